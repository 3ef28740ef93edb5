//! `cargo xtask verify ADDRESS`: whether what a web server sends is this build, byte for byte, and in a way that lets it run.

mod deployed;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use builder::files::sha256;

use crate::dist::{self, sums};
use crate::workspace::Workspace;
use deployed::{Answer, Site};

/// Which files to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Every file that the sums name; one that visitors do not load may be absent.
    Listed,
    /// What visitors load.
    Needed,
}

/// What to compare with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The address of the folder.
    pub address: String,
    /// The sums that it shall have, instead of those of `dist/`.
    pub sums: Option<PathBuf>,
    /// Which files.
    pub extent: Extent,
}

/// Compares a folder on a web server with the sums of a build, and says of each file how it is there.
///
/// # Errors
/// When the server does not answer, a file differs, or what visitors load is missing or sent in a way that stops it.
pub fn command(workspace: &Workspace, options: &Options) -> Result<()> {
    let file = options.sums.clone().unwrap_or_else(|| workspace.dist().join(sums::SUMS));
    let sums = read(&file)?;
    let faults = compare(&options.address, &sums, options.extent)?;
    if !faults.is_empty() {
        bail!(
            "{} is not this build, or cannot run as it is sent:\n  {}",
            options.address,
            faults.join("\n  ")
        );
    }
    println!("{} is this build: what visitors load is the same, byte for byte", options.address);
    Ok(())
}

/// The sums in `file`, each with the name of its file.
fn read(file: &Path) -> Result<Vec<(String, String)>> {
    let text = fs::read_to_string(file)
        .with_context(|| format!("no sums at {}: `cargo xtask dist` writes them", file.display()))?;
    let sums: Option<Vec<_>> = text.lines().map(sum).collect();
    let sums = sums.with_context(|| format!("{} is no list of SHA-256 sums", file.display()))?;
    ensure!(
        sums.iter().filter(|(_, name)| dist::is_loaded(name)).count() >= 2,
        "{} names no loader with a frame: is it of this product?",
        file.display()
    );
    Ok(sums)
}

fn sum(line: &str) -> Option<(String, String)> {
    let (sum, name) = line.split_once("  ")?;
    let is_sum = sum.len() == 64 && sum.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_sum.then(|| (sum.to_ascii_lowercase(), name.to_owned()))
}

