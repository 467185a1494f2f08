// Text built line by line with indentation.

export class SourceWriter {
  private readonly parts: string[] = [];
  private readonly step: string;
  private prefix = "";

  constructor(step = "    ") {
    this.step = step;
  }

  line(text = ""): void {
    this.parts.push(text === "" ? "\n" : `${this.prefix}${text}\n`);
  }

  /** A line that ignores the indentation: labels, preprocessor lines. */
  flush(text: string): void {
    this.parts.push(`${text}\n`);
  }

  indent(): void {
    this.prefix += this.step;
  }

  dedent(): void {
    this.prefix = this.prefix.slice(this.step.length);
  }

  /** `head`, then what `body` writes, indented, then `tail`. */
  block(head: string, tail: string, body: () => void): void {
    this.line(head);
    this.indent();
    body();
    this.dedent();
    this.line(tail);
  }

  toString(): string {
    return this.parts.join("");
  }
}
