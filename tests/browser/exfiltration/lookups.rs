//! How much a script can say by the names of hosts that a browser looks up.

/// The longest name that can be asked for (RFC 1035: 255 octets, two of which are not letters or dots of it).
const NAME: usize = 253;
/// The longest part between two dots.
const LABEL: usize = 63;
/// The run, the number of the attempt and the turn, with which every name begins.
const BEGINNING: usize = "abcdefgh000000".len();
/// How many names one script asks for.
pub const TURNS: usize = 500;

/// How far they got.
#[derive(Default)]
pub struct Lookups {
    /// How many letters of the script's choice were in one name.
    pub letters: usize,
    /// How many such names one script had looked up.
    pub names: usize,
    /// By how many ways.
    pub ways: usize,
}

/// Names of the greatest length below one domain.
pub struct LongNames {
    /// The part after their beginning.
    pub labels: String,
    domain: String,
}

impl LongNames {
    /// Names below this domain.
    pub fn below(domain: &str) -> Self {
        let room = NAME - ".".len() - domain.len();
        let alphabet = ('a'..='z').chain('0'..='9').cycle();
        let is_dot = |place: usize| place % (LABEL + 1) == LABEL && place + 1 < room;
        let place_and_letter = (0..room).zip(alphabet);
        let name = place_and_letter.map(|(place, letter)| if is_dot(place) { '.' } else { letter });
        Self { labels: name.skip(BEGINNING).collect(), domain: domain.to_owned() }
    }

    /// How many letters a script chooses in one: all but the dots and the domain.
    pub fn letters(&self) -> usize {
        BEGINNING + self.labels.chars().filter(|letter| *letter != '.').count()
    }

    /// One of them, as a name server is asked for it.
    pub fn host(&self, run: &str, attempt: usize, turn: usize) -> String {
        format!("{run}{attempt:03}{turn:03}{}.{}.", self.labels, self.domain)
    }
}