/// Prints how each file is there, and returns what is wrong.
fn compare(address: &str, sums: &[(String, String)], extent: Extent) -> Result<Vec<String>> {
    let site = Site::at(address)?;
    let mut faults = Vec::new();
    // What matters first.
    let (needed, other): (Vec<_>, Vec<_>) = sums.iter().partition(|(_, name)| dist::is_loaded(name));
    let other = match extent {
        Extent::Listed => other,
        Extent::Needed => Vec::new(),
    };
    for (sum, name) in needed.into_iter().chain(other) {
        let word = match site.get(name)? {
            Answer::File { bytes, headers } => {
                let stops = deployed::stops(name, &headers);
                faults.extend(stops.iter().map(|fault| format!("{name}: {fault}")));
                for note in deployed::narrows(name, &headers) {
                    println!("note     {name}: {note}");
                }
                if sha256(&bytes) == *sum { "same" } else { "differs" }
            }
            Answer::Absent(_) if !dist::is_loaded(name) => "absent",
            Answer::Absent(status) => {
                faults.push(format!("{name}: missing, the server says {status}"));
                "MISSING"
            }
        };
        if word == "differs" {
            faults.push(format!("{name}: differs"));
        }
        println!("{word:<8} {name}");
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::{Reply, Server};

    const FRAME: &str = "needlewise-1eda8671c2ae5bd4.html";

    fn sums() -> Vec<(String, String)> {
        let files = [("needlewise.js", "loader"), (FRAME, "frame"), ("index.html", "page")];
        files.map(|(name, content)| (sha256(content.as_bytes()), name.to_owned())).to_vec()
    }

    /// What is wrong with a server that sends `change` of each good reply.
    fn faults(extent: Extent, change: impl Fn(&str, Reply) -> Reply + Send + 'static) -> Vec<String> {
        let server = Server::start(0, move |path| {
            let name = path.strip_prefix("/needlewise/0.1.0/").unwrap_or_default();
            let content = match name {
                "needlewise.js" => "loader",
                FRAME => "frame",
                "index.html" => "page",
                _ => return Reply::missing(),
            };
            change(name, Reply::file(name, content))
        });
        let server = server.unwrap();
        compare(&format!("{}/needlewise/0.1.0", server.origin()), &sums(), extent).unwrap()
    }

    /// Changes the reply for the frame alone.
    fn frame(change: impl Fn(Reply) -> Reply + Send + 'static) -> Vec<String> {
        faults(Extent::Listed, move |name, reply| if name == FRAME { change(reply) } else { reply })
    }

    fn typed(reply: Reply, content_type: &str) -> Reply {
        Reply { headers: vec![("Content-Type", content_type.to_owned())], ..reply }
    }

    #[test]
    fn a_folder_as_it_was_built_is_found_good() {
        assert!(faults(Extent::Listed, |_, reply| reply).is_empty());
    }

    #[test]
    fn one_changed_byte_is_named() {
        let changed = frame(|reply| Reply { body: b"frama".to_vec(), ..reply });
        assert_eq!(changed, [format!("{FRAME}: differs")]);
    }

    #[test]
    fn what_visitors_load_must_be_there_and_the_rest_may_be() {
        let missing = frame(|_| Reply::missing());
        assert_eq!(missing, [format!("{FRAME}: missing, the server says 404")]);
        let without_page = |name: &str, reply| if name == "index.html" { Reply::missing() } else { reply };
        assert!(faults(Extent::Listed, without_page).is_empty());
        let other_page =
            |name: &str, reply| if name == "index.html" { Reply::file(name, "x") } else { reply };
        assert_eq!(faults(Extent::Listed, other_page), ["index.html: differs"]);
        assert!(faults(Extent::Needed, other_page).is_empty());
    }

    #[test]
    fn a_type_that_a_browser_would_not_take_is_named() {
        let plain = frame(|reply| typed(reply, "text/plain"));
        assert_eq!(plain, [format!("{FRAME}: sent as text/plain, not as text/html")]);
        let loader =
            |name: &str, reply| if name == "needlewise.js" { typed(reply, "text/html") } else { reply };
        assert_eq!(
            faults(Extent::Needed, loader),
            ["needlewise.js: sent as text/html, not as text/javascript"]
        );
    }

    #[test]
    fn a_header_that_stops_the_frame_is_named() {
        for (name, value, said) in [
            ("Content-Security-Policy", "upgrade-insecure-requests; script-src 'self'", "script-src"),
            ("Content-Security-Policy", "frame-ancestors 'none'", "frame-ancestors 'none'"),
            ("Content-Security-Policy", "upgrade-insecure-requests, sandbox", "sandbox"),
            ("X-Frame-Options", "DENY", "X-Frame-Options"),
            ("Content-Disposition", "attachment; filename=a.html", "download"),
        ] {
            let found = frame(move |reply| reply.with(name, value));
            assert!(found.len() == 1 && found[0].contains(said), "{name}: {value} gives {found:?}");
        }
        for (name, value) in [
            ("Content-Security-Policy", "upgrade-insecure-requests; frame-ancestors 'self'; report-to a"),
            ("Content-Security-Policy-Report-Only", "default-src 'none'"),
            ("X-Frame-Options", "SAMEORIGIN"),
            ("X-Content-Type-Options", "nosniff"),
        ] {
            assert!(frame(move |reply| reply.with(name, value)).is_empty(), "{name}: {value}");
        }
    }

    #[test]
    fn an_address_that_cannot_be_asked_is_an_error() {
        let server = Server::start(0, |_| Reply::missing()).unwrap();
        let gone = server.origin();
        drop(server);
        for address in [gone.as_str(), "ftp://127.0.0.1/", "needlewise", "http://"] {
            assert!(compare(address, &sums(), Extent::Needed).is_err(), "{address}");
        }
    }

    #[test]
    fn sums_of_something_else_are_refused() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("SHA256SUMS");
        let lines: Vec<String> = sums().iter().map(|(sum, name)| format!("{sum}  {name}")).collect();
        let text = lines.join(
            "
",
        );
        fs::write(&file, &text)?;
        assert_eq!(read(&file)?, sums());
        for other in [text.replace("needlewise-", "other-"), text.replace("  ", " "), String::new()] {
            fs::write(&file, other)?;
            assert!(read(&file).is_err());
        }
        Ok(())
    }
}
