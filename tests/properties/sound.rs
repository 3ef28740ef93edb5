//! What stops a bad table from compiling: a small sound one passes, and the same with one fault is refused with the
//! id at fault. Compilation calls [`Protocol::assert_sound`] in the same way.

use std::panic::catch_unwind;

use needlewise::engine::{
    Choice, Citation, ForReview, Instead, Interval, Item, Kind, Link, Outcome, Protocol, Role, Rule, Scope,
    Span, Stakes, Topic, Wait, When,
};
use needlewise::microneedling::PROTOCOL;

const ITEM: Item =
    Item { evidence: ForReview::new("Q01"), text: "What is it?", why: "It matters.", ..Item::SAFETY };
const WISH: Item = Item { stakes: Stakes::Preference, ..ITEM };

static AREAS: Item = Item {
    id: "areas",
    kind: Kind::Many {
        choices: &[Choice::new("cheeks", "Cheeks"), Choice::new("hands", "Hands")],
        at_most: 2,
    },
    ..WISH
};
static GOALS: Item = Item { id: "goals", kind: Kind::One(&[Choice::new("pores", "Pores")]), ..WISH };
static SPOTS: Item = Item { id: "spots", kind: Kind::YES_NO, ..ITEM };
static SPOTS_WHERE: Item = Item {
    id: "spots-where",
    kind: Kind::Areas { of: &AREAS },
    enable_when: When::All(&[When::Is(&SPOTS, "yes"), When::Not(&When::Is(&SPOTS, "declined"))]),
    ..ITEM
};
static SPOTS_DATE: Item = Item { id: "spots-date", enable_when: When::Is(&SPOTS, "yes"), ..ITEM };
/// No topic asks it.
static UNASKED: Item = Item { id: "unasked", kind: Kind::YES_NO, ..ITEM };
static UNASKED_DATE: Item = Item { id: "unasked-date", ..ITEM };

static SOURCE: Citation =
    Citation { id: ForReview::new("C-01"), by: "A", title: "B", year: None, link: Link::None };
static MONTH: Interval = Interval::fixed(Span::Months(1));
const RULE: Rule = Rule {
    id: ForReview::new("rule"),
    reason: "Why.",
    next: "What to do.",
    citations: &[&SOURCE],
    ..Rule::PERSON
};
const SINCE: Rule = Rule { outcome: Outcome::Wait, wait: Some(Wait::Since(&SPOTS_DATE, &MONTH)), ..RULE };

/// Every way in which a sound rule can name what is there.
const SOUND: &[Rule] = &[
    Rule { id: ForReview::new("is"), when: When::Is(&SPOTS_WHERE, "not-sure"), ..RULE },
    Rule {
        id: ForReview::new("chosen"),
        when: When::Chosen { item: &AREAS, among: &["cheeks", "hands"], at_least: 1 },
        scope: Scope::Either(&[Scope::In(&["cheeks", "hands"]), Scope::Where(&SPOTS_WHERE)]),
        ..RULE
    },
    Rule {
        id: ForReview::new("within"),
        when: When::Any(&[When::Within(&SPOTS_DATE, &MONTH), When::Answered(&SPOTS_DATE)]),
        scope: Scope::Elsewhere(&Scope::Prefer(&["hands"])),
        ..RULE
    },
    Rule { id: ForReview::new("since"), ..SINCE },
    Rule { id: ForReview::new("instead"), instead: Some(&FEWER), ..RULE },
];
static FEWER: Instead = Instead { item: &SPOTS, without: &["yes"], with: "no", text: "have none" };

/// What the sound table with more in it is refused with; "nothing" where it is not.
fn fault(items: Vec<&'static Item>, rules: Vec<Rule>, goal_places: Vec<(&'static str, Scope)>) -> String {
    let topic = |items: Vec<&'static Item>, rules: Vec<Rule>| Topic {
        title: ForReview::new("Spots"),
        items: items.leak(),
        rules: rules.leak(),
    };
    let sound = topic(vec![&AREAS, &GOALS, &SPOTS, &SPOTS_WHERE, &SPOTS_DATE], SOUND.to_vec());
    let protocol = Protocol {
        areas: &AREAS,
        goals: &GOALS,
        goal_places: [vec![("pores", Scope::In(&["cheeks"]))], goal_places].concat().leak(),
        topics: vec![sound, topic(items, rules)].leak(),
        ..PROTOCOL
    };
    match catch_unwind(|| protocol.assert_sound()) {
        Ok(()) => "nothing".to_owned(),
        Err(told) => match told.downcast::<String>() {
            Ok(words) => *words,
            Err(told) => told.downcast_ref::<&str>().copied().unwrap_or_default().to_owned(),
        },
    }
}

