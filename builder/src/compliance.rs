//! What a clinic needs on paper: its privacy notice, and a privacy officer's questions.
//!
//! Each sentence says only what a test in the repository proves, what anyone can see in the clinic's own page, or what
//! docs/PRIVACY.md names as not closed.

/// One question and its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub ask: &'static str,
    /// The answer.
    pub answer: &'static str,
}

/// The paragraph for the clinic's privacy notice. `clinic` may be empty.
#[must_use]
pub fn privacy_notice(clinic: &str) -> String {
    let we = if clinic.is_empty() { "us" } else { clinic };
    format!(
        "Suitability check. On our website you can answer a few questions to see whether anything rules microneedling \
         out before you book. The questions run inside your browser. Your answers are not sent to {we} or to anyone \
         else, and they are not stored: they are gone when you close or reload the page. The check uses no cookies. Loading \
         it is like loading any web page: the web server sees a request, which contains no answers. Other parts of \
         this website may use cookies or measure visits: they can see that you use the check, and are not told what you \
         answer. A file that you save, copy or print from the check is yours to protect."
    )
}

/// One sentence for a record of processing activities or a data-flow map.
pub const DATA_FLOW: &str = "Visitor's browser loads static files from the clinic's web server; answers are kept in \
     that browser tab's memory until it is closed or reloaded, and flow to no server, no processor and no third party.";

/// What a privacy officer asks.
pub const QUESTIONS: &[Question] = &[
    Question {
        ask: "Which personal data does the check send to the clinic or to others?",
        answer: "None. The answers, some of them about health, stay in the memory of the visitor's own browser tab. There is \
                 no server part, no account and no processor.",
    },
    Question {
        ask: "Can scripts on our pages, such as analytics or a tag manager, read the answers?",
        answer: "Ordinary ones cannot. The questions stand in a sandboxed frame of another origin, so the browser itself keeps \
                 the page's scripts out. The frame sends the page three kinds of message: ready, its height, and that it has \
                 failed. None of them depends on an answer. It is different with a script that is written to spy on this \
                 very check. It cannot read the frame either, but it can tell when, how often and roughly where a visitor presses \
                 something, and how long a screen is. And whoever can change your page can put a false check in the place of \
                 this one, and read all that is entered there.",
    },
    Question {
        ask: "What can still be seen?",
        answer: "That a visitor opened the page, when there was a click or a key in the check, and how long they stayed on the \
                 page; to a script that is written to spy on this check, what the answer above says. The web \
                 server sees the requests that load the check. Browser add-ons, translation tools and people using the \
                 same device may see the screen.",
    },
    Question {
        ask: "Does it use cookies, local storage or a similar technique?",
        answer: "No. It stores nothing in the browser and reads nothing that is stored there. A browser may keep the check's files \
                 in its cache as it does with any page; they hold no answers.",
    },
    Question {
        ask: "Does it use services of other companies, such as fonts, a CDN or analytics?",
        answer: "No. All files come from the web server that you choose, and they load nothing else.",
    },
    Question {
        ask: "How long are answers kept, and how are they deleted?",
        answer: "Until the tab is closed or reloaded, or until the visitor presses \"Clear my answers\". There is nothing to \
                 delete afterwards.",
    },
    Question {
        ask: "Is there an automated decision about a visitor?",
        answer: "No decision is made. The check gives general information, with its sources, and every result ends in a \
                 talk with the clinic. The check tells the clinic nothing of it.",
    },
    Question {
        ask: "How is this enforced?",
        answer: "By the browser: two nested frames with the sandbox attribute, each with a Content Security Policy that names \
                 its scripts by hash and allows no connection, and a first script that removes what could reach a network. In the frame \
                 the check's own code moves the focus, and what scrolls there moves no part of the page around it.",
    },
    Question {
        ask: "What could a bad dependency in the check itself do?",
        answer: "Of the ways to send a request, a packet or a call that are tried on each version, none works. But in Chromium, \
                 and so in browsers built on it, it could have names of hosts looked up, and answers fit into such names. Every \
                 dependency is pinned, and listed in needlewise.cdx.json.",
    },
    Question {
        ask: "How can we check that we run the published files?",
        answer: "Compare the files on your server with the sums below. The integrity value in the tag makes browsers refuse a \
                 changed needlewise.js; no browser does that for a frame, which is why you host the files yourselves. The sums do not \
                 show that a page uses these files: look at the tag in it.",
    },
    Question {
        ask: "Is it a medical device?",
        answer: "It is meant as information and preparation before a consultation: it diagnoses nothing and approves nobody. \
                 Whether the law of your country sees it so is a question for your own adviser.",
    },
];

#[cfg(test)]
mod tests {
    use super::{QUESTIONS, privacy_notice};

    /// What a clinic must never claim (the isolation's own words for what stays visible).
    #[test]
    fn nothing_is_claimed_that_cannot_be_kept() {
        let mut texts: Vec<String> = QUESTIONS.iter().map(|question| question.answer.to_owned()).collect();
        texts.push(privacy_notice("Riverside Skin (example)"));
        for text in texts {
            for claim in ["HIPAA", "GDPR", "anonymous", "100", "secure", "does not track", "safe"] {
                assert!(!text.contains(claim), "{claim}: {text}");
            }
        }
    }

    #[test]
    fn the_notice_names_the_clinic_where_it_is_known() {
        assert!(
            privacy_notice("Riverside Skin (example)").contains("not sent to Riverside Skin (example) or")
        );
        assert!(privacy_notice("").contains("not sent to us or"));
    }
}
