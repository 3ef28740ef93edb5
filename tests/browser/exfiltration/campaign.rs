//! One build, and every attempt to get something out of it, each with a visitor's own click.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

use super::attempt::{Attempt, Kind, Which, attempts};
use super::builds::Build;
use super::lookups::{LongNames, Lookups, TURNS};
use super::page::Page;
use super::sink::Sink;
use super::site::{MANY, row, site};
use crate::browser::{Browser, until};

/// How far something got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Nothing of it left the browser.
    Nothing,
    /// A name was asked for, or greeted, that the script had chosen.
    Name,
    /// The text that stands for an answer arrived, and not as a name.
    Content,
}

/// What became of the attempts in one build.
pub struct Outcome {
    /// How far each got, in the order in which they are written down.
    pub reached: Vec<(String, Reach)>,
    /// The longest that one took from the click to the first arrival.
    pub slowest: Duration,
    /// By what the clinic's page was told something.
    pub told: Vec<String>,
}

impl Outcome {
    /// The attempts that got as far as `far` says.
    pub fn names(&self, far: impl Fn(Reach) -> bool) -> Vec<&str> {
        self.reached.iter().filter(|(_, reach)| far(*reach)).map(|(name, _)| name.as_str()).collect()
    }
}

/// How long nothing must come before a page is left.
const PAUSE: Duration = Duration::from_millis(1500);

/// How long a click may take until the page hears of it.
const CLICK: Duration = Duration::from_secs(5);

struct Campaign<'a> {
    page: Page<'a>,
    sink: &'a Sink,
    /// What stands in everything that this campaign sends.
    run: String,
    attempts: Vec<Attempt>,
    clicked: HashMap<String, Instant>,
}

/// Makes `which` attempts in `build`, and waits for `patience` after the last.
pub async fn carry_out(
    browser: &Browser,
    sink: &Sink,
    build: Build,
    which: Which<'_>,
    patience: Duration,
) -> Result<Outcome> {
    let run = run_name();
    sink.show(site(build, &run, "", sink)?);
    let page = Page { browser, clinic: sink.clinic(), build };
    let attempts = attempts(&page, which).await?;
    let mut campaign = Campaign { page, sink, run, attempts, clicked: HashMap::new() };
    campaign.stay().await?;
    let told = campaign.tell().await?;
    campaign.leave(Kind::Leaves, MANY).await?;
    // Without protection the first of these takes the page away.
    campaign.leave(Kind::Takes, if build == Build::Unprotected { 1 } else { MANY }).await?;
    campaign.follow(patience).await?;
    let outward = || campaign.attempts.iter().filter(|attempt| attempt.kind != Kind::Tells);
    let reached = outward().map(|attempt| (attempt.name.clone(), campaign.reach(attempt))).collect();
    let slowest = outward().filter_map(|attempt| campaign.took(attempt)).max().unwrap_or_default();
    Ok(Outcome { reached, slowest, told })
}

/// How far the names of hosts get that are as long as a name can be, by `ways` out of the shipped frame.
pub async fn look_up(browser: &Browser, sink: &Sink, ways: &[&str], patience: Duration) -> Result<Lookups> {
    let (run, names) = (run_name(), LongNames::below(&sink.domain()));
    sink.show(site(Build::Shipped, &run, &names.labels, sink)?);
    let page = Page { browser, clinic: sink.clinic(), build: Build::Shipped };
    let attempts = attempts(&page, Which::Named(ways)).await?;
    let mut campaign = Campaign { page, sink, run, attempts, clicked: HashMap::new() };
    campaign.leave(Kind::Leaves, MANY).await?;
    campaign.follow(patience).await?;
    let arrived =
        |attempt: &Attempt, turn| sink.first(&names.host(&campaign.run, attempt.number, turn)).is_some();
    let all = || campaign.attempts.iter();
    Ok(Lookups {
        letters: if all().any(|attempt| arrived(attempt, 0)) { names.letters() } else { 0 },
        names: all()
            .map(|attempt| (0..TURNS).filter(|turn| arrived(attempt, *turn)).count())
            .max()
            .unwrap_or(0),
        ways: all().filter(|attempt| arrived(attempt, 0)).count(),
    })
}

/// Eight letters that no other run has.
fn run_name() -> String {
    let mut number = RandomState::new().build_hasher().finish();
    let mut letter = || {
        let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or(0));
        number /= 26;
        letter
    };
    (0..8).map(|_| letter()).collect()
}