fn of_item(item: Item) -> String {
    fault(vec![Box::leak(Box::new(item))], Vec::new(), Vec::new())
}

fn of_rule(rule: Rule) -> String {
    fault(Vec::new(), vec![rule], Vec::new())
}

#[test]
fn a_sound_table_is_taken() {
    assert_eq!(fault(Vec::new(), Vec::new(), Vec::new()), "nothing");
}

/// Without its words a visitor would face an empty page, and without "not sure" could only guess (E7).
#[test]
fn a_question_without_its_words_or_a_way_to_say_not_sure_is_refused() {
    const NEW: Item = Item { id: "new", kind: Kind::YES_NO, ..ITEM };
    const YES: Choice = Choice::new("yes", "Yes");
    const LISTED: &[(&[Choice], &str)] = &[
        (&[YES, Choice::NOT_SURE, Choice::DECLINED], "nothing"),
        (&[YES, Choice::NOT_SURE], "new"),
        (&[YES, Choice::DECLINED], "new"),
        (&[YES, Choice::NOT_SURE_OF_SOME, Choice::DECLINED_SOME], "nothing"),
        (&[YES, Choice::NOT_SURE_OF_SOME], "new"),
        (&[YES, Choice::DECLINED_SOME], "new"),
        (&[YES, Choice::NOT_SURE, Choice::DECLINED_SOME], "new"),
        (&[YES, Choice::none("None")], "new"),
    ];
    assert_eq!(of_item(NEW), "nothing");
    assert_eq!(of_item(Item { text: "", ..NEW }), "new");
    assert_eq!(of_item(Item { why: "", ..NEW }), "new");
    assert_eq!(of_item(Item { evidence: ForReview::new(""), ..NEW }), "new");
    assert_eq!(of_item(Item { id: "spots", ..NEW }), "spots", "two answers under one id");
    assert_eq!(of_item(Item { kind: Kind::One(&[]), stakes: Stakes::Preference, ..NEW }), "new");
    for (choices, told) in LISTED {
        let roles: Vec<Role> = choices.iter().map(|choice| choice.role).collect();
        assert_eq!(of_item(Item { kind: Kind::One(choices), ..NEW }), *told, "{roles:?}");
        assert_eq!(of_item(Item { kind: Kind::Many { choices, at_most: 9 }, ..NEW }), *told, "{roles:?}");
    }
    let wish = Item { kind: Kind::One(&[YES]), stakes: Stakes::Preference, ..NEW };
    assert_eq!(of_item(wish), "nothing", "a wish carries no risk of its own");
}

/// It could never be asked: the answer that it waits for comes after it.
#[test]
fn a_question_that_reads_itself_or_a_later_one_is_refused() {
    static LATER: Item = Item { id: "later", kind: Kind::YES_NO, ..ITEM };
    static EARLIER: Item =
        Item { id: "earlier", kind: Kind::YES_NO, enable_when: When::Is(&LATER, "yes"), ..ITEM };
    static OWN: Item = Item { id: "own", kind: Kind::YES_NO, enable_when: When::Is(&OWN, "yes"), ..ITEM };
    static AGAIN: Item =
        Item { id: "again", kind: Kind::YES_NO, enable_when: When::Answered(&AGAIN), ..ITEM };
    assert_eq!(fault(vec![&EARLIER, &LATER], Vec::new(), Vec::new()), "later");
    assert_eq!(fault(vec![&OWN], Vec::new(), Vec::new()), "own");
    assert_eq!(fault(vec![&AGAIN], Vec::new(), Vec::new()), "nothing", "it may stay once it is answered");
}

/// A visitor would be told an outcome without why, what to do, who says so or how long.
#[test]
fn a_rule_without_its_words_its_source_or_its_wait_is_refused() {
    assert_eq!(of_rule(RULE), "nothing");
    assert_eq!(of_rule(Rule { reason: "", ..RULE }), "rule");
    assert_eq!(of_rule(Rule { next: "", ..RULE }), "rule");
    assert_eq!(of_rule(Rule { citations: &[], ..RULE }), "rule");
    assert_eq!(of_rule(Rule { id: ForReview::new("is"), ..RULE }), "is", "two rules under one id");
    assert_eq!(of_rule(Rule { wait: None, ..SINCE }), "rule", "a wait that never ends");
    assert_eq!(of_rule(Rule { outcome: Outcome::Ask, ..SINCE }), "rule", "a wait that is not said");
    let since = |item| of_rule(Rule { wait: Some(Wait::Since(item, &MONTH)), ..SINCE });
    assert_eq!(since(&SPOTS), "spots", "no date to count from");
    assert_eq!(since(&UNASKED_DATE), "unasked-date");
}

