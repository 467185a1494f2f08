// rpython.rlib.jit: hints that cost nothing in a program without a JIT. The methods of JitDriver are found by the functions behind them.

import { SomeBool } from "@rpyts/annotator/model";
import { False } from "@rpyts/pyhost/values";
import { Constant } from "@rpyts/flowmodel/model";
import { Bool } from "@rpyts/lltype/types-make";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import type { LibraryEntry } from "./entry.js";
import { annotateFirst, annotateNone, rtypeFirst, rtypeNothing } from "./rules.js";

const MODULE = "rpython.rlib.jit";

/** Functions that give back their first argument, whatever else they are told. */
const PASS_ON = "promote promote_string promote_unicode hint virtual_ref";
/** Functions and methods that do nothing. */
const NO_EFFECT = "jit_merge_point can_enter_jit loop_header assert_green record_known_class virtual_ref_finish set_param set_param_to_default";
/** Questions to which the answer is no. */
const NEVER = "we_are_jitted isconstant isvirtual";

function rtypeFalse(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return new Constant(false, Bool);
}

export const JIT: readonly LibraryEntry[] = [
  ...PASS_ON.split(" ").map((name): LibraryEntry => ({ name: `${MODULE}.${name}`, annotate: annotateFirst(name), rtype: rtypeFirst })),
  ...NO_EFFECT.split(" ").map((name): LibraryEntry => ({ name: `${MODULE}.${name}`, annotate: annotateNone, rtype: rtypeNothing })),
  ...NEVER.split(" ").map((name): LibraryEntry => ({ name: `${MODULE}.${name}`, annotate: () => new SomeBool(False), rtype: rtypeFalse })),
];
