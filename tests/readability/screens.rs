//! What the screens say themselves, and what a visitor reads before and
//! around them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use needlewise::engine::case::Case;
use needlewise::engine::{
    Action, Answer, Band, Care, Choice, Citation, Date, Interview, Item, Kind, Place, Policy, Span, When,
};
use needlewise::handoff::calendar::{Titles, calendar};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use needlewise::widget::render;

use crate::english::{parts, words};
use crate::tables::{Passage, regimens, said, steps, texts};

/// What no screen shows at once: after a refused answer or a refused day,
/// after a file was saved or a day taken, on a later day of recovery, and in the title. The
/// lines that explain, which open by a click, are judged with the tables.
const LATER: &[&str] = &[
    "There is a problem",
    "Error:",
    "Choose a day from ",
    "The file is being saved.",
    "The file could not be made.",
    "Copied. You can paste it now.",
    "This browser does not let us copy. You can save or print it.",
    "Your answers are gone. Nothing of them is kept.",
    "The dates are worked out.",
    "Yes, if your skin is calm. ",
    "Your result",
    "Your plan",
    "Your summary",
    "Suitability check",
];

/// Results of a kind that no vignette shows.
const MORE: &str = "
# A wait, then changes
isotretinoin: stopped
isotretinoin-last-dose: 2026-08
plans: smoking

# Three outcomes at once
areas: cheeks, nose, chin
skin-today: few-spots, mole
few-spots-where: nose
mole-where: chin

# Changes on one area
areas: cheeks, chin
skin-today: mole
mole-where: chin

# Three ways out
plans: added-product, event
treatment: heat

# Face and body in one plan
goals: acne-scars, wrinkles
areas: cheeks, tummy
";

/// Each kind of screen with the screens' own words: the lines that are not all
/// from the tables. A line that several screens show stands once; in a plan,
/// where a line can put the screen's words beside those of the tables, one for
/// each that differs in the screen's words, and in more than a day.
pub fn passages() -> Vec<Passage> {
    let tables = tables();
    let kinds = [
        ("start", starts()),
        ("questions", questions()),
        ("results", results()),
        ("plans", plans()),
        ("summaries", summaries()),
    ];
    let phrases = phrases(&tables);
    let mut passages = Vec::new();
    for (kind, interviews) in kinds {
        let lines: BTreeSet<_> = interviews.iter().flat_map(|interview| lines(&render(interview))).collect();
        let mut shown = BTreeMap::new();
        let mut show = |line: &str, own: String| {
            if own.contains(char::is_alphabetic) && !is_of(&tables, &own) {
                shown.entry(undated(&own)).or_insert_with(|| line.to_owned());
            }
        };
        match kind {
            "plans" => {
                let saved = interviews.iter().flat_map(calendars).collect::<BTreeSet<_>>();
                lines.union(&saved).for_each(|line| show(line, own(&phrases, line)));
            }
            "summaries" => {
                // What follows is the numbers of sources.
                let said = lines.iter().filter(|line| !line.starts_with("Sources: "));
                said.for_each(|line| show(line, own(&phrases, line)));
            }
            _ => lines.iter().for_each(|line| show(line, line.clone())),
        }
        shown.remove("");
        let later = LATER.iter().map(|line| line.trim().to_owned()).filter(|_| kind == "questions");
        passages.push(Passage::new(kind, shown.into_values().chain(later)));
    }
    passages
}

fn start() -> Interview {
    Interview::new(&PROTOCOL, Policy::default(), Date::new(2026, 11, 20).expect("a date"))
}

fn starts() -> Vec<Interview> {
    vec![start()]
}

