// rpython.rlib.objectmodel.

import { AnnotatorError } from "@rpyts/annotator/errors";
import { ClassDesc } from "@rpyts/annotator/classdesc";
import { DictDef } from "@rpyts/annotator/dictdef";
import { sBool, sImpossibleValue, sInt, type SomeObject } from "@rpyts/annotator/model";
import { SomeDict, SomeInstance, SomePBC } from "@rpyts/annotator/model-objects";
import { unionof } from "@rpyts/annotator/unions";
import { PySymbolic } from "@rpyts/annotator/llbridge/objects";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { Constant } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { isOOReference } from "@rpyts/lltype/ootype";
import { CDefinedIntSymbolic } from "@rpyts/lltype/symbolic";
import { asLowLevelType } from "@rpyts/lltype/types";
import { Bool, Signed } from "@rpyts/lltype/types-make";
import type { PyObject } from "@rpyts/pyhost/object";
import { PyInt, PyTuple } from "@rpyts/pyhost/object";
import { ClassesPBCRepr } from "@rpyts/rtyper/rpbc-classes";
import { CharRepr } from "@rpyts/rtyper/rstr";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import type { LibraryEntry, PrebuiltEntry } from "./entry.js";
import { annotateFirst, annotateNone, argument, isUnknown, rtypeNothing } from "./rules.js";

const MODULE = "rpython.rlib.objectmodel";

// ---- instantiate

function annotateInstantiate(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = argument("instantiate", call, 0);
  if (isUnknown(s)) return s;
  if (!(s instanceof SomePBC) || !s.descriptions.every((d) => d instanceof ClassDesc)) {
    throw new AnnotatorError({ code: "annotator/not-rpython", message: `instantiate() takes a class, not ${s.toString()}` });
  }
  return s.descriptions.map((d): SomeObject => new SomeInstance((d as ClassDesc).getuniqueclassdef(), false)).reduce((a, b) => unionof(a, b));
}

function rtypeInstantiate(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const s = hop.argsS[0] as SomePBC;
  const r = hop.argsR[0]!;
  if (s.descriptions.length > 1 && r instanceof ClassesPBCRepr) return r.instantiateAny(hop, s);
  const rInstance = hop.rtyper.getInstanceRepr((s.anyDescription() as ClassDesc).getuniqueclassdef());
  hop.rtyper.callAllSetups();
  return hop.llops.convertvar(rInstance.newInstance(hop.llops, hop), rInstance, hop.rResult);
}

// ---- hashes and identities

function rtypeHash(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  // A character is a string of length 1: equal strings have equal hashes.
  const r = hop.argsR[0] instanceof CharRepr ? hop.argsR[0].str : hop.argsR[0]!;
  return hop.gendirectcall(r.getLLHashFunction(), hop.inputarg(r, 0));
}

function rtypeIdentityHash(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return hop.genop(llop.gc_identityhash, [hop.inputarg(hop.argsR[0]!, 0)], Signed);
}

function rtypeUniqueId(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return hop.genop(llop.gc_id, [hop.inputarg(hop.argsR[0]!, 0)], Signed);
}

function rtypeAddress(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const v = hop.inputarg(hop.argsR[0]!, 0);
  // Objects have no address where there is no memory.
  const op = isOOReference(asLowLevelType(v.concretetype)) ? llop.gc_id : llop.cast_ptr_to_int;
  return hop.genop(op, [v], Signed);
}

// ---- hints

function rtypeKeepalive(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  hop.argsR.forEach((r, i) => {
    const type = r.lowleveltype;
    if (isOOReference(type) || (type.kind === "ptr" && type.gckind === "gc")) hop.genop(llop.keepalive, [hop.inputarg(r, i)]);
  });
  return null;
}

const expected =
  (name: "likely" | "unlikely") =>
  (hop: HighLevelOp): RtypeResult => {
    hop.exceptionCannotOccur();
    return hop.genop(llop[name], [hop.inputarg(Bool, 0)], Bool);
  };

function rtypeIsConstant(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return new Constant(hop.argsS[0]!.isConstant(), Bool);
}

// ---- r_dict

