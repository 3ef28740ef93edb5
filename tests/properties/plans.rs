//! What holds for every plan (evidence D3, D4, E8), whatever the visitor answers and whatever a clinic sets.

use fastrand::Rng;
use needlewise::engine::{
    Aim, Care, Depth, Modifier, Outcome, Outline, Plan, Policy, Protocol, Schedule, Site, Span, Suitability,
    TopUp, longer_by, plan,
};
use needlewise::microneedling::PROTOCOL;
use serde_json::json;

use crate::sheets::{self, Sheet, judge};

/// How many visitors each test tries: a share of what the million tries, as each is planned for several times; enough
/// for every modifier to change something.
fn count() -> u64 {
    (sheets::count() / 10).max(10_000)
}

fn planned(protocol: &'static Protocol, policy: &Policy, sheet: &Sheet, found: &Suitability) -> Option<Plan> {
    plan(protocol, policy, &sheet.response, found, sheet.today)
}

fn own(sheet: &Sheet) -> Option<Plan> {
    planned(&PROTOCOL, &Policy::default(), sheet, &sheet.suitability)
}

/// E8, A-24.
#[test]
fn a_plan_exists_exactly_when_the_evidence_allows_one() {
    let plans: u64 = sheets::each(count(), |sheet, _, plans: &mut u64| {
        let found = own(sheet);
        assert_eq!(found.is_some(), sheet.suitability.outcome <= Outcome::Ask);
        let Some(plan) = found else { return };
        *plans += 1;
        let open = |area: &str| {
            let judged = sheet.suitability.areas.iter().find(|judged| judged.area == area);
            judged.is_some_and(|judged| judged.outcome <= Outcome::Ask)
        };
        assert!(plan.courses.iter().all(|course| open(course.area) && !course.aims.is_empty()));
        assert!(plan.without.iter().all(|without| open(without.area)));
        let heat = sheet.response.codes(PROTOCOL.item("treatment").expect("an item")) == ["heat"];
        assert!(!heat || plan.courses.is_empty(), "no plan is shown for needles with heat (M6)");
        let goals = sheet.response.codes(PROTOCOL.goals);
        let told = |goal: &&&str| {
            plan.courses.iter().flat_map(|course| &course.aims).any(|aim| aim.goal == **goal)
                || plan.without.iter().any(|without| without.goal == **goal)
        };
        assert!(plan.courses.is_empty() && plan.without.is_empty() || goals.iter().any(|goal| told(&goal)));
    })
    .into_iter()
    .sum();
    assert!(plans > 0);
    println!("{plans} plans among {} sheets", count());
}

#[test]
fn no_plan_leaves_the_bounds_of_the_evidence() {
    sheets::each(count(), |sheet, _, (): &mut ()| {
        for course in own(sheet).iter().flat_map(|plan| &plan.courses) {
            for aim in &course.aims {
                within_bounds(&aim.outline);
                within_concern_and_site(aim, course.site);
                assert!(!aim.regimen.citations.is_empty() && !course.site.citations.is_empty());
            }
            within_bounds(&course.outline);
            assert!(course.aims.is_sorted_by_key(|aim| aim.outline.depth.deeper), "the lower ceiling first");
        }
    });
}

fn within_bounds(outline: &Outline) {
    let Outline { depth, sessions, spacing, .. } = outline;
    assert!(
        depth.from < depth.to && depth.to <= 150 && depth.to <= depth.deeper && depth.deeper <= 250,
        "{depth:?}"
    );
    assert!([depth.from, depth.to, depth.deeper].iter().all(|hundredths| hundredths % 25 == 0), "{depth:?}");
    assert!(1 <= sessions.usual.from && sessions.usual.from <= sessions.usual.to, "{sessions:?}");
    assert!(sessions.usual.to <= sessions.at_most && sessions.at_most <= 6, "{sessions:?}");
    let (usual, bounds) = (spacing.usual, spacing.bounds);
    assert!(3 <= bounds.from && bounds.from <= usual.from && usual.from <= usual.to, "{spacing:?}");
    assert!(usual.to <= bounds.to && bounds.to <= 8, "{spacing:?}");
    assert!(spacing.weeks().from >= 3);
}

