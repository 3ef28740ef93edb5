//! `WordPress` as its webmaster uses it, in the browser.

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use serde_json::{Value, json};
use std::path::Path;

use crate::browser::{Browser, until};

const NAME: &str = "webmaster";

/// A webmaster of the site at `origin`.
pub struct Webmaster<'a> {
    browser: &'a Browser,
    origin: String,
    password: String,
}

/// A page that was published.
pub struct Published {
    /// What `WordPress` calls it.
    pub id: u64,
    /// Its address.
    pub link: String,
}

impl<'a> Webmaster<'a> {
    /// Installs the site with `WordPress`' own installer, and keeps the password that it proposes.
    pub async fn install(browser: &'a Browser, origin: &str) -> Result<Self> {
        browser.open(&format!("{origin}/wp-admin/install.php")).await?;
        let proposal = "document.getElementById('pass1').value";
        browser.until_holds(&format!("{proposal}.length > 10")).await?;
        let webmaster = Self { browser, origin: origin.to_owned(), password: browser.text(proposal).await? };
        webmaster.write("#weblog_title", "A clinic").await?;
        webmaster.write("#user_login", NAME).await?;
        webmaster.write("#admin_email", "webmaster@clinic.example").await?;
        webmaster.press("#submit").await?;
        webmaster.until_it_says("WordPress has been installed").await?;
        Ok(webmaster)
    }

    /// Logs in.
    pub async fn log_in(&self) -> Result<()> {
        self.open("wp-login.php").await?;
        // The page's own script puts the cursor into the first field, some time after it has loaded.
        self.browser.until_holds("document.activeElement.id === 'user_login'").await?;
        self.write("#user_login", NAME).await?;
        self.write("#user_pass", &self.password).await?;
        self.press("#wp-submit").await?;
        self.browser.until_holds("document.getElementById('wpadminbar') !== null").await
    }

    /// Becomes a visitor: nothing tells `WordPress` who asks.
    pub async fn log_out(&self) -> Result<()> {
        Ok(self.browser.client.delete_all_cookies().await?)
    }

    /// Uploads a plugin's zip and activates it.
    pub async fn add_plugin(&self, zip: &Path) -> Result<()> {
        self.open("wp-admin/plugin-install.php?tab=upload").await?;
        self.write("input[name=pluginzip]", &zip.display().to_string()).await?;
        self.press("#install-plugin-submit").await?;
        self.until_it_says("Plugin installed successfully").await?;
        self.press("a[href*='action=activate']").await?;
        self.until_it_says("Plugin activated").await
    }

    /// Deactivates the plugin in the folder `slug`.
    pub async fn deactivate_plugin(&self, slug: &str) -> Result<()> {
        self.open("wp-admin/plugins.php").await?;
        self.press(&format!("tr[data-slug={slug}] .deactivate a")).await?;
        self.until_it_says("Plugin deactivated").await
    }

    /// Opens the editor with a new page.
    pub async fn new_page(&self) -> Result<()> {
        self.open("wp-admin/post-new.php?post_type=page").await?;
        self.until_the_editor_is_there().await
    }

    /// Opens the editor with a page that there is.
    pub async fn edit(&self, page: &Published) -> Result<()> {
        self.open(&format!("wp-admin/post.php?post={}&action=edit", page.id)).await?;
        self.until_the_editor_is_there().await
    }

    async fn until_the_editor_is_there(&self) -> Result<()> {
        self.browser.until_holds("window.wp?.data?.select('core/editor')?.getCurrentPostId() > 0").await?;
        // It welcomes whoever comes for the first time, over everything else.
        self.wait_for("wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)")
            .await?;
        self.browser.until_holds("document.querySelector('.components-modal__frame') === null").await
    }

    /// Looks for a block by `words` in the editor's list, and inserts the one called `name`.
    pub async fn insert_block(&self, words: &str, name: &str) -> Result<()> {
        self.press("button[aria-label='Toggle block inserter']").await?;
        self.write("input[type=search]", words).await?;
        self.press(&format!(".editor-block-list-item-{}", name.replace('/', "-"))).await?;
        let inserted = format!("wp.data.select('core/block-editor').getSelectedBlock()?.name === {name:?}");
        self.browser.until_holds(&inserted).await?;
        // In a window of our width the list takes the place of the fields.
        self.press("button[aria-label='Settings'][aria-expanded='false']").await
    }

