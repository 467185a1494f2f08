// The emitter of every low-level operation: an operation without one does not compile.

import type { LLOpName } from "@rpyts/lltype/llop";
import { CALL_EMITTERS, REFERENCE_EMITTERS } from "./calls.js";
import { CAST_EMITTERS } from "./casts.js";
import type { Emitter } from "./emitter.js";
import { LONGLONG_EMITTERS } from "./long-numbers.js";
import { MEMORY_EMITTERS } from "./memory.js";
import { BOOL_CHAR_EMITTERS, FLOAT_EMITTERS, INT_EMITTERS } from "./numbers.js";
import { OO_EMITTERS } from "./oo.js";
import { RUNTIME_EMITTERS } from "./runtime.js";

export type EmitterTable = { readonly [K in LLOpName]: Emitter };

export const JS_EMITTERS: EmitterTable = {
  ...BOOL_CHAR_EMITTERS,
  ...INT_EMITTERS,
  ...LONGLONG_EMITTERS,
  ...FLOAT_EMITTERS,
  ...CAST_EMITTERS,
  ...CALL_EMITTERS,
  ...REFERENCE_EMITTERS,
  ...OO_EMITTERS,
  ...MEMORY_EMITTERS,
  ...RUNTIME_EMITTERS,
};
