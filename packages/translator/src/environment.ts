// What a translation takes from outside: files, tools, clocks, a cache, somewhere to show progress. `cli` implements it on Node; tests in memory.

import type { HostIO } from "@rpyts/pyhost/io";

/** One command with its arguments; never a shell string. */
export interface ToolCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Shown to the user when the tool is missing: the Debian package that provides it. */
  readonly provider: string;
}

export interface ToolResult {
  readonly status: number;
  /** Standard output, then standard error. */
  readonly output: string;
}

/** A tool that is missing or failed: exit status 3. */
export class ToolError extends Error {
  override readonly name = "ToolError";
  readonly tool: ToolCommand;
  /** null when the tool could not be started at all. */
  readonly result: ToolResult | null;

  constructor(message: string, tool: ToolCommand, result: ToolResult | null) {
    super(message);
    this.tool = tool;
    this.result = result;
  }
}

export interface Progress {
  start(title: string): void;
  step(detail: string): void;
  /** Something that the user should know, in one line that stays. */
  note(text: string): void;
  end(): void;
}

/** Keeps files by the question they answer. A cache that is missing or broken only costs time. */
export interface Cache {
  /** Copies the file kept for a key to a place; false when there is none. */
  fetch(key: string, to: string): boolean;
  /** Keeps a copy of a file. */
  keep(key: string, from: string): void;
}

export interface Environment {
  readonly io: HostIO;
  readonly progress: Progress;
  /** Wall-clock milliseconds. */
  now(): number;
  /** CPU milliseconds of this process. */
  cpu(): number;
  /** Folders that hold Python sources of ours: the roots of `rpython.*` and of the host's standard library. */
  readonly libraryRoots: readonly string[];
  /** The folder of the rtyper's helper modules. */
  readonly helperFolder: string;
  /** The text of a file that ships with a package, for instance `backend-c/runtime/support.h`. */
  readResource(path: string): string;
  /** Names of the files in a resource folder, sorted. */
  listResources(folder: string): string[];
  /** A fresh private folder, removed when the translation ends. */
  makeTempFolder(): string;
  /** Writes files into a folder, each appearing by rename; folders are made as needed. */
  writeFiles(folder: string, files: ReadonlyMap<string, string>): void;
  /** Moves a finished file to its place, by rename in the same folder. */
  install(from: string, to: string, executable: boolean): void;
  /** Runs a tool to its end. Throws {@link ToolError} when it cannot be started or its status is not 0. */
  runTool(tool: ToolCommand): ToolResult;
  /** Runs the translated program with the terminal attached; returns its exit status. */
  runProgram(path: string, args: readonly string[]): Promise<number>;
  /** Runs a program with standard input given and output caught; `argv0` is its name for itself. Throws when it runs longer than `timeoutMs`, unless that is 0. */
  callProgram(path: string, args: readonly string[], stdin: string, argv0?: string, timeoutMs?: number): { status: number; stdout: string; stderr: string };
  /** What tools make of the same input again and again: objects of the runtime's C files. Kept between runs. */
  readonly cache: Cache;
  /** How many tools may run at once. */
  readonly cores: number;
}
