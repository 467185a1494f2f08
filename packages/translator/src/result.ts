// What a translation says of itself at the end, and the ways it can end early.

import type { Diagnostic } from "@rpyts/tool/diagnostics";

/** Time of one task. */
export interface TaskTiming {
  readonly task: string;
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Sizes that a person may want to know. */
export interface TranslationStatistics {
  readonly graphs: number;
  readonly operations: number;
}

/** A translation that went as far as it was asked to. */
export interface TranslationResult {
  readonly timings: readonly TaskTiming[];
  readonly statistics: TranslationStatistics;
  /** What the user should know: a collector taken in place of another, and the like. */
  readonly notices: readonly string[];
  /** The folder with the sources; null when there are none. */
  readonly sources: string | null;
  /** The program: an executable, a module or a page; null when none was built. */
  readonly executable: string | null;
  /** All files that were built, the program first. */
  readonly outputs: readonly string[];
  /** The exit status of the program under --run. */
  readonly programStatus: number | null;
}

/** The user's program is at fault: one or more diagnostics. Exit status 1. */
export class ProgramFault extends Error {
  override readonly name = "ProgramFault";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => d.message).join("\n"));
    this.diagnostics = diagnostics;
  }
}

/** The program ended itself while it was loaded, by sys.exit() or by what argparse does for --help: its own exit status, and what it had to say. */
export class ProgramExit extends Error {
  override readonly name = "ProgramExit";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The command was called wrongly, or for something that is not there. Exit status 2. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}
