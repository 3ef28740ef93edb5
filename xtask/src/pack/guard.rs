//! What the shipped scripts must not hold: ways to a network, and from a text to code. The wasm is held against
//! `imports`.

use anyhow::{Result, ensure};

/// Names that stand in no script, neither in its code nor in a text.
const NAMES: [&str; 24] = [
    "fetch",
    "fetchLater",
    "XMLHttpRequest",
    "WebSocket",
    "WebSocketStream",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "webkitRTCPeerConnection",
    "mozRTCPeerConnection",
    "Worker",
    "SharedWorker",
    "serviceWorker",
    "importScripts",
    "import",
    "Image",
    "Audio",
    "FontFace",
    "location",
    "navigation",
    "eval",
    "Function",
    "constructor",
];

/// The loader asks for the clinic's policy here, and nowhere else. It stands on the clinic's page, where no answer is.
const POLICY: &str = "fetch(";
/// By this the loader tells whether the policy's address is on the clinic's own site.
const OWN_SITE: &str = ".origin!==location.origin";

/// A script that is shipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// On the clinic's page.
    Loader,
    /// In the outer document of the frame.
    Outer,
    /// The first in the inner document.
    Prelude,
    /// The second in the inner document, with the glue; whether the wasm is filled in yet does not matter.
    App,
}

/// Looks for what `script` must not hold in its minified `text`.
///
/// # Errors
/// Names it.
pub fn check(script: Script, text: &str) -> Result<()> {
    let text = match script {
        Script::Loader => without_own_ways(text)?,
        Script::Prelude => without_lists_of_names(text),
        Script::Outer | Script::App => text.to_owned(),
    };
    for name in NAMES {
        ensure!(!words(&text).any(|word| word == name), "the {script:?} script names {name:?}");
    }
    // Our own functions of that name take nothing; what opens a window or a connection takes an address.
    for (at, call) in text.match_indices("open(") {
        let is_own = text[at + call.len()..].starts_with(')') || text[..at].ends_with(is_of_a_word);
        ensure!(is_own, "the {script:?} script opens something");
    }
    Ok(())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !is_of_a_word(letter))
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$')
}

fn without_own_ways(loader: &str) -> Result<String> {
    for way in [POLICY, OWN_SITE] {
        ensure!(loader.matches(way).count() == 1, "the loader does not hold {way:?} exactly once");
    }
    Ok(loader.replace(POLICY, "(").replace(OWN_SITE, ""))
}

/// The prelude lists what it takes away: lists of two names or more, which no code could mean by a name in brackets.
fn without_lists_of_names(prelude: &str) -> String {
    let is_name = |item: &str| {
        let name = item.strip_prefix('\'').and_then(|item| item.strip_suffix('\''));
        name.is_some_and(|name| !name.is_empty() && name.chars().all(is_of_a_word))
    };
    let mut pieces = prelude.split('[');
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (list, after) = piece.split_once(']').unwrap_or((piece, ""));
        if list.contains(',') && list.split(',').all(is_name) {
            kept.push_str(after);
        } else {
            kept.push('[');
            kept.push_str(piece);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::Script::{App, Loader, Outer, Prelude};
    use super::*;

    const OWN: &str = "if(e.origin!==location.origin)throw 1;const n=await fetch(e.href,{})";

    /// Each in a shape that would work.
    const WAYS_OUT: [&str; 30] = [
        "fetch(u)",
        "self.fetch(u)",
        "window['fetch'](u)",
        "fetchLater(u)",
        "new XMLHttpRequest",
        "new WebSocket(u)",
        "new WebSocketStream(u)",
        "new WebTransport(u)",
        "new EventSource(u)",
        "navigator.sendBeacon(u,d)",
        "new RTCPeerConnection(c)",
        "new webkitRTCPeerConnection(c)",
        "new mozRTCPeerConnection(c)",
        "importScripts(u)",
        "new Worker(u)",
        "new SharedWorker(u)",
        "navigator.serviceWorker.register(u)",
        "import(u)",
        "(new Image).src=u",
        "new Audio(u)",
        "new FontFace('f',u)",
        "open(u)",
        "window.open(u)",
        "location=u",
        "document.location.href=u",
        "location.assign(u)",
        "navigation.navigate(u)",
        "new Function('return this')",
        "(0,eval)(t)",
        "f.constructor('return this')()",
    ];

    #[test]
    fn each_way_out_is_noticed_in_each_script() {
        for way in WAYS_OUT {
            let lists = "const o={window:['fetch','Worker','eval'],Navigator:['sendBeacon','usb']};";
            for (script, around) in [(Loader, OWN), (Outer, ""), (Prelude, lists), (App, "")] {
                check(script, around).unwrap();
                let harmed = format!("{around};{way};");
                assert!(check(script, &harmed).is_err(), "{way} in the {script:?} script");
            }
        }
    }

    #[test]
    fn each_forbidden_name_is_in_a_way_out() {
        for name in NAMES {
            assert!(WAYS_OUT.iter().any(|way| words(way).any(|word| word == name)), "{name}");
        }
    }

    #[test]
    fn what_only_looks_like_a_way_out_passes() {
        for text in [
            "D={open(){q()}};D.open();reopen(x)",
            "'(opens in a new tab)'",
            "glue.imports();prefetched=1;t='important'",
            "f={element:o,retrieval:1}",
        ] {
            check(App, text).unwrap();
        }
    }

    #[test]
    fn the_prelude_may_list_names_and_use_none() {
        check(Prelude, "r={window:['fetch','open'],Range:['createContextualFragment']};l(r[o],n)").unwrap();
        assert!(check(App, "r={window:['fetch','open']}").is_err());
        assert!(check(Prelude, "window['fetch'](u)").is_err());
        assert!(check(Prelude, "x[fetch,1]").is_err());
    }

    #[test]
    fn the_loader_asks_for_the_policy_and_nothing_else() {
        assert!(check(Loader, &format!("{OWN};fetch(u)")).is_err());
        assert!(check(Loader, &OWN.replace("fetch(", "get(")).is_err());
        assert!(check(Loader, &OWN.replace("location.origin", "location.href")).is_err());
        assert!(
            check(Loader, &OWN.replace("origin!==location.origin", "origin!==location.origin&&(location=e)"))
                .is_err()
        );
    }
}
