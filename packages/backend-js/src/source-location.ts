// Positions of the RPython source on the nodes of the printed tree.

import type * as t from "@babel/types";
import type { SourceFile, Span } from "@rpyts/tool/source-file";

/** Makes the locations of one program; remembers the files that were mentioned. */
export class SourceLocations {
  readonly files = new Set<SourceFile>();

  /** The location of a span; null for operations that no source line asked for. */
  of(span: Span | null): t.SourceLocation | null {
    if (span === null) return null;
    this.files.add(span.file);
    return { filename: span.file.name, identifierName: null, start: position(span.file, span.start), end: position(span.file, span.end) };
  }
}

/** Lines from 1, columns from 0. */
function position(file: SourceFile, offset: number): t.SourceLocation["start"] {
  const { line, col } = file.lineCol(offset);
  return { line, column: col - 1, index: offset };
}
