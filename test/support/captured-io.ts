// The outside world of a program under test: real files, caught output, given input.

import { NodeIO } from "@rpyts/cli/node-io";

export class CapturedIO extends NodeIO {
  private readonly out = new Map<number, string[]>([[1, []], [2, []]]);
  private input: string;

  constructor(stdin = "") {
    super(process.env);
    this.input = stdin;
  }

  override write(fd: number, bytes: string): number {
    const parts = this.out.get(fd);
    if (parts === undefined) return super.write(fd, bytes);
    parts.push(bytes);
    return bytes.length;
  }

  override read(fd: number, count: number): string {
    if (fd !== 0) return super.read(fd, count);
    const taken = this.input.slice(0, count);
    this.input = this.input.slice(count);
    return taken;
  }

  /** What was written to a standard stream. */
  text(fd: 1 | 2): string {
    return this.out.get(fd)!.join("");
  }
}
