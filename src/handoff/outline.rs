//! The plan in words: its figures, area by area, and who says so.

use super::wording::{areas, millimetres, range};
use super::{Block, sources, verdict};
use crate::engine::{
    Aim, Citation, Course, Depth, Fit, Interview, Item, Outcome, Outline, Plan, Sessions, TopUp,
};

/// What stands above every plan (evidence D3b).
const TYPICAL: &str = "This is a typical outline, not a prescription. Expect improvement, not removal. Some people see little change. The clinician decides depth, number and timing after seeing your skin.";

/// The plan's heading (E8).
#[must_use]
pub fn heading(plan: &Plan) -> &'static str {
    if plan.outcome == Outcome::Ask {
        "What a plan often looks like — subject to the clinician"
    } else {
        "What a plan often looks like"
    }
}

/// What a plan is, and what changes this one.
#[must_use]
pub fn what_it_is(plan: &Plan, interview: &Interview) -> Vec<Block> {
    let mut blocks = vec![Block::Line(TYPICAL.into()), Block::Line(verdict::worked_out(interview))];
    if !plan.modifiers.is_empty() {
        blocks.push(Block::Part("What changes for you".into()));
        blocks.extend(plan.modifiers.iter().map(|modifier| Block::Item(modifier.text.into())));
        blocks.push(sources(plan.modifiers.iter().flat_map(|modifier| modifier.citations).copied()));
    }
    blocks
}

/// The figures of all areas together.
#[must_use]
pub(super) fn glance(outline: &Outline) -> Vec<Block> {
    let Outline { sessions, spacing, .. } = outline;
    let mut number = range(sessions.usual);
    if sessions.at_most > sessions.usual.to {
        number.push_str(", sometimes up to ");
        number.push_str(&sessions.at_most.to_string());
    }
    if sessions.at_most >= Sessions::REVIEW {
        number.push_str(". At session 3, review before going on");
    }
    let mut apart = [&range(spacing.usual), " weeks"].concat();
    if spacing.bounds != spacing.usual {
        apart = [&apart, ", at some clinics ", &range(spacing.bounds)].concat();
    }
    let (from, to) = outline.full_result;
    let result = match from.count_like(to) {
        _ if from == to => from.text(),
        Some(count) => [&count.to_string(), " to ", &to.text()].concat(),
        None => [&from.text(), " to ", &to.text()].concat(),
    };
    let fact = |what: &str, words: String| Block::Fact(what.into(), words);
    vec![
        fact("Sessions", number),
        fact("Time between sessions", apart),
        fact("First to last session", [&range(spacing.in_all(sessions.usual)), " weeks"].concat()),
        fact("First visit", "60 to 120 minutes".into()),
        fact("Days of redness or swelling", range(outline.downtime_days)),
        fact("First change", [&range(outline.first_change_weeks), " weeks after the first session"].concat()),
        fact("Judge the result", [&result, " after the last session"].concat()),
        fact("Later sessions", top_up(outline.top_up)),
    ]
}

fn top_up(top_up: TopUp) -> String {
    match top_up {
        TopUp::Months(months) => {
            [&range(months), " months after the course, if you like. There is little proof that it helps"]
                .concat()
        }
        TopUp::CaseByCase => "This differs from case to case".into(),
        TopUp::Clinician => "The clinician decides".into(),
        TopUp::None => "Usually none".into(),
        TopUp::Unknown => "Not known".into(),
    }
}

/// A depth as "0.5 to 1 mm".
fn depth_text(depth: Depth) -> String {
    if depth.from == 0 {
        return ["up to ", &millimetres(depth.to), " mm"].concat();
    }
    [&millimetres(depth.from), " to ", &millimetres(depth.to), " mm"].concat()
}

/// The part that only a clinician may add, in words; empty where there is
/// none.
fn deeper_text(depth: Depth) -> String {
    if depth.can_be_deeper() {
        [". Deeper only if your clinician decides: at most ", &millimetres(depth.deeper), " mm"].concat()
    } else {
        String::new()
    }
}

