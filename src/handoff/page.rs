//! A page as its parts, to be drawn, printed, or written as plain text.

use crate::engine::Citation;

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The heading of a part of the page.
    Part(String),
    /// The heading of some lines of a part.
    Heading(String),
    /// A paragraph.
    Line(String),
    /// A line of a list.
    Item(String),
    /// What something is, and how much or when.
    Fact(String, String),
    /// A line to tick.
    ToTick(String),
    /// Who says so.
    Sources(Vec<&'static Citation>),
}

impl PartialEq for Citation {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

/// Who says so, each publication once.
#[must_use]
pub fn sources(citations: impl Iterator<Item = &'static Citation>) -> Block {
    let mut shown: Vec<&'static Citation> = Vec::new();
    for citation in citations {
        if !shown.iter().any(|other| other.is_same_source(citation)) {
            shown.push(citation);
        }
    }
    Block::Sources(shown)
}

/// The page as plain text.
#[must_use]
pub fn text(page: &[Block]) -> String {
    let mut text = String::new();
    for block in page {
        let (before, words, more): (_, &str, &str) = match block {
            Block::Part(words) | Block::Heading(words) => ("\n", words, ""),
            Block::Line(words) => ("", words, ""),
            Block::Item(words) => ("- ", words, ""),
            Block::Fact(what, words) => ("- ", what, words),
            Block::ToTick(words) => ("[ ] ", words, ""),
            Block::Sources(_) => ("  Sources: ", "", ""),
        };
        text.push_str(before);
        text.push_str(words);
        if !more.is_empty() {
            text.push_str(": ");
            text.push_str(more);
        }
        if let Block::Sources(citations) = block {
            let each: Vec<_> = citations.iter().map(|citation| citation.text()).collect();
            text.push_str(&each.join("; "));
        }
        text.push('\n');
        let (words, under) = match block {
            Block::Part(words) => (words.as_str(), '='),
            Block::Heading(words) => (words.as_str(), '-'),
            Block::Line(_) | Block::Item(_) | Block::Fact(..) | Block::ToTick(_) | Block::Sources(_) => {
                continue;
            }
        };
        text.extend(words.chars().map(|_| under));
        text.push('\n');
    }
    text
}
