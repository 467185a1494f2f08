// The native module rpython.rtyper.lltypesystem.lltype: types, their constructors, and the functions on pointers. Answers to the Python face of
// upstream's lltype.py. What the functions do while annotating is in builtins/lowlevel.ts, by the same names.

import type { Host } from "@rpyts/pyhost/host";
import { builtinFunctionType, moduleType } from "@rpyts/pyhost/builtin-types";
import { NotImplementedError, TypeError } from "@rpyts/pyhost/exception-types";
import { PyDict } from "@rpyts/pyhost/pydict";
import { type NativeImpl, PyBool, PyBuiltin, PyClassFunction, PyFloat, PyInstance, PyInt, PyModule, PyNone, type PyObject, PyStr, PyTuple, PyUnicode } from "@rpyts/pyhost/object";
import { pyError } from "@rpyts/pyhost/pyerror";
import { newBool, newDict, newStr, newTuple, None, newInt } from "@rpyts/pyhost/values";
import { castPtrToAdr } from "@rpyts/lltype/llmemory";
import * as ll from "@rpyts/lltype/lltype";
import { cTypeName } from "@rpyts/lltype/c-type-name";
import { fieldOffsets } from "@rpyts/lltype/layout";
import { CExpressionSymbolic } from "@rpyts/lltype/symbolic";
import * as make from "@rpyts/lltype/types-make";
import { isOOReference } from "@rpyts/lltype/ootype";
import { type ContainerType, isContainerType, type LowLevelType, type PtrType, resolved, type StructField, type TypeHints } from "@rpyts/lltype/types";
import type { LLPtr } from "@rpyts/lltype/values";
import { LLTYPE_MODULE } from "../builtins/lowlevel.js";
import { intKindOfClass } from "../inttypes.js";
import { numberOfKind } from "../llannotation.js";
import { typeArgument, typeOfObject } from "./convert.js";
import { castPrimitive, forceCast, memoryOf, sizeInBytes } from "./host-memory.js";
import { PyLLPtr, PyLLType, PySymbolic } from "./objects.js";
import { castObject, newObject, objectNull } from "./oovalues.js";
import { installTypes } from "./pointers.js";

type Args = readonly PyObject[];
type Kwargs = ReadonlyMap<string, PyObject>;
type Rule = (host: Host, args: Args, kwargs: Kwargs) => PyObject;
const NO_KWARGS: Kwargs = new Map();

/** Collects the members of a native module. */
function implementation(name: string, least: number, rule: Rule): NativeImpl {
  return (host, args, kwargs) => {
    if (args.length < least) throw pyError(TypeError, `${name}() takes at least ${least} arguments (${args.length} given)`);
    return rule(host, args, kwargs ?? NO_KWARGS);
  };
}

export class ModuleBuilder {
  private readonly module: PyModule;

  constructor(name: string) {
    this.module = new PyModule(moduleType, name, newDict());
    this.set("__name__", newStr(name));
    this.set("__doc__", None);
  }

  set(name: string, value: PyObject): this {
    this.module.dict.setStr(name, value);
    return this;
  }

  /** A function; keyword arguments in a map. Missing positional ones raise TypeError. */
  fn(name: string, least: number, rule: Rule): this {
    return this.set(name, new PyBuiltin(builtinFunctionType, name, `${this.module.name}.${name}`, implementation(name, least, rule), null));
  }

  /** A function that stands for the class of low-level types that pass a test. */
  typeClass(name: string, includes: (type: LowLevelType) => boolean, least: number, rule: Rule): this {
    const holds = (obj: PyObject): boolean => obj instanceof PyLLType && includes(resolved(obj.type));
    return this.set(name, new PyClassFunction(builtinFunctionType, name, `${this.module.name}.${name}`, implementation(name, least, rule), holds));
  }

  build(): PyModule {
    return this.module;
  }
}

const wrap = (type: LowLevelType): PyObject => new PyLLType(type);
/** The type of references to a container; an object type is one already. */
function referenceTo(type: LowLevelType): LowLevelType {
  return isOOReference(type) ? type : make.Ptr(containerArgument(wrap(type)));
}

