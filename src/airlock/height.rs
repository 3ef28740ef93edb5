//! How tall the frame is. The host page sees this number, so no answer and no screen may enter it.

/// From this width on, in CSS pixels at the browser's usual font size, lines are long and pages shorter.
pub const WIDE_PX: f64 = 640.0;

/// The height of a wide frame at the usual font size, in CSS pixels.
pub const HEIGHT_WIDE_PX: f64 = 720.0;

/// The height of a narrow frame at the usual font size, in CSS pixels.
pub const HEIGHT_NARROW_PX: f64 = 760.0;

/// The root font size browsers start with, in CSS pixels.
const USUAL_FONT_PX: f64 = 16.0;

/// The loader's limits, in CSS pixels.
const LIMITS_PX: (f64, f64) = (200.0, 4000.0);

/// The height to ask the host page for, in CSS pixels (200 to 4000): a function of the frame's width and the
/// root font size, both in CSS pixels, and of nothing else. What is longer scrolls inside the frame.
///
/// A width or font size that is not a positive number counts as the usual one.
#[must_use]
pub fn frame_height_px(width_px: f64, font_px: f64) -> u32 {
    let scale = if font_px.is_finite() && font_px > 0.0 { font_px / USUAL_FONT_PX } else { 1.0 };
    let base = if width_px >= WIDE_PX { HEIGHT_WIDE_PX } else { HEIGHT_NARROW_PX };
    let (least, most) = LIMITS_PX;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 200..=4000 just before"
    )]
    let px = (base * scale).clamp(least, most) as u32;
    px
}

#[cfg(test)]
mod tests {
    use super::frame_height_px;

    #[test]
    fn a_wide_frame_is_shorter_than_a_narrow_one() {
        assert_eq!(frame_height_px(640.0, 16.0), 720);
        assert_eq!(frame_height_px(639.9, 16.0), 760);
    }

    #[test]
    fn height_grows_with_the_font() {
        assert_eq!(frame_height_px(1280.0, 32.0), 1440);
        assert_eq!(frame_height_px(360.0, 20.0), 950);
    }

    #[test]
    fn nonsense_measures_still_give_a_height_the_loader_accepts() {
        for width in [f64::NAN, f64::INFINITY, -1.0, 0.0] {
            for font in [f64::NAN, f64::INFINITY, f64::MIN, 0.0, 1e-9, 1e9] {
                assert!((200..=4000).contains(&frame_height_px(width, font)), "{width} {font}");
            }
        }
    }
}
