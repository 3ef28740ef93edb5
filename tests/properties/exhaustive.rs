//! Each rule over every combination of what it reads, and each pair of rules that read something in common. What
//! must come of it is worked out here once more, from the tables, in the plainest way.

use std::collections::BTreeSet;

use needlewise::engine::{
    Affects, Answer, Choice, Date, Found, Item, Kind, Moment, Outcome, Policy, QuestionnaireResponse, Rule,
    Scope, Span, Stakes, Suitability, Then, Urgency, Wait, When, foresee,
};
use needlewise::microneedling::PROTOCOL;

fn today() -> Date {
    Date::new(2028, 2, 29).expect("a leap day")
}

/// The chosen areas that are tried: one, and one each of face, body, scalp and what is never treated.
const AREAS: &[&[&str]] = &[&["cheeks"], &["hands", "legs"], &["cheeks", "scalp", "eyelids"]];

#[test]
fn each_rule_says_what_its_table_says_for_every_answer_that_it_reads() {
    let mut tried = 0;
    for rule in PROTOCOL.rules().filter(|rule| !rule.when.is_about_rules()) {
        for sheet in sheets(&[rule]) {
            let found = foresee(&PROTOCOL, &Policy::default(), &sheet, today(), today(), &[]);
            says_what_its_table_says(rule, &sheet, &found);
            tried += 1;
        }
    }
    println!("{} rules, {tried} combinations", PROTOCOL.rules().count());
}

#[test]
fn rules_that_read_something_in_common_do_not_disturb_each_other() {
    let rules: Vec<_> = PROTOCOL.rules().filter(|rule| !rule.when.is_about_rules()).collect();
    let (mut pairs, mut tried) = (0, 0);
    for (place, one) in rules.iter().enumerate() {
        for other in &rules[place + 1..] {
            if !reads_in_common(one, other) {
                continue;
            }
            pairs += 1;
            for sheet in sheets(&[one, other]) {
                let found = foresee(&PROTOCOL, &Policy::default(), &sheet, today(), today(), &[]);
                says_what_its_table_says(one, &sheet, &found);
                says_what_its_table_says(other, &sheet, &found);
                the_worst_decides(&found);
                tried += 1;
            }
        }
    }
    println!("{pairs} pairs, {tried} combinations");
}

fn reads_in_common(one: &Rule, other: &Rule) -> bool {
    let of_other = other.items();
    one.items()
        .iter()
        .any(|item| of_other.contains(item) && *item != PROTOCOL.areas && *item != PROTOCOL.goals)
        || one.items().iter().any(|item| of_other.contains(item) && of_other.len() == 1)
}

fn says_what_its_table_says(rule: &'static Rule, sheet: &QuestionnaireResponse, found: &Suitability) {
    let finding = found.findings.iter().find(|finding| finding.rule == rule);
    let expected = expected(rule, sheet);
    let told = finding.map(|finding| (finding.outcome, finding.until, &finding.affects));
    let wanted = expected.as_ref().map(|(outcome, until, affects)| (*outcome, *until, affects));
    assert_eq!(told, wanted, "{}: {sheet:?}", rule.id.words());
}

/// The rule's outcome, date and place for these answers; nothing where it is silent.
fn expected(rule: &Rule, sheet: &QuestionnaireResponse) -> Option<(Outcome, Option<Date>, Affects)> {
    if !holds(&rule.when, sheet) {
        return None;
    }
    let until = match rule.wait {
        Some(Wait::Since(item, interval)) => Some(after(latest(item, sheet), interval.default)),
        Some(Wait::FromToday(interval)) => Some(after(today(), interval.default)),
        Some(Wait::Until(..)) | None => None,
    };
    let (outcome, until) = match until {
        Some(date) if date <= today() => match rule.then {
            Then::Stay(outcome) => (outcome, None),
            Then::Clear | Then::HandOver(_) => return None,
        },
        until => (rule.outcome, until),
    };
    let affects = match &rule.scope {
        Scope::Person => Affects::Person,
        scope => Affects::Areas(places(scope, sheet)),
    };
    let silent = affects == Affects::Areas(Vec::new()) && rule.urgency == Urgency::None;
    (!silent).then_some((outcome, until, affects))
}

fn latest(item: &Item, sheet: &QuestionnaireResponse) -> Date {
    match sheet.get(item) {
        Some(Answer::When(moment)) => moment.latest(today()).expect("a date"),
        Some(Answer::Codes(_)) | None => today(),
    }
}

fn after(date: Date, span: Span) -> Date {
    match span {
        Span::Hours(_) => date,
        Span::Days(days) => date.plus_days(days.into()),
        Span::Weeks(weeks) => date.plus_days(7 * i32::from(weeks)),
        Span::Months(months) => date.plus_months(months.into()),
    }
}

/// Every item that a sheet here leaves out is one that is not asked.
fn holds(when: &When, sheet: &QuestionnaireResponse) -> bool {
    match when {
        When::Always => true,
        When::Is(item, code) => sheet.codes(item).contains(code),
        When::Chosen { item, among, at_least } => {
            let codes = sheet.codes(item).iter();
            codes.filter(|code| among.is_empty() || among.contains(code)).count() >= *at_least
        }
        When::Within(item, interval) => {
            sheet.is_answered(item) && after(latest(item, sheet), interval.default) > today()
        }
        When::Answered(item) => sheet.is_answered(item),
        When::Unsure => !PROTOCOL.unsure(sheet).is_empty(),
        When::Found(Found::Nothing | Found::Asks(_) | Found::EveryAreaShut | Found::Rules(_)) => {
            unreachable!("not tried here")
        }
        When::All(all) => all.iter().all(|when| holds(when, sheet)),
        When::Any(any) => any.iter().any(|when| holds(when, sheet)),
        When::Not(when) => !holds(when, sheet),
    }
}

