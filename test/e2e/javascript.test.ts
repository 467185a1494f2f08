// `translate --backend=js` from the outside: executables for Node, modules with their types, and which backend is taken where no C compiler is.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, file, inTempFolder, type Done } from "../support/cli.js";
import { ROOT } from "../support/engines.js";

const goal = (name: string): string => join(ROOT, "goal", `${name}.py`);
const example = (name: string): string => join(ROOT, "examples", `${name}.py`);

const HELLO = `
def entry_point(argv):
    print "hello", len(argv)
    return 3

def target(driver, args):
    return entry_point, None
`;

/** Translates a file with both backends; gives what the programs print. */
function outputs(folder: string, target: string, args: readonly string[]): { readonly c: Buffer; readonly js: Buffer } {
  const run = (backend: string): Buffer => {
    const done = command("translate", [`--backend=${backend}`, `--output=program-${backend}`, target], folder);
    expect(done.stderr).toContain(`created program-${backend}`);
    return execFileSync(join(folder, `program-${backend}`), [...args]);
  };
  return { c: run("c"), js: run("js") };
}

describe("goal programs do the same as in C", () => {
  it("the Brainfuck interpreter draws the Mandelbrot set byte for byte", () => {
    inTempFolder((folder) => {
      const { c, js } = outputs(folder, goal("targetbf"), [join(ROOT, "goal/bf/mandelbrot.b")]);
      expect(js.equals(c)).toBe(true);
      expect(js.equals(readFileSync(join(ROOT, "goal/bf/mandelbrot.expected")))).toBe(true);
    });
  });

  it("bpnn learns the same weights", () => {
    inTempFolder((folder) => {
      const { c, js } = outputs(folder, example("bpnn"), []);
      expect(js.toString()).toBe(c.toString());
    });
  });

  // All but the times that they took.
  const withoutTimes = (output: Buffer): string => output.toString().replace(/\d+\.\d+/g, "TIME");

  it.each([
    ["pystone", "targetrpystonedalone", ["2000"], "time for 2000 passes"],
    ["Richards", "targetrichards", ["2"], "queue count 23246, hold count 9297"],
    ["binary trees", "targetgcbench", ["binary-trees", "8"], "long lived tree of depth 8"],
  ] as const)("%s", (_title, target, args, contained) => {
    inTempFolder((folder) => {
      const { c, js } = outputs(folder, goal(target), args);
      expect(withoutTimes(js)).toBe(withoutTimes(c));
      expect(js.toString()).toContain(contained);
    });
  });
});

describe("an executable for Node", () => {
  it("runs by itself with arguments, input and exit status", () => {
    inTempFolder((folder) => {
      const text = "import os\ndef entry_point(argv):\n    os.write(1, argv[1] + ':' + os.read(0, 100))\n    return 7\ndef target(driver, args):\n    return entry_point, None\n";
      expect(command("translate", ["-b", "js", file(folder, "targetecho.py", text)], folder).status).toBe(0);
      const done = spawnSync(join(folder, "targetecho-js"), ["caf\u00e9"], { input: "in", encoding: "utf8" });
      expect([done.stdout, done.status]).toEqual(["caf\u00e9:in", 7]);
    });
  });

  it("--run ends with its status", () => {
    inTempFolder((folder) => {
      const done = command("translate", ["-r", "--backend=js", file(folder, "targethello.py", HELLO), "a"], folder);
      expect([done.stdout, done.status]).toEqual(["hello 2\n", 3]);
    });
  });

  it("two translations of one program write the same text, byte for byte", () => {
    inTempFolder((folder) => {
      for (const name of ["one", "two"]) expect(command("translate", ["--backend=js", "--source", `--output=${name}`, goal("targetrpystonedalone")], folder).status).toBe(0);
      expect(readdirSync(join(folder, "one-sources"))).toEqual(["program.js"]);
      const [one, two] = ["one", "two"].map((name) => readFileSync(join(folder, `${name}-sources/program.js`), "utf8"));
      expect(two).toBe(one);
    });
  });

  it("recursion without end is a RuntimeError of the program", () => {
    inTempFolder((folder) => {
      const text = "def f(n):\n    return f(n + 1) + 1\ndef entry_point(argv):\n    try:\n        return f(len(argv))\n    except RuntimeError:\n        print 'too deep'\n    return f(len(argv))\ndef target(driver, args):\n    return entry_point, None\n";
      const done = command("translate", ["-r", "--backend=js", file(folder, "targetdeep.py", text)], folder);
      expect(done.stdout).toBe("too deep\n");
      expect(done.stderr).toContain("Fatal RPython error: StackOverflow");
      expect(done.status).toBe(1);
    });
  });

  it("a stack trace with --enable-source-maps names the RPython file and line", () => {
    inTempFolder((folder) => {
      // An engine's own error passes through the program: the trace shows who called.
      const text = ["import os", "def write(fd, text):", "    os.write(fd, text)", "", "def entry_point(argv):", "    for i in range(len(argv)):", "        write(1, argv[i])", "    return 0", "", "def target(driver, args):", "    return entry_point, None", ""].join("\n");
      const path = file(folder, "targettrace.py", text);
      expect(command("translate", ["--backend=js", "-O0", path], folder).status).toBe(0);
      const spy = file(folder, "spy.cjs", "require('fs').writeSync = () => { process.stderr.write(new Error('here').stack + '\\n'); return 1; };\n");
      const done = spawnSync(process.execPath, ["--enable-source-maps", "--require", spy, join(folder, "targettrace-js")], { encoding: "utf8" });
      expect(done.stderr).toContain(`${path}:3:`);
      expect(done.stderr).toContain(`${path}:7:`);
    });
  });
});

