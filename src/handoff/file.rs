//! What leaves the page in the visitor's hands.

use super::calendar::{Titles, calendar};
use super::summary_file;
use crate::engine::Interview;

/// What a visitor can ask to take away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The page that is shown, on paper.
    Print,
    /// The summary in the clipboard.
    Copy,
    /// The summary in a file.
    Summary,
    /// The plan's dates in a file.
    Calendar(Titles),
}

/// Something that a visitor takes away, each only on a click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Takeaway {
    /// The page that is shown, on paper.
    Print,
    /// A text for the clipboard.
    Copy(String),
    /// A file.
    File(File),
}

impl Takeaway {
    /// What `wish` comes to; `None` where there is nothing of the kind.
    #[must_use]
    pub fn of(wish: Wish, interview: &Interview, clinic: Option<&str>) -> Option<Self> {
        Some(match wish {
            Wish::Print => Self::Print,
            Wish::Copy => Self::Copy(summary_file(interview, clinic).text),
            Wish::Summary => Self::File(summary_file(interview, clinic)),
            Wish::Calendar(titles) => {
                let plan = interview.plan()?;
                let first = interview.first_session(&plan);
                let schedule = plan.schedule(&interview.policy, first, interview.today)?;
                Self::File(calendar(&plan, &schedule, titles, interview.today))
            }
        })
    }
}

/// A file to be saved on the visitor's device. Its name says nothing of what
/// is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// Its MIME type.
    pub mime: &'static str,
    /// Its text, UTF-8.
    pub text: String,
}
