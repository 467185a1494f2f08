// `translate check`, `explain`, `why` and `doctor` from the outside.

import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "@rpyts/translator/explain/pages";
import { describe, expect, it } from "vitest";
import { command, file, inTempFolder, type Done } from "../support/cli.js";

const TARGET = "\ndef target(driver, args):\n    return entry_point, None\n";
const HELLO = `def entry_point(argv):\n    print "hello", len(argv)\n    return 0\n${TARGET}`;

/** A program of two modules with six faults that have nothing to do with each other, and what comes of them. */
const MODULE = `class Token(object):
    def __init__(self, kind, text):
        self.kind = kind
        self.text = text

def lex(source):
    tokens = []
    for part in source.split(' '):
        tokens.append(Token(len(part), part))
    return tokens

def describe(token):
    label = token.txet
    if label:
        return label + '!'
    return 'nothing'

def width(tokens):
    total = 0
    for token in tokens:
        total = total + token.text
    return total
`;
const MAIN = `# -*- coding: utf-8 -*-
from lexer import lex, describe, width

class Stack(object):
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

def find(stack, wanted):
    for i in range(len(stack.items)):
        if stack.items[i] == wanted:
            return i
    return None

def entry_point(argv):
    stack = Stack()
    tokens = lex(argv[0])
    for token in tokens:
        stack.push(describe(token))
        print describe(token, 1)
    print width(tokens)
    print find(stack, 'x')
    print 'é', stack.size
    for name in sorted(argv):
        print name
    return 0
${TARGET}`;

interface Report {
  readonly status: string;
  readonly omitted: number;
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly span: { readonly file: string; readonly line: number; readonly column: number } }[];
}

function checked(args: readonly string[], more: (folder: string) => void = () => undefined): Done {
  return inTempFolder((folder) => {
    file(folder, "lexer.py", MODULE);
    file(folder, "prog.py", MAIN);
    file(folder, "hello.py", HELLO);
    more(folder);
    return command("translate", args, folder);
  });
}

const placesOf = (done: Done): string[] => (JSON.parse(done.stdout) as Report).diagnostics.map(({ code, span }) => `${code} ${span.file.replace(/.*\//, "")}:${span.line}:${span.column}`);

const FAULTS = [
  "annotator/unknown-attribute lexer.py:13:13",
  "annotator/unsupported-operation lexer.py:21:17",
  "annotator/union-error prog.py:18:12",
  "annotator/wrong-arguments prog.py:25:15",
  "annotator/unknown-attribute prog.py:28:16",
  "annotator/unsupported-builtin prog.py:29:17",
];