describe("options", () => {
  const failing = (...options: string[]): Done => inTempFolder((folder) => command("translate", [...options, file(folder, "targethello.py", HELLO)], folder));

  it.each([
    [["--backend=js", "--gc=ref"], "collects garbage itself"],
    [["--backend=js", "--cc=gcc"], "--cc is for --backend=c"],
    [["--backend=c", "--js-target=module"], "--js-target is for --backend=js"],
    [["--js-target=browser", "--run"], "makes no program that can be run here"],
  ] as const)("%j is a usage fault", (options, reason) => {
    const done = failing(...options);
    expect(done.stderr).toContain(reason);
    expect(done.status).toBe(2);
  });

  it("a program that needs memory is told where and why", () => {
    const text = "from rpython.rtyper.lltypesystem import lltype\nA = lltype.Array(lltype.Signed, hints={'nolength': True})\ndef entry_point(argv):\n    a = lltype.malloc(A, 5, flavor='raw')\n    a[0] = 1\n    return a[0]\ndef target(driver, args):\n    return entry_point, None\n";
    inTempFolder((folder) => {
      const done = command("translate", ["--backend=js", file(folder, "targetraw.py", text)], folder);
      expect(done.status).toBe(1);
      expect(done.stderr).toContain("rtyper/no-raw-memory");
      expect(done.stderr).toMatch(/targetraw\.py:[456]:/);
    });
  });
});

describe("without a C compiler", () => {
  /** A PATH with Node and a shell only. */
  function bareEnvironment(folder: string): NodeJS.ProcessEnv {
    const bin = join(folder, "bin");
    mkdirSync(bin);
    const find = (name: string): string => [dirname(process.execPath), ...(process.env["PATH"] ?? "").split(delimiter)].map((path) => join(path, name)).find((path) => existsSync(path))!;
    for (const name of ["node", "sh", "env"]) symlinkSync(find(name), join(bin, name));
    return { PATH: bin, CC: "" };
  }

  it("JavaScript is taken and the reason is told in one line", () => {
    inTempFolder((folder) => {
      const done = command("translate", ["--run", goal("targetrpystonedalone"), "1000"], folder, { env: bareEnvironment(folder) });
      expect(done.stderr.split("\n").filter((line) => /no C compiler \(gcc\) found: translating to JavaScript/.test(line))).toHaveLength(1);
      expect(done.stdout).toContain("time for 1000 passes");
      expect(done.status).toBe(0);
      expect(existsSync(join(folder, "targetrpystonedalone-js"))).toBe(true);
    });
  });

  it.each([["--backend=c"], ["--gc=boehm"]])("%s ends with 3", (option) => {
    inTempFolder((folder) => {
      const done = command("translate", [option, file(folder, "targethello.py", HELLO)], folder, { env: bareEnvironment(folder) });
      expect(done.stderr).toContain("no C compiler (gcc) found");
      expect(done.status).toBe(3);
    });
  });

  it("sources are those of C all the same", () => {
    inTempFolder((folder) => {
      const done = command("translate", ["--source", file(folder, "targethello.py", HELLO)], folder, { env: bareEnvironment(folder) });
      expect(done.stderr).not.toContain("JavaScript");
      expect(existsSync(join(folder, "targethello-c-sources/Makefile"))).toBe(true);
    });
  });
});
