// Faults in Python source, with what the host needs to raise SyntaxError, IndentationError or TabError.

import { DiagnosticError, type DiagnosticNote } from "@rpyts/tool/diagnostics";
import type { SourceFile } from "@rpyts/tool/source-file";

export type SyntaxErrorClass = "SyntaxError" | "IndentationError" | "TabError";

const CODES: { readonly [K in SyntaxErrorClass]: string } = {
  SyntaxError: "pyparser/syntax-error",
  IndentationError: "pyparser/indentation-error",
  TabError: "pyparser/tab-error",
};

export interface SyntaxErrorInit {
  readonly pyClass?: SyntaxErrorClass;
  readonly msg: string;
  readonly source: SourceFile;
  /** The stretch of the source that is at fault. */
  readonly start: number;
  readonly end: number;
  readonly hint?: string | null;
  readonly notes?: readonly DiagnosticNote[];
  readonly incomplete?: boolean;
}

/** A Python syntax error. `msg`, `filename`, `lineno`, `offset` (column from 1) and `text` are the attributes of the host's exception. */
export class PySyntaxError extends DiagnosticError {
  override readonly name: string = "PySyntaxError";
  /** Which Python exception class it is. */
  readonly pyClass: SyntaxErrorClass;
  readonly msg: string;
  readonly filename: string;
  readonly lineno: number;
  readonly offset: number;
  /** The line, with a newline at its end. */
  readonly text: string;
  /** True when the source ends too early: at a prompt, more lines may make it right. */
  readonly incomplete: boolean;

  constructor(init: SyntaxErrorInit) {
    const pyClass = init.pyClass ?? "SyntaxError";
    super({
      code: CODES[pyClass],
      message: init.msg,
      span: { file: init.source, start: init.start, end: init.end },
      hint: init.hint ?? null,
      notes: init.notes ?? [],
    });
    const { line, col } = init.source.lineCol(init.start);
    this.pyClass = pyClass;
    this.msg = init.msg;
    this.filename = init.source.name;
    this.lineno = line;
    this.offset = col;
    this.text = `${init.source.line(line)}\n`;
    this.incomplete = init.incomplete ?? false;
  }
}
