// ovfcheck(a + b): the operation becomes its checked variant. Answers to transform_ovfcheck of upstream's simplify.py; here the call is seen coming, because
// the function is already on the value stack when its only argument is computed.

import { Constant } from "@rpyts/flowmodel/model";
import { findHLOp, type HLOpDesc } from "@rpyts/flowmodel/operation";
import { OP } from "@rpyts/pyparser/opcode";
import { ExcItem } from "./framestate.js";
import type { FlowContext } from "./flowcontext.js";
import { flowSpecialOvfcheck } from "./specials.js";

/** The checked variant of an operation about to be recorded, if its result goes straight to ovfcheck(); the operands have been popped. */
export function checkedVariant(ctx: FlowContext, desc: HLOpDesc): HLOpDesc | null {
  const { code } = ctx.code;
  const next = 2 * (ctx.index + 1);
  if (desc.ovf === null || code[next] !== OP.CALL_FUNCTION || code[next + 1] !== 1) return null;
  const callee = ctx.stack[ctx.stack.length - 1];
  if (callee === undefined || callee instanceof ExcItem || !(callee instanceof Constant)) return null;
  return ctx.space.specials.find(callee.value) === flowSpecialOvfcheck ? findHLOp(desc.ovf)! : null;
}
