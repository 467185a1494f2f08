// Operations that raise for some operands, as tests of the operands and the plain operation.

import { Constant, SpaceOperation, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { Bool, Signed } from "@rpyts/lltype/types-make";
import { asLowLevelType, type LowLevelType, type WordBits } from "@rpyts/lltype/types";
import type { LLOpName } from "@rpyts/lltype/llop";
import type { Int } from "@rpyts/tool/machine-int";
import { OpBuilder } from "./op-builder.js";

/** One test: operations that compute whether the exception is raised. */
export interface Test {
  readonly ops: SpaceOperation[];
  readonly failed: Variable;
  readonly exception: "OverflowError" | "ZeroDivisionError";
}

export interface CheckedOperation {
  /** In the order in which they are made. */
  readonly tests: readonly Test[];
  /** What computes the result when no test fails. */
  readonly plain: SpaceOperation[];
}

export type Check = (op: SpaceOperation, wordBits: WordBits) => CheckedOperation;

function test(op: SpaceOperation, exception: Test["exception"], make: (b: OpBuilder) => Variable): Test {
  const ops: SpaceOperation[] = [];
  return { ops, failed: make(new OpBuilder(ops, op.span)), exception };
}

const plainly = (op: SpaceOperation, name: LLOpName): SpaceOperation[] => [new SpaceOperation(name, op.args, op.result, op.span)];

const signed = (value: Int): Constant => new Constant(value, Signed);
const minInt = (wordBits: WordBits): Int => (wordBits === 64 ? -(2n ** 63n) : -(2 ** 31));

/** `plain` after a test operation on the same operands. */
const overflowTest = (testName: LLOpName, plain: LLOpName): Check => (op) => ({
  tests: [test(op, "OverflowError", (b) => b.op(testName, op.args, Bool))],
  plain: plainly(op, plain),
});

/** The operand is the smallest number: the one whose negation does not fit. */
const minIntTest = (plain: LLOpName): Check => (op, wordBits) => ({
  tests: [test(op, "OverflowError", (b) => b.op("int_eq", [op.args[0]!, signed(minInt(wordBits))], Bool))],
  plain: plainly(op, plain),
});

/** Bits are lost when shifting back does not give the operand again. */
const shiftTest: Check = (op) => ({
  tests: [
    test(op, "OverflowError", (b) => {
      const shifted = b.op("int_lshift", op.args, Signed);
      const back = b.op("int_rshift", [shifted, op.args[1]!], Signed);
      return b.op("int_ne", [back, op.args[0]!], Bool);
    }),
  ],
  plain: plainly(op, "int_lshift"),
});

/** A constant that is known to differ from a number: nothing to test then. */
function differs(value: Hlvalue, n: number): boolean {
  return value instanceof Constant && (typeof value.value === "number" || typeof value.value === "bigint") && value.value !== n;
}

function zeroTest(op: SpaceOperation, equal: LLOpName): Test[] {
  const divisor = op.args[1]!;
  if (differs(divisor, 0)) return [];
  const type: LowLevelType = asLowLevelType(divisor.concretetype);
  return [test(op, "ZeroDivisionError", (b) => b.op(equal, [divisor, new Constant(0, type)], Bool))];
}

/** minint / -1 does not fit. */
function quotientTest(op: SpaceOperation, wordBits: WordBits): Test[] {
  if (differs(op.args[1]!, -1)) return [];
  return [quotientOverflows(op, wordBits)];
}

function quotientOverflows(op: SpaceOperation, wordBits: WordBits): Test {
  return test(op, "OverflowError", (b) => {
    const smallest = b.op("int_eq", [op.args[0]!, signed(minInt(wordBits))], Bool);
    const minusOne = b.op("int_eq", [op.args[1]!, signed(-1)], Bool);
    const both = b.op("int_and", [b.op("cast_bool_to_int", [smallest], Signed), b.op("cast_bool_to_int", [minusOne], Signed)], Signed);
    return b.op("int_is_true", [both], Bool);
  });
}

const zer = (plain: LLOpName, equal: LLOpName): Check => (op) => ({ tests: zeroTest(op, equal), plain: plainly(op, plain) });
const ovf = (plain: LLOpName): Check => (op, bits) => ({ tests: quotientTest(op, bits), plain: plainly(op, plain) });
const ovfZer = (plain: LLOpName): Check => (op, bits) => ({ tests: [...zeroTest(op, "int_eq"), ...quotientTest(op, bits)], plain: plainly(op, plain) });

/** The checks of each operation that has some. */
export const CHECKS: ReadonlyMap<string, Check> = new Map<LLOpName, Check>([
  ["int_add_ovf", overflowTest("int_add_overflows", "int_add")],
  ["int_add_nonneg_ovf", overflowTest("int_add_overflows", "int_add")],
  ["int_sub_ovf", overflowTest("int_sub_overflows", "int_sub")],
  ["int_mul_ovf", overflowTest("int_mul_overflows", "int_mul")],
  ["int_neg_ovf", minIntTest("int_neg")],
  ["int_abs_ovf", minIntTest("int_abs")],
  ["int_lshift_ovf", shiftTest],
  ["int_floordiv_zer", zer("int_floordiv", "int_eq")],
  ["int_mod_zer", zer("int_mod", "int_eq")],
  ["int_floordiv_ovf", ovf("int_floordiv")],
  ["int_mod_ovf", ovf("int_mod")],
  ["int_floordiv_ovf_zer", ovfZer("int_floordiv")],
  ["int_mod_ovf_zer", ovfZer("int_mod")],
  ["uint_floordiv_zer", zer("uint_floordiv", "uint_eq")],
  ["uint_mod_zer", zer("uint_mod", "uint_eq")],
  ["llong_floordiv_zer", zer("llong_floordiv", "llong_eq")],
  ["llong_mod_zer", zer("llong_mod", "llong_eq")],
  ["ullong_floordiv_zer", zer("ullong_floordiv", "ullong_eq")],
  ["ullong_mod_zer", zer("ullong_mod", "ullong_eq")],
  ["lllong_floordiv_zer", zer("lllong_floordiv", "lllong_eq")],
  ["lllong_mod_zer", zer("lllong_mod", "lllong_eq")],
  ["ulllong_floordiv_zer", zer("ulllong_floordiv", "ulllong_eq")],
  ["ulllong_mod_zer", zer("ulllong_mod", "ulllong_eq")],
]);