const wrapPtr = (ptr: LLPtr): PyObject => new PyLLPtr(ptr);

export function containerArgument(obj: PyObject | undefined): ContainerType {
  const type = typeArgument(obj);
  if (isContainerType(type)) return type;
  throw pyError(TypeError, `${type.shortName()} is not a container type`);
}

export function pointerTypeArgument(obj: PyObject | undefined): PtrType {
  const type = typeArgument(obj);
  if (type.kind === "ptr") return type;
  throw pyError(TypeError, `${type.shortName()} is not a pointer type`);
}

export function pointerArgument(obj: PyObject | undefined): LLPtr {
  if (obj instanceof PyLLPtr) return obj.ptr;
  throw pyError(TypeError, `a low-level pointer is expected, not ${obj === undefined ? "nothing" : obj.cls.name}`);
}

function stringArgument(obj: PyObject | undefined): string {
  if (obj instanceof PyStr) return obj.value;
  throw pyError(TypeError, "a string is expected");
}

function fieldArguments(args: Args): StructField[] {
  return args.map((arg): StructField => {
    if (!(arg instanceof PyTuple) || arg.items.length !== 2) throw pyError(TypeError, "a field is a pair (name, type)");
    return [stringArgument(arg.items[0]), typeArgument(arg.items[1])];
  });
}

function hintsArgument(host: Host, obj: PyObject | undefined): TypeHints {
  const hints: Record<string, unknown> = {};
  if (obj instanceof PyDict) {
    for (const [key, value] of obj.entries()) hints[stringArgument(key)] = hintValue(host, value);
  }
  return hints as TypeHints;
}

function hintValue(host: Host, value: PyObject): unknown {
  if (value instanceof PyBool || value instanceof PyStr || value instanceof PyFloat) return value.value;
  if (value instanceof PyInt) return Number(value.value);
  if (value instanceof PyTuple && value.items.every((item) => item instanceof PyInt)) return value.items.map((item) => Number((item as PyInt).value));
  if (value instanceof PyInstance && value.cls.name === "ExternalCompilationInfo") return stringArgument(host.call(host.getattr(value, "_as_text"), []));
  return value;
}

function adtArgument(obj: PyObject | undefined): Map<string, unknown> {
  const methods = new Map<string, unknown>();
  if (obj instanceof PyDict) for (const [key, value] of obj.entries()) methods.set(stringArgument(key), value);
  return methods;
}

function options(host: Host, kwargs: Kwargs): { hints: TypeHints; adtmeths: Map<string, unknown> } {
  return { hints: hintsArgument(host, kwargs.get("hints")), adtmeths: adtArgument(kwargs.get("adtmeths")) };
}

const isTrue = (obj: PyObject | undefined): boolean => obj instanceof PyBool && obj.value;

/** Structures with equal parts are one type, as everywhere: host modules can name the types that the rtyper makes (strings). */
function structRule(gc: boolean): Rule {
  return (host, args, kwargs) => {
    const name = stringArgument(args[0]);
    const given = { ...options(host, kwargs), rtti: isTrue(kwargs.get("rtti")) };
    return wrap(gc ? make.GcStruct(name, fieldArguments(args.slice(1)), given) : make.Struct(name, fieldArguments(args.slice(1)), given));
  };
}

function arrayRule(gc: boolean): Rule {
  return (host, args, kwargs) => {
    const first = args[0];
    const given = options(host, kwargs);
    if (first instanceof PyTuple) return wrap(make.arrayOfFields(gc ? "gc" : "raw", fieldArguments(args), given));
    return wrap(gc ? make.GcArray(typeArgument(first), given) : make.RawArray(typeArgument(first), given));
  };
}

function typeList(obj: PyObject | undefined): LowLevelType[] {
  if (obj instanceof PyTuple) return obj.items.map(typeArgument);
  if (obj !== undefined && "items" in obj && Array.isArray(obj.items)) return (obj.items as PyObject[]).map(typeArgument);
  throw pyError(TypeError, "a list of low-level types is expected");
}

