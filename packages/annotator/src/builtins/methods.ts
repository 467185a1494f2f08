// The methods of built-in types. Answers to the method_xxx functions of upstream's annotator/unaryop.py.

import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import type { SomeObject } from "../model.js";
import { Analyser, type Throws } from "../model-builtin.js";

type Class<T> = abstract new (...args: never[]) => T;

/** A method: what it does with its object and arguments. Missing optional arguments are undefined. */
export type MethodRule<S extends SomeObject> = (bk: Bookkeeper, self: S, args: readonly (SomeObject | undefined)[]) => SomeObject;

/** Methods by class of annotation and name. */
export class MethodTable {
  private readonly rules = new Map<object, Map<string, Analyser>>();
  private readonly typeNames = new Map<object, string>();

  /** Registers a method that takes between `least` and `most` arguments. */
  on<S extends SomeObject>(cls: Class<S>, name: string, least: number, most: number, rule: MethodRule<S>, throws: Throws = null): void {
    const proto: object = cls.prototype;
    let methods = this.rules.get(proto);
    if (methods === undefined) this.rules.set(proto, (methods = new Map()));
    const typed = rule as unknown as MethodRule<SomeObject>;
    const label = `method.${cls.name}.${name}`;
    const analyser = new Analyser(
      label,
      (bk, call, self) => {
        if (call.keywords.size > 0) throw wrongArguments(name, "takes no keyword arguments");
        const count = call.args.length;
        if (count < least || count > most) throw wrongArguments(name, `takes ${countText(least, most)}, ${count} given`);
        return typed(bk, self!, call.args);
      },
      throws,
    );
    methods.set(name, analyser);
    this.typeNames.set(proto, cls.name);
  }

  lookup(s: SomeObject, name: string): Analyser | null {
    for (let proto: object | null = Object.getPrototypeOf(s); proto !== null; proto = Object.getPrototypeOf(proto)) {
      const found = this.rules.get(proto)?.get(name);
      if (found !== undefined) return found;
    }
    return null;
  }

  names(s: SomeObject): string[] {
    const names: string[] = [];
    for (let proto: object | null = Object.getPrototypeOf(s); proto !== null; proto = Object.getPrototypeOf(proto)) {
      names.push(...(this.rules.get(proto)?.keys() ?? []));
    }
    return names;
  }
}

const countText = (least: number, most: number): string => (least === most ? `${least} argument${least === 1 ? "" : "s"}` : `${least} to ${most} arguments`);

function wrongArguments(name: string, what: string): AnnotatorError {
  return new AnnotatorError({ code: "annotator/wrong-arguments", message: `the method ${name}() ${what}` });
}

/** The analyser of a method of a value; null where there is none. */
export function analyserOfMethod(bk: Bookkeeper, s: SomeObject, name: string): Analyser | null {
  return bk.annotator.builtins.methods.lookup(s, name);
}

/** The names of the methods of a value. */
export function methodNames(bk: Bookkeeper, s: SomeObject): string[] {
  return bk.annotator.builtins.methods.names(s);
}
