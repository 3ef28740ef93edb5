//! A picture of the body beside the list of areas. The list is the control, for
//! a pointer, a keyboard and a screen reader; the picture shows what is ticked
//! there, can be clicked instead, and says in words what it shows.

use web_sys::Element;
use yew::prelude::*;

use super::markup::{element, line, nodes, phrase, shape};
use super::options::Offered;
use crate::engine::Item;
use crate::handoff::wording;

/// Heads and trunks behind the areas.
const OUTLINE: &str = "M60 14C92 14 104 44 100 78C97 108 84 138 60 138S23 108 20 78C16 44 28 14 60 14M165 12a11 12 0 1 0 .1 0M147 46H183L189 54 186 112 188 122H142L144 112 141 54ZM245 46H281L287 54 284 112 286 122H240L242 112 239 54Z";

/// Each area and where it is: the face, the body from the front and from the
/// back, in units of the picture.
const PARTS: [(&str, &str); 17] = [
    ("scalp", "M22 58C24 30 38 16 60 16S96 30 98 58C88 38 76 34 60 34S32 38 22 58ZM263 12a11 12 0 1 0 .1 0"),
    ("forehead", "M27 60C36 42 46 38 60 38S84 42 93 60L90 68H30Z"),
    ("around-eyes", "M25 72H55V90H29ZM65 72H95L91 90H65Z"),
    ("eyelids", "M35 77H49V84H35ZM71 77H85V84H71Z"),
    ("nose", "M57 72H63L69 102H51Z"),
    ("cheeks", "M27 94H49L47 104 42 122C33 114 29 105 27 94ZM93 94H71L73 104 78 122C87 114 91 105 93 94Z"),
    ("around-mouth", "M50 105H70L75 123H45Z"),
    ("lips-or-private", "M51 112Q60 108 69 112 60 121 51 112Z"),
    ("chin", "M47 126H73Q67 136 60 136T47 126Z"),
    ("neck", "M45 141H75L79 160H41ZM160 37H170V44H160ZM258 37H268V44H258Z"),
    ("upper-chest", "M149 47H181L187 54V69H143V54Z"),
    ("underarms", "M137 66H142V78H138ZM193 66H188V78H192Z"),
    ("tummy", "M146 82H184V111H146Z"),
    (
        "arms",
        "M138 54L135 64 127 112H134L136 80 140 64ZM192 54L195 64 203 112H196L194 80 190 64ZM236 54L233 64 225 112H232L236 80 238 64ZM290 54L293 64 301 112H294L290 80 288 64Z",
    ),
    (
        "hands",
        "M126 115H134L133 130H124ZM204 115H196L197 130H206ZM224 115H232L231 130H222ZM302 115H294L295 130H304Z",
    ),
    (
        "legs",
        "M144 126H164L162 198H150ZM186 126H166L168 198H180ZM242 126H262L260 198H248ZM284 126H264L266 198H278Z",
    ),
    ("back", "M247 48H279L285 55 282 111H244L241 55Z"),
];

/// Draws the picture for the lines that are `chosen`; a click on an area picks
/// its line.
pub fn view(item: &Item, offered: &[Offered], chosen: &[&'static str], pick: &Callback<Offered>) -> Html {
    let lines = offered.to_vec();
    let pick = pick.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let area = event.target_dyn_into::<Element>().and_then(|part| part.get_attribute("data-area"));
        if let Some(line) = lines.iter().find(|line| area.as_deref() == Some(line.code)) {
            pick.emit(*line);
        }
    });
    let mut parts = nodes![shape(
        "path",
        &["class", "d"],
        nodes!["body-map__outline".into(), OUTLINE.into()],
        Vec::new()
    )];
    for (area, place) in PARTS {
        let class =
            if chosen.contains(&area) { "body-map__area body-map__area--on" } else { "body-map__area" };
        let values = nodes![class.into(), area.into(), place.into()];
        parts.push(shape("path", &["class", "data-area", "d"], values, Vec::new()));
    }
    for (x, words) in [("60", "Face"), ("165", "Front"), ("263", "Back")] {
        let values = nodes!["body-map__name".into(), x.into(), "214".into()];
        parts.push(shape("text", &["class", "x", "y"], values, nodes![super::markup::text(words)]));
    }
    let words = if chosen.is_empty() {
        line("p", "hint", "On the picture: nothing chosen yet.")
    } else {
        phrase("p", "hint", ["On the picture: ", &wording::areas(item, chosen), "."].concat())
    };
    // Hidden from screen readers: the list below is the same, with names and states.
    let picture = html! {
        <svg viewBox="0 0 320 220" aria-hidden="true" {onclick}>{ for parts }</svg>
    };
    element("div", "body-map", nodes![picture, words])
}
