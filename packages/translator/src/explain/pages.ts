// All pages, by code.

import { similarNames } from "@rpyts/tool/similar-names";
import { renderPage, type Page } from "./page.js";
import { ANNOTATOR_PAGES } from "./pages-annotator.js";
import { FLOWSPACE_PAGES } from "./pages-flowspace.js";
import { OTHER_PAGES } from "./pages-others.js";

/** Every code that may be told, with its page, in alphabetical order. */
export const PAGES: ReadonlyMap<string, Page> = new Map([...ANNOTATOR_PAGES, ...FLOWSPACE_PAGES, ...OTHER_PAGES].sort(([a], [b]) => (a < b ? -1 : 1)));

/** What `translate explain CODE` prints; null for a code that is not known. The part after the slash is enough where it is clear. */
export function explain(code: string): string | null {
  const exact = PAGES.get(code);
  if (exact !== undefined) return renderPage(code, exact);
  const near = [...PAGES].filter(([known]) => known.endsWith(`/${code}`));
  return near.length === 0 ? null : near.map(([known, page]) => renderPage(known, page)).join("\n");
}

/** The page of a code in parts, for programs to read. */
export function pageOf(code: string): { readonly code: string; readonly page: Page } | null {
  const known = [...PAGES].find(([candidate]) => candidate === code) ?? [...PAGES].find(([candidate]) => candidate.endsWith(`/${code}`));
  return known === undefined ? null : { code: known[0], page: known[1] };
}

/** Codes that may have been meant by one that is not known, the nearest first. */
export function similarCodes(code: string): string[] {
  const wanted = code.slice(code.indexOf("/") + 1);
  const behindSlash = new Map([...PAGES.keys()].map((known) => [known.slice(known.indexOf("/") + 1), known]));
  return similarNames(wanted, behindSlash.keys(), 3).map((near) => behindSlash.get(near)!);
}

/** The text of docs/diagnostics.md. */
export function renderAllPages(): string {
  const intro = "# Diagnostics\n\nEvery message has a code in square brackets. `translate explain CODE` prints its page; these are all of them.\n";
  return [intro, ...[...PAGES].map(([code, page]) => renderPage(code, page, "##"))].join("\n");
}
