import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Constant, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { UndefinedResult } from "@rpyts/lltype/machine-arith";
import { foldOperation } from "@rpyts/lltype/fold";
import { ALL_LLOPS, type LLOp } from "@rpyts/lltype/llop";
import { Bool, Char, Float, LongFloat, Signed, SignedLongLong, SignedLongLongLong, SingleFloat, UniChar, Unsigned, UnsignedLongLong, UnsignedLongLongLong } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { InternalError } from "@rpyts/tool/assert-never";
import { fromBig } from "@rpyts/tool/machine-int";
import { c, single, straight } from "../../llinterp/test/build.js";
import { Batch, shown } from "./batch.js";

const TYPES: Readonly<Record<string, LowLevelType>> = { Signed, Unsigned, SignedLongLong, UnsignedLongLong, SignedLongLongLong, UnsignedLongLongLong, Float, LongFloat, SingleFloat, Char, UniChar, Bool };

const signed = (n: number): LLValue[] => [-(2n ** BigInt(n - 1)), -(2n ** BigInt(n - 1)) + 1n, -(2n ** 32n) - 1n, -(2n ** 31n), -7n, -1n, 0n, 1n, 2n, 31n, 63n, 2n ** 31n - 1n, 2n ** 53n + 1n, 2n ** BigInt(n - 1) - 1n].map(fromBig);
const unsigned = (n: number): LLValue[] => [0n, 1n, 2n, 7n, 2n ** 31n, 2n ** 53n + 1n, 2n ** BigInt(n - 1), 2n ** BigInt(n) - 1n].map(fromBig);

/** Edge values by the name of a type. LongFloat has more digits in C than in the interpreters: only values whose results are exact in both. */
const EDGES: Readonly<Record<string, LLValue[]>> = {
  Signed: signed(64),
  Unsigned: unsigned(64),
  SignedLongLong: signed(64),
  UnsignedLongLong: unsigned(64),
  SignedLongLongLong: signed(128),
  UnsignedLongLongLong: unsigned(128),
  Float: [-Infinity, -1e300, -1e19, -1.5, -1, -0, 0, 5e-324, 0.1, 1, 255.5, 2 ** 53, 1e19, 1.7976931348623157e308, Infinity, NaN],
  LongFloat: [-Infinity, -1.5, -1, -0, 0, 0.25, 1, 1024, Infinity, NaN],
  SingleFloat: [-Infinity, -1.5, -0, 0, Math.fround(0.1), 1e-45, 3.4028234663852886e38, Infinity, NaN].map(Math.fround),
  Char: [0, 1, 65, 127, 128, 255],
  UniChar: [0, 65, 255, 0xffff, 0x10ffff],
  Bool: [false, true],
};

function combinations(op: LLOp): LLValue[][] {
  let tuples: LLValue[][] = [[]];
  for (const arg of op.args) tuples = tuples.flatMap((tuple) => EDGES[arg.word]!.map((value) => tuple.concat([value])));
  return tuples;
}

/** The result of an operation on constants; null where it has none. */
function folded(op: LLOp, args: readonly LLValue[], types: readonly LowLevelType[], result: LowLevelType): LLValue | null {
  const constant = foldOperation(new SpaceOperation(op.name, args.map((a, i) => new Constant(a, types[i]!)), new Variable("r", result)), 64);
  return constant === null ? null : (constant.value as LLValue);
}

const foldable = ALL_LLOPS.filter((op) => (op.canFold || op.tryFold) && op.args.length > 0 && op.args.every((a) => a.word in TYPES) && op.result.word in TYPES);
const plain = foldable.filter((op) => op.canFold);
const checked = foldable.filter((op) => op.tryFold);

interface Row {
  readonly name: string;
  readonly batch: number;
  readonly shownCalls: string[];
}

const batch = new Batch();
const rows: Row[] = [];
let results: string[][] = [];

