//! What a plan is made of: places, rows, modifiers.

use std::fmt::Write as _;

use needlewise::engine::{Citation, Depth, Effect, Fit, Placement, Range, Regimen, Spacing, TopUp, When};
use needlewise::handoff::wording::millimetres;
use needlewise::microneedling::PROTOCOL;

use super::care::{write_flags, write_pauses, write_steps};
use super::{source, words};

/// Writes every table of a plan.
pub fn write(page: &mut String) {
    page.push_str(
        "## The plan\n\n\
         Shown only where the outcome is to ask or better, and only for areas that are (E8, A-24). At ask it is headed\n\
         \"subject to the clinician\". Depth is the row's range within the site's, then the modifiers, then the ceiling;\n\
         above 1.5 mm only \"deeper only if your clinician decides\". A clinic may only lower depth and sessions, and\n\
         lengthen spacing and pauses.\n\n",
    );
    write_sites(page);
    write_rows(page);
    write_placements(page);
    write_modifiers(page);
    let care = PROTOCOL.care;
    for (title, steps) in [
        ("Before a session", care.before),
        ("On the day", care.day),
        ("Day by day after a session", care.recovery),
        ("After and between sessions", care.after),
    ] {
        write_steps(page, title, steps);
    }
    write_pauses(page);
    write_flags(page);
    page.push_str("### What is good to know\n\n");
    for explainer in care.explainers {
        let _ = writeln!(
            page,
            "- {} · **{}** {} {}",
            explainer.evidence.words(),
            explainer.title,
            explainer.text,
            sources(explainer.citations)
        );
    }
    page.push_str("\n### What to ask at the consultation\n\n");
    for ask in care.to_ask {
        let _ = writeln!(page, "- {}{} {}", ask.text, only(&ask.when), sources(ask.citations));
    }
    page.push('\n');
}

fn write_sites(page: &mut String) {
    page.push_str("### Places on the body\n\n| Areas | Depth mm | Needling min | Numbing | Sources |\n|---|---|---|---|---|\n");
    for site in PROTOCOL.care.sites {
        let (areas, depth) = (site.areas.join(", "), depth(site.depth));
        let (needling, numbing) = (range(site.needling), site.numbing);
        let _ = writeln!(page, "| {areas} | {depth} | {needling} | {numbing} | {} |", ids(site.citations));
    }
    page.push('\n');
}

/// Each row once, in the order in which it is first placed.
fn rows() -> Vec<&'static Regimen> {
    let mut rows: Vec<&'static Regimen> = Vec::new();
    for placement in PROTOCOL.care.placements {
        if !rows.iter().any(|row| row.evidence == placement.regimen.evidence) {
            rows.push(placement.regimen);
        }
    }
    rows.sort_by_key(|row| row.evidence.words());
    rows
}

fn write_rows(page: &mut String) {
    for row in rows() {
        let _ = writeln!(page, "#### {}\n", row.evidence.words());
        match row.outline {
            Some(outline) => {
                let Spacing { usual, bounds } = outline.spacing;
                let top_up = match outline.top_up {
                    TopUp::Months(months) => format!("{} months", range(months)),
                    TopUp::CaseByCase => "case by case".into(),
                    TopUp::Clinician => "the clinician says".into(),
                    TopUp::None => "none".into(),
                    TopUp::Unknown => "unknown".into(),
                };
                let _ = writeln!(
                    page,
                    "{} mm; {} sessions, at most {}; {} weeks apart, at some clinics {}; shows {} days; first change {} \
                     weeks; judged {} to {} after the last; top-up {top_up}. Evidence: {}{}.\n",
                    depth(outline.depth),
                    range(outline.sessions.usual),
                    outline.sessions.at_most,
                    range(usual),
                    range(bounds),
                    range(outline.downtime_days),
                    range(outline.first_change_weeks),
                    outline.full_result.0,
                    outline.full_result.1,
                    row.strength.text(),
                    match row.limited_when {
                        When::Not(When::Always) => String::new(),
                        _ => format!(", limited if {}", words::condition(&row.limited_when)),
                    }
                );
            }
            None => page.push_str("No plan is shown.\n\n"),
        }
        let _ = writeln!(page, "> {}\n\n{}\n", row.expectation, sources(row.citations));
    }
}

