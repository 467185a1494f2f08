// The negative corpus: programs with faults. The header of each says which, where.
//
//     # error: annotator/union-error at 12:9        code, line and column; one line per fault, in the order of the source

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { collectFaults } from "@rpyts/translator/check";
import { backendNamed } from "@rpyts/translator/backends";
import { defaultOptions } from "@rpyts/translator/options";
import { loadProgram } from "@rpyts/translator/load-program";
import { optionsFor } from "@rpyts/translator/settle-options";
import type { TypeSystemName } from "@rpyts/translator/pipeline";
import type { Diagnostic } from "@rpyts/tool/diagnostics";
import { CapturedIO } from "./captured-io.js";
import { NARROW_64, WIDE_64 } from "./corpus.js";
import { makeEnvironment } from "./engines.js";

export interface FaultyProgram {
  /** Path below the folder, without `.py`. */
  readonly name: string;
  readonly path: string;
  /** `code at line:column`, one per fault. */
  readonly faults: readonly string[];
}

/** The programs below a folder, in order of their names. */
export function readErrors(folder: string): FaultyProgram[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".py"));
  return files.sort().map((name) => {
    const path = join(folder, name);
    const faults = [...readFileSync(path, "latin1").matchAll(/^# error: (\S+ at \d+:\d+)$/gm)].map((match) => match[1]!);
    return { name: name.replace(/\.py$/, ""), path, faults };
  });
}

export interface CheckRun {
  readonly typeSystem?: TypeSystemName;
  /** Shuffles the order of work. */
  readonly seed?: number | null;
}

/** Loads, annotates and types a program; gives its faults. */
export function check(path: string, { typeSystem = "lltype", seed = null }: CheckRun = {}): readonly Diagnostic[] {
  const machine = { ...(typeSystem === "lltype" ? WIDE_64 : NARROW_64), typeSystem };
  const env = makeEnvironment(new CapturedIO());
  return collectFaults(() => loadProgram(env, optionsFor(backendNamed("c"), { ...defaultOptions(), seed }), path, [], machine).rtype());
}

/** A diagnostic in the form of the headers; names the file where it is not the program's. */
export function placeOf(d: Diagnostic, path: string): string {
  if (d.span === null) return `${d.code} nowhere`;
  const { line, col } = d.span.file.lineCol(d.span.start);
  const file = basename(d.span.file.name);
  return `${d.code} at ${line}:${col}${file === basename(path) ? "" : ` of ${file}`}`;
}
