//! Asks and assesses. Knows no microneedling, no browser and no clock.
//!
//! The answers are the only state. Everything else is a function of them, of a
//! [`Protocol`] and of today's date, and unknown is never read as "no".

mod assess;
#[cfg(not(target_arch = "wasm32"))]
pub mod case;
mod change;
mod choice;
mod citation;
mod condition;
mod date;
mod depth;
mod interview;
mod moment;
mod outcome;
mod outline;
mod plan;
mod policy;
mod protocol;
mod questionnaire;
mod regimen;
mod response;
mod review;
mod rule;
mod rule_number;
mod schedule;
mod scope;
mod setting;
mod sound;
mod step;
mod suitability;
#[cfg(any(not(target_arch = "wasm32"), feature = "review"))]
pub mod vocabulary;
mod wait;

pub use assess::{Assessment, assess, foresee};
pub use change::{Change, changes};
pub use choice::{Choice, Role};
pub use citation::{Citation, Disagreement, Link};
pub use condition::{Facts, Found, When};
pub use date::{Date, NotADate};
pub use depth::{Depth, Range};
pub use interview::{Action, Interview, Place};
pub use moment::{Band, Moment, Span};
pub use outcome::Outcome;
pub use plan::{Aim, Course, Plan, WithoutPlan, plan};
pub use policy::{Json, Policy, PolicyError};
pub use protocol::{Protocol, Topic};
pub use questionnaire::{About, Item, Kind, Purpose, Stakes};
pub use regimen::{
    ClearedUse, Effect, Fit, Modifier, Outline, Placement, Regimen, Sessions, Site, Spacing, Strength, TopUp,
};
pub use response::{Answer, AnswerError, QuestionnaireResponse};
pub use review::ForReview;
pub use rule::{Floor, Instead, Rule, Urgency};
pub use rule_number::RuleNumber;
pub use schedule::{Choosable, Due, EXTRA_DAYS, Schedule, longer_by};
pub use scope::Scope;
pub use setting::{Interval, Limit};
pub use step::{At, CallWithin, Care, Explainer, Pause, RedFlag, Step, ToAsk};
pub use suitability::{Affects, AreaSuitability, Finding, Suitability};
pub use wait::{SPAN, Then, Wait};
