// What a handler of an instruction is.

import type { FlowContext } from "./flowcontext.js";

/** What an instruction answers when its block has ended. */
export const ENDED = -1;

/** Acts on the frame and says which instruction comes next, or ENDED. */
export type Instruction = (ctx: FlowContext, arg: number) => number;
