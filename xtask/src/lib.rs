//! Needlewise's development commands: build, serve, test and package the check. Never shipped.
//!
//! `main.rs` reads the command line; each command is one module here.

// How the commands talk and call.
pub mod background;
pub mod commands;
pub mod steps;
pub mod workspace;

// What they need on the machine.
pub mod tools;

// From source to the deployable folder.
pub mod browser_build;
pub mod dist;
pub mod pack;
pub mod reproducible;
pub mod stand_ins;

// What is done with it.
pub mod engines;
pub mod fuzz;
pub mod markup;
pub mod mutants;
pub mod policy;
pub mod proof;
pub mod protocol;

pub mod serve;
pub mod server;
pub mod suitability;
pub mod supply;
pub mod tally;
pub mod test;
pub mod verify;
pub mod wordpress;