/// Never deeper than the concern's row and the site both say, but for the site's own range where they have nothing in
/// common.
fn within_concern_and_site(aim: &Aim, site: &Site) {
    let concern = aim.regimen.outline.expect("a row with a plan").depth;
    let depth = aim.outline.depth;
    assert!(depth.deeper <= site.depth.deeper, "{depth:?} {site:?}");
    if aim.thin_skin {
        assert!(
            concern.from.max(site.depth.from) >= concern.to.min(site.depth.to),
            "they have a range in common"
        );
        assert!(depth.deeper <= site.depth.to, "no more than the site's own range");
    } else {
        assert!(depth.deeper <= concern.deeper, "{depth:?} {concern:?}");
    }
}

/// Every figure of `stricter` is at least as strict as that of `other`.
fn is_at_least_as_strict(stricter: &Outline, other: &Outline) {
    assert!(stricter.depth.to <= other.depth.to && stricter.depth.deeper <= other.depth.deeper);
    assert!(stricter.sessions.usual.to <= other.sessions.usual.to);
    assert!(stricter.sessions.at_most <= other.sessions.at_most);
    assert!(stricter.spacing.usual.from >= other.spacing.usual.from);
    assert!(stricter.spacing.usual.to >= other.spacing.usual.to);
    assert!(stricter.spacing.bounds.from >= other.spacing.bounds.from);
    assert!(stricter.downtime_days.from >= other.downtime_days.from);
    assert!(stricter.downtime_days.to >= other.downtime_days.to);
}

fn compare(stricter: &Plan, other: &Plan) {
    for course in &stricter.courses {
        let same = other.courses.iter().find(|other| other.area == course.area).expect("no course more");
        for aim in &course.aims {
            let other = same.aims.iter().find(|other| other.goal == aim.goal).expect("no goal more");
            is_at_least_as_strict(&aim.outline, &other.outline);
        }
    }
}

#[test]
fn each_modifier_only_tightens() {
    let every: Vec<&'static Modifier> = PROTOCOL.care.modifiers.iter().collect();
    let lacking: Vec<_> =
        every.iter().map(|modifier| (modifier.evidence.words(), without(modifier))).collect();
    let seen = sheets::each(count() / 5, |sheet, _, seen: &mut Vec<&str>| {
        let Some(plan) = own(sheet) else { return };
        for (id, protocol) in &lacking {
            let milder = planned(protocol, &Policy::default(), sheet, &sheet.suitability)
                .expect("a plan all the same");
            compare(&plan, &milder);
            let changed = format!("{:?}", plan.courses) != format!("{:?}", milder.courses);
            if changed && !seen.contains(id) {
                seen.push(id);
            }
        }
    });
    for id in ["M1", "M2", "M3", "M6"] {
        assert!(seen.iter().any(|seen| seen.contains(&id)), "{id} changed no plan");
    }
}

/// The protocol without one modifier.
fn without(modifier: &Modifier) -> &'static Protocol {
    let care = PROTOCOL.care;
    let rest: Vec<Modifier> = care
        .modifiers
        .iter()
        .filter(|other| other.evidence != modifier.evidence)
        .map(|other| Modifier { ..*other })
        .collect();
    let care: &'static Care = Box::leak(Box::new(Care { modifiers: rest.leak(), ..*care }));
    Box::leak(Box::new(Protocol { care, ..PROTOCOL }))
}

/// J-27, J-28, J-29, E9.
#[test]
fn a_policy_never_softens_a_plan() {
    let policies: Vec<_> = (0..60).map(|seed| any_policy(&mut Rng::with_seed(seed))).collect();
    sheets::each(count() / 5, |sheet, rng, (): &mut ()| {
        let policy = &policies[rng.usize(0..policies.len())];
        let Some(stricter) = planned(&PROTOCOL, policy, sheet, &judge(policy, &sheet.response, sheet.today))
        else {
            return;
        };
        let other = own(sheet).expect("what a policy allows, the protocol allows");
        compare(&stricter, &other);
        for course in &stricter.courses {
            within_bounds(&course.outline);
        }
        assert!(
            stricter.first_dates(policy, sheet.today).from
                >= other.first_dates(&Policy::default(), sheet.today).from
        );
    });
}

