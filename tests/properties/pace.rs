//! How long an uncomplicated visitor takes.

use std::collections::BTreeSet;

use needlewise::engine::case::Case;
use needlewise::engine::{Date, Interview, Place, Policy};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use needlewise::widget::render;

/// Read in a minute: every word, by somebody who reads no faster than most, and lists run through for what is known.
const WORDS_A_MINUTE: [f64; 2] = [200.0, 400.0];
const SECONDS_A_CHOICE: f64 = 2.0;
/// Some whom little concerns, and first one whom nothing does.
const VISITORS: [&[(&str, &str)]; 3] = [
    &[],
    &[("goals", "fine-lines, pores, acne-scars"), ("areas", "forehead, cheeks, nose")],
    &[("skin-type", "never-burns"), ("scarring", "dark-marks"), ("plans", "smoking, event")],
];
/// Each is asked this much at most.
const QUESTIONS_MAX: usize = 16;

#[test]
fn an_uncomplicated_visitor_is_done_in_the_minutes_that_the_start_promises() {
    let promised = minutes_promised();
    for answers in VISITORS {
        let visit = Visit::of(answers);
        assert!(visit.questions <= QUESTIONS_MAX, "{answers:?} are {} questions", visit.questions);
        // The shorter time is promised to whom nothing concerns.
        let paces = if answers.is_empty() { 2 } else { 1 };
        for (words_a_minute, minutes) in WORDS_A_MINUTE.into_iter().zip(promised).take(paces) {
            let seconds = visit.seconds(words_a_minute);
            println!("{answers:?}: {visit:?}, {seconds:.0} s of {minutes} minutes");
            assert!(seconds <= minutes * 60.0, "{answers:?} take {seconds:.0} s");
        }
    }
}

/// "3 to 6 minutes", the longer first.
fn minutes_promised() -> [f64; 2] {
    let lines = lines(&start());
    let line = lines.iter().find_map(|line| line.strip_suffix(" minutes")?.split_once(" to "));
    let (least, most) = line.expect("the start says how long it takes");
    [most, least].map(|minutes| minutes.parse().expect("a number of minutes"))
}

/// From the press of Start to the headline of the result.
#[derive(Debug)]
struct Visit {
    questions: usize,
    words: u32,
    choices: u32,
}

impl Visit {
    fn of(answers: &[(&str, &str)]) -> Self {
        let mut case = Case::default();
        for (item, answer) in answers {
            case.answer(&PROTOCOL, item, answer).expect("an answer");
        }
        let start = start();
        let response = case.response(&PROTOCOL, &start.policy, UNCONCERNED, start.today).expect("answers");
        let interview = Interview { response, ..start };
        let asked = interview.asked();
        let places = asked.iter().map(|item| Place::Question(item)).chain([Place::Review]);
        let mut visit = Self { questions: asked.len(), words: 0, choices: 0 };
        // A line that was read before, "Not sure" or "Question 3 of about 16", is known again at a glance.
        let mut known = BTreeSet::new();
        for place in places {
            for line in lines(&Interview { place, ..interview.clone() }) {
                let is_word = |word: &&str| word.contains(char::is_alphabetic);
                let words: Vec<&str> = line.split_whitespace().filter(is_word).collect();
                if known.insert(words.join(" ")) {
                    visit.words += u32::try_from(words.len()).expect("a few words");
                }
            }
        }
        let ticked = asked.iter().map(|item| interview.response.codes(item).len()).sum::<usize>();
        visit.choices = u32::try_from(ticked).expect("a few choices");
        visit
    }

    fn seconds(&self, words_a_minute: f64) -> f64 {
        f64::from(self.words) / words_a_minute * 60.0 + f64::from(self.choices) * SECONDS_A_CHOICE
    }
}

fn start() -> Interview {
    Interview::new(&PROTOCOL, Policy::default(), Date::new(2026, 11, 20).expect("a date"))
}

/// The lines that a screen shows before anything on it is opened.
fn lines(interview: &Interview) -> Vec<String> {
    let screen = render(interview);
    let (page, _) = screen.split_once("</main>").expect("a screen has a page");
    let mut lines = Vec::new();
    // The elements around a text, and whether each hides what is in it.
    let mut around: Vec<(&str, bool)> = Vec::new();
    for part in page.split('<').skip(1) {
        let (tag, words) = part.split_once('>').expect("a tag ends");
        let name = tag.split(' ').next().unwrap_or_default();
        if let Some(ended) = name.strip_prefix('/') {
            let last = around.pop().map(|(name, _)| name);
            assert_eq!(last, Some(ended), "elements end in order");
        } else if !matches!(name, "input" | "br" | "wbr") {
            let is_shut = around.last().is_some_and(|(outer, _)| *outer == "details") && name != "summary";
            let is_hidden = matches!(name, "select" | "svg") || tag.contains("class=\"hidden\"");
            around.push((name, is_shut || is_hidden));
        }
        if !words.trim().is_empty() && !around.iter().any(|(_, hides)| *hides) {
            lines.push(words.trim().to_owned());
        }
    }
    lines
}
