//! Asks and assesses. Knows no microneedling, no browser and no clock.
//!
//! The answers are the only state. Everything else is a function of them, of a
//! [`Protocol`] and of today's date, and unknown is never read as "no".

mod assess;
pub mod case;
mod condition;
mod date;
mod interview;
mod moment;
mod protocol;
mod questionnaire;
mod response;
mod review;
mod rule;
mod sound;

pub use assess::{Affects, AreaSuitability, Assessment, Finding, Suitability, assess};
pub use condition::{Facts, When};
pub use date::{Date, NotADate};
pub use interview::{Action, Interview, Place};
pub use moment::{Band, Moment, Span};
pub use protocol::{Protocol, Topic};
pub use questionnaire::{About, Choice, Item, Kind, Role, Stakes};
pub use response::{Answer, AnswerError, QuestionnaireResponse};
pub use review::ForReview;
pub use rule::{Citation, Disagreement, Link, Outcome, Rule, Scope, Then, Urgency, Wait};
