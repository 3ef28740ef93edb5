//! What a website is built with, and how the check comes into it there.

use crate::files::script_hash;
use crate::snippet::{self, Choices};

/// What a clinic's website is built with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Files on a web server.
    Html,
    /// `WordPress`.
    WordPress,
    /// Wix.
    Wix,
    /// Squarespace.
    Squarespace,
    /// Shopify.
    Shopify,
    /// Webflow.
    Webflow,
    /// A tag manager, on whatever the pages are built with.
    TagManager,
    /// React.
    React,
    /// Vue.
    Vue,
}

/// Something to copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What it is for.
    pub title: &'static str,
    /// The code itself.
    pub text: String,
}

impl Platform {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Html,
        Self::WordPress,
        Self::Wix,
        Self::Squarespace,
        Self::Shopify,
        Self::Webflow,
        Self::TagManager,
        Self::React,
        Self::Vue,
    ];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "Plain HTML",
            Self::WordPress => "WordPress",
            Self::Wix => "Wix",
            Self::Squarespace => "Squarespace",
            Self::Shopify => "Shopify",
            Self::Webflow => "Webflow",
            Self::TagManager => "A tag manager",
            Self::React => "React",
            Self::Vue => "Vue",
        }
    }

    /// What to do, in order. The code is pasted at the step that says so.
    #[must_use]
    pub fn steps(self) -> Vec<&'static str> {
        let upload = "Put the folder with the files on a web server of yours, at the address above.";
        let hosted = "This service does not serve a web page that you upload as a file, so the folder needs a web \
                      server of yours: a small one at an address such as check.your-clinic.example will do.";
        match self {
            Self::Html => vec![upload, "Paste the code into your page where the check should stand."],
            Self::WordPress => vec![
                "With the plugin (it brings the files along): in Plugins, Add New, Upload Plugin, choose \
                 the zip whose name begins with needlewise-wordpress, then Activate.",
                "Put the shortcode into the page where the check should stand.",
                "Without the plugin, or with stricter rules: put the folder with the files on your web server, and \
                 paste the code into a Custom HTML block.",
            ],
            Self::Wix => vec![
                hosted,
                upload,
                "In the editor: Add Elements, Embed Code, Embed HTML. Paste the code there.",
                "Make that box at least 760 px high: Wix shows it in a frame of its own.",
            ],
            Self::Squarespace => {
                vec![hosted, upload, "Edit the page, add a Code block set to HTML, and paste the code there."]
            }
            Self::Shopify => {
                vec![hosted, upload, "In the theme editor: Add section, Custom Liquid. Paste the code there."]
            }
            Self::Webflow => {
                vec![hosted, upload, "Add a Code Embed element to the page and paste the code there."]
            }
            Self::TagManager => vec![
                upload,
                "Add a tag of the kind Custom HTML, paste the code there, and let it fire once the page is read (DOM \
                 Ready) on the pages that should have the check.",
                "The check is added at the end of the page's main part. To place it elsewhere, paste the code for \
                 plain HTML into the page instead.",
            ],
            Self::React => vec![
                "Copy the folder with the files into public/, so that it is served at the address above.",
                "Save the code as SuitabilityCheck.jsx, and use <SuitabilityCheck /> where the check should stand.",
            ],
            Self::Vue => vec![
                "Copy the folder with the files into public/, so that it is served at the address above.",
                "Save the code as SuitabilityCheck.vue, and use <SuitabilityCheck /> where the check should stand.",
            ],
        }
    }

    /// What to paste.
    #[must_use]
    pub fn code(self, choices: &Choices) -> Vec<Code> {
        match self {
            Self::Html | Self::Wix | Self::Squarespace | Self::Shopify | Self::Webflow => {
                vec![Code { title: "Code", text: snippet::html(choices) }]
            }
            Self::WordPress => snippet::shortcode(choices)
                .map(|text| Code { title: "Shortcode, with the plugin", text })
                .into_iter()
                .chain([Code { title: "Code for a Custom HTML block", text: snippet::html(choices) }])
                .collect(),
            Self::TagManager => vec![Code { title: "Code", text: snippet::tag_manager(choices) }],
            Self::React => vec![Code { title: "SuitabilityCheck.jsx", text: snippet::react(choices) }],
            Self::Vue => vec![Code { title: "SuitabilityCheck.vue", text: snippet::vue(choices) }],
        }
    }

    /// The two lines that a page's Content Security Policy needs.
    #[must_use]
    pub fn policy_lines(self, choices: &Choices) -> [String; 2] {
        let source = choices.folder.source();
        let inline = match self {
            Self::TagManager => format!(" {}", script_hash(&snippet::tag_manager_script(choices))),
            Self::Html
            | Self::WordPress
            | Self::Wix
            | Self::Squarespace
            | Self::Shopify
            | Self::Webflow
            | Self::React
            | Self::Vue => String::new(),
        };
        [format!("script-src {source}{inline}"), format!("frame-src {source}")]
    }

    /// How to take the check away again.
    #[must_use]
    pub const fn uninstall(self) -> &'static str {
        match self {
            Self::Html | Self::Wix | Self::Squarespace | Self::Shopify | Self::Webflow => {
                "Delete the pasted code and the folder. Nothing else is left: no cookie, nothing stored."
            }
            Self::WordPress => {
                "Delete the plugin and the shortcode, or the pasted block and the folder. Nothing else is left: no cookie, \
                 nothing stored, no table in the database."
            }
            Self::TagManager => {
                "Delete the tag and the folder. Nothing else is left: no cookie, nothing stored."
            }
            Self::React | Self::Vue => {
                "Delete the component and the folder in public/. Nothing else is left: no cookie, nothing stored."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Platform;
    use crate::files::Folder;
    use crate::policy::Draft;
    use crate::snippet::{Choices, Pin};

    #[test]
    fn a_policy_allows_the_tag_and_nothing_more() {
        let mut choices = Choices {
            settings: vec![("clinic", "Riverside Skin (example)".to_owned())],
            policy: Draft::default(),
            folder: Folder::parse("/n/").unwrap(),
            integrity: "sha384-x".to_owned(),
            pin: Pin::Pinned,
        };
        assert_eq!(Platform::Html.policy_lines(&choices), ["script-src 'self'", "frame-src 'self'"]);
        choices.folder = Folder::parse("https://files.example/n").unwrap();
        let lines = ["script-src https://files.example", "frame-src https://files.example"];
        assert_eq!(Platform::Shopify.policy_lines(&choices), lines);
        assert!(Platform::TagManager.policy_lines(&choices)[0].contains(" 'sha256-"));
    }
}
