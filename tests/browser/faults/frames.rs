//! What a strange, old or exhausted browser does inside the frame.

use xtask::engines::Engine;

use crate::figures::Extent;
use crate::graft::graft;

use super::fault::{CHECK, End, Fault, page};

macro_rules! inside {
    ($script:expr) => {
        |path, reply| graft(path, reply, $script)
    };
}

const DAMAGED: End = End::Fails("error 4");

/// What the frame finds when it starts.
pub const FAULTS: &[Fault] = &[
    Fault {
        name: "no memory for WebAssembly",
        files: inside!("WebAssembly.instantiate = () => Promise.reject(new RangeError('Out of memory'));"),
        end: DAMAGED,
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault {
        name: "WebAssembly that throws",
        files: inside!("WebAssembly.instantiate = () => { throw new WebAssembly.CompileError('no'); };"),
        end: DAMAGED,
        ..Fault::NONE
    },
    Fault {
        name: "WebAssembly that never answers",
        files: inside!("WebAssembly.instantiate = () => new Promise(() => {});"),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "a trap at the start",
        files: inside!(concat!("self.trapped = true;", include_str!("trap.js"))),
        end: End::Fails("error 5"),
        ..Fault::NONE
    },
    Fault {
        name: "no DecompressionStream",
        files: inside!("delete self.DecompressionStream;"),
        ..Fault::NONE
    },
    Fault {
        name: "no ResizeObserver in the frame",
        files: inside!("delete self.ResizeObserver;"),
        ..Fault::NONE
    },
    Fault {
        name: "none of the newer globals",
        files: inside!(
            "for (const name of ['structuredClone', 'queueMicrotask', 'MutationObserver', 'IntersectionObserver', \
               'FinalizationRegistry', 'WeakRef', 'scheduler', 'AbortController', 'reportError', 'requestIdleCallback']) \
               delete self[name];"
        ),
        ..Fault::NONE
    },
    Fault {
        name: "no TextDecoder",
        files: inside!("delete self.TextDecoder;"),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault { name: "no atob", files: inside!("delete self.atob;"), end: DAMAGED, ..Fault::NONE },
    Fault {
        name: "an extension has patched what the frame is made of",
        files: inside!(
            "for (const name of ['createElement', 'querySelector', 'addEventListener']) { \
               const kept = document[name]; document[name] = function (...words) { return kept.apply(this, words); }; }"
        ),
        ..Fault::NONE
    },
    Fault {
        name: "an extension adds elements to the frame",
        files: inside!(
            "addEventListener('DOMContentLoaded', () => { \
               for (const place of [document.documentElement, document.body, document.getElementById('needlewise')]) { \
                 place.setAttribute('data-extension', ''); \
                 place.prepend(document.createTextNode(' ')); place.append(document.createElement('div')); } });"
        ),
        ..Fault::NONE
    },
    Fault {
        name: "an error in another script of the frame",
        // Again and again, since the first may come before there is a check that could be told.
        files: inside!("setInterval(() => { throw new Error('an extension fails'); }, 50);"),
        end: End::Fails("error 5"),
        // It tells a frame without an origin of its own nothing of such an error, which is none of the check's either.
        but: &[(Engine::WebKit, End::Works)],
        ..Fault::NONE
    },
    Fault {
        name: "the clock says 1970",
        files: inside!(concat!("const NOW = 0;", include_str!("clock.js"))),
        ..Fault::NONE
    },
    Fault {
        name: "the clock says 2100",
        files: inside!(concat!("const NOW = 4107542400000;", include_str!("clock.js"))),
        ..Fault::NONE
    },
    Fault {
        name: "the clock says the year 275760",
        files: inside!(concat!("const NOW = 8.64e15;", include_str!("clock.js"))),
        end: End::Fails("error 6"),
        ..Fault::NONE
    },
    Fault {
        name: "the clock says no time at all",
        files: inside!(concat!("const NOW = NaN;", include_str!("clock.js"))),
        end: End::Fails("error 6"),
        ..Fault::NONE
    },
    Fault {
        name: "the frame's styles are refused",
        files: |path, mut reply| {
            if crate::host::is_frame(path) {
                let text = String::from_utf8(reply.body).unwrap_or_default();
                reply.body = text.replacen("font-size:", "font-size :", 1).into_bytes();
            }
            reply
        },
        page: || page("", CHECK),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
];
