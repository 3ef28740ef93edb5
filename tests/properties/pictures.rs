//! The plan's page as a visitor gets it: what its pictures show also stands beside them in words, and who says so
//! stands on it.

use std::rc::Rc;

use needlewise::engine::{Citation, Date, Depth, EXTRA_DAYS, Interview, Place, Plan, Policy, Schedule, Span};
use needlewise::handoff::wording::{day, millimetres};
use needlewise::handoff::{Block, depths, recovery, rows};
use needlewise::microneedling::PROTOCOL;
use needlewise::widget::render;

use crate::sheets::{self, Sheet};

/// A visitor who looks at the plan, with a day in mind.
fn looking(sheet: &Sheet, first: Date) -> Interview {
    Interview {
        protocol: &PROTOCOL,
        policy: Rc::new(Policy::default()),
        today: sheet.today,
        response: sheet.response.clone(),
        place: Place::Plan,
        forgotten: Vec::new(),
        hoped_for: Some(first),
        event: None,
    }
}

/// Tries `check` on the drawn page of every visitor who has a course.
fn each_page(check: impl Fn(&str, &Interview, &Plan, &Schedule) + Sync) {
    let count = (sheets::count() / 500).max(1_000);
    let pages = sheets::each(count, |sheet, rng, pages: &mut u64| {
        let first = Span::Days(rng.u16(0..700)).after(sheet.today);
        let interview = looking(sheet, first);
        let Some(plan) = interview.plan() else { return };
        let first = interview.first_session(&plan);
        let Some(schedule) = plan.schedule(&interview.policy, first, interview.today) else { return };
        check(&render(&interview), &interview, &plan, &schedule);
        *pages += 1;
    });
    let pages: u64 = pages.into_iter().sum();
    assert!(pages > 50, "only {pages} pages");
    println!("{pages} pages of {count} sheets");
}

/// A picture: the names and the number of bars that are drawn, and each thing in the list beside it with its words.
struct Picture {
    names: Vec<String>,
    bars: usize,
    list: Vec<(String, String)>,
}

/// The pictures of a page, from top to bottom.
fn pictures(page: &str) -> Vec<Picture> {
    let drawn = page.split("<div class=\"picture\">").skip(1);
    drawn
        .map(|rest| {
            let (picture, rest) = rest.split_once("</svg>").expect("a drawing");
            let (list, _) = rest.split_once("</dl>").expect("a list beside it");
            Picture {
                names: within(picture, "class=\"drawing__name\"", "</text>"),
                bars: picture.matches("class=\"drawing__bar\"").count(),
                list: within(list, "<dt", "</dt>").into_iter().zip(within(list, "<dd", "</dd>")).collect(),
            }
        })
        .collect()
}

/// The text of each element whose tag begins or goes on with `mark`.
fn within(html: &str, mark: &str, end: &str) -> Vec<String> {
    let text = |rest: &str| {
        let (_, rest) = rest.split_once('>').expect("a tag's end");
        read(rest.split_once(end).expect("an end").0)
    };
    html.split(mark).skip(1).map(text).collect()
}

