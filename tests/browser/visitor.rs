//! A visitor in the check.
