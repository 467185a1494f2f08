// Entries that programs declare for themselves: classes below rpython.rtyper.extregistry.ExtRegistryEntry. What a program's entry says is asked of it on the host.

import { PyMethod, PyModule, PyObject, PyStr, PyTuple, type PyClass, PyType } from "@rpyts/pyhost/object";
import { objectType, typeType } from "@rpyts/pyhost/builtin-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyError } from "@rpyts/pyhost/pyerror";
import type { Bookkeeper } from "./bookkeeper.js";
import { AnnotatorError } from "./errors.js";
import type { ExtEntry } from "./extregistry.js";
import { classLookup, classOf, moduleOf, mroOf } from "./hostview.js";
import { withBookkeeper } from "./llbridge/host-bookkeeper.js";
import { PySomeObject } from "./llbridge/annotations.js";
import { sImpossibleValue, SomeImpossibleValue, type SomeObject } from "./model.js";
import type { BuiltinCall } from "./model-builtin.js";
import { annotationOfType } from "./typespec.js";

/** The module that declares the base class, and where it keeps the entries. */
export const EXTREGISTRY_MODULE = "rpython.rtyper.extregistry";
const KEPT_AS = "_entries";

function declare(): PyType {
  const type = new PyType(typeType, "UserEntries", [objectType], false);
  type.mro = [type, objectType];
  return type;
}

const userEntriesType = declare();

/** Entry classes by what they are about; kept in the module of the host that they were declared on. */
export class PyUserEntries extends PyObject {
  cls: PyType = userEntriesType;
  readonly byObject = new Map<PyObject, PyObject>();
  readonly byType = new Map<PyClass, PyObject[]>();
  readonly byMetatype = new Map<PyClass, PyObject[]>();

  /** Declares what was declared on another host, with what its objects are here. */
  take(other: PyUserEntries, inside: (obj: PyObject) => PyObject): void {
    for (const [key, entry] of other.byObject) this.byObject.set(inside(key), inside(entry));
    for (const [from, to] of [[other.byType, this.byType], [other.byMetatype, this.byMetatype]] as const) {
      for (const [cls, entries] of from) to.set(inside(cls) as PyClass, entries.map(inside));
    }
  }

  /** Declares an entry; the last one about an object counts. */
  add(kind: string, key: PyObject, entry: PyObject): void {
    if (kind === "about") this.byObject.set(aboutWhat(key), entry);
    else {
      const table = kind === "type" ? this.byType : this.byMetatype;
      const cls = key as PyClass;
      table.set(cls, [entry, ...(table.get(cls) ?? [])]);
    }
  }
}

/** An unbound method stands for its function. */
const aboutWhat = (obj: PyObject): PyObject => (obj instanceof PyMethod && obj.self === null ? obj.func : obj);

/** The entries that were declared on a host; null where none were. */
export function userEntriesOf(host: Host): PyUserEntries | null {
  const module = host.modules.getStr(EXTREGISTRY_MODULE);
  const entries = module instanceof PyModule ? module.dict.getStr(KEPT_AS) : undefined;
  return entries instanceof PyUserEntries ? entries : null;
}

/** The entry class for an object, or null. */
export function findUserEntry(host: Host, entries: PyUserEntries, obj: PyObject): PyObject | null {
  const direct = entries.byObject.get(aboutWhat(obj));
  if (direct !== undefined) return direct;
  const cls = classOf(obj);
  return applicable(host, entries.byType, cls, obj) ?? (entries.byMetatype.size === 0 ? null : applicable(host, entries.byMetatype, classOf(cls), obj));
}

function applicable(host: Host, table: ReadonlyMap<PyClass, readonly PyObject[]>, cls: PyClass, obj: PyObject): PyObject | null {
  if (table.size === 0) return null;
  for (const c of mroOf(cls)) {
    for (const entry of table.get(c) ?? []) if (conditionHolds(host, entry, obj)) return entry;
  }
  return null;
}

function conditionHolds(host: Host, entry: PyObject, obj: PyObject): boolean {
  const condition = host.getattr(entry, "_condition_");
  return !host.isTrue(condition) || host.isTrue(host.call(condition, [obj]));
}

/** How an object is treated by an entry of the program. */
export function makeUserEntry(host: Host, entryClass: PyObject, obj: PyObject): ExtEntry {
  const cls = entryClass as PyClass;
  const name = `${moduleOf(cls)}.${cls.name}`;
  const instance = guarded(name, host, () => host.call(entryClass, [obj.cls, obj]));
  const overrides = (method: string): boolean => {
    const found = classLookup(cls, method);
    return found !== null && mroOf(cls).find((c) => c.dict.get(method) === found)?.name !== "ExtRegistryEntry";
  };
  const annotates = overrides("compute_annotation") || overrides("compute_annotation_bk");
  return {
    name,
    ...(annotates ? { computeAnnotation: (bk: Bookkeeper) => asked(bk, name, () => host.call(host.getattr(instance, "compute_annotation_bk"), [bookkeeperObject(bk)])) } : {}),
    computeResultAnnotation: (bk, call) => resultOf(bk, name, instance, call),
    hostEntry: instance,
  };
}

/** The bookkeeper as getbookkeeper() gives it. */
const bookkeeperObject = (bk: Bookkeeper): PyObject => bk.host.call(bk.host.getattr(bk.host.importModule("rpython.annotator.bookkeeper"), "getbookkeeper"), []);

function resultOf(bk: Bookkeeper, name: string, instance: PyObject, call: BuiltinCall): SomeObject {
  const { host } = bk;
  // As with any operation, nothing is said before all operands are known.
  if ([...call.args, ...call.keywords.values()].some((s) => s instanceof SomeImpossibleValue)) return sImpossibleValue;
  const args = call.args.map((s) => new PySomeObject(s));
  const keywords = new Map<string, PyObject>([...call.keywords].map(([key, s]) => [`s_${key}`, new PySomeObject(s)]));
  return asked(bk, name, () => host.call(host.getattr(instance, "compute_result_annotation"), args, keywords.size === 0 ? null : keywords));
}

/** The annotation that host code gives. */
function asked(bk: Bookkeeper, name: string, work: () => PyObject): SomeObject {
  return guarded(name, bk.host, () => withBookkeeper(bk, () => annotationOfType(bk, work())));
}

/** What host code of an entry raises is a fault of the program. */
export function guarded<T>(name: string, host: Host, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    const said = error.value === null ? "" : host.str(error.value);
    const type = error.type instanceof PyType ? error.type.name : "an exception";
    throw new AnnotatorError({ code: "annotator/not-rpython", message: `the entry ${name} raised ${type}${said === "" ? "" : `: ${said}`}` });
  }
}

/** `about`, `type` or `metatype`, as the metaclass of entries says it. */
export function addUserEntry(entries: PyObject, kind: PyObject, key: PyObject, entry: PyObject): void {
  if (!(entries instanceof PyUserEntries) || !(kind instanceof PyStr)) return;
  for (const one of key instanceof PyTuple ? key.items : [key]) entries.add(kind.value, one, entry);
}
