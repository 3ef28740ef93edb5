//! What the frame may tell the host page. No variant can carry an answer.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// The version of the messages; the loader ignores every other.
const VERSION: u8 = 1;

/// The settings could not be read; no question is asked.
pub const FATAL_SETTINGS: u8 = 1;

/// The browser's page lacks what the app is mounted on, or has no calendar date to give.
pub const FATAL_FRAME: u8 = 6;

/// A message from the frame to the loader: all there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToHost {
    /// The first question can be answered; the clinic's fallback content may be hidden.
    Ready,
    /// The height the frame wants, in CSS pixels. See [`super::height::frame_height_px`].
    Height {
        /// CSS pixels.
        px: u32,
    },
    /// The check cannot run; the clinic's fallback content must come back. Nothing follows it.
    Fatal {
        /// 1 settings · 2 no WebAssembly · 4 damaged or refused code · 5 stopped while running · 6 unusable frame.
        /// `boot.js` sends 2 to 5; 3 is no longer in use.
        code: u8,
    },
}

impl Serialize for ToHost {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A map and not a struct: for the names of a struct's fields the serializer keeps a table, which weighs more
        // than all messages.
        let mut message = serializer.serialize_map(None)?;
        message.serialize_entry("v", &VERSION)?;
        match self {
            Self::Ready => message.serialize_entry("t", "ready")?,
            Self::Height { px } => {
                message.serialize_entry("t", "height")?;
                message.serialize_entry("px", px)?;
            }
            Self::Fatal { code } => {
                message.serialize_entry("t", "fatal")?;
                message.serialize_entry("code", code)?;
            }
        }
        message.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{json, to_value};

    #[test]
    fn messages_have_exactly_the_shape_the_loader_reads() -> Result<(), serde_json::Error> {
        assert_eq!(to_value(ToHost::Ready)?, json!({"v": 1, "t": "ready"}));
        assert_eq!(to_value(ToHost::Height { px: 720 })?, json!({"v": 1, "t": "height", "px": 720}));
        assert_eq!(to_value(ToHost::Fatal { code: 5 })?, json!({"v": 1, "t": "fatal", "code": 5}));
        Ok(())
    }
}
