//! Text inside HTML and scripts, so that it stays text there.

use serde_json::Value;

/// `text` as the value of an attribute in double quotes. Braces too: some site builders read two of them as their own.
#[must_use]
pub fn attribute(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '{' => escaped.push_str("&#123;"),
            '}' => escaped.push_str("&#125;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// `value` as JSON that can stand in a script: it ends none, and no site builder finds its own braces in it.
#[must_use]
pub fn json(value: &Value, indent: usize) -> String {
    let text = format!("{value:#}")
        .replace('<', "\\u003c")
        .replace("\u{2028}", "\\u2028")
        .replace("\u{2029}", "\\u2029");
    // Between values a brace is followed by a line's end, so these stand in texts.
    let text = text.replace("{{", "\\u007b\\u007b").replace("{%", "\\u007b%");
    text.replace('\n', &format!("\n{}", " ".repeat(indent)))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    #[test]
    fn a_text_ends_neither_its_attribute_nor_its_script() {
        assert_eq!(super::attribute("\"><b>&{{"), "&quot;&gt;&lt;b&gt;&amp;&#123;&#123;");
        let value = json!({ "reason": "</script>{{x}}{%y%}", "none": {} });
        let text = super::json(&value, 2);
        assert!(!text.contains("</") && !text.contains("{{") && !text.contains("{%"), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
