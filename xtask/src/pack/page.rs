//! Trunk's `index.html`: what of it goes into the frame, and what does not.

use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The app's page as Trunk wrote it, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub struct AppPage {
    /// The files of its stylesheets, in order.
    pub stylesheets: Vec<String>,
    /// The page without stylesheets, scripts and indentation.
    pub html: String,
    /// The script by which `trunk serve` reloads the page, with its tags; empty in a build.
    reload_script: String,
}

impl AppPage {
    /// Takes Trunk's page apart.
    ///
    /// # Errors
    /// When a tag is not closed, or a stylesheet has no `href`.
    pub fn read(page: &str) -> Result<Self> {
        let mut html = page.to_owned();
        let mut stylesheets = Vec::new();
        while let Some(tag) = cut(&mut html, "<link", ">")? {
            if tag.contains("stylesheet") {
                let name = between(&tag, "href=\"", "\"").with_context(|| format!("no href in {tag}"))?;
                stylesheets.push(name.trim_start_matches(['.', '/']).to_owned());
            }
        }
        let mut reload_script = String::new();
        while let Some(script) = cut(&mut html, "<script", "</script>")? {
            reload_script.push_str(&script);
        }
        let html = html.lines().map(str::trim).collect();
        Ok(Self { stylesheets, html, reload_script })
    }

    /// The file called `name`; a page reloads itself where Trunk wants its own page to.
    ///
    /// # Errors
    /// When a page has no `</body>`.
    pub fn with_reload_script(&self, name: &str, text: &str) -> Result<String> {
        if Path::new(name).extension().is_none_or(|extension| extension != "html") {
            return Ok(text.to_owned());
        }
        let end = text.rfind("</body>").with_context(|| format!("{name} has no </body>"))?;
        let (before, after) = text.split_at(end);
        Ok(format!("{before}{}{after}", self.reload_script))
    }

    /// The page with `insertion` right after `mark`, which it must contain once.
    ///
    /// # Errors
    /// When it does not.
    pub fn insert_after(html: &str, mark: &str, insertion: &str) -> Result<String> {
        ensure!(html.matches(mark).count() == 1, "index.html does not contain {mark} exactly once");
        Ok(html.replacen(mark, &format!("{mark}{insertion}"), 1))
    }
}

/// Takes the first stretch from `start` through `end` out of `html`.
fn cut(html: &mut String, start: &str, end: &str) -> Result<Option<String>> {
    let Some(from) = html.find(start) else {
        return Ok(None);
    };
    let length = html[from..].find(end).with_context(|| format!("{start} without {end} in Trunk's page"))?;
    Ok(Some(html.drain(from..from + length + end.len()).collect()))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(found, _)| found)
}

#[cfg(test)]
mod tests {
    use super::AppPage;

    const PAGE: &str = "<head>\n  <link rel=\"stylesheet\" href=\"/a.css\" integrity=\"x\"/>\n  \
        <link data-trunk rel=\"rust\">\n</head>\n<body>\n  <div id=\"needlewise\"></div>\n<script>\"use strict\";</script></body>";

    #[test]
    fn stylesheets_and_scripts_leave_the_page() -> anyhow::Result<()> {
        let page = AppPage::read(PAGE)?;
        assert_eq!(page.stylesheets, ["a.css"]);
        assert_eq!(page.html, "<head></head><body><div id=\"needlewise\"></div></body>");
        Ok(())
    }

    #[test]
    fn the_reload_script_moves_to_the_pages_that_are_served() -> anyhow::Result<()> {
        let page = AppPage::read(PAGE)?;
        let demo = page.with_reload_script("demo/a.html", "<body>demo</body>")?;
        assert_eq!(demo, "<body>demo<script>\"use strict\";</script></body>");
        assert_eq!(page.with_reload_script("demo/a.css", "b {}")?, "b {}");
        Ok(())
    }
}
