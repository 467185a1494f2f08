// Rules of low-level pointers and addresses. Answers to the SomePtr, SomeInteriorPtr and SomeAddress parts of upstream's rtyper/llannotation.py.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { InteriorPtr, Ptr } from "@rpyts/lltype/types-make";
import * as T from "@rpyts/lltype/types-make";
import { type ContainerType, type LowLevelType, resolved, type RealContainerType } from "@rpyts/lltype/types";
import type { PyObject } from "@rpyts/pyhost/object";
import { newInt } from "@rpyts/pyhost/values";
import type { RPythonAnnotator } from "../annrpython.js";
import { AnnotatorError } from "../errors.js";
import { INT } from "../intkind.js";
import {
  sAddress,
  SomeAddress,
  SomeAnyPtr,
  SomeInteriorPtr,
  SomeLLADTMeth,
  SomePtr,
  SomeTypedAddressAccess,
  tryLltypeToAnnotation,
} from "../llannotation.js";
import { checkStore } from "../llstore.js";
import { sBool, sInt, sNone, sNonNegInt, SomeInteger, SomeObject } from "../model.js";
import { unionof } from "../unions.js";
import { attributeName } from "./attributes.js";
import { KnownTypes } from "./knowntype.js";
import type { OpRules } from "./rules.js";

export function registerLowLevel(r: OpRules): void {
  r.unary("getattr", SomeAnyPtr, (ann, op, s) => field(ann, s, attributeName(ann, op)));
  r.unary("setattr", SomeAnyPtr, (ann, op, s) => {
    const name = attributeName(ann, op);
    checkStore(ann.bookkeeper, fieldType(s, name), ann.binding(op.args[2]!), name);
    return sNone;
  });
  r.unary("len", SomeAnyPtr, (_ann, _op, s) => length(s));
  for (const name of ["getitem", "getitem_idx"] as const) {
    r.binary(name, SomeAnyPtr, SomeInteger, (ann, _op, s) => item(ann, s));
    r.throws(name, SomeAnyPtr, []);
  }
  r.binary("setitem", SomeAnyPtr, SomeInteger, (ann, op, s) => {
    checkStore(ann.bookkeeper, itemType(s), ann.binding(op.args[2]!), "item");
    return sNone;
  });
  r.throws("setitem", SomeAnyPtr, []);
  r.unary("bool", SomePtr, () => sBool);
  registerComparisons(r);
  registerAddresses(r);
  r.throws("simple_call", SomePtr, null_);
}

const null_ = (): null => null;

function target(s: SomeAnyPtr): RealContainerType {
  return resolved(s.llPtrtype.TO);
}

function fieldType(s: SomeAnyPtr, name: string): LowLevelType {
  const type = target(s);
  if (type.kind === "struct") {
    const index = type.indexOf(name);
    if (index >= 0) return type.types[index]!;
  }
  throw new AnnotatorError({ code: "annotator/unknown-attribute", message: `${type.shortName()} has no field '${name}'` });
}

function adtMethod(s: SomeAnyPtr, name: string): PyObject | null {
  const type = target(s);
  if (type.kind !== "struct" && type.kind !== "array") return null;
  const method = type.adtmeths.get(name);
  return method === undefined ? null : (method as PyObject);
}

function field(ann: RPythonAnnotator, s: SomeAnyPtr, name: string): SomeObject {
  const type = target(s);
  if (type.kind === "struct" && type.indexOf(name) >= 0) return inside(ann, s, type.fieldType(name), name);
  const method = adtMethod(s, name);
  if (method === null) fieldType(s, name);
  return adtValue(ann, s, method!);
}

/** Functions among the adt members are methods of the pointer; other members are constants. */
function adtValue(ann: RPythonAnnotator, s: SomeAnyPtr, method: PyObject): SomeObject {
  if (method.cls.name === "function" || method.cls.name === "instancemethod") return new SomeLLADTMeth(s.llPtrtype, method);
  return ann.bookkeeper.immutablevalue(method);
}

