//! What the evidence calls a rule.

use core::fmt;

/// A rule's permanent number in the evidence; rules that share one are parts
/// of the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum RuleNumber {
    /// "R-14".
    R(u8),
    /// "R-45b".
    Rb(u8),
    /// "I-03": what two answers mean together.
    I(u8),
    /// A clinic's own rule, by its place in the policy.
    Clinic(u8),
}

impl RuleNumber {
    /// Whether it is about two answers together.
    #[must_use]
    pub fn is_interaction(self) -> bool {
        match self {
            Self::I(_) => true,
            Self::R(_) | Self::Rb(_) | Self::Clinic(_) => false,
        }
    }

    /// The number written as "R-14", "R-45b" or "I-03".
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, number) = text.split_once('-')?;
        let (number, part) = number.strip_suffix('b').map_or((number, ""), |number| (number, "b"));
        // One kind of number is read everywhere: each has code of its own.
        let number = u8::try_from(number.parse::<u16>().ok()?).ok()?;
        match (kind, part) {
            ("R", "b") => Some(Self::Rb(number)),
            ("R", _) => Some(Self::R(number)),
            ("I", "") => Some(Self::I(number)),
            _ => None,
        }
    }
}

impl fmt::Display for RuleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::R(number) => write!(f, "R-{number:02}"),
            Self::Rb(number) => write!(f, "R-{number:02}b"),
            Self::I(number) => write!(f, "I-{number:02}"),
            Self::Clinic(number) => write!(f, "clinic-{number}"),
        }
    }
}
