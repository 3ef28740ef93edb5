//! The clinic's colour, changed until words in it can be read.

/// A colour: red, green and blue, each 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The least contrast with the page: 4.5 to 1 is asked of words (WCAG 2.2, 1.4.3), and the accent's own pale shade,
/// on which its words stand too, takes off a fifth.
const CONTRAST: f64 = 5.8;

/// The page's colour in the light theme and in the dark one, as `--paper` in `themes.css`.
const PAPER: [Colour; 2] = [Colour([0xff; 3]), Colour([0x14, 0x19, 0x1b])];

/// In how many steps a colour is taken to black or white.
const STEPS: u16 = 64;

impl Colour {
    /// Reads `#rgb` or `#rrggbb`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?.as_bytes();
        let digit = |place: usize| char::from(*digits.get(place)?).to_digit(16);
        let part = |index: usize| {
            let (high, low) = match digits.len() {
                3 => (digit(index)?, digit(index)?),
                6 => (digit(2 * index)?, digit(2 * index + 1)?),
                _ => return None,
            };
            u8::try_from(16 * high + low).ok()
        };
        Some(Self([part(0)?, part(1)?, part(2)?]))
    }

    /// The colour for the light theme and the one for the dark theme: this one where it can be read there, or the
    /// nearest towards black or white that can.
    #[must_use]
    pub fn readable(self) -> [Self; 2] {
        let [light, dark] = PAPER;
        [self.towards(0, light), self.towards(0xff, dark)]
    }

    /// As `rgb(r,g,b)`.
    #[must_use]
    pub fn css(self) -> String {
        let Self(parts) = self;
        ["rgb(", &parts.map(|part| part.to_string()).join(","), ")"].concat()
    }

    fn towards(self, end: u16, paper: Self) -> Self {
        let mut colour = self;
        for step in 1..=STEPS {
            if colour.contrast(paper) >= CONTRAST {
                break;
            }
            let mix = |part: u8| (u16::from(part) * (STEPS - step) + end * step) / STEPS;
            // A mean of two bytes is a byte.
            colour = Self(self.0.map(|part| u8::try_from(mix(part)).unwrap_or_default()));
        }
        colour
    }

    /// The ratio of the two relative luminances, 1 to 21 (WCAG 2.2).
    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > two { one / two } else { two / one }
    }

    /// The light that it gives, 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| linear(f64::from(part) / 255.0));
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// An sRGB value as light, 0 to 1: a polynomial within 0.003 of the standard's curve, whose power function would weigh
/// two kilobytes.
fn linear(value: f64) -> f64 {
    value * (value * (value * 0.305_306_011 + 0.682_171_111) + 0.012_522_878)
}

#[cfg(test)]
mod tests {
    use super::{Colour, PAPER};

    /// Contrast by the standard's own formula.
    fn contrast(one: Colour, two: Colour) -> f64 {
        let light = |colour: Colour| {
            let [red, green, blue] = colour.0.map(|part| {
                let value = f64::from(part) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            });
            0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
        };
        (light(one) / light(two)).max(light(two) / light(one))
    }

    fn mixed(one: Colour, two: Colour, percent: u32) -> Colour {
        let Colour([red, green, blue]) = one;
        let Colour([red_two, green_two, blue_two]) = two;
        Colour([(red, red_two), (green, green_two), (blue, blue_two)].map(|(one, two)| {
            let part = (u32::from(one) * percent + u32::from(two) * (100 - percent)) / 100;
            u8::try_from(part).unwrap_or_default()
        }))
    }

    #[test]
    fn every_accent_can_be_read_on_the_page_and_on_its_own_pale_shade() {
        let steps = || (0..=255_u8).step_by(15);
        for (red, green) in steps().flat_map(|red| steps().map(move |green| (red, green))) {
            for blue in steps() {
                let accent = Colour([red, green, blue]);
                for (colour, paper) in accent.readable().into_iter().zip(PAPER) {
                    let pale = mixed(colour, paper, 12);
                    assert!(contrast(colour, paper) >= 4.5, "{accent:?} as {colour:?} on {paper:?}");
                    assert!(contrast(colour, pale) >= 4.5, "{accent:?} as {colour:?} on {pale:?}");
                }
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let teal = Colour([0x0b, 0x65, 0x60]);
        assert_eq!(teal.readable()[0], teal);
        let mint = Colour([0x7f, 0xd1, 0xc7]);
        assert_eq!(mint.readable()[1], mint);
    }

    #[test]
    fn a_colour_is_three_or_six_digits_after_a_hash() {
        assert_eq!(Colour::parse("#0b6560"), Some(Colour([0x0b, 0x65, 0x60])));
        assert_eq!(Colour::parse("#F0a"), Some(Colour([0xff, 0, 0xaa])));
        for wrong in ["", "#", "0b6560", "#0b656", "#0b6560ff", "#ggg", "red", "#é1", "#+1+1+1"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }
}
