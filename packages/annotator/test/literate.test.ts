// Literate programs: literate/*.py say on their lines what is to be found there. The first line names the types of main's arguments.

import { annotate, expectedFaults, reveals } from "./annotate.js";
import { sFloat, sInt, type SomeObject } from "@rpyts/annotator/model";
import { sString } from "@rpyts/annotator/model-strings";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("./literate/", import.meta.url);
const TYPES: ReadonlyMap<string, SomeObject> = new Map<string, SomeObject>([
  ["int", sInt],
  ["float", sFloat],
  ["str", sString],
]);

function inputsOf(text: string): SomeObject[] {
  const names = /^# main: ?(.*)$/m.exec(text)?.[1] ?? "";
  return names.split(",").flatMap((name) => TYPES.get(name.trim()) ?? []);
}

describe("literate programs", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".py"))) {
    const text = readFileSync(new URL(name, folder), "latin1");
    const faults = expectedFaults(text);
    if (faults.length > 0) {
      it(`${name} has the faults it says`, () => {
        const found = annotate(text, inputsOf(text)).diagnostics.map((d) => `${d.code}:${d.span === null ? "?" : d.span.file.lineCol(d.span.start).line}`);
        expect(found.sort()).toEqual(faults.sort());
      });
    } else {
      it(`${name} has the annotations it says, in any order of work`, () => {
        for (const seed of [null, 1, 2, 3, 4, 5]) {
          const { expected, found } = reveals(text, inputsOf(text), { seed });
          expect(found).toEqual(expected);
        }
      });
    }
  }
});
