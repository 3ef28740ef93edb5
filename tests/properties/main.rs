//! What must hold for every visitor, whatever they answer.

mod answers;
mod calendar;
mod cases;
mod changes;
mod evidence;
mod exhaustive;
mod interview;
mod own_rules;
mod pace;
mod pictures;
mod plans;
mod policy;
mod screens;
mod sheets;
mod sound;
mod visitors;
