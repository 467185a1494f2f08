// Dictionaries: what their Reprs have in common in both type systems. Answers to upstream's rtyper/rdict.py. All dictionaries keep their order. Rules name
// helpers as ll/rdict.py has them; a type system says what stands for each.

import type { Hlvalue, Variable } from "@rpyts/flowmodel/model";
import type { LLValue } from "@rpyts/lltype/values";
import { constText } from "@rpyts/annotator/constant";
import type { SomeDict } from "@rpyts/annotator/model-objects";
import type { DictDef } from "@rpyts/annotator/dictdef";
import { PyList, PyNone, type PyObject } from "@rpyts/pyhost/object";
import { PyDict } from "@rpyts/pyhost/pydict";
import { nullOf } from "./heap.js";
import type { LowLevelOpList } from "./llops.js";
import type { ContainerIteratorRepr } from "./riterator.js";
import { CanBeNull, TyperError, type Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { AnnotationRule } from "./tables.js";

/** What an iterator gives. */
export type DictVariant = "keys" | "values" | "items";

/** Keys and values of a prebuilt dictionary. */
export type DictContent = readonly (readonly [key: PyObject, value: PyObject])[];

export abstract class DictRepr extends CanBeNull {
  readonly rtyper: RPythonTyper;
  readonly dictdef: DictDef;
  private key: Repr | null = null;
  private value: Repr | null = null;
  private readonly constants = new Map<PyObject, LLValue>();

  constructor(rtyper: RPythonTyper, dictdef: DictDef) {
    super();
    this.rtyper = rtyper;
    this.dictdef = dictdef;
  }

  get keyRepr(): Repr {
    return (this.key ??= this.rtyper.getrepr(this.dictdef.dictkey.sValue));
  }

  get valueRepr(): Repr {
    return (this.value ??= this.rtyper.getrepr(this.dictdef.dictvalue.sValue));
  }

  /** Whether equality and hash are functions of the program. */
  get custom(): boolean {
    return this.dictdef.dictkey.customEqHash !== null;
  }

  protected override setupRepr(): void {
    void this.lowleveltype;
  }

  /** Calls a helper that compares or hashes keys, or looks at entries; its name is that in ll/rdict.py. */
  abstract call(llops: LowLevelOpList, name: string, ...vArgs: Hlvalue[]): Variable;
  /** Calls a helper that knows nothing of keys: `ll_dict_len`, `ll_dict_bool`, `ll_dict_clear`. */
  abstract callPlain(llops: LowLevelOpList, name: string, vDict: Hlvalue): Variable;
  /** An empty dictionary. */
  abstract newdict(llops: LowLevelOpList): Hlvalue;
  abstract makeIterator(variant: DictVariant, reversed: boolean): ContainerIteratorRepr;
  /** A prebuilt dictionary without items. */
  protected abstract prebuilt(): LLValue;
  protected abstract fill(dict: LLValue, content: DictContent): void;

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return nullOf(this.lowleveltype);
    let made = this.constants.get(value);
    if (made === undefined) {
      const content = contentOf(this.rtyper, value);
      const dict = this.prebuilt();
      this.constants.set(value, (made = dict));
      this.rtyper.prebuilt.fill(() => this.fill(dict, content));
    }
    return made;
  }
}

/** Keys and values of a dictionary of the host; an r_dict keeps them in a dict of its own. */
function contentOf(rtyper: RPythonTyper, value: PyObject): DictContent {
  if (value instanceof PyDict) return value.entries();
  const { host } = rtyper;
  const keys = host.call(host.getattr(value, "keys"), []);
  const getitem = host.getattr(value, "__getitem__");
  if (!(keys instanceof PyList)) throw new TyperError(`not a dictionary: ${constText(value)}`);
  return keys.items.map((key) => [key, host.call(getitem, [key])] as const);
}

/** How dictionaries get their Repr. */
export function dictReprRule(cls: new (rtyper: RPythonTyper, dictdef: DictDef) => DictRepr): AnnotationRule<SomeDict> {
  return {
    key: (s, rtyper) => `dict ${rtyper.idOf(s.dictdef.dictkey)} ${rtyper.idOf(s.dictdef.dictvalue)}`,
    repr: (s, rtyper) => new cls(rtyper, s.dictdef),
  };
}
