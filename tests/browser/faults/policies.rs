//! What a clinic's own policies forbid its page.

use xtask::server::Reply;

use crate::figures::Extent;
use crate::host::STRICT;

use super::fault::{CHECK, End, Fault, page, plain};

/// Policies that stand in the way, and policies that should not.
pub const FAULTS: &[Fault] = &[
    Fault { name: "a policy that names scripts and frames alone", page: || under(STRICT), ..Fault::NONE },
    Fault {
        name: "a policy without frames",
        page: || under("default-src 'none'; script-src 'self'"),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "a policy with frames of other sites alone",
        page: || under("frame-src https://maps.example https://video.example"),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "a policy without our script",
        page: || under("script-src 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='"),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "scripts switched off by a policy",
        page: || under("sandbox allow-same-origin"),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "a policy with a nonce and 'strict-dynamic'",
        page: || {
            let recorder_and_tag = page("", CHECK);
            let text = String::from_utf8(recorder_and_tag.body).unwrap_or_default();
            let policy = "script-src 'nonce-abc' 'strict-dynamic'; frame-src 'self'";
            let body = text.replace("<script ", "<script nonce=\"abc\" ").into_bytes();
            policed(Reply { body, ..plain() }, policy)
        },
        ..Fault::NONE
    },
    Fault {
        name: "Trusted Types required, and none allowed",
        page: || under("require-trusted-types-for 'script'; trusted-types 'none'"),
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault { name: "a policy without styles", page: || under("style-src 'none'"), ..Fault::NONE },
    Fault { name: "a policy in the page itself", page: || page(META, CHECK), ..Fault::NONE },
    Fault {
        name: "a policy in the page itself without frames",
        page: || page(&META.replace("frame-src 'self'", "frame-src 'none'"), CHECK),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "a policy that is only reported",
        page: || plain().with("Content-Security-Policy-Report-Only", "default-src 'none'; frame-src 'none'"),
        ..Fault::NONE
    },
    Fault {
        name: "two policies, of which the second is the stricter",
        page: || policed(under(STRICT), "frame-src 'none'"),
        end: End::Fails("error 0"),
        ..Fault::NONE
    },
    Fault {
        name: "the page in a sandbox by its policy",
        page: || under("sandbox allow-scripts"),
        ..Fault::NONE
    },
    Fault {
        name: "a policy that forbids every feature",
        page: || {
            let features = "camera=(), microphone=(), geolocation=(), fullscreen=(), autoplay=(), payment=(), \
                sync-xhr=(), clipboard-write=(), cross-origin-isolated=(), document-domain=()";
            plain().with("Permissions-Policy", features)
        },
        ..Fault::NONE
    },
    Fault {
        name: "a policy without connections, and a clinic's rules by address",
        page: || {
            let tag = CHECK.replace("async", "async data-policy=\"/rules.json\"");
            policed(page("", &tag), "connect-src 'none'")
        },
        end: End::Fails("error 1"),
        ..Fault::NONE
    },
    Fault {
        name: "a referrer policy that tells all",
        page: || plain().with("Referrer-Policy", "unsafe-url"),
        ..Fault::NONE
    },
];

const META: &str =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'; frame-src 'self'\"/>";

fn under(policy: &str) -> Reply {
    policed(plain(), policy)
}

fn policed(reply: Reply, policy: &str) -> Reply {
    reply.with("Content-Security-Policy", policy)
}
