//! What must hold for every visitor, tried on a million random ones.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::policy::{a_policy_never_softens_an_outcome, any_policies};
use crate::sheets::{self, Sheet, fill, judge};
use fastrand::Rng;
use needlewise::engine::{
    Affects, Answer, Assessment, Band, Choice, Item, Kind, Moment, Outcome, Policy, Purpose,
    QuestionnaireResponse, Stakes, Suitability, Wait, assess,
};
use needlewise::microneedling::PROTOCOL;

/// Answers from harmless to grave, where an item is no plain list of things to tell.
const GRAVER: &[(&str, &[&str])] = &[
    ("age", &["22-or-over", "18-21", "under-18"]),
    ("treatment", &["needles", "heat", "home"]),
    ("pregnancy", &["none", "trying", "breastfeeding", "pregnant"]),
    ("isotretinoin", &["stopped", "now"]),
    ("diabetes", &["controlled", "high-or-slow"]),
    ("lesion", &["no", "yes"]),
    ("hair-loss", &["no", "yes"]),
    ("sweating", &["no", "yes"]),
    ("young-scar", &["no", "yes"]),
    ("cold-sores", &["past", "often", "now"]),
    ("eczema-place", &["elsewhere", "here"]),
    ("eczema-quiet", &["over-12-months", "3-12-months", "under-3-months"]),
    ("psoriasis-place", &["elsewhere", "here"]),
    ("psoriasis-quiet", &["over-12-months", "3-12-months", "under-3-months"]),
    ("rosacea-place", &["elsewhere", "here"]),
    ("rosacea-quiet", &["over-12-months", "3-12-months", "under-3-months"]),
    ("reaction", &["no", "long-marks", "lumps"]),
    ("skin-type", &["always-burns", "usually-burns", "sometimes-burns", "rarely-burns", "never-burns"]),
    ("worries", &["no", "yes"]),
];

/// How often each rule fired and each outcome came out.
type Seen = BTreeMap<&'static str, u64>;

#[test]
fn every_property_holds_for_a_million_random_visitors() {
    let count = sheets::count();
    let policies = any_policies();
    let kept = sheets::each(count, |sheet, rng, seen: &mut Seen| {
        unsure_is_never_better_than_ask(sheet);
        dates_lie_ahead_and_only_a_dated_wait_has_one(sheet);
        the_headline_is_what_the_findings_say(sheet);
        the_same_answers_mean_the_same_in_any_order(sheet, rng);
        a_graver_answer_improves_nothing(sheet, rng);
        not_sure_instead_of_no_improves_nothing(sheet, rng);
        no_prefix_has_an_outcome(sheet, rng);
        a_policy_never_softens_an_outcome(rng.choice(&policies).expect("some"), sheet);
        for finding in &sheet.suitability.findings {
            *seen.entry(finding.rule.id.words()).or_default() += 1;
        }
        *seen.entry(sheet.suitability.outcome.code()).or_default() += 1;
    });
    let mut seen = Seen::new();
    for (what, times) in kept.into_iter().flatten() {
        *seen.entry(what).or_default() += times;
    }
    for what in PROTOCOL.rules().map(|rule| rule.id.words()).chain(OUTCOMES.map(Outcome::code)) {
        let times = seen.get(what).copied().unwrap_or_default();
        assert!(times > 0 && times < count, "{what}: {times} times in {count}");
    }
    println!("{count} sheets, {} rules and {} outcomes reached", PROTOCOL.rules().count(), OUTCOMES.len());
}

const OUTCOMES: [Outcome; 5] =
    [Outcome::Consult, Outcome::Adjust, Outcome::Ask, Outcome::Wait, Outcome::NotSuitable];

fn unsure_is_never_better_than_ask(Sheet { response, suitability, .. }: &Sheet) {
    if !PROTOCOL.unsure(response).is_empty() {
        assert!(suitability.outcome >= Outcome::Ask);
        assert!(suitability.after_wait.is_none_or(|after| after >= Outcome::Ask));
    }
}

