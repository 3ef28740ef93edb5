//! Reads cases as a clinician writes them. See `tests/vignettes/README.md`.

use needlewise::engine::{Answer, Assessment, Date, Item, QuestionnaireResponse, Suitability, assess};
use needlewise::microneedling::PROTOCOL;

/// One case: who it is, what they answer, what must come of it.
#[derive(Debug, Default)]
pub struct Case {
    pub title: String,
    pub today: Option<Date>,
    pub answers: Vec<(String, String)>,
    pub expected: Vec<String>,
}

/// Every case of every file in `tests/vignettes`.
pub fn all() -> Vec<Case> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vignettes");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the vignettes are there")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    files.iter().flat_map(|path| read(&std::fs::read_to_string(path).expect("a readable file"))).collect()
}

fn read(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix("# ") {
            cases.push(Case { title: title.into(), ..Case::default() });
            continue;
        }
        let case = cases.last_mut().expect("a case begins with a title");
        if let Some(today) = line.strip_prefix("today ") {
            case.today = Some(date(today));
        } else if line.starts_with("=>")
            || line.starts_with("because ")
            || line.starts_with("area ")
            || line.starts_with("urgent ")
        {
            case.expected.push(line.into());
        } else {
            let (item, answer) = line.split_once(':').unwrap_or_else(|| panic!("what is this line? {line}"));
            case.answers.push((item.trim().into(), answer.trim().into()));
        }
    }
    cases
}

pub fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("not a date: {text}"))
}

/// What someone answers whom nothing concerns.
const HEALTHY: &[(&str, &str)] = &[
    ("age", "22-or-over"),
    ("goals", "fine-lines"),
    ("areas", "cheeks"),
    ("pregnancy", "none"),
    ("isotretinoin", "never"),
    ("blood-thinners", "none"),
    ("bleeding", "no"),
    ("immunity", "no"),
    ("cancer", "none"),
    ("keloids", "no"),
    ("skin-today", "none"),
    ("cold-sores", "never"),
    ("skin-conditions", "none"),
    ("lesion", "no"),
    ("allergies", "none"),
    ("hair-loss", "no"),
    ("sweating", "no"),
    ("young-scar", "no"),
];

impl Case {
    pub fn today(&self) -> Date {
        self.today.unwrap_or_else(|| date("2026-11-20"))
    }

    /// The answers: those of the case, and a healthy person's to the rest.
    pub fn response(&self) -> QuestionnaireResponse {
        let mut response = QuestionnaireResponse::default();
        for (id, text) in &self.answers {
            let item = PROTOCOL.item(id).unwrap_or_else(|| panic!("{}: no item {id}", self.title));
            response.set(item, self.parse(item, text));
        }
        while let Assessment::Incomplete { next } = assess(&PROTOCOL, &response, self.today()) {
            let (_, text) = HEALTHY
                .iter()
                .find(|(id, _)| *id == next.id)
                .unwrap_or_else(|| panic!("{}: {} needs an answer", self.title, next.id));
            response.set(next, self.parse(next, text));
        }
        for (id, _) in &self.answers {
            let asked = PROTOCOL.asked(&response, self.today());
            assert!(asked.iter().any(|item| item.id == id), "{}: {id} is not asked", self.title);
        }
        response
    }

    pub fn suitability(&self) -> Suitability {
        match assess(&PROTOCOL, &self.response(), self.today()) {
            Assessment::Complete(suitability) => suitability,
            Assessment::Incomplete { next } => panic!("{}: {} is unanswered", self.title, next.id),
        }
    }

    fn parse(&self, item: &'static Item, text: &str) -> Answer {
        let answer =
            Answer::parse(item, text).unwrap_or_else(|error| panic!("{}: {}: {error}", self.title, item.id));
        answer
            .check(item, self.today())
            .unwrap_or_else(|error| panic!("{}: {}: {error}", self.title, item.id));
        answer
    }
}
