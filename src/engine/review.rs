//! What only reviewers read.

/// Words for reviewers, such as the evidence id "R-14" or a topic's title.
/// They stand in the tables, the generated documents and the tests, and are
/// left out of the visitor's download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForReview {
    #[cfg(any(not(target_arch = "wasm32"), feature = "review"))]
    words: &'static str,
}

impl ForReview {
    /// Keeps these words for review.
    #[must_use]
    pub const fn new(words: &'static str) -> Self {
        #[cfg(not(any(not(target_arch = "wasm32"), feature = "review")))]
        {
            let _ = words;
            Self {}
        }
        #[cfg(any(not(target_arch = "wasm32"), feature = "review"))]
        Self { words }
    }

    /// Whether such words are kept in this build.
    pub const KEPT: bool = cfg!(any(not(target_arch = "wasm32"), feature = "review"));

    /// The words; none in the visitor's download.
    #[must_use]
    pub const fn words(self) -> &'static str {
        #[cfg(not(any(not(target_arch = "wasm32"), feature = "review")))]
        return "";
        #[cfg(any(not(target_arch = "wasm32"), feature = "review"))]
        return self.words;
    }

    /// Whether words were given, as far as this build can tell.
    #[must_use]
    pub const fn is_given(self) -> bool {
        !Self::KEPT || !self.words().is_empty()
    }
}
