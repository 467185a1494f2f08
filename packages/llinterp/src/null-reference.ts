// References of the object-oriented type system that must not be null.

import { InternalError } from "@rpyts/tool/assert-never";
import { OOInstance } from "@rpyts/lltype/oovalues";
import type { LLValue } from "@rpyts/lltype/values";
import type { OpContext } from "./plan.js";

/** An instance that is not null. */
export function instanceAt(value: LLValue, ctx: OpContext): OOInstance {
  if (value instanceof OOInstance) return value;
  throw value === null ? nullReference(ctx) : new InternalError(`${ctx.name} of ${String(value)}`);
}

/** The fault of an operation whose object is null, with the name of the field, constant or method. */
export function nullReference(ctx: OpContext): InternalError {
  const [object, about] = ctx.name === "oosend" ? [1, 0] : [0, 1];
  const name = ctx.constantOrNull(about)?.value;
  return new InternalError(`null reference of type ${ctx.argTypes[object]!.shortName()}${typeof name === "string" ? ` (${name})` : ""}`);
}