fn dates_lie_ahead_and_only_a_dated_wait_has_one(Sheet { suitability, today, .. }: &Sheet) {
    let areas = suitability.areas.iter().map(|area| (area.outcome, area.until));
    for (outcome, until) in areas.chain([(suitability.outcome, suitability.until)]) {
        assert!(until.is_none() || outcome == Outcome::Wait);
        assert!(until.is_none_or(|date| date > *today));
    }
    assert_eq!(suitability.after_wait.is_some(), suitability.outcome == Outcome::Wait);
}

/// E1, E2, E3 worked out once more from the list of findings.
fn the_headline_is_what_the_findings_say(Sheet { suitability, .. }: &Sheet) {
    let findings = &suitability.findings;
    assert!(findings.is_sorted_by_key(|finding| Reverse(finding.outcome)));
    assert!(!findings.is_empty(), "something is always said");
    for finding in findings {
        let told = &finding.told;
        let once = told.iter().enumerate().all(|(place, item)| !told[..place].contains(item));
        let dated = match finding.rule.wait {
            Some(Wait::Since(item, _)) => told.contains(&item),
            Some(Wait::FromToday(_) | Wait::Until(..)) | None => true,
        };
        assert!(once && dated, "{}: told by {told:?}", finding.rule.id.words());
    }
    let worst = |about: &dyn Fn(&Affects) -> bool| {
        let outcomes =
            findings.iter().filter(|finding| about(&finding.affects)).map(|finding| finding.outcome);
        outcomes.max().unwrap_or(Outcome::Consult)
    };
    let person = worst(&|affects| *affects == Affects::Person);
    assert!(suitability.outcome >= person);
    for judged in &suitability.areas {
        let own = worst(&|affects| matches!(affects, Affects::Areas(areas) if areas.contains(&judged.area)));
        assert_eq!(judged.outcome, person.max(own), "{}", judged.area);
    }
    let best = suitability.areas.iter().map(|judged| judged.outcome).min().unwrap_or(person);
    let gravest = suitability.areas.iter().map(|judged| judged.outcome).max().unwrap_or(person);
    assert!(best <= suitability.outcome && suitability.outcome <= gravest);
}

fn the_same_answers_mean_the_same_in_any_order(sheet: &Sheet, rng: &mut Rng) {
    let Sheet { response, suitability, today } = sheet;
    let mut items = PROTOCOL.asked(&Policy::default(), response, *today);
    rng.shuffle(&mut items);
    let mut again = QuestionnaireResponse::default();
    for item in items {
        again.set(item, response.get(item).expect("an answer").clone());
    }
    assert_eq!(&judge(&Policy::default(), &again, *today), suitability);
}

/// One answer, picked at random, is made graver: something more is told, a harmless choice becomes a graver one, or
/// an event a later one.
fn a_graver_answer_improves_nothing(sheet: &Sheet, rng: &mut Rng) {
    let Sheet { response, today, .. } = sheet;
    let asked = PROTOCOL.asked(&Policy::default(), response, *today);
    let item = asked[rng.usize(0..asked.len())];
    let Some(answer) = graver(item, response, rng) else {
        return;
    };
    let mut other = response.clone();
    other.set(item, answer);
    fill(&mut other, *today, 1, rng);
    improves_nothing(sheet, &judge(&Policy::default(), &other, *today), item.id);
}

fn graver(item: &'static Item, response: &QuestionnaireResponse, rng: &mut Rng) -> Option<Answer> {
    let told = response.codes(item);
    match item.kind {
        Kind::One(_) => {
            let (_, chain) = GRAVER.iter().find(|(id, _)| *id == item.id)?;
            let place = chain.iter().position(|code| told == [*code])?;
            Some(Answer::Codes(vec![*chain.get(place + 1)?]))
        }
        Kind::Many { choices, .. } if item.stakes != Stakes::Preference => {
            let alone = told.iter().any(|code| item.choice(code).is_some_and(Choice::is_exclusive));
            let more = &choices[rng.usize(0..choices.len())];
            if alone && told != ["none"] || more.is_exclusive() || told.contains(&more.code) {
                return None;
            }
            let mut codes: Vec<_> = told.iter().copied().filter(|code| *code != "none").collect();
            codes.push(more.code);
            Some(Answer::Codes(codes))
        }
        Kind::Date => match response.get(item)? {
            Answer::When(Moment::Ago(band)) => {
                let place = Band::ALL.iter().position(|other| other == band)?;
                Some(Answer::When(Moment::Ago(*Band::ALL.get(place.checked_sub(1)?)?)))
            }
            Answer::When(_) | Answer::Codes(_) => None,
        },
        Kind::Many { .. } | Kind::Areas { .. } => None,
    }
}

