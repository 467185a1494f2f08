// Diagnostics and places as plain data, for --json and --sarif: lines and columns in place of source files, characters in place of bytes.

import type { Diagnostic } from "@rpyts/tool/diagnostics";
import { decodeSource, type Span } from "@rpyts/tool/source-file";

/** A stretch of a file. Lines and columns count from 1; the end is behind the last character. Columns count characters. */
export interface PlainSpan {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function plainSpan(span: Span | null): PlainSpan | null {
  if (span === null) return null;
  const start = place(span, span.start);
  const end = place(span, span.end);
  return { file: decodeSource(span.file.name), line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function place({ file }: Span, offset: number): { readonly line: number; readonly column: number } {
  const { line, col } = file.lineCol(offset);
  return { line, column: decodeSource(file.line(line).slice(0, col - 1)).length + 1 };
}

/** A diagnostic as --json shows it. */
export function plainDiagnostic(d: Diagnostic): object {
  return {
    code: d.code,
    severity: d.severity,
    message: decodeSource(d.message),
    span: plainSpan(d.span),
    notes: d.notes.map((note) => ({ message: decodeSource(note.message), span: plainSpan(note.span) })),
    hint: d.hint === null ? null : decodeSource(d.hint),
    traceback: d.traceback === null ? null : decodeSource(d.traceback),
  };
}