fn read(text: &str) -> String {
    text.replace("&#x27;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn each_row_and_date_of_the_timeline_stands_beside_it() {
    each_page(|page, _, plan, schedule| {
        let pictures = pictures(page);
        let [_, timeline] = &pictures[..] else { panic!("{} pictures", pictures.len()) };
        let rows = rows(plan, schedule);
        let names: Vec<_> = rows.iter().map(|row| row.name).collect();
        let listed: Vec<_> = timeline.list.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(timeline.names, names);
        assert_eq!(listed, names);
        assert_eq!(timeline.bars, rows.iter().map(|row| row.times.len()).sum::<usize>());
        for (row, (_, words)) in rows.iter().zip(&timeline.list) {
            let spans: Vec<_> = words.split("; ").collect();
            assert_eq!(spans.len(), row.times.len(), "{words}");
            for ((from, to), span) in row.times.iter().zip(spans) {
                assert!(from <= to && span.starts_with(&day(*from)) && span.ends_with(&day(*to)), "{span}");
            }
        }
    });
}

#[test]
fn each_depth_that_is_drawn_stands_beside_it() {
    each_page(|page, interview, plan, _| {
        let pictures = pictures(page);
        let depths = depths(plan, interview);
        let drawing = &pictures[0];
        assert_eq!((drawing.names.len(), drawing.bars), (depths.len(), depths.len()));
        assert_eq!(drawing.list.len(), depths.len());
        for (((depth, _), letter), (name, words)) in depths.iter().zip(&drawing.names).zip(&drawing.list) {
            assert!(name.starts_with(&format!("{letter}: ")), "{letter}: {name}");
            let Depth { from, to, deeper } = *depth;
            let from = if from == 0 { "up".into() } else { millimetres(from) };
            assert!(words.starts_with(&format!("{from} to {} mm", millimetres(to))), "{depth:?}: {words}");
            let rest = words.contains(&format!("at most {} mm", millimetres(deeper)));
            assert_eq!(rest, depth.can_be_deeper(), "{depth:?}: {words}");
        }
        // Every goal on every area, whichever depth it shares.
        let listed: String = drawing.list.iter().map(|(name, _)| name.as_str()).collect();
        for course in &plan.courses {
            let area = PROTOCOL.areas.choice(course.area).expect("an area").text;
            for aim in &course.aims {
                let goal = PROTOCOL.goals.choice(aim.goal).expect("a goal").text.to_lowercase();
                assert!(listed.contains(&format!("{area} ({goal})")), "{area} ({goal}): {listed}");
            }
        }
    });
}

#[test]
fn whoever_says_something_on_the_page_is_named_there() {
    each_page(|page, _, plan, schedule| {
        let named: Vec<_> = page.split("class=\"sources\"").skip(1).map(sources).collect();
        for list in &named {
            let once = list.iter().enumerate().all(|(place, source)| !list[..place].contains(source));
            assert!(once && !list.is_empty(), "a publication stands once: {list:#?}");
        }
        for citation in cited(plan, schedule) {
            let publication =
                citation.by.to_owned() + if citation.title.is_empty() { "" } else { ": " } + citation.title;
            let is_named = named.iter().flatten().any(|source| source.starts_with(&publication));
            assert!(is_named, "{} is not named: {publication}", citation.id.words());
        }
    });
}

/// The lines of a list of sources.
fn sources(rest: &str) -> Vec<String> {
    let (list, _) = rest.split_once("</details>").expect("an end");
    within(list, "<li", "</li>")
}

/// Who says what stands on the page.
fn cited(plan: &Plan, schedule: &Schedule) -> Vec<&'static Citation> {
    let care = PROTOCOL.care;
    let mut lists: Vec<_> = plan.modifiers.iter().map(|modifier| modifier.citations).collect();
    for course in &plan.courses {
        lists.push(course.site.citations);
        lists.extend(course.aims.iter().map(|aim| aim.regimen.citations));
    }
    let no_plan = plan.without.iter().filter_map(|without| without.regimen);
    lists.extend(no_plan.filter(|row| row.outline.is_none()).map(|row| row.citations));
    lists.extend(schedule.before.iter().chain(&schedule.after).map(|due| due.step.citations));
    lists.extend(plan.day.iter().map(|step| step.citations));
    lists.extend(plan.pauses.iter().map(|pause| pause.citations));
    lists.extend(care.red_flags.iter().map(|flag| flag.citations));
    lists.extend(plan.to_ask.iter().map(|ask| ask.citations));
    // The day that is looked at first.
    let today = care.recovery.iter().filter(|step| ["T-30", "T-31"].contains(&step.evidence.words()));
    lists.extend(today.map(|step| step.citations));
    lists.into_iter().flatten().copied().collect()
}

/// D4c: where skin heals more slowly, each limit ends later, and no day is left without advice.
#[test]
fn the_day_that_is_looked_at_is_among_those_that_are_named() {
    let start: Date = "2026-11-20".parse().expect("a date");
    let interview = Interview::new(&PROTOCOL, Policy::default(), start);
    for extra in [0, EXTRA_DAYS] {
        for picked in 0..=14 + extra {
            let names = recovery(&interview, Some(picked), extra);
            let names: Vec<_> = names
                .iter()
                .filter_map(|block| if let Block::Fact(name, _) = block { Some(name) } else { None })
                .collect();
            assert!(!names.is_empty(), "nothing is said of day {picked}");
            for name in names {
                let figures: Vec<u8> =
                    name.split([' ', ',']).filter_map(|figure| figure.parse().ok()).collect();
                let is_among = figures.first() <= Some(&picked) && Some(&picked) <= figures.last();
                assert!(is_among, "day {picked}, {extra} days longer: {name:?}");
            }
        }
    }
}
