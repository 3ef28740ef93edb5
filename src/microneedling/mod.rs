//! What is known about microneedling: tables only.