function addPlain(op: LLOp): void {
  const types = op.args.map((arg) => TYPES[arg.word]!);
  const result = TYPES[op.result.word]!;
  const defined = combinations(op).flatMap((args) => {
    const value = folded(op, args, types, result);
    return value === null ? [] : [{ args, text: shown(value, result) }];
  });
  const number = batch.add(single(op.name, types, result), defined.map((d) => d.args), defined.map((d) => d.text));
  rows.push({ name: op.name, batch: number, shownCalls: defined.map((d) => `${op.name}(${d.args.map(String).join(", ")})`) });
  if (op.args.length === 2 && types[1] !== LongFloat) addConstantRight(op, types, result);
}

/** The second operand as a literal of C. */
function addConstantRight(op: LLOp, types: LowLevelType[], result: LowLevelType): void {
  for (const right of EDGES[op.args[1]!.word]!) {
    const defined = EDGES[op.args[0]!.word]!.flatMap((left) => {
      const value = folded(op, [left, right], types, result);
      return value === null ? [] : [{ args: [left], text: shown(value, result) }];
    });
    if (defined.length === 0) continue;
    const graph = straight(`${op.name}_const`, [types[0]!], result, (b, [x]) => b.op(op.name, [x!, c(right, types[1]!)], result));
    const number = batch.add(graph, defined.map((d) => d.args), defined.map((d) => d.text));
    rows.push({ name: op.name, batch: number, shownCalls: defined.map((d) => `${op.name}(${String(d.args[0])}, constant ${String(right)})`) });
  }
}

/** Operations that raise: llinterp says what, and where there is no result at all. */
function addChecked(op: LLOp): void {
  const types = op.args.map((arg) => TYPES[arg.word]!);
  const graph = single(op.name, types, TYPES[op.result.word]!);
  const probe = new Batch();
  const calls = combinations(op).filter((args) => {
    try {
      probe.add(graph, [args]);
      return true;
    } catch (error) {
      if (error instanceof UndefinedResult || error instanceof InternalError) return false;
      throw error;
    }
  });
  const number = batch.add(single(op.name, types, TYPES[op.result.word]!), calls);
  rows.push({ name: op.name, batch: number, shownCalls: calls.map((args) => `${op.name}(${args.map(String).join(", ")})`) });
}

const NUMBERS: readonly LowLevelType[] = [Signed, Unsigned, SignedLongLongLong, Float, SingleFloat, Char, UniChar, Bool];

function addCasts(name: "cast_primitive" | "force_cast"): void {
  for (const from of NUMBERS) {
    for (const to of NUMBERS) {
      const op = foldable.concat(ALL_LLOPS.filter((o) => o.name === name)).find((o) => o.name === name)!;
      const defined = EDGES[from.toString()]!.flatMap((value) => {
        const result = folded(op, [value], [from], to);
        return result === null ? [] : [{ args: [value], text: shown(result, to) }];
      });
      const number = batch.add(straight(`${name}_${from.toString()}_${to.toString()}`, [from], to, (b, [x]) => b.op(name, [x!], to)), defined.map((d) => d.args), defined.map((d) => d.text));
      rows.push({ name, batch: number, shownCalls: defined.map((d) => `${name} ${from.toString()} ${String(d.args[0])} to ${to.toString()}`) });
    }
  }
}

beforeAll(() => {
  plain.forEach(addPlain);
  checked.forEach(addChecked);
  addCasts("cast_primitive");
  addCasts("force_cast");
  results = batch.run({ optimisation: "1" });
});

afterAll(() => {
  results = [];
});

describe("compiled operations give what the folder and the interpreter say", () => {
  it.each([...new Set([...plain, ...checked].map((op) => op.name)), "cast_primitive", "force_cast"])("%s on edge values", (name) => {
    const mine = rows.filter((row) => row.name === name);
    let compared = 0;
    for (const row of mine) {
      row.shownCalls.forEach((call, i) => {
        compared++;
        expect(`${call} = ${results[row.batch]![i]}`).toBe(`${call} = ${batch.expected[row.batch]![i]}`);
      });
    }
    expect(compared).toBeGreaterThan(0);
  });
});