describe("check", () => {
  it("finds no fault in a good program", () => {
    expect(checked(["check", "hello.py"])).toEqual({ status: 0, stdout: "", stderr: "no faults\n" });
    expect(JSON.parse(checked(["check", "--json", "hello"]).stdout)).toEqual({ status: "done", diagnostics: [], omitted: 0 });
  });

  it("shows every independent fault of several modules, sorted by place, for every machine and in any order of work", () => {
    for (const options of [[], ["--backend=js"], ["--seed=3"]]) {
      const done = checked(["check", "--json", ...options, "prog.py"]);
      expect(done.status).toBe(1);
      expect(placesOf(done)).toEqual(FAULTS);
    }
  });

  it("shows frames with carets, and how many faults there are", () => {
    const done = checked(["check", "prog.py"]);
    expect(done.status).toBe(1);
    expect(done.stderr).toContain("28 |     print 'é', stack.size\n   |                ^^^^^^^^^^\n");
    expect(done.stderr).toContain("hint: did you mean 'text'?");
    expect(done.stderr).toMatch(/\n6 faults: /);
    expect(done.stderr).not.toMatch(/\.(ts|mjs|js):\d/);
  });

  it("--max-errors shows the first ones and says how many there are besides, also when translating", () => {
    const done = checked(["check", "--max-errors=2", "prog.py"]);
    expect(done.stderr).toContain("… and 4 more: --max-errors=6 shows all");
    for (const args of [["check", "prog.py", "--json", "--max-errors", "2"], ["--json", "--max-errors=2", "--rtype", "prog.py"]]) {
      const limited = checked(args);
      expect(limited.status).toBe(1);
      expect(placesOf(limited)).toEqual(FAULTS.slice(0, 2));
      expect((JSON.parse(limited.stdout) as Report).omitted).toBe(4);
    }
    expect(checked(["check", "--max-errors=none", "prog.py"]).status).toBe(2);
  });

  it("--sarif is a log with rules, results and places relative to the folder", () => {
    const done = checked(["check", "--sarif", "prog.py"]);
    expect(done.status).toBe(1);
    const log = JSON.parse(done.stdout) as SarifLog;
    expect(log.version).toBe("2.1.0");
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    const { rules } = run!.tool.driver;
    expect(run!.results.map((r) => `${r.ruleId} ${uriOf(r.locations[0]!)}`)).toEqual(FAULTS);
    for (const r of run!.results) {
      expect(rules[r.ruleIndex]!.id).toBe(r.ruleId);
      expect(rules[r.ruleIndex]!.shortDescription.text).toBe(PAGES.get(r.ruleId)!.title);
      expect(r.level).toBe("error");
    }
    expect(run!.results[2]!.relatedLocations[0]).toMatchObject({ message: { text: "int comes from here" }, physicalLocation: { artifactLocation: { uri: "prog.py" }, region: { startLine: 17 } } });
    expect((JSON.parse(checked(["check", "--sarif", "hello.py"]).stdout) as SarifLog).runs[0]!.results).toEqual([]);
  });

  it("shows what the type system of a backend cannot do, once for each function", () => {
    const raw = `from rpython.rtyper.lltypesystem import lltype, rffi

ARRAY = rffi.CArray(lltype.Signed)

def one(n):
    p = lltype.malloc(ARRAY, n, flavor='raw')
    p[0] = 1
    lltype.free(p, flavor='raw')

def two(n):
    with lltype.scoped_alloc(ARRAY, n) as p:
        p[0] = n
        result = p[0]
    return result

def entry_point(argv):
    one(len(argv))
    print two(3)
    return 0
${TARGET}`;
    const write = (folder: string): void => void file(folder, "raw.py", raw);
    expect(checked(["check", "raw.py"], write).status).toBe(0);
    expect(placesOf(checked(["check", "--backend=js", "--json", "raw.py"], write))).toEqual(["rtyper/no-raw-memory raw.py:6:9", "rtyper/no-raw-memory raw.py:11:5"]);
  });

  it("tells of faults at load time and of the target in the same way", () => {
    const done = checked(["check", "--json", "bad.py"], (folder) => void file(folder, "bad.py", "import nosuchmodule\n"));
    expect(done.status).toBe(1);
    expect((JSON.parse(done.stdout) as Report).diagnostics.map(({ code }) => code)).toEqual(["target/import-error"]);
  });

  it("ends with the program's own status where the program ends itself, after what it printed", () => {
    const ending = "import argparse\nprint 'loading',\n\ndef target(driver, args):\n    argparse.ArgumentParser(prog='p').parse_args(args)\n    raise SystemExit('stop')\n";
    const write = (folder: string): void => void file(folder, "ending.py", ending);
    expect(checked(["check", "ending.py", "--nope"], write)).toMatchObject({ status: 2, stdout: "loading\n" });
    expect(checked(["check", "ending.py"], write)).toMatchObject({ status: 1, stdout: "loading\n", stderr: "stop\n" });
  });

  it("gives the target its options, and takes no options that mean nothing", () => {
    const picky = `def entry_point(argv):\n    return 0\n\ndef target(driver, args):\n    assert args == ['--fast', 'x'], args\n    return entry_point, None\n`;
    const done = checked(["check", "picky.py", "--fast", "x", "--json"], (folder) => void file(folder, "picky.py", picky));
    expect(done).toMatchObject({ status: 0, stdout: '{"status":"done","diagnostics":[],"omitted":0}\n' });
    for (const args of [["check"], ["check", "--run", "hello.py"], ["check", "nosuch.py"], ["check", "--json", "--sarif", "hello.py"]]) expect(checked(args).status).toBe(2);
  });
});

interface SarifLocation {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }; readonly region: { readonly startLine: number; readonly startColumn: number } };
}

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly shortDescription: { readonly text: string } }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly locations: readonly SarifLocation[]; readonly relatedLocations: readonly object[] }[];
  }[];
}

function uriOf({ physicalLocation: { artifactLocation, region } }: SarifLocation): string {
  expect(artifactLocation.uriBaseId).toBe("FOLDER");
  return `${artifactLocation.uri}:${region.startLine}:${region.startColumn}`;
}

describe("explain", () => {
  const explained = (...args: string[]): Done => inTempFolder((folder) => command("translate", ["explain", ...args], folder));

  it("prints the page of a code, however it is written", () => {
    const done = explained("annotator/union-error");
    expect(done.status).toBe(0);
    expect(done.stdout).toContain("This is refused:");
    for (const spelling of ["union-error", "error[annotator/union-error]"]) expect(explained(spelling).stdout).toBe(done.stdout);
  });

  it("names the codes nearest to one that is not there", () => {
    const done = explained("annotator/onion-eror");
    expect(done.status).toBe(2);
    expect(done.stderr).toContain("annotator/union-error");
    expect(done.stdout).toBe("");
  });

  it("lists all codes", () => {
    expect(explained().stdout.trim().split("\n").map((line) => line.split(" ")[0])).toEqual([...PAGES.keys()]);
    expect((JSON.parse(explained("--json").stdout) as { codes: object[] }).codes).toHaveLength(PAGES.size);
  });
});

const WAYS = `class Node(object):
    def visit(self, n):
        return leaf(n)

class Root(object):
    def visit(self, n):
        return Node().visit(n)

def leaf(n):
    return n + 1

class Other(object):
    pass

def aside(n):
    return n

def entry_point(argv):
    print Root().visit(len(argv))
    return 0
${TARGET}`;

