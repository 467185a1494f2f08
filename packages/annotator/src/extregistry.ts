// Special treatment of host objects by rlib, the toolchain and programs: what they are to the annotator and to the rtyper.
// Answers to upstream's rtyper/extregistry.py. What differs on purpose: entries are found by object, by class of the object, or by the qualified
// name of a function or class of our library, whose objects do not exist when entries are registered.

import { PyBuiltin, PyFunction, PyInstance, PyMethod, type PyObject, PyOldInstance } from "@rpyts/pyhost/object";
import type { Host } from "@rpyts/pyhost/host";
import type { Bookkeeper } from "./bookkeeper.js";
import { classOf, isClass, moduleOf, mroOf, textOf } from "./hostview.js";
import type { PyClass } from "@rpyts/pyhost/object";
import type { SomeObject } from "./model.js";
import { Analyser, type BuiltinCall, SomeBuiltin } from "./model-builtin.js";
import { findUserEntry, makeUserEntry, userEntriesOf } from "./user-entries.js";

/** How an object is treated. */
export interface ExtEntry {
  /** For messages, and the name of the analyser that the rtyper's tables are keyed by. */
  readonly name: string;
  /** The annotation of the object. When absent it is something to call. */
  readonly computeAnnotation?: (bk: Bookkeeper, obj: PyObject) => SomeObject;
  /** What stands for the object in translated programs: another host object. */
  readonly standIn?: (bk: Bookkeeper) => PyObject;
  /** The annotation of the result of a call. */
  readonly computeResultAnnotation?: (bk: Bookkeeper, call: BuiltinCall, obj: PyObject) => SomeObject;
  /** The entry of a program, an instance of its class: its specialize_call(hop) types calls. */
  readonly hostEntry?: PyObject;
}

export class ExtRegistry {
  private readonly byObject = new Map<PyObject, ExtEntry>();
  private readonly byType = new Map<PyClass, ExtEntry>();
  private readonly byName = new Map<string, ExtEntry>();
  private readonly entriesOfProgram = new Map<PyObject, ExtEntry>();
  private host: Host | null = null;
  private readonly analysers = new Map<PyObject, Analyser>();
  private readonly entryOfAnalyser = new Map<Analyser, { readonly entry: ExtEntry; readonly obj: PyObject }>();

  /** Treats one object this way. */
  registerObject(obj: PyObject, entry: ExtEntry): void {
    this.byObject.set(obj, entry);
  }

  /** Treats the instances of a class, and of classes below it, this way. */
  registerType(cls: PyClass, entry: ExtEntry): void {
    this.byType.set(cls, entry);
  }

  /** Treats the function or class of this name (`rpython.rlib.jit.hint`) this way, also instances where `name` ends in `()`. */
  registerName(name: string, entry: ExtEntry): void {
    this.byName.set(name, entry);
  }

  /** Takes the entries in, too, that the program declares on its host. */
  attach(host: Host): void {
    this.host = host;
  }

  /** The entry for an object, or null. */
  lookup(obj: PyObject): ExtEntry | null {
    const direct = this.byObject.get(obj);
    if (direct !== undefined) return direct;
    const ofProgram = this.lookupOfProgram(obj);
    if (ofProgram !== null) return ofProgram;
    if (this.byName.size > 0) {
      const name = qualifiedName(obj);
      const named = name === null ? undefined : this.byName.get(name);
      if (named !== undefined) return named;
    }
    return this.lookupByType(classOf(obj), obj);
  }

  private lookupOfProgram(obj: PyObject): ExtEntry | null {
    const entries = this.host === null ? null : userEntriesOf(this.host);
    if (entries === null || this.host === null) return null;
    let entry = this.entriesOfProgram.get(obj);
    if (entry === undefined) {
      const found = findUserEntry(this.host, entries, obj);
      if (found === null) return null;
      entry = makeUserEntry(this.host, found, obj);
      this.entriesOfProgram.set(obj, entry);
    }
    return entry;
  }

  private lookupByType(cls: PyClass, obj: PyObject): ExtEntry | null {
    const instance = obj instanceof PyInstance || obj instanceof PyOldInstance;
    if (this.byType.size === 0 && !instance) return null;
    for (const c of mroOf(cls)) {
      const typed = this.byType.get(c);
      if (typed !== undefined) return typed;
      const named = instance ? this.byName.get(`${moduleOf(c)}.${c.name}()`) : undefined;
      if (named !== undefined) return named;
    }
    return null;
  }

  /** The annotation of an object with an entry. */
  annotate(bk: Bookkeeper, obj: PyObject, entry: ExtEntry): SomeObject {
    if (entry.standIn !== undefined) return bk.immutablevalue(entry.standIn(bk));
    if (entry.computeAnnotation !== undefined) return entry.computeAnnotation(bk, obj);
    return new SomeBuiltin(this.analyserFor(obj, entry), obj);
  }

  /** The analyser of calls of an object; one per object. */
  analyserFor(obj: PyObject, entry: ExtEntry): Analyser {
    let analyser = this.analysers.get(obj);
    if (analyser === undefined) {
      analyser = new Analyser(entry.name, (bk, call) => this.callEntry(bk, entry, call, obj));
      this.analysers.set(obj, analyser);
      this.entryOfAnalyser.set(analyser, { entry, obj });
    }
    return analyser;
  }

  /** The entry and object behind an analyser; null for built-ins that have none. */
  entryFor(analyser: Analyser): { readonly entry: ExtEntry; readonly obj: PyObject } | null {
    return this.entryOfAnalyser.get(analyser) ?? null;
  }

  private callEntry(bk: Bookkeeper, entry: ExtEntry, call: BuiltinCall, obj: PyObject): SomeObject {
    if (entry.computeResultAnnotation === undefined) throw new Error(`${entry.name} is not something to call`);
    return entry.computeResultAnnotation(bk, call, obj);
  }
}

/** `module.name` of a function or class, also of the function of a bound method; the stable name of a built-in; null for other objects. */
export function qualifiedName(obj: PyObject): string | null {
  if (obj instanceof PyFunction) {
    const module = textOf(obj.module);
    return module === null ? null : `${module}.${obj.name}`;
  }
  if (obj instanceof PyBuiltin) return obj.qualname;
  if (obj instanceof PyMethod) return obj.self === null ? null : qualifiedName(obj.func);
  return isClass(obj) ? `${moduleOf(obj)}.${obj.name}` : null;
}