impl Campaign<'_> {
    fn names(&self, kind: Kind) -> Vec<String> {
        let attempts = self.attempts.iter().filter(|attempt| attempt.kind == kind);
        attempts.map(|attempt| attempt.name.clone()).collect()
    }

    /// Makes these attempts by one click.
    async fn press(&mut self, names: &[String]) -> Result<()> {
        let list: Vec<&str> = names.iter().map(String::as_str).collect();
        let now = Instant::now();
        self.page.press(&list).await.with_context(|| list.join(" "))?;
        self.clicked.extend(names.iter().map(|name| (name.clone(), now)));
        Ok(())
    }

    async fn quiet(&self) -> Result<()> {
        self.sink.until_quiet(&self.run, PAUSE).await
    }

    async fn stay(&mut self) -> Result<()> {
        self.page.open("/").await?;
        if self.page.build == Build::Shipped {
            // The app stands and runs beside the hostile script.
            self.page.browser.until_holds("window.events.includes('ready')").await?;
        }
        self.page.enter(0).await?;
        let (stays, keeps) = (self.names(Kind::Stays), self.names(Kind::Keeps));
        if !stays.is_empty() {
            self.press(&stays).await?;
            self.quiet().await?;
        }
        if !keeps.is_empty() {
            self.press(&keeps).await?;
            self.page.collect().await?;
            self.quiet().await?;
        }
        Ok(())
    }

    /// By what the clinic's page is told something.
    async fn tell(&mut self) -> Result<Vec<String>> {
        if self.page.build != Build::Shipped {
            return Ok(Vec::new());
        }
        let before = self.page.seen().await?;
        self.page.enter(0).await?;
        self.press(&self.names(Kind::Tells)).await?;
        self.quiet().await?;
        let after = self.page.seen().await?;
        let seen = before.as_object().context("what the page sees")?;
        Ok(seen.iter().filter(|(by, what)| after[by] != **what).map(|(by, _)| by.clone()).collect())
    }

    /// Each attempt of this kind in a frame of its own, with so many on a page.
    async fn leave(&mut self, kind: Kind, at_once: usize) -> Result<()> {
        for names in self.names(kind).chunks(at_once) {
            self.page.open(&row(names.len())).await?;
            for (number, name) in names.iter().enumerate() {
                self.page.enter(number).await?;
                self.press(std::slice::from_ref(name)).await?;
                // Without protection the page may be gone.
                if self.page.build != Build::Unprotected && !self.is_tried(name).await? {
                    self.page.enter(number).await?;
                    self.press(std::slice::from_ref(name)).await?;
                    ensure!(self.is_tried(name).await?, "{name} was not tried");
                }
            }
            self.quiet().await?;
            self.page.close_others().await?;
        }
        Ok(())
    }

    /// Whether the page hears that it is. A driver does not say of every click whether it was made.
    async fn is_tried(&self, name: &str) -> Result<bool> {
        let tries = format!("{} tries {name}", self.run);
        let began = Instant::now();
        while began.elapsed() < CLICK {
            if self.page.heard().await?.contains(&tries) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Waits for what is still on its way: a request from the page itself, sent last, and then `patience`.
    async fn follow(&self, patience: Duration) -> Result<()> {
        self.page.open("/").await?;
        let last = format!("{}last", self.run);
        self.page.browser.value(&format!("void fetch('/{last}')")).await?;
        until("the last request", async || Ok(self.sink.first(&last))).await?;
        self.sink.until_quiet(&self.run, patience).await
    }

    fn content(&self, attempt: &Attempt) -> Option<Instant> {
        self.sink.first(&format!("{}said{:03}", self.run, attempt.number))
    }

    fn name(&self, attempt: &Attempt) -> Option<Instant> {
        self.sink.first(&format!("{}{:03}.", self.run, attempt.number))
    }

    fn reach(&self, attempt: &Attempt) -> Reach {
        match (self.content(attempt), self.name(attempt)) {
            (Some(_), _) => Reach::Content,
            (None, Some(_)) => Reach::Name,
            (None, None) => Reach::Nothing,
        }
    }

    fn took(&self, attempt: &Attempt) -> Option<Duration> {
        let arrived = self.content(attempt).or(self.name(attempt))?;
        Some(arrived.duration_since(*self.clicked.get(&attempt.name)?))
    }
}
