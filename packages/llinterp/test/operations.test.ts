import { describe, expect, it } from "vitest";
import { Constant, SpaceOperation } from "@rpyts/flowmodel/model";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { foldOperation } from "@rpyts/lltype/fold";
import { ALL_LLOPS, type LLOp } from "@rpyts/lltype/llop";
import { Address, Bool, Char, Float, LongFloat, Signed, SignedLongLong, SignedLongLongLong, SingleFloat, UniChar, Unsigned, UnsignedLongLong, UnsignedLongLongLong } from "@rpyts/lltype/types-make";
import type { LowLevelType, WordBits } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { fromBig } from "@rpyts/tool/machine-int";
import { v, single } from "./build.js";
import { exceptions } from "./exceptions.js";

const TYPES: Readonly<Record<string, LowLevelType>> = { Signed, Unsigned, SignedLongLong, UnsignedLongLong, SignedLongLongLong, UnsignedLongLongLong, Float, LongFloat, SingleFloat, Char, UniChar, Bool, Address };

/** Edge values of a type by its name. */
function edges(word: string, bits: WordBits): LLValue[] {
  const signed = (n: number): LLValue[] => [-(2n ** BigInt(n - 1)), -(2n ** BigInt(n - 1)) + 1n, -(2n ** 31n), -7n, -1n, 0n, 1n, 2n, 31n, 2n ** 31n - 1n, 2n ** BigInt(n - 1) - 1n].map(fromBig);
  const unsigned = (n: number): LLValue[] => [0n, 1n, 2n, 7n, 2n ** 31n, 2n ** BigInt(n - 1), 2n ** BigInt(n) - 1n].map(fromBig);
  switch (word) {
    case "Signed":
      return signed(bits);
    case "Unsigned":
      return unsigned(bits);
    case "SignedLongLong":
      return signed(64);
    case "UnsignedLongLong":
      return unsigned(64);
    case "SignedLongLongLong":
      return signed(128);
    case "UnsignedLongLongLong":
      return unsigned(128);
    case "Float":
    case "LongFloat":
      return [-Infinity, -1e300, -1.5, -1, -0, 0, 5e-324, 0.1, 1, 2 ** 53, 1e19, Infinity, NaN];
    case "SingleFloat":
      return [-Infinity, -1.5, -0, 0, Math.fround(0.1), Infinity, NaN];
    case "Char":
      return [0, 1, 65, 127, 128, 255];
    case "UniChar":
      return [0, 65, 255, 0xffff, 0x10ffff];
    case "Bool":
      return [false, true];
    default:
      return [];
  }
}

function* combinations(op: LLOp, bits: WordBits): Generator<LLValue[]> {
  const sets = op.args.map((arg) => edges(arg.word, bits));
  const pick = function* (i: number, taken: LLValue[]): Generator<LLValue[]> {
    if (i === sets.length) yield taken;
    else for (const value of sets[i]!) yield* pick(i + 1, [...taken, value]);
  };
  yield* pick(0, []);
}

const onPrimitives = ALL_LLOPS.filter((op) => (op.canFold || op.tryFold) && op.args.length > 0 && op.args.every((a) => a.word !== "Address" && a.word in TYPES) && op.result.word in TYPES);

describe.each([64, 32] as const)("folder and interpreter agree on %i bits", (bits) => {
  const interp = new LLInterpreter({ wordBits: bits, exceptions });

  it.each(onPrimitives.map((op) => [op.name, op] as const))("%s", (_name, op) => {
    const types = op.args.map((arg) => TYPES[arg.word]!);
    const result = TYPES[op.result.word]!;
    const graph = single(op.name, types, result);
    let folded = 0;
    for (const args of combinations(op, bits)) {
      const constant = foldOperation(new SpaceOperation(op.name, args.map((a, i) => new Constant(a, types[i]!)), v(result)), bits);
      const shown = `${op.name}(${args.map(String).join(", ")})`;
      if (constant === null) {
        expect(() => interp.evalGraph(graph, args), shown).toThrow();
      } else {
        folded++;
        expect(Object.is(interp.evalGraph(graph, args), constant.value), `${shown} = ${String(constant.value)}`).toBe(true);
      }
    }
    expect(folded).toBeGreaterThan(0);
  });
});

describe("operations that raise", () => {
  const interp = new LLInterpreter({ exceptions });
  const MIN = -(2n ** 63n);
  const raises = (op: string, ...args: LLValue[]): string => {
    try {
      interp.evalGraph(single(op, args.map(() => Signed), Signed), args);
    } catch (error) {
      if (error instanceof LLException) return error.className;
      throw error;
    }
    return "nothing";
  };

  it("raise the class the table names", () => {
    expect(raises("int_add_ovf", 2n ** 63n - 1n, 1)).toBe("OverflowError");
    expect(raises("int_sub_ovf", MIN, 1)).toBe("OverflowError");
    expect(raises("int_mul_ovf", 2n ** 62n, 2)).toBe("OverflowError");
    expect(raises("int_neg_ovf", MIN)).toBe("OverflowError");
    expect(raises("int_floordiv_ovf_zer", MIN, -1)).toBe("OverflowError");
    expect(raises("int_floordiv_zer", 1, 0)).toBe("ZeroDivisionError");
    expect(raises("int_mod_ovf_zer", 1, 0)).toBe("ZeroDivisionError");
    expect(raises("int_add_ovf", 2n ** 63n - 2n, 1)).toBe("nothing");
  });

  it("stop where a compiled program could do anything", () => {
    expect(() => raises("int_floordiv", 1, 0)).toThrow(/division by 0.*graph int_floordiv, int_floordiv/);
    expect(() => raises("int_lshift", 1, 64)).toThrow(/shift of a 64-bit number by 64/);
    expect(() => raises("int_add_nonneg_ovf", 1, -1)).toThrow(/negative/);
  });
});
