//! What is good to know (evidence D6), and what to ask at the consultation.

use crate::engine::{Explainer, ToAsk};

/// What is good to know.
pub static EXPLAINERS: &[Explainer] = &[];
/// What to ask at the consultation.
pub static TO_ASK: &[ToAsk] = &[];
