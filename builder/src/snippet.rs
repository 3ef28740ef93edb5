//! The code that a clinic pastes into its website.

mod component;

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::VERSION;
use crate::escape::{attribute, json};
use crate::files::{Folder, LOADER};
use crate::policy::Draft;

pub use component::{react, vue};

/// Whether the loader's bytes are pinned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pin {
    /// By an `integrity` attribute: a browser refuses any other.
    Pinned,
    /// Not: the other server does not let a page compare.
    Free,
}

/// Everything that the code is written from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// Names of [`settings::fields`](crate::settings::fields), and what they are set to; none is empty.
    pub settings: Vec<(&'static str, String)>,
    /// What the clinic makes stricter.
    pub policy: Draft,
    /// Where the files are.
    pub folder: Folder,
    /// The loader's `integrity` value.
    pub integrity: String,
    /// Whether it is used.
    pub pin: Pin,
}

impl Choices {
    /// What `name` is set to; empty where it is not.
    #[must_use]
    pub fn setting(&self, name: &str) -> &str {
        self.settings.iter().find(|(other, _)| *other == name).map_or("", |(_, text)| text)
    }

    /// Whether the server with the files has to let a page compare the loader with its pin.
    #[must_use]
    pub fn needs_leave(&self) -> bool {
        self.pin == Pin::Pinned && matches!(self.folder, Folder::Elsewhere { .. })
    }

    /// The settings as attributes, `data-` and all.
    fn attributes(&self) -> impl Iterator<Item = (String, &str)> {
        self.settings.iter().map(|(name, text)| (attribute_of(name), text.as_str()))
    }

    /// What a script's element is given: its address, and the pin where there is one.
    fn tag(&self) -> Vec<(&'static str, String)> {
        let mut tag = vec![("src", self.folder.file(LOADER))];
        if self.pin == Pin::Pinned {
            tag.push(("integrity", self.integrity.clone()));
            if self.needs_leave() {
                tag.push(("crossorigin", "anonymous".to_owned()));
            }
        }
        tag
    }
}

/// The attribute for a setting: `maxWidth` is `data-max-width`.
#[must_use]
pub fn attribute_of(name: &str) -> String {
    let mut attribute = String::from("data-");
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            attribute.push('-');
        }
        attribute.push(letter.to_ascii_lowercase());
    }
    attribute
}

/// For any page whose HTML can be written: the place, and the tag.
#[must_use]
pub fn html(choices: &Choices) -> String {
    let mut page = format!("<!-- Needlewise suitability check {VERSION}: begin -->\n<div data-needlewise");
    for (name, text) in choices.attributes() {
        let _ = write!(page, "\n     {name}=\"{}\"", attribute(text));
    }
    page.push_str(">\n");
    if let Some(policy) = choices.policy.value() {
        let block = Value::Object(Map::from_iter([("policy".to_owned(), policy)]));
        let _ = writeln!(page, "  <script type=\"application/json\">\n  {}\n  </script>", json(&block, 2));
    }
    let _ = writeln!(page, "  {}\n</div>", otherwise(choices));
    page.push_str("<script async");
    for (name, text) in choices.tag() {
        let _ = write!(page, " {name}=\"{}\"", attribute(&text));
    }
    page.push_str("></script>\n<!-- Needlewise: end -->\n");
    page
}

/// What a visitor sees whose browser cannot run the check: the way to the clinic.
fn otherwise(choices: &Choices) -> String {
    let (book, phone) = (choices.setting("book"), choices.setting("phone"));
    let link =
        |href: &str, words: &str| format!("<p><a href=\"{}\">{}</a></p>", attribute(href), attribute(words));
    if !book.is_empty() {
        link(book, "Book a consultation")
    } else if !phone.is_empty() {
        let digits: String =
            phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
        link(&format!("tel:{digits}"), &format!("Call {phone}"))
    } else {
        "<p>Please contact us to ask whether microneedling suits you.</p>".to_owned()
    }
}

