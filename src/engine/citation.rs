//! Who says so, and where they disagree.

use super::ForReview;

/// Where a fact was read.
#[derive(Debug)]
pub struct Citation {
    /// The evidence id, such as "C-55" or "S4-20".
    pub id: ForReview,
    /// Organisation or authors.
    pub by: &'static str,
    /// Title or journal reference; empty where there is none.
    pub title: &'static str,
    /// Year of publication; `None` where it is not known.
    pub year: Option<u16>,
    /// Where it can be found.
    pub link: Link,
}

impl Citation {
    /// The source as a person reads it: who, what, when, where.
    #[must_use]
    pub fn text(&self) -> String {
        let mut words = self.by.to_owned();
        if !self.title.is_empty() {
            words.push_str(": ");
            words.push_str(self.title);
        }
        if let Some(year) = self.year {
            words.push_str(", ");
            words.push_str(&year.to_string());
        }
        let (before, link) = match self.link {
            Link::Doi(doi) => (". doi ", doi),
            Link::Url(place) | Link::Catalogue(place) => (". ", place),
            Link::None => ("", ""),
        };
        words.push_str(before);
        words.push_str(link);
        words
    }

    /// Whether both point at the same publication, perhaps for another fact.
    #[must_use]
    pub fn is_same_source(&self, other: &Self) -> bool {
        (self.by, self.title) == (other.by, other.title)
    }
}

/// Where a source can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A digital object identifier, such as "10.1097/…".
    Doi(&'static str),
    /// An address, without its scheme.
    Url(&'static str),
    /// An identifier in a catalogue, such as "PMC7477025".
    Catalogue(&'static str),
    /// Not published on its own.
    None,
}

/// Where sources disagree, and the reading adopted (evidence section B).
#[derive(Debug)]
pub struct Disagreement {
    /// The evidence id, such as "X-29".
    pub id: ForReview,
    /// What they disagree about and which reading is followed.
    pub text: &'static str,
}
