// `translate` from the outside: what good targets become, and what is said of bad ones.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, file, inTempFolder, type Done } from "../support/cli.js";
import { ROOT } from "../support/engines.js";

const goal = (name: string): string => join(ROOT, "goal", `${name}.py`);

const HELLO = `
def entry_point(argv):
    print "hello", len(argv)
    return 3

def target(driver, args):
    return entry_point, None
`;

describe("goal programs", () => {
  it("pystone runs and prints its rate", () => {
    inTempFolder((folder) => {
      const done = command("translate", ["--run", goal("targetrpystonedalone"), "1000"], folder);
      expect(done.stderr).toContain("targetrpystonedalone-c");
      expect(done.stdout).toMatch(/Pystone\(1\.1\) time for 1000 passes = \d/);
      expect(done.status).toBe(0);
    });
  });

  it("Richards holds and queues as often as it must", () => {
    inTempFolder((folder) => {
      const done = command("translate", ["--run", goal("targetrichards"), "2"], folder);
      expect(done.stdout).toContain("queue count 23246, hold count 9297");
      expect(done.status).toBe(0);
    });
  });

  it("GCBench builds its trees", () => {
    inTempFolder((folder) => {
      const done = command("translate", ["--run", goal("targetgcbench"), "binary-trees", "8"], folder);
      expect(done.stdout).toContain("stretch tree of depth 9");
      expect(done.status).toBe(0);
    });
  });

  it("the Brainfuck interpreter draws the Mandelbrot set byte for byte", () => {
    inTempFolder((folder) => {
      const done = command("translate", [goal("targetbf")], folder);
      expect(done.status).toBe(0);
      const picture = execFileSync(join(folder, "targetbf-c"), [join(ROOT, "goal/bf/mandelbrot.b")]);
      expect(picture.equals(readFileSync(join(ROOT, "goal/bf/mandelbrot.expected")))).toBe(true);
    });
  });
});

describe("outputs", () => {
  it("two translations of one program write the same sources, byte for byte", () => {
    inTempFolder((folder) => {
      for (const name of ["one", "two"]) expect(command("translate", ["--source", `--output=${name}`, goal("targetrichards")], folder).status).toBe(0);
      const names = readdirSync(join(folder, "one-sources")).sort();
      expect(readdirSync(join(folder, "two-sources")).sort()).toEqual(names);
      for (const name of names) expect(readFileSync(join(folder, "two-sources", name), "latin1")).toBe(readFileSync(join(folder, "one-sources", name), "latin1"));
    });
  });

  it("--run passes the options of the target on and ends with the program's status", () => {
    inTempFolder((folder) => {
      const done = command("translate", ["-r", file(folder, "targethello.py", HELLO), "a", "b"], folder);
      expect(done.stdout).toBe("hello 3\n");
      expect(done.status).toBe(3);
      expect(existsSync(join(folder, "targethello-c"))).toBe(true);
    });
  });

  it("--gc=none translates too", () => {
    inTempFolder((folder) => {
      const done = command("translate", ["-r", "--gc=none", file(folder, "targethello.py", HELLO)], folder);
      expect(done.stdout).toBe("hello 1\n");
    });
  });

  it("--json gives the timings of the tasks", () => {
    inTempFolder((folder) => {
      const done = command("translate", ["--json", "--annotate", file(folder, "targethello.py", HELLO)], folder);
      const report = JSON.parse(done.stdout) as { status: string; timings: { task: string }[] };
      expect(report.status).toBe("done");
      expect(report.timings.map((t) => t.task)).toEqual(["load", "annotate"]);
    });
  });
});

