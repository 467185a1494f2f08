// A realistic RPython program of about N lines: values of a dynamic language with virtual methods and mixins, parsers, dispatch loops, built-in functions
// behind wrappers that are generated at import time, libraries that call each other. The same N gives the same text. Run: node generate-program.mjs LINES FOLDER.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { Random } from "./program/random.mjs";
import { coreModule } from "./program/core.mjs";
import { objectsModule } from "./program/objects.mjs";
import { parserModule } from "./program/parser.mjs";
import { interpModule } from "./program/interp.mjs";
import { builtinsModule } from "./program/builtins.mjs";
import { libraryModule } from "./program/library.mjs";

/** In the order in which they come, again and again. */
const KINDS = [
  ["library", libraryModule],
  ["objects", objectsModule],
  ["interp", interpModule],
  ["builtins", builtinsModule],
  ["parser", parserModule],
  ["library", libraryModule],
];

const LINES_AROUND = 30;

/** The modules of a program of `lines` lines, by file name; the target's file is target.py. */
export function generateProgram(lines) {
  const random = new Random(lines);
  const files = new Map([["core.py", coreModule()]]);
  const program = { random, made: new Map(KINDS.map(([kind]) => [kind, []])), order: [] };
  let count = countLines(files.get("core.py")) + LINES_AROUND;
  for (let i = 0; count < lines; i++) {
    const [kind, make] = KINDS[i % KINDS.length];
    const name = `${kind}_${program.order.length}`;
    const text = make(name, program);
    files.set(`${name}.py`, text);
    program.made.get(kind).push(name);
    program.order.push(name);
    count += countLines(text) + 2;
  }
  return files.set("target.py", targetModule(program.order));
}

const countLines = (text) => text.split("\n").length - 1;

function targetModule(order) {
  return `"""Runs all parts of a generated program and prints a checksum of what they did.

    target-c [ROUNDS]
"""
${order.map((name) => `import ${name}`).join("\n")}
from core import mix, OperationError

PARTS = [
${order.map((name) => `    ('${name}', ${name}.run),`).join("\n")}
]


def entry_point(argv):
    rounds = 2
    if len(argv) > 1:
        rounds = int(argv[1])
    total = 0
    failed = 0
    for name, run in PARTS:
        try:
            value = run(rounds)
        except OperationError, e:
            print name, 'raised', e.kind, e.message
            failed += 1
            continue
        total = mix(total, value)
        print name, value
    print 'checksum', total, failed
    return 0


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    import sys
    entry_point(sys.argv)
`;
}

/** Writes the program into a folder; gives the path of the target. */
export function writeProgram(lines, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of generateProgram(lines)) writeFileSync(join(folder, name), text);
  return join(folder, "target.py");
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) console.log(writeProgram(Number(argv[2]), argv[3]));
