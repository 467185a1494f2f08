// Makes low-level operations at the end of a list.

import { Constant, SpaceOperation, Variable, type Hlvalue } from "@rpyts/flowmodel/model";
import { Void } from "@rpyts/lltype/types-make";
import type { LLOpName } from "@rpyts/lltype/llop";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLPtr } from "@rpyts/lltype/values";
import type { Span } from "@rpyts/tool/source-file";

export class OpBuilder {
  private readonly ops: SpaceOperation[];
  private readonly span: Span | null;

  constructor(ops: SpaceOperation[], span: Span | null) {
    this.ops = ops;
    this.span = span;
  }

  /** Appends an operation; gives the variable of its result. */
  op(name: LLOpName, args: Hlvalue[], result: LowLevelType): Variable {
    const v = new Variable("v", result);
    this.ops.push(new SpaceOperation(name, args, v, this.span));
    return v;
  }

  /** Reads a field of a prebuilt structure. */
  getfield(struct: LLPtr, field: string, type: LowLevelType): Variable {
    return this.op("getfield", [new Constant(struct, struct.type), new Constant(field, Void)], type);
  }

  /** Writes a field of a prebuilt structure. */
  setfield(struct: LLPtr, field: string, value: Hlvalue): void {
    this.op("setfield", [new Constant(struct, struct.type), new Constant(field, Void), value], Void);
  }
}