const PRIMITIVES: readonly (readonly [string, LowLevelType])[] = [
  ["Signed", make.Signed], ["Unsigned", make.Unsigned], ["SignedLongLong", make.SignedLongLong], ["UnsignedLongLong", make.UnsignedLongLong],
  ["SignedLongLongLong", make.SignedLongLongLong], ["UnsignedLongLongLong", make.UnsignedLongLongLong], ["Float", make.Float],
  ["SingleFloat", make.SingleFloat], ["LongFloat", make.LongFloat], ["Char", make.Char], ["UniChar", make.UniChar], ["Bool", make.Bool],
  ["Void", make.Void], ["RuntimeTypeInfo", make.RuntimeTypeInfo],
];

/** Makes the module for a host. */
export function makeLltypeModule(): PyModule {
  installTypes();
  const m = new ModuleBuilder(LLTYPE_MODULE);
  for (const [name, type] of PRIMITIVES) m.set(name, wrap(type));
  registerConstructors(m);
  registerFunctions(m);
  return m.build();
}

const isGc = (type: LowLevelType): boolean => "gckind" in type && type.gckind === "gc";
const ofKind = (kind: LowLevelType["kind"], gcOnly = false) => (type: LowLevelType): boolean => type.kind === kind && (!gcOnly || isGc(type));

function registerConstructors(m: ModuleBuilder): void {
  m.typeClass("Ptr", ofKind("ptr"), 1, (_host, [to]) => wrap(referenceTo(typeArgument(to))));
  // Upstream's arrays of a fixed size are structures.
  m.typeClass("Struct", (type) => type.kind === "struct" || type.kind === "fixedarray", 1, structRule(false));
  m.typeClass("GcStruct", ofKind("struct", true), 1, structRule(true));
  m.typeClass("Array", ofKind("array"), 1, arrayRule(false));
  m.typeClass("GcArray", ofKind("array", true), 1, arrayRule(true));
  m.typeClass("FixedSizeArray", ofKind("fixedarray"), 2, (_host, [of, length]) => wrap(make.FixedSizeArray(typeArgument(of), length instanceof PyInt ? Number(length.value) : 0)));
  m.typeClass("FuncType", ofKind("func"), 2, (_host, [args, result]) => wrap(make.Func(typeList(args), typeArgument(result))));
  m.typeClass("OpaqueType", ofKind("opaque"), 1, (host, [tag], kwargs) => wrap(make.Opaque(stringArgument(tag), hintsArgument(host, kwargs.get("hints")))));
  m.typeClass("GcOpaqueType", ofKind("opaque", true), 1, (host, [tag], kwargs) => wrap(make.GcOpaque(stringArgument(tag), hintsArgument(host, kwargs.get("hints")))));
  m.typeClass("ForwardReference", ofKind("forward"), 0, () => wrap(make.ForwardReference()));
  m.typeClass("GcForwardReference", ofKind("forward", true), 0, () => wrap(make.GcForwardReference()));
  m.typeClass("Primitive", (type) => !isContainerType(type) && type.kind !== "ptr", 0, noInstances("Primitive"));
  m.typeClass("Number", ofKind("number"), 0, noInstances("Number"));
  m.typeClass("ContainerType", isContainerType, 0, noInstances("ContainerType"));
}

/** Classes of which programs only ask whether a type belongs to them. */
function noInstances(name: string): Rule {
  return () => {
    throw pyError(TypeError, `cannot create '${name}' instances`);
  };
}