fn places(scope: &Scope, sheet: &QuestionnaireResponse) -> Vec<&'static str> {
    let chosen = sheet.codes(PROTOCOL.areas).to_vec();
    let covers = |scope: &Scope, area: &str| places(scope, sheet).contains(&area);
    let is_in = |area: &&'static str| match scope {
        Scope::Person | Scope::EveryArea => true,
        Scope::In(codes) => codes.contains(area),
        Scope::Prefer(codes) => !chosen.iter().any(|area| codes.contains(area)) || codes.contains(area),
        Scope::Where(item) => {
            let named = sheet.codes(item);
            let unknown = named.is_empty() || named == ["not-sure"] || named == ["declined"];
            // A wish goes to the areas that are left; a problem stays where it is.
            let wish = item.stakes == Stakes::Preference && !chosen.iter().any(|area| named.contains(area));
            unknown || wish || named.contains(area)
        }
        Scope::Either(scopes) => scopes.iter().any(|scope| covers(scope, area)),
        Scope::Elsewhere(scope) => !covers(scope, area),
    };
    chosen.iter().copied().filter(is_in).collect()
}

fn the_worst_decides(found: &Suitability) {
    for judged in &found.areas {
        let about = found.findings.iter().filter(|finding| finding.is_about(judged.area));
        let worst = about.map(|finding| finding.outcome).max();
        assert_eq!(judged.outcome, worst.unwrap_or(Outcome::Consult));
    }
}

/// Every combination of the answers that matter to `rules`, with each set of areas.
fn sheets(rules: &[&Rule]) -> Vec<QuestionnaireResponse> {
    let items: Vec<_> = PROTOCOL
        .items()
        .filter(|item| *item != PROTOCOL.areas && rules.iter().any(|rule| rule.items().contains(item)))
        .collect();
    let mut sheets = Vec::new();
    for areas in AREAS {
        let mut sheet = QuestionnaireResponse::default();
        sheet.set(PROTOCOL.areas, Answer::Codes(areas.to_vec()));
        sheets.push(sheet);
    }
    for item in items {
        sheets = sheets
            .iter()
            .flat_map(|sheet| answers(item, rules, sheet).into_iter().map(move |answer| (sheet, answer)))
            .map(|(sheet, answer)| {
                let mut sheet = sheet.clone();
                sheet.set(item, answer);
                sheet
            })
            .collect();
    }
    sheets
}

fn answers(item: &'static Item, rules: &[&Rule], sheet: &QuestionnaireResponse) -> Vec<Answer> {
    let read: BTreeSet<_> = rules.iter().flat_map(|rule| codes(&rule.when, item)).collect();
    let other = item.choices().iter().map(|choice| choice.code).find(|code| !read.contains(code));
    match item.kind {
        Kind::One(_) => read.iter().copied().chain(other).map(|code| Answer::Codes(vec![code])).collect(),
        Kind::Many { .. } => {
            let read: Vec<_> = read.into_iter().collect();
            let subsets = 0..1_u32 << read.len();
            let subset = |bits: u32| {
                let codes: Vec<_> = read
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| bits >> place & 1 == 1)
                    .map(|(_, code)| *code)
                    .collect();
                Answer::Codes(if codes.is_empty() { other.into_iter().collect() } else { codes })
            };
            subsets.map(subset).collect()
        }
        Kind::Areas { .. } => {
            let chosen = sheet.codes(PROTOCOL.areas);
            let mut places: Vec<_> = chosen.iter().map(|area| vec![*area]).collect();
            places.push(chosen.to_vec());
            places.push(vec![Choice::NOT_SURE.code]);
            places.push(vec!["nose"]);
            places.into_iter().map(Answer::Codes).collect()
        }
        Kind::Date => dates(item, rules),
    }
}

/// Around the end of every interval that is counted from `item`: the day before, the day itself, the day after.
fn dates(item: &Item, rules: &[&Rule]) -> Vec<Answer> {
    let counted = rules.iter().flat_map(|rule| {
        let waited = match rule.wait {
            Some(Wait::Since(since, interval)) if since == item => Some(interval.default),
            Some(Wait::Since(..) | Wait::FromToday(_) | Wait::Until(..)) | None => None,
        };
        waited.into_iter().chain(spans(&rule.when, item))
    });
    let around = counted.flat_map(|span| (-1..=1).map(move |days| span.before(today()).plus_days(days)));
    let mut dates: Vec<_> = around.map(Moment::On).map(Answer::When).collect();
    dates.extend([Moment::NotSure, Moment::On(Date::new(2020, 1, 31).expect("a date"))].map(Answer::When));
    dates
}

fn codes(when: &When, wanted: &Item) -> Vec<&'static str> {
    match when {
        When::Is(item, code) if *item == wanted => vec![*code],
        When::Chosen { item, among, .. } if *item == wanted => among.to_vec(),
        When::All(list) | When::Any(list) => list.iter().flat_map(|when| codes(when, wanted)).collect(),
        When::Not(when) => codes(when, wanted),
        _ => Vec::new(),
    }
}

fn spans(when: &When, wanted: &Item) -> Vec<Span> {
    match when {
        When::Within(item, interval) if *item == wanted => vec![interval.default],
        When::All(list) | When::Any(list) => list.iter().flat_map(|when| spans(when, wanted)).collect(),
        When::Not(when) => spans(when, wanted),
        _ => Vec::new(),
    }
}
