//! What is ticked on a page and what is given are two things.

use super::{Action, Change, Interview, Page, Place, offered};
use crate::engine::{Date, Policy};
use crate::microneedling::PROTOCOL;

/// Ticks the first line with this code, and continues.
fn say(page: &mut Page, interview: &mut Interview, code: &str) -> Option<()> {
    let (Place::Question(item) | Place::Change(item)) = interview.place else { return None };
    let line = offered(item, interview).into_iter().find(|line| line.code == code)?;
    page.change(interview, Change::Pick(line));
    let action = page.change(interview, Change::Continue)?;
    act(page, interview, action)
}

fn act(page: &mut Page, interview: &mut Interview, action: Action) -> Option<()> {
    let before = interview.place;
    interview.update(action).ok()?;
    page.turn(before, interview);
    Some(())
}

#[test]
fn an_answer_that_was_changed_is_not_undone_by_what_was_ticked_before() {
    let mut interview = Interview::new(&PROTOCOL, Policy::default(), Date::MIN);
    let mut page = Page::default();
    let mut visit = || {
        act(&mut page, &mut interview, Action::Begin)?;
        let Place::Question(age) = interview.place else { return None };
        let [first, second] = [0, 1].map(|at| offered(age, &interview).get(at).map(|line| line.code));
        say(&mut page, &mut interview, first?)?;
        act(&mut page, &mut interview, Action::Revisit(age))?;
        say(&mut page, &mut interview, second?)?;
        interview.place = Place::Question(age);
        page.turn(Place::Review, &interview);
        Some((page.draft.codes.clone(), second?))
    };
    let (ticked, given) = visit().unwrap_or_default();
    assert_eq!(ticked, [given]);
}
