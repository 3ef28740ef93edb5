//! What leaves the page in the visitor's hands.

/// Something that a visitor takes away, each only on a click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Takeaway {
    /// The page that is shown, on paper.
    Print,
    /// A file.
    File(File),
}

/// A file to be saved on the visitor's device. Its name says nothing of what
/// is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// Its MIME type.
    pub mime: &'static str,
    /// Its text, UTF-8.
    pub text: String,
}