    /// Fills in a field of the block that is selected.
    pub async fn fill_in(&self, label: &str, words: &str) -> Result<()> {
        let path = format!("//label[normalize-space(.)={label:?}]");
        until(label, async || {
            let label = self.browser.client.find(Locator::XPath(&path)).await?;
            let id = label.attr("for").await?.context("a label is for a field")?;
            let field = self.browser.client.find(Locator::Id(&id)).await?;
            field.clear().await?;
            Ok(Some(field.send_keys(words).await?))
        })
        .await
    }

    /// Writes a paragraph into the block that is selected.
    pub async fn write_into_block(&self, words: &str) -> Result<()> {
        let write = format!(
            "wp.data.dispatch('core/block-editor').insertBlock(
              wp.blocks.createBlock('core/paragraph', {{ content: {words:?} }}), 0,
              wp.data.select('core/block-editor').getSelectedBlockClientId()).then(() => null)"
        );
        self.wait_for(&write).await.map(drop)
    }

    /// Whether the editor takes the block called `name`, the first of the page, as it was saved.
    pub async fn takes(&self, name: &str) -> Result<bool> {
        let first = "wp.data.select('core/block-editor').getBlocks()[0]";
        self.browser.until_holds(&format!("{first}?.name === {name:?}")).await?;
        self.browser.value(&format!("{first}.isValid")).await?.as_bool().context("a block is valid or not")
    }

    /// The names of all options of the site.
    pub async fn options(&self) -> Result<Vec<String>> {
        self.open("wp-admin/options.php").await?;
        let names =
            "Array.from(document.querySelectorAll('#all-options [name]'), ({ name }) => name).join(' ')";
        Ok(self.browser.text(names).await?.split(' ').map(str::to_owned).collect())
    }

    /// Publishes what is in the editor.
    pub async fn publish(&self, title: &str) -> Result<Published> {
        let publish = format!(
            "wp.data.dispatch('core/editor').editPost({{ status: 'publish', title: {title:?} }})
              .then(() => wp.data.dispatch('core/editor').savePost())
              .then(() => wp.data.select('core/editor').getCurrentPost())"
        );
        published(&self.wait_for(&publish).await?)
    }

    /// Publishes a page with this content, as a tool of `WordPress`' own would. The editor is open.
    pub async fn publish_as_written(&self, title: &str, content: &str) -> Result<Published> {
        let data = json!({ "title": title, "content": content, "status": "publish" });
        let ask = json!({ "path": "/wp/v2/pages", "method": "POST", "data": data });
        published(&self.wait_for(&format!("wp.apiFetch({ask})")).await?)
    }

    /// Deletes a plugin, with whatever it does on its way out. The editor is open.
    pub async fn delete_plugin(&self, slug: &str) -> Result<()> {
        let ask = json!({ "path": format!("/wp/v2/plugins/{slug}/{slug}"), "method": "DELETE" });
        let reply = self.wait_for(&format!("wp.apiFetch({ask})")).await?;
        ensure!(reply["deleted"] == true, "not deleted: {reply}");
        Ok(())
    }

    /// Opens a page of the site by its path.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.browser.open(&format!("{}/{path}", self.origin)).await
    }

    async fn press(&self, selector: &str) -> Result<()> {
        until(selector, async || {
            let found = self.browser.client.find(Locator::Css(selector)).await?;
            self.browser.bring_to_view(&found).await?;
            Ok(Some(found.click().await?))
        })
        .await
    }

    async fn write(&self, selector: &str, words: &str) -> Result<()> {
        until(selector, async || {
            let field = self.browser.client.find(Locator::Css(selector)).await?;
            Ok(Some(field.send_keys(words).await?))
        })
        .await
    }

    async fn until_it_says(&self, words: &str) -> Result<()> {
        self.browser.until_holds(&format!("document.body.innerText.includes({words:?})")).await
    }

    /// The value that a promise of the page's scripts comes to.
    async fn wait_for(&self, promise: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[0];
            Promise.resolve({promise}).then((value) => done({{ value }}), (error) => done({{ error: String(error.message) }}));"
        );
        let mut came =
            self.browser.client.execute_async(&script, vec![]).await.with_context(|| promise.to_owned())?;
        ensure!(came["error"].is_null(), "{promise}: {}", came["error"]);
        Ok(came["value"].take())
    }
}

fn published(page: &Value) -> Result<Published> {
    let (id, link) = (page["id"].as_u64(), page["link"].as_str());
    ensure!(page["status"] == "publish", "not published: {page}");
    Ok(Published {
        id: id.context("a page has an id")?,
        link: link.context("a page has an address")?.to_owned(),
    })
}