function registerFunctions(m: ModuleBuilder): void {
  m.fn("malloc", 1, (_host, args, kwargs) => malloc(args, kwargs));
  m.fn("free", 1, (_host, [ptr]) => {
    ll.free(pointerArgument(ptr));
    return None;
  });
  m.fn("nullptr", 1, (_host, [type]) => objectNull(type) ?? wrapPtr(ll.nullptr(containerArgument(type))));
  m.fn("typeOf", 1, (host, [value]) => typeOf(host, value!));
  m.fn("cast_pointer", 2, (_host, [type, ptr]) => castObject(type, ptr) ?? wrapPtr(ll.castPointer(pointerTypeArgument(type), pointerArgument(ptr))));
  m.fn("cast_opaque_ptr", 2, (_host, [type, ptr]) => wrapPtr(ll.castOpaquePtr(pointerTypeArgument(type), pointerArgument(ptr))));
  m.fn("cast_primitive", 2, (host, [type, value]) => castPrimitive(host, typeArgument(type), value!));
  m.fn("functionptr", 2, (host, args, kwargs) => functionptr(host, args, kwargs));
  m.fn("opaqueptr", 2, (_host, [type, name]) => {
    const t = containerArgument(type);
    if (t.kind !== "opaque") throw pyError(TypeError, "opaqueptr() takes an opaque type");
    return wrapPtr(ll.opaqueptr(t, stringArgument(name)));
  });
  m.fn("direct_fieldptr", 2, (_host, [ptr, name]) => wrapPtr(ll.directFieldptr(pointerArgument(ptr), stringArgument(name))));
  m.fn("direct_arrayitems", 1, (_host, [ptr]) => wrapPtr(ll.directArrayitems(pointerArgument(ptr))));
  m.fn("direct_ptradd", 2, (_host, [ptr, n]) => wrapPtr(ll.directPtradd(pointerArgument(ptr), n instanceof PyInt ? Number(n.value) : 0)));
  m.fn("runtime_type_info", 1, (_host, [ptr]) => wrapPtr(ll.runtimeTypeInfo(pointerArgument(ptr))));
  m.fn("getRuntimeTypeInfo", 1, (_host, [type]) => {
    const t = resolved(containerArgument(type));
    if (t.kind !== "struct") throw pyError(TypeError, "getRuntimeTypeInfo() takes a structure");
    return wrapPtr(ll.getRuntimeTypeInfo(t));
  });
  for (const name of ["identityhash", "identityhash_nocache"]) m.fn(name, 1, (host, [ptr]) => newInt(memoryOf(host).identityHash(pointerArgument(ptr))));
  m.fn("cast_ptr_to_int", 1, (host, [ptr]) => newInt(memoryOf(host).numberOf(castPtrToAdr(pointerArgument(ptr)))));
  m.fn("cast_int_to_ptr", 2, (host, [type, n]) => forceCast(host, pointerTypeArgument(type), n!));
  m.fn("render_immortal", 1, () => None);
  registerForLibrary(m);
}

/** Kinds of types whose values C casts to one another. */
const PLAIN_VALUES: ReadonlySet<string> = new Set(["number", "float", "singlefloat", "longfloat", "char", "unichar", "bool"]);