fn improves_nothing(before: &Sheet, after: &Suitability, by: &str) {
    assert!(after.outcome >= before.suitability.outcome, "{by} improved the headline");
    for (before, after) in before.suitability.areas.iter().zip(&after.areas) {
        assert!(after.outcome >= before.outcome, "{by} improved {}", before.area);
        if let (Some(before), Some(after)) = (before.until, after.until) {
            assert!(after >= before, "{by} brought the date forward");
        }
    }
}

fn not_sure_instead_of_no_improves_nothing(sheet: &Sheet, rng: &mut Rng) {
    let Sheet { response, today, .. } = sheet;
    let harmless = |item: &&'static Item| {
        item.stakes != Stakes::Preference && matches!(response.codes(item), ["no" | "none"])
    };
    let items: Vec<_> = PROTOCOL.items().filter(harmless).collect();
    let Some(item) = rng.choice(&items) else {
        return;
    };
    let unsure: Vec<_> = item.choices().iter().filter(|choice| choice.is_unsure()).collect();
    let mut other = response.clone();
    other.set(item, Answer::Codes(vec![rng.choice(&unsure).expect("a safety question").code]));
    fill(&mut other, *today, 1, rng);
    let other = judge(&Policy::default(), &other, *today);
    improves_nothing(sheet, &other, item.id);
    assert!(other.outcome >= Outcome::Ask);
}

/// Any number of the first answers, without the rest, lacks something, unless a person who is ruled out is spared it.
fn no_prefix_has_an_outcome(sheet: &Sheet, rng: &mut Rng) {
    let Sheet { response, today, .. } = sheet;
    let asked = PROTOCOL.asked(&Policy::default(), response, *today);
    let kept = rng.usize(0..asked.len());
    let mut prefix = QuestionnaireResponse::default();
    for item in &asked[..kept] {
        prefix.set(item, response.get(item).expect("an answer").clone());
    }
    if let Assessment::Complete(suitability) = assess(&PROTOCOL, &Policy::default(), &prefix, *today) {
        let child = prefix.codes(asked[0]) == ["under-18"];
        let spared = asked[kept..].iter().all(|item| item.purpose == Purpose::Refines);
        assert_eq!(suitability.outcome, Outcome::NotSuitable);
        assert!(child || spared, "an outcome without {:?}", &asked[kept..]);
    }
}

#[test]
fn who_is_ruled_out_is_not_asked_where_or_since_when_and_still_hears_every_reason() {
    let count = (sheets::count() / 20).max(2_000);
    sheets::each(count, |sheet, _, (): &mut ()| {
        let Sheet { response, today, suitability } = sheet;
        let policy = Policy::default();
        let mut spared = QuestionnaireResponse::default();
        while let Assessment::Incomplete { next } = assess(&PROTOCOL, &policy, &spared, *today) {
            spared.set(next, response.get(next).expect("an answer").clone());
        }
        let child = response.codes(PROTOCOL.item("age").expect("age")) == ["under-18"];
        let short = judge(&policy, &spared, *today);
        assert_eq!(short.outcome, suitability.outcome);
        let reasons = |from: &Suitability| {
            let graver = from.findings.iter().filter(|finding| finding.outcome >= Outcome::Ask);
            let own = graver.map(|finding| finding.rule.evidence).filter(|number| !number.is_interaction());
            own.map(|number| kin(&number.to_string())).collect::<Vec<_>>()
        };
        // Without a follow-up's answer the most cautious of the rules about one thing stands for it.
        let told = reasons(&short);
        for reason in reasons(suitability) {
            assert!(child || reason == "R-138" || told.contains(&reason), "{reason} is not told");
        }
    });
}

/// Rules about the same thing, which where or since when tells apart, by one of their names.
fn kin(number: &str) -> String {
    match number {
        "R-36" => "R-35",
        "R-38" => "R-37",
        "R-71" => "R-70",
        "R-77" => "R-76",
        other => other,
    }
    .to_owned()
}
