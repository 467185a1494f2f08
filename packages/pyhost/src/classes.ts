// Classes: inheritance tests, linearisation (C3), making new-style classes. Answers to type_new and friends.

import {
  boolType, builtinFunctionType, classobjType, codeType, dictproxyType, ellipsisType, frameType, functionType, generatorType, getsetType, memberType, methodType, noneType,
  notImplementedType, objectType, sliceType, staticmethodType, tracebackType, typeType, xrangeType,
} from "./builtin-types.js";
import { ensureAttributes, findAttr } from "./attribute.js";
import { className, isClass, isSubclass } from "./class-tests.js";
import { AttributeError, TypeError, ValueError } from "./exception-types.js";
import type { Host } from "./host.js";
import { listOf } from "./iterate.js";
import { isSubtype, lookup } from "./lookup.js";
import {
  PyBuiltin, PyException, PyFunction, PyOldClass, PyStaticMethod, PyStr, PyTuple, PyType, PyUnicode, type PyClass, type PyObject, type WithAttributes,
} from "./object.js";
import { PyGetSet } from "./object-more.js";
import { buildOldClass } from "./oldclass.js";
import { PyDict } from "./pydict.js";
import { PyError, pyError } from "./pyerror.js";
import { newStr, newTuple, None } from "./values.js";

/** C3 linearisation. */
export function computeMro(cls: PyType): PyClass[] {
  const sequences: PyClass[][] = cls.bases.map((base) => (base instanceof PyType ? [...base.mro] : oldMro(base)));
  sequences.push([...cls.bases]);
  const mro: PyClass[] = [cls];
  const heads = sequences.map(() => 0);
  for (;;) {
    const next = nextOfMro(sequences, heads);
    if (next === null) break;
    mro.push(next);
    sequences.forEach((sequence, i) => {
      if (sequence[heads[i]] === next) heads[i]++;
    });
  }
  if (sequences.some((sequence, i) => heads[i] < sequence.length)) {
    const left = [...new Set(sequences.flatMap((sequence, i) => (heads[i] < sequence.length ? [sequence[heads[i]]] : [])))];
    throw pyError(TypeError, `Cannot create a consistent method resolution\norder (MRO) for bases ${left.map((c) => c.name).join(", ")}`);
  }
  return mro;
}

function nextOfMro(sequences: PyClass[][], heads: number[]): PyClass | null {
  for (let i = 0; i < sequences.length; i++) {
    const candidate = sequences[i][heads[i]];
    if (candidate !== undefined && !sequences.some((sequence, j) => sequence.indexOf(candidate, heads[j] + 1) >= 0)) return candidate;
  }
  return null;
}

/** Old-style order: depth first, left to right, each class once. */
function oldMro(cls: PyOldClass, found: PyClass[] = []): PyClass[] {
  if (!found.includes(cls)) found.push(cls);
  for (const base of cls.bases) oldMro(base, found);
  return found;
}

const FINAL_TYPES: ReadonlySet<PyType> = new Set([
  boolType, noneType, functionType, sliceType, xrangeType, classobjType, methodType, codeType, generatorType, builtinFunctionType, ellipsisType, notImplementedType,
  getsetType, memberType, dictproxyType, frameType, tracebackType,
]);

/** `type.__new__(metatype, name, bases, namespace)`. */
export function makeType(host: Host, metatype: PyType, name: string, bases: readonly PyObject[], namespace: PyDict): PyType {
  const meta = winningMetaclass(metatype, bases);
  const checked = checkBases(bases.length === 0 ? [objectType] : bases);
  if (meta !== metatype) {
    const maker = lookup(meta, "__new__");
    if (maker !== null && !(maker instanceof PyBuiltin)) {
      const made = host.call(maker instanceof PyStaticMethod ? maker.func : maker, [meta, newStr(name), newTuple(bases), namespace]);
      if (made instanceof PyType) return made;
    }
  }
  const type = new PyType(meta, name, checked, true);
  for (const [key, value] of namespace.map) if (typeof key === "string") type.dict.set(key, value);
  type.layout = bestLayout(checked);
  completeNamespace(host, type);
  addSlots(host, type, checked);
  type.mro = customMro(host, meta, type) ?? computeMro(type);
  for (const base of checked) if (base instanceof PyType) (base.isHeap ? base.subclasses : host.subclassesOf(base)).push(new WeakRef(type));
  return type;
}

function checkBases(bases: readonly PyObject[]): PyClass[] {
  const checked: PyClass[] = [];
  for (const base of bases) {
    if (!isClass(base)) throw pyError(TypeError, `bases must be types`);
    if (base instanceof PyType && FINAL_TYPES.has(base)) throw pyError(TypeError, `type '${base.name}' is not an acceptable base type`);
    if (checked.includes(base)) throw pyError(TypeError, `duplicate base class ${base.name}`);
    checked.push(base);
  }
  if (!checked.some((base) => base instanceof PyType)) throw pyError(TypeError, "a new-style class can't have only classic bases");
  return checked;
}

