// Faults of the annotated program. Answers to AnnotatorError and UnionError of upstream's annotator/model.py. Raised without a span by rules;
// the engine adds the place, the notes and the call path before it keeps them (see fault.ts).

import { DiagnosticError, type DiagnosticNote } from "@rpyts/tool/diagnostics";
import type { SomeObject } from "./model.js";
import { plain, unionHint } from "./plain.js";

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
  | "annotator/endless-widening"
  | "annotator/not-constant"
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

/** Types that never come to rest: annotation stops. */
export class EndlessWidening extends AnnotatorError {
  override readonly name = "EndlessWidening";

  constructor(message: string) {
    super({
      code: "annotator/endless-widening",
      message,
      hint: "a function that is specialised by an argument must not call itself with ever new values of it; break the circle with a value that is not constant",
    });
  }
}

/** Two annotations without a common one below the refused top. */
export class UnionError extends AnnotatorError {
  override readonly name = "UnionError";
  readonly s1: SomeObject;
  readonly s2: SomeObject;
  readonly reason: string;

  constructor(s1: SomeObject, s2: SomeObject, reason = "") {
    const why = reason === "" ? "" : `: ${reason}`;
    super({ code: "annotator/union-error", message: `${plain(s1)} and ${plain(s2)} have no common type${why}`, hint: unionHint(s1, s2) });
    this.s1 = s1;
    this.s2 = s2;
    this.reason = reason;
  }
}
