//! Whatever a visitor reads can be read at about the age of twelve, and says
//! nothing that only a clinician may say.
//!
//! Measured is the Flesch–Kincaid grade, which is made for passages: of a
//! heading or of a choice it says little, for there one long word weighs as
//! much as a hard paragraph. So each text is judged in the passage in which it
//! is read: a question with its hint and all its choices, a reason with its
//! wait and what to do, the words of a kind of screen as a whole. A text of
//! [`ALONE`] words or more is judged by itself as well, so that an easy
//! neighbour hides no hard one.
//!
//! A name in [`EXEMPT`] counts as an [`ORDINARY`] word: whoever takes a
//! medicine knows its name, and whoever does not may pass over it. The titles
//! of sources are not judged, as they are not ours.

mod english;
mod screens;
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use english::{grade, parts, sentences, syllables, words};
use needlewise::microneedling::PROTOCOL;
use tables::Passage;

/// No passage is harder than this.
const GRADE: f64 = 6.0;
/// No sentence has more words than this.
const WORDS: usize = 20;
/// A text of this many words is judged by itself.
const ALONE: usize = 10;
/// The syllables of an exempt name.
const ORDINARY: usize = 2;

/// Names of medicines, conditions, devices and procedures, this check's own
/// name among them.
const EXEMPT: &[&str] = &[
    "accutane",
    "acitretin",
    "adapalene",
    "antibiotics",
    "apixaban",
    "biologics",
    "chemotherapy",
    "chlorhexidine",
    "clopidogrel",
    "consultation",
    "dabigatran",
    "dermabrasion",
    "diabetes",
    "doxycycline",
    "eczema",
    "edoxaban",
    "electrolysis",
    "electronic",
    "epilepsy",
    "exosomes",
    "glycolic",
    "heparin",
    "ibuprofen",
    "isotretinoin",
    "javascript",
    "melanoma",
    "melasma",
    "methotrexate",
    "microneedling",
    "minoxidil",
    "pacemaker",
    "peroxide",
    "prasugrel",
    "psoriasis",
    "radiofrequency",
    "radiotherapy",
    "retinoid",
    "retinol",
    "rivaroxaban",
    "roaccutane",
    "rosacea",
    "salicylic",
    "scleroderma",
    "silicone",
    "stimulator",
    "suitability",
    "ticagrelor",
    "tretinoin",
    "ultrasound",
    "vitamin",
    "vitiligo",
    "warfarin",
];

/// Texts that stand as they are, however hard.
const KEPT: &[&str] = &[
    // Word for word the evidence's (D5), which a clinician signs.
    "If you feel very unwell now — trouble breathing, a swollen face or tongue, confusion, or skin turning blotchy and cold — call ",
    // Word for word the evidence's (D3b), for every plan.
    "This is a typical outline, not a prescription. Expect improvement, not removal.",
    // Grade 7.
    "This browser cannot run the check, perhaps because it is old or set to a restricted mode.",
];

/// What is never said anywhere: that somebody may have it, how likely anything
/// is, what a medical device would say, and what only a prescriber may.
const NEVER_SAID: &[&str] = &[
    // Promises.
    "safe",
    "safer",
    "safety",
    "harmless",
    "painless",
    "guarantee",
    "guaranteed",
    "cleared",
    "approved",
    "eligible",
    "ideal candidate",
    "good candidate",
    "suitable for treatment",
    "you are suitable",
    "you are fine",
    "you can have it",
    "no risk",
    "risk free",
    // Scores, and the words of a device that judges.
    "%",
    "percent",
    "per cent",
    "score",
    "scored",
    "scores",
    "screening",
    "screened",
    "assess",
    "assessed",
    "assessment",
    "analyse",
    "analysis",
    "calculate",
    "calculated",
    "detect",
    "detected",
    "diagnose",
    "diagnosed",
    "monitor",
    "you may have",
    "you probably",
    // Medicines to begin with, which only a prescriber may name.
    "aciclovir",
    "valaciclovir",
    "hydroquinone",
    "lidocaine",
    "minoxidil",
    "we recommend",
    "you should take",
    "start taking",
    // Medicines that somebody prescribed.
    "stop taking",
    "stop using",
    "stop your",
    "come off",
    "go off",
    "take less",
    "take more",
    "skip a dose",
    "your dose",
    "lower dose",
];

