// The low-level operations that replace those of one block, as they are made. Answers to upstream's LowLevelOpList. What differs on purpose: a typing
// rule names the low-level operation by its descriptor, and the place in the source goes along by itself.

import { Constant, SpaceOperation, Variable, type Block, type Hlvalue } from "@rpyts/flowmodel/model";
import { Void } from "@rpyts/lltype/types-make";
import type { FuncType, LowLevelType, PtrType } from "@rpyts/lltype/types";
import { asLowLevelType } from "@rpyts/lltype/types";
import type { LLOp } from "@rpyts/lltype/llop";
import type { Span } from "@rpyts/tool/source-file";
import { LLHelper } from "./helper.js";
import { ImpossibleRepr, lltypeOf, TyperError, type Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";

/** A value that exists in the rtyper's books only, until somebody needs it as an object. */
export interface VirtualPlace {
  readonly place: { readonly parent: Hlvalue; readonly path: readonly Hlvalue[] };
  readonly make: (llops: LowLevelOpList) => Variable;
}

export class LowLevelOpList {
  readonly rtyper: RPythonTyper;
  readonly ops: SpaceOperation[] = [];
  /** The block whose operations these replace; null for conversions on links. */
  readonly block: Block | null;
  /** Where the high-level operation being typed stands. */
  span: Span | null = null;
  /**
   * The position of the operation whose exceptions the block's exits catch; "removed" when none can raise; null while no rule has said
   * anything.
   */
  raising: number | "removed" | null = null;
  /** Places inside containers that are no objects yet: what makes one of each. */
  readonly virtuals: Map<Variable, VirtualPlace> = new Map();
  /** Implicit exceptions that a rule has asked about. */
  checkedImplicit: Set<string> | null = null;

  constructor(rtyper: RPythonTyper, block: Block | null) {
    this.rtyper = rtyper;
    this.block = block;
  }

  /** Appends an operation; its result has the type given, Void by default. */
  genop(op: LLOp, args: Hlvalue[], result: Repr | LowLevelType = Void): Variable {
    return this.append(op.name, args, lltypeOf(result));
  }

  append(opname: string, args: Hlvalue[], type: LowLevelType): Variable {
    const v = new Variable("v", type);
    this.ops.push(new SpaceOperation(opname, args, v, this.span));
    return v;
  }

  /** Makes an object of a value that was none so far. The variable is defined here, once. */
  materialize(v: Hlvalue): void {
    const known = v instanceof Variable ? this.virtuals.get(v) : undefined;
    if (known === undefined) return;
    this.virtuals.delete(v as Variable);
    const start = this.ops.length;
    const vMade = known.make(this);
    for (let i = start; i < this.ops.length; i++) {
      const op = this.ops[i]!;
      op.args = op.args.map((arg) => (arg === vMade ? v : arg));
      if (op.result === vMade) op.result = v as Variable;
    }
  }

  /** Converts a value between Reprs. Throws TyperError where there is no way. */
  convertvar(v: Hlvalue, rFrom: Repr, rTo: Repr): Hlvalue {
    if (rFrom === rTo) return v;
    const rule = this.rtyper.tables.conversion.lookup(rFrom, rTo);
    let converted = rule === null ? null : rule(rFrom, rTo, v, this);
    if (converted === null) {
      if (rFrom.lowleveltype !== rTo.lowleveltype || rFrom instanceof ImpossibleRepr) throw new TyperError(`no conversion from ${rFrom.toString()} to ${rTo.toString()}`);
      converted = v;
    }
    if (converted.concretetype !== rTo.lowleveltype) {
      throw new TyperError(`the conversion from ${rFrom.toString()} to ${rTo.toString()} gave ${String(converted.concretetype)}`);
    }
    return converted;
  }

  /** Calls a low-level helper, specialised for the low-level types of the arguments; Void constants are passed as constants of the call. */
  gendirectcall(h: LLHelper, ...vArgs: Hlvalue[]): Variable {
    const cFunc = this.rtyper.helperPointer(h, vArgs);
    const type = (asLowLevelType(cFunc.concretetype) as PtrType).TO as FuncType;
    const args: Hlvalue[] = [cFunc];
    for (const v of vArgs) args.push(v instanceof Constant && v.value instanceof LLHelper ? new Constant(this.rtyper.helpers.resolve(v.value), Void) : v);
    return this.append("direct_call", args, type.RESULT);
  }
}
