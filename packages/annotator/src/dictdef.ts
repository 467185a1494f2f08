// What is known of the keys and values of a dictionary. Answers to upstream's annotator/dictdef.py; see listdef.ts for what differs on purpose.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { AnnotatorError } from "./errors.js";
import { ContainerItem } from "./listdef.js";
import { sameAnnotation, sFaulty, SomeBool, SomeInteger, sImpossibleValue, type SomeObject } from "./model.js";
import { SomePBC } from "./model-objects.js";
import type { Position, Reflower } from "./position.js";
import { plain } from "./plain.js";
import { unionof } from "./unions.js";

/** Carries out the emulated calls of user-given equality and hash functions; implemented by the bookkeeper. */
export interface RDictCaller extends Reflower {
  /** Notes a fault that is told at a certain operation. */
  noteFault(position: Position, error: DiagnosticError): void;
  /** Result of calling `sFunc`; `revisit` runs when it changes. */
  emulateCall(key: object, sFunc: SomeObject, args: readonly SomeObject[], revisit: () => void): SomeObject;
}

export class DictKey extends ContainerItem {
  /** Functions given to r_dict(); null for ordinary dictionaries. */
  customEqHash: { sEq: SomeObject; sHash: SomeObject } | null;
  private readonly caller: RDictCaller;
  private forward: DictKey | null = null;
  /** The operation that gave the functions: what is wrong with them is told there. */
  private givenAt: Position | null = null;
  private readonly eqKey = {};
  private readonly hashKey = {};

  constructor(caller: RDictCaller, sValue: SomeObject, isRDict: boolean) {
    super(caller, sValue);
    this.caller = caller;
    this.customEqHash = isRDict ? { sEq: sImpossibleValue, sHash: sImpossibleValue } : null;
  }

  override find(): DictKey {
    if (this.forward === null) return this;
    let key = this.forward;
    while (key.forward !== null) key = key.forward;
    this.forward = key;
    return key;
  }

  merge(other: DictKey): void {
    if (this === other) return;
    if ((this.customEqHash === null) !== (other.customEqHash === null)) {
      throw new AnnotatorError({ code: "annotator/union-error", message: "an r_dict and an ordinary dictionary do not mix" });
    }
    const [winner, loser] = other.dontChangeAnyMore ? [other, this] : [this, other];
    loser.forward = winner;
    winner.absorbItem(loser);
    if (winner.customEqHash !== null && loser.customEqHash !== null) winner.updateRDictFunctions(loser.customEqHash.sEq, loser.customEqHash.sHash);
  }

  override generalize(sOther: SomeObject): void {
    const sBefore = this.sValue;
    super.generalize(sOther);
    if (this.customEqHash !== null && !sameAnnotation(sBefore, this.sValue)) this.callFunctions();
  }

  /** Takes in equality and hash functions of a further r_dict. */
  updateRDictFunctions(sEq: SomeObject, sHash: SomeObject): void {
    const known = this.customEqHash;
    if (known === null) throw new AnnotatorError({ code: "annotator/not-rpython", message: "key functions given to an ordinary dictionary" });
    this.givenAt ??= this.caller.currentPosition();
    this.customEqHash = { sEq: unionof(known.sEq, sEq), sHash: unionof(known.sHash, sHash) };
    this.callFunctions();
  }

  private readonly callFunctions = (): void => {
    const self = this.find();
    const functions = self.customEqHash;
    if (functions === null || self.sValue === sImpossibleValue) return;
    const sKey = self.sValue;
    self.tellAtOrigin(() => {
      const sEqual = self.caller.emulateCall(self.eqKey, functions.sEq, [sKey, sKey], self.callFunctions);
      requireResult(sEqual, (s) => s instanceof SomeBool, "the equality function of an r_dict must return a bool");
    });
    self.tellAtOrigin(() => {
      const sHash = self.caller.emulateCall(self.hashKey, functions.sHash, [sKey], self.callFunctions);
      requireResult(sHash, (s) => s instanceof SomeInteger, "the hash function of an r_dict must return an int");
    });
  };

  /** Calls of key functions come from many operations and from none: their faults are told where the functions were given. */
  private tellAtOrigin(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof DiagnosticError) || this.givenAt === null) throw error;
      this.caller.noteFault(this.givenAt, error);
    }
  }

  /** True when looking a key up runs functions of the program, which may raise anything. */
  get runsUserCode(): boolean {
    const functions = this.customEqHash;
    return functions !== null && (functions.sEq instanceof SomePBC || functions.sHash instanceof SomePBC);
  }
}

function requireResult(s: SomeObject, ok: (s: SomeObject) => boolean, message: string): void {
  if (s === sImpossibleValue || s === sFaulty || ok(s)) return;
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `${message}, not ${plain(s)}` });
}

export class DictValue extends ContainerItem {
  private forward: DictValue | null = null;

  override find(): DictValue {
    if (this.forward === null) return this;
    let value = this.forward;
    while (value.forward !== null) value = value.forward;
    this.forward = value;
    return value;
  }

  merge(other: DictValue): void {
    if (this === other) return;
    const [winner, loser] = other.dontChangeAnyMore ? [other, this] : [this, other];
    loser.forward = winner;
    winner.absorbItem(loser);
  }
}

/** The view of a dictionary that an annotation holds. */
export class DictDef {
  private key: DictKey;
  private value: DictValue;
  /** Keys need no hash that is the same in every run: identity hashes may change. */
  readonly forceNonNull: boolean;

  constructor(key: DictKey, value: DictValue, forceNonNull = false) {
    this.key = key;
    this.value = value;
    this.forceNonNull = forceNonNull;
  }

  static make(caller: RDictCaller, sKey: SomeObject, sValue: SomeObject, isRDict = false): DictDef {
    return new DictDef(new DictKey(caller, sKey, isRDict), new DictValue(caller, sValue));
  }

  get dictkey(): DictKey {
    return (this.key = this.key.find());
  }

  get dictvalue(): DictValue {
    return (this.value = this.value.find());
  }

  sameAs(other: DictDef): boolean {
    return this === other || (this.dictkey === other.dictkey && this.dictvalue === other.dictvalue);
  }

  readKey(): SomeObject {
    return this.dictkey.read();
  }

  readValue(): SomeObject {
    return this.dictvalue.read();
  }

  union(other: DictDef): DictDef {
    if (this.sameAs(other)) return this;
    this.dictkey.merge(other.dictkey);
    this.dictvalue.merge(other.dictvalue);
    return this;
  }

  generalizeKey(sKey: SomeObject): void {
    this.dictkey.generalize(sKey);
  }

  generalizeValue(sValue: SomeObject): void {
    this.dictvalue.generalize(sValue);
  }

  toString(): string {
    const prefix = this.dictkey.customEqHash === null ? "" : "r_dict ";
    return `${prefix}${String(this.dictkey.sValue)}: ${String(this.dictvalue.sValue)}`;
  }
}