fn write_placements(page: &mut String) {
    page.push_str("### Which row for which goal and place\n\nThe first that fits counts.\n\n| Goals | Areas | Row | |\n|---|---|---|---|\n");
    for Placement { goals, areas, regimen, fit, ceiling } in PROTOCOL.care.placements {
        let areas = if areas.is_empty() { "everywhere".into() } else { areas.join(", ") };
        let nearest = match fit {
            Fit::Own => "",
            Fit::Nearest => "the nearest there is: limited",
        };
        let most = if *ceiling < Depth::CEILING {
            format!(" at most {} mm", millimetres(*ceiling))
        } else {
            String::new()
        };
        let _ = writeln!(
            page,
            "| {} | {areas} | {} | {nearest}{most} |",
            goals.join(", "),
            regimen.evidence.words()
        );
    }
    page.push_str("\nUses for which some device is approved: ");
    let cleared = PROTOCOL.care.cleared.iter().map(|cleared| {
        format!("{} on {}{}", cleared.goals.join(", "), cleared.areas.join(", "), only(&cleared.when))
    });
    let _ = writeln!(
        page,
        "{}. All else is said to be outside them (A-38).\n",
        cleared.collect::<Vec<_>>().join("; ")
    );
}

fn write_modifiers(page: &mut String) {
    page.push_str("### What changes a plan\n\n");
    for modifier in PROTOCOL.care.modifiers {
        let effects: Vec<_> = modifier.effects.iter().map(effect).collect();
        let places = if modifier.areas.is_empty() {
            String::new()
        } else {
            format!(", on {}", modifier.areas.join(", "))
        };
        let _ = writeln!(
            page,
            "- {}{}{places}: {}. \"{}\" {}",
            modifier.evidence.words(),
            only(&modifier.when),
            if effects.is_empty() { "said only".into() } else { effects.join("; ") },
            modifier.text,
            sources(modifier.citations)
        );
    }
    page.push('\n');
}

fn effect(effect: &Effect) -> String {
    match effect {
        Effect::Ceiling(ceiling) => format!("at most {} mm", millimetres(*ceiling)),
        Effect::CeilingBut(goals, exempt, ceiling) => {
            format!("at most {} mm ({}: {})", millimetres(*ceiling), goals.join(", "), millimetres(*exempt))
        }
        Effect::Slower => "at least 6 weeks apart".into(),
        Effect::SlowerIfOver(depth) => format!("at least 6 weeks apart if over {} mm", millimetres(*depth)),
        Effect::LongerDowntime(days) => format!("shows {days} days longer"),
        Effect::OnlyIfDeeper => "said only where a clinician may go deeper than 1.5 mm".into(),
        Effect::NoRegimen => "no plan at all".into(),
    }
}

/// For whom, where it is not for everyone.
pub fn only(when: &When) -> String {
    match when {
        When::Always => String::new(),
        _ => format!(" (if {})", words::condition(when)),
    }
}

pub fn sources(citations: &[&Citation]) -> String {
    format!("Sources: {}.", citations.iter().map(|citation| source(citation)).collect::<Vec<_>>().join("; "))
}

pub fn ids(citations: &[&Citation]) -> String {
    citations.iter().map(|citation| citation.id.words()).collect::<Vec<_>>().join(", ")
}

fn range(range: Range) -> String {
    if range.is_single() { range.from.to_string() } else { format!("{}–{}", range.from, range.to) }
}

fn depth(depth: Depth) -> String {
    let more = if depth.can_be_deeper() {
        format!(" (clinician: to {})", millimetres(depth.deeper))
    } else {
        String::new()
    };
    format!("{}–{}{more}", millimetres(depth.from), millimetres(depth.to))
}
