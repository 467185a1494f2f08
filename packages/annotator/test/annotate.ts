// Test support: programs given as text, annotated from their function `main`, and their literate comments.
//
//   x = f(1)      # reveal: x = SomeInteger(nonneg)
//   y = 'a' + 1   # error: [annotator/union-error]
//
// A reveal names a variable of the line and prints the annotation its assignment on that line gives (by the variable's name and the line).

import { loadProgram, type Program } from "./program.js";
import { type AnnotatorOptions, RPythonAnnotator } from "@rpyts/annotator/annrpython";
import { TranslationContext } from "@rpyts/annotator/context";
import { AnnotationFailure } from "@rpyts/annotator/fault";
import { SomeObject } from "@rpyts/annotator/model";
import { PyFunction } from "@rpyts/pyhost/object";
import type { Diagnostic } from "@rpyts/tool/diagnostics";
import { expect } from "vitest";

export interface Annotated {
  readonly program: Program;
  readonly annotator: RPythonAnnotator;
  readonly result: SomeObject | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Annotates `main` of a program with these argument annotations. */
export function annotate(text: string, inputs: readonly SomeObject[] = [], options: AnnotatorOptions = {}): Annotated {
  const program = loadProgram(text);
  const annotator = new RPythonAnnotator(new TranslationContext(program.host, program.build), options);
  const main = program.get("main");
  if (!(main instanceof PyFunction)) throw new Error("the program has no function main");
  try {
    return { program, annotator, result: annotator.buildTypes(main, inputs), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof AnnotationFailure)) throw error;
    return { program, annotator, result: null, diagnostics: error.diagnostics };
  }
}

/** The annotation of main's result as text; fails the test when the program has faults. */
export function resultOf(text: string, inputs: readonly SomeObject[] = [], options: AnnotatorOptions = {}): string {
  const done = annotate(text, inputs, options);
  expect(done.diagnostics.map((d) => `${d.code}: ${d.message}`)).toEqual([]);
  return String(done.result);
}

/** Codes with line numbers of the faults of a program: `annotator/union-error:3`. */
export function faultsOf(text: string, inputs: readonly SomeObject[] = []): string[] {
  return annotate(text, inputs).diagnostics.map((d) => `${d.code}:${d.span === null ? "?" : d.span.file.lineCol(d.span.start).line}`);
}

/** Faults that a program's comments expect. */
export function expectedFaults(text: string): string[] {
  return text.split("\n").flatMap((line, i) => [...line.matchAll(/# error: \[([\w/-]+)\]/g)].map((m) => `${m[1]}:${i + 1}`));
}

/** Annotations of the variables that comments ask for: `name = annotation`, with what was found. */
export function reveals(text: string, inputs: readonly SomeObject[] = [], options: AnnotatorOptions = {}): { expected: string[]; found: string[] } {
  const { annotator, diagnostics } = annotate(text, inputs, options);
  expect(diagnostics.map((d) => `${d.code}: ${d.message}`)).toEqual([]);
  const expected: string[] = [];
  const found: string[] = [];
  text.split("\n").forEach((line, i) => {
    const match = /# reveal: (.+)$/.exec(line);
    if (match === null) return;
    expected.push(`${i + 1}: ${match[1]!.trim()}`);
    found.push(`${i + 1}: ${lastResultOnLine(annotator, i + 1)}`);
  });
  return { expected, found };
}

/** The annotation of the result of the last operation that begins on a line. */
function lastResultOnLine(annotator: RPythonAnnotator, line: number): string {
  let best = "nothing";
  let bestEnd = -1;
  for (const [block] of annotator.annotatedBlocks()) {
    for (const op of block.operations) {
      if (op.span === null || op.span.file.name !== "program.py" || op.span.file.lineCol(op.span.start).line !== line) continue;
      if (!(op.result.annotation instanceof SomeObject) || op.span.end - op.span.start < bestEnd) continue;
      bestEnd = op.span.end - op.span.start;
      best = String(op.result.annotation);
    }
  }
  return best;
}
