// Structures that exist at translation time only in a fixed number: frozen objects, and functions that are different ones for different calls. The
// rules of prebuilt constants make them through this; lltype has structures, ootype instances.

import type { LLOp } from "@rpyts/lltype/llop";
import type { LowLevelType, WordBits } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import type { LLHelper } from "./helper.js";

/** A type of immutable prebuilt structures. */
export interface PrebuiltStruct {
  /** The type of references to them; known before their fields are. */
  readonly type: LowLevelType;
  /** Says what the fields are; once. */
  define(fields: readonly (readonly [name: string, type: LowLevelType])[], wordBits: WordBits): void;
  allocate(): LLValue;
  set(made: LLValue, name: string, value: LLValue): void;
}

/** References to structures of any type, of which nothing is known but who they are. */
export interface AnyStruct {
  readonly type: LowLevelType;
  readonly castOp: LLOp;
  readonly eqOp: LLOp;
  readonly neOp: LLOp;
  readonly hash: LLHelper;
  /** A reference to a structure as one to anything. */
  castConst(value: LLValue): LLValue;
  /** A reference that is none of the others'. */
  placeholder(): LLValue;
}