fn any_policy(rng: &mut Rng) -> Policy {
    let policy = json!({
        "limits": { "depth": rng.u16(25..=150).to_string(), "sessions": rng.u16(3..=6).to_string() },
        "intervals": {
            "spacing": format!("{} weeks", rng.u16(4..=8)),
            "painkiller-pause": format!("{} days", rng.u16(3..=7)),
            "make-up": format!("{} hours", rng.u16(24..=72)),
        },
    });
    Policy::parse(&PROTOCOL, &policy.to_string()).expect("a policy that fits")
}

/// T-01 to T-55, across month ends and leap years.
#[test]
fn every_date_respects_what_the_plan_says() {
    sheets::each(count(), |sheet, rng, (): &mut ()| {
        let Some(plan) = own(sheet) else { return };
        let policy = Policy::default();
        let choosable = plan.first_dates(&policy, sheet.today);
        assert!(
            choosable.from >= Span::Weeks(4).after(sheet.today),
            "a consultation comes 4 weeks before (T-01)"
        );
        assert_eq!(choosable.to, Span::Months(24).after(sheet.today));
        let first = Span::Days(rng.u16(0..300)).after(choosable.from);
        let Some(schedule) = plan.schedule(&policy, first, sheet.today) else {
            assert!(plan.courses.is_empty());
            return;
        };
        respects(&plan, &schedule, sheet);
        let event = Span::Days(rng.u16(0..400)).after(sheet.today);
        let care = PROTOCOL.care;
        if let Some(last) = plan.last_before(event, &policy, care, sheet.today) {
            assert!(event.days_since(last) >= 14 && choosable.contains(last), "R-135");
        } else {
            assert!(longer_by(care.event, &policy, 2).after(choosable.from) > event, "none fits");
        }
    });
}

fn respects(plan: &Plan, schedule: &Schedule, sheet: &Sheet) {
    let outline = plan.outline().expect("a course");
    let gaps = schedule.sessions.windows(2);
    for gap in gaps {
        let [(early, late), (next_early, next_late)] = gap else { unreachable!() };
        assert!(
            next_early.days_since(*early) >= 21 && next_late.days_since(*late) >= 21,
            "sessions under 3 weeks apart"
        );
        assert!(next_late.days_since(*late) <= 56, "sessions over 8 weeks apart");
    }
    assert_eq!(schedule.sessions.len(), usize::from(outline.sessions.usual.to));
    assert_eq!(schedule.sessions.first(), Some(&(schedule.first, schedule.first)));
    for due in &schedule.before {
        assert!(sheet.today <= due.from && due.from <= due.to && due.to <= schedule.first, "{due:?}");
    }
    for due in &schedule.after {
        assert!(schedule.first < due.from && due.from <= due.to, "{due:?}");
    }
    assert!(
        schedule.before.is_sorted_by_key(|due| due.from) && schedule.after.is_sorted_by_key(|due| due.from)
    );
    let (early, late) = schedule.last;
    assert!(schedule.full_result.0 >= outline.full_result.0.after(early), "never judged too early");
    assert!(schedule.full_result.1 >= late && schedule.first_change.0 > schedule.first);
    assert_eq!(schedule.top_up.is_some(), matches!(outline.top_up, TopUp::Months(_)));
}

/// Depths never shrink to a single number, whatever meets.
#[test]
fn no_depth_is_a_single_number() {
    for from in (25..=200).step_by(25) {
        for to in (from + 25..=250).step_by(25) {
            for ceiling in 25..=250 {
                let depth = Depth::new(from, to).at_most(ceiling);
                assert!(depth.from < depth.to && depth.to <= ceiling, "{from} {to} {ceiling}: {depth:?}");
            }
        }
    }
}
