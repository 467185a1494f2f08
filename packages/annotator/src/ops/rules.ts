// Where annotation rules are registered and found: by operation, and by the classes of one or two operands. Answers to the registries that hang on
// upstream's HLOperation classes (register, register_transform, can_only_throw).

import type { Block, SpaceOperation } from "@rpyts/flowmodel/model";
import { HL_OP_NAMES, type HLOpDesc, type HLOpName, hlop, hlopOf } from "@rpyts/flowmodel/operation";
import { PairTable } from "@rpyts/tool/pair-table";
import type { RPythonAnnotator } from "../annrpython.js";
import { AnnotatorError } from "../errors.js";
import { SomeObject } from "../model.js";
import { SomeInstance } from "../model-objects.js";
import { mixHint, plain } from "../plain.js";

export type WholeRule = (ann: RPythonAnnotator, op: SpaceOperation) => SomeObject;
export type UnaryRule<A extends SomeObject> = (ann: RPythonAnnotator, op: SpaceOperation, s: A) => SomeObject;
export type BinaryRule<A extends SomeObject, B extends SomeObject> = (ann: RPythonAnnotator, op: SpaceOperation, a: A, b: B) => SomeObject;
/** Operations that replace one; null leaves it. The last one takes over the result. */
export type TransformRule<A extends SomeObject> = (ann: RPythonAnnotator, op: SpaceOperation, s: A, block: Block) => SpaceOperation[] | null;
/** Names of the exceptions an operation can raise; null for any. */
export type ThrowsRule<A extends SomeObject> = (ann: RPythonAnnotator, op: SpaceOperation, s: A) => readonly string[] | null;

type Class<T> = abstract new (...args: never[]) => T;

/** Rules by the class of one annotation, the nearest class first. */
export class ClassTable<Rule> {
  private readonly rules = new Map<object, Rule>();
  private readonly cache = new Map<object, Rule | null>();

  on(cls: Class<SomeObject>, rule: Rule): void {
    this.rules.set(cls.prototype, rule);
    this.cache.clear();
  }

  lookup(s: SomeObject): Rule | null {
    const proto: object = Object.getPrototypeOf(s);
    const known = this.cache.get(proto);
    if (known !== undefined) return known;
    let found: Rule | null = null;
    for (let p: object | null = proto; p !== null && found === null; p = Object.getPrototypeOf(p)) found = this.rules.get(p) ?? null;
    this.cache.set(proto, found);
    return found;
  }
}

type Any = SomeObject;

export class OpRules {
  private readonly wholes: (WholeRule | null)[] = HL_OP_NAMES.map(() => null);
  private readonly unaries: ClassTable<UnaryRule<Any>>[] = HL_OP_NAMES.map(() => new ClassTable());
  private readonly binaries: PairTable<SomeObject, BinaryRule<Any, Any>>[] = HL_OP_NAMES.map((name) => new PairTable(name));
  private readonly transforms: (ClassTable<TransformRule<Any>> | null)[] = HL_OP_NAMES.map(() => null);
  private readonly throwing: ClassTable<ThrowsRule<Any>>[] = HL_OP_NAMES.map(() => new ClassTable());

  /** The rule of an operation that looks at its operands by itself. */
  whole(name: HLOpName, rule: WholeRule): void {
    this.wholes[hlop[name].id] = rule;
  }

  unary<A extends SomeObject>(name: HLOpName, cls: Class<A>, rule: UnaryRule<A>): void {
    this.unaries[hlop[name].id]!.on(cls, rule as UnaryRule<Any>);
  }

  binary<A extends SomeObject, B extends SomeObject>(name: HLOpName, a: Class<A>, b: Class<B>, rule: BinaryRule<A, B>): void {
    this.binaries[hlop[name].id]!.on(a, b, rule as BinaryRule<Any, Any>);
  }

