// The native module rpython.rtyper.ootypesystem.ootype: the object types, their constructors and the functions on references. Answers to the Python
// face of upstream's ootype.py. What the functions do while annotating is in builtins/lowlevel-oo.ts, by the same names.

import { TypeError } from "@rpyts/pyhost/exception-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyDict } from "@rpyts/pyhost/pydict";
import { PyInt, PyList, type PyModule, PyNone, type PyObject, PyStr, PyTuple, PyUnicode } from "@rpyts/pyhost/object";
import { pyError } from "@rpyts/pyhost/pyerror";
import { newBool } from "@rpyts/pyhost/values";
import { defaultValue } from "@rpyts/lltype/allocate";
import { functionptr } from "@rpyts/lltype/lltype";
import { externalType, isOOExternal } from "@rpyts/lltype/oo-signature";
import * as oo from "@rpyts/lltype/ootype";
import { OODict, OOInstance, OOWeakRef, isOOObject } from "@rpyts/lltype/oovalues";
import type { FuncType, LowLevelType } from "@rpyts/lltype/types";
import { OOTYPE_MODULE } from "../builtins/lowlevel-oo.js";
import { toLowLevel, typeArgument, typeOfObject } from "./convert.js";
import { ModuleBuilder, pointerArgument } from "./lltype-module.js";
import { PyLLPtr, PyLLType, PyOOValue } from "./objects.js";
import { castObject, classArgument, classOfObject, newObject, objectNull, objectTypeArgument, wrapType } from "./oovalues.js";
import { installTypes } from "./pointers.js";
import { text } from "./slots.js";

const TYPES: readonly (readonly [name: string, type: LowLevelType])[] = [
  ["String", oo.OOString],
  ["Unicode", oo.OOUnicode],
  ["StringBuilder", oo.OOStringBuilder],
  ["UnicodeBuilder", oo.OOUnicodeBuilder],
  ["Class", oo.OOClass],
  ["Object", oo.OOObject],
  ["WeakReference", oo.OOWeakReference],
];

/** Makes the module for a host. */
export function makeOotypeModule(): PyModule {
  installTypes();
  const m = new ModuleBuilder(OOTYPE_MODULE);
  for (const [name, type] of TYPES) m.set(name, wrapType(type));
  registerConstructors(m);
  registerObjects(m);
  registerClasses(m);
  m.fn("external", 1, (_host, [name]) => external(text(name!)));
  m.fn("make_string", 1, (_host, [s]) => new PyOOValue(oo.OOString, s instanceof PyStr ? s.value : wrong("a string")));
  m.fn("make_unicode", 1, (_host, [s]) => new PyOOValue(oo.OOUnicode, s instanceof PyUnicode ? s.value : wrong("a unicode string")));
  return m.build();
}

function wrong(what: string): never {
  throw pyError(TypeError, `${what} is expected`);
}

function registerConstructors(m: ModuleBuilder): void {
  m.fn("List", 1, (_host, [item]) => wrapType(oo.List(typeArgument(item))));
  m.fn("Array", 1, (_host, [item]) => wrapType(oo.OOArray(typeArgument(item))));
  m.fn("Dict", 2, (_host, [key, value]) => wrapType(oo.Dict(typeArgument(key), typeArgument(value))));
  m.fn("CustomDict", 2, (_host, [key, value]) => wrapType(oo.Dict(typeArgument(key), typeArgument(value), true)));
  m.fn("DictItemsIterator", 1, (_host, [dict]) => {
    const type = typeArgument(dict);
    return wrapType(oo.DictItemsIterator(type.kind === "dict" ? type : wrong("a Dict")));
  });
  m.fn("StaticMethod", 2, (_host, [args, result]) => wrapType(oo.StaticMethod(itemsOf(args).map(typeArgument), typeArgument(result))));
  m.fn("Record", 1, (_host, [fields]) => wrapType(oo.Record(recordFields(fields))));
  m.fn("Instance", 2, (host, args, kwargs) => wrapType(makeInstance(host, args, kwargs.get("_fields"))));
}

function itemsOf(obj: PyObject | undefined): readonly PyObject[] {
  if (obj instanceof PyTuple || obj instanceof PyList) return obj.items;
  return wrong("a list or tuple");
}