/// The shortcode of the `WordPress` plugin, which brings the files along; without a policy, which a block of HTML holds.
#[must_use]
pub fn shortcode(choices: &Choices) -> Option<String> {
    let fits = |text: &str| !text.contains(['"', '[', ']', '<', '>']);
    if choices.policy.value().is_some() || !choices.settings.iter().all(|(_, text)| fits(text)) {
        return None;
    }
    let mut code = "[needlewise".to_owned();
    for (name, text) in choices.attributes() {
        let _ = write!(code, " {}=\"{text}\"", name.trim_start_matches("data-").replace('-', "_"));
    }
    code.push(']');
    Some(code)
}

/// For a tag manager, which brings scripts to a page and keeps none of a tag's own attributes.
#[must_use]
pub fn tag_manager(choices: &Choices) -> String {
    format!("<script>{}</script>\n", tag_manager_script(choices))
}

/// The script in it, as a Content Security Policy's hash counts it.
#[must_use]
pub fn tag_manager_script(choices: &Choices) -> String {
    let mut tag = String::new();
    for (name, text) in choices.tag() {
        let _ = writeln!(tag, "    tag.setAttribute({}, {});", quoted(name), quoted(&text));
    }
    format!(
        r#"
(function () {{
  // Where the check stands: at the end of the first of these that the page has.
  var around = document.querySelector("main, article") || document.body;
  var place = document.createElement("div");
  var settings = {settings};
  for (var name in settings) place.setAttribute(name, settings[name]);
  around.appendChild(place);
  if (!window.Needlewise) {{
    var tag = document.createElement("script");
{tag}    document.head.appendChild(tag);
  }}
}})();
"#,
        settings = json(&element(choices), 2),
    )
}

/// The place's own attributes.
fn element(choices: &Choices) -> Value {
    let mut element = Map::from_iter([("data-needlewise".to_owned(), Value::String(String::new()))]);
    element.extend(choices.attributes().map(|(name, text)| (name, Value::String(text.to_owned()))));
    if let Some(policy) = choices.policy.value() {
        element.insert("data-policy".to_owned(), Value::String(policy.to_string()));
    }
    Value::Object(element)
}

fn quoted(text: &str) -> String {
    json(&Value::String(text.to_owned()), 0)
}

#[cfg(test)]
mod tests {
    use super::{Choices, Pin, attribute_of, html, shortcode, tag_manager};
    use crate::files::Folder;
    use crate::policy::Draft;
    use crate::settings::fields;

    fn choices(settings: &[(&'static str, &str)]) -> Choices {
        Choices {
            settings: settings.iter().map(|(name, text)| (*name, (*text).to_owned())).collect(),
            policy: Draft::default(),
            folder: Folder::parse("/needlewise/").unwrap(),
            integrity: "sha384-x".to_owned(),
            pin: Pin::Pinned,
        }
    }

    #[test]
    fn what_a_clinic_writes_stays_text() {
        let page =
            html(&choices(&[("clinic", "\"><script>alert(1)</script>"), ("book", "https://a.example/?b&c")]));
        assert!(!page.contains("<script>alert"), "{page}");
        assert!(page.contains("href=\"https://a.example/?b&amp;c\""), "{page}");
        let tag = tag_manager(&choices(&[("clinic", "</script><b>")]));
        assert_eq!(tag.matches("</script>").count(), 1, "{tag}");
    }

    #[test]
    fn a_file_elsewhere_is_pinned_by_a_page_that_may_compare() {
        let mut elsewhere = choices(&[]);
        assert!(!html(&elsewhere).contains("crossorigin"));
        elsewhere.folder = Folder::parse("https://files.example/n/").unwrap();
        assert!(html(&elsewhere).contains("integrity=\"sha384-x\" crossorigin=\"anonymous\""));
        elsewhere.pin = Pin::Free;
        assert!(!html(&elsewhere).contains("integrity"));
    }

    #[test]
    fn a_shortcode_holds_what_a_shortcode_can() {
        let code = shortcode(&choices(&[("clinic", "Riverside Skin (example)"), ("maxWidth", "600")]));
        assert_eq!(
            code.as_deref(),
            Some("[needlewise clinic=\"Riverside Skin (example)\" max_width=\"600\"]")
        );
        assert_eq!(shortcode(&choices(&[("clinic", "a]b")])), None);
    }

    #[test]
    fn each_setting_has_an_attribute_of_its_own() {
        assert_eq!(attribute_of("maxWidth"), "data-max-width");
        let mut names: Vec<_> = fields().map(|field| attribute_of(field.name)).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), fields().count());
    }
}
