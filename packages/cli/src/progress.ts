// What a person sees while the translation runs: one line that is rewritten, on a terminal; nothing elsewhere.

import type { Progress } from "@rpyts/translator/environment";

const SPAN_MS = 80;

/** A progress line on standard error. `start` and `step` say what goes on; `end` clears the line. */
export class ProgressLine implements Progress {
  private readonly stream: NodeJS.WriteStream;
  private lastShown = 0;
  private title = "";

  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream;
  }

  start(title: string): void {
    this.title = title;
    this.show("");
  }

  step(detail: string): void {
    const now = performance.now();
    if (now - this.lastShown < SPAN_MS) return;
    this.lastShown = now;
    this.show(` ${detail}`);
  }

  note(text: string): void {
    this.end();
    this.stream.write(`note: ${text}\n`);
  }

  end(): void {
    if (this.stream.isTTY) this.stream.write("\r\u001b[K");
  }

  private show(detail: string): void {
    if (!this.stream.isTTY) return;
    const width = this.stream.columns - 1;
    this.stream.write(`\r\u001b[K${`[${this.title}]${detail}`.slice(0, width)}`);
  }
}
