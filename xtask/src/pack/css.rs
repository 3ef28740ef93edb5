//! Removes from a stylesheet what only its authors read.

/// The stylesheet without comments and without white space that means nothing. Strings are kept as they are.
#[must_use]
pub fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
            space(&mut out);
        } else if first == '"' || first == '\'' {
            let length = string_length(rest, first);
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        } else if first.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            space(&mut out);
        } else {
            if matches!(first, '{' | '}' | ';' | ',') {
                out.truncate(out.trim_end_matches(' ').len());
            }
            if first == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out.trim_end().to_owned()
}

/// One space, where one may matter. Not before `:`, where it sets `a :hover` apart from `a:hover`.
fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',', ':']) {
        out.push(' ');
    }
}

/// The length in bytes of the string that `css` begins with, quotes included.
fn string_length(css: &str, quote: char) -> usize {
    let mut escaped = false;
    for (index, letter) in css.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return index + 1,
            _ => {}
        }
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn only_what_means_nothing_goes() {
        assert_eq!(
            minify("/* a */\nmain > p ,\n a :hover {\n  margin: 0 1px;\n  width: calc(1px + 2px);\n}\n"),
            "main > p,a :hover{margin:0 1px;width:calc(1px + 2px)}"
        );
    }

    #[test]
    fn strings_stay_whole() {
        assert_eq!(minify("a::before { content: \"{ \\\" ;  }\" ; }"), "a::before{content:\"{ \\\" ;  }\"}");
    }
}
