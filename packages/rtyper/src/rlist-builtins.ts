// Built-in functions that go through a whole container: list(), zip(), all(), any(), min() and max() of one list, unicode() with an encoding. Upstream has
// list() only.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { allocConstant } from "./heap.js";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { TyperError, type Repr } from "./rmodel.js";
import { hlop } from "@rpyts/flowmodel/operation";
import { dispatch } from "./specialize.js";
import type { RtypeResult, RtypeTables } from "./tables.js";
import { DictRepr } from "./rdict.js";
import { AnyListRepr, BaseListRepr } from "./rlist.js";
import { copyToList, helperConstant, itemReprOf, listParts, resultList } from "./rlist-ops.js";
import { BaseStringRepr, CharRepr, StringRepr } from "./rstr.js";
import { TupleRepr } from "./rtuple.js";

const ll = (name: string): LLHelper => helper("rlist", name);

function callList(hop: HighLevelOp): Hlvalue {
  hop.exceptionCannotOccur();
  const r = hop.argsR[0];
  if (r === undefined) return resultList(hop).newlist(hop.llops, []);
  if (!(r instanceof DictRepr)) return copyToList(hop, 0);
  const rList = resultList(hop);
  return rList.fromItems(hop.llops, r.call(hop.llops, "ll_dict_keys", rList.arrayConstant, hop.inputarg(r, 0)));
}

/** A list operand of zip(), all(), …. */
function listOperand(hop: HighLevelOp, arg: number): AnyListRepr {
  const r = hop.argsR[arg]!;
  if (!(r instanceof AnyListRepr)) throw new TyperError(`${r.toString()} in place of a list`);
  return r;
}

function zip(hop: HighLevelOp): Hlvalue {
  const rList = resultList(hop);
  const rTuple = rList.itemRepr;
  if (hop.nbArgs !== 2 || !(rTuple instanceof TupleRepr)) throw new TyperError("zip() takes two lists here");
  const parts = [0, 1].map((arg) => {
    const r = listOperand(hop, arg);
    if (itemReprOf(r).lowleveltype !== rTuple.itemsR[arg]!.lowleveltype) throw new TyperError("zip() of lists that change their representation");
    return listParts(hop, arg, r);
  });
  hop.exceptionCannotOccur();
  return rList.fromItems(hop.llops, hop.gendirectcall(ll("ll_zip"), rList.arrayConstant, allocConstant(rTuple.lowleveltype), ...parts.flat()));
}

/** The truth of items. */
function truthOf(r: Repr): LLHelper {
  if (r instanceof StringRepr) return helper("rstr", "ll_strtruth");
  if (r instanceof BaseListRepr) return r.helpers.truth;
  return ll("ll_plain_truth");
}

function every(name: "ll_all_items" | "ll_any_item"): (hop: HighLevelOp) => Hlvalue {
  return (hop) => {
    const r = listOperand(hop, 0);
    const [vLength, vItems] = listParts(hop, 0, r);
    hop.exceptionCannotOccur();
    return hop.gendirectcall(ll(name), vLength, vItems, helperConstant(truthOf(itemReprOf(r))));
  };
}

/** `min(list)`: the rule that min() and max() ask for when there is one operand. */
function extreme(name: "ll_min_item" | "ll_max_item"): (r: AnyListRepr, hop: HighLevelOp) => Hlvalue {
  return (r, hop) => {
    const rItem = itemReprOf(r);
    const [vLength, vItems] = listParts(hop, 0, r);
    hop.hasImplicitException("ValueError");
    hop.exceptionIsHere();
    const less = rItem instanceof BaseStringRepr && !(rItem instanceof CharRepr) ? helper("rstr", "ll_strless") : ll("ll_plain_less");
    return hop.llops.convertvar(hop.gendirectcall(ll(name), vLength, vItems, helperConstant(less)), rItem, hop.rResult);
  };
}

/** `unicode(s, encoding)` decodes; `unicode(x)` is the operation. */
function callUnicode(hop: HighLevelOp): RtypeResult {
  const r = hop.argsR[0]!;
  if (hop.nbArgs === 1) return dispatch(hop, hlop.unicode);
  const rule = hop.rtyper.tables.method.lookup(r, "decode");
  if (rule === null) throw new TyperError(`unicode() of ${r.toString()} with an encoding`);
  return rule(r, hop);
}

/** Functions over whole containers. */
export function registerContainerBuiltins(t: RtypeTables): void {
  t.builtin.on("__builtin__.list", callList);
  t.builtin.on("__builtin__.zip", zip);
  t.builtin.on("__builtin__.all", every("ll_all_items"));
  t.builtin.on("__builtin__.any", every("ll_any_item"));
  t.builtin.on("__builtin__.unicode", callUnicode);
  t.method.on(AnyListRepr, "min of items", extreme("ll_min_item"));
  t.method.on(AnyListRepr, "max of items", extreme("ll_max_item"));
}
