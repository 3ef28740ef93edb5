//! What a course usually looks like for these goals on these areas (evidence
//! D3): ranges, never a prescription, and never where it is ruled out.

use super::{
    Date, Depth, Effect, Facts, Fit, Modifier, Outcome, Outline, Pause, Placement, Policy, Protocol,
    QuestionnaireResponse, Range, Regimen, Site, Step, Strength, Suitability, ToAsk, When,
};

/// What a course usually looks like.
#[derive(Debug)]
pub struct Plan {
    /// Each area that can be planned for, in the order of the item that lists
    /// them.
    pub courses: Vec<Course>,
    /// The goals for which no plan is shown, and where.
    pub without: Vec<WithoutPlan>,
    /// What changes it, in the evidence's order.
    pub modifiers: Vec<&'static Modifier>,
    /// What to do before a session.
    pub before: Vec<&'static Step>,
    /// What the day is like.
    pub day: Vec<&'static Step>,
    /// What to do after and between.
    pub after: Vec<&'static Step>,
    /// What to leave off for a while.
    pub pauses: Vec<&'static Pause>,
    /// What to ask at the consultation.
    pub to_ask: Vec<&'static ToAsk>,
    /// The outcome under which it is shown: at [`Outcome::Ask`] it is subject
    /// to the clinician (E8).
    pub outcome: Outcome,
}

/// The course for one area.
#[derive(Debug)]
pub struct Course {
    /// The area's code.
    pub area: &'static str,
    /// The area's own outcome.
    pub outcome: Outcome,
    /// How deep and how long there.
    pub site: &'static Site,
    /// Each goal there, the one with the lower ceiling first.
    pub aims: Vec<Aim>,
    /// The figures of all aims together.
    pub outline: Outline,
}

/// One goal on one area.
#[derive(Debug)]
pub struct Aim {
    /// The goal's code.
    pub goal: &'static str,
    /// What is known of it.
    pub regimen: &'static Regimen,
    /// Its figures, for this area and this visitor.
    pub outline: Outline,
    /// How well the regimen fits.
    pub fit: Fit,
    /// How good the evidence is for this visitor.
    pub strength: Strength,
    /// Whether thin skin limits the depth.
    pub thin_skin: bool,
    /// Whether some device is cleared for this use.
    pub is_cleared_use: bool,
}

/// A goal that has no plan on an area.
#[derive(Debug)]
pub struct WithoutPlan {
    /// The goal's code.
    pub goal: &'static str,
    /// The area's code.
    pub area: &'static str,
    /// What is said instead; `None` where nothing is known of it.
    pub regimen: Option<&'static Regimen>,
}

/// The plan for complete answers; `None` where they rule it out or have to
/// wait (E8, A-24).
#[must_use]
pub fn plan(
    protocol: &'static Protocol,
    policy: &Policy,
    response: &QuestionnaireResponse,
    suitability: &Suitability,
    today: Date,
) -> Option<Plan> {
    if suitability.outcome > Outcome::Ask {
        return None;
    }
    let facts = Facts { protocol, policy, response, answered: today, today, found: &suitability.findings };
    let care = protocol.care;
    // What is not known tightens.
    let may_hold = |when: &When| when.holds(&facts) != Some(false);
    let mut modifiers: Vec<_> = care.modifiers.iter().filter(|modifier| may_hold(&modifier.when)).collect();
    let no_regimen = modifiers.iter().any(|modifier| modifier.effects.contains(&Effect::NoRegimen));
    let mut courses = Vec::new();
    let mut without = Vec::new();
    for judged in suitability.areas.iter().filter(|judged| judged.outcome <= Outcome::Ask) {
        let mut aims = Vec::new();
        let site = care.sites.iter().find(|site| site.areas.contains(&judged.area));
        for goal in response.codes(protocol.goals) {
            if !protocol.areas_for(goal, &facts).contains(&judged.area) {
                continue;
            }
            let placement = care.placements.iter().find(|placement| placement.is_for(goal, judged.area));
            match (site, placement, placement.and_then(|placement| placement.regimen.outline)) {
                (Some(site), Some(placement), Some(outline)) if !no_regimen => {
                    aims.push(aim(goal, judged.area, site, placement, outline, &modifiers, &facts));
                }
                (_, _, _) => {
                    let regimen = placement.map(|placement| placement.regimen);
                    without.push(WithoutPlan { goal, area: judged.area, regimen });
                }
            }
        }
        if let Some(course) = site.and_then(|site| Course::of(judged.area, judged.outcome, site, aims)) {
            courses.push(course);
        }
    }
    modifiers.retain(|modifier| {
        modifier.effects.contains(&Effect::NoRegimen)
            || courses.iter().any(|course| modifier.concerns(course))
    });
    let applies = |step: &&'static Step| may_hold(&step.when);
    Some(Plan {
        courses,
        without,
        modifiers,
        before: care.before.iter().filter(applies).collect(),
        day: care.day.iter().filter(applies).collect(),
        after: care.after.iter().filter(applies).collect(),
        pauses: care.pauses.iter().filter(|pause| may_hold(&pause.when)).collect(),
        to_ask: care.to_ask.iter().filter(|ask| may_hold(&ask.when)).collect(),
        outcome: suitability.outcome,
    })
}