/// Every question, one of them with a month to choose, the list of answers,
/// and the list after a change that made an answer needless.
fn questions() -> Vec<Interview> {
    let mut shown: Vec<_> =
        PROTOCOL.items().map(|item| Interview { place: Place::Question(item), ..start() }).collect();
    let month = "# month\nisotretinoin: stopped\nisotretinoin-last-dose: 2026-08\nareas: cheeks, nose";
    let mut interview =
        at(&Case::read_all(&PROTOCOL, month).expect("a case")[0], Place::Review).expect("a whole case");
    shown.push(interview.clone());
    for id in ["isotretinoin-last-dose", "areas"] {
        let mut revisited = interview.clone();
        revisited.update(Action::Revisit(PROTOCOL.item(id).expect("an item"))).expect("it was asked");
        shown.push(revisited);
    }
    let medicines = PROTOCOL.item("medicines").expect("an item");
    interview.update(Action::Revisit(medicines)).expect("it was asked");
    interview.update(Action::Answer(medicines, Answer::Codes(vec!["none"]))).expect("it is an answer");
    shown.push(interview);
    shown
}

/// The result of every case that is told in `tests/vignettes`, for those fire
/// every rule, and of some that show a screen that none of them shows.
fn results() -> Vec<Interview> {
    let files = files(&root().join("tests/vignettes"), "txt");
    let told = files.iter().map(|path| fs::read_to_string(path).expect("readable"));
    told.chain([MORE.to_owned()])
        .flat_map(|text| Case::read_all(&PROTOCOL, &text).expect("cases"))
        .filter_map(|case| at(&case, Place::Result))
        .collect()
}

/// The plan of each visitor who has one, the first session and an event in
/// mind; one of them with an event that is too near.
pub fn plans() -> Vec<Interview> {
    let mut planned: Vec<_> =
        results().into_iter().filter(|interview| interview.plan().is_some()).map(planning).collect();
    let near = planned.first().map(|first| Interview { event: Some(first.today), ..first.clone() });
    planned.extend(near);
    planned
}

fn planning(interview: Interview) -> Interview {
    let ahead = |weeks| Some(Span::Weeks(weeks).after(interview.today));
    Interview { place: Place::Plan, hoped_for: ahead(9), event: ahead(30), ..interview }
}

/// The page to take away of each visitor who has a result.
pub fn summaries() -> Vec<Interview> {
    let taken = |interview| Interview { place: Place::Summary, ..planning(interview) };
    results().into_iter().map(taken).collect()
}

/// What a calendar shows of the dates.
fn calendars(interview: &Interview) -> Vec<String> {
    let Some(plan) = interview.plan() else { return Vec::new() };
    let first = interview.first_session(&plan);
    let Some(schedule) = plan.schedule(&interview.policy, first, interview.today) else { return Vec::new() };
    let mut said = Vec::new();
    for titles in [Titles::Neutral, Titles::Full] {
        let text = calendar(&plan, &schedule, titles, interview.today).text.replace("\r\n ", "");
        let read = text
            .lines()
            .filter_map(|line| line.strip_prefix("SUMMARY:").or_else(|| line.strip_prefix("DESCRIPTION:")));
        said.extend(read.map(|line| line.replace('\\', "")));
    }
    said
}

/// A visitor who answered as the case says; none where a case is written to
/// be refused.
fn at(case: &Case, place: Place) -> Option<Interview> {
    let start = start();
    let today = case.today.unwrap_or(start.today);
    let response = case.response(&PROTOCOL, &start.policy, UNCONCERNED, today).ok()?;
    Some(Interview { response, place, today, ..start })
}

/// The texts between the tags, and those that are only read aloud. What two
/// tags part stands on two lines.
pub fn lines(html: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for part in html.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        let spoken = ["aria-label=\"", "aria-valuetext=\""].map(|name| {
            let (_, value) = tag.split_once(name)?;
            value.split('"').next()
        });
        for text in spoken.into_iter().flatten().chain([text]) {
            let text = text
                .replace("&#x27;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
            if !words(&text).is_empty() {
                lines.push(text.trim().to_owned());
            }
        }
    }
    lines
}

