// The negative corpus: every program has the faults that its header says, at their places, with both type systems and in any order of work.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { explain, PAGES, renderAllPages } from "@rpyts/translator/explain/pages";
import { renderDiagnostic } from "@rpyts/tool/render-diagnostic";
import { describe, expect, it } from "vitest";
import { inTempFolder } from "./support/cli.js";
import { ROOT } from "./support/engines.js";
import { check, placeOf, readErrors } from "./support/errors.js";

const programs = readErrors(join(ROOT, "test/errors"));

describe("faulty programs", () => {
  it.each(programs.map((program) => [program.name, program] as const))("%s", (_name, { path, faults }) => {
    const found = check(path);
    expect(found.map((d) => placeOf(d, path))).toEqual(faults);
    expect(check(path, { typeSystem: "ootype" }).map((d) => placeOf(d, path))).toEqual(faults);
    for (const seed of [1, 2]) expect(check(path, { seed }).map((d) => placeOf(d, path)), `with seed ${seed}`).toEqual(faults);
    for (const d of found) expect(PAGES.has(d.code), `${d.code} has no page`).toBe(true);
  });

  it("are at least 80, and say no name of ours to the user", () => {
    expect(programs.length).toBeGreaterThanOrEqual(80);
    for (const { path } of programs.filter(({ name }) => name.startsWith("unions/"))) {
      expect(check(path).map((d) => renderDiagnostic(d)).join("\n")).not.toMatch(/\bSome[A-Z]\w+\(/);
    }
  });
});

describe("pages", () => {
  const TARGET = "\n\ndef target(driver, args):\n    return entry_point, None\n";
  const codesOf = (text: string): string[] =>
    inTempFolder((folder) => {
      const path = join(folder, "example.py");
      writeFileSync(path, text + TARGET);
      return check(path).map((d) => d.code);
    });

  const examples = [...PAGES].flatMap(([code, page]) => (page.bad === null || page.good === null ? [] : [{ code, bad: page.bad, good: page.good }]));
  it.each(examples)("of $code: the bad example has it, the good one has no fault", ({ code, bad, good }) => {
    expect(codesOf(bad)).toEqual([code]);
    expect(codesOf(good)).toEqual([]);
  });

  it("are found by the name behind the slash, too", () => {
    expect(explain("union-error")).toBe(explain("annotator/union-error"));
    expect(explain("no-such-code")).toBeNull();
  });

  it("are what docs/diagnostics.md holds", async () => {
    await expect(renderAllPages()).toMatchFileSnapshot(join(ROOT, "docs/diagnostics.md"));
  });
});
