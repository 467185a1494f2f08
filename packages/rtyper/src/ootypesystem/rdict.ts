// Dictionaries of the object-oriented type system: Dict where the platform's equality of keys is the program's, CustomDict elsewhere. Answers to upstream's
// ootypesystem/rdict.py. What differs on purpose: floats and tuples are keys of custom dictionaries too, and equality and hash are functions, not methods.

import { Constant, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import type { DictIteratorMethodName, DictMethodName } from "@rpyts/lltype/oo-methods";
import { builtinSignature } from "@rpyts/lltype/oo-signature";
import { Dict, DictItemsIterator, DictType, type DictItemsIteratorType } from "@rpyts/lltype/ootype";
import { OODict, type DictFunctions } from "@rpyts/lltype/oovalues";
import { Signed, Void } from "@rpyts/lltype/types-make";
import { asLowLevelType, type LowLevelType, type PtrType, type WordBits } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { SomeDict } from "@rpyts/annotator/model-objects";
import { InternalError } from "@rpyts/tool/assert-never";
import { allocConstant, fieldName } from "../heap.js";
import { helper, type LLHelper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import { customKeyFunctions } from "../rdict-custom.js";
import { DictIteratorRepr, type DictParts } from "../rdict-iter.js";
import { DictRepr, dictReprRule, type DictContent, type DictVariant } from "../rdict.js";
import { equalityOf } from "../rlist.js";
import { StringRepr } from "../rstr.js";
import type { RtypeTables } from "../tables.js";

/** Methods that stand for helpers of ll/rdict.py; arguments are the same, but for the DictOps. */
const METHODS: ReadonlyMap<string, DictMethodName> = new Map<string, DictMethodName>([
  ["ll_dict_len", "ll_length"],
  ["ll_dict_getitem", "ll_getitem"],
  ["ll_dict_setitem", "ll_set"],
  ["ll_dict_delitem", "ll_remove"],
  ["ll_dict_contains", "ll_contains"],
  ["ll_dict_get", "ll_get"],
  ["ll_dict_setdefault", "ll_setdefault"],
  ["ll_dict_copy", "ll_copy"],
  ["ll_dict_clear", "ll_clear"],
]);

/** Calls a method of a dictionary or its iterator. */
function send(llops: LowLevelOpList, name: DictMethodName | DictIteratorMethodName, ...vArgs: Hlvalue[]): Variable {
  const signature = builtinSignature(asLowLevelType(vArgs[0]!.concretetype), name);
  if (signature === null) throw new InternalError(`${name} of a ${String(vArgs[0]!.concretetype)}`);
  return llops.genop(llop.oosend, [fieldName(name), ...vArgs], signature.result);
}

export class OODictRepr extends DictRepr {
  private type: DictType | null = null;
  private computing = false;
  private forward: DictType | null = null;
  private keyFunctions: DictFunctions | null = null;

  /** A dictionary that contains itself gets a type of its own; see LazyItems in rlist.ts. */
  override get lowleveltype(): DictType {
    if (this.type !== null) return this.type;
    if (this.computing) return (this.forward ??= new DictType(this.ownEquality));
    this.computing = true;
    const [key, value] = [this.keyRepr.lowleveltype, this.valueRepr.lowleveltype];
    const forward: DictType | null = this.forward;
    forward?.setKeyValue(key, value);
    return (this.type = forward ?? Dict(key, value, this.ownEquality));
  }

  /** Whether keys are compared by functions: those of the program, or of a type whose equality is not the platform's. */
  private get ownEquality(): boolean {
    return this.custom || !(this.keyRepr instanceof StringRepr || (this.keyRepr.getLLEqFunction() === null && isPlainKey(this.keyRepr.lowleveltype, this.rtyper.wordBits)));
  }

  /** Equality and hash of keys; null where the platform knows. */
  private get functions(): DictFunctions | null {
    return this.ownEquality ? (this.keyFunctions ??= this.makeFunctions()) : null;
  }

  private makeFunctions(): DictFunctions {
    const { rtyper, keyRepr } = this;
    const [hash, eq] = this.custom ? customKeyFunctions(rtyper, this.dictdef.dictkey, keyRepr, "oo_dict") : [keyRepr.getLLHashFunction(), equalityOf(keyRepr)];
    const key = keyRepr.lowleveltype;
    return { eq: rtyper.helperFunctionPointer(eq, [key, key]), hash: rtyper.helperFunctionPointer(hash, [key]) };
  }

  override call(llops: LowLevelOpList, name: string, ...vArgs: Hlvalue[]): Variable {
    const method = METHODS.get(name);
    return method === undefined ? llops.gendirectcall(helper("oo_dict", name), ...vArgs) : send(llops, method, ...vArgs);
  }

  override callPlain(llops: LowLevelOpList, name: string, vDict: Hlvalue): Variable {
    return this.call(llops, name, vDict);
  }

  override newdict(llops: LowLevelOpList): Hlvalue {
    const { functions } = this;
    const cType = allocConstant(this.lowleveltype);
    if (functions === null) return llops.genop(llop.oonew, [cType], this);
    const [cEq, cHash] = [functions.eq, functions.hash].map((ptr) => new Constant(ptr, ptr.type as PtrType));
    return llops.genop(llop.oonewcustomdict, [cType, cEq!, cHash!], this);
  }

  override makeIterator(variant: DictVariant, reversed: boolean): DictIteratorRepr {
    return reversed ? new OOReversedDictIteratorRepr(this) : new OODictIteratorRepr(this, variant);
  }

  protected override prebuilt(): LLValue {
    return new OODict(this.lowleveltype, this.functions);
  }

  protected override fill(dict: LLValue, content: DictContent): void {
    for (const [key, value] of content) (dict as OODict).push(this.keyRepr.convertConst(key), this.valueRepr.convertConst(value));
  }
}

/** Values of these types are equal when the platform says so. Numbers wider than a word may be objects. */
function isPlainKey(type: LowLevelType, wordBits: WordBits): boolean {
  return type.kind === "number" ? type.bits === null || type.bits < wordBits : type.kind !== "float" && type.kind !== "singlefloat" && type.kind !== "longfloat";
}

export class OODictIteratorRepr extends DictIteratorRepr {
  override readonly dict: OODictRepr;

  constructor(dict: OODictRepr, variant: DictVariant) {
    super(variant);
    this.dict = dict;
  }

  override get lowleveltype(): DictItemsIteratorType {
    return DictItemsIterator(this.dict.lowleveltype);
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    return send(hop.llops, "ll_items_iterator", hop.inputarg(this.dict, arg));
  }

  protected override advance(hop: HighLevelOp, vIter: Hlvalue): DictParts {
    hop.gendirectcall(llDictNext, vIter);
    return { key: () => send(hop.llops, "ll_current_key", vIter), value: () => send(hop.llops, "ll_current_value", vIter) };
  }
}

const llDictNext: LLHelper = helper("oo_dict", "ll_dictnext");

/** The keys backwards. */
export class OOReversedDictIteratorRepr extends DictIteratorRepr {
  override readonly dict: OODictRepr;

  constructor(dict: OODictRepr) {
    super("keys");
    this.dict = dict;
  }

  private get keys(): LowLevelType {
    return this.dict.rtyper.typeSystem.heap.array(this.dict.keyRepr.lowleveltype);
  }

  override get lowleveltype(): LowLevelType {
    return this.dict.rtyper.typeSystem.heap.struct("reverseddict", [["dict", this.dict.lowleveltype], ["keys", this.keys], ["index", Signed]]);
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    return hop.gendirectcall(helper("oo_dict", "ll_dictiter_reversed"), this.structConstant, allocConstant(this.keys), hop.inputarg(this.dict, arg));
  }

  protected override advance(hop: HighLevelOp, vIter: Hlvalue): DictParts {
    const vKey = hop.gendirectcall(helper("oo_dict", "ll_dictnext_reversed"), vIter);
    return { key: () => vKey, value: () => new Constant(null, Void) };
  }
}

/** The Reprs of dictionaries. */
export function registerDictReprs(t: RtypeTables): void {
  t.annotation.on(SomeDict, dictReprRule(OODictRepr));
}
