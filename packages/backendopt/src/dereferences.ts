// Where it is known that a pointer may be followed: it is not null, and what it points to is at least of some type. A block that follows a pointer proves it
// for all blocks it dominates.

import { Constant, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import type { Dominators } from "@rpyts/flowmodel/dominators";
import { isOOReference, isReference } from "@rpyts/lltype/ootype";
import { isLowLevelType, resolved, type LowLevelType } from "@rpyts/lltype/types";
import { isNullReference, type LLValue } from "@rpyts/lltype/values";
import { opDesc } from "@rpyts/lltype/llop";
import { builtinSend, methodName } from "./builtin-methods.js";

/** Operations that end the program when their first operand is null. */
const DEREFERENCES: ReadonlySet<string> = new Set([
  "getfield",
  "setfield",
  "bare_setfield",
  "getarrayitem",
  "setarrayitem",
  "bare_setarrayitem",
  "getinteriorfield",
  "setinteriorfield",
  "bare_setinteriorfield",
  "getarraysize",
  "getinteriorarraysize",
  "classof",
  "oogetconst",
  "ooclassconst",
  "runtimenew",
  "ooweakref_deref",
]);

/** What an operation follows: the program ends when it is null. Null where there is no such operand. */
export function dereferenced(op: SpaceOperation): Hlvalue | null {
  if (op.opname === "oosend") return methodName(op) === "ll_streq" ? null : op.args[1]!;
  return DEREFERENCES.has(op.opname) ? op.args[0]! : null;
}

/** Operations whose result is never null. */
const NEW_OBJECTS: ReadonlySet<string> = new Set(["malloc", "zero_malloc", "oonew", "oonewarray", "oonewlist", "oonewcustomdict", "runtimenew", "classof"]);

/** Whether the result of an operation is a reference that is not null. */
export function givesReference(op: SpaceOperation): boolean {
  if (NEW_OBJECTS.has(op.opname)) return true;
  const send = builtinSend(op);
  if (send === null) return false;
  return send.spec.effect === "alloc" || (send.self.kind === "text" && op.result.concretetype === send.self);
}

interface Proof {
  readonly block: Block;
  readonly type: LowLevelType;
}

export class Dereferences {
  private readonly dominators: Dominators;
  private readonly defs = new Map<Variable, SpaceOperation>();
  private readonly proofs = new Map<Variable, Proof[]>();

  constructor(graph: FunctionGraph, dominators: Dominators) {
    this.dominators = dominators;
    for (const block of dominators.order) {
      for (const op of block.operations) this.defs.set(op.result, op);
    }
    for (const block of dominators.order) this.scan(graph, block);
  }

  private scan(graph: FunctionGraph, block: Block): void {
    for (const op of block.operations) {
      const pointer = dereferenced(op);
      if (pointer instanceof Variable) this.prove(pointer, block, targetOf(pointer));
    }
    const test = block.exitswitch instanceof Variable ? this.defs.get(block.exitswitch) : undefined;
    if (test === undefined || (test.opname !== "ptr_nonzero" && test.opname !== "ptr_iszero")) return;
    const pointer = test.args[0]!;
    const link = block.exits.find(({ exitcase }) => exitcase === (test.opname === "ptr_nonzero"));
    if (link === undefined || link.target === graph.startblock || entryLink(this.dominators, link.target) !== link) return;
    const root = this.root(pointer);
    if (root instanceof Variable) this.prove(root, link.target, targetOf(root));
  }

  private prove(pointer: Variable, block: Block, type: LowLevelType | null): void {
    const root = this.root(pointer);
    if (!(root instanceof Variable) || type === null) return;
    const known = this.proofs.get(root);
    if (known === undefined) this.proofs.set(root, [{ block, type }]);
    else if (known[known.length - 1]!.block !== block || known[known.length - 1]!.type !== type) known.push({ block, type });
  }

  /** What a pointer was cast from. */
  private root(pointer: Hlvalue): Hlvalue {
    let at = pointer;
    for (let def = this.definition(at); def !== null && def.opname === "cast_pointer"; def = this.definition(at)) at = def.args[0]!;
    return at;
  }

  private definition(value: Hlvalue): SpaceOperation | null {
    return value instanceof Variable ? (this.defs.get(value) ?? null) : null;
  }

  /**
   * Whether a pointer may be followed, as its own type, at the end of a block; `head` is a block that always runs after it, whose
   * operations up to the first with effects count too.
   */
  safe(pointer: Hlvalue, at: Block, head: Block): boolean {
    if (pointer instanceof Constant) return isReferenceType(pointer) && !isNullReference(pointer.value as LLValue);
    const wanted = targetOf(pointer);
    const root = this.root(pointer);
    if (wanted === null || !(root instanceof Variable)) return false;
    const declared = targetOf(root);
    const enough = (type: LowLevelType): boolean => extendsType(type, wanted) || (declared !== null && extendsType(declared, wanted));
    const def = this.defs.get(root);
    if (def !== undefined && givesReference(def) && declared !== null && extendsType(declared, wanted)) return true;
    const proofs = this.proofs.get(root) ?? [];
    if (proofs.some(({ block, type }) => enough(type) && this.dominators.dominates(block, at))) return true;
    return this.followedFirst(head, root, enough);
  }

  private followedFirst(head: Block, root: Variable, enough: (type: LowLevelType) => boolean): boolean {
    for (const op of head.operations) {
      const pointer = dereferenced(op);
      if (pointer !== null && this.root(pointer) === root) {
        const type = targetOf(pointer);
        if (type !== null && enough(type)) return true;
      }
      const desc = opDesc(op);
      if (desc.sideEffects || desc.canRaise.length > 0) return false;
    }
    return false;
  }
}

/**
 * The link through which a block is entered: its only one, but for those that come back from blocks it dominates. What taking this link says about values
 * holds in the block. Null where there are several.
 */
export function entryLink(dominators: Dominators, block: Block): Link | null {
  let found: Link | null = null;
  const seen = new Set<Block>();
  for (const pred of dominators.predecessors(block)) {
    if (seen.has(pred) || dominators.dominates(block, pred)) continue;
    seen.add(pred);
    for (const link of pred.exits) {
      if (link.target !== block) continue;
      if (found !== null) return null;
      found = link;
    }
  }
  return found;
}

/** Whether a cast goes to a type that the reference has anyway. */
export function goesUp(cast: SpaceOperation): boolean {
  const from = targetOf(cast.args[0]!);
  const to = targetOf(cast.result);
  return from !== null && to !== null && extendsType(from, to);
}

function targetOf(pointer: Hlvalue): LowLevelType | null {
  const type = pointer.concretetype;
  if (!isLowLevelType(type)) return null;
  return type.kind === "ptr" ? resolved(type.TO) : isOOReference(type) ? type : null;
}

function isReferenceType(value: Hlvalue): boolean {
  return isLowLevelType(value.concretetype) && isReference(value.concretetype);
}

/** Whether a structure is another one or begins with it, or a class is another one or below it. */
function extendsType(type: LowLevelType, base: LowLevelType): boolean {
  if (type.kind === "instance") return base.kind === "instance" && type.isSubclassOf(base);
  let at: LowLevelType | undefined = type;
  while (at !== undefined && at !== base) at = at.kind === "struct" ? at.types[0] : undefined;
  return at === base;
}
