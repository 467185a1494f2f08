// A session's objects where a program for another machine finds them. The word size of a host is fixed before it loads anything, so a function that was made
// on a host of one word size is moved to a host of the other: what belongs to the library is what the library is there, everything else is copied, with all
// it reaches, as it is at that moment.

import { EXTREGISTRY_MODULE, userEntriesOf } from "@rpyts/annotator/user-entries";
import type { Host } from "@rpyts/pyhost/host";
import { makeCode } from "@rpyts/pyhost/eval/prepare";
import { PyBool, PyBuiltin, PyCode, PyFloat, PyInt, PyLong, PyModule, PyNone, PyObject, PyStr, PyType, PyUnicode } from "@rpyts/pyhost/object";
import { PyDict } from "@rpyts/pyhost/pydict";
import { PyError } from "@rpyts/pyhost/pyerror";
import type { Machine } from "../backends.js";
import type { Environment } from "../environment.js";

/** Where a session's objects are looked at from a machine. */
export interface World {
  /** The session's host. */
  readonly home: Host;
  /** A host like the machine. */
  readonly host: Host;
  /** What an object of the session is on that host. */
  inside(obj: PyObject): PyObject;
  /** What of the session an object of that host comes from; itself where it is the same on both, or was made there. */
  outside(obj: PyObject): PyObject;
}

/** Makes a host like another one for a machine. */
export type HostMaker = (like: Host, machine: Machine) => Host;

/** The session itself where its host is like the machine already. */
export function worldOf(env: Environment, home: Host, machine: Machine, makeHost: HostMaker): World {
  if (home.wordBits === machine.wordBits && home.narrow === machine.narrow) return { home, host: home, inside: (obj) => obj, outside: (obj) => obj };
  return new OtherWorld(env, home, makeHost(home, machine));
}

class OtherWorld implements World {
  readonly home: Host;
  readonly host: Host;
  private readonly library: LibraryPlaces;
  private readonly copies = new Map<PyObject, PyObject>();
  private readonly origins = new Map<PyObject, PyObject>();
  private readonly unfilled: PyObject[] = [];
  private entriesMoved = false;
  /** Dicts are filled last: their keys may have `__hash__` and `__eq__` of the program. */
  private readonly unfilledDicts: PyDict[] = [];
  private readonly entries = new Map<PyDict, (readonly [PyObject, PyObject])[]>();

  constructor(env: Environment, home: Host, host: Host) {
    this.home = home;
    this.host = host;
    this.library = libraryPlaces(home, env.libraryRoots);
  }

  inside(obj: PyObject): PyObject {
    const entries = this.entriesMoved ? null : userEntriesOf(this.home);
    if (entries !== null) {
      this.entriesMoved = true;
      this.host.importModule(EXTREGISTRY_MODULE);
      userEntriesOf(this.host)!.take(entries, (known) => this.moved(known));
    }
    return this.moved(obj);
  }

  private moved(obj: PyObject): PyObject {
    const copy = this.copy(obj);
    for (let next = this.unfilled.pop(); next !== undefined; next = this.unfilled.pop()) this.fill(next);
    for (let next = this.unfilledDicts.pop(); next !== undefined; next = this.unfilledDicts.pop()) this.fillKeys(next);
    return copy;
  }

  outside(obj: PyObject): PyObject {
    return this.origins.get(obj) ?? obj;
  }

  /** `name` is what the program calls the object, where it does. */
  private copy(obj: PyObject, name: string | null = null): PyObject {
    if (isPlain(obj)) return obj;
    const alias = name === null ? null : this.alias(obj, name);
    if (alias !== null) return alias;
    let copy = this.copies.get(obj);
    if (copy === undefined) {
      copy = this.newCopy(obj);
      this.copies.set(obj, copy);
      this.origins.set(copy, obj);
    }
    return copy;
  }

  private newCopy(obj: PyObject): PyObject {
    if (obj.constructor === PyInt) return this.host.int((obj as PyInt).value);
    if (obj instanceof PyCode) return makeCode(this.host, obj.code);
    const place = this.library.get(obj)?.at(-1);
    const same = place === undefined ? null : this.libraryObject(place);
    if (same !== null) return same;
    if (obj instanceof PyBuiltin) return obj;
    if (obj instanceof PyType) return this.newType(obj);
    // The kinds of objects differ in their fields only: a copy has the same, and their values are seen to later.
    const copy = Object.assign(Object.create(Object.getPrototypeOf(obj) as object) as PyObject, obj);
    this.unfilled.push(copy);
    if (copy instanceof PyModule) this.host.modules.setStr(copy.name, copy);
    return copy;
  }