describe("why", () => {
  const asked = (...args: string[]): Done =>
    inTempFolder((folder) => {
      file(folder, "ways.py", WAYS);
      const done = command("translate", ["why", ...args], folder);
      return { ...done, stdout: done.stdout.replaceAll(folder, "…") };
    });

  it("shows the shortest way, with the lines of the calls", () => {
    const done = asked("leaf", "ways.py");
    expect(done.status).toBe(0);
    expect(done.stdout).toContain("ways.leaf");
    expect(done.stdout).toContain("is reached by 3 calls");
    const lines = ["ways.entry_point calls ways.Root.visit", "19 |     print Root().visit(len(argv))", "ways.Root.visit calls ways.Node.visit", "ways.Node.visit calls ways.leaf", "3 |         return leaf(n)"];
    expect(lines.filter((line) => !done.stdout.includes(line))).toEqual([]);
  });

  it("takes the target first, last, or the only one of the folder", () => {
    const done = asked("leaf", "ways.py");
    for (const args of [["ways.py", "leaf"], ["ways", "leaf"], ["leaf"]]) expect(asked(...args)).toEqual(done);
  });

  it("shows all functions of a name, and one by its full name", () => {
    expect(asked("visit").stdout).toContain("2 functions called visit are reached");
    expect(asked("Node.visit").stdout).not.toContain("ways.Root.visit (");
    expect(asked("entry_point").stdout).toContain("is an entry point");
  });

  it("tells functions that are not reached from names that are not there", () => {
    const unreached = asked("aside");
    expect(unreached.status).toBe(1);
    expect(unreached.stdout).toMatch(/^ways\.aside \(.*ways\.py:15:5\) is not reached/);
    const unknown = asked("laef");
    expect(unknown.status).toBe(1);
    expect(unknown.stdout).toContain("the program has no function laef; near it: ways.leaf");
  });

  it("gives JSON", () => {
    const answer = JSON.parse(asked("--json", "leaf").stdout) as { status: string; reached: { name: string; steps: { caller: string; span: { line: number } }[] }[] };
    expect(answer.reached.map(({ name, steps }) => [name, steps.map((step) => `${step.caller}:${step.span.line}`)])).toEqual([["ways.leaf", ["ways.entry_point:19", "ways.Root.visit:7", "ways.Node.visit:3"]]]);
  });

  it("without a target where there is none, or several, is a usage fault", () => {
    expect(asked().status).toBe(2);
    const done = inTempFolder((folder) => {
      for (const name of ["a.py", "b.py"]) file(folder, name, HELLO);
      return command("translate", ["why", "entry_point"], folder);
    });
    expect(done.status).toBe(2);
    expect(done.stderr).toContain("2 files of this folder define target() (a.py, b.py)");
  });
});

describe("doctor", () => {
  interface Findings {
    readonly install: readonly string[];
    readonly backends: readonly { readonly backend: string; readonly ready: boolean; readonly tools: readonly { readonly what: string; readonly found: boolean; readonly version: string | null }[] }[];
  }

  it("shows what each backend finds", () => {
    const { status, stdout } = inTempFolder((folder) => command("translate", ["doctor", "--json"], folder));
    expect(status).toBe(0);
    const { backends } = JSON.parse(stdout) as Findings;
    expect(backends.map(({ backend, ready }) => [backend, ready])).toEqual([["c", true], ["js", true]]);
    expect(backends[0]!.tools.map(({ what, found }) => [what, found])).toEqual([["C compiler (gcc)", true], ["make", true], ["header of the C library (stdio.h)", true], ["Boehm collector (gc.h)", true]]);
    expect(backends[0]!.tools[0]!.version).toMatch(/\d+\.\d+/);
  });

  it("says what to install where something is missing, and ends with 3", () => {
    const done = inTempFolder((folder) => {
      mkdirSync(join(folder, "bin"));
      chmodSync(file(folder, "bin/make", "#!/bin/sh\necho GNU Make 9.9\n"), 0o755);
      return command("translate", ["doctor", "--backend=c"], folder, { env: { PATH: join(folder, "bin"), CC: "" } });
    });
    expect(done.status).toBe(3);
    expect(done.stdout).toContain("missing  C compiler (gcc) (Debian package gcc)");
    expect(done.stdout).toContain("found    make: GNU Make 9.9");
    expect(done.stdout).toContain("to install on Debian: apt-get install gcc");
    expect(done.stdout).not.toContain("--backend=js");
  });
});

describe("help", () => {
  it("lists the commands, and each has a page of its own", () => {
    const help = inTempFolder((folder) => command("translate", ["--help"], folder)).stdout;
    for (const name of ["check", "why", "explain", "doctor"]) {
      expect(help).toContain(`translate ${name} `);
      expect(inTempFolder((folder) => command("translate", [name, "--help"], folder)).stdout).toContain(`translate ${name} `);
    }
  });
});
