// The emitter of every low-level operation: an operation without one does not compile.

import type { LLOpName } from "@rpyts/lltype/llop";
import type { Emitter } from "./emitter.js";
import { MEMORY_EMITTERS } from "./memory.js";
import { NUMBER_EMITTERS } from "./numbers.js";
import { OBJECT_EMITTERS } from "./objects.js";
import { RUNTIME_EMITTERS } from "./runtime.js";

export const C_EMITTERS: { readonly [K in LLOpName]: Emitter } = { ...NUMBER_EMITTERS, ...MEMORY_EMITTERS, ...OBJECT_EMITTERS, ...RUNTIME_EMITTERS };