  transform<A extends SomeObject>(name: HLOpName, cls: Class<A>, rule: TransformRule<A>): void {
    const id = hlop[name].id;
    (this.transforms[id] ??= new ClassTable<TransformRule<Any>>()).on(cls, rule as TransformRule<Any>);
  }

  /** What an operation can raise when its first operand is of this class. */
  throws<A extends SomeObject>(name: HLOpName, cls: Class<A>, rule: readonly string[] | ThrowsRule<A>): void {
    const typed = (typeof rule === "function" ? rule : () => rule) as ThrowsRule<Any>;
    this.throwing[hlop[name].id]!.on(cls, typed);
  }

  /** The annotation of an operation's result. Throws AnnotatorError where there is no rule. */
  consider(ann: RPythonAnnotator, op: SpaceOperation): SomeObject {
    const desc = hlopOf(op);
    const whole = this.wholes[desc.id];
    if (whole !== null && whole !== undefined) return whole(ann, op);
    if (desc.dispatch === 2) {
      const a = ann.binding(op.args[0]!);
      const b = ann.binding(op.args[1]!);
      const rule = this.binaries[desc.id]!.lookup(a, b);
      if (rule !== null) return rule(ann, op, a, b);
    } else if (desc.dispatch === 1) {
      const s = ann.binding(op.args[0]!);
      const rule = this.unaries[desc.id]!.lookup(s);
      if (rule !== null) return rule(ann, op, s);
    }
    throw unsupported(ann, op, desc);
  }

  /** A rewriting of this operation for the present operands, or null when there can be none. */
  transformOf(desc: HLOpDesc): ((ann: RPythonAnnotator, op: SpaceOperation, block: Block) => SpaceOperation[] | null) | null {
    const table = this.transforms[desc.id];
    if (table === null || table === undefined) return null;
    return (ann, op, block) => {
      const s = ann.binding(op.args[0]!);
      const rule = table.lookup(s);
      return rule === null ? null : rule(ann, op, s, block);
    };
  }

  /** Names of the exceptions an operation can raise; null for any. */
  canOnlyThrow(ann: RPythonAnnotator, op: SpaceOperation): readonly string[] | null {
    const desc = hlopOf(op);
    if (op.args.length > 0 && desc.dispatch > 0) {
      const s = ann.binding(op.args[0]!);
      const rule = this.throwing[desc.id]!.lookup(s);
      if (rule !== null) return rule(ann, op, s);
    }
    return desc.canRaise.includes("Exception") ? null : desc.canRaise;
  }
}

function unsupported(ann: RPythonAnnotator, op: SpaceOperation, desc: HLOpDesc): AnnotatorError {
  const [a, b] = op.args.slice(0, Math.max(1, desc.dispatch)).map((v) => ann.binding(v));
  // What the operation looks like in a program, without what is said of it.
  const expression = desc.doc.split(/[;:,]| where /)[0]!.trim();
  const operands = [...(a === undefined ? [] : [`x is ${plain(a)}`]), ...(b === undefined ? [] : [`y is ${plain(b)}`])];
  return new AnnotatorError({
    code: "annotator/unsupported-operation",
    message: `${expression} does not work where ${operands.join(" and ")}`,
    hint: operatorHint(desc, a, b),
  });
}

/** Operators whose operands should be of one type. */
const SAME_TYPE = /^(?:inplace_)?(?:add|sub)$|^(?:lt|le|gt|ge|eq|ne|cmp)$/;
const OPERATOR = /^x (?:[-+*/%&|^<>]|\/\/|\*\*|<<|>>)=? y/;

function operatorHint({ name, doc }: HLOpDesc, a: SomeObject | undefined, b: SomeObject | undefined): string | null {
  if (OPERATOR.test(doc) && a instanceof SomeInstance) return "operator methods of classes are for load time: call a method with a name of its own";
  return a !== undefined && b !== undefined && SAME_TYPE.test(name) ? mixHint(a, b) : null;
}
