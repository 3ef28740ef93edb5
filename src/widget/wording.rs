//! Dates, answers and outcomes in words.

use crate::engine::{Answer, Choice, Date, Item, Moment};

/// The months, January first.
pub const MONTHS: [&str; 12] = [
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

fn month(month: u32) -> &'static str {
    usize::try_from(month)
        .ok()
        .and_then(|month| MONTHS.get(month.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}

/// A date as "4 March 2027".
pub fn date(date: Date) -> String {
    [&date.day().to_string(), month(date.month()), &date.year().to_string()].join(" ")
}

/// An answer as its own words, parted by semicolons: those of its choices
/// that `counts`.
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

/// Areas by name, as "Cheeks and Chin" would be read aloud.
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
