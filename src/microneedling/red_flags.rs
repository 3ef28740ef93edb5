//! Signs after a session that someone must see (evidence D5).

use super::citations::{
    C_08, C_11, C_12, C_17, C_19, C_20, C_21, C_46, C_57, C_60, C_67, C_76, C_78, C_79, JUDGEMENT, S2_23,
    S4_26,
};
use crate::engine::{CallWithin, ForReview, RedFlag};
use CallWithin::{Days, Now, Today};

/// Most urgent first.
pub static RED_FLAGS: &[RedFlag] = &[
    RedFlag {
        evidence: ForReview::new("F-01"),
        urgency: Now,
        sign: "Trouble breathing, a swollen face, tongue or throat, or passing out",
        act: "Call for emergency help now.",
        citations: &[&JUDGEMENT],
    },
    RedFlag {
        evidence: ForReview::new("F-02"),
        urgency: Now,
        sign: "A fever of 38 °C or more, and any of these: you are confused, very sleepy or breathing fast, or your skin is cold or blotchy",
        act: "Call for emergency help now. It could be sepsis.",
        citations: &[&C_78, &C_79],
    },
    RedFlag {
        evidence: ForReview::new("F-03"),
        urgency: Now,
        sign: "During numbing or soon after: a fit, twitching, a numb tongue, a heart that beats out of step, or you feel very dizzy",
        act: "Call for emergency help now. Tell the staff, and wipe the cream off. It could be too much numbing medicine.",
        citations: &[&C_11, &C_12],
    },
    RedFlag {
        evidence: ForReview::new("F-04"),
        urgency: Now,
        sign: "Bad eye pain, a red eye, or a change in how you see",
        act: "Go to a hospital emergency department now.",
        citations: &[&C_08],
    },
    RedFlag {
        evidence: ForReview::new("F-05"),
        urgency: Today,
        sign: "Skin that is hot and sore with swelling or redness that spreads, pus, or red streaks",
        act: "See a doctor today. It might be an infection. Go at once if it is on your face or near an eye, or if you fight germs less well.",
        citations: &[&C_78, S2_23],
    },
    RedFlag {
        evidence: ForReview::new("F-06"),
        urgency: Today,
        sign: "A fever or shivers, even with nothing else",
        act: "Call a doctor today.",
        citations: &[&C_78],
    },
    RedFlag {
        evidence: ForReview::new("F-07"),
        urgency: Today,
        sign: "A group of painful blisters, or tingling",
        act: "See a doctor today. It might be a cold sore, and early medicine helps.",
        citations: &[&C_60],
    },
    RedFlag {
        evidence: ForReview::new("F-08"),
        urgency: Today,
        sign: "Bleeding that goes on after you press hard for 15 minutes",
        act: "See a doctor at once. If it is heavy, call for emergency help now.",
        citations: &[&C_57, &C_08],
    },
    RedFlag {
        evidence: ForReview::new("F-09"),
        urgency: Today,
        sign: "Burning or swelling after 72 hours. Anything worse after day 2. Redness still there after day 5, or day 7 on the body",
        act: "Call the clinic today.",
        citations: &[&C_21, &C_17],
    },
    RedFlag {
        evidence: ForReview::new("F-10"),
        urgency: Days,
        sign: "A new rash, hives or itchy lumps, even weeks later",
        act: "Call the clinic, and see a doctor within 2 days. It could be a reaction to a product.",
        citations: &[&C_19, &C_20, &C_21],
    },
    RedFlag {
        evidence: ForReview::new("F-11"),
        urgency: Days,
        sign: "New dark or pale marks",
        act: "Call the clinic within a week. Keep all sun off them.",
        citations: &[&C_17, &C_46],
    },
    RedFlag {
        evidence: ForReview::new("F-12"),
        urgency: Days,
        sign: "Thick or raised scars, lines of tiny scars, or bumps some weeks later",
        act: "Call the clinic, and see a skin doctor.",
        citations: &[&C_17, S4_26],
    },
    RedFlag {
        evidence: ForReview::new("F-13"),
        urgency: Days,
        sign: "Swollen glands for more than 7 days",
        act: "See a doctor.",
        citations: &[&C_17],
    },
    RedFlag {
        evidence: ForReview::new("F-14"),
        urgency: Days,
        sign: "Doubt about whether the tip was new and sealed",
        act: "See a doctor as soon as you can, within 72 hours. Ask about germs that blood can carry, and about tests.",
        citations: &[&C_67],
    },
    RedFlag {
        evidence: ForReview::new("F-15"),
        urgency: Days,
        sign: "Feeling very low about your looks",
        act: "Talk to your doctor. If you think of harming yourself, call a crisis line or emergency help now.",
        citations: &[&C_76],
    },
];
