// simple_call and call_args.

import { Constant, type SpaceOperation } from "@rpyts/flowmodel/model";
import { CallShape } from "@rpyts/flowmodel/operation";
import { InternalError } from "@rpyts/tool/assert-never";
import type { RPythonAnnotator } from "../annrpython.js";
import { CallArguments } from "../argument.js";
import { SomeImpossibleValue, SomeObject } from "../model.js";
import { SomeBuiltin, SomeBuiltinMethod } from "../model-builtin.js";
import type { OpRules } from "./rules.js";

export function registerCalls(r: OpRules): void {
  for (const name of ["simple_call", "call_args"] as const) {
    r.unary(name, SomeObject, (ann, op, s) => {
      const args = argumentsOf(ann, op);
      if (args.star instanceof SomeImpossibleValue) return args.star;
      return ann.bookkeeper.callValue(s, args, ann.previousResult(op), op);
    });
    r.throws(name, SomeBuiltin, (ann, _op, s) => ann.builtins.canOnlyThrow(s.analyser));
    r.throws(name, SomeBuiltinMethod, (ann, _op, s) => ann.builtins.canOnlyThrowMethod(s));
  }
}

/** The arguments of a call operation. */
export function argumentsOf(ann: RPythonAnnotator, op: SpaceOperation): CallArguments {
  if (op.opname === "simple_call") return new CallArguments(op.args.slice(1).map((v) => ann.binding(v)));
  const shape = op.args[1];
  if (!(shape instanceof Constant) || !(shape.value instanceof CallShape)) throw new InternalError("call_args without a shape");
  return CallArguments.fromShape(shape.value, op.args.slice(2).map((v) => ann.binding(v)));
}