/** The annotation of a field or item: a value, or a pointer to a container inlined there. */
function inside(ann: RPythonAnnotator, s: SomeAnyPtr, type: LowLevelType, offset: string | null): SomeObject {
  const plain = tryLltypeToAnnotation(type, ann.bookkeeper.wordBits);
  if (plain !== null) return plain;
  const container = type as ContainerType;
  if (s instanceof SomePtr && s.llPtrtype.gckind === "raw") return new SomePtr(Ptr(container));
  if (s instanceof SomePtr && isSuperPart(s, offset)) return new SomePtr(Ptr(container));
  const parent = s.llPtrtype.kind === "interiorptr" ? s.llPtrtype.PARENT : s.llPtrtype.TO;
  const offsets = s.llPtrtype.kind === "interiorptr" ? s.llPtrtype.offsets : [];
  return new SomeInteriorPtr(InteriorPtr(parent, container, [...offsets, offset]));
}

/** The inlined first structure of a gc structure is a gc structure of its own: a pointer to it is an ordinary one. */
function isSuperPart(s: SomePtr, offset: string | null): boolean {
  const type = target(s);
  return type.kind === "struct" && type.superStruct !== null && type.names[0] === offset;
}

function itemType(s: SomeAnyPtr): LowLevelType {
  const type = target(s);
  if (type.kind === "array" || type.kind === "fixedarray") return type.OF;
  throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `${type.shortName()} is no array` });
}

function item(ann: RPythonAnnotator, s: SomeAnyPtr): SomeObject {
  return inside(ann, s, itemType(s), null);
}

function length(s: SomeAnyPtr): SomeObject {
  const type = target(s);
  if (type.kind === "fixedarray") return new SomeInteger(INT, true, newInt(type.length));
  if (type.kind === "array" && type.hasLength) return sNonNegInt;
  throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `${type.shortName()} has no length` });
}

function registerComparisons(r: OpRules): void {
  for (const name of ["eq", "ne"] as const) {
    r.binary(name, SomePtr, SomePtr, (_ann, _op, a, b) => {
      unionof(a, b);
      return sBool;
    });
    for (const cls of [SomePtr] as const) {
      r.binary(name, cls, SomeObject, refusePtr);
      r.binary(name, SomeObject, cls, refusePtr);
    }
  }
  r.binary("is_", SomePtr, SomePtr, () => new KnownTypes().bool());
}

function refusePtr(_ann: RPythonAnnotator, _op: SpaceOperation, a: SomeObject, b: SomeObject): never {
  throw new AnnotatorError({
    code: "annotator/unsupported-operation",
    message: `a low-level pointer is compared with something else: ${String(a)} and ${String(b)}`,
    hint: "compare with lltype.nullptr(T), or test the pointer's truth",
  });
}

/** Names of typed views of an address. */
const ACCESS: ReadonlyMap<string, LowLevelType> = new Map<string, LowLevelType>([
  ["signed", T.Signed],
  ["unsigned", T.Unsigned],
  ["char", T.Char],
  ["address", T.Address],
  ["float", T.Float],
]);

function registerAddresses(r: OpRules): void {
  r.unary("getattr", SomeAddress, (ann, op) => {
    const name = attributeName(ann, op);
    const type = ACCESS.get(name);
    if (type === undefined) throw new AnnotatorError({ code: "annotator/unknown-attribute", message: `an address has no attribute '${name}'` });
    return new SomeTypedAddressAccess(type);
  });
  r.binary("getitem", SomeTypedAddressAccess, SomeInteger, (ann, _op, s) => tryLltypeToAnnotation(s.type, ann.bookkeeper.wordBits)!);
  r.binary("setitem", SomeTypedAddressAccess, SomeInteger, (ann, op, s) => {
    checkStore(ann.bookkeeper, s.type, ann.binding(op.args[2]!), "memory");
    return sNone;
  });
  for (const name of ["getitem", "setitem"] as const) r.throws(name, SomeTypedAddressAccess, []);
  for (const name of ["add", "inplace_add", "sub", "inplace_sub"] as const) r.binary(name, SomeAddress, SomeInteger, () => sAddress);
  r.binary("sub", SomeAddress, SomeAddress, () => sInt);
  for (const name of ["lt", "le", "eq", "ne", "gt", "ge"] as const) r.binary(name, SomeAddress, SomeAddress, () => sBool);
  r.unary("bool", SomeAddress, () => sBool);
  r.binary("is_", SomeAddress, SomeAddress, () => sBool);
}
