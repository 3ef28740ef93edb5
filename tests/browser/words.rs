//! The words by which a record or a file would give a question, an answer or an outcome away.

use std::collections::BTreeSet;

use needlewise::engine::{Band, Outcome, SPAN};
use needlewise::microneedling::PROTOCOL;

/// A rule's sentence has its interval in the middle; what is shorter than this beside it tells nothing.
const LEAST: usize = 16;

/// Every question, every line that can be chosen, every reason and every outcome, as a visitor reads it and as its code.
pub fn all() -> BTreeSet<&'static str> {
    let mut words = BTreeSet::new();
    for item in PROTOCOL.items() {
        words.extend([item.id, item.text, item.hint, item.why]);
        words.extend(item.choices().iter().flat_map(|choice| [choice.code, choice.text, choice.gloss]));
    }
    words.extend(Band::ALL.iter().flat_map(|band| [band.code(), band.text()]));
    for rule in PROTOCOL.rules() {
        let parts = [rule.reason, rule.next].into_iter().flat_map(|text| text.split(SPAN));
        words.extend(parts.filter(|part| part.len() >= LEAST));
    }
    words.extend(Outcome::WORST_FIRST.iter().flat_map(|outcome| [outcome.code(), outcome.label()]));
    words.remove("");
    words
}

/// The same, each as [`plain`] has it.
pub fn all_plain() -> BTreeSet<String> {
    all().into_iter().map(plain).collect()
}

/// Those of `words` that stand in `text`.
pub fn found<'a>(words: &'a BTreeSet<String>, text: &str) -> Vec<&'a str> {
    let text = plain(text);
    words.iter().map(String::as_str).filter(|word| text.contains(word)).collect()
}

/// A text as its words alone, however it was written: as in an address, in HTML or in JSON. One space stands between
/// any two, and at either end.
pub fn plain(text: &str) -> String {
    let mut text = decoded(text);
    for (entity, letter) in [("&#x27;", "'"), ("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&"), ("\\n", " ")]
    {
        text = text.replace(entity, letter);
    }
    let is_of_a_word = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let words = text.split(|letter| !is_of_a_word(letter)).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |plain, word| plain + &word.to_lowercase() + " ")
}

/// What an address has as `%20` is a space.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| str::from_utf8(code).ok());
        let byte = code.filter(|_| first == b'%').and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