/** Fields as a dictionary, in its order, or as pairs (name, type). */
function pairs(obj: PyObject | undefined): (readonly [string, PyObject])[] {
  if (obj instanceof PyDict) return [...obj.entries()].map(([name, value]) => [text(name), value] as const);
  return itemsOf(obj).map((pair) => {
    const [name, value] = itemsOf(pair);
    return [text(name ?? wrong("a pair")), value ?? wrong("a pair")] as const;
  });
}

function recordFields(obj: PyObject | undefined): (readonly [string, LowLevelType])[] {
  return pairs(obj).map(([name, type]) => [name, typeArgument(type)] as const);
}

/** `Instance(name, superclass, fields)`; a field is a type, or a pair of a type and the value that fresh instances have. */
function makeInstance(host: Host, args: readonly PyObject[], keyword: PyObject | undefined): oo.InstanceType {
  const above = args[1]!;
  const superclass = above instanceof PyNone ? null : typeArgument(above);
  if (superclass !== null && superclass.kind !== "instance") return wrong("an Instance type or None");
  const type = new oo.InstanceType(text(args[0]!), superclass);
  const fields = args[2] ?? keyword;
  for (const [name, field] of fields === undefined ? [] : pairs(fields)) {
    const [typeObj, initial] = field instanceof PyLLType ? [field] : itemsOf(field);
    const fieldType = typeArgument(typeObj);
    type.fields.set(name, { type: fieldType, initial: initial === undefined ? defaultValue(fieldType) : toLowLevel(host, fieldType, initial) });
  }
  return type;
}

function registerObjects(m: ModuleBuilder): void {
  m.fn("new", 1, (_host, [type]) => newObject(objectTypeArgument(type), null));
  m.fn("oonewarray", 2, (_host, [type, n]) => newObject(objectTypeArgument(type), n instanceof PyInt ? Number(n.value) : wrong("a length")));
  m.fn("oonewcustomdict", 3, (_host, [type, eq, hash]) => {
    const dict = typeArgument(type);
    if (dict.kind !== "dict") return wrong("a CustomDict type");
    return new PyOOValue(dict, new OODict(dict, { eq: pointerArgument(eq), hash: pointerArgument(hash) }));
  });
  m.fn("null", 1, (_host, [type]) => objectNull(type) ?? wrong("an object type"));
  m.fn("typeOf", 1, (_host, [value]) => wrapType(typeOfObject(value!) ?? wrong("a low-level value")));
  m.fn("cast_to_object", 1, (_host, [value]) => new PyOOValue(oo.OOObject, value instanceof PyOOValue ? value.value : wrong("a reference")));
  m.fn("cast_from_object", 2, (_host, [type, value]) => castObject(type, value) ?? wrong("an object type"));
  m.fn("ooweakref_create", 1, (_host, [value]) => {
    const target = value instanceof PyOOValue ? value.value : null;
    return new PyOOValue(oo.OOWeakReference, new OOWeakRef(isOOObject(target) ? target : wrong("an object")));
  });
  m.fn("ooweakref_deref", 2, (_host, [type, ref]) => {
    const target = ref instanceof PyOOValue && ref.value instanceof OOWeakRef ? ref.value.target : wrong("a weak reference");
    return new PyOOValue(objectTypeArgument(type), target);
  });
}

function instanceType(obj: PyObject | undefined): oo.InstanceType {
  const type = typeArgument(obj);
  return type.kind === "instance" ? type : wrong("an Instance type");
}

function registerClasses(m: ModuleBuilder): void {
  m.fn("instanceof", 2, (_host, [value, type]) => {
    const obj = value instanceof PyOOValue ? value.value : wrong("a reference");
    return newBool(obj instanceof OOInstance && obj.type.isSubclassOf(instanceType(type)));
  });
  m.fn("runtimeClass", 1, (_host, [type]) => new PyOOValue(oo.OOClass, instanceType(type).classValue));
  m.fn("classof", 1, (_host, [value]) => classOfObject(value));
  m.fn("subclassof", 2, (_host, [a, b]) => newBool(classArgument(a).instance.isSubclassOf(classArgument(b).instance)));
  m.fn("runtimenew", 2, (_host, [type, cls]) => castObject(type, newObject(classArgument(cls).instance, null)) ?? wrong("an Instance type"));
}

/** A function that the platform provides. */
function external(name: string): PyObject {
  if (!isOOExternal(name)) throw pyError(TypeError, `the platform has no function '${name}': see OO_EXTERNALS`);
  const type: FuncType = externalType(name);
  return new PyLLPtr(functionptr(type, name, { external: name }));
}