/** What the library's rffi and annlowlevel are made of on the host. */
function registerForLibrary(m: ModuleBuilder): void {
  m.fn("_force_cast", 2, (host, [type, value]) => forceCast(host, typeArgument(type), value!));
  m.fn("_size_in_bytes", 1, (host, [type]) => newInt(sizeInBytes(typeArgument(type), host.wordBits)));
  m.fn("_number_type", 2, (host, [bits, signed]) => wrap(make.numberTypeFor(bits instanceof PyInt ? Number(bits.value) : 0, isTrue(signed), host.wordBits)));
  m.fn("_is_number", 1, (_host, [type]) => newBool(PLAIN_VALUES.has(typeArgument(type).kind)));
  m.fn("_is_function_pointer", 1, (_host, [type]) => {
    const given = typeArgument(type);
    return newBool(given.kind === "ptr" && resolved(given.TO).kind === "func");
  });
  m.fn("_field_offset", 2, (host, [type, name]) => {
    const struct = resolved(typeArgument(type));
    if (struct.kind !== "struct") throw pyError(TypeError, "offsetof() takes a structure");
    return newInt(fieldOffsets(struct, host.wordBits)[struct.fieldIndex(stringArgument(name))]!);
  });
  m.fn("_errno", 1, (host, [alt]) => newInt(memoryOf(host).errno[isTrue(alt) ? "alt" : "saved"]));
  m.fn("_set_errno", 2, (host, [alt, value]) => {
    memoryOf(host).errno[isTrue(alt) ? "alt" : "saved"] = value instanceof PyInt ? Number(value.value) : 0;
    return None;
  });
  m.fn("_is_structure", 1, (_host, [type]) => newBool(resolved(typeArgument(type)).kind === "struct"));
  m.fn("_is_fixed_array", 1, (_host, [type]) => newBool(resolved(typeArgument(type)).kind === "fixedarray"));
  m.fn("_fields", 1, (_host, [type]) => {
    const struct = resolved(typeArgument(type));
    return newTuple(struct.kind === "struct" ? struct.names.map((name, i) => newTuple([newStr(name), wrap(struct.types[i]!)])) : []);
  });
  m.fn("_c_constant", 2, (_host, [expression, type]) => cConstant(stringArgument(expression), typeArgument(type)));
  m.fn("_c_type_name", 1, (_host, [type]) => newStr(cTypeName(typeArgument(type))));
  m.fn("_reference", 1, (host, [obj]) => wrapPtr(memoryOf(host).reference(obj!)));
  m.fn("_referenced", 1, (host, [ptr]) => memoryOf(host).object(pointerArgument(ptr)) ?? None);
}

function cConstant(expression: string, type: LowLevelType): PyObject {
  if (type.kind !== "number") throw pyError(NotImplementedError, `rffi.CConstant('${expression}'): constants of type ${type.shortName()} are not supported, whole numbers are`);
  return new PySymbolic(new CExpressionSymbolic(expression, 0, type === make.Signed ? null : type));
}

function malloc(args: Args, kwargs: Kwargs): PyObject {
  const count = args[1] ?? kwargs.get("n");
  const length = count instanceof PyInt ? Number(count.value) : null;
  const made = typeArgument(args[0]);
  if (isOOReference(made)) return newObject(made, length);
  const type = containerArgument(args[0]);
  const flavor = kwargs.get("flavor");
  return wrapPtr(
    ll.malloc(type, length, {
      flavor: flavor instanceof PyStr && flavor.value === "raw" ? "raw" : "gc",
      zero: isTrue(kwargs.get("zero")),
      immortal: isTrue(kwargs.get("immortal")),
    }),
  );
}

function functionptr(host: Host, args: Args, kwargs: Kwargs): PyObject {
  const type = resolved(containerArgument(args[0]));
  if (type.kind !== "func") throw pyError(TypeError, "functionptr() takes a function type");
  const external = kwargs.get("external");
  const attrs = new Map([...kwargs].map(([name, value]) => [name, hintValue(host, value)]));
  const name = stringArgument(args[1]);
  return wrapPtr(ll.functionptr(type, name, { callable: kwargs.get("_callable") ?? null, external: external === undefined || external instanceof PyNone ? null : name, attrs }));
}

/** The type of a host value: of pointers exactly, of plain values the usual one. */
function typeOf(host: Host, value: PyObject): PyObject {
  return wrap(typeOfValue(host, value));
}

/** The low-level type that a host value has by itself. Raises TypeError. */
export function typeOfValue(host: Host, value: PyObject): LowLevelType {
  const own = typeOfObject(value);
  if (own !== null) return own;
  if (value instanceof PyBool) return make.Bool;
  if (value instanceof PyInt) return make.Signed;
  if (value instanceof PyFloat) return make.Float;
  if (value instanceof PyStr && value.value.length === 1) return make.Char;
  if (value instanceof PyUnicode) return make.UniChar;
  if (value instanceof PyNone) return make.Void;
  const kind = intKindOfClass(value.cls, host.wordBits);
  if (kind !== null) return numberOfKind(kind, host.wordBits);
  if (value.cls.name === "r_singlefloat") return make.SingleFloat;
  if (value.cls.name === "r_longfloat") return make.LongFloat;
  throw pyError(TypeError, `typeOf(${value.cls.name} object)`);
}
