// Random programs: a few functions that call each other, loop, raise and catch. They end always: every block uses up some fuel, calls get half of
// what is left. Only operations whose result is defined for all operands. They read and write fields of a global structure, and call a function outside
// that notes its calls, so that the order of effects shows.

import { DEFAULT_CASE, LAST_EXCEPTION, Link, type Block, type FunctionGraph, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { functionptr } from "@rpyts/lltype/lltype";
import { Bool, Float, Func, Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { BlockBuilder, c, cPtr, graphOf, name, ptrTo, v } from "../../../llinterp/test/build.js";
import { CLASSES, ETYPE, EVALUE, cls } from "../../../llinterp/test/exceptions.js";
import { theGlobal } from "./names.js";

/** Numbers from a seed. */
class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  below(n: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

const INTS = 3;
const TYPES: readonly LowLevelType[] = [Signed, Signed, Signed, Signed, Float];
const LITERALS = [0, 1, -1, 2, 7, -100, 0x7fffffff, -0x80000000, 65536];
const PLAIN = ["int_add", "int_sub", "int_mul", "int_and", "int_or", "int_xor"];
const COMPARE = ["int_lt", "int_le", "int_eq", "int_ne", "int_gt", "int_ge"];
const CHECKED = ["int_add_ovf", "int_sub_ovf", "int_mul_ovf", "int_floordiv_ovf_zer", "int_mod_ovf_zer"];
const FIELDS = ["g", "h"];
const TRACE = functionptr(Func([Signed], Signed), "trace", { external: "trace" });
const CLASS_NAMES = Object.keys(CLASSES);

/** One block under way: its fuel, numbers and float as they are now. */
interface State {
  readonly b: BlockBuilder;
  readonly fuel: Variable;
  readonly ints: Hlvalue[];
  float: Hlvalue;
}

class Maker {
  private readonly dice: Dice;
  private readonly functions: FunctionGraph[];
  private readonly result: LowLevelType;

  constructor(seed: number, functions: FunctionGraph[], result: LowLevelType) {
    this.dice = new Dice(seed);
    this.functions = functions;
    this.result = result;
  }

  /** Fills a function whose start block is there. */
  fill(graph: FunctionGraph, entry: BlockBuilder): void {
    const blocks = Array.from({ length: 2 + this.dice.below(5) }, () => new BlockBuilder(...TYPES.map((type) => v(type))));
    const targets = blocks.map((b) => b.block);
    entry.goto(targets[0]!, [...entry.block.inputargs, c(0.5, Float)]);
    for (const b of blocks) this.fillBlock(graph, b, targets);
  }

  private fillBlock(graph: FunctionGraph, first: BlockBuilder, targets: readonly Block[]): void {
    const [fuel, ...rest] = first.block.inputargs as [Variable, ...Variable[]];
    const body = new BlockBuilder(...TYPES.map((type) => v(type)));
    const left = first.op("int_sub", [fuel, c(1, Signed)], Signed);
    first.branch(first.op("int_gt", [left, c(0, Signed)], Bool), [body.block, [left, ...rest]], [graph.returnblock, [this.returned(rest[0]!)]]);
    const [bodyFuel, ...values] = body.block.inputargs as [Variable, ...Variable[]];
    const state: State = { b: body, fuel: bodyFuel, ints: values.slice(0, INTS), float: values[INTS]! };
    for (let n = this.dice.below(6); n > 0; n--) this.operation(state);
    this.exit(graph, state, targets);
  }

  private returned(value: Hlvalue): Hlvalue {
    return this.result === Void ? c(null, Void) : value;
  }

  private operand(state: State): Hlvalue {
    return this.dice.below(4) === 0 ? c(this.dice.pick(LITERALS), Signed) : this.dice.pick(state.ints);
  }

  private operation(state: State): void {
    const { b } = state;
    const kind = this.dice.below(12);
    if (kind === 9) b.op("setfield", [cPtr(theGlobal), name(this.dice.pick(FIELDS)), this.operand(state)]);
    else if (kind === 0) {
      const asFloat = b.op("cast_int_to_float", [this.operand(state)], Float);
      state.float = b.op(this.dice.pick(["float_add", "float_mul", "float_sub"]), [state.float, asFloat], Float);
    } else state.ints[this.dice.below(INTS)] = this.number(state, kind);
  }

  private number(state: State, kind: number): Variable {
    const { b } = state;
    switch (kind) {
      case 1:
        return b.op("cast_bool_to_int", [b.op(this.dice.pick(COMPARE), [this.operand(state), this.operand(state)], Bool)], Signed);
      case 2:
        return b.op(this.dice.pick(["int_lshift", "int_rshift"]), [this.operand(state), c(this.dice.below(32), Signed)], Signed);
      case 3:
        return b.op(this.dice.pick(["int_neg", "int_invert", "int_abs"]), [this.operand(state)], Signed);
      case 4: {
        const result = this.mayRaise(state);
        return this.result === Void ? b.op("getfield", [cPtr(theGlobal), name("g")], Signed) : result;
      }
      case 10:
        return b.op("getfield", [cPtr(theGlobal), name(this.dice.pick(FIELDS))], Signed);
      case 11:
        return b.op("direct_call", [cPtr(TRACE), this.operand(state)], Signed);
      case 5:
        return b.op("cast_bool_to_int", [b.op("float_lt", [state.float, c(1e6, Float)], Bool)], Signed);
      default:
        return b.op(this.dice.pick(PLAIN), [this.operand(state), this.operand(state)], Signed);
    }
  }

  /** An operation that may raise: a call or a checked one. */
  private mayRaise(state: State): Variable {
    const { b } = state;
    const kind = this.dice.below(4);
    if (kind === 3) return b.op(this.dice.pick(CHECKED), [this.operand(state), this.operand(state)], Signed);
    const args = [b.op("int_rshift", [state.fuel, c(1, Signed)], Signed), this.operand(state), this.operand(state), this.operand(state)];
    const callee = this.dice.pick(this.functions);
    if (kind !== 2 || this.result === Void) return b.op("direct_call", [cPtr(ptrTo(callee)), ...args], this.result);
    return b.op("indirect_call", [b.op("same_as", [cPtr(ptrTo(callee))], ptrTo(callee).type), ...args, name([...this.functions])], Signed);
  }

  /** What a link passes on: the variables in any order, some twice, some constants. */
  private passed(state: State): Hlvalue[] {
    return [state.fuel, ...Array.from({ length: INTS }, () => this.operand(state)), state.float];
  }

  private exit(graph: FunctionGraph, state: State, targets: readonly Block[]): void {
    const { b } = state;
    const kind = this.dice.below(8);
    if (kind === 0) b.goto(graph.returnblock, [this.returned(this.operand(state))]);
    else if (kind === 1) this.raise(graph, state);
    else if (kind === 2) b.goto(this.dice.pick(targets), this.passed(state));
    else if (kind === 3) this.switch(state, targets);
    else if (kind < 6) this.catch(graph, state, targets);
    else b.branch(b.op(this.dice.pick(COMPARE), [this.operand(state), this.operand(state)], Bool), [this.dice.pick(targets), this.passed(state)], [this.dice.pick(targets), this.passed(state)]);
  }

  private raise(graph: FunctionGraph, { b }: State): void {
    const { type, value } = CLASSES[this.dice.pick(CLASS_NAMES)]!;
    b.goto(graph.exceptblock, [c(type, ETYPE), c(value, EVALUE)]);
  }

  private switch(state: State, targets: readonly Block[]): void {
    const { b } = state;
    b.block.exitswitch = b.op("int_and", [this.operand(state), c(3, Signed)], Signed);
    const links = [0, 1, 2, DEFAULT_CASE].map((value) => {
      const link = new Link(this.passed(state), this.dice.pick(targets), value);
      link.llexitcase = typeof value === "symbol" ? null : value;
      return link;
    });
    b.block.closeblock(...links);
  }

  private catch(graph: FunctionGraph, state: State, targets: readonly Block[]): void {
    const { b } = state;
    const before = this.passed(state);
    const result = this.mayRaise(state);
    if (result.concretetype === Signed) state.ints[0] = result;
    b.block.exitswitch = LAST_EXCEPTION;
    const classes = new Set(Array.from({ length: 1 + this.dice.below(3) }, () => this.dice.pick(CLASS_NAMES)));
    const handlers = [...classes].map((className) => {
      const [type, value] = [v(ETYPE), v(EVALUE)];
      const link = this.dice.below(3) === 0 ? new Link([type, value], graph.exceptblock) : new Link(this.handled(before), this.dice.pick(targets));
      link.exitcase = link.llexitcase = cls(className);
      link.extravars(type, value);
      return link;
    });
    b.block.closeblock(new Link(this.passed(state), this.dice.pick(targets)), ...handlers);
  }

  /** Passed values that were there before the operation that raised. */
  private handled(before: readonly Hlvalue[]): Hlvalue[] {
    return [before[0]!, ...Array.from({ length: INTS }, () => before[1 + this.dice.below(INTS)]!), before[INTS + 1]!];
  }
}

/** A program of some functions of (fuel, number, number, number) that give a number, or nothing. */
export function randomProgram(seed: number, result: LowLevelType = Signed): FunctionGraph[] {
  const functions: FunctionGraph[] = [];
  const entries = Array.from({ length: 2 + (Math.abs(seed) % 2) }, () => new BlockBuilder(v(Signed, "fuel"), v(Signed, "a"), v(Signed, "b"), v(Signed, "c")));
  entries.forEach((entry, i) => {
    const graph = graphOf(`random_${i}`, entry, result);
    graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
    graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
    functions.push(graph);
  });
  const maker = new Maker(seed, functions, result);
  functions.forEach((graph, i) => maker.fill(graph, entries[i]!));
  return functions;
}

