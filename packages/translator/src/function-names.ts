// What the functions of a program are called in full: module, class, name. Graphs have the short name only.

import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { Host } from "@rpyts/pyhost/host";
import { PyFunction, PyModule, PyOldClass, PyProperty, PyStaticMethod, PyStr, PyType, type PyClass, type PyObject } from "@rpyts/pyhost/object";

/** The functions of loaded modules and of classes of the program, by their full names: `interpreter.Frame.run`. */
export class FunctionNames {
  private readonly names = new Map<PyFunction, string>();

  constructor(host: Host, bookkeeper: Bookkeeper) {
    const seen = new Set<PyClass>();
    for (const module of host.modules.values()) {
      if (!(module instanceof PyModule)) continue;
      for (const value of module.dict.values()) {
        if (value instanceof PyFunction) this.note(value, null);
        else this.noteClass(value, seen);
      }
    }
    for (const { classdesc } of bookkeeper.classdefs) this.noteClass(classdesc.pyobj, seen);
  }

  /** The full name of the function of a graph; the graph's own where there is no function. */
  ofGraph(graph: FunctionGraph): string {
    const { func } = graph;
    return func instanceof PyFunction ? (this.names.get(func) ?? fullName(func, null)) : graph.name;
  }

  /** All functions that are known by name. */
  all(): ReadonlyMap<PyFunction, string> {
    return this.names;
  }

  private noteClass(value: PyObject, seen: Set<PyClass>): void {
    if (!(value instanceof PyType || value instanceof PyOldClass) || seen.has(value)) return;
    seen.add(value);
    for (const attribute of value.dict.values()) for (const fn of functionsOf(attribute)) this.note(fn, value);
  }

  /** A method is a method, though a module may hold it, too. */
  private note(fn: PyFunction, owner: PyClass | null): void {
    if (!this.names.has(fn) || owner !== null) this.names.set(fn, fullName(fn, owner));
  }
}

function functionsOf(attribute: PyObject): PyFunction[] {
  const held = attribute instanceof PyStaticMethod ? [attribute.func] : attribute instanceof PyProperty ? [attribute.fget, attribute.fset] : [attribute];
  return held.filter((value) => value instanceof PyFunction);
}

function fullName(fn: PyFunction, owner: PyClass | null): string {
  const module = fn.globals.getStr("__name__");
  return [...(module instanceof PyStr ? [module.value] : []), ...(owner === null ? [] : [owner.name]), fn.name].join(".");
}

/** Whether a name that a user gives means the function: all of the full name, or its end from a dot on. */
export const answersTo = (full: string, name: string): boolean => full === name || full.endsWith(`.${name}`);
