//! The ways out that are tried, and which of them.

use anyhow::{Result, bail};

use super::page::Page;

/// What an attempt does to the page where it works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Stays,
    /// Nothing, but something is left for another page.
    Keeps,
    /// The frame goes elsewhere.
    Leaves,
    /// The whole page goes elsewhere, or another window opens.
    Takes,
    /// The page is told something. That is no way to a network, and does not count as one.
    Tells,
}

/// One way out that is tried.
pub struct Attempt {
    /// As in the figures.
    pub name: String,
    /// What it does where it works.
    pub kind: Kind,
    /// Which stands in what it sends.
    pub number: usize,
}

/// Which attempts are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which<'a> {
    /// Every one.
    All,
    /// Every one that leaves its page as it is, and some of those that need a page each.
    Some,
    /// Those with these names.
    Named(&'a [&'a str]),
}

/// Of the attempts that need a page each, [`Which::Some`] is every one in so many.
const ONE_IN: usize = 24;

impl Which<'_> {
    fn has(self, name: &str, kind: Kind, number: usize) -> bool {
        match self {
            Self::All => true,
            Self::Some => !matches!(kind, Kind::Leaves | Kind::Takes) || number.is_multiple_of(ONE_IN),
            Self::Named(names) => names.contains(&name),
        }
    }
}

/// Those of `which` that the script has in store.
pub async fn attempts(page: &Page<'_>, which: Which<'_>) -> Result<Vec<Attempt>> {
    let mut attempts = Vec::new();
    for (number, (name, kind)) in page.in_store().await?.into_iter().enumerate() {
        let kind = match kind.as_str() {
            "stays" => Kind::Stays,
            "keeps" => Kind::Keeps,
            "leaves" => Kind::Leaves,
            "takes" => Kind::Takes,
            "tells" => Kind::Tells,
            other => bail!("{name} is {other}"),
        };
        if which.has(&name, kind, number) {
            attempts.push(Attempt { name, kind, number });
        }
    }
    Ok(attempts)
}
