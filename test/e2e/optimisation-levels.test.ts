// What the optimisation levels promise to programs.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { command, file, inTempFolder } from "../support/cli.js";

const ASSERTS = `
def check(n):
    assert n > 5
    return n + 1

def entry_point(argv):
    print check(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
`;

it.each([
  ["2", 1, "Fatal RPython error: AssertionError"],
  ["3", 0, ""],
  ["size", 0, ""],
])("a failing assertion at -O%s ends the program with %i", (level, status, said) => {
  inTempFolder((folder) => {
    expect(command("translate", ["--backend=js", `-O${level}`, "--output=program", file(folder, "targetasserts.py", ASSERTS)], folder).status).toBe(0);
    const done = spawnSync(process.execPath, [join(folder, "program")], { encoding: "utf8" });
    expect(done.status).toBe(status);
    expect(done.stderr).toContain(said);
    expect(done.stdout).toBe(status === 0 ? "2\n" : "");
  });
});
