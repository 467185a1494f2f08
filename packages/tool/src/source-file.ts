// Source text with positions: a span is two character offsets; lines and columns are computed when somebody looks.

/** A source text. `text` holds one character per byte of the file (latin-1), so that offsets are byte offsets. */
export class SourceFile {
  readonly name: string;
  readonly text: string;
  private starts: number[] | null = null;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }

  /** Line (from 1) and column (from 1) of a character offset. */
  lineCol(offset: number): { line: number; col: number } {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (starts[mid]! <= offset) low = mid;
      else high = mid - 1;
    }
    return { line: low + 1, col: offset - starts[low]! + 1 };
  }

  /** The offset at which a line (from 1) begins. */
  startOfLine(line: number): number {
    return this.lineStarts()[line - 1] ?? this.text.length;
  }

  /** The text of a line (from 1) without its line end; "" outside the file. */
  line(line: number): string {
    const starts = this.lineStarts();
    const from = starts[line - 1];
    if (from === undefined) return "";
    const to = starts[line] ?? this.text.length;
    return this.text.slice(from, to).replace(/[\r\n]+$/, "");
  }

  private lineStarts(): number[] {
    if (this.starts !== null) return this.starts;
    const starts = [0];
    const text = this.text;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.starts = starts;
    return starts;
  }
}

/** A stretch of a source: `start` inclusive, `end` exclusive, both character offsets. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** `file:line:col` of the start of a span, for a person: columns count characters. */
export function formatPlace(span: Span): string {
  const { line, col } = span.file.lineCol(span.start);
  return `${span.file.name}:${line}:${decodeSource(span.file.line(line).slice(0, col - 1)).length + 1}`;
}

/** Text of a program for a person: bytes that are UTF-8 become the characters that they stand for, other text stays as it is. */
export function decodeSource(text: string): string {
  return text.replace(/[\x80-\xff]+/g, (bytes) => {
    try {
      return decodeURIComponent(bytes.replace(/./g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
    } catch {
      return bytes;
    }
  });
}