/// Every text that the tables give to a screen, and the names of sources.
fn tables() -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    texts.extend(Band::ALL.map(|band| band.text().to_owned()));
    let unsure = Choice::UNSURE.iter().map(|choice| choice.text.to_owned());
    texts.extend(unsure);
    for item in PROTOCOL.items() {
        texts.extend([item.text, item.hint, item.why].map(str::to_owned));
        if !matches!(item.kind, Kind::Areas { .. }) {
            texts.extend(
                item.choices().iter().flat_map(|choice| [choice.text.to_owned(), choice.gloss.to_owned()]),
            );
        }
    }
    for rule in PROTOCOL.rules() {
        texts.extend(said(rule));
        texts.extend(rule.disagreement.map(|disagreement| disagreement.text.to_owned()));
        texts.extend(rule.citations.iter().map(|citation| citation.text()));
    }
    texts.extend(of_plans().into_iter().map(str::to_owned));
    texts.extend(cited_by_plans().map(Citation::text));
    texts.remove("");
    texts
}

/// Every text that the tables give to a plan.
fn of_plans() -> Vec<&'static str> {
    let &Care { sites, modifiers, pauses, red_flags, to_ask, .. } = PROTOCOL.care;
    let mut found: Vec<_> = regimens().iter().map(|row| row.expectation).collect();
    found.extend(sites.iter().map(|site| site.numbing));
    found.extend(modifiers.iter().map(|modifier| modifier.text));
    found.extend(steps().flat_map(texts));
    found.extend(pauses.iter().flat_map(|pause| [pause.what, pause.can_i, pause.note]));
    found.extend(red_flags.iter().flat_map(|flag| [flag.sign, flag.act]));
    found.extend(to_ask.iter().map(|ask| ask.text));
    found
}

fn cited_by_plans() -> impl Iterator<Item = &'static Citation> {
    let &Care { sites, modifiers, pauses, red_flags, to_ask, .. } = PROTOCOL.care;
    let mut lists: Vec<_> = regimens().iter().map(|row| row.citations).collect();
    lists.extend(sites.iter().map(|site| site.citations));
    lists.extend(modifiers.iter().map(|modifier| modifier.citations));
    lists.extend(steps().map(|step| step.citations));
    lists.extend(pauses.iter().map(|pause| pause.citations));
    lists.extend(red_flags.iter().map(|flag| flag.citations));
    lists.extend(to_ask.iter().map(|ask| ask.citations));
    lists.into_iter().flatten().copied()
}

/// The names of sources, which are not ours.
pub fn sources_shown() -> Vec<String> {
    let of_rules = PROTOCOL.rules().flat_map(|rule| rule.citations).copied();
    let mut names: Vec<_> = of_rules.chain(cited_by_plans()).map(Citation::text).collect();
    names.sort();
    names.dedup();
    names
}

/// What this visitor entered, and was asked because of it, in small letters.
pub fn entered(interview: &Interview) -> String {
    let mut texts = Vec::new();
    for item in interview.asked() {
        if !matches!(item.enable_when, When::Always) {
            texts.push(item.text);
        }
        for code in interview.response.codes(item) {
            texts.extend(item.choice(code).iter().flat_map(|choice| [choice.text, choice.gloss]));
        }
    }
    texts.join("\n").to_lowercase()
}

/// The texts of the tables that are known again inside of a line, the longest
/// first; a title there has lost its full stop, and a place its capital.
fn phrases(tables: &BTreeSet<String>) -> Vec<String> {
    let known = tables.iter().map(|text| text.trim_end_matches('.').to_owned());
    let mut phrases: Vec<_> = known
        .filter(|text| words(text).len() > 2 || is_a_place_or_goal(text))
        .flat_map(|text| [text.to_ascii_lowercase(), text])
        .collect();
    phrases.sort_by_key(|text| std::cmp::Reverse(text.len()));
    phrases
}