fn aim(
    goal: &'static str,
    area: &'static str,
    site: &'static Site,
    placement: &Placement,
    mut outline: Outline,
    modifiers: &[&'static Modifier],
    facts: &Facts,
) -> Aim {
    let common = outline.depth.within(site.depth);
    outline.depth =
        common.unwrap_or(Depth { deeper: site.depth.to, ..site.depth }).at_most(placement.ceiling);
    let here: Vec<_> = modifiers.iter().filter(|modifier| modifier.is_on(area)).collect();
    let effects = || here.iter().flat_map(|modifier| modifier.effects).copied();
    for effect in effects() {
        match effect {
            Effect::Ceiling(ceiling) => outline.depth = outline.depth.at_most(ceiling),
            Effect::CeilingBut(goals, exempt, ceiling) => {
                let ceiling = if goals.contains(&goal) { exempt } else { ceiling };
                outline.depth = outline.depth.at_most(ceiling);
            }
            Effect::LongerDowntime(days) => {
                let Range { from, to } = outline.downtime_days;
                outline.downtime_days = Range::new(from + days, to + days);
            }
            Effect::Slower | Effect::SlowerIfOver(_) | Effect::OnlyIfDeeper | Effect::NoRegimen => {}
        }
    }
    for effect in effects() {
        match effect {
            Effect::Slower => outline.spacing = outline.spacing.slower(),
            Effect::SlowerIfOver(depth) if outline.depth.deeper > depth => {
                outline.spacing = outline.spacing.slower();
            }
            Effect::SlowerIfOver(_)
            | Effect::Ceiling(_)
            | Effect::CeilingBut(..)
            | Effect::LongerDowntime(_)
            | Effect::OnlyIfDeeper
            | Effect::NoRegimen => {}
        }
    }
    // Last, so that a clinic's lower depth does not bring sessions closer.
    outline.limit_to(facts.policy, facts.protocol);
    let regimen = placement.regimen;
    let limited = placement.fit == Fit::Nearest || regimen.limited_when.holds(facts) != Some(false);
    let mut cleared = facts.protocol.care.cleared.iter();
    Aim {
        goal,
        regimen,
        outline,
        fit: placement.fit,
        strength: if limited { Strength::Limited } else { regimen.strength },
        thin_skin: common.is_none(),
        is_cleared_use: cleared.any(|cleared| {
            cleared.goals.contains(&goal)
                && cleared.areas.contains(&area)
                && cleared.when.holds(facts) == Some(true)
        }),
    }
}

impl Modifier {
    /// Whether it changes or says something about this course.
    #[must_use]
    pub fn concerns(&self, course: &Course) -> bool {
        let idle =
            self.effects.contains(&Effect::OnlyIfDeeper) && course.outline.depth.deeper <= Depth::CLINICIAN;
        self.is_on(course.area) && !idle
    }
}

impl Course {
    /// Several goals on one area make one course: the most sessions, the
    /// longest spacing and downtime of any of them.
    fn of(area: &'static str, outcome: Outcome, site: &'static Site, aims: Vec<Aim>) -> Option<Self> {
        let outline = aims.iter().map(|aim| aim.outline).reduce(Outline::join)?;
        let mut by_depth: Vec<Aim> = Vec::new();
        for aim in aims {
            let place =
                by_depth.iter().take_while(|other| other.outline.depth.deeper <= aim.outline.depth.deeper);
            by_depth.insert(place.count(), aim);
        }
        Some(Self { area, outcome, site, aims: by_depth, outline })
    }
}

impl Plan {
    /// The figures of all areas together, as one visit treats them all; `None`
    /// where there is no course.
    #[must_use]
    pub fn outline(&self) -> Option<Outline> {
        self.courses.iter().map(|course| course.outline).reduce(Outline::join)
    }
}
