// Faults of the annotated program. Answers to AnnotatorError and UnionError of upstream's annotator/model.py. Raised without a span by rules;
// the engine adds the place, the notes and the call path before it keeps them (see fault.ts).

import { DiagnosticError, type DiagnosticNote } from "@rpyts/tool/diagnostics";
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

/** Two annotations without a common one below the refused top. */
export class UnionError extends AnnotatorError {
  override readonly name = "UnionError";
  readonly s1: { toString(): string };
  readonly s2: { toString(): string };
  /** What was known before, where the clash is in a container or attribute that remembers its contributions. */
  origins: readonly Origin[];

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
  }
}
