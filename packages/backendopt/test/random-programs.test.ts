import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { InternalError } from "@rpyts/tool/assert-never";
import type { Atom, Fn, Stmt } from "./minilang.js";
import { compareRuns } from "./run.js";
import type { ExceptionName } from "./types.js";
import { MemoryWorld, ObjectWorld } from "./worlds.js";

const slot = fc.nat({ max: 2 });
const atom: fc.Arbitrary<Atom> = fc.oneof(
  slot.map((n) => ({ n })),
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(2 ** 31, 2 ** 52)).map((c) => ({ c: c === 0 ? 0 : c })),
);
const opname = fc.constantFrom("int_add", "int_sub", "int_mul", "int_lt", "int_eq", "int_ne", "int_ge", "int_add_ovf", "int_mul_ovf", "int_sub_ovf", "int_floordiv_ovf_zer");
const cls = fc.constantFrom<ExceptionName>("Exception", "ArithmeticError", "OverflowError", "ZeroDivisionError", "ValueError");
const is = <K extends string>(...k: K[]): fc.Arbitrary<K> => fc.constantFrom(...k);

const simple: fc.Arbitrary<Stmt> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ k: is("op"), n: slot, opname, a: atom, b: atom }) },
  { weight: 4, arbitrary: fc.record({ k: is("getx", "gety", "isnull"), n: slot, o: slot }) },
  { weight: 3, arbitrary: fc.record({ k: is("setx", "sety"), o: slot, a: atom }) },
  { weight: 4, arbitrary: fc.record({ k: is("setnext", "getnext", "copy"), o: slot, p: slot }) },
  { weight: 1, arbitrary: fc.record({ k: is("same"), n: slot, o: slot, p: slot }) },
  { weight: 4, arbitrary: fc.record({ k: is("new"), o: slot, cls: is("A", "B") }) },
  { weight: 1, arbitrary: fc.record({ k: is("clear"), o: slot }) },
  { weight: 4, arbitrary: fc.record({ k: is("call"), n: slot, o: slot, f: fc.nat({ max: 5 }), a: atom, b: atom, p: slot }) },
  { weight: 2, arbitrary: fc.record({ k: is("method"), n: slot, o: slot, a: atom }) },
  { weight: 2, arbitrary: fc.record({ k: is("log"), a: atom }) },
  { weight: 1, arbitrary: fc.record({ k: is("readlog"), n: slot }) },
  { weight: 1, arbitrary: fc.record({ k: is("raise"), cls }) },
  { weight: 1, arbitrary: fc.constant<Stmt>({ k: "reraise" }) },
  { weight: 1, arbitrary: fc.constant<Stmt>({ k: "return" }) },
);

function body(depth: number): fc.Arbitrary<Stmt[]> {
  if (depth === 0) return fc.array(simple, { maxLength: 4 });
  const inner = body(depth - 1);
  const compound: fc.Arbitrary<Stmt> = fc.oneof(
    fc.record({ k: is("if"), a: atom, yes: inner, no: inner }),
    fc.record({ k: is("ifnull"), o: slot, yes: inner, no: inner }),
    fc.record({ k: is("repeat"), times: fc.nat({ max: 3 }), body: inner }),
    fc.record({ k: is("try"), body: inner, cls, handler: inner }),
  );
  return fc.array(fc.oneof({ weight: 3, arbitrary: simple }, { weight: 2, arbitrary: compound }), { maxLength: 7 });
}

const fn: fc.Arbitrary<Fn> = fc.record({ gives: is("num", "obj"), body: body(3), inline: fc.constantFrom(null, "always", "never") });
const last: fc.Arbitrary<Fn> = fc.record({ gives: fc.constant<"num">("num"), body: body(3) });
const program = fc.tuple(fc.array(fn, { maxLength: 3 }), last).map(([fns, main]) => fns.concat(main));
const number = fc.constantFrom(-1, 0, 1, 2, 7);
/** Programs that run long say nothing more. */
const MAX_BLOCKS = 20_000;

const NUM_RUNS = Number(process.env["RANDOM_RUNS"] ?? 300);

describe.each([
  ["memory", () => new MemoryWorld()],
  ["the platform's objects", () => new ObjectWorld()],
] as const)("random programs on %s", (_where, world) => {
  for (const [options, what] of [
    [{}, "all passes"],
    [{ inlineThreshold: 1e9 }, "unlimited inlining"],
    [{ inlineThreshold: 0, mallocs: false }, "redundancy elimination alone"],
    [{ redundancy: false, inlineThreshold: 1e9 }, "inlining and malloc removal without redundancy elimination"],
  ] as const) {
    it(`do after ${what} what they did before`, () => {
      fc.assert(
        fc.property(program, number, number, (functions, a, b) => {
          let runs;
          try {
            runs = compareRuns(functions, a, b, options, MAX_BLOCKS, world);
          } catch (error) {
            if (error instanceof InternalError && /blocks/.test(error.message) && !/graph /.test(error.message)) return;
            throw error;
          }
          expect(runs.after).toEqual(runs.before);
        }),
        { numRuns: NUM_RUNS },
      );
    });
  }
});
