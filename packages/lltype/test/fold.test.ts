import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { Constant, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { foldOperation } from "@rpyts/lltype/fold";
import { foldTable } from "@rpyts/lltype/fold-table";
import { ALL_LLOPS, descOf, isLLOp, llop, opsWithoutSideEffects, type FoldableOpName } from "@rpyts/lltype/llop";
import { checkOperation } from "@rpyts/lltype/op-check";
import { malloc } from "@rpyts/lltype/lltype";
import { CDefinedIntSymbolic } from "@rpyts/lltype/symbolic";
import { Bool, Char, Float, Func, GcArray, GcStruct, Ptr, Signed, SignedLongLong, SingleFloat, SizedNumber, Unsigned, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { LLStruct, type LLValue } from "@rpyts/lltype/values";
import { fromBig } from "@rpyts/tool/machine-int";

const MIN64 = -(2n ** 63n);
const MAX64 = 2n ** 63n - 1n;
const noTypes = { args: [], result: Void };

const run = (name: FoldableOpName, ...args: LLValue[]): LLValue => foldTable(64)[name](args[0], args[1], args[2], noTypes);
const run32 = (name: FoldableOpName, ...args: LLValue[]): LLValue => foldTable(32)[name](args[0], args[1], args[2], noTypes);

describe("the table", () => {
  it("has a fold for exactly the operations that fold", () => {
    expect(ALL_LLOPS.filter((op) => op.canFold || op.tryFold).map((op) => op.name).sort()).toEqual(Object.keys(foldTable(64)).sort());
  });

  it("numbers descriptors by position and finds them by name", () => {
    expect(ALL_LLOPS.every((op, i) => op.id === i && descOf(op.name) === op)).toBe(true);
    expect([isLLOp("int_add"), isLLOp("add")]).toEqual([true, false]);
    expect(() => descOf("add")).toThrow(/no low-level operation add/);
    expect(llop.indirect_call.minArgs).toBe(2);
  });

  it("lets reads go when unused, and raising operations only on demand", () => {
    expect(opsWithoutSideEffects().has("getfield")).toBe(true);
    expect(opsWithoutSideEffects().has("setfield")).toBe(false);
    expect(opsWithoutSideEffects().has("int_add_ovf")).toBe(false);
    expect(opsWithoutSideEffects(true).has("int_add_ovf")).toBe(true);
  });
});

describe("whole numbers", () => {
  it("wrap at the word", () => {
    expect(run("int_add", MAX64, 1)).toBe(MIN64);
    expect(run("int_neg", MIN64)).toBe(MIN64);
    expect(run("int_mul", MAX64, MAX64)).toBe(1);
    expect(run("uint_sub", 0, 1)).toBe(2n ** 64n - 1n);
    expect(run("uint_invert", 0)).toBe(2n ** 64n - 1n);
    expect(run32("int_add", 0x7fffffff, 1)).toBe(-0x80000000);
    expect(run32("int_mul", 0x7fffffff, 0x7fffffff)).toBe(1);
    expect(run32("uint_sub", 0, 1)).toBe(0xffffffff);
    expect(run32("int_invert", 5)).toBe(-6);
  });

  it("agree with exact arithmetic for any operands", () => {
    const word = fc.bigInt(MIN64, MAX64).map(fromBig);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [x, y] = [BigInt(a), BigInt(b)];
        const wrap = (v: bigint): LLValue => fromBig(BigInt.asIntN(64, v));
        expect(run("int_add", a, b)).toBe(wrap(x + y));
        expect(run("int_sub", a, b)).toBe(wrap(x - y));
        expect(run("int_mul", a, b)).toBe(wrap(x * y));
        expect(run("int_xor", a, b)).toBe(wrap(x ^ y));
        expect(run("int_lt", a, b)).toBe(x < y);
        if (y !== 0n && !(x === MIN64 && y === -1n)) {
          expect(run("int_floordiv", a, b)).toBe(wrap(x / y));
          expect(run("int_mod", a, b)).toBe(wrap(x % y));
        }
      }),
    );
  });

  it("divide towards zero", () => {
    expect([run("int_floordiv", -7, 2), run("int_mod", -7, 2), run("int_floordiv", 7, -2), run("int_mod", 7, -2)]).toEqual([-3, -1, -3, 1]);
    expect(run("uint_floordiv", 2n ** 64n - 1n, 2)).toBe(MAX64);
  });

  it("shift with the sign or with zeros", () => {
    expect(run("int_rshift", -1, 63)).toBe(-1);
    expect(run("int_lshift", 1, 63)).toBe(MIN64);
    expect(run("uint_rshift", 2n ** 64n - 1n, 63)).toBe(1);
    expect(run32("int_lshift", 1, 31)).toBe(-0x80000000);
    expect(() => run("int_lshift", 1, 64)).toThrow(/shift/);
    expect(() => run("int_rshift", 1, -1)).toThrow(/shift/);
  });

  it("raise OverflowError exactly where the result does not fit", () => {
    expect(run("int_add_ovf", MAX64 - 1n, 1)).toBe(MAX64);
    for (const [op, ...args] of [
      ["int_add_ovf", MAX64, 1],
      ["int_add_nonneg_ovf", MAX64, 1],
      ["int_sub_ovf", MIN64, 1],
      ["int_mul_ovf", MIN64, -1],
      ["int_neg_ovf", MIN64],
      ["int_abs_ovf", MIN64],
      ["int_floordiv_ovf", MIN64, -1],
      ["int_mod_ovf", MIN64, -1],
      ["int_floordiv_ovf_zer", MIN64, -1],
      ["int_lshift_ovf", 1, 63],
    ] as [FoldableOpName, ...LLValue[]][]) {
      expect(() => run(op, ...args), op).toThrow("OverflowError");
    }
    expect(run("int_mul_ovf", MIN64, 1)).toBe(MIN64);
    expect([run("int_add_overflows", MAX64, 1), run("int_sub_overflows", MIN64, 1), run("int_mul_overflows", MIN64, -1)]).toEqual([true, true, true]);
    expect([run("int_add_overflows", MAX64, 0), run("int_sub_overflows", MIN64, 0), run("int_mul_overflows", MIN64, 1)]).toEqual([false, false, false]);
    expect(run("int_lshift_ovf", -1, 63)).toBe(MIN64);
  });

  it("raise ZeroDivisionError where they check for it, and have no result where they do not", () => {
    for (const op of ["int_floordiv_zer", "int_mod_zer", "int_floordiv_ovf_zer", "int_mod_ovf_zer", "uint_mod_zer", "llong_floordiv_zer"] as const) {
      expect(() => run(op, 5, 0), op).toThrow("ZeroDivisionError");
    }
    expect(() => run("int_floordiv", 5, 0)).toThrow(/division by 0/);
    expect(() => run("int_mod", MIN64, -1)).toThrow(/minint/);
  });

  it("wider numbers wrap at their own width", () => {
    expect(run32("llong_add", MAX64, 1)).toBe(MIN64);
    expect(run("lllong_add", 2n ** 127n - 1n, 1)).toBe(-(2n ** 127n));
    expect(run("ulllong_sub", 0, 1)).toBe(2n ** 128n - 1n);
    expect(run("lllong_floordiv", -(2n ** 100n), 2n ** 90n)).toBe(-1024);
    expect(run("uint_mul_high", 2n ** 64n - 1n, 2n ** 64n - 1n)).toBe(2n ** 64n - 2n);
  });

  it("between and force_ge_zero", () => {
    expect([run("int_between", 1, 1, 2), run("int_between", 1, 2, 2), run("int_force_ge_zero", -5), run("int_force_ge_zero", 5)]).toEqual([true, false, 0, 5]);
  });
});

