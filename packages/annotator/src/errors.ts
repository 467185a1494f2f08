// Faults of the annotated program. Answers to AnnotatorError and UnionError of upstream's annotator/model.py. Raised without a span by rules;
// the engine adds the place, the notes and the call path before it keeps them (see fault.ts).

import { DiagnosticError, type DiagnosticNote } from "@rpyts/tool/diagnostics";
import type { Block, FunctionGraph, Link } from "@rpyts/flowmodel/model";
import type { Origin } from "./position.js";

/** Codes of everything the annotator has to say. */
export type AnnotatorCode =
  | "annotator/union-error"
  | "annotator/blocked-block"
  | "annotator/unknown-attribute"
  | "annotator/wrong-arguments"
  | "annotator/unsupported-operation"
  | "annotator/unsupported-builtin"
  | "annotator/not-callable"
  | "annotator/mixed-calls"
  | "annotator/resized-list"
  | "annotator/immutable-field"
  | "annotator/long-integer"
  | "annotator/none-raised"
  | "annotator/not-rpython";

export interface FaultInit {
  readonly code: AnnotatorCode;
  readonly message: string;
  readonly hint?: string | null;
  readonly notes?: readonly DiagnosticNote[];
}

/** A fault of the program at the operation that is being annotated. */
export class AnnotatorError extends DiagnosticError {
  override readonly name: string = "AnnotatorError";

  constructor(init: FaultInit) {
    super({ code: init.code, message: init.message, hint: init.hint ?? null, notes: init.notes ?? [] });
  }
}

/** The argument of a block where two annotations met. */
export interface MergePlace {
  readonly graph: FunctionGraph;
  readonly block: Block;
  readonly index: number;
  /** The way in that brought the second annotation; null for calls. */
  readonly link: Link | null;
}

/** Two annotations without a common one below the refused top. */
export class UnionError extends AnnotatorError {
  override readonly name = "UnionError";
  readonly s1: { toString(): string };
  readonly s2: { toString(): string };
  /** What was known before, where the clash is in a container or attribute that remembers its contributions. */
  origins: readonly Origin[];
  /** Set when the clash is at the entry of a block. */
  merge: MergePlace | null;

  constructor(s1: { toString(): string }, s2: { toString(): string }, reason = "") {
    const why = reason === "" ? "" : `: ${reason}`;
    super({
      code: "annotator/union-error",
      message: `the annotations ${String(s1)} and ${String(s2)} have no union${why}`,
      hint: "each variable, attribute, list item and dictionary value must keep one type in the whole program",
    });
    this.s1 = s1;
    this.s2 = s2;
    this.origins = [];
    this.merge = null;
  }
}
