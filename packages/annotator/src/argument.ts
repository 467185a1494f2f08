// The arguments of a call, and their matching to a parameter list. Answers to upstream's annotator/argument.py (ArgumentsForTranslation).

import { CallShape } from "@rpyts/flowmodel/operation";
import { AnnotatorError } from "./errors.js";
import { type SomeObject, SomeTuple } from "./model.js";
import type { Signature } from "./signature.js";
import { plain } from "./plain.js";

/** Arguments given to a call: positional, by keyword (sorted by name), and a tuple for *args. */
export class CallArguments {
  readonly positional: readonly SomeObject[];
  readonly keywords: ReadonlyMap<string, SomeObject>;
  readonly star: SomeObject | null;

  constructor(positional: readonly SomeObject[], keywords: ReadonlyMap<string, SomeObject> = NO_KEYWORDS, star: SomeObject | null = null) {
    this.positional = positional;
    this.keywords = keywords;
    this.star = star;
  }

  /** The operands of call_args after the shape. */
  static fromShape(shape: CallShape, data: readonly SomeObject[]): CallArguments {
    const keywords = new Map<string, SomeObject>();
    shape.keys.forEach((key, i) => keywords.set(key, data[shape.count + i]!));
    const star = shape.star ? data[shape.count + shape.keys.length]! : null;
    return new CallArguments(data.slice(0, shape.count), keywords, star);
  }

  prepend(s: SomeObject): CallArguments {
    return new CallArguments([s, ...this.positional], this.keywords, this.star);
  }

  /** Positional arguments with the items of *args, which must be a tuple of known length. */
  get allPositional(): readonly SomeObject[] {
    if (this.star === null) return this.positional;
    if (!(this.star instanceof SomeTuple)) {
      throw new AnnotatorError({
        code: "annotator/wrong-arguments",
        message: `the argument after * must be a tuple of known length, not ${plain(this.star)}`,
      });
    }
    return [...this.positional, ...this.star.items];
  }

  /** The shape of the call: equal for calls that can go through the same table. */
  rawShape(extra = 0): CallShape {
    return new CallShape(this.positional.length + extra, [...this.keywords.keys()].sort(), this.star !== null);
  }

  /** Positional arguments only, this many or any number; null when the call is of another form. */
  fixedUnpack(count: number): readonly SomeObject[] | null {
    if (this.keywords.size > 0) return null;
    const all = this.allPositional;
    return all.length === count ? all : null;
  }

  /** One annotation per parameter in the order of the parameters. `defaults` belong to the last named parameters. Throws AnnotatorError. */
  matchSignature(name: string, sig: Signature, defaults: readonly SomeObject[]): SomeObject[] {
    const given = this.allPositional;
    const count = sig.argnames.length;
    if (sig.kwargname !== null) throw wrong(name, "takes **keywords, which RPython functions cannot", null);
    if (given.length > count && sig.varargname === null) throw tooMany(name, sig, defaults.length, given.length);
    const scope: (SomeObject | undefined)[] = given.slice(0, count);
    scope.length = count;
    this.bindKeywords(name, sig, scope);
    const firstDefault = count - defaults.length;
    const missing: string[] = [];
    for (let i = 0; i < count; i++) {
      if (scope[i] !== undefined) continue;
      if (i >= firstDefault) scope[i] = defaults[i - firstDefault]!;
      else missing.push(sig.argnames[i]!);
    }
    if (missing.length > 0) throw tooFew(name, sig, defaults.length, given.length, missing);
    const bound = scope as SomeObject[];
    return sig.varargname === null ? bound : [...bound, new SomeTuple(given.slice(count))];
  }

  private bindKeywords(name: string, sig: Signature, scope: (SomeObject | undefined)[]): void {
    for (const [key, s] of this.keywords) {
      const index = sig.argnames.indexOf(key);
      if (index < 0) throw wrong(name, `got an unexpected keyword argument '${key}'`, null);
      if (scope[index] !== undefined) throw wrong(name, `got two values for the argument '${key}'`, null);
      scope[index] = s;
    }
  }

  /** The inverse: arguments of this call's form that bind these annotations, which a specialisation may have changed. */
  unmatchSignature(sig: Signature, bound: readonly SomeObject[]): CallArguments {
    const count = sig.argnames.length;
    const supplied = this.allPositional.length;
    const vararg = sig.varargname === null ? [] : (bound[count] as SomeTuple).items;
    const all = [...bound.slice(0, Math.min(supplied, count)), ...vararg];
    const positional = all.slice(0, this.positional.length);
    const star = this.star === null ? null : new SomeTuple(all.slice(this.positional.length));
    const keywords = new Map<string, SomeObject>();
    for (const key of this.keywords.keys()) keywords.set(key, bound[sig.argnames.indexOf(key)]!);
    return new CallArguments(positional, keywords, star);
  }
}

const NO_KEYWORDS: ReadonlyMap<string, SomeObject> = new Map();

const plural = (n: number): string => `${n} argument${n === 1 ? "" : "s"}`;

function expected(sig: Signature, defaults: number): string {
  const most = sig.argnames.length;
  if (sig.varargname !== null) return `at least ${plural(most - defaults)}`;
  return defaults === 0 ? `exactly ${plural(most)}` : `${most - defaults} to ${plural(most)}`;
}

function tooMany(name: string, sig: Signature, defaults: number, given: number): AnnotatorError {
  return wrong(name, `takes ${expected(sig, defaults)}, ${given} given`, null);
}

function tooFew(name: string, sig: Signature, defaults: number, given: number, missing: readonly string[]): AnnotatorError {
  return wrong(name, `takes ${expected(sig, defaults)}, ${given} given`, `missing: ${missing.join(", ")}`);
}

function wrong(name: string, what: string, hint: string | null): AnnotatorError {
  return new AnnotatorError({ code: "annotator/wrong-arguments", message: `${name}() ${what}`, hint });
}
