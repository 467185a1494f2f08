// Calls of methods.

import { InternalError } from "@rpyts/tool/assert-never";
import type { OpCompiler } from "./plan.js";

export const send: OpCompiler = (ctx) => () => {
  throw new InternalError(`${ctx.name} is not there yet`);
};
