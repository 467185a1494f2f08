// Diagnostics as text: message, place, source frame with carets, notes, hint.

import type { Diagnostic } from "./diagnostics.js";
import { decodeSource, formatPlace, type Span } from "./source-file.js";

/** Colours for the parts of a rendered diagnostic; `plainStyle` leaves the text as it is. */
export interface DiagnosticStyle {
  error(text: string): string;
  warning(text: string): string;
  dim(text: string): string;
  hint(text: string): string;
  bold(text: string): string;
}

const same = (text: string): string => text;
export const plainStyle: DiagnosticStyle = { error: same, warning: same, dim: same, hint: same, bold: same };

const TAB = "    ";

/** Renders a diagnostic as several lines, without a final newline. */
export function renderDiagnostic(d: Diagnostic, style: DiagnosticStyle = plainStyle): string {
  const lines: string[] = [];
  if (d.traceback !== null) lines.push(d.traceback.replace(/\n+$/, ""));
  const head = d.severity === "error" ? style.error(`error[${d.code}]`) : style.warning(`warning[${d.code}]`);
  lines.push(`${head}: ${style.bold(d.message)}`);
  if (d.span !== null) pushFrame(lines, d.span, style);
  for (const note of d.notes) {
    lines.push(`${style.dim("note:")} ${note.message}`);
    if (note.span !== null) pushFrame(lines, note.span, style);
  }
  if (d.hint !== null) lines.push(`${style.hint("hint:")} ${d.hint}`);
  return decodeSource(lines.join("\n"));
}

/** The lines of a source frame: the place, the line, the carets. None without a place. */
export function renderFrame(span: Span | null, style: DiagnosticStyle = plainStyle): string[] {
  const lines: string[] = [];
  if (span !== null) pushFrame(lines, span, style);
  return lines.map(decodeSource);
}

function pushFrame(lines: string[], span: Span, style: DiagnosticStyle): void {
  const { line, col } = span.file.lineCol(span.start);
  const end = span.file.lineCol(Math.max(span.start, span.end - 1));
  const text = span.file.line(line);
  const gutter = String(line);
  const blank = " ".repeat(gutter.length);
  lines.push(`${style.dim(`${blank} -->`)} ${formatPlace(span)}`);
  if (text.trim() === "") return;
  const before = text.slice(0, col - 1);
  const until = end.line === line ? end.col : text.length;
  const marked = text.slice(col - 1, Math.max(until, col));
  lines.push(`${style.dim(`${gutter} |`)} ${expand(text)}`);
  lines.push(`${style.dim(`${blank} |`)} ${" ".repeat(expand(before).length)}${style.error("^".repeat(Math.max(1, expand(marked).length)))}`);
}

/** As it looks on a terminal, where a character is one column. */
const expand = (text: string): string => decodeSource(text).replaceAll("\t", TAB);