/// A line of a plan without the texts of the tables that stand in it.
fn own(phrases: &[String], line: &str) -> String {
    let mut line = line.to_owned();
    for text in phrases {
        if line.contains(text.as_str()) {
            line = without(&line, text);
        }
    }
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_a_place_or_goal(text: &str) -> bool {
    let choices = [PROTOCOL.areas, PROTOCOL.goals].map(Item::choices);
    choices.into_iter().flatten().any(|choice| choice.text == text)
}

/// A line without a text, where it stands there in whole words.
fn without(line: &str, text: &str) -> String {
    let mut left = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once(text) {
        let cut = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
        left.push_str(before);
        left.push_str(if cut { text } else { " " });
        rest = after.strip_prefix('.').filter(|_| !cut).unwrap_or(after);
    }
    left + rest
}

/// The words of a line without its days.
fn undated(line: &str) -> String {
    const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec january february march april june \
                          july august september october november december";
    let is_month = |word: &String| MONTHS.split_whitespace().any(|month| month == word);
    let words: Vec<_> = words(line).into_iter().flat_map(parts).collect();
    let mut kept = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let is_day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(&word.as_str());
        let in_date = words.get(place + 1).is_some_and(is_month);
        let is_year = word.len() == 4 && word.chars().all(char::is_numeric);
        if !(is_month(word) || is_day || in_date || is_year) {
            kept.push(word.as_str());
        }
    }
    kept.dedup();
    if kept.iter().all(|word| ["to", "and"].contains(word)) { String::new() } else { kept.join(" ") }
}

/// Whether a line is one text of the tables, or several in a row.
fn is_of(tables: &BTreeSet<String>, line: &str) -> bool {
    let line = line.trim_start_matches([' ', ';', ':']);
    line.is_empty()
        || tables.iter().any(|text| line.strip_prefix(text.as_str()).is_some_and(|rest| is_of(tables, rest)))
}

/// The sentences that stand in a page's source, by its file.
pub fn sources() -> Vec<Passage> {
    let airlock = root().join("src/airlock");
    // What is told of privacy stands behind a button, which no screen above presses.
    let sources =
        ["boot.js", "loader.js", "loader/parts.js", "loader/settings.js", "frame.rs", "../widget/private.rs"];
    let mut passages: Vec<_> = sources
        .iter()
        .map(|name| {
            Passage::new(name, literals(&airlock.join(name)).into_iter().filter(|text| is_said(text)))
        })
        .collect();
    let html = fs::read_to_string(airlock.join("outer.html")).expect("readable");
    passages.push(Passage::new("outer.html", lines(&html).into_iter().filter(|text| text.ends_with('.'))));
    passages
}

/// The texts that stand between quotation marks in a file, without those for
/// whoever builds a page.
fn literals(path: &Path) -> Vec<String> {
    let source = fs::read_to_string(path).expect("readable");
    let (source, _) = source.split_once("#[cfg(test)]").unwrap_or((&source, ""));
    let shown = source.lines().filter(|line| !line.contains("warn(") && !line.trim().starts_with("//"));
    let mut found = Vec::new();
    for line in shown {
        for mark in ['"', '`'] {
            found.extend(line.split(mark).skip(1).step_by(2).map(|text| text.replace("${sentence} ", "")));
        }
    }
    found
}

/// Whether a text of a source is there to be read: it has two words or more,
/// no code among them, and begins like a sentence.
fn is_said(text: &str) -> bool {
    let code = |word: &&str| {
        word.contains("--") || word.contains(char::is_alphabetic) && word.contains(char::is_numeric)
    };
    text.trim_start().starts_with(char::is_uppercase)
        && words(text).len() > 1
        && !words(text).iter().any(code)
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a readable folder");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a readable entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|other| other == ending));
    files.sort();
    files
}

/// What stands in the screens' source, or in that of what is taken away, and
/// no screen above shows was not judged.
#[test]
fn every_word_of_the_screens_is_read_here() {
    let judged: Vec<_> = crate::PASSAGES.iter().map(Passage::text).collect();
    let mut unread = Vec::new();
    for path in ["src/widget", "src/handoff"].iter().flat_map(|folder| files(&root().join(folder), "rs")) {
        for text in literals(&path).iter().filter(|text| is_said(text)) {
            if !judged.iter().any(|passage| passage.contains(text.trim())) {
                unread.push(format!("{}: no screen shows {text:?}", path.display()));
            }
        }
    }
    assert!(unread.is_empty(), "{unread:#?}");
}