describe("floats", () => {
  it("keep NaN, infinities and the sign of zero", () => {
    expect(run("float_truediv", 1, 0)).toBe(Infinity);
    expect(run("float_truediv", 0, 0)).toBeNaN();
    expect(run("float_neg", 0)).toBe(-0);
    expect(run("float_mul", -1, 0)).toBe(-0);
    expect(run("float_eq", NaN, NaN)).toBe(false);
    expect(run("float_ne", NaN, NaN)).toBe(true);
    expect(run("float_is_true", NaN)).toBe(true);
    expect(run("float_is_true", -0)).toBe(false);
    expect(run("float_eq", 0, -0)).toBe(true);
  });

  it("go to bits and back", () => {
    expect(run("convert_float_bytes_to_longlong", -0)).toBe(MIN64);
    expect(run("convert_float_bytes_to_longlong", 1)).toBe(0x3ff0000000000000n);
    expect(run("convert_longlong_bytes_to_float", MIN64)).toBe(-0);
    expect(run("convert_longlong_bytes_to_float", 0x7ff0000000000000n)).toBe(Infinity);
    expect(run("convert_singlefloat_bytes_to_int", -1)).toBe(-0x40800000);
    expect(run("convert_int_bytes_to_singlefloat", -0x40800000)).toBe(-1);
  });
});

