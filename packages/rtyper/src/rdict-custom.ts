// Equality and hash functions that a program gives to r_dict(). Answers to get_ll_eq_function & co. of custom dictionaries in upstream's rordereddict.py.
// The helpers call the typed function through its pointer.

import type { FuncType, LowLevelType } from "@rpyts/lltype/types";
import { Void } from "@rpyts/lltype/types-make";
import type { LLPtr } from "@rpyts/lltype/values";
import type { DictKey } from "@rpyts/annotator/dictdef";
import { FunctionDesc } from "@rpyts/annotator/functiondesc";
import { fromLowLevel } from "@rpyts/annotator/llbridge/convert";
import { PyLLPtr, PyLLType } from "@rpyts/annotator/llbridge/objects";
import { MethodOfFrozenDesc } from "@rpyts/annotator/methoddesc";
import type { SomeObject } from "@rpyts/annotator/model";
import { SomePBC } from "@rpyts/annotator/model-objects";
import { None } from "@rpyts/pyhost/values";
import type { LLHelper } from "./helper.js";
import { InstanceReprBase } from "./rclass.js";
import { TyperError, type Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";

/** The helpers for hash and equality of the keys of an r_dict; the latter is made by the `make_custom_eq` of a helper module. */
export function customKeyFunctions(rtyper: RPythonTyper, key: DictKey, rKey: Repr, eqModule = "rdict"): [hash: LLHelper, eq: LLHelper] {
  const { sEq, sHash } = key.customEqHash!;
  return [wrapped(rtyper, "rdict", "make_custom_hash", sHash, rKey), wrapped(rtyper, eqModule, "make_custom_eq", sEq, rKey)];
}

function wrapped(rtyper: RPythonTyper, module: string, factory: string, s: SomeObject, rKey: Repr): LLHelper {
  if (!(s instanceof SomePBC) || s.descriptions.length !== 1) throw new TyperError(`the key functions of an r_dict are not constant: ${s.toString()}`);
  const desc = s.anyDescription();
  if (desc instanceof FunctionDesc) return ofFunction(rtyper, module, factory, desc, rKey);
  if (desc instanceof MethodOfFrozenDesc) return ofMethod(rtyper, module, factory, desc, rKey);
  throw new TyperError(`a key function of an r_dict is no plain function: ${desc.label}`);
}

function ofFunction(rtyper: RPythonTyper, module: string, factory: string, desc: FunctionDesc, rKey: Repr): LLHelper {
  const ptr = rtyper.getcallable(desc.getUniqueGraph());
  const wanted = [...new Set(argumentsOf(ptr))];
  if (wanted.every((type) => type === rKey.lowleveltype)) return rtyper.helpers.make(module, factory, [new PyLLPtr(ptr)]);
  // A function that other dicts use too: its keys are of a base class of the keys here.
  if (rKey instanceof InstanceReprBase && wanted.length === 1) return rtyper.helpers.make(module, `${factory}_of_base`, [new PyLLPtr(ptr), new PyLLType(wanted[0]!)]);
  throw wrongKeys(wanted, rKey);
}

/** A method of a frozen object: that comes first, as what its Repr makes of it. */
function ofMethod(rtyper: RPythonTyper, module: string, factory: string, desc: MethodOfFrozenDesc, rKey: Repr): LLHelper {
  const graph = desc.funcdesc.getUniqueGraph();
  const ptr = rtyper.getcallable(graph);
  const [self, ...wanted] = argumentsOf(ptr);
  if (wanted.some((type) => type !== rKey.lowleveltype)) throw wrongKeys(wanted, rKey);
  const rSelf = rtyper.bindingrepr(graph.args[0]!);
  const vSelf = self === Void ? None : fromLowLevel(rtyper.bookkeeper.host, self!, rSelf.convertDescOrConst(desc.frozendesc));
  return rtyper.helpers.make(module, `${factory}_of_method`, [new PyLLPtr(ptr), vSelf]);
}

function argumentsOf(ptr: LLPtr): readonly LowLevelType[] {
  return (ptr.type.TO as FuncType).ARGS;
}

function wrongKeys(wanted: readonly LowLevelType[], rKey: Repr): TyperError {
  return new TyperError(`a key function takes ${wanted.map(String).join(", ")} in place of ${rKey.lowleveltype.toString()}`);
}
