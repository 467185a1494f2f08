// The language corpus: programs with the behaviour they must show. The format is described in test/corpus/README.md.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** What a program is given and what it must do; texts are latin-1, one character per byte. */
export interface CorpusProgram {
  /** Path below test/corpus, without `.py`. */
  readonly name: string;
  readonly path: string;
  readonly args: readonly string[];
  readonly stdin: string;
  readonly exit: number;
  /** A piece of standard error; null when nothing may be written there. */
  readonly stderr: string | null;
  readonly stdout: string;
}

/** All programs below a folder, in order of their names. */
export function readCorpus(folder: string): CorpusProgram[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".py"));
  return files.sort().map((name) => parseProgram(relative(folder, join(folder, name)).replace(/\.py$/, ""), join(folder, name)));
}

function parseProgram(name: string, path: string): CorpusProgram {
  const header: string[] = [];
  for (const line of readFileSync(path, "latin1").split("\n")) {
    if (!line.startsWith("#")) break;
    header.push(line);
  }
  const field = (key: string): string | null => {
    const line = header.find((text) => text.startsWith(`# ${key}:`));
    return line === undefined ? null : line.slice(key.length + 3).trim();
  };
  const from = header.indexOf("# expect:");
  if (from < 0) throw new Error(`${path}: no "# expect:"`);
  const expected = header.slice(from + 1).map((line) => line.slice(3));
  return {
    name,
    path,
    args: (field("args") ?? "").split(" ").filter((arg) => arg !== ""),
    stdin: (field("stdin") ?? "").replaceAll("\\n", "\n"),
    exit: Number(field("exit") ?? "0"),
    stderr: field("stderr"),
    stdout: expected.length === 0 ? "" : `${expected.join("\n")}\n`,
  };
}

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
