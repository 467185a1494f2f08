// Diagnostics as typed data: a stable code, a main span, notes with their own spans, a hint. Printing is apart (render-diagnostic.ts).

import type { Span } from "./source-file.js";

export type Severity = "error" | "warning";

/** A further place that explains a diagnostic, or a remark without a place. */
export interface DiagnosticNote {
  readonly message: string;
  readonly span: Span | null;
}

/** One fault of the user's program. `code` is `layer/name`, for instance `annotator/union-error`, and never changes its meaning. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span | null;
  readonly notes: readonly DiagnosticNote[];
  readonly hint: string | null;
  /** The Python traceback for faults that arise while the program loads; null elsewhere. */
  readonly traceback: string | null;
}

/** What must be said of a diagnostic; the rest has defaults. */
export type DiagnosticInit = Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic>;

export function makeDiagnostic(init: DiagnosticInit): Diagnostic {
  return {
    code: init.code,
    severity: init.severity ?? "error",
    message: init.message,
    span: init.span ?? null,
    notes: init.notes ?? [],
    hint: init.hint ?? null,
    traceback: init.traceback ?? null,
  };
}

/** Thrown to give up on what was being done because of a fault in the user's program. */
export class DiagnosticError extends Error {
  override readonly name: string = "DiagnosticError";
  readonly diagnostic: Diagnostic;

  constructor(init: DiagnosticInit) {
    super(init.message);
    this.diagnostic = makeDiagnostic(init);
  }
}