/// What is said all the same: the row of a plan that says it, and why.
const SAID_ONCE: &[(&str, &str)] = &[
    // Only who chose thinning hair reads it, and is sent to a prescriber.
    ("minoxidil", "P-17"),
];

/// Diseases: a result names only one that the visitor entered.
const DISEASES: &[&str] = &[
    "acne",
    "cancer",
    "cold sore",
    "dermatitis",
    "diabetes",
    "eczema",
    "epilepsy",
    "herpes",
    "hepatitis",
    "hiv",
    "keloid",
    "keloids",
    "keratosis",
    "lichen planus",
    "lupus",
    "melanoma",
    "melasma",
    "psoriasis",
    "rosacea",
    "scleroderma",
    "sepsis",
    "shingles",
    "vitiligo",
    "warts",
];

static PASSAGES: LazyLock<Vec<Passage>> = LazyLock::new(|| {
    [tables::passages(), screens::passages(), screens::sources()].into_iter().flatten().collect()
});

/// Every passage, without the texts that stand as they are.
fn judged() -> Vec<Passage> {
    let ours = |line: &&String| !KEPT.iter().any(|kept| line.starts_with(kept));
    let judged = |passage: &Passage| Passage::new(&passage.place, passage.lines.iter().filter(ours).cloned());
    PASSAGES.iter().map(judged).collect()
}

fn counted(part: &str) -> usize {
    if EXEMPT.contains(&part) { ORDINARY } else { syllables(part) }
}

/// Whether a text has these words in a row.
fn says(text: &str, wanted: &str) -> bool {
    let first = parts(wanted).into_iter().next().unwrap_or_default();
    if !text.to_lowercase().contains(&first) {
        return false;
    }
    let spaced = |text: &str| {
        format!(" {} ", words(text).iter().flat_map(|word| parts(word)).collect::<Vec<_>>().join(" "))
    };
    if wanted == "%" { text.contains('%') } else { spaced(text).contains(&spaced(wanted)) }
}

#[test]
fn every_passage_can_be_read_at_the_age_of_twelve() {
    let mut hard = Vec::new();
    for passage in judged() {
        let alone = passage.lines.iter().filter(|line| words(line).len() >= ALONE).cloned();
        for text in alone.chain([passage.text()]).filter(|text| !text.is_empty()) {
            let grade = grade(&text, counted);
            if grade > GRADE {
                hard.push(format!("{}: grade {grade:.2}: {text}", passage.place));
            }
        }
    }
    assert!(hard.is_empty(), "too hard:\n{}", hard.join("\n\n"));
}

#[test]
fn every_sentence_is_short() {
    let mut long = Vec::new();
    for passage in judged() {
        for sentence in sentences(&passage.text()).iter().filter(|sentence| words(sentence).len() > WORDS) {
            long.push(format!("{}: {} words: {sentence}", passage.place, words(sentence).len()));
        }
    }
    assert!(long.is_empty(), "too long:\n{}", long.join("\n"));
}

#[test]
fn every_exemption_is_still_needed() {
    let texts: Vec<_> = PASSAGES.iter().map(Passage::text).collect();
    let idle: Vec<_> = EXEMPT.iter().filter(|name| !texts.iter().any(|text| says(text, name))).collect();
    assert!(idle.is_empty(), "nothing says {idle:?} any more");
    let easy: Vec<_> = EXEMPT.iter().filter(|name| syllables(name) <= ORDINARY).collect();
    assert!(easy.is_empty(), "{easy:?} need no exemption");
    for kept in KEPT {
        assert!(texts.iter().any(|text| text.contains(kept)), "nothing says {kept:?} any more");
    }
}

