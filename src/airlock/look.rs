//! What of its look a clinic may choose beside its colour.

use crate::engine::Json;

/// The roundest corners, in CSS pixels.
pub const RADIUS_PX_MAX: u8 = 24;

/// Kinds of font and their families: none is loaded, so each names what the common systems have.
pub const FONTS: [(&str, &str); 5] = [
    ("system", "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif"),
    ("humanist", "Seravek, \"Gill Sans Nova\", Ubuntu, Calibri, \"DejaVu Sans\", sans-serif"),
    ("geometric", "Avenir, Montserrat, Corbel, \"URW Gothic\", sans-serif"),
    ("serif", "Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, Georgia, serif"),
    (
        "rounded",
        "ui-rounded, \"Hiragino Maru Gothic ProN\", Quicksand, \"Arial Rounded MT\", Calibri, sans-serif",
    ),
];

/// How round corners are, in CSS pixels; `None` unless it is a whole number up to [`RADIUS_PX_MAX`].
#[must_use]
pub fn radius(value: &Json) -> Option<u8> {
    let Json::Text(text) = value else { return None };
    let px = text.parse::<u16>().ok().and_then(|px| u8::try_from(px).ok());
    px.filter(|px| *px <= RADIUS_PX_MAX)
}

/// The families of a kind of font; `None` unless it is one of [`FONTS`].
#[must_use]
pub fn font(value: &Json) -> Option<&'static str> {
    let Json::Text(text) = value else { return None };
    FONTS.iter().find(|(name, _)| name == text).map(|(_, families)| *families)
}
