// The key test of flow space: a function's graph, run with live objects, does what the function does.

import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { PyStr, PyTuple, type PyObject } from "@rpyts/pyhost/object";
import type { PyDict } from "@rpyts/pyhost/pydict";
import { newInt, newList } from "@rpyts/pyhost/values";
import { BothWays } from "./support/both-ways.js";
import { PRELUDE, randomFunction } from "./support/random-program.js";

interface Case {
  readonly name: string;
  readonly args: readonly PyObject[];
}

function cases(program: BothWays, copy: PyDict, list: string): Case[] {
  return program.host.listOf(copy.getStr(list)!).map((item) => {
    const [name, args] = (item as PyTuple).items;
    return { name: (name as PyStr).value, args: (args as PyTuple).items };
  });
}

for (const file of ["basics", "exceptions", "objects"]) {
  describe(file, () => {
    const program = new BothWays(readFileSync(new URL(`snippets/${file}.py`, import.meta.url), "latin1"));
    const plain = cases(program, program.plain, "CASES");
    const flowed = cases(program, program.flowed, "CASES");
    plain.forEach(({ name, args }, i) => {
      it(`${name}${program.host.repr(program.host.newTuple(args))}`, () => {
        checkgraph(program.graph(name));
        expect(program.runGraph(name, flowed[i]!.args)).toEqual(program.runPlain(name, args));
      });
    });
  });
}

describe("generators", () => {
  const program = new BothWays(readFileSync(new URL("snippets/objects.py", import.meta.url), "latin1"));
  const plain = cases(program, program.plain, "GENERATORS");
  const flowed = cases(program, program.flowed, "GENERATORS");
  plain.forEach(({ name, args }, i) => {
    it(`${name}${program.host.repr(program.host.newTuple(args))}`, () => {
      const own = flowed[i]!.args;
      const run = program.describe(own, () => program.host.call(program.fn(program.flowed, "drain"), [program.iterator(name, own)]));
      const made = program.describe(args, () => program.host.call(program.fn(program.plain, "drain"), [program.host.call(program.fn(program.plain, name), [...args])]));
      expect(run).toEqual(made);
    });
  });
});

describe("random functions", () => {
  for (const comprehensions of [false, true]) {
    it(`do the same as graphs${comprehensions ? ", also with hinted lists" : ""}`, () => {
      const property = (streams: number[][]): void => {
        const program = new BothWays(PRELUDE + streams.map((stream, i) => randomFunction(`f${i}`, stream)).join(""));
        program.space.listComprehensions = comprehensions;
        for (let i = 0; i < streams.length; i++) {
          for (const [a, b] of [[0, 0], [1, 2], [2, 5], [4, 3]] as const) {
            const args = (): PyObject[] => [newInt(a), newInt(b), newList([])];
            expect(program.runGraph(`f${i}`, args())).toEqual(program.runPlain(`f${i}`, args()));
          }
        }
      };
      const stream = fc.array(fc.nat(255), { minLength: 40, maxLength: 250 });
      fc.assert(fc.property(fc.array(stream, { minLength: 1, maxLength: 3 }), property), { numRuns: 20 });
    });
  }
});
