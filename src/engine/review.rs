//! What only reviewers read.

/// Words for reviewers, such as the evidence id "R-14" or a topic's title.
/// They stand in the tables, the generated documents and the tests, and are
/// left out of the visitor's download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForReview {
    #[cfg(not(target_arch = "wasm32"))]
    words: &'static str,
}

impl ForReview {
    /// Keeps these words for review.
    #[must_use]
    pub const fn new(words: &'static str) -> Self {
        #[cfg(target_arch = "wasm32")]
        {
            let _ = words;
            Self {}
        }
        #[cfg(not(target_arch = "wasm32"))]
        Self { words }
    }

    /// The words.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub const fn words(self) -> &'static str {
        self.words
    }

    /// Whether there are any; in the download there are none to look for.
    #[must_use]
    pub const fn is_given(self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return true;
        #[cfg(not(target_arch = "wasm32"))]
        return !self.words.is_empty();
    }
}
