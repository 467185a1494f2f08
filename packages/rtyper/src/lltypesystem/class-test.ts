// Whether a class is another or below it, in vtables: by the number of the class, or by identity where there is nothing below it.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Signed } from "@rpyts/lltype/types-make";
import type { ClassDef } from "@rpyts/annotator/classdef";
import { helper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";

const llIssubclass = helper("rclass", "ll_issubclass");

/** Tests a class that is not null; `classdef` is null where the other class is not known. */
export function testVtable(hop: HighLevelOp, vType: Hlvalue, vCls: Hlvalue, classdef: ClassDef | null): Hlvalue {
  if (!(vCls instanceof Constant) || classdef === null) return hop.gendirectcall(llIssubclass, vType, vCls);
  if (classdef.subdefs.length === 0 && !classdef.classdesc.isException()) return hop.genop(llop.ptr_eq, [vType, vCls], Bool);
  const vMin = hop.genop(llop.getfield, [vType, hop.voidconst("subclassrange_min")], Signed);
  return hop.genop(llop.int_between, [hop.inputconst(Signed, classdef.minid), vMin, hop.inputconst(Signed, classdef.maxid)], Bool);
}
