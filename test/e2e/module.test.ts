// `--js-target=module` from the outside: what a JavaScript or TypeScript program sees of exported functions.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, file, inTempFolder } from "../support/cli.js";
import { ROOT } from "../support/engines.js";

const MODULE = `
from rpython.rlib.entrypoint import entrypoint, export

class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

@export(int, int)
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

@export(str, name='shout')
def loud(text):
    return text.upper() + '!'

@entrypoint('main', [[int]])
def total(numbers):
    result = 0
    for n in numbers:
        result += n
    if result < 0:
        raise ValueError
    return result

@export(float, bool, unicode)
def mixed(f, flag, text):
    return [f, f * 2], flag, text + u'!'

@export(int, int)
def make(x, y):
    return Point(x, y)

@export(Point)
def norm(p):
    return p.x * p.x + p.y * p.y

@export
def nothing():
    pass

def entry_point(argv):
    return 0

def target(driver, args):
    return entry_point, None
`;

/** A folder with the module, and what the work makes of it. */
function withModule<T>(text: string, work: (folder: string) => T): T {
  return inTempFolder((folder) => {
    const done = command("translate", ["--js-target=module", "--output=made", file(folder, "targetmade.py", text)], folder);
    expect(done.stderr).toContain("created made.mjs");
    return work(folder);
  });
}

const run = (folder: string, script: string): string => {
  const done = spawnSync(process.execPath, [file(folder, "use.mjs", script)], { encoding: "utf8" });
  expect(done.stderr).toBe("");
  return done.stdout;
};

describe("a module", () => {
  it("exports what was declared, by name, and nothing else", () => {
    const names = withModule(MODULE, (folder) => run(folder, 'import * as made from "./made.mjs"; console.log(Object.keys(made).join(" "));\n'));
    expect(names).toBe("gcd make mixed norm nothing shout total\n");
  });

  it("takes and gives JavaScript's values", () => {
    const script = `
      import { gcd, make, mixed, norm, nothing, shout, total } from "./made.mjs";
      console.log(JSON.stringify([gcd(12, 18), shout("abc"), total([1, 2, 3]), mixed(1.5, true, "\u20ac"), norm(make(3, 4)), nothing() === undefined]));
    `;
    expect(withModule(MODULE, (folder) => run(folder, script))).toBe('[6,"ABC!",6,{"item0":[1.5,3],"item1":true,"item2":"\u20ac!"},25,true]\n');
  });

  it("throws an Error with the name of the program's exception", () => {
    const script = 'import { total } from "./made.mjs"; try { total([-1]); } catch (e) { console.log(e instanceof Error, e.name); }\n';
    expect(withModule(MODULE, (folder) => run(folder, script))).toBe("true ValueError\n");
  });

  it("exports the entry point where nothing else is declared", () => {
    const text = "def double(n):\n    return n * 2\ndef target(driver, args):\n    return double, [int]\n";
    expect(withModule(text, (folder) => run(folder, 'import { double } from "./made.mjs"; console.log(double(21));\n'))).toBe("42\n");
  });

  it("refuses two functions of one name", () => {
    const text = "from rpython.rlib.entrypoint import export\n@export(int)\ndef f(n):\n    return n\n@export(int, name='f')\ndef g(n):\n    return n\ndef target(driver, args):\n    return f, [int]\n";
    inTempFolder((folder) => {
      const done = command("translate", ["--js-target=module", file(folder, "targettwice.py", text)], folder);
      expect(done.stderr).toContain("target/exported-twice");
      expect(done.status).toBe(1);
    });
  });
});

describe("the declarations of a module", () => {
  const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

  /** What the type checker says of a TypeScript program beside the module. */
  function check(text: string): string {
    return withModule(MODULE, (folder) => {
      expect(readdirSync(folder)).toContain("made.d.mts");
      const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", ""];
      return spawnSync(process.execPath, [TSC, ...options, file(folder, "use.mts", text)], { cwd: folder, encoding: "utf8" }).stdout;
    });
  }

  it("let a right program pass", () => {
    const text = `
      import { gcd, make, mixed, norm, shout, total } from "./made.mjs";
      const sum: number = gcd(12, 18) + total([1, 2]) + norm(make(1, 2));
      const text: string | null = shout("a");
      const { item0, item1 } = mixed(1, true, "x");
      const flag: boolean = item1;
      const first: number = item0![0]!;
      export default [sum, text, flag, first];
    `;
    expect(check(text)).toBe("");
  });

  it("refuse arguments of other types", () => {
    const said = check('import { gcd, norm } from "./made.mjs";\ngcd("a", 1);\nnorm({});\n');
    expect(said).toContain("use.mts(2,5): error TS2345");
    expect(said).toContain("use.mts(3,6): error TS");
  });
});
