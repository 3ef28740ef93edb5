//! Needlewise's development commands; never shipped.

pub mod pack;
