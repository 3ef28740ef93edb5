//! A picture of the body beside the list of areas. The list is the control, for
//! a pointer, a keyboard and a screen reader; the picture shows what is ticked
//! there, can be clicked instead, and says in words what it shows.

use web_sys::Element;
use yew::prelude::*;

use super::drawing::label;
use super::markup::{element, line, nodes, phrase, shape};
use super::options::Offered;
use crate::engine::Item;
use crate::handoff::wording;

/// Heads and trunks behind the areas.
const OUTLINE: &str = "M165 10c7 0 10 6 10 12s-4 13-10 13-10-7-10-13 3-12 10-12ZM144 48H186L188 66 184 84 186 112 188 124H142L144 112 146 84 142 66ZM242 48H284L286 66 282 84 284 112 286 124H240L242 112 244 84 240 66Z";

/// Each area and where it is: the face, the body from the front and from the
/// back, in units of the picture.
const PARTS: [(&str, &str); 17] = [
    (
        "scalp",
        "M24 66C20 30 34 10 60 10S100 30 96 66L91 54C86 40 76 34 60 34S34 40 29 54ZM263 10c7 0 10 6 10 12s-4 13-10 13-10-7-10-13 3-12 10-12Z",
    ),
    ("forehead", "M29 54C34 40 44 34 60 34S86 40 91 54L94 66C86 62 76 62 70 66H50C44 62 34 62 26 66Z"),
    (
        "around-eyes",
        "M26 66C34 62 44 62 50 66L54 70 53 84C46 92 32 92 26 84Q24 75 26 66ZM94 66C86 62 76 62 70 66L66 70 67 84C74 92 88 92 94 84Q96 75 94 66Z",
    ),
    ("eyelids", "M32 76Q40 68 48 76 40 82 32 76ZM88 76Q80 68 72 76 80 82 88 76Z"),
    ("nose", "M50 66H70L66 70 67 84 72 98Q66 106 60 106T48 98L53 84 54 70Z"),
    (
        "cheeks",
        "M26 84C32 92 46 92 53 84L48 98Q44 106 43 114L40 122C32 112 27 98 26 84ZM94 84C88 92 74 92 67 84L72 98Q76 106 77 114L80 122C88 112 93 98 94 84Z",
    ),
    (
        "around-mouth",
        "M48 98Q54 106 60 106T72 98Q76 106 77 114C72 122 66 124 60 124S48 122 43 114Q44 106 48 98Z",
    ),
    ("lips-or-private", "M50 113Q55 109 60 111 65 109 70 113 60 121 50 113Z"),
    ("chin", "M43 114C48 122 54 124 60 124S72 122 77 114L80 122C74 130 67 134 60 134S46 130 40 122Z"),
    (
        "neck",
        "M44 127C46 140 45 150 38 158H82C75 150 74 140 76 127 70 132 66 134 60 134S50 132 44 127ZM160 33v7q-2 4-6 6h22q-4-2-6-6v-7q-2 2-5 2t-5-2ZM258 33v7q-2 4-6 6h22q-4-2-6-6v-7q-2 2-5 2t-5-2Z",
    ),
    ("upper-chest", "M146 47Q165 45 184 47L186 50 184 70Q165 74 146 70L144 50Z"),
    ("underarms", "M143 62L139 76 146 84ZM187 62L191 76 184 84Z"),
    ("tummy", "M146 82Q165 86 184 82L186 110Q165 120 144 110Z"),
    (
        "arms",
        "M145 47Q137 48 135 58C133 72 129 90 127 108L133 110C137 94 141 82 143 66ZM185 47Q193 48 195 58C197 72 201 90 203 108L197 110C193 94 189 82 187 66ZM243 47Q235 48 233 58C231 72 227 90 225 108L231 110C235 94 239 82 241 66ZM283 47Q291 48 293 58C295 72 299 90 301 108L295 110C291 94 287 82 285 66Z",
    ),
    (
        "hands",
        "M127 109Q121 118 123 128 130 132 132 122L133 111ZM203 109Q209 118 207 128 200 132 198 122L197 111ZM225 109Q219 118 221 128 228 132 230 122L231 111ZM301 109Q307 118 305 128 298 132 296 122L295 111Z",
    ),
    (
        "legs",
        "M142 122Q152 130 164 127L162 160 160 198H151L147 160ZM188 122Q178 130 166 127L168 160 170 198H179L183 160ZM240 122Q250 130 262 127L260 160 258 198H249L245 160ZM286 122Q276 130 264 127L266 160 268 198H277L281 160Z",
    ),
    ("back", "M244 47Q263 45 282 47L284 50 281 84 284 110Q263 120 242 110L245 84 242 50Z"),
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
    for (x, words) in [(60, "Face"), (165, "Front"), (263, "Back")] {
        parts.push(label("body-map__name", x, 214, words.into()));
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
