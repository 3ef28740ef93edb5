/** Needlewise: what `needlewise.js` adds to a page. Every setting is described in docs/EMBEDDING.md. */

/** What a clinic may set. What does not fit is named in one console warning and left out; a policy that cannot be read
 * is the exception: then no question is asked. */
export interface Settings {
  /** The clinic's name, up to 120 characters. */
  clinic?: string;
  /** Where the booking link leads: `https:`, `tel:` or `mailto:`. */
  book?: string;
  /** The clinic's telephone number, shown as a link. */
  phone?: string;
  /** Whom to call in an emergency, as the result shows it. */
  emergency?: string;
  /** `auto` or a tag of a language that there is: `en`. */
  lang?: string;
  /** `auto` follows the page's own `color-scheme`. */
  theme?: "auto" | "light" | "dark";
  /** A colour such as `#0b6560`; made darker or lighter until words in it can be read. */
  accent?: string;
  /** How round corners are, in CSS px, 0 to 24. */
  radius?: number | string;
  font?: "system" | "humanist" | "geometric" | "serif" | "rounded";
  /** The widest that the check gets, in CSS px, 320 to 1280. */
  maxWidth?: number | string;
  /** `auto`, or a height in CSS px, 400 to 2000. */
  height?: number | "auto" | string;
  /** The goals that the clinic offers, by code. */
  goals?: string[] | string;
  /** The areas that the clinic offers, by code. */
  areas?: string[] | string;
  /** What the clinic makes stricter: an object, JSON, `#id` of an element that holds it, or an address on the page's own
   * site. */
  policy?: object | string;
  /** `script` on the tag: nothing is drawn after it, only where an element or a script asks for a check. */
  mode?: "inline" | "dialog" | "script";
  /** A CSS selector of what opens the window in the mode `dialog`; without it a button is drawn. */
  trigger?: string;
  /** `false` loads the check at once, and not only when it is near the window. */
  lazy?: boolean | "true" | "false";
}

/** One check in the page. */
export interface Check {
  readonly element: HTMLElement;
  /** Loads the check if it is not there yet and, in the mode `dialog`, opens its window. */
  open(): void;
  /** Closes its window. */
  close(): void;
  /** Begins anew: nothing of the visit is left. */
  restart(): void;
  /** Begins anew with these settings in the place of those before. */
  update(settings: Settings): void;
  /** Takes the check away and puts the element's own content back. */
  destroy(): void;
}

export interface Needlewise {
  readonly version: string;
  /** Draws a check into each `[data-needlewise]` element below `root`, the whole page if it is left out. Those that have
   * one keep it. */
  init(root?: ParentNode): void;
  /** Draws a check into `element`, or gives the one that is there. */
  create(element: HTMLElement, settings?: Settings): Check;
}

declare global {
  interface Window {
    Needlewise: Needlewise;
  }
  interface HTMLElementEventMap {
    "needlewise:ready": CustomEvent<null>;
    /** The booking link was pressed; `preventDefault()` keeps the visitor on the page. */
    "needlewise:book": CustomEvent<null>;
    "needlewise:open": CustomEvent<null>;
    "needlewise:close": CustomEvent<null>;
    /** 0 the frame did not answer · 1 settings · 2 no WebAssembly · 4 damaged · 5 stopped · 6 a frame that cannot be used. */
    "needlewise:error": CustomEvent<{ code: 0 | 1 | 2 | 4 | 5 | 6 }>;
  }
}
