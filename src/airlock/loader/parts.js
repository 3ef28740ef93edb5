  const style = (element, properties) => {
    for (const name in properties) element.style.setProperty(name, properties[name], "important");
  };
  // Whatever the page's own style makes of such elements, this one begins as the browser draws it.
  const dress = (element, properties) => style(element, { all: "revert", ...properties });

  // A page that does not say otherwise is light, and a dark frame on it would be a hole.
  const schemeOf = (element, theme) => {
    if (theme === "light" || theme === "dark") return theme;
    const schemes = getComputedStyle(element).colorScheme || "";
    if (!schemes.includes("dark")) return "light";
    return schemes.includes("light") ? "auto" : "dark";
  };

  const makeFrame = (width) => {
    const frame = document.createElement("iframe");
    const forbidden = [
      "camera", "microphone", "geolocation", "payment", "usb", "serial", "hid", "display-capture",
      "clipboard-read", "clipboard-write",
    ];
    frame.title = TITLE;
    frame.setAttribute("sandbox", "allow-scripts allow-modals allow-downloads");
    frame.setAttribute("referrerpolicy", "no-referrer");
    frame.setAttribute("credentialless", "");
    frame.setAttribute("allow", forbidden.map((feature) => `${feature} 'none'`).join("; "));
    dress(frame, {
      display: "block", width: "100%", "max-width": width ? `${width}px` : "100%", margin: "0 auto", border: "0",
      // The frame keeps every wheel and finger to itself, so some of the page always stays above or below it.
      "max-height": "max(420px,88svh)",
      "pointer-events": "auto", "color-scheme": "normal",
    });
    return frame;
  };

  // Large enough for a finger, whatever the page's font.
  const PRESSED = {
    display: "inline-block", "box-sizing": "border-box", "min-width": "44px", "min-height": "44px",
    border: "1px solid currentColor", "border-radius": "8px", color: "inherit", font: "inherit", cursor: "pointer",
    visibility: "visible", "pointer-events": "auto",
  };

  const makeLink = (href, words) => {
    const line = document.createElement("p");
    const link = document.createElement("a");
    link.href = href;
    link.textContent = words;
    dress(line, { margin: "12px 0", "text-align": "center" });
    dress(link, { ...PRESSED, padding: "12px 24px", "font-weight": "600", "text-decoration": "none" });
    line.append(link);
    return line;
  };

  // Under the check from the start, so that a click on one of them says nothing of a result.
  const waysToTheClinic = ({ book, clinic, phone }, clicked) => {
    const ways = [];
    if (book) {
      const words = clinic ? `Book a consultation with ${clinic}` : "Book a consultation";
      // The answers live in this tab only; leaving it would lose them.
      const apart = book.startsWith("https:");
      const line = makeLink(book, apart ? `${words} (opens in a new tab)` : words);
      line.firstChild.rel = "noopener";
      if (apart) line.firstChild.target = "_blank";
      line.firstChild.addEventListener("click", clicked);
      ways.push(line);
    }
    if (phone) ways.push(makeLink(`tel:${phone.replace(/[^\d+]/g, "")}`, `Call ${phone}`));
    return ways;
  };

  const makeButton = (words, pressed) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    dress(button, { ...PRESSED, padding: "8px 16px", background: "transparent" });
    button.addEventListener("click", pressed);
    return button;
  };

  const makeDialog = (close, closed) => {
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", TITLE);
    // In px: to many pages a rem is not what it is to the visitor.
    dress(dialog, {
      display: "none", position: "fixed", inset: "0", margin: "auto", padding: "12px", border: "0", "border-radius": "12px",
      width: "min(736px, 100%)", "max-width": "100%", height: "min(960px, 100%)", "max-height": "100%",
      "box-sizing": "border-box", overflow: "auto", background: "Canvas", color: "CanvasText",
    });
    dialog.append(makeButton("Close", close));
    dialog.addEventListener("close", () => {
      style(dialog, { display: "none" });
      closed();
    });
    return dialog;
  };