describe("casts", () => {
  const cast = (value: LLValue, from: LowLevelType, to: LowLevelType): LLValue => foldTable(64).cast_primitive(value, undefined, undefined, { args: [from], result: to });

  it("round to the nearest float and truncate towards zero", () => {
    expect(run("cast_int_to_float", MAX64)).toBe(2 ** 63);
    expect(run("cast_float_to_int", -1.9)).toBe(-1);
    expect(Object.is(run("cast_float_to_int", -0.5), 0)).toBe(true);
    expect(() => run("cast_float_to_int", NaN)).toThrow(/whole number/);
    expect(() => run("cast_float_to_int", 1e30)).toThrow(/64-bit/);
    expect(run("cast_float_to_uint", 1e19)).toBe(10n ** 19n);
    expect(run("cast_float_to_singlefloat", 0.1)).toBe(Math.fround(0.1));
  });

  it("keep the bits between signed and unsigned", () => {
    expect(run("cast_int_to_uint", -1)).toBe(2n ** 64n - 1n);
    expect(run("cast_uint_to_int", 2n ** 64n - 1n)).toBe(-1);
    expect(run32("truncate_longlong_to_int", 2n ** 40n + 5n)).toBe(5);
  });

  it("cast_primitive follows C between any two kinds", () => {
    expect(cast(300, Signed, Char)).toBe(44);
    expect(cast(-1, Signed, Unsigned)).toBe(2n ** 64n - 1n);
    expect(cast(0x12345, Signed, SizedNumber("SHORT", 16, true))).toBe(0x2345);
    expect(cast(2.5, Float, Signed)).toBe(2);
    expect(cast(true, Bool, Float)).toBe(1);
    expect(cast(0.25, Float, Bool)).toBe(true);
    expect(cast(2n ** 63n - 1n, Signed, SingleFloat)).toBe(2 ** 63);
    expect(cast(0x4000004000000001n, Signed, SingleFloat)).toBe(Math.fround(0x4000008000000000));
  });

  it("have no character outside the range", () => {
    expect(run("cast_int_to_char", 255)).toBe(255);
    expect(() => run("cast_int_to_char", 256)).toThrow(/character/);
  });
});

const op = (name: string, args: [LLValue, LowLevelType][], result: LowLevelType): SpaceOperation =>
  new SpaceOperation(name, args.map(([v, t]) => new Constant(v, t)), new Variable("r", result));

