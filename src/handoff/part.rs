//! The parts of a plan, in the order in which they are read.

use super::care::{aftercare, day_of_visit, pauses, preparation, questions, recovery, red_flags};
use super::outline::{courses, depths, glance, without_plan};
use super::{Block, Row, rows};
use crate::engine::{Interview, Plan};

/// A part of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The figures of all areas together.
    Glance,
    /// Each area, and each goal on it.
    Areas,
    /// Needle depths.
    Depths,
    /// From preparation to result.
    Timeline,
    /// Before the first session.
    Before,
    /// The visit.
    Day,
    /// Day by day after a session.
    Recovery,
    /// What to leave off.
    Pauses,
    /// After and between.
    After,
    /// Signs that someone must see.
    RedFlags,
    /// Goals that have no plan.
    Without,
    /// What to ask at the consultation.
    Questions,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Self; 12] = [
        Self::Glance,
        Self::Areas,
        Self::Depths,
        Self::Timeline,
        Self::Before,
        Self::Day,
        Self::Recovery,
        Self::Pauses,
        Self::After,
        Self::RedFlags,
        Self::Without,
        Self::Questions,
    ];

    /// Its heading.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Glance => "At a glance",
            Self::Areas => "Area by area",
            Self::Depths => "How deep needles go",
            Self::Timeline => "From start to result",
            Self::Before => "Before the first session",
            Self::Day => "On the day",
            Self::Recovery => "Recovery, day by day",
            Self::Pauses => "What to pause, and until when",
            Self::After => "After and between sessions",
            Self::RedFlags => "Warning signs, and when to call",
            Self::Without => "What we show no plan for",
            Self::Questions => "Questions to take with you",
        }
    }

    /// What it says; nothing where there is nothing to say.
    #[must_use]
    pub fn blocks(self, interview: &Interview, plan: &Plan) -> Vec<Block> {
        let first = interview.first_session(plan);
        let (Some(outline), Some(schedule)) =
            (plan.outline(), plan.schedule(&interview.policy, first, interview.today))
        else {
            return match self {
                Self::Without => without_plan(plan, interview),
                Self::Questions => questions(plan),
                Self::Glance
                | Self::Areas
                | Self::Depths
                | Self::Timeline
                | Self::Before
                | Self::Day
                | Self::Recovery
                | Self::Pauses
                | Self::After
                | Self::RedFlags => Vec::new(),
            };
        };
        match self {
            Self::Glance => glance(&outline),
            Self::Areas => courses(plan, interview),
            Self::Depths => depths(plan, interview).into_iter().map(|(_, block)| block).collect(),
            Self::Timeline => rows(plan, &schedule).iter().map(Row::block).collect(),
            Self::Before => preparation(&schedule),
            Self::Day => day_of_visit(plan),
            Self::Recovery => recovery(interview, None, plan.extra_days(interview.protocol.care)),
            Self::Pauses => pauses(plan, interview, &schedule),
            Self::After => aftercare(&schedule),
            Self::RedFlags => red_flags(interview),
            Self::Without => without_plan(plan, interview),
            Self::Questions => questions(plan),
        }
    }
}