/// It would never fire, and what it should have held back would pass.
#[test]
fn a_condition_on_what_no_topic_asks_or_no_question_offers_is_refused() {
    const REFUSED: &[(When, &str)] = &[
        (When::Is(&UNASKED, "yes"), "unasked"),
        (When::Is(&SPOTS, "perhaps"), "perhaps"),
        (When::Is(&SPOTS_WHERE, "elbows"), "elbows"),
        (When::Is(&GOALS, "not-sure"), "not-sure"),
        (When::Chosen { item: &UNASKED, among: &[], at_least: 1 }, "unasked"),
        (When::Chosen { item: &AREAS, among: &["cheeks", "elbows"], at_least: 1 }, "elbows"),
        (When::Within(&UNASKED_DATE, &MONTH), "unasked-date"),
        // It has no date to count from.
        (When::Within(&SPOTS, &MONTH), "spots"),
        (When::Answered(&UNASKED), "unasked"),
        (When::All(&[When::Always, When::Is(&UNASKED, "yes")]), "unasked"),
        (When::Any(&[When::Is(&SPOTS, "yes"), When::Is(&SPOTS, "perhaps")]), "perhaps"),
        (When::Not(&When::Is(&UNASKED, "yes")), "unasked"),
    ];
    for (when, told) in REFUSED {
        assert_eq!(of_rule(Rule { when: *when, ..RULE }), *told, "{when:?}");
    }
}

/// The finding would be about no area, and nobody would read it.
#[test]
fn a_place_that_cannot_be_chosen_is_refused() {
    const PLACES: &[(Scope, &str)] = &[
        (Scope::Where(&UNASKED), "unasked"),
        (Scope::In(&["cheeks", "elbows"]), "elbows"),
        (Scope::Prefer(&["elbows"]), "elbows"),
        (Scope::Either(&[Scope::EveryArea, Scope::In(&["elbows"])]), "elbows"),
        (Scope::Elsewhere(&Scope::Where(&UNASKED)), "unasked"),
        (Scope::Either(&[Scope::Where(&SPOTS_WHERE), Scope::Elsewhere(&Scope::In(&["hands"]))]), "nothing"),
    ];
    for (scope, told) in PLACES {
        assert_eq!(of_rule(Rule { scope: *scope, ..RULE }), *told, "{scope:?}");
        assert_eq!(fault(Vec::new(), Vec::new(), vec![("pores", *scope)]), *told, "{scope:?}");
    }
    assert_eq!(fault(Vec::new(), Vec::new(), vec![("wrinkles", Scope::EveryArea)]), "wrinkles");
}

/// The answer would rule the person out before its question, which is then asked no more, and the answer forgotten.
#[test]
fn a_rule_that_hides_the_question_on_which_it_rests_is_refused() {
    const NO: Rule = Rule { outcome: Outcome::NotSuitable, ..RULE };
    const ANSWERED: When = When::Answered(&SPOTS_DATE);
    const RULES: &[(Rule, &str)] = &[
        (Rule { when: ANSWERED, ..NO }, "rule"),
        (Rule { when: When::All(&[When::Is(&SPOTS, "yes"), ANSWERED]), ..NO }, "rule"),
        (Rule { when: When::Any(&[ANSWERED]), ..NO }, "rule"),
        (Rule { when: When::Not(&ANSWERED), ..NO }, "rule"),
        (Rule { when: When::All(&[When::Is(&SPOTS, "yes"), When::Always]), ..NO }, "nothing"),
        (Rule { when: ANSWERED, scope: Scope::EveryArea, ..NO }, "nothing"),
        (Rule { when: ANSWERED, ..RULE }, "nothing"),
    ];
    for (rule, told) in RULES {
        assert_eq!(of_rule(*rule), *told, "{rule:?}");
    }
}

/// A visitor would be told to do what the check cannot judge.
#[test]
fn another_way_that_no_question_offers_is_refused() {
    static NOWHERE: Instead = Instead { item: &UNASKED, without: &["yes"], with: "no", text: "have none" };
    static NOTHING: Instead = Instead { item: &SPOTS, without: &["yes"], with: "fewer", text: "have fewer" };
    assert_eq!(of_rule(Rule { instead: Some(&NOWHERE), ..RULE }), "unasked");
    assert_eq!(of_rule(Rule { instead: Some(&NOTHING), ..RULE }), "fewer");
}