function winningMetaclass(metatype: PyType, bases: readonly PyObject[]): PyType {
  let winner = metatype;
  for (const base of bases) {
    if (base instanceof PyOldClass || isSubtype(winner, base.cls)) continue;
    if (isSubtype(base.cls, winner)) winner = base.cls;
    else {
      throw pyError(TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
    }
  }
  return winner;
}

function bestLayout(bases: readonly PyClass[]): PyType {
  let best: PyType = objectType;
  for (const base of bases) {
    if (!(base instanceof PyType) || isSubtype(best, base.layout)) continue;
    if (!isSubtype(base.layout, best)) throw pyError(TypeError, "multiple bases have instance lay-out conflict");
    best = base.layout;
  }
  return best;
}

function completeNamespace(host: Host, type: PyType): void {
  const maker = type.dict.get("__new__");
  if (maker instanceof PyFunction) type.dict.set("__new__", new PyStaticMethod(staticmethodType, maker));
  if (!type.dict.has("__module__")) {
    const module = host.frame?.globals.getStr("__name__");
    if (module !== undefined) type.dict.set("__module__", module);
  }
  if (!type.dict.has("__doc__")) type.dict.set("__doc__", None);
}

function addSlots(host: Host, type: PyType, bases: readonly PyClass[]): void {
  const declared = type.dict.get("__slots__");
  const inherited = bases.some((base) => base instanceof PyOldClass || base.hasDict);
  const own = declared === undefined ? null : slotNames(host, type, declared);
  const addsDict = !inherited && (own === null || own.includes("__dict__"));
  type.hasDict = inherited || addsDict;
  if (addsDict) type.dict.set("__dict__", new PyGetSet(getsetType, "__dict__", type, (_h, obj) => ensureAttributes(obj), setDict));
  const hasWeakref = bases.some((base) => base instanceof PyOldClass || lookup(base, "__weakref__") !== null);
  if (!hasWeakref && (own === null || own.includes("__weakref__"))) type.dict.set("__weakref__", new PyGetSet(getsetType, "__weakref__", type, () => None, null));
  for (const name of own ?? []) if (name !== "__dict__" && name !== "__weakref__") addSlot(type, name);
  if (type.hasDict) return;
  const names = own ?? [];
  type.slots = [...names, ...bases.flatMap((base) => (base instanceof PyType && base.slots !== null ? base.slots : [])).filter((n) => !names.includes(n))];
}

function slotNames(host: Host, type: PyType, declared: PyObject): string[] {
  const items = declared instanceof PyStr || declared instanceof PyUnicode ? [declared] : listOf(host, declared);
  return items.map((item) => {
    if (!(item instanceof PyStr) && !(item instanceof PyUnicode)) throw pyError(TypeError, `__slots__ items must be strings, not '${item.cls.name}'`);
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(item.value)) throw pyError(TypeError, "__slots__ must be identifiers");
    return mangle(type.name, item.value);
  });
}

