// The pages say what is so: the programs and codes that docs/rpython.md names exist, and every code that the sources may tell has a page.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "@rpyts/translator/explain/pages";
import { describe, expect, it } from "vitest";
import { ROOT } from "./support/engines.js";

const REFERENCE = readFileSync(join(ROOT, "docs/rpython.md"), "utf8");

describe("the language reference", () => {
  const lines = REFERENCE.split("\n");
  // [folder/program], or [folder/program#title of a part]; other brackets are Python.
  const programs = lines.flatMap((line, i) => [...line.matchAll(/\[([a-z][\w-]*\/[\w-]+)(?: ?#([^\]]+))?\]/g)].map((match) => ({ line: i + 1, name: match[1]!, part: match[2] ?? null })));
  const pathOf = (name: string): string | null => ["test/corpus", "test/errors"].map((folder) => join(ROOT, folder, `${name}.py`)).find((path) => existsSync(path)) ?? null;

  it("names programs that exist", () => {
    expect(programs.length).toBeGreaterThan(200);
    expect(programs.filter(({ name }) => pathOf(name) === null).map(({ line, name }) => `${line}: ${name}`)).toEqual([]);
  });

  it("names parts of programs that exist: what is printed at their beginning", () => {
    const missing = programs.filter(({ name, part }) => part !== null && !readFileSync(pathOf(name)!, "latin1").includes(`== ${part}`));
    expect(missing.map(({ line, name, part }) => `${line}: ${name} #${part!}`)).toEqual([]);
  });

  it("names codes that have a page", () => {
    const codes = lines.flatMap((line, i) => [...line.matchAll(/\[error: ([^\]]+)\]/g)].map((match) => ({ line: i + 1, code: match[1]! })));
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter(({ code }) => !PAGES.has(code)).map(({ line, code }) => `${line}: ${code}`)).toEqual([]);
  });

  it("proves every rule: a line with a rule names a program or a code", () => {
    const rules = lines.filter((line) => line.startsWith("- "));
    expect(rules.filter((line) => !/\[(?:error: )?[a-z][\w-]*\/[\w-]+/.test(line))).toEqual([]);
  });
});

describe("codes", () => {
  /** The layers that codes begin with, as the pages have them. */
  const layers = [...new Set([...PAGES.keys()].map((code) => code.split("/")[0]!))];
  const told = toldCodes(layers);

  it("of the sources have a page", () => {
    expect([...told, ...flowCodes()].filter((code) => !PAGES.has(code)).sort()).toEqual([]);
  });

  it("with a page are told somewhere", () => {
    expect([...PAGES.keys()].filter((code) => !told.has(code))).toEqual([]);
  });

  it("belong to layers that the sources know", () => {
    expect(unknownLayers(layers)).toEqual([]);
  });
});

function* sources(): IterableIterator<{ readonly name: string; readonly text: string }> {
  for (const entry of readdirSync(join(ROOT, "packages"), { recursive: true, encoding: "utf8" })) {
    if (!/^[\w-]+\/src\/.*\.ts$/.test(entry) || entry.startsWith("translator/src/explain/")) continue;
    yield { name: entry, text: withoutComments(readFileSync(join(ROOT, "packages", entry), "utf8")) };
  }
}

const withoutComments = (text: string): string => text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");

/** Codes that stand in the sources whole, and those of flow space, which has them without its name. */
function toldCodes(layers: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const whole = new RegExp(`["'\`]((?:${layers.join("|")})/[a-z0-9-]+)["'\`]`, "g");
  for (const { name, text } of sources()) {
    // Lists of codes as types tell nothing: a code may stand there that nobody uses.
    const uses = text.replace(/^\s*\| "[^"]+";?$/gm, "");
    for (const match of uses.matchAll(whole)) found.add(match[1]!);
    if (name.startsWith("flowspace/")) for (const match of uses.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)) if (PAGES.has(`flowspace/${match[1]!}`)) found.add(`flowspace/${match[1]!}`);
  }
  return found;
}

/** Whatever the type of flow space's codes lists. */
function flowCodes(): string[] {
  const text = readFileSync(join(ROOT, "packages/flowspace/src/errors.ts"), "utf8");
  const list = /type FlowErrorCode =([^;]+);/.exec(text)![1]!;
  return [...list.matchAll(/"([a-z-]+)"/g)].map((match) => `flowspace/${match[1]!}`);
}

/** Whatever stands behind `code:` or as the first argument of a diagnostic, with a layer that no page has. */
function unknownLayers(layers: readonly string[]): string[] {
  const found: string[] = [];
  for (const { name, text } of sources()) {
    for (const match of text.matchAll(/\bcode: ["`]([a-z0-9-]+)\//g)) if (!layers.includes(match[1]!)) found.push(`${name}: ${match[0]}`);
  }
  return found;
}
