//! Asks and assesses. Knows no microneedling, no browser and no clock.