/** Private names in classes: `__x` in C is `_C__x`. */
export function mangle(owner: string, name: string): string {
  if (!name.startsWith("__") || name.endsWith("__")) return name;
  const stripped = owner.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

function addSlot(type: PyType, name: string): void {
  if (type.dict.has(name)) throw pyError(ValueError, `'${name}' in __slots__ conflicts with class variable`);
  const check = (obj: PyObject): PyObject => {
    if (!isSubtype(obj.cls, type)) throw pyError(TypeError, `descriptor '${name}' for '${type.name}' objects doesn't apply to '${obj.cls.name}' object`);
    return obj;
  };
  type.dict.set(name, new PyGetSet(memberType, name, type, (_host, obj) => slotGet(check(obj), name), (_host, obj, value) => slotSet(check(obj), name, value)));
}

type Slotted = PyObject & WithAttributes;
const isSlotted = (obj: PyObject): obj is Slotted => "slotValues" in obj;

function slotGet(obj: PyObject, name: string): PyObject {
  const value = isSlotted(obj) ? obj.slotValues?.get(name) : undefined;
  if (value === undefined) throw pyError(AttributeError, name);
  return value;
}

function slotSet(obj: PyObject, name: string, value: PyObject | null): void {
  if (!isSlotted(obj)) throw pyError(TypeError, `descriptor '${name}' doesn't apply to '${obj.cls.name}' object`);
  if (value !== null) (obj.slotValues ??= new Map()).set(name, value);
  else if (obj.slotValues === null || !obj.slotValues.delete(name)) throw pyError(AttributeError, name);
}

function setDict(_host: Host, obj: PyObject, value: PyObject | null): void {
  if (value !== null && !(value instanceof PyDict)) throw pyError(TypeError, `__dict__ must be set to a dictionary, not a '${value.cls.name}'`);
  if (isSlotted(obj)) obj.dict = value;
}

function customMro(host: Host, meta: PyType, type: PyType): PyClass[] | null {
  const hook = lookup(meta, "mro");
  if (hook === null || hook instanceof PyBuiltin) return null;
  return listOf(host, host.call(hook, [type])).filter(isClass);
}

/** What a class statement does with its name, bases and namespace. */
export function buildClass(host: Host, name: string, bases: readonly PyObject[], namespace: PyDict): PyObject {
  const meta = namespace.getStr("__metaclass__") ?? metaclassOfBase(host, bases) ?? host.frame?.globals.getStr("__metaclass__") ?? classobjType;
  try {
    if (meta === typeType) return makeType(host, typeType, name, bases, namespace);
    if (meta === classobjType) return buildOldClass(host, name, bases, namespace);
    return host.call(meta, [newStr(name), newTuple(bases), namespace]);
  } catch (error) {
    throw error instanceof PyError ? metaclassError(error) : error;
  }
}

/** A TypeError of the metaclass says that it comes from the class statement: often the fault is a wrong base. */
function metaclassError(error: PyError): PyError {
  const message = error.value instanceof PyException ? error.value.args[0] : undefined;
  if (error.type !== TypeError || !(message instanceof PyStr)) return error;
  const longer = pyError(TypeError, `Error when calling the metaclass bases\n    ${message.value}`);
  longer.traceback = error.traceback;
  return longer;
}

function metaclassOfBase(host: Host, bases: readonly PyObject[]): PyObject | null {
  const base = bases[0];
  if (base === undefined) return null;
  if (base instanceof PyType) return base.cls;
  return findAttr(host, base, "__class__") ?? base.cls;
}

/** type(name, bases, dict) called on a metaclass: the arguments of `type.__new__`. */
export function typeNew(host: Host, args: readonly PyObject[]): PyObject {
  const [meta, name, bases, namespace] = args;
  if (!(meta instanceof PyType)) throw pyError(TypeError, "type.__new__(X): X is not a type object");
  if (args.length === 2) return name.cls;
  if (args.length !== 4) throw pyError(TypeError, "type() takes 1 or 3 arguments");
  if (!(name instanceof PyStr)) throw pyError(TypeError, `type() argument 1 must be string, not ${name.cls.name}`);
  if (!(bases instanceof PyTuple)) throw pyError(TypeError, `type() argument 2 must be tuple, not ${bases.cls.name}`);
  if (!(namespace instanceof PyDict)) throw pyError(TypeError, `type() argument 3 must be dict, not ${namespace.cls.name}`);
  return makeType(host, meta, name.value, bases.items, namespace);
}

/** Assignment to `__bases__`: checked as at creation; the class and those below it are linearised anew, or nothing changes. */
export function setBases(host: Host, type: PyType, bases: readonly PyObject[]): void {
  const checked = checkBases(bases);
  if (checked.some((base) => isSubclass(base, type))) throw pyError(TypeError, "a __bases__ item causes an inheritance cycle");
  const layout = bestLayout(checked);
  if (layout !== type.layout) throw pyError(TypeError, `__bases__ assignment: '${className(checked[0])}' object layout differs from '${className(type.bases[0])}'`);
  const before: [PyType, readonly PyClass[]][] = [];
  const oldBases = type.bases;
  type.bases = checked;
  try {
    linearise(host, type, before);
  } catch (error) {
    type.bases = oldBases;
    for (const [cls, mro] of before) cls.mro = mro;
    throw error;
  }
  for (const base of checked) if (base instanceof PyType && !oldBases.includes(base)) (base.isHeap ? base.subclasses : host.subclassesOf(base)).push(new WeakRef(type));
}

/** New mros for a class and those below; the old ones go to `before`. */
function linearise(host: Host, type: PyType, before: [PyType, readonly PyClass[]][]): void {
  const todo: PyType[] = [type];
  for (let cls = todo.shift(); cls !== undefined; cls = todo.shift()) {
    before.push([cls, cls.mro]);
    cls.mro = customMro(host, cls.cls, cls) ?? computeMro(cls);
    for (const ref of cls.subclasses) {
      const sub = ref.deref();
      if (sub !== undefined && sub.bases.includes(cls)) todo.push(sub);
    }
  }
}

export { className, classOf, isClass, isSubclass, isSubclassOf } from "./class-tests.js";
