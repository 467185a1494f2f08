// rpython.rlib.rgc: what is more than its Python source says.

import { sBool, sNone, type SomeObject } from "@rpyts/annotator/model";
import { Constant } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import type { LibraryEntry } from "./entry.js";
import { rtypeNothing } from "./rules.js";

const MODULE = "rpython.rlib.rgc";

const annotateNone = (): SomeObject => sNone;

function rtypeCollect(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  hop.genop(llop.gc__collect, [], Void);
  return null;
}

function rtypeTrue(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return new Constant(true, Bool);
}

export const RGC: readonly LibraryEntry[] = [
  { name: `${MODULE}.collect`, annotate: annotateNone, rtype: rtypeCollect },
  { name: `${MODULE}.enable`, annotate: annotateNone, rtype: rtypeNothing },
  { name: `${MODULE}.disable`, annotate: annotateNone, rtype: rtypeNothing },
  { name: `${MODULE}.isenabled`, annotate: (): SomeObject => sBool, rtype: rtypeTrue },
];
