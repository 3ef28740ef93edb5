//! The two pictures of a plan: its line of time, and its needle depths against
//! the skin. Whole numbers only, and the same in words beside each.

use yew::prelude::*;

use super::markup::{draw, element, line, nodes, said, shape};
use crate::engine::{Date, Depth, Span};
use crate::handoff::{Block, Row};

/// The names of the columns.
const LETTERS: [&str; 10] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];

/// How wide a picture is, in units of its own: CSS pixels on a narrow phone.
const WIDTH: i32 = 320;

/// How wide the name of a month is at most, in the same units.
const ROOM: i32 = 40;

/// Draws the line of time, and the same as a list.
pub fn timeline(rows: &[Row], first: Date) -> Html {
    let times = || rows.iter().flat_map(|row| row.times.iter().copied());
    let start = times().map(|(from, _)| from).min().unwrap_or(first);
    let end = times().map(|(_, to)| to).max().unwrap_or(first);
    let all = end.days_since(start).max(1);
    let x = |date: Date| 8 + (WIDTH - 16) * date.days_since(start) / all;
    let bottom = 20 + 36 * i32::try_from(rows.len()).unwrap_or_default();
    let mut parts = Vec::new();
    for (months, words) in
        [(0, "start"), (3, "3 mo"), (6, "6 mo"), (9, "9 mo"), (12, "12 mo"), (18, "18 mo"), (24, "24 mo")]
    {
        let date = Span::Months(months).after(first);
        if date < end {
            parts.push(bar("drawing__mark", x(date), 16, 1, bottom - 16));
            if x(date) < WIDTH - ROOM {
                parts.push(label("drawing__small", x(date) + 3, 12, words.into()));
            }
        }
    }
    for (row, y) in rows.iter().zip((0..).map(|row| 32 + 36 * row)) {
        parts.push(label("drawing__name", 8, y, row.name.into()));
        for (from, to) in &row.times {
            parts.push(bar("drawing__bar", x(*from), y + 6, (x(*to) - x(*from)).max(4), 9));
        }
    }
    let list = draw(rows.iter().map(Row::block).collect());
    picture("Timeline from preparation to result. The list below says the same.", bottom, parts, list)
}

/// Draws needle depths to scale, and the same as a list.
pub fn depths(depths: Vec<(Depth, Block)>) -> Html {
    let y = |hundredths: u16| 20 + i32::from(hundredths) * 4 / 5;
    let mut parts = nodes![
        bar("drawing__deep", 56, y(0), WIDTH - 56, y(Depth::CEILING) - y(0)),
        bar("drawing__top", 56, y(0), WIDTH - 56, y(10) - y(0)),
    ];
    for (mark, words) in [(0, "0 mm"), (50, "0.5"), (100, "1"), (150, "1.5"), (200, "2"), (250, "2.5 mm")] {
        parts.push(bar("drawing__mark", 52, y(mark), WIDTH - 52, 1));
        parts.push(label("drawing__small", 4, y(mark) + 4, words.into()));
    }
    let apart = (WIDTH - 72) / i32::try_from(depths.len().max(1)).unwrap_or(1);
    let mut list = Vec::new();
    for ((depth, block), (at, letter)) in depths.into_iter().zip((0..).zip(LETTERS.into_iter().cycle())) {
        let left = 68 + apart * at;
        let width = (apart - 12).clamp(8, 48);
        parts.push(label("drawing__name", left, 14, letter.into()));
        parts.push(bar("drawing__needle", left + width / 2, y(0), 2, y(depth.from) - y(0)));
        parts.push(bar("drawing__bar", left, y(depth.from), width, y(depth.to) - y(depth.from)));
        if depth.can_be_deeper() {
            parts.push(bar("drawing__more", left, y(depth.to), width, y(depth.deeper) - y(depth.to)));
        }
        if let Block::Fact(what, figures) = block {
            list.push(Block::Fact([letter, ": ", &what].concat(), figures));
        }
    }
    let mut list = draw(list);
    list.push(line(
        "p",
        "hint",
        "Drawn to scale. The thin band on top is the surface, drawn 0.1 mm thick. Below it is the layer that makes collagen. Dashed means: only if your clinician decides.",
    ));
    picture(
        "How deep needles go, to scale. The list below says the same.",
        y(Depth::CEILING) + 8,
        parts,
        list,
    )
}

fn picture(title: &'static str, height: i32, parts: Vec<Html>, mut list: Vec<Html>) -> Html {
    let view = ["0 0 ", &WIDTH.to_string(), " ", &height.to_string()].concat();
    let keys = &["class", "viewBox", "role", "aria-label"];
    let values = nodes!["drawing".into(), view, "img".into(), title.into()];
    list.insert(0, shape("svg", keys, values, parts));
    element("div", "picture", list)
}

fn bar(class: &str, x: i32, y: i32, width: i32, height: i32) -> Html {
    let figures = [x, y, width, height].map(|figure| figure.to_string());
    let values = core::iter::once(class.into()).chain(figures).collect();
    shape("rect", &["class", "x", "y", "width", "height"], values, Vec::new())
}

/// Words in a drawing, from this place on.
pub(super) fn label(class: &str, x: i32, y: i32, words: String) -> Html {
    shape(
        "text",
        &["class", "x", "y"],
        nodes![class.into(), x.to_string(), y.to_string()],
        nodes![said(words)],
    )
}
