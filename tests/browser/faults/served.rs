//! What a server, or a network, makes of the files.

use xtask::engines::Engine;
use xtask::server::{Folder, Reply};

use crate::figures::Extent;
use crate::host::{STRICT, dist, is_frame};

use super::fault::{CHECK, End, Fault, page, plain};

const NO_FRAME: End = End::Fails("error 0");

/// What goes wrong on the way of the files.
pub const FAULTS: &[Fault] = &[
    Fault::NONE,
    Fault {
        name: "the frame is not found",
        files: |path, reply| if is_frame(path) { Reply::missing() } else { reply },
        end: NO_FRAME,
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault {
        name: "the frame's server fails",
        files: |path, reply| if is_frame(path) { status(500, "<h1>Error</h1>") } else { reply },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "a page that says 200 stands for the missing frame",
        files: |path, reply| if is_frame(path) { status(200, "<h1>Sorry</h1>") } else { reply },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "a page with frames stands for the missing frame",
        files: |path, reply| {
            if is_frame(path) {
                status(200, "<h1>Sorry</h1><iframe></iframe><iframe></iframe>")
            } else {
                reply
            }
        },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "the frame is sent as plain text",
        files: |path, reply| if is_frame(path) { typed(reply, "text/plain") } else { reply },
        end: NO_FRAME,
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault {
        name: "the frame is sent as a download",
        files: |path, reply| if is_frame(path) { typed(reply, "application/octet-stream") } else { reply },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "the frame is sent with another charset",
        files: |path, reply| {
            if is_frame(path) { typed(reply, "text/html; charset=iso-8859-1") } else { reply }
        },
        ..Fault::NONE
    },
    Fault {
        name: "the frame is sent without a type",
        files: |path, mut reply| {
            if is_frame(path) {
                reply.headers.clear();
            }
            reply
        },
        ..Fault::NONE
    },
    Fault {
        name: "the frame is empty",
        files: |path, reply| if is_frame(path) { with_body(reply, |_| Vec::new()) } else { reply },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "a notice of the server's stands before the frame, whose policy then does not count",
        files: |path, reply| {
            let notice = b"<br />\n<b>Notice</b>: Undefined index in <b>header.php</b><br />\n";
            if is_frame(path) { with_body(reply, |body| [&notice[..], &body].concat()) } else { reply }
        },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "the frame has a byte order mark",
        files: |path, reply| {
            if is_frame(path) {
                with_body(reply, |body| [&[0xef, 0xbb, 0xbf][..], &body].concat())
            } else {
                reply
            }
        },
        ..Fault::NONE
    },
    Fault {
        name: "a host adds its own script to each page, the frame too",
        files: |path, reply| {
            let advert = b"<script>document.body.textContent = 'Free hosting'</script>";
            if is_frame(path) { with_body(reply, |body| [&body, &advert[..]].concat()) } else { reply }
        },
        ..Fault::NONE
    },
    Fault {
        name: "the folder has moved, and each file is forwarded",
        files: |path, _| match path.strip_prefix("/needlewise/new/") {
            Some(file) => Folder(dist()).reply(&format!("/{file}")),
            None => moved(&path.replace("/needlewise/", "/needlewise/new/")),
        },
        ..Fault::NONE
    },
    Fault {
        name: "the frame is forwarded to another page",
        files: |path, reply| if is_frame(path) { moved("/needlewise/") } else { reply },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "the frame is forwarded for ever",
        files: |path, reply| if is_frame(path) { moved(path) } else { reply },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "X-Frame-Options: DENY on the frame",
        files: |path, reply| if is_frame(path) { reply.with("X-Frame-Options", "DENY") } else { reply },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "frame-ancestors 'none' on the frame",
        files: |path, reply| {
            if is_frame(path) { policy(reply, "frame-ancestors 'none'") } else { reply }
        },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "the page's own policy on every file",
        files: |_, reply| policy(reply, STRICT),
        end: NO_FRAME,
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault {
        name: "a policy with sandbox on the frame",
        files: |path, reply| if is_frame(path) { policy(reply, "sandbox") } else { reply },
        end: NO_FRAME,
        ..Fault::NONE
    },
    Fault {
        name: "X-Content-Type-Options: nosniff on all",
        page: || plain().with("X-Content-Type-Options", "nosniff"),
        files: |_, reply| reply.with("X-Content-Type-Options", "nosniff"),
        ..Fault::NONE
    },
    Fault {
        name: "Cross-Origin-Resource-Policy: same-origin on all",
        files: |_, reply| reply.with("Cross-Origin-Resource-Policy", "same-origin"),
        ..Fault::NONE
    },
    Fault {
        name: "Cross-Origin-Embedder-Policy: require-corp on the page alone",
        page: || plain().with("Cross-Origin-Embedder-Policy", "require-corp"),
        end: NO_FRAME,
        but: &[(Engine::Chromium, End::Works)],
        ..Fault::NONE
    },
    Fault {
        name: "the page is isolated, and the files say that they are",
        page: || isolated(plain()),
        files: |_, reply| isolated(reply).with("Cross-Origin-Resource-Policy", "same-origin"),
        but: &[(Engine::Firefox, NO_FRAME)],
        ..Fault::NONE
    },
    Fault {
        name: "the loader is not found",
        files: |_, _| Reply::missing(),
        end: End::AsWritten,
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault {
        name: "the loader is sent as plain text that may not be guessed",
        files: |_, reply| typed(reply, "text/plain").with("X-Content-Type-Options", "nosniff"),
        end: End::AsWritten,
        ..Fault::NONE
    },
    Fault {
        name: "the loader is sent without a charset to a page in another",
        page: || {
            let page = page("", CHECK);
            Reply { headers: vec![("Content-Type", "text/html; charset=windows-1252".into())], ..page }
        },
        files: |path, reply| if is_frame(path) { reply } else { typed(reply, "text/javascript") },
        ..Fault::NONE
    },
    Fault {
        name: "the loader is not the one that the tag's integrity names",
        page: || {
            page("", &CHECK.replace("async", "async integrity=\"sha256-AAAA\" crossorigin=\"anonymous\""))
        },
        end: End::AsWritten,
        ..Fault::NONE
    },
];

fn status(status: u16, page: &str) -> Reply {
    Reply { status, ..Reply::file("page.html", page) }
}

fn moved(to: &str) -> Reply {
    Reply { status: 302, ..Reply::file("moved.html", "") }.with("Location", to)
}

fn typed(mut reply: Reply, kind: &str) -> Reply {
    reply.headers = vec![("Content-Type", kind.to_owned())];
    reply
}

fn with_body(mut reply: Reply, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Reply {
    reply.body = change(reply.body);
    reply
}

fn policy(reply: Reply, policy: &str) -> Reply {
    reply.with("Content-Security-Policy", policy)
}

fn isolated(reply: Reply) -> Reply {
    reply
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("Cross-Origin-Embedder-Policy", "require-corp")
}
