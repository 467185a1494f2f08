// What built-in functions and methods take, where their annotation does not depend on it.

import { isClassValue } from "./checks-identity.js";
import { isHashable, type Kind, LIST, LISTABLE, NUMBER, SEQUENCE, WHOLE } from "./checks-kinds.js";
import { INT_KINDS } from "./intkind.js";
import type { SomeObject } from "./model.js";
import { SomeBuiltin } from "./model-builtin.js";
import { SomePBC } from "./model-objects.js";

/** The first argument that is not what it must be; null when all are. */
export type ArgumentCheck = (args: readonly SomeObject[]) => { readonly text: string; readonly s: SomeObject } | null;

/** Every argument is of a kind. */
function all(kind: Kind): ArgumentCheck {
  return (args) => {
    const bad = args.find((s) => !kind.accepts(s));
    return bad === undefined ? null : { text: kind.text, s: bad };
  };
}

/** The first argument is of a kind. */
function first(kind: Kind): ArgumentCheck {
  return (args) => (args.length === 0 ? null : all(kind)(args.slice(0, 1)));
}

/** A single argument is a container. */
function only(kind: Kind): ArgumentCheck {
  return (args) => (args.length === 1 ? all(kind)(args) : null);
}

/** The base of a number is an int. */
const base: ArgumentCheck = (args) => (args.length === 2 ? all(WHOLE)(args.slice(1)) : null);

const HASHABLE: Kind = { text: "a value that can be a key", accepts: (s) => isHashable(s) && !isWithoutState(s) };
const CLASS: Kind = { text: "a class", accepts: isClassValue };
/** What is nothing at run time: the one function, module or built-in function that it can be. */
const isWithoutState = (s: SomeObject): boolean => s instanceof SomeBuiltin || (s instanceof SomePBC && s.const !== null && s.anyDescription().kind !== "class");

export const BUILTIN_CHECKS: ReadonlyMap<string, ArgumentCheck> = new Map<string, ArgumentCheck>([
  ...["intmask", "longlongmask"].map((name): [string, ArgumentCheck] => [`rpython.rlib.rarithmetic.${name}`, all(NUMBER)]),
  ...INT_KINDS.map(({ name }): [string, ArgumentCheck] => [`rarithmetic.${name}`, all(NUMBER)]),
  ["rpython.rlib.objectmodel.newlist_hint", all(WHOLE)],
  ["rpython.rlib.objectmodel.compute_hash", all(HASHABLE)],
  ["__builtin__.round", all(NUMBER)],
  ["__builtin__.int", base],
  ["__builtin__.issubclass", (args) => all(CLASS)(args.filter((s) => s.const === null))],
  ...["sqrt", "floor", "ceil", "fabs", "log", "log10", "exp", "sin", "cos", "tan", "asin", "acos", "atan", "isnan", "isinf"].map(
    (name): [string, ArgumentCheck] => [`math.${name}`, all(NUMBER)],
  ),
  ["__builtin__.enumerate", first(SEQUENCE)],
  ["__builtin__.reversed", first(SEQUENCE)],
  ["__builtin__.zip", all(LIST)],
  ["__builtin__.max", only(LIST)],
  ["__builtin__.min", only(LIST)],
  ["__builtin__.list", first(LISTABLE)],
]);
