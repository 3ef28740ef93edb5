//! The settings that the form offers. What the loader makes of them is its own matter: see `docs/EMBEDDING.md`.

use needlewise::airlock::accent::Colour;
use needlewise::airlock::look::{FONTS, RADIUS_PX_MAX};
use needlewise::airlock::settings::CLINIC_CHARS_MAX;

/// What can be entered into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name of up to [`CLINIC_CHARS_MAX`] characters.
    Name,
    /// An `https:`, `tel:` or `mailto:` address.
    Address,
    /// A telephone number.
    Phone,
    /// A colour such as `#0b6560`.
    Colour,
    /// A whole number, in CSS px.
    Number {
        /// The least.
        least: u16,
        /// The most.
        most: u16,
    },
    /// One of these values, each with its words; the first, with an empty value, is what holds unless told.
    OneOf(&'static [(&'static str, &'static str)]),
    /// A CSS selector.
    Selector,
}

/// One field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The setting, as a script names it.
    pub name: &'static str,
    /// What it is, for the person who fills it in.
    pub label: &'static str,
    /// What to enter; may be empty.
    pub hint: &'static str,
    /// What can be entered.
    pub kind: Kind,
}

const fn field(name: &'static str, label: &'static str, hint: &'static str, kind: Kind) -> Field {
    Field { name, label, hint, kind }
}

/// The fields under their headings.
pub const GROUPS: &[(&str, &[Field])] = &[
    (
        "Your clinic",
        &[
            field("clinic", "Name", "", Kind::Name),
            field(
                "book",
                "Booking link",
                "Such as https://www.example.com/book, tel:+15550100 or mailto:",
                Kind::Address,
            ),
            field("phone", "Telephone", "A link to call you, under the check", Kind::Phone),
            field("emergency", "Emergency number", "Whom a result says to call in an emergency", Kind::Phone),
        ],
    ),
    (
        "Its look",
        &[
            field(
                "theme",
                "Light or dark",
                "",
                Kind::OneOf(&[("", "As your page"), ("light", "Light"), ("dark", "Dark")]),
            ),
            field(
                "accent",
                "Your colour",
                "Made darker or lighter until words in it can be read",
                Kind::Colour,
            ),
            field("font", "Kind of font", "", Kind::OneOf(FONT_CHOICES)),
            field(
                "radius",
                "Round corners",
                "0 to 24; 12 unless told",
                Kind::Number { least: 0, most: RADIUS_PX_MAX as u16 },
            ),
            field(
                "maxWidth",
                "Widest, in pixels",
                "320 to 1280; as wide as its place unless told",
                Kind::Number { least: 320, most: 1280 },
            ),
            field(
                "height",
                "Height, in pixels",
                "400 to 2000; by itself unless told",
                Kind::Number { least: 400, most: 2000 },
            ),
        ],
    ),
    (
        "How it opens",
        &[
            field(
                "mode",
                "Where it opens",
                "",
                Kind::OneOf(&[("", "In the page"), ("dialog", "In a window over the page")]),
            ),
            field(
                "trigger",
                "What opens the window",
                "A CSS selector, such as .check; a button is drawn unless told",
                Kind::Selector,
            ),
            field(
                "lazy",
                "When it loads",
                "",
                Kind::OneOf(&[("", "When a visitor comes near it"), ("false", "With the page")]),
            ),
        ],
    ),
];

const FONT_CHOICES: &[(&str, &str)] = &[
    ("", "The system's own"),
    (FONTS[1].0, "Humanist"),
    (FONTS[2].0, "Geometric"),
    (FONTS[3].0, "Serif"),
    (FONTS[4].0, "Rounded"),
];

/// Every field, in the order of the form.
pub fn fields() -> impl Iterator<Item = &'static Field> {
    GROUPS.iter().flat_map(|(_, fields)| fields.iter())
}

impl Field {
    /// Why `text` does not fit, as the end of "it may be"; `None` where it does, or is empty.
    #[must_use]
    pub fn fault(&self, text: &str) -> Option<String> {
        let fits = match self.kind {
            Kind::Name => text.chars().count() <= CLINIC_CHARS_MAX,
            Kind::Address => is_address(text),
            Kind::Phone => is_phone(text),
            Kind::Colour => Colour::parse(text).is_some(),
            Kind::Number { least, most } => {
                text.bytes().all(|byte| byte.is_ascii_digit())
                    && text.parse().is_ok_and(|number: u16| least <= number && number <= most)
            }
            Kind::OneOf(values) => values.iter().any(|(value, _)| *value == text),
            Kind::Selector => true,
        };
        if fits || text.is_empty() {
            return None;
        }
        Some(match self.kind {
            Kind::Name => format!("a name of up to {CLINIC_CHARS_MAX} characters"),
            Kind::Address => "an address that begins with https:, tel: or mailto:".to_owned(),
            Kind::Phone => "a telephone number".to_owned(),
            Kind::Colour => "a colour such as #0b6560".to_owned(),
            Kind::Number { least, most } => format!("a whole number from {least} to {most}"),
            Kind::OneOf(values) => values.iter().map(|(value, _)| *value).collect::<Vec<_>>().join(", "),
            Kind::Selector => "a CSS selector".to_owned(),
        })
    }
}

fn is_address(text: &str) -> bool {
    let rest = ["https://", "tel:", "mailto:"].iter().find_map(|scheme| text.strip_prefix(scheme));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

fn is_phone(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    (2..=30).contains(&digits.len())
        && digits.chars().all(|letter| letter.is_ascii_digit() || " ()./-".contains(letter))
        && digits.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_digit))
}

#[cfg(test)]
mod tests {
    use super::{fields, is_address};

    fn fault(name: &str, text: &str) -> bool {
        fields().find(|field| field.name == name).unwrap().fault(text).is_some()
    }

    #[test]
    fn a_field_takes_what_the_loader_takes() {
        for (name, good, bad) in [
            ("clinic", "Riverside Skin (example)", "x".repeat(121).as_str()),
            ("book", "https://a.example/book", "javascript:alert(1)"),
            ("phone", "+44 1632 960000", "call us"),
            ("emergency", "112", "1"),
            ("theme", "dark", "black"),
            ("accent", "#065", "teal"),
            ("radius", "24", "25"),
            ("font", "serif", "Comic Sans"),
            ("maxWidth", "320", "319"),
            ("height", "2000", "+400"),
            ("mode", "dialog", "popup"),
            ("lazy", "false", "no"),
        ] {
            assert!(!fault(name, good) && !fault(name, "") && fault(name, bad), "{name}");
        }
        assert!(is_address("mailto:a@b.example") && !is_address("tel:") && !is_address("http://a.example"));
    }
}
