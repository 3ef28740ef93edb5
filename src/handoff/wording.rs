//! Dates, answers and outcomes in words.

use crate::engine::{Answer, Choice, Date, Item, Moment, Range};

/// The months, January first.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of this month, 1 to 12.
#[must_use]
pub fn month_name(number: i32) -> String {
    month(number.unsigned_abs()).into()
}

fn month(month: u32) -> &'static str {
    usize::try_from(month)
        .ok()
        .and_then(|month| MONTHS.get(month.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}

/// A date as "4 March 2027".
#[must_use]
pub fn date(date: Date) -> String {
    [&date.day().to_string(), month(date.month()), &date.year().to_string()].join(" ")
}

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// A date as "Fri 8 Jan 2027".
#[must_use]
pub fn day(date: Date) -> String {
    let weekday = WEEKDAYS.get(date.weekday()).copied().unwrap_or_default();
    let month = month(date.month()).get(..3).unwrap_or_default();
    [weekday, &date.day().to_string(), month, &date.year().to_string()].join(" ")
}

/// Two dates as "Fri 8 Jan 2027 to Fri 22 Jan 2027"; one if they are the same.
#[must_use]
pub fn days(from: Date, to: Date) -> String {
    if from == to { day(from) } else { [&day(from), " to ", &day(to)].concat() }
}

/// A range as "3 to 4"; one number if it is one.
#[must_use]
pub fn range(range: Range) -> String {
    let from = range.from.to_string();
    if range.is_single() { from } else { [&from, " to ", &range.to.to_string()].concat() }
}

/// Hundredths of a millimetre as "1.5".
#[must_use]
pub fn millimetres(hundredths: u16) -> String {
    let whole = (hundredths / 100).to_string();
    match hundredths % 100 {
        0 => whole,
        part if part % 10 == 0 => [&whole, ".", &(part / 10).to_string()].concat(),
        part if part < 10 => [&whole, ".0", &part.to_string()].concat(),
        part => [&whole, ".", &part.to_string()].concat(),
    }
}

/// An answer as its own words, parted by semicolons: those of its choices
/// that `counts`.
#[must_use]
pub fn answer(item: &Item, answer: &Answer, counts: &dyn Fn(&Choice) -> bool) -> String {
    match answer {
        Answer::Codes(codes) => {
            let mut texts = Vec::new();
            for choice in codes.iter().filter_map(|code| item.choice(code)) {
                if counts(choice) {
                    texts.push(choice.text);
                }
            }
            texts.join("; ")
        }
        Answer::When(moment) => match *moment {
            Moment::On(day) => date(day),
            Moment::In { year, month: number } => [month(number), &year.to_string()].join(" "),
            Moment::Ago(band) => band.text().into(),
            Moment::NotSure => "Not sure".into(),
            Moment::Declined => "Rather not say".into(),
        },
    }
}

/// Areas by name, as "cheeks and chin".
#[must_use]
pub fn areas(item: &Item, codes: &[&'static str]) -> String {
    let names: Vec<_> = codes
        .iter()
        .filter_map(|code| item.choice(code))
        .map(|choice| choice.text.to_ascii_lowercase())
        .collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => [&others.join(", "), " and ", last].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::millimetres;

    #[test]
    fn any_depth_that_a_clinic_may_set_is_shown_as_it_is() {
        let shown = [(100, "1"), (25, "0.25"), (150, "1.5"), (120, "1.2"), (105, "1.05"), (99, "0.99")];
        for (hundredths, words) in shown {
            assert_eq!(millimetres(hundredths), words);
        }
    }
}
