//! Small drawings beside words; they never stand alone.

use yew::prelude::*;

use crate::engine::Outcome;

const CLOCK: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2";

/// The drawing that goes with an outcome's words.
pub fn outcome(outcome: Outcome) -> Html {
    draw(match outcome {
        Outcome::Consult => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.5l3 3 5.5-6.5",
        Outcome::Adjust => "M4 8h9M17 8h3M4 16h3M11 16h9M15 5.5v5M9 13.5v5",
        Outcome::Ask => "M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12h5",
        Outcome::Wait => CLOCK,
        Outcome::NotSuitable => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M6 6l12 12",
    })
}

/// How long it takes.
pub fn clock() -> Html {
    draw(CLOCK)
}

/// What stays on the device.
pub fn lock() -> Html {
    draw("M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3")
}

/// Someone to see.
pub fn person() -> Html {
    draw("M12 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M5 20c0-4 3-6 7-6s7 2 7 6")
}

fn draw(path: &'static str) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}