describe("bad input", () => {
  const failing = (text: string, ...options: string[]): Done => inTempFolder((folder) => command("translate", [...options, file(folder, "targetbad.py", text)], folder));
  const noTraceOfOurs = (done: Done): void => expect(done.stderr).not.toMatch(/\.(ts|mjs|js):\d/);

  it("a missing target is a usage fault", () => {
    const done = inTempFolder((folder) => command("translate", ["nosuchtarget"], folder));
    expect(done.status).toBe(2);
    expect(done.stderr).toContain("nosuchtarget");
  });

  it("an unknown option is a usage fault", () => {
    const done = inTempFolder((folder) => command("translate", ["--no-such-option", "x"], folder));
    expect(done.status).toBe(2);
  });

  it("a syntax error shows its line", () => {
    const done = failing("def entry_point(argv):\n    return 1 +\n");
    expect(done.status).toBe(1);
    expect(done.stderr).toContain("pyparser/syntax-error");
    expect(done.stderr).toContain("targetbad.py:2:");
    noTraceOfOurs(done);
  });

  it("an import error shows the Python traceback", () => {
    const done = failing("import nosuchmodule\n");
    expect(done.status).toBe(1);
    expect(done.stderr).toContain("Traceback (most recent call last):");
    expect(done.stderr).toContain("ImportError: No module named nosuchmodule");
    noTraceOfOurs(done);
  });

  it("an exception while the target loads shows where it was raised", () => {
    const done = failing("def f():\n    return 1 / 0\nf()\n");
    expect(done.status).toBe(1);
    expect(done.stderr).toContain("ZeroDivisionError");
    expect(done.stderr).toContain("return 1 / 0");
    noTraceOfOurs(done);
  });

  it("a target without target() is told what to add", () => {
    const done = failing("x = 1\n");
    expect(done.status).toBe(1);
    expect(done.stderr).toContain("target/no-target");
    expect(done.stderr).toContain("def target(driver, args)");
  });

  const program = (body: string): string => `${body}\ndef target(driver, args):\n    return entry_point, None\n`;

  it("mixed types are shown with both origins", () => {
    const done = failing(program("def pick(flag):\n    if flag:\n        return 'a string'\n    return 42\n\ndef entry_point(argv):\n    pick(len(argv) > 1)\n    return 0\n"));
    expect(done.status).toBe(1);
    expect(done.stderr).toContain("annotator/union-error");
    expect(done.stderr).toContain("targetbad.py:");
    noTraceOfOurs(done);
  });

  it("an unknown attribute is named", () => {
    const done = failing(program("class A(object):\n    pass\n\ndef entry_point(argv):\n    a = A()\n    return a.nothing\n"));
    expect(done.status).toBe(1);
    expect(done.stderr).toContain("nothing");
    expect(done.stderr).toContain("annotator/");
    noTraceOfOurs(done);
  });

  it("a wrong argument count is shown at the call", () => {
    const done = failing(program("def f(a, b):\n    return a + b\n\ndef entry_point(argv):\n    return f(1)\n"));
    expect(done.status).toBe(1);
    expect(done.stderr).toContain("annotator/wrong-arguments");
    expect(done.stderr).toContain("return f(1)");
    noTraceOfOurs(done);
  });

  it("a C compiler that is missing ends with 3", () => {
    const done = failing(HELLO, "--cc=no-such-compiler");
    expect(done.status).toBe(3);
    expect(done.stderr).toContain("no-such-compiler");
    noTraceOfOurs(done);
  });

  it("--json carries the diagnostics", () => {
    const done = failing("x = 1\n", "--json");
    const report = JSON.parse(done.stdout) as { status: string; diagnostics: { code: string; span: { line: number } }[] };
    expect(report.status).toBe("program");
    expect(report.diagnostics[0]?.code).toBe("target/no-target");
  });
});

describe("the program at run time", () => {
  const run = (body: string): Done => inTempFolder((folder) => command("translate", ["-r", file(folder, "targetrun.py", `${body}\ndef target(driver, args):\n    return entry_point, None\n`)], folder));

  it("an exception that nobody catches is named and gives status 1", () => {
    const done = run("def entry_point(argv):\n    raise ValueError\n");
    expect(done.stderr).toContain("Fatal RPython error: ValueError");
    expect(done.status).toBe(1);
  });

  it("recursion without end is a StackOverflow of the program", () => {
    const done = run("def f(n):\n    return f(n + 1) + 1\n\ndef entry_point(argv):\n    return f(len(argv))\n");
    expect(done.stderr).toContain("Fatal RPython error: StackOverflow");
    expect(done.status).toBe(1);
  });

  it("recursion without end can be caught as RuntimeError", () => {
    const done = run("def f(n):\n    return f(n + 1) + 1\n\ndef entry_point(argv):\n    try:\n        return f(len(argv))\n    except RuntimeError:\n        print 'too deep'\n    return 0\n");
    expect(done.stdout).toBe("too deep\n");
    expect(done.status).toBe(0);
  });
});
