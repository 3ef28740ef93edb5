//! Ranges of whole numbers, and needle depths.

/// Whole numbers from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub from: u8,
    /// The greatest; not less than `from`.
    pub to: u8,
}

impl Range {
    /// From `from` to `to`.
    #[must_use]
    pub const fn new(from: u8, to: u8) -> Self {
        Self { from, to }
    }

    /// The greater of both ends.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.max(other.to) }
    }

    /// Both ends, neither above `most`.
    #[must_use]
    pub fn at_most(self, most: u8) -> Self {
        Self { from: self.from.min(most), to: self.to.min(most) }
    }

    /// Whether it is one number.
    #[must_use]
    pub fn is_single(self) -> bool {
        self.from == self.to
    }
}

/// How deep needles go, in hundredths of a millimetre. Always a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Depth {
    /// From.
    pub from: u16,
    /// To.
    pub to: u16,
    /// As far as a clinician may decide to go; `to` where they may not.
    pub deeper: u16,
}

impl Depth {
    /// What is deeper is only for a clinician to decide (C-08).
    pub const CLINICIAN: u16 = 150;
    /// Nothing is deeper, whoever decides (S3-05).
    pub const CEILING: u16 = 250;
    /// Depths are rounded to this.
    const STEP: u16 = 25;

    /// From `from` to `to` hundredths of a millimetre.
    #[must_use]
    pub const fn new(from: u16, to: u16) -> Self {
        Self { from, to, deeper: to }
    }

    /// The same with a part that only a clinician may add.
    #[must_use]
    pub const fn or_deeper(self, deeper: u16) -> Self {
        Self { deeper, ..self }
    }

    /// What this and `site` have in common, if that is more than one number
    ///
    #[must_use]
    pub fn within(self, site: Self) -> Option<Self> {
        let (from, to) = (self.from.max(site.from), self.to.min(site.to));
        (from < to).then(|| Self { from, to, deeper: self.deeper.min(site.deeper).max(to) })
    }

    /// The same, no deeper than `ceiling`. Where that is all that is left, it
    /// is the half millimetre above it, and never a single number.
    #[must_use]
    pub fn at_most(self, ceiling: u16) -> Self {
        let ceiling = ceiling - ceiling % Self::STEP;
        let (to, deeper) = (self.to.min(ceiling), self.deeper.min(ceiling));
        let below = if to > Self::STEP { to.saturating_sub(50).max(Self::STEP) } else { 0 };
        Self { from: if self.from < to { self.from } else { below }, to, deeper }
    }

    /// The same, with what is deeper than [`Self::CLINICIAN`] left to a
    /// clinician.
    #[must_use]
    pub fn with_the_rest_to_a_clinician(self) -> Self {
        Self { to: self.to.min(Self::CLINICIAN), deeper: self.deeper.min(Self::CEILING), ..self }
    }

    /// Whether a clinician may go deeper.
    #[must_use]
    pub fn can_be_deeper(self) -> bool {
        self.deeper > self.to
    }
}
