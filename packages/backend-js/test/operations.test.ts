import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Constant, SpaceOperation } from "@rpyts/flowmodel/model";
import { OpRaised } from "@rpyts/lltype/machine-arith";
import { foldTable } from "@rpyts/lltype/fold-table";
import { foldOperation } from "@rpyts/lltype/fold";
import { ALL_LLOPS, llop, type FoldableOpName, type LLOp, type LLOpName } from "@rpyts/lltype/llop";
import { Address, Bool, Char, Float, LongFloat, Ptr, Func, Signed, SignedLongLong, SignedLongLongLong, SingleFloat, SizedNumber, UniChar, Unsigned, UnsignedLongLong, UnsignedLongLongLong } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { fromBig } from "@rpyts/tool/machine-int";
import { JS_EMITTERS } from "@rpyts/backend-js/emit/table";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { single, straight, v } from "../../llinterp/test/build.js";
import { compile, textOf } from "./support/names.js";

const TYPES: Readonly<Record<string, LowLevelType>> = { Signed, Unsigned, SignedLongLong, UnsignedLongLong, SignedLongLongLong, UnsignedLongLongLong, Float, LongFloat, SingleFloat, Char, UniChar, Bool };
const BIG = new Set<LowLevelType>([SignedLongLong, UnsignedLongLong, SignedLongLongLong, UnsignedLongLongLong]);

const signed = (n: number): LLValue[] => [-(2n ** BigInt(n - 1)), -(2n ** BigInt(n - 1)) + 1n, -(2n ** 31n), -7n, -1n, 0n, 1n, 2n, 5n, 31n, 2n ** 31n - 1n, 2n ** BigInt(n - 1) - 1n].map(fromBig);
const unsigned = (n: number): LLValue[] => [0n, 1n, 2n, 7n, 31n, 2n ** 31n - 1n, 2n ** 31n, 2n ** BigInt(n - 1), 2n ** BigInt(n) - 1n].map(fromBig);
const EDGES: Readonly<Record<string, readonly LLValue[]>> = {
  Signed: signed(32),
  Unsigned: unsigned(32),
  SignedLongLong: signed(64),
  UnsignedLongLong: unsigned(64),
  SignedLongLongLong: signed(128),
  UnsignedLongLongLong: unsigned(128),
  Float: [-Infinity, -1e300, -(2 ** 31), -1.5, -1, -0.5, -0, 0, 5e-324, 0.1, 1, 2147483647.5, 2 ** 31, 4294967295.5, 2 ** 53, 9.007199254740994e15, 1e19, Infinity, NaN],
  LongFloat: [-Infinity, -1.5, -0, 0, 0.1, Infinity, NaN],
  SingleFloat: [-Infinity, -1.5, -0, 0, Math.fround(0.1), Infinity, NaN],
  Char: [0, 1, 65, 127, 128, 255],
  UniChar: [0, 65, 255, 0xffff],
  Bool: [false, true],
};

/** A value as JavaScript has it. */
const toJs = (value: LLValue, type: LowLevelType): unknown => (BIG.has(type) ? BigInt(value as number | bigint) : value);

function combinations(op: LLOp): LLValue[][] {
  let found: LLValue[][] = [[]];
  for (const arg of op.args) found = found.flatMap((taken) => EDGES[arg.word]!.map((value) => taken.concat([value])));
  return found;
}

/** What the folder says: a value, an exception, or null where the result is not defined. */
function oracle(name: string, args: readonly LLValue[], types: readonly LowLevelType[], result: LowLevelType): unknown {
  const folded = foldOperation(new SpaceOperation(name, args.map((a, i) => new Constant(a, types[i]!)), v(result)), 32);
  if (folded !== null) return toJs(folded.value as LLValue, result);
  try {
    foldTable(32)[name as FoldableOpName](args[0], args[1], args[2], { args: types, result });
  } catch (error) {
    if (error instanceof OpRaised) return `!${error.excname}`;
  }
  return null;
}

const onNumbers = ALL_LLOPS.filter((op) => (op.canFold || op.tryFold) && op.args.length > 0 && op.args.every((arg) => arg.word in TYPES) && op.result.word in TYPES && op !== llop.raw_malloc_usage);

describe("operations on numbers compute in JavaScript what the folder computes", () => {
  it.each(onNumbers.map((op) => [op.name, op] as const))("%s", (name, op) => {
    const types = op.args.map((arg) => TYPES[arg.word]!);
    const result = TYPES[op.result.word]!;
    const js = compile([single(name, types, result)]);
    let defined = 0;
    for (const args of combinations(op)) {
      const wanted = oracle(name, args, types, result);
      if (wanted === null) continue;
      defined++;
      expect(js.call(name, ...args.map((a, i) => toJs(a, types[i]!))), `${name}(${args.map(String).join(", ")})\n${js.code}`).toBe(wanted);
    }
    expect(defined).toBeGreaterThan(0);
  });
});

