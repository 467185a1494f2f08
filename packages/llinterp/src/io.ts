// What an interpreted program does to the world goes through this interface.

import type { ForeignProcess } from "@rpyts/tool/foreign";

/** Bytes are strings with one character per byte. Calls that fail return minus the errno. */
export interface LLIO {
  /** Writes to a file descriptor; gives the number of bytes taken. */
  write(fd: number, bytes: string): number;
  /** Reads at most `count` bytes; "" at the end. */
  read(fd: number, count: number): string | number;
  /** Seconds since the epoch. */
  time(): number;
  /** Seconds of processor time. */
  clock(): number;
  sleep(seconds: number): void;
  /** Calls C functions; absent in worlds without them. */
  readonly foreign?: ForeignProcess;
  /** A system call of `ll_os` that takes strings and numbers: `open`, `getcwd`, `unlink`, …. */
  system(name: string, args: readonly (string | number)[]): SystemReply;
}

/** What a system call gives: a number, which is minus the errno of a failure; a text; several numbers, or texts. */
export type SystemReply = number | string | readonly number[] | readonly string[];

const ENOSYS = 38;

/** Keeps what is written, reads from a given text, and has a clock that stands still. There are no files. */
export class CaptureIO implements LLIO {
  private readonly written = new Map<number, string[]>();
  private input: string;

  constructor(input = "") {
    this.input = input;
  }

  write(fd: number, bytes: string): number {
    const parts = this.written.get(fd);
    if (parts === undefined) this.written.set(fd, [bytes]);
    else parts.push(bytes);
    return bytes.length;
  }

  read(_fd: number, count: number): string | number {
    const taken = this.input.slice(0, count);
    this.input = this.input.slice(count);
    return taken;
  }

  time(): number {
    return 0;
  }

  clock(): number {
    return 0;
  }

  sleep(): void {}

  system(name: string, args: readonly (string | number)[]): SystemReply {
    return name === "strerror" ? `error ${args[0]}` : -ENOSYS;
  }

  /** All that was written to a descriptor; 1 is standard output. */
  text(fd = 1): string {
    return (this.written.get(fd) ?? []).join("");
  }
}