describe("foldOperation", () => {
  it("gives a typed constant", () => {
    const c = foldOperation(op("int_add", [[2, Signed], [3, Signed]], Signed), 64);
    expect([c?.value, c?.concretetype]).toEqual([5, Signed]);
  });

  it("leaves alone what raises, what has no result, what is symbolic or variable", () => {
    expect(foldOperation(op("int_add_ovf", [[MAX64, Signed], [1, Signed]], Signed), 64)).toBeNull();
    expect(foldOperation(op("int_floordiv", [[1, Signed], [0, Signed]], Signed), 64)).toBeNull();
    expect(foldOperation(op("int_add", [[new CDefinedIntSymbolic("X"), Signed], [0, Signed]], Signed), 64)).toBeNull();
    expect(foldOperation(new SpaceOperation("int_neg", [new Variable("x", Signed)], new Variable("r", Signed)), 64)).toBeNull();
    expect(foldOperation(op("cast_pointer", [[malloc(GcStruct("b", [["x", Signed]])), Ptr(GcStruct("b", [["x", Signed]]))]], Ptr(GcStruct("no", []))), 64)).toBeNull();
  });

  it("reads immutable memory only", () => {
    for (const immutable of [true, false]) {
      const S = GcStruct("s", [["x", Signed]], { hints: { immutable } });
      const p = malloc(S);
      (p.obj as LLStruct).set("x", 3);
      const folded = foldOperation(op("getfield", [[p, Ptr(S)], ["x", Void]], Signed), 64);
      expect(folded?.value).toBe(immutable ? 3 : undefined);
    }
    const unwritten = malloc(GcStruct("s", [["x", Signed]], { hints: { immutable: true } }));
    expect(foldOperation(op("getfield", [[unwritten, unwritten.type], ["x", Void]], Signed), 64)).toBeNull();
    const a = malloc(GcArray(Signed), 7);
    expect(foldOperation(op("getarraysize", [[a, a.type]], Signed), 64)?.value).toBe(7);
  });
});

describe("checkOperation", () => {
  const S = GcStruct("s", [["x", Signed]]);
  const v = (type: LowLevelType): Variable => new Variable("v", type);
  const check = (name: string, args: (Variable | Constant)[], result: LowLevelType): string | null => checkOperation(new SpaceOperation(name, args, v(result)), 64);
  const name = (text: string): Constant => new Constant(text, Void);

  it("accepts what the table says", () => {
    expect(check("int_add", [v(Signed), v(Signed)], Signed)).toBeNull();
    expect(check("getfield", [v(Ptr(S)), name("x")], Signed)).toBeNull();
    expect(check("setfield", [v(Ptr(S)), name("x"), v(Signed)], Void)).toBeNull();
    expect(check("llong_add", [v(Signed), v(SignedLongLong)], Signed)).toBeNull();
    const f = Func([Signed], Float);
    expect(check("direct_call", [v(Ptr(f)), v(Signed)], Float)).toBeNull();
    expect(check("indirect_call", [v(Ptr(f)), v(Signed), new Constant(null, Void)], Float)).toBeNull();
  });

  it("refuses wrong counts, types, results and stores", () => {
    expect(check("int_add", [v(Signed)], Signed)).toMatch(/not 1 arguments/);
    expect(check("int_add", [v(Signed), v(Float)], Signed)).toMatch(/argument 1 is Float/);
    expect(check("int_lt", [v(Signed), v(Signed)], Signed)).toMatch(/result is Signed, not Bool/);
    expect(check("getfield", [v(Ptr(S)), name("x")], Float)).toMatch(/result is Float, not Signed/);
    expect(check("setfield", [v(Ptr(S)), name("x"), v(Float)], Void)).toMatch(/Float is stored where Signed belongs/);
    expect(check("ptr_eq", [v(Ptr(S)), v(Ptr(GcArray(Signed)))], Bool)).toMatch(/differ/);
    expect(check("same_as", [v(Signed)], Float)).toMatch(/result is Float, not Signed/);
    expect(() => check("direct_call", [v(Ptr(Func([Signed], Float))), v(Float)], Float)).toThrow(/with \(Float\)/);
  });
});