  /**
   * What the library means by a name for an object that has several there. What is one class on one machine are two on others: with words of 64 bits
   * r_uint is r_ulonglong.
   */
  private alias(obj: PyObject, name: string): PyObject | null {
    const places = this.library.get(obj);
    if (places === undefined || places.length === 1) return null;
    const place = places.find((candidate) => candidate.name === name);
    return place === undefined ? null : this.libraryObject(place);
  }

  private newType(type: PyType): PyType {
    const copy = new PyType(type.cls, type.name, type.bases, true);
    for (const [name, value] of type.dict) copy.dict.set(name, value);
    Object.assign(copy, { mro: type.mro, layout: type.layout, slots: type.slots, hasDict: type.hasDict });
    this.unfilled.push(copy);
    return copy;
  }

  /** Puts the copies of what the fields refer to in their place. */
  private fill(obj: PyObject): void {
    if (obj instanceof PyDict) this.fillValues(obj);
    for (const [field, value] of Object.entries(obj) as [string, unknown][]) {
      if (value instanceof PyObject) Reflect.set(obj, field, this.copy(value));
      else if (Array.isArray(value)) Reflect.set(obj, field, value.map((item: unknown) => (item instanceof PyObject ? this.copy(item) : item)));
      else if (value instanceof Map && !(obj instanceof PyDict)) Reflect.set(obj, field, new Map([...value].map(([k, v]: [unknown, unknown]) => [k, v instanceof PyObject ? this.copy(v) : v])));
    }
    if (obj instanceof PyType) this.noteSubclass(obj);
  }

  private noteSubclass(type: PyType): void {
    for (const base of type.bases) if (base instanceof PyType) (base.isHeap ? base.subclasses : this.host.subclassesOf(base)).push(new WeakRef(type));
  }

  /** Entries whose keys are strings stand at once: namespaces are needed to run anything. */
  private fillValues(dict: PyDict): void {
    const entries = dict.entries().map(([key, value]) => [this.copy(key), this.copy(value, key instanceof PyStr ? key.value : null)] as const);
    const fresh = new PyDict(dict.cls);
    Object.assign(dict, { map: fresh.map, keyObjects: null, byHash: null, generalCount: 0 });
    this.entries.set(dict, entries);
    if (entries.every(([key]) => key.constructor === PyStr)) this.fillKeys(dict);
    else this.unfilledDicts.push(dict);
  }

  private fillKeys(dict: PyDict): void {
    for (const [key, value] of this.entries.get(dict)!) dict.set(this.host, key, value);
    this.entries.delete(dict);
  }

  /** What stands in a place of the library on the other host; null where nothing does. */
  private libraryObject({ module, name }: LibraryPlace): PyObject | null {
    try {
      const found = this.host.importModule(module);
      return name === null ? found : this.host.getattr(found, name);
    } catch (error) {
      if (error instanceof PyError) return null;
      throw error;
    }
  }
}

/** A module of the library, or a name in one. */
interface LibraryPlace {
  readonly module: string;
  readonly name: string | null;
}

/** Where objects stand in the library. The last place holds the most particular name: r_uint64 after r_uint. */
type LibraryPlaces = ReadonlyMap<PyObject, readonly LibraryPlace[]>;

/** Objects that are the same on all hosts: values without parts whose class is built in, built-in types and their methods. */
function isPlain(obj: PyObject): boolean {
  if (obj instanceof PyType) return !obj.isHeap;
  const kind = obj.constructor;
  return kind === PyNone || kind === PyBool || kind === PyFloat || kind === PyLong || kind === PyStr || kind === PyUnicode;
}

/** The modules that ship with us, and what stands in them. */
function libraryPlaces(host: Host, roots: readonly string[]): LibraryPlaces {
  const places = new Map<PyObject, LibraryPlace[]>();
  const add = (obj: PyObject, module: string, name: string | null): void => {
    const known = places.get(obj);
    if (known === undefined) places.set(obj, [{ module, name }]);
    else known.push({ module, name });
  };
  for (const [key, module] of host.modules.entries()) {
    if (!(module instanceof PyModule) || !(key instanceof PyStr) || !isLibrary(module, roots)) continue;
    add(module, key.value, null);
    add(module.dict, key.value, "__dict__");
    for (const [name, value] of module.dict.entries()) {
      if (name instanceof PyStr && !isPlain(value) && !(value instanceof PyInt) && !(value instanceof PyModule)) add(value, key.value, name.value);
    }
  }
  return places;
}

function isLibrary(module: PyModule, roots: readonly string[]): boolean {
  const file = module.dict.getStr("__file__");
  if (file instanceof PyStr) return roots.some((root) => file.value.startsWith(`${root}/`));
  return module.name !== "__main__";
}