#[test]
fn nothing_promises_judges_or_prescribes() {
    for passage in PASSAGES.iter() {
        let text = passage.text();
        for never in NEVER_SAID {
            let once = SAID_ONCE.iter().find(|(word, _)| word == never);
            let rest = once.map_or_else(|| text.clone(), |(_, row)| text.replace(tables::expected(row), ""));
            assert!(!says(&rest, never), "{}: never say {never:?}:\n{text}", passage.place);
        }
    }
}

#[test]
fn what_is_said_once_is_said_there_and_only_to_whom_it_concerns() {
    for (word, row) in SAID_ONCE {
        assert!(says(tables::expected(row), word), "{row} no longer says {word:?}");
    }
    let mut hair = PROTOCOL.care.placements.iter().filter(|row| row.regimen.evidence.words() == "P-17");
    assert!(hair.all(|row| row.goals == ["thinning-hair"] && row.areas == ["scalp"]), "A-64");
}

#[test]
fn nobody_is_told_to_stop_a_medicine() {
    // What may be stopped: a visit that hurts, smoking, a bleed, and what a visitor uses by their own choice.
    let harmless = ["say stop", "stop or cut down", "harder to stop", "stop by"];
    for passage in PASSAGES.iter() {
        for sentence in sentences(&passage.text()) {
            let denied = says(sentence, "never stop") || says(sentence, "not stop");
            let allowed = denied || harmless.iter().any(|words| says(sentence, words));
            assert!(allowed || !says(sentence, "stop"), "{}: {sentence}", passage.place);
        }
    }
}

/// What "stop by" some day is said of: nothing that somebody prescribed.
#[test]
fn no_day_is_set_for_stopping_what_is_prescribed() {
    for pause in PROTOCOL.care.pauses.iter().filter(|pause| pause.before.is_some()) {
        let prescribed = says(pause.what, "prescription") || says(pause.what, "prescribed");
        let own = !prescribed || says(pause.what, "nobody prescribed");
        assert!(own, "{}: no day to stop by", pause.what);
        if says(pause.what, "aspirin") || says(pause.what, "retinol") {
            assert!(says(pause.note, "if"), "{} says nothing of what is prescribed", pause.what);
        }
    }
}

#[test]
fn a_result_names_only_a_disease_that_the_visitor_entered() {
    for rule in PROTOCOL.rules() {
        let (said, entered) = (tables::said(rule).join("\n"), tables::chosen(rule));
        for disease in DISEASES.iter().filter(|disease| says(&said, disease)) {
            let stem = disease.trim_end_matches('s');
            assert!(
                entered.contains(stem),
                "{} names {disease}, which it does not read:\n{said}",
                rule.id.words()
            );
        }
    }
}

/// A plan too, and the page to take away. Signs after a session say what they
/// can be, whoever reads them: a cold sore or sepsis has to be named to be
/// acted on in time (D5).
#[test]
fn a_plan_names_only_a_disease_that_the_visitor_entered() {
    let signs: Vec<_> = PROTOCOL.care.red_flags.iter().flat_map(|flag| [flag.sign, flag.act]).collect();
    assert!(signs.iter().any(|sign| DISEASES.iter().any(|disease| says(sign, disease))), "none is named");
    let sources = screens::sources_shown();
    let exempt =
        |line: &str| signs.contains(&line) || sources.iter().any(|source| line.contains(source.as_str()));
    let mut names: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut unasked: BTreeSet<String> = BTreeSet::new();
    for interview in screens::plans().iter().chain(&screens::summaries()) {
        let entered = screens::entered(interview);
        for line in screens::lines(&needlewise::widget::render(interview)) {
            let diseases = names.entry(line).or_insert_with_key(|line| {
                let ours = DISEASES.iter().filter(|disease| !exempt(line) && says(line, disease));
                ours.copied().collect()
            });
            let others = diseases.iter().filter(|disease| !entered.contains(disease.trim_end_matches('s')));
            unasked.extend(others.map(|disease| format!("{:?} names {disease}", interview.place)));
        }
    }
    names.retain(|_, diseases| !diseases.is_empty());
    assert!(unasked.is_empty(), "{unasked:#?} in one of {names:#?}");
}
