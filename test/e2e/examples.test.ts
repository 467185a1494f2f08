// The interpreters of examples/: their own tests on the untranslated program, and their programs, run by what they are translated to.
//
// Each folder holds target*.py, tests/test_*.py, and programs: NAME.EXT is run where NAME.expected stands beside it. NAME.stdin is its input,
// NAME.status its exit status where it is not 0. A file lib.EXT is given to every program.

import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, inTempFolderAsync } from "../support/cli.js";
import { ROOT } from "../support/engines.js";

const EXAMPLES = join(ROOT, "examples");
const BACKENDS = ["c", "js"] as const;
const folders = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, "programs")));

interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly input: string;
  readonly expected: string;
  readonly status: number;
}

function programsOf(folder: string): Program[] {
  const files = readdirSync(folder);
  const sources = files.filter((file) => !/\.(expected|stdin|status)$/.test(file));
  const read = (file: string, otherwise: string): string => (files.includes(file) ? readFileSync(join(folder, file), "latin1") : otherwise);
  return sources.flatMap((file): Program[] => {
    const name = file.slice(0, -extname(file).length);
    if (!files.includes(`${name}.expected`)) return [];
    const libraries = sources.filter((other) => other === `lib${extname(file)}`);
    const args = [file, ...libraries].map((source) => join(folder, source));
    return [{ name, args, input: read(`${name}.stdin`, ""), expected: read(`${name}.expected`, ""), status: Number(read(`${name}.status`, "0")) }];
  });
}

const run = (executable: string, program: Program): Promise<readonly [string, string, number]> =>
  new Promise((resolve) => {
    const child = execFile(executable, [...program.args], { encoding: "latin1" }, (error, stdout) => resolve([program.name, stdout, error === null ? 0 : Number(error.code)]));
    // Programs that read nothing may have ended before.
    child.stdin!.on("error", () => undefined).end(program.input === "" ? undefined : Buffer.from(program.input, "latin1"));
  });

describe.each(folders)("the example %s", (folder) => {
  const inFolder = (...names: string[]): string => join(EXAMPLES, folder, ...names);
  const target = readdirSync(inFolder()).find((name) => /^target.*\.py$/.test(name))!;

  it("passes its own tests before it is translated", () => {
    const tests = readdirSync(inFolder("tests")).filter((name) => /^test_.*\.py$/.test(name));
    expect(tests).not.toEqual([]);
    for (const test of tests) {
      const done = command("translatorshell", [inFolder("tests", test)], ROOT);
      expect([test, done.status, done.status === 0 ? "" : done.stderr]).toEqual([test, 0, ""]);
    }
  });

  it.each(BACKENDS)("runs its programs, translated to %s", async (backend) => {
    await inTempFolderAsync(async (temp) => {
      const done = command("translate", ["--batch", `--backend=${backend}`, "--output=example", inFolder(target)], temp);
      expect([done.status, done.status === 0 ? "" : done.stderr]).toEqual([0, ""]);
      for (const program of programsOf(inFolder("programs"))) expect(await run(join(temp, "example"), program)).toEqual([program.name, program.expected, program.status]);
    });
  });
});
