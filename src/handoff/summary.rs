//! All of it on one page, to be printed or saved.

use super::wording::answer;
use super::{Block, File, Part, heading, reason, text, verdict, what_it_is};
use crate::engine::{Assessment, Citation, Interview, Plan, Suitability};

/// The page: answers, outcome, reasons, plan, clinic, date and versions; empty
/// while an answer is missing.
#[must_use]
pub fn summary(interview: &Interview, clinic: Option<&str>) -> Vec<Block> {
    let Assessment::Complete(suitability) = interview.assessment() else { return Vec::new() };
    let mut page = vec![
        Block::Line(verdict::INFORMATION.into()),
        Block::Line(verdict::worked_out(interview)),
        Block::Line(verdict::version(interview)),
    ];
    if let Some(clinic) = clinic {
        page.insert(0, Block::Line(clinic.into()));
    }
    page.extend(outcome(interview, &suitability));
    if let Some(plan) = interview.plan() {
        page.extend(whole_plan(interview, &plan));
    }
    page.push(Block::Part("What you answered".into()));
    page.extend(interview.asked().into_iter().filter_map(|item| {
        let words = answer(item, interview.response.get(item)?, &|_| true);
        Some(Block::Fact(item.text.into(), words))
    }));
    with_one_list_of_sources(page)
}

/// The page with each publication once, at its end, and numbers instead:
/// most are cited again and again.
fn with_one_list_of_sources(page: Vec<Block>) -> Vec<Block> {
    let mut sources: Vec<&'static Citation> = Vec::new();
    let mut numbered = Vec::new();
    for block in page {
        let Block::Sources(citations) = block else {
            numbered.push(block);
            continue;
        };
        let mut numbers = Vec::new();
        for citation in citations {
            let place = sources.iter().take_while(|other| !other.is_same_source(citation)).count();
            if place == sources.len() {
                sources.push(citation);
            }
            numbers.push((place + 1).to_string());
        }
        numbered.push(Block::Line(["Sources: ", &numbers.join(", ")].concat()));
    }
    numbered.push(Block::Part("Sources".into()));
    let line = |(citation, number): (&&Citation, usize)| {
        Block::Line([&number.to_string(), ". ", &citation.text()].concat())
    };
    numbered.extend(sources.iter().zip(1..).map(line));
    numbered
}

fn outcome(interview: &Interview, suitability: &Suitability) -> Vec<Block> {
    let mut page = vec![Block::Part(verdict::headline(interview, suitability))];
    let urgent = suitability.urgent();
    if !urgent.is_empty() {
        page.push(Block::Line("Please see a doctor first.".into()));
        page.push(Block::Line(verdict::very_unwell(interview)));
    }
    page.extend(verdict::advice(suitability).iter().map(|words| Block::Line((*words).into())));
    page.extend(verdict::after_wait(suitability).map(|words| Block::Line(words.into())));
    if suitability.concerns_medicine() {
        page.push(Block::Line(verdict::MEDICINE.join("")));
    }
    if suitability.areas_differ() {
        let item = interview.protocol.areas;
        page.extend(suitability.areas.iter().filter_map(|judged| {
            let name = item.choice(judged.area)?.text.to_owned();
            Some(Block::Fact(name, verdict::area(judged.outcome, judged.until)))
        }));
    }
    if !suitability.findings.is_empty() {
        page.push(Block::Part("Why we say this".into()));
    }
    for finding in &suitability.findings {
        page.extend(reason::blocks(finding, suitability, interview));
    }
    page
}

fn whole_plan(interview: &Interview, plan: &Plan) -> Vec<Block> {
    let mut page = vec![Block::Part(heading(plan).into())];
    page.extend(what_it_is(plan, interview));
    for part in Part::ALL {
        let blocks = part.blocks(interview, plan);
        if !blocks.is_empty() {
            page.push(Block::Part(part.title().into()));
            page.extend(blocks);
        }
    }
    page
}

/// The page as a plain-text file.
#[must_use]
pub fn summary_file(interview: &Interview, clinic: Option<&str>) -> File {
    let page = summary(interview, clinic);
    File { name: "appointment-notes.txt", mime: "text/plain;charset=utf-8", text: text(&page) }
}
