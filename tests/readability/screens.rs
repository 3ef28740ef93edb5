//! What the screens say themselves, and what a visitor reads before and
//! around them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use needlewise::engine::case::Case;
use needlewise::engine::{Action, Answer, Band, Choice, Date, Interview, Kind, Place, Policy};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use needlewise::widget::render;

use crate::english::words;
use crate::tables::{Passage, said};

/// What no screen shows at once: after a refused answer, and in the title.
const LATER: &[&str] = &["There is a problem", "Error:", "Your result", "Suitability check"];

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
";

/// Each kind of screen with the screens' own words: what is left without what
/// comes from the tables. A line that several screens show stands once.
pub fn passages() -> Vec<Passage> {
    let tables = tables();
    let mut passages = Vec::new();
    for (kind, interviews) in [("start", starts()), ("questions", questions()), ("results", results())] {
        let mut shown: BTreeSet<String> = interviews
            .iter()
            .flat_map(|interview| lines(&render(interview)))
            .filter(|line| !is_of(&tables, line))
            .collect();
        if kind == "questions" {
            shown.extend(LATER.iter().map(|line| line.trim().to_owned()));
        }
        passages.push(Passage::new(kind, shown));
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

/// A visitor who answered as the case says; none where a case is written to
/// be refused.
fn at(case: &Case, place: Place) -> Option<Interview> {
    let start = start();
    let today = case.today.unwrap_or(start.today);
    let response = case.response(&PROTOCOL, &start.policy, UNCONCERNED, today).ok()?;
    Some(Interview { response, place, today, ..start })
}

/// The texts between the tags. What two tags part stands on two lines.
fn lines(html: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for part in html.split('<') {
        let text = part.split_once('>').map_or(part, |(_, text)| text);
        let text =
            text.replace("&#x27;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
        let text = text.replace("&amp;", "&");
        if !words(&text).is_empty() {
            lines.push(text.trim().to_owned());
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
    texts.remove("");
    texts
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
    let mut passages: Vec<_> = ["boot.js", "loader.js", "frame.rs"]
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
    text.starts_with(char::is_uppercase) && words(text).len() > 1 && !words(text).iter().any(code)
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

/// What stands in the screens' source and no screen above shows was not
/// judged.
#[test]
fn every_word_of_the_screens_is_read_here() {
    let judged: Vec<_> = crate::PASSAGES.iter().map(Passage::text).collect();
    for path in files(&root().join("src/widget"), "rs") {
        for text in literals(&path).iter().filter(|text| is_said(text)) {
            let shown = judged.iter().any(|passage| passage.contains(text.trim()));
            assert!(shown, "{}: no screen shows {text:?}", path.display());
        }
    }
}
