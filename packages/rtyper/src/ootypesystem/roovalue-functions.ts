// Typing rules of the functions of the module ootype. Answers to the rtype_* functions of upstream's rtyper/rbuiltin.py that are about ootype.

import { llop, type LLOp } from "@rpyts/lltype/llop";
import { Bool } from "@rpyts/lltype/types-make";
import { isOOReference, OOClass, type OOType } from "@rpyts/lltype/ootype";
import { OOTYPE_MODULE } from "@rpyts/annotator/builtins/lowlevel-oo";
import type { HighLevelOp } from "../hlop.js";
import { mallocObject, typeArgument } from "../lltypesystem/llfunctions.js";
import { constantCall } from "../rbuiltin-functions.js";
import { TyperError } from "../rmodel.js";
import type { BuiltinRule, RtypeTables } from "../tables.js";

function objectType(hop: HighLevelOp): OOType {
  const type = typeArgument(hop, 0);
  if (isOOReference(type)) return type;
  throw new TyperError(`${type.shortName()} is no object type`);
}

/** An operation on operand `arg`, as it is represented, that cannot raise. */
function plain(op: LLOp, arg = 0): BuiltinRule {
  return (hop) => {
    hop.exceptionCannotOccur();
    return hop.genop(op, [hop.inputarg(hop.argsR[arg]!, arg)], hop.rResult);
  };
}

/** The same for operations that allocate. */
function allocating(op: LLOp, arg = 0): BuiltinRule {
  return (hop) => {
    const v = hop.inputarg(hop.argsR[arg]!, arg);
    hop.exceptionIsHere();
    return hop.genop(op, [v], hop.rResult);
  };
}

/** A new instance of a class known at run time, seen at the type that is operand 0. */
const runtimenew: BuiltinRule = (hop) => {
  const v = hop.inputarg(OOClass, 1);
  hop.exceptionIsHere();
  return hop.genop(llop.runtimenew, [v], hop.rResult);
};

const newCustomDict: BuiltinRule = (hop) => {
  const [vEq, vHash] = [1, 2].map((i) => hop.inputarg(hop.argsR[i]!, i));
  hop.exceptionIsHere();
  return hop.genop(llop.oonewcustomdict, [hop.voidconst(objectType(hop)), vEq!, vHash!], hop.rResult);
};

const testInstance: BuiltinRule = (hop) => {
  hop.exceptionCannotOccur();
  return hop.genop(llop.instanceof, [hop.inputarg(hop.argsR[0]!, 0), hop.voidconst(typeArgument(hop, 1))], Bool);
};

const testSubclass: BuiltinRule = (hop) => {
  hop.exceptionCannotOccur();
  return hop.genop(llop.subclassof, hop.inputargs(OOClass, OOClass), Bool);
};

/** Functions of the module ootype. */
export function registerOOFunctions(t: RtypeTables): void {
  const on = (name: string, rule: BuiltinRule): void => t.builtin.on(`${OOTYPE_MODULE}.${name}`, rule);
  for (const name of ["typeOf", "null", "runtimeClass", "List", "Array", "Dict", "CustomDict", "DictItemsIterator"]) on(name, constantCall);
  on("new", (hop) => mallocObject(hop, objectType(hop), null));
  on("oonewarray", (hop) => mallocObject(hop, objectType(hop), 1));
  on("oonewcustomdict", newCustomDict);
  on("runtimenew", runtimenew);
  on("instanceof", testInstance);
  on("classof", plain(llop.classof));
  on("subclassof", testSubclass);
  on("cast_to_object", plain(llop.cast_to_object));
  on("cast_from_object", plain(llop.cast_from_object, 1));
  on("ooweakref_create", allocating(llop.ooweakref_create));
  on("ooweakref_deref", plain(llop.ooweakref_deref, 1));
}
