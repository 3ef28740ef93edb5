//! What a visitor reads and takes away, in words: the outcome, the reasons, the
//! plan; a page to print, a text file, a calendar file. Pure: text in, text
//! out.

pub mod calendar;
mod care;
mod file;
mod outline;
mod page;
mod part;
pub mod reason;
mod summary;
mod timeline;
pub mod verdict;
pub mod wording;

pub use care::recovery;
pub use file::{File, Takeaway, Wish};
pub use outline::{depths, heading, what_it_is};
pub use page::{Block, sources, text};
pub use part::Part;
pub use summary::{summary, summary_file};
pub use timeline::{Row, rows};