describe("casts between numbers of any kind", () => {
  const sized: Readonly<Record<string, LowLevelType>> = { UCHAR: SizedNumber("UCHAR", 8, false), SIGNEDCHAR: SizedNumber("SIGNEDCHAR", 8, true), SHORT: SizedNumber("SHORT", 16, true), USHORT: SizedNumber("USHORT", 16, false) };
  const sizedEdges: Readonly<Record<string, readonly LLValue[]>> = { UCHAR: [0, 1, 255], SIGNEDCHAR: [-128, -1, 0, 127], SHORT: [-32768, -1, 0, 32767], USHORT: [0, 65535] };
  const types = { ...TYPES, ...sized };
  const edges = { ...EDGES, ...sizedEdges };
  for (const name of ["cast_primitive", "force_cast"]) {
    it.each(Object.keys(types))(`${name} from %s`, (from) => {
      for (const [to, type] of Object.entries(types)) {
        const js = compile([single(name, [types[from]!], type)]);
        for (const value of edges[from]!) {
          const wanted = oracle(name, [value], [types[from]!], type);
          if (wanted !== null) expect(js.call(name, toJs(value, types[from]!)), `${String(value)} to ${to}\n${js.code}`).toBe(wanted);
        }
      }
    });
  }
});

describe("expressions of several operations", () => {
  const binary: readonly LLOpName[] = ["int_add", "int_sub", "int_mul", "int_and", "int_or", "int_xor"];
  const unsignedBinary: readonly LLOpName[] = ["uint_add", "uint_sub", "uint_mul", "uint_and", "uint_or", "uint_xor"];
  const step = fc.record({ op: fc.nat(12), a: fc.nat(100), b: fc.nat(100), count: fc.nat(31) });

  it("wrap like one operation after the other", () => {
    const interp = new LLInterpreter({ wordBits: 32 });
    const number = fc.oneof(fc.constantFrom(...(EDGES["Signed"] as number[])), fc.integer());
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), number, number, (steps, x, y) => {
        const graph = straight("f", [Signed, Signed], Signed, (b, args) => {
          const ints = [...args];
          const uints = [b.op("cast_int_to_uint", [args[0]!], Unsigned)];
          for (const { op, a, b: second, count } of steps) {
            const [i, j] = [ints[ints.length - 1 - (a % Math.min(ints.length, 3))]!, ints[second % ints.length]!];
            const [p, q] = [uints[uints.length - 1 - (a % Math.min(uints.length, 2))]!, uints[second % uints.length]!];
            const shift = new Constant(count, Signed);
            if (op < 6) ints.push(b.op(binary[op]!, [i, j], Signed));
            else if (op === 6) ints.push(b.op("int_neg", [i], Signed));
            else if (op === 7) ints.push(b.op(a % 2 === 0 ? "int_lshift" : "int_rshift", [i, shift], Signed));
            else if (op === 8) uints.push(b.op(unsignedBinary[a % 6]!, [p, q], Unsigned));
            else if (op === 9) uints.push(b.op(a % 2 === 0 ? "uint_lshift" : "uint_rshift", [p, shift], Unsigned));
            else if (op === 10) uints.push(b.op("cast_int_to_uint", [i], Unsigned));
            else if (op === 11) ints.push(b.op("cast_uint_to_int", [p], Signed));
            else ints.push(b.op("int_abs", [i], Signed));
          }
          return b.op("int_xor", [ints[ints.length - 1]!, b.op("cast_uint_to_int", [uints[uints.length - 1]!], Signed)], Signed);
        });
        expect(compile([graph]).call("f", x, y), textOf(graph)).toBe(interp.evalGraph(graph, [x, y]));
      }),
      { numRuns: Number(process.env["RANDOM_RUNS"] ?? 300) },
    );
  });

  it("leave out what a bitwise operation does itself", () => {
    const graph = straight("f", [Signed, Signed], Signed, (b, [x, y]) => b.op("int_and", [b.op("int_add", [x!, y!], Signed), new Constant(255, Signed)], Signed));
    expect(textOf(graph)).toContain("return v + v_1 & 255;");
  });
});

describe("operations that JavaScript does not have", () => {
  it.each([["raw_malloc", [Signed], Address], ["cast_ptr_to_adr", [Ptr(Func([], Signed))], Address], ["gc_typeids_z", [], Address]] as const)("%s is refused with its reason", (name, args, result) => {
    expect(() => textOf(single(name, [...args], result))).toThrow(expect.objectContaining({ diagnostic: expect.objectContaining({ code: "js/unsupported-operation", message: expect.stringContaining(`has no ${name}:`) }) }));
  });

  it("every operation that may raise a built-in exception of arithmetic checks by itself", () => {
    for (const op of ALL_LLOPS) {
      const checks = op.tryFold;
      expect(JS_EMITTERS[op.name].form === "checked", op.name).toBe(checks);
    }
    expect(JS_EMITTERS[llop.int_add.name].form).toBe("expression");
  });
});
