//! What other scripts of the clinic's page have done to what ours uses.

use xtask::server::Reply;

use crate::figures::Extent;

use super::fault::{CHECK, End, Fault, page};

/// Polluted prototypes and missing globals. Each is undone once the page was told what it came to: the driver uses the
/// same ones.
pub const FAULTS: &[Fault] = &[
    Fault {
        name: "Array.prototype has more that can be listed",
        page: || broken("Array.prototype.sum = function () { return 0; };", "delete Array.prototype.sum;"),
        ..Fault::NONE
    },
    Fault {
        name: "Object.prototype has more that can be listed",
        page: || broken("Object.prototype.extend = () => {};", "delete Object.prototype.extend;"),
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault {
        name: "Object.prototype has setters in the names of settings",
        page: || {
            broken(
                "for (const name of ['clinic', 'book', 'height', 'mode', 'policy', 'v', 't']) \
                   Object.defineProperty(Object.prototype, name, { get: () => 'x', set: () => {}, configurable: true });",
                "for (const name of ['clinic', 'book', 'height', 'mode', 'policy', 'v', 't']) delete Object.prototype[name];",
            )
        },
        ..Fault::NONE
    },
    Fault {
        name: "every toJSON of an old library",
        page: || {
            broken(
                "const old = [Array, String, Number, Object].map(({ prototype }) => prototype); \
                 old.forEach((one) => { Object.defineProperty(one, 'toJSON', { configurable: true, \
                   value() { return `\"${String(this)}\"`; } }); });",
                "old.forEach((one) => { delete one.toJSON; });",
            )
        },
        end: End::Fails("error 1"),
        ..Fault::NONE
    },
    Fault {
        name: "prototypes that are frozen",
        page: || {
            broken("[Object, Array, Function, Promise].forEach((one) => Object.freeze(one.prototype));", "")
        },
        ..Fault::NONE
    },
    Fault {
        name: "JSON.parse and JSON.stringify that throw",
        page: || replaced("JSON", &["parse", "stringify"]),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "Object.keys that throws",
        page: || replaced("Object", &["keys"]),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "Array.from that throws",
        page: || replaced("Array", &["from"]),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "Array.prototype without includes, map and some",
        page: || replaced("Array.prototype", &["includes", "map", "some"]),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "String.prototype.includes that throws",
        page: || replaced("String.prototype", &["includes"]),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "an element's append that throws",
        page: || replaced("Element.prototype", &["append"]),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "styles that cannot be set",
        page: || replaced("CSSStyleDeclaration.prototype", &["setProperty"]),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "createElement that makes no frames",
        page: || {
            broken(
                "const create = document.createElement; \
                 document.createElement = (name) => { if (name === 'iframe') throw new Error('no'); return create.call(document, name); };",
                "delete document.createElement;",
            )
        },
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "Promise of a library's own",
        page: || {
            broken(
                "const promise = Promise; \
                 window.Promise = function (work) { return { then(done) { work(done, () => {}); return this; }, catch() { return this; } }; };",
                "window.Promise = promise;",
            )
        },
        ..Fault::NONE
    },
    Fault {
        name: "no MessageChannel",
        page: || without("MessageChannel"),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "MessageChannel wrapped by a recorder",
        page: || {
            broken(
                "const channel = MessageChannel; \
                 window.MessageChannel = class { constructor() { const made = new channel(); this.port1 = made.port1; this.port2 = made.port2; } };",
                "window.MessageChannel = channel;",
            )
        },
        ..Fault::NONE
    },
    Fault {
        name: "addEventListener that forgets messages",
        page: || {
            broken(
                "const add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = \
                   function (name, ...rest) { if (name !== 'message') add.call(this, name, ...rest); };",
                "EventTarget.prototype.addEventListener = add;",
            )
        },
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "a listener that hides messages from all others",
        page: || {
            broken("addEventListener('message', (event) => event.stopImmediatePropagation(), true);", "")
        },
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "a script whose listeners answer every message",
        page: || {
            broken(
                "addEventListener('message', ({ source }) => source && source.postMessage({ v: 1, t: 'pong' }, '*'));",
                "",
            )
        },
        ..Fault::NONE
    },
    Fault {
        name: "no IntersectionObserver",
        page: || without("IntersectionObserver"),
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault { name: "no ResizeObserver on the page", page: || without("ResizeObserver"), ..Fault::NONE },
    Fault { name: "no structuredClone on the page", page: || without("structuredClone"), ..Fault::NONE },
    Fault { name: "no matchMedia", page: || without("matchMedia"), ..Fault::NONE },
    Fault {
        name: "no MutationObserver",
        page: || without("MutationObserver"),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault { name: "no WeakMap", page: || without("WeakMap"), end: End::AsWritten, ..Fault::NONE },
    Fault {
        name: "no current script",
        page: || {
            let hide = "Object.defineProperty(Document.prototype, 'currentScript', { get: () => null });";
            broken(hide, "")
        },
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault {
        name: "another Needlewise before ours",
        page: || broken("window.Needlewise = 'ours';", ""),
        ..Fault::NONE
    },
    Fault {
        name: "another Needlewise that cannot be replaced",
        page: || broken("Object.defineProperty(window, 'Needlewise', { value: null });", ""),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "everything broken after the loader has run",
        page: || {
            let break_all = "const kept = { keys: Object.keys, from: Array.from }; const { forEach, map, some } = Array.prototype; \
                const once = { capture: true, once: true }; \
                addEventListener('message', () => { Object.keys = Array.from = Array.prototype.forEach = Array.prototype.map = Array.prototype.some = \
                  () => { throw new Error('broken'); }; }, once);";
            broken(
                break_all,
                "Object.keys = kept.keys; Array.from = kept.from; Object.assign(Array.prototype, { forEach, map, some });",
            )
        },
        ..Fault::NONE
    },
];

/// A page where `harm` is done before the loader comes, and `heal` once it has said what it came to, or cannot.
fn broken(harm: &str, heal: &str) -> Reply {
    let script = format!(
        "<script>{{ {harm}
          const heal = () => {{ {heal} }};
          for (const event of ['needlewise:ready', 'needlewise:error']) document.addEventListener(event, heal, true);
          addEventListener('load', () => document.querySelector('iframe') || heal());
        }}</script>"
    );
    page(&script, CHECK)
}

/// A page where these functions of `owner` throw.
fn replaced(owner: &str, names: &[&str]) -> Reply {
    let list: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let list = list.join(",");
    broken(
        &format!(
            "const kept = {{}}; for (const name of [{list}]) {{ kept[name] = {owner}[name]; \
               {owner}[name] = () => {{ throw new Error('broken'); }}; }}"
        ),
        &format!("for (const name of [{list}]) {owner}[name] = kept[name];"),
    )
}

/// A page without a global.
fn without(name: &str) -> Reply {
    broken(
        &format!("const kept = window.{name}; delete window.{name}; window.{name} = undefined;"),
        &format!("window.{name} = kept;"),
    )
}
