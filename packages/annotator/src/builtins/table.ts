// The built-in functions and types RPython programs may call, by the stable name of the host's built-in. Answers to BUILTIN_ANALYZERS of upstream's
// annotator/builtin.py.

import type { WordBits } from "@rpyts/lltype/types";
import type { PyClass } from "@rpyts/pyhost/object";
import { AnnotatorError } from "../errors.js";
import { isUserClass } from "../hostview.js";
import { intKindOfClass } from "../inttypes.js";
import { dictMethods } from "../ops/dicts.js";
import { iteratorMethods } from "../ops/iterators.js";
import { listMethods } from "../ops/lists.js";
import { SomeInteger, type SomeObject } from "../model.js";
import { Analyser, type SomeBuiltinMethod, type Throws } from "../model-builtin.js";
import type { BuiltinCall } from "../model-builtin.js";
import type { Bookkeeper } from "../bookkeeper.js";
import { builderMethods } from "./builder-methods.js";
import { registerFunctions } from "./functions.js";
import { registerLibraryFunctions } from "./library.js";
import { annotateLLOp, LLOP_PREFIX, registerLowLevelFunctions } from "./lowlevel.js";
import { MethodTable } from "./methods.js";
import { stringMethods } from "./string-methods.js";
import type { IntKind } from "../intkind.js";
import { plain } from "../plain.js";

/** How a built-in is annotated. */
export type BuiltinRule = (bk: Bookkeeper, call: BuiltinCall) => SomeObject;

export class BuiltinTable {
  readonly methods: MethodTable = new MethodTable();
  private readonly functions = new Map<string, Analyser>();
  private readonly types = new Map<PyClass, Analyser>();
  private readonly typesByName = new Map<string, Analyser>();
  private readonly kinds = new Map<IntKind, Analyser>();
  private readonly refused = new Map<string, Analyser>();

  constructor() {
    listMethods(this.methods);
    dictMethods(this.methods);
    iteratorMethods(this.methods);
    stringMethods(this.methods);
    builderMethods(this.methods);
    registerFunctions(this);
    registerLibraryFunctions(this);
    registerLowLevelFunctions(this);
  }

  /** Registers a built-in function by its stable name (`__builtin__.len`). `most` null: any number of arguments. */
  registerFunction(qualname: string, least: number, most: number | null, rule: BuiltinRule, throws: Throws = []): void {
    this.functions.set(qualname, this.make(qualname, least, most, rule, throws));
  }

  /** Registers a built-in type that is called like a function. */
  registerType(cls: PyClass, least: number, most: number | null, rule: BuiltinRule, throws: Throws = []): void {
    const analyser = this.make(`__builtin__.${cls.name}`, least, most, rule, throws);
    this.types.set(cls, analyser);
    this.typesByName.set(cls.name, analyser);
  }

  /** Registers a function of given argument and result annotations that the backend brings: see upstream's register_external. */
  registerExternal(qualname: string, args: readonly SomeObject[], result: SomeObject, check: (wanted: SomeObject, given: SomeObject) => boolean): void {
    this.registerFunction(
      qualname,
      args.length,
      args.length,
      (_bk, call) => {
        args.forEach((wanted, i) => {
          if (check(wanted, call.args[i]!)) return;
          throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `argument ${i + 1} of ${qualname}() must be ${plain(wanted)}, not ${plain(call.args[i])}` });
        });
        return result;
      },
      null,
    );
  }

  private make(name: string, least: number, most: number | null, rule: BuiltinRule, throws: Throws): Analyser {
    return new Analyser(
      name,
      (bk, call) => {
        const count = call.args.length + call.keywords.size;
        if (count < least || (most !== null && count > most)) {
          const expected = most === null ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;
          throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `${name}() takes ${expected} arguments, ${count} given` });
        }
        return rule(bk, call);
      },
      throws,
    );
  }

  ofFunction(qualname: string): Analyser | null {
    const known = this.functions.get(qualname);
    if (known !== undefined) return known;
    if (!qualname.startsWith(LLOP_PREFIX)) return null;
    this.registerFunction(qualname, 1, null, annotateLLOp, null);
    return this.functions.get(qualname) ?? null;
  }

  ofType(cls: PyClass, wordBits: WordBits): Analyser | null {
    // Types of native modules are made once per host: they are known by name.
    const known = this.types.get(cls) ?? (isUserClass(cls) ? undefined : this.typesByName.get(cls.name));
    if (known !== undefined) return known;
    const kind = isUserClass(cls) ? intKindOfClass(cls, wordBits) : null;
    return kind === null ? null : this.ofKind(kind);
  }

  private ofKind(kind: IntKind): Analyser {
    let analyser = this.kinds.get(kind);
    if (analyser === undefined) {
      analyser = new Analyser(`rarithmetic.${kind.name}`, (_bk, call) => integerOfKind(kind, call), ["ValueError"]);
      this.kinds.set(kind, analyser);
    }
    return analyser;
  }

  /** The analyser of a built-in that RPython does not have: it refuses every call. */
  unsupported(qualname: string): Analyser {
    let analyser = this.refused.get(qualname);
    if (analyser === undefined) {
      analyser = new Analyser(qualname, () => {
        throw new AnnotatorError({ code: "annotator/unsupported-builtin", message: `${qualname.replace(/^__builtin__\./, "")}() is not RPython`, hint: HINTS.get(qualname) ?? null });
      });
      this.refused.set(qualname, analyser);
    }
    return analyser;
  }

  canOnlyThrow(analyser: Analyser): readonly string[] | null {
    return typeof analyser.throws === "function" ? null : analyser.throws;
  }

  canOnlyThrowMethod(s: SomeBuiltinMethod): readonly string[] | null {
    const throws = s.analyser.throws;
    return typeof throws === "function" ? throws(s.sSelf) : throws;
  }
}

/** `r_uint(x)` and its kin. A constant stays what the host makes of it: the constant form is folded before it comes here. */
function integerOfKind(kind: IntKind, call: BuiltinCall): SomeObject {
  const s = call.args[0];
  return SomeInteger.of(kind, s instanceof SomeInteger && s.nonneg && kind.rank >= s.kind.rank);
}

const HINTS: ReadonlyMap<string, string> = new Map([
  ["__builtin__.sorted", "use rpython.rlib.listsort.make_timsort_class()"],
  ["__builtin__.sum", "add up in a loop"],
  ["__builtin__.map", "use a list comprehension"],
  ["__builtin__.filter", "use a list comprehension"],
  ["__builtin__.reduce", "use a loop"],
  ["__builtin__.raw_input", "use os.read(0, n)"],
  ["__builtin__.setattr", "the name of an attribute must be constant: write x.name = value"],
]);
