// Programs with random mistakes: tokens and lines of corpus programs deleted, doubled, swapped or replaced. Whatever comes of it is a program, or diagnostics: never an error of
// ours. Seeded: a failure comes back; RPYTHON_MUTANTS says how many there are.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderDiagnostic } from "@rpyts/tool/render-diagnostic";
import { describe, expect, it } from "vitest";
import { inTempFolder } from "./support/cli.js";
import { readCorpus } from "./support/corpus.js";
import { ROOT } from "./support/engines.js";
import { check } from "./support/errors.js";

const COUNT = Number(process.env["RPYTHON_MUTANTS"] ?? "300");
const SEED = Number(process.env["RPYTHON_SEED"] ?? "1");

/** A linear congruential generator (Numerical Recipes): the same numbers for the same seed. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const TOKENS = /[A-Za-z_]\w*|\d+(?:\.\d+)?|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[-+*/%<>=!&|^~]=?|[[\](){}.,:]/g;
const REPLACEMENTS = ["0", "-1", "None", "'text'", "u'wide'", "1.5", "[]", "{}", "()", "x", "self", "len", "True", "r_uint(1)", "+", "<", "[0]", ".foo", "argv"];

/** The text with one mistake in it. */
function mutate(text: string, random: (below: number) => number): string {
  const lines = text.split("\n");
  const body = lines.findIndex((line) => !line.startsWith("#"));
  const at = body + random(lines.length - body);
  const kind = random(6);
  if (kind === 0) lines.splice(at, 1);
  else if (kind === 1) lines.splice(at, 0, lines[body + random(lines.length - body)]!);
  else lines[at] = mutateLine(lines[at]!, kind, random);
  return lines.join("\n");
}

function mutateLine(line: string, kind: number, random: (below: number) => number): string {
  const tokens = [...line.matchAll(TOKENS)];
  if (tokens.length === 0) return line;
  const token = tokens[random(tokens.length)]!;
  const other = kind === 2 ? "" : kind === 3 ? tokens[random(tokens.length)]![0] : REPLACEMENTS[random(REPLACEMENTS.length)]!;
  return line.slice(0, token.index) + other + line.slice(token.index + token[0].length);
}

describe("programs with random mistakes", () => {
  it(`are fine or have diagnostics (${COUNT}, seed ${SEED})`, { timeout: 600_000 }, () => {
    const random = makeRandom(SEED);
    const programs = readCorpus(join(ROOT, "test/corpus"));
    const crashes: string[] = [];
    inTempFolder((folder) => {
      const path = join(folder, "mutant.py");
      for (let i = 0; i < COUNT; i++) {
        const program = programs[random(programs.length)]!;
        const text = mutate(readFileSync(program.path, "latin1"), random);
        writeFileSync(path, text, "latin1");
        try {
          for (const d of check(path, { typeSystem: i % 2 === 0 ? "lltype" : "ootype" })) renderDiagnostic(d);
        } catch (error) {
          crashes.push(`${program.name}, mutant ${i}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    });
    expect(crashes).toEqual([]);
  });
});
