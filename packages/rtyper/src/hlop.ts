// One high-level operation while it is being typed. Answers to upstream's HighLevelOp.

import { Constant, type Hlvalue, type Link, type SpaceOperation, type Variable } from "@rpyts/flowmodel/model";
import type { ExceptionName } from "@rpyts/flowmodel/operation";
import { Void } from "@rpyts/lltype/types-make";
import { asLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import type { LLOp } from "@rpyts/lltype/llop";
import type { LLValue } from "@rpyts/lltype/values";
import { sImpossibleValue, type SomeObject } from "@rpyts/annotator/model";
import type { PyObject } from "@rpyts/pyhost/object";
import { LLHelper } from "./helper.js";
import type { LowLevelOpList } from "./llops.js";
import { inputconst, Repr, TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";

/** Exceptional exits of operations before the last one of a block: none. */
export const NO_LINKS: readonly Link[] = [];

export class HighLevelOp {
  readonly rtyper: RPythonTyper;
  readonly spaceop: SpaceOperation;
  readonly llops: LowLevelOpList;
  /** Exits that catch exceptions of this operation. */
  readonly exceptionlinks: readonly Link[];
  /** The operands, with what is known of them and how they are represented. Rules may drop and replace some. */
  args: Hlvalue[];
  argsS: SomeObject[];
  argsR: Repr[];
  sResult: SomeObject;
  rResult: Repr;

  private constructor(rtyper: RPythonTyper, spaceop: SpaceOperation, llops: LowLevelOpList, links: readonly Link[], from: HighLevelOp | null) {
    this.rtyper = rtyper;
    this.spaceop = spaceop;
    this.llops = llops;
    this.exceptionlinks = links;
    this.args = from === null ? [...spaceop.args] : [...from.args];
    this.argsS = from === null ? this.args.map((v) => rtyper.binding(v)) : [...from.argsS];
    this.argsR = from === null ? this.argsS.map((s) => rtyper.getrepr(s)) : [...from.argsR];
    this.sResult = from === null ? rtyper.bindingOr(spaceop.result, sImpossibleValue) : from.sResult;
    this.rResult = from === null ? rtyper.getrepr(this.sResult) : from.rResult;
    if (from === null) rtyper.callAllSetups();
  }

  static of(rtyper: RPythonTyper, spaceop: SpaceOperation, llops: LowLevelOpList, links: readonly Link[]): HighLevelOp {
    return new HighLevelOp(rtyper, spaceop, llops, links, null);
  }

  /** A copy whose operands may be changed without harm to this one. */
  copy(): HighLevelOp {
    return new HighLevelOp(this.rtyper, this.spaceop, this.llops, this.exceptionlinks, this);
  }

  /** Changes what the result is to be. */
  setResult(s: SomeObject): void {
    this.sResult = s;
    this.rResult = this.rtyper.getrepr(s);
  }

  get nbArgs(): number {
    return this.args.length;
  }

  /** Operand `arg` in the representation asked for. Constants are converted at once. */
  inputarg(to: Repr | LowLevelType, arg: number): Hlvalue {
    const v = this.args[arg]!;
    if (!(to instanceof Repr)) {
      if (to === Void) return inputconst(Void, constValue(v, this.argsS[arg]!));
      return this.inputarg(this.rtyper.getprimitiverepr(to), arg);
    }
    const s = this.argsS[arg]!;
    if (s.isConstant() && (s.immutable || v instanceof Constant)) {
      if (to.lowleveltype === Void || !(v instanceof Constant) || v.concretetype === null) return inputconst(to, this.rtyper.constantOf(s));
    } else if (v instanceof Constant && v.concretetype === null) return inputconst(to, v.value as PyObject);
    if (to.lowleveltype === Void) return inputconst(Void, constValue(v, s));
    if (this.llops.virtuals.size > 0) this.llops.materialize(v);
    return this.llops.convertvar(v, this.argsR[arg]!, to);
  }

  /** The first operands in the representations asked for, one for each. There must be as many operands. */
  inputargs(...to: (Repr | LowLevelType)[]): Hlvalue[] {
    if (to.length !== this.args.length) throw new TyperError(`${this.spaceop.opname} has ${this.args.length} operands, its rule takes ${to.length}`);
    return to.map((t, i) => this.inputarg(t, i));
  }

  inputconst(type: LowLevelType, value: LLValue): Constant;
  inputconst(repr: Repr, value: PyObject): Constant;
  inputconst(to: Repr | LowLevelType, value: LLValue): Constant {
    return to instanceof Repr ? inputconst(to, value as PyObject) : inputconst(to, value);
  }

  /** A Void constant: names, types, flags that stand in the operation itself. */
  voidconst(value: LLValue): Constant {
    return new Constant(value, Void);
  }

  genop(op: LLOp, args: Hlvalue[], result: Repr | LowLevelType = Void): Variable {
    return this.llops.genop(op, args, result);
  }

  gendirectcall(h: LLHelper, ...vArgs: Hlvalue[]): Variable {
    return this.llops.gendirectcall(h, ...vArgs);
  }

  /** The constant host object that operand `arg` is. */
  constant(arg: number): PyObject {
    return this.rtyper.constantOf(this.argsS[arg]!);
  }

  removeFirst(): void {
    this.remove(0);
  }

  remove(index: number): void {
    this.args.splice(index, 1);
    this.argsS.splice(index, 1);
    this.argsR.splice(index, 1);
  }

  insert(index: number, v: Hlvalue, s: SomeObject, r: Repr = this.rtyper.getrepr(s)): void {
    this.args.splice(index, 0, v);
    this.argsS.splice(index, 0, s);
    this.argsR.splice(index, 0, r);
  }

  /** Swaps the first two operands, for rules of reflected operations. */
  swapFirstTwo(): void {
    for (const list of [this.args, this.argsS, this.argsR] as unknown[][]) [list[0], list[1]] = [list[1], list[0]];
  }

  /**
   * Whether a handler is there for this implicit exception: only then must the rule check for it. A rule that asks must go on to
   * `exceptionIsHere`.
   */
  hasImplicitException(name: ExceptionName): boolean {
    if (this.llops.raising !== null) throw new TyperError("hasImplicitException() after exceptionIsHere()");
    if (this.exceptionlinks.length === 0) return false;
    (this.llops.checkedImplicit ??= new Set()).add(name);
    return this.exceptionlinks.some((link) => this.rtyper.exceptionCaseCatches(link.exitcase, name));
  }

  /** The next low-level operation is the one whose exceptions the exits catch. */
  exceptionIsHere(): void {
    if (this.exceptionlinks.length === 0) return;
    if (this.llops.raising !== null) throw new TyperError(`${this.spaceop.opname}: exceptions of two low-level operations are to be caught`);
    const checked = this.llops.checkedImplicit;
    if (checked !== null) this.checkAllAsked(checked);
    this.llops.raising = this.llops.ops.length;
  }

  /** No low-level operation of this one raises. */
  exceptionCannotOccur(): void {
    if (this.exceptionlinks.length === 0) return;
    if (this.llops.raising !== null) throw new TyperError("exceptionCannotOccur() after exceptionIsHere()");
    this.llops.raising = "removed";
  }

  /** A rule that asks about one implicit exception must ask about each that is caught by its very class. */
  private checkAllAsked(checked: ReadonlySet<string>): void {
    // What a method raises the annotator need not know exactly.
    if (this.spaceop.opname === "simple_call" || this.spaceop.opname === "call_args") return;
    for (const link of this.exceptionlinks) {
      const name = this.rtyper.implicitExceptionName(link.exitcase);
      if (name !== null && !checked.has(name)) throw new TyperError(`the rule of ${this.spaceop.opname} does not check for the ${name} that is caught`);
    }
  }

  /** Low-level type of operand `arg` as it is now. */
  lltypeOfArg(arg: number): LowLevelType {
    return asLowLevelType(this.args[arg]!.concretetype);
  }
}

function constValue(v: Hlvalue, s: SomeObject): LLValue {
  if (s.const !== null) return s.const;
  return v instanceof Constant ? (v.value as LLValue) : null;
}
