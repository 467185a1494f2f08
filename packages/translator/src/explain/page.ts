// The pages of diagnostics: what `translate explain CODE` prints, and docs/diagnostics.md holds. One page per code; examples are whole programs, which the tests run.

/** What there is to say of a code. */
export interface Page {
  /** The rule in one line. */
  readonly title: string;
  /** Why the rule is there, and what to do. */
  readonly why: string;
  /** A program that breaks the rule, and the same mended; null where one file cannot show it. */
  readonly bad: string | null;
  readonly good: string | null;
}

/** A page as text: Markdown that reads well on a terminal, too. */
export function renderPage(code: string, page: Page, level = "#"): string {
  const parts = [`${level} ${code}`, page.title, page.why];
  if (page.bad !== null) parts.push("This is refused:", indented(page.bad));
  if (page.good !== null) parts.push("This is accepted:", indented(page.good));
  return `${parts.join("\n\n")}\n`;
}

const indented = (text: string): string => text.trim().split("\n").map((line) => (line === "" ? "" : `    ${line}`)).join("\n");
