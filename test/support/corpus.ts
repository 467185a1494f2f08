// The language corpus: programs with the behaviour they must show. The format is described in test/corpus/README.md.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** What the output of a program may depend on: the size of `int`, and whether the characters of unicode strings have 16 bits. */
export interface Machine {
  readonly wordBits: 32 | 64;
  readonly narrow: boolean;
}

/** C and LLVM. */
export const WIDE_64: Machine = { wordBits: 64, narrow: false };
/** The object-oriented targets with 64-bit words: CLI and the JVM. */
export const NARROW_64: Machine = { wordBits: 64, narrow: true };
/** JavaScript. */
export const NARROW_32: Machine = { wordBits: 32, narrow: true };

/** What a program is given and what it must do; texts are latin-1, one character per byte. */
export interface CorpusProgram {
  /** Path below test/corpus, without `.py`. */
  readonly name: string;
  readonly path: string;
  /** What the program is to be run as: the expectation is that for it. */
  readonly machine: Machine;
  readonly args: readonly string[];
  readonly stdin: string;
  readonly exit: number;
  /** A piece of standard error; null when nothing may be written there. */
  readonly stderr: string | null;
  readonly stdout: string;
}

/** All programs below a folder, in order of their names, with what they must do on a machine. */
export function readCorpus(folder: string, machine: Machine = WIDE_64): CorpusProgram[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".py"));
  return files.sort().map((name) => {
    const path = join(folder, name);
    return parseProgram(relative(folder, path).replace(/\.py$/, ""), path, readFileSync(path, "latin1"), machine);
  });
}

/** A program from its text. Throws where the header has no expectation, or none that is clearly that of the machine. */
export function parseProgram(name: string, path: string, text: string, machine: Machine): CorpusProgram {
  const header: string[] = [];
  for (const line of text.split("\n")) {
    if (!line.startsWith("#")) break;
    header.push(line);
  }
  const field = (key: string): string | null => {
    const line = header.find((candidate) => candidate.startsWith(`# ${key}:`));
    return line === undefined ? null : line.slice(key.length + 3).trim();
  };
  return {
    name,
    path,
    machine,
    args: (field("args") ?? "").split(" ").filter((arg) => arg !== ""),
    stdin: (field("stdin") ?? "").replaceAll("\\n", "\n"),
    exit: Number(field("exit") ?? "0"),
    stderr: field("stderr"),
    stdout: expectation(header, path, machine),
  };
}

const SECTION = /^# (expect[-\w]*):$/;

/** The expected output: `expect`, or the section for what is special about the machine. */
function expectation(header: readonly string[], path: string, machine: Machine): string {
  const sections = sectionsOf(header, path);
  const special = [machine.wordBits === 32 ? "expect-32" : "", machine.narrow ? "expect-narrow" : ""].filter((key) => key !== "" && sections.has(key));
  const both = machine.wordBits === 32 && machine.narrow && sections.has("expect-32-narrow");
  if (special.length > 1 && !both) throw new Error(`${path}: both expect-32 and expect-narrow, but no expect-32-narrow`);
  const lines = sections.get(both ? "expect-32-narrow" : (special[0] ?? "expect"));
  if (lines === undefined) throw new Error(`${path}: no "# expect:"`);
  return lines.map((line) => `${line}\n`).join("");
}

function sectionsOf(header: readonly string[], path: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] | null = null;
  for (const line of header) {
    const key = SECTION.exec(line)?.[1];
    if (key === undefined) lines?.push(line.slice(3));
    else if (!KEYS.has(key) || sections.has(key)) throw new Error(`${path}: "# ${key}:" is unknown or there twice`);
    else sections.set(key, (lines = []));
  }
  return sections;
}

const KEYS: ReadonlySet<string> = new Set(["expect", "expect-32", "expect-narrow", "expect-32-narrow"]);

/** What a run of a program did. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Says how an outcome differs from what the program must show; null when it does not. */
export function difference(program: CorpusProgram, outcome: Outcome): string | null {
  if (outcome.stdout !== program.stdout) return `stdout:\n${outcome.stdout}--- instead of\n${program.stdout}--- stderr:\n${outcome.stderr}`;
  if (outcome.status !== program.exit) return `exit status ${outcome.status} instead of ${program.exit}\n${outcome.stderr}`;
  const said = program.stderr === null ? outcome.stderr === "" : outcome.stderr.includes(program.stderr);
  return said ? null : `stderr: ${outcome.stderr}--- instead of ${program.stderr ?? "nothing"}`;
}
