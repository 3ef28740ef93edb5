//! What clinics' pages are like, and what else stands in them.

use xtask::server::{Folder, Reply};
use xtask::workspace::VERSION;

use crate::figures::Extent;
use crate::host::{PLACE, dist};

use super::fault::{CHECK, Fault, LATE, html, page};

/// Styles, kinds of documents, names, and ways to put the tag in.
pub const FAULTS: &[Fault] = &[
    Fault {
        name: "a style that unsets all",
        page: || page("<style>* { all: unset } </style>", CHECK),
        extent: Extent::Short,
        ..Fault::NONE
    },
    Fault {
        name: "a style against frames",
        page: || page(&format!("<style>{AGAINST_FRAMES}</style>"), CHECK),
        ..Fault::NONE
    },
    Fault {
        name: "a framework's reset",
        page: || page(&format!("<style>{RESET}</style>"), CHECK),
        ..Fault::NONE
    },
    Fault { name: "a page in quirks mode", page: || html("<html>", "", CHECK), ..Fault::NONE },
    Fault { name: "a page in XHTML", page: xhtml, extent: Extent::Short, ..Fault::NONE },
    Fault {
        name: "a page from right to left",
        page: || html("<!doctype html><html dir=\"rtl\" lang=\"ar\">", "", CHECK),
        ..Fault::NONE
    },
    Fault {
        name: "addresses that begin elsewhere",
        page: || page("<base href=\"/far/away/\" target=\"_top\"/>", CHECK),
        ..Fault::NONE
    },
    Fault {
        name: "an address with a fragment that is no name",
        page: || page("<script>location.hash = '#!/%E0%A4%A'</script>", CHECK),
        ..Fault::NONE
    },
    Fault {
        name: "names that hide ours and the document's",
        page: || page("", &format!("{NAMES}{CHECK}")),
        ..Fault::NONE
    },
    Fault {
        name: "a form in our name that says that it is us",
        page: || page("", &format!("<form id=\"Needlewise\"><input name=\"version\"/></form>{CHECK}")),
        ..Fault::NONE
    },
    Fault { name: "the script twice", page: || page("", &format!("{CHECK}{}", tag(""))), ..Fault::NONE },
    Fault {
        name: "two versions of the script",
        page: || page("", &format!("{CHECK}{}", tag("").replace("/needlewise/", "/needlewise/old/"))),
        files: |path, reply| match path.strip_prefix("/needlewise/old") {
            None => reply,
            Some("/needlewise.js") => {
                let text = String::from_utf8(Folder(dist()).reply("/needlewise.js").body).unwrap_or_default();
                Reply::file("needlewise.js", text.replace(VERSION, "0.0.1"))
            }
            Some(file) => Folder(dist()).reply(file),
        },
        ..Fault::NONE
    },
    Fault {
        name: "two checks on a page",
        page: || page("", &format!("{CHECK}<div data-needlewise></div>")),
        ..Fault::NONE
    },
    Fault {
        name: "the tag in the head, without async",
        page: || {
            page(
                "<script src=\"/needlewise/needlewise.js\" data-book=\"https://clinic.example/book\"></script>",
                PLACE,
            )
        },
        ..Fault::NONE
    },
    Fault {
        name: "the script as a module, which no script is the current one for",
        page: || page("", &CHECK.replace("async", "type=\"module\"")),
        ..Fault::NONE
    },
    Fault {
        name: "the script put in by another script after the page has loaded",
        page: || page("", LATE),
        ..Fault::NONE
    },
    Fault {
        name: "the script written into the page while it loads",
        page: || {
            let tag = tag("").replace("</script>", "<\\/script>");
            page("", &format!("{PLACE}<script>document.write('{}')</script>", tag.replace('\n', "")))
        },
        ..Fault::NONE
    },
    Fault {
        name: "a page that the visitor may write in",
        page: || page("", &format!("<div contenteditable=\"true\">{CHECK}</div>")),
        ..Fault::NONE
    },
    Fault {
        name: "the place in a closed part of the page, opened later",
        page: || {
            page(
                "",
                &format!("<details><summary>Is it for me?</summary>{CHECK}</details><script>{OPEN}</script>"),
            )
        },
        ..Fault::NONE
    },
    Fault {
        name: "the place not shown at first",
        page: || {
            let show = "setTimeout(() => { document.getElementById('tab').hidden = false; }, 500)";
            page("", &format!("<section id=\"tab\" hidden>{CHECK}</section><script>{show}</script>"))
        },
        ..Fault::NONE
    },
    Fault {
        name: "a window over the page in a browser without such windows",
        page: || {
            let gone = "delete HTMLDialogElement.prototype.showModal; delete window.HTMLDialogElement;";
            page(&format!("<script>{gone}</script>"), &CHECK.replace("async", "async data-mode=\"dialog\""))
        },
        ..Fault::NONE
    },
];

const AGAINST_FRAMES: &str = "
iframe { display: none !important; width: 0 !important; height: 0 !important; visibility: hidden !important;
  opacity: 0 !important; position: fixed !important; left: -9999px !important; pointer-events: none !important; }
a { display: none !important; }";

const RESET: &str = "
*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; font: inherit; }
img, iframe, video { display: block; max-width: 100%; height: auto; }
a { color: inherit; text-decoration: inherit; }
div:empty { display: none; }";

const NAMES: &str = r#"<img name="needlewise"/><img name="body"/><img name="currentScript"/>
<img name="head"/><img name="title"/><a id="Needlewise"></a><a id="MessageChannel"></a><form id="parent"></form>
<img id="settings"/><form name="location"></form>"#;

const OPEN: &str = "setTimeout(() => { document.querySelector('details').open = true; }, 500)";

fn tag(attributes: &str) -> String {
    format!(
        "<script async=\"\" src=\"/needlewise/needlewise.js\" {attributes} data-book=\"https://clinic.example/book\"></script>"
    )
}

fn xhtml() -> Reply {
    let check = CHECK.replace("data-needlewise>", "data-needlewise=\"\">").replace("async", "async=\"\"");
    let start = "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\">";
    let headers = vec![("Content-Type", "application/xhtml+xml".to_owned())];
    Reply { headers, ..html(start, "", &check) }
}
