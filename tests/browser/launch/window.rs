//! What a test's window is for, and what that makes of it.

use xtask::engines::Engine;

/// A pixel size that shows a whole question: two engines do not scroll a host page to what is in a frame.
pub const SIZE: (u32, u32) = (1280, 2200);
/// The most that WCAG asks a page to be enlarged.
pub const ENLARGED: u32 = 4;

/// What a window is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// For looking at.
    Screen,
    /// For looking at with the few colours that a visitor has set for all pages. Only Chromium is told so at its start.
    ForcedColours,
    /// For Chromium's own protocol, which reaches only into frames that have no process of their own.
    OneProcess,
    /// For looking at by someone who wants nothing to move; in Chromium also enlarged four times.
    Enlarged,
    /// For printing too, into a file among the downloads. Chromium's headless mode prints nothing.
    Paper,
    /// For looking at, and again after its browser was killed: the session is written down, and restored.
    Restored,
    /// For looking at in a browser that has no WebAssembly, as an iPhone in Lockdown Mode; Chromium has none without its
    /// compiler, which some organisations turn off.
    NoWebAssembly,
    /// For looking at where the day begins first: 14 hours before Greenwich.
    FarEast,
    /// For looking at where the day begins last: 12 hours after Greenwich.
    FarWest,
}

impl Window {
    /// The time zone, where it is not the machine's own.
    pub fn zone(self) -> Option<&'static str> {
        match self {
            Self::FarEast => Some("Pacific/Kiritimati"),
            Self::FarWest => Some("Etc/GMT+12"),
            Self::Screen
            | Self::ForcedColours
            | Self::OneProcess
            | Self::Enlarged
            | Self::Paper
            | Self::Restored
            | Self::NoWebAssembly => None,
        }
    }

    /// How many of the page's own pixels it has in `engine`.
    pub fn size(self, engine: Engine) -> (u32, u32) {
        let (width, height) = SIZE;
        let is_enlarged = (engine, self) == (Engine::Chromium, Self::Enlarged);
        if is_enlarged { (width / ENLARGED, height / ENLARGED) } else { (width, height) }
    }
}
