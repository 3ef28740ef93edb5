//! What a browser has written into its folders, and whether given words are in it: as UTF-8 and as UTF-16, plain and in
//! the one packed form that a browser keeps a session in.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context as _, Result};

/// By so many bytes candidates are found; a word has more.
const HEAD: usize = 4;

/// Firefox packs its session with this at the beginning, and the length after it.
const PACKED: &[u8] = b"mozLz40\0";

/// How much was searched, and what was found in which files.
#[derive(Debug, Default)]
pub struct Found {
    /// Files searched.
    pub files: usize,
    /// Bytes searched, as they are on the disk.
    pub bytes: usize,
    /// Each word that was found, with the files it is in.
    pub words: BTreeMap<String, BTreeSet<String>>,
}

/// Looks for `words`, each of some ASCII letters, in each file below `folder` that was written `since`.
pub fn search(folder: &Path, since: SystemTime, words: &[&str]) -> Result<Found> {
    let words = Words::of(words)?;
    let mut found = Found::default();
    for path in files(folder) {
        let when = fs::metadata(&path).and_then(|about| about.modified());
        let is_new = when.is_ok_and(|when| when >= since);
        // A browser that runs takes files away.
        let Some(bytes) = is_new.then(|| fs::read(&path).ok()).flatten() else { continue };
        found.files += 1;
        found.bytes += bytes.len();
        let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
        for text in unpacked(&bytes).iter().chain([&bytes]) {
            // ASCII in UTF-16 has a zero byte after each letter.
            let wide: Vec<u8> = text.iter().copied().filter(|byte| *byte != 0).collect();
            for word in words.of_text(text).chain(words.of_text(&wide)) {
                found.words.entry(word.to_owned()).or_default().insert(name.clone());
            }
        }
    }
    Ok(found)
}

/// All files below a folder, as far as it can be read.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files.extend(self::files(&entry.path())),
            Ok(kind) if kind.is_file() => files.push(entry.path()),
            Ok(_) | Err(_) => {}
        }
    }
    files
}

/// Words by how they begin.
struct Words<'a> {
    /// For each two bytes, whether a word begins so: most of what a browser writes does not.
    pairs: Vec<bool>,
    by_head: HashMap<&'a [u8], Vec<&'a str>>,
}

impl<'a> Words<'a> {
    fn of(words: &[&'a str]) -> Result<Self> {
        let mut all = Self { pairs: vec![false; 1 << 16], by_head: HashMap::new() };
        for word in words {
            let head = word.as_bytes().get(..HEAD).context("a word is long enough")?;
            all.pairs[pair(head)] = true;
            all.by_head.entry(head).or_default().push(word);
        }
        Ok(all)
    }

    fn of_text<'b>(&'b self, text: &'b [u8]) -> impl Iterator<Item = &'a str> + use<'a, 'b> {
        let heads = text.windows(HEAD).enumerate().filter(|(_, head)| self.pairs[pair(head)]);
        heads.flat_map(move |(place, head)| {
            let words = self.by_head.get(head).map_or(&[][..], Vec::as_slice);
            words.iter().copied().filter(move |word| text[place..].starts_with(word.as_bytes()))
        })
    }
}

fn pair(head: &[u8]) -> usize {
    usize::from(head[0]) << 8 | usize::from(head[1])
}

/// The content of a packed file: LZ4 without frames.
fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(PACKED)?.get(4..)?.iter().copied();
    let mut text = Vec::new();
    while let Some(token) = rest.next() {
        let literals = length(usize::from(token >> 4), &mut rest)?;
        text.extend(rest.by_ref().take(literals));
        let Some(low) = rest.next() else { break };
        let back = usize::from(u16::from_le_bytes([low, rest.next()?]));
        let many = length(usize::from(token & 15), &mut rest)? + 4;
        for _ in 0..many {
            text.push(*text.get(text.len().checked_sub(back)?)?);
        }
    }
    Some(text)
}

/// Fifteen goes on in the next byte, and 255 in the one after that.
fn length(short: usize, rest: &mut impl Iterator<Item = u8>) -> Option<usize> {
    let mut length = short;
    let mut more = short == 15;
    while more {
        let next = rest.next()?;
        length += usize::from(next);
        more = next == 255;
    }
    Some(length)
}
