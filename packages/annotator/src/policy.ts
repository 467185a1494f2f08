// Which graph a call reaches: the meaning of `specialize:…` directives and the default without one. Answers to upstream's annotator/policy.py and
// LowLevelAnnotatorPolicy of rtyper/annlowlevel.py.

import type { PyFunction } from "@rpyts/pyhost/object";
import type { RPythonAnnotator } from "./annrpython.js";
import { AnnotatorError } from "./errors.js";
import type { Specializer } from "./functiondesc.js";
import { functionAttribute, textOf } from "./hostview.js";
import { enforceArgs } from "./specialize/enforce.js";
import { specializeMemo } from "./specialize/memo.js";
import {
  specializeArg,
  specializeArgListItemType,
  specializeArgOrVar,
  specializeArgType,
  specializeCallLocation,
  specializeDefault,
} from "./specialize/specialize.js";
import { specializeLowLevel } from "./specialize/lowlevel.js";

export interface AnnotatorPolicy {
  readonly name: string;
  /** For functions without a directive. */
  readonly defaultSpecialize: Specializer;
  /** Called when no block waits; true when it made more work. */
  noMoreBlocks(annotator: RPythonAnnotator): boolean;
  /** Annotation rules of a program's own, by the name in `specialize:override(name)`. */
  readonly overrides: ReadonlyMap<string, Specializer>;
}

export const DEFAULT_POLICY: AnnotatorPolicy = {
  name: "default",
  defaultSpecialize: specializeDefault,
  noMoreBlocks: () => false,
  overrides: new Map(),
};

/** For helpers of the rtyper: specialised by the low-level types of their arguments. */
export const LOW_LEVEL_POLICY: AnnotatorPolicy = {
  name: "low-level",
  defaultSpecialize: specializeLowLevel([]),
  noMoreBlocks: () => false,
  overrides: new Map(),
};

/** Directives with argument indexes, by name. */
const DIRECTIVES: ReadonlyMap<string, (indexes: readonly number[]) => Specializer> = new Map([
  ["memo", () => specializeMemo],
  ["arg", specializeArg],
  ["argvalue", specializeArg],
  ["arg_or_var", specializeArgOrVar],
  ["argtype", specializeArgType],
  ["arglistitemtype", specializeArgListItemType],
  ["call_location", () => specializeCallLocation],
  ["ll", () => specializeLowLevel([])],
  ["ll_and_arg", specializeLowLevel],
]);

/** Helpers of the rtyper are so named. They may be described first outside of the annotation of a helper: as an argument of one. */
function isLowLevelHelper(fn: PyFunction): boolean {
  return fn.name.startsWith("ll_") && (textOf(fn.module) ?? "").startsWith("rpython.rtyper.ll.");
}

/** How a function is specialised, as its `_annspecialcase_` says. Without one the policy under which the function is first met says it, for good. */
export function specializerFor(fn: PyFunction, policy: AnnotatorPolicy): { specializer: Specializer; isMemo: boolean } {
  const directive = textOf(functionAttribute(fn, "_annspecialcase_"));
  const byPolicy = isLowLevelHelper(fn) ? LOW_LEVEL_POLICY.defaultSpecialize : policy.defaultSpecialize;
  const base = directive === null ? byPolicy : parseDirective(fn, directive);
  const enforced = functionAttribute(fn, "_annenforceargs_");
  const specializer: Specializer =
    enforced === null
      ? base
      : (desc, cells, op) => {
          enforceArgs(desc, enforced, cells);
          return base(desc, cells, op);
        };
  return { specializer, isMemo: base === specializeMemo };
}

function parseDirective(fn: PyFunction, directive: string): Specializer {
  const match = /^specialize:([\w]+)(?:\(([^)]*)\))?$/.exec(directive.replace(/^override:(\w+)$/, "specialize:override($1)"));
  if (match === null) throw unknownDirective(fn, directive);
  const name = match[1]!;
  const parameters = (match[2] ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
  if (name === "override") return byOverride(fn, parameters[0] ?? "");
  const make = DIRECTIVES.get(name);
  if (make === undefined) throw unknownDirective(fn, directive);
  return make(parameters.map((part) => argumentIndex(fn, directive, part)));
}

function byOverride(fn: PyFunction, name: string): Specializer {
  return (desc, cells, op) => {
    const rule = desc.bookkeeper.annotator.policy.overrides.get(name);
    if (rule === undefined) throw unknownDirective(fn, `override:${name}`);
    return rule(desc, cells, op);
  };
}

function argumentIndex(fn: PyFunction, directive: string, part: string): number {
  const index = /^\d+$/.test(part) ? Number(part) : fn.code.code.varnames.indexOf(part.replace(/^['"]|['"]$/g, ""));
  if (index < 0) throw unknownDirective(fn, directive);
  return index;
}

function unknownDirective(fn: PyFunction, directive: string): AnnotatorError {
  return new AnnotatorError({ code: "annotator/not-rpython", message: `${fn.name}: unknown specialisation '${directive}'` });
}