/// Each area: its goals, how deep, what to expect, and who says so.
#[must_use]
pub(super) fn courses(plan: &Plan, interview: &Interview) -> Vec<Block> {
    let mut blocks = Vec::new();
    for course in &plan.courses {
        blocks.push(Block::Heading(name(interview.protocol.areas, course.area)));
        if course.outcome == Outcome::Ask && plan.outcome != Outcome::Ask {
            blocks.push(Block::Line("Speak to a clinician first. What they say may change this.".into()));
        }
        blocks.extend(
            course
                .aims
                .iter()
                .map(|aim| Block::Fact(name(interview.protocol.goals, aim.goal), expectation(aim))),
        );
        let minutes = [&range(course.site.needling), " minutes of needling. Numbing: "].concat();
        blocks.push(Block::Fact("Time".into(), [&minutes, course.site.numbing, "."].concat()));
        blocks.push(sources(citations(course)));
    }
    blocks
}

fn citations(course: &Course) -> impl Iterator<Item = &'static Citation> {
    let rows = course.aims.iter().flat_map(|aim| aim.regimen.citations);
    rows.chain(course.site.citations).copied()
}

fn expectation(aim: &Aim) -> String {
    let depth = aim.outline.depth;
    let mut words =
        ["Needles go ", &depth_text(depth), " deep", &deeper_text(depth), ". ", aim.regimen.expectation]
            .concat();
    if aim.thin_skin {
        words.push_str(" Thin skin limits the depth here.");
    }
    if aim.fit == Fit::Nearest {
        words.push_str(" It is less tested on this part of the body.");
    }
    words.push_str(" Evidence: ");
    words.push_str(aim.strength.text());
    words.push('.');
    if !aim.is_cleared_use {
        words.push_str(
            " No device has the US regulator's go-ahead for this use. Ask why needling may still be reasonable.",
        );
    }
    words
}

/// The goals that have no plan, and what is said instead.
#[must_use]
pub(super) fn without_plan(plan: &Plan, interview: &Interview) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for missing in &plan.without {
        let here = plan.without.iter().filter(|other| other.goal == missing.goal);
        if here.clone().next().is_some_and(|first| first.area != missing.area) {
            continue;
        }
        let places: Vec<_> = here.map(|other| other.area).collect();
        let place = areas(interview.protocol.areas, &places);
        let what = [&name(interview.protocol.goals, missing.goal), ": ", &place].concat();
        match missing.regimen.filter(|regimen| regimen.outline.is_none()) {
            Some(regimen) => {
                let words = ["We show no plan for this. ", regimen.expectation].concat();
                blocks.push(Block::Fact(what, words));
                blocks.push(sources(regimen.citations.iter().copied()));
            }
            None => blocks.push(Block::Fact(what, "We show no plan for this. Ask the clinic.".into())),
        }
    }
    blocks
}

/// Each different depth, with the goals and areas that it is for, from
/// shallow to deep.
#[must_use]
pub fn depths(plan: &Plan, interview: &Interview) -> Vec<(Depth, Block)> {
    let mut depths: Vec<(Depth, Vec<String>)> = Vec::new();
    for course in &plan.courses {
        for aim in &course.aims {
            let depth = aim.outline.depth;
            let what = [
                &name(interview.protocol.areas, course.area),
                " (",
                &name(interview.protocol.goals, aim.goal).to_ascii_lowercase(),
                ")",
            ]
            .concat();
            if let Some((_, whats)) = depths.iter_mut().find(|(other, _)| *other == depth) {
                whats.push(what);
            } else {
                let place = depths.iter().take_while(|(other, _)| other.deeper <= depth.deeper).count();
                depths.insert(place, (depth, vec![what]));
            }
        }
    }
    let fact = |(depth, whats): (Depth, Vec<String>)| {
        let figures = [depth_text(depth), deeper_text(depth)].concat();
        (depth, Block::Fact(whats.join(", "), figures))
    };
    depths.into_iter().map(fact).collect()
}

fn name(of: &Item, code: &str) -> String {
    of.choice(code).map(|choice| choice.text.to_owned()).unwrap_or_default()
}
