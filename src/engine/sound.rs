//! What a protocol must never get wrong, checked while it is compiled.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "constants have no iterators, and a panic in one is a compile error"
)]

use super::{Choice, ForReview, Item, Kind, Outcome, Protocol, Role, Rule, Scope, Stakes, Topic, Wait, When};

impl Protocol {
    /// Stops the compilation, naming the id at fault, if an item or rule has
    /// no words, an id stands twice, a condition names an item or a choice
    /// that does not exist or is asked later, a safety question lacks "not
    /// sure" or "rather not say", a rule cites nothing, or a wait and its
    /// outcome do not belong together.
    ///
    /// # Panics
    /// Only ever while compiling: it is called in a constant.
    pub const fn assert_sound(&self) {
        let mut t = 0;
        while t < self.topics.len() {
            let topic = &self.topics[t];
            let mut i = 0;
            while i < topic.items.len() {
                self.assert_item(topic.items[i]);
                i += 1;
            }
            let mut r = 0;
            while r < topic.rules.len() {
                self.assert_rule(&topic.rules[r]);
                r += 1;
            }
            t += 1;
        }
        let mut g = 0;
        while g < self.goal_places.len() {
            let (goal, scope) = &self.goal_places[g];
            assert!(has_choice(self.goals, goal), "{}", *goal);
            self.assert_scope(scope);
            g += 1;
        }
    }

    const fn assert_item(&self, item: &Item) {
        let worded = !item.text.is_empty() && !item.why.is_empty() && item.evidence.is_given();
        let unique = count_items(self.topics, item.id) == 1;
        let choosable = matches!(item.kind, Kind::Date | Kind::Areas { .. }) || !item.choices().is_empty();
        let unsure = matches!(item.stakes, Stakes::Preference)
            || !matches!(item.kind, Kind::One(_) | Kind::Many { .. })
            || (has_role(item.choices(), Role::NotSure) && has_role(item.choices(), Role::Declined))
            || (has_role(item.choices(), Role::NotSureOfSome)
                && has_role(item.choices(), Role::DeclinedSome));
        assert!(worded && unique && choosable && unsure, "{}", item.id);
        self.assert_when(&item.enable_when, Some(item));
    }

    const fn assert_rule(&self, rule: &Rule) {
        let worded = !rule.reason.is_empty() && !rule.next.is_empty();
        let unique = !ForReview::KEPT || count_rules(self.topics, rule.id.words()) == 1;
        let cited = !rule.citations.is_empty();
        let waits = rule.wait.is_some() == matches!(rule.outcome, Outcome::Wait);
        assert!(worded && unique && cited && waits, "{}", rule.id.words());
        if let Some(Wait::Since(item, _)) = rule.wait {
            self.assert_asked(item, None);
            assert!(matches!(item.kind, Kind::Date), "{}", item.id);
        }
        self.assert_when(&rule.when, None);
        self.assert_scope(&rule.scope);
        // It would rule the person out before the item is asked, and the item be asked no more.
        let rules_out = matches!(rule.scope, Scope::Person) && matches!(rule.outcome, Outcome::NotSuitable);
        assert!(!rules_out || !asks_whether_answered(&rule.when), "{}", rule.id.words());
        if let Some(instead) = rule.instead {
            self.assert_asked(instead.item, None);
            assert!(has_choice(instead.item, instead.with), "{}", instead.with);
        }
    }

    const fn assert_scope(&self, scope: &Scope) {
        match scope {
            Scope::Person | Scope::EveryArea => {}
            Scope::Where(item) => self.assert_asked(item, None),
            Scope::In(codes) | Scope::Prefer(codes) => {
                let mut c = 0;
                while c < codes.len() {
                    assert!(has_choice(self.areas, codes[c]), "{}", codes[c]);
                    c += 1;
                }
            }
            Scope::Either(scopes) => {
                let mut s = 0;
                while s < scopes.len() {
                    self.assert_scope(&scopes[s]);
                    s += 1;
                }
            }
            Scope::Elsewhere(scope) => self.assert_scope(scope),
        }
    }

    const fn assert_when(&self, when: &When, before: Option<&Item>) {
        match when {
            When::Always | When::Unsure | When::Found(_) => {}
            When::Is(item, code) => {
                self.assert_asked(item, before);
                assert!(has_choice(item, code), "{}", *code);
            }
            When::Chosen { item, among, .. } => {
                self.assert_asked(item, before);
                let mut c = 0;
                while c < among.len() {
                    assert!(has_choice(item, among[c]), "{}", among[c]);
                    c += 1;
                }
            }
            When::Within(item, _) => {
                self.assert_asked(item, before);
                assert!(matches!(item.kind, Kind::Date), "{}", item.id);
            }
            // An item may ask whether it was itself answered before.
            When::Answered(item) => self.assert_asked(item, None),
            When::All(list) | When::Any(list) => {
                let mut w = 0;
                while w < list.len() {
                    self.assert_when(&list[w], before);
                    w += 1;
                }
            }
            When::Not(when) => self.assert_when(when, before),
        }
    }

    /// The item is asked, and `before` that one if one is given.
    const fn assert_asked(&self, item: &Item, before: Option<&Item>) {
        let mut t = 0;
        while t < self.topics.len() {
            let items = self.topics[t].items;
            let mut i = 0;
            while i < items.len() {
                if let Some(before) = before
                    && same(items[i].id, before.id)
                {
                    panic!("{}", item.id);
                }
                if same(items[i].id, item.id) {
                    return;
                }
                i += 1;
            }
            t += 1;
        }
        panic!("{}", item.id);
    }
}

const fn asks_whether_answered(when: &When) -> bool {
    match when {
        When::Answered(_) => true,
        When::All(list) | When::Any(list) => {
            let mut w = 0;
            while w < list.len() {
                if asks_whether_answered(&list[w]) {
                    return true;
                }
                w += 1;
            }
            false
        }
        When::Not(when) => asks_whether_answered(when),
        When::Always
        | When::Is(..)
        | When::Chosen { .. }
        | When::Within(..)
        | When::Unsure
        | When::Found(_) => false,
    }
}

const fn count_items(topics: &[Topic], id: &str) -> usize {
    let (mut count, mut t) = (0, 0);
    while t < topics.len() {
        let mut i = 0;
        while i < topics[t].items.len() {
            count += same(topics[t].items[i].id, id) as usize;
            i += 1;
        }
        t += 1;
    }
    count
}

const fn count_rules(topics: &[Topic], id: &str) -> usize {
    let (mut count, mut t) = (0, 0);
    while t < topics.len() {
        let mut r = 0;
        while r < topics[t].rules.len() {
            count += same(topics[t].rules[r].id.words(), id) as usize;
            r += 1;
        }
        t += 1;
    }
    count
}

const fn has_choice(item: &Item, code: &str) -> bool {
    let choices = item.choices();
    let mut c = 0;
    while c < choices.len() {
        if same(choices[c].code, code) {
            return true;
        }
        c += 1;
    }
    matches!(item.kind, Kind::Areas { .. }) && same(code, Choice::NOT_SURE.code)
}

const fn has_role(choices: &[Choice], role: Role) -> bool {
    let mut c = 0;
    while c < choices.len() {
        if choices[c].role as u8 == role as u8 {
            return true;
        }
        c += 1;
    }
    false
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}