function annotateRDict(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const dictdef = bk.getDictdef(true);
  dictdef.dictkey.updateRDictFunctions(argument("r_dict", call, 0), argument("r_dict", call, 1));
  return new SomeDict(dictdef);
}

/** An r_dict that exists at translation time. */
function prebuiltRDict(bk: Bookkeeper, obj: PyObject): SomeObject {
  const { host } = bk.annotator.translator;
  const dictdef = DictDef.make(bk, sImpossibleValue, sImpossibleValue, true);
  const s = new SomeDict(dictdef, obj);
  bk.prebuilt.set(obj, s);
  dictdef.dictkey.updateRDictFunctions(bk.immutablevalue(host.getattr(obj, "key_eq")), bk.immutablevalue(host.getattr(obj, "key_hash")));
  bk.later(() => {
    for (const item of host.listOf(host.call(host.getattr(obj, "items"), []))) {
      const [key, value] = (item as PyTuple).items;
      dictdef.generalizeKey(bk.immutablevalue(key!));
      dictdef.generalizeValue(bk.immutablevalue(value!));
    }
  });
  return s;
}

// ---- integers that are known late

/** The number, computed now. */
function computedInt(bk: Bookkeeper, obj: PyObject): SomeObject {
  const { host } = bk.annotator.translator;
  const value = host.call(host.getattr(obj, "compute_fn"), []);
  return bk.immutablevalue(value);
}

/** A number that an expression of C gives; elsewhere it is the default. */
function intOfTheCompiler(bk: Bookkeeper, obj: PyObject): SomeObject {
  const { host } = bk.annotator.translator;
  const fallback = host.getattr(obj, "default");
  if (!(fallback instanceof PyInt)) throw new AnnotatorError({ code: "annotator/not-rpython", message: `the default of this ${obj.cls.name} is no int` });
  const symbolic = new CDefinedIntSymbolic(host.str(host.getattr(obj, "expr")), fallback.value);
  return sInt.withConst(new PySymbolic(symbolic));
}

export const OBJECTMODEL: readonly LibraryEntry[] = [
  { name: `${MODULE}.instantiate`, annotate: annotateInstantiate, rtype: rtypeInstantiate },
  { name: `${MODULE}.compute_hash`, annotate: () => sInt, rtype: rtypeHash },
  { name: `${MODULE}.compute_identity_hash`, annotate: () => sInt, rtype: rtypeIdentityHash },
  { name: `${MODULE}.compute_unique_id`, annotate: () => sInt, rtype: rtypeUniqueId },
  { name: `${MODULE}.current_object_addr_as_int`, annotate: () => sInt, rtype: rtypeAddress },
  { name: `${MODULE}.keepalive_until_here`, annotate: annotateNone, rtype: rtypeKeepalive },
  { name: `${MODULE}.likely`, annotate: annotateFirst("likely"), rtype: expected("likely") },
  { name: `${MODULE}.unlikely`, annotate: annotateFirst("unlikely"), rtype: expected("unlikely") },
  { name: `${MODULE}.is_annotation_constant`, annotate: () => sBool, rtype: rtypeIsConstant },
  { name: `${MODULE}.prepare_dict_update`, annotate: annotateNone, rtype: rtypeNothing },
  { name: `${MODULE}.newlist_hint`, annotate: annotateNewList, rtype: null },
  { name: `${MODULE}.resizelist_hint`, annotate: annotateNone, rtype: null },
  { name: `${MODULE}.r_dict`, annotate: annotateRDict, rtype: null },
  { name: `${MODULE}.r_ordereddict`, annotate: annotateRDict, rtype: null },
];

function annotateNewList(bk: Bookkeeper): SomeObject {
  const s = bk.newlist([]);
  s.listdef.resize();
  return s;
}

export const OBJECTMODEL_PREBUILT: readonly PrebuiltEntry[] = [
  { className: `${MODULE}.r_dict`, annotate: prebuiltRDict },
  { className: `${MODULE}.ComputedIntSymbolic`, annotate: computedInt },
  { className: `${MODULE}.CDefinedIntSymbolic`, annotate: intOfTheCompiler },
];
