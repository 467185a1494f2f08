// Objects that never leave a function become variables, one per field that somebody reads. Answers to upstream's backendopt/malloc.py. The variables of
// such objects are first brought into single information form, where each block knows by its own inputs which objects it has; then each block is
// rewritten by itself.

import { Constant, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import { removeExceptionExits } from "@rpyts/flowmodel/unsimplify";
import { OOClass, type InstanceType } from "@rpyts/lltype/ootype";
import { Bool } from "@rpyts/lltype/types-make";
import { constantOf } from "./classes.js";
import { objectTypeOf } from "./layout.js";
import { removableClasses, type ObjectClass } from "./malloc-classes.js";
import { localise } from "./localise.js";
import { Replacements } from "./replacements.js";

/** Removes allocations; true when there were some to remove. Objects inside removed ones may be removable the next time. */
export function removeMallocs(graph: FunctionGraph): boolean {
  const classes = removableClasses(graph);
  if (classes.size === 0) return false;
  const copies = localise(graph, new Set(classes.keys()));
  for (const [copy, original] of copies) classes.set(copy, classes.get(original)!);
  const aliased = findAliased(graph, classes);
  for (const [v, info] of classes) if (aliased.has(info)) classes.delete(v);
  if (classes.size === 0) return false;
  noteReads(graph, classes);
  const replaced = new Replacements();
  for (const block of graph.blocks()) new BlockRewriter(block, classes, replaced).run();
  for (const block of graph.blocks()) {
    if (block.inputargs.some((v) => classes.has(v))) block.inputargs = block.inputargs.filter((v) => !classes.has(v));
  }
  replaced.apply(graph);
  return true;
}

/**
 * Classes of which a link hands the same object on under two names: what is written through one could not be seen through the other. Where no link does,
 * different inputs of a block are always different objects.
 */
function findAliased(graph: FunctionGraph, classes: ReadonlyMap<Variable, ObjectClass>): Set<ObjectClass> {
  const aliased = new Set<ObjectClass>();
  for (const block of graph.blocks()) {
    const origin = new Map<Variable, Variable>();
    const root = (v: Variable): Variable => origin.get(v) ?? v;
    for (const op of block.operations) {
      const [arg] = op.args;
      if (op.opname === "cast_pointer" && classes.has(op.result) && arg instanceof Variable) origin.set(op.result, root(arg));
    }
    for (const link of block.exits) {
      const passed = new Set<Variable>();
      for (const arg of link.args) {
        const info = arg instanceof Variable ? classes.get(arg) : undefined;
        if (info === undefined) continue;
        const object = root(arg as Variable);
        if (passed.has(object)) aliased.add(info);
        passed.add(object);
      }
    }
  }
  return aliased;
}

function fieldIndex(info: ObjectClass, op: SpaceOperation): number {
  return info.layout!.index(objectTypeOf(op.args[0]!)!, (op.args[1] as Constant).value as string);
}

/** Notes which fields are read: the others need no variables. */
function noteReads(graph: FunctionGraph, classes: ReadonlyMap<Variable, ObjectClass>): void {
  for (const block of graph.blocks()) {
    for (const op of block.operations) {
      const info = op.opname === "getfield" && op.args[0] instanceof Variable ? classes.get(op.args[0]) : undefined;
      if (info !== undefined) info.read.add(fieldIndex(info, op));
    }
  }
}

/** An object in one block: the present values of its fields. */
type Fields = Map<number, Hlvalue>;

class BlockRewriter {
  private readonly block: Block;
  private readonly classes: ReadonlyMap<Variable, ObjectClass>;
  private readonly replaced: Replacements;
  private readonly objects = new Map<Variable, Fields>();

  constructor(block: Block, classes: ReadonlyMap<Variable, ObjectClass>, replaced: Replacements) {
    this.block = block;
    this.classes = classes;
    this.replaced = replaced;
  }

  run(): void {
    const { block } = this;
    const given = block.inputargs.slice();
    for (const v of given) this.input(v);
    const raising = block.raisingOp;
    let kept = 0;
    for (const op of block.operations) {
      if (!this.rewrite(op)) block.operations[kept++] = op;
      else if (op === raising) removeExceptionExits(block);
    }
    block.operations.length = kept;
    for (const link of block.exits) this.link(link);
  }

  /** The variables of an object's fields join the inputs; that of the object stays until all links have been seen. */
  private input(v: Variable): void {
    const info = this.classes.get(v);
    if (info === undefined) return;
    const fields: Fields = new Map();
    for (const i of info.read) {
      const field = new Variable(info.layout!.names[i]!.replace(/^inst_/, ""), info.layout!.types[i]!);
      fields.set(i, field);
      this.block.inputargs.push(field);
    }
    this.objects.set(v, fields);
  }

  // Arguments for objects stand where the objects' variables stood; those for their fields come last, in the order of the inputs.
  private link(link: Link): void {
    if (!link.args.some((arg) => arg instanceof Variable && this.classes.has(arg))) return;
    const plain: Hlvalue[] = [];
    const fields: Hlvalue[] = [];
    for (const arg of link.args) {
      const info = arg instanceof Variable ? this.classes.get(arg) : undefined;
      if (info === undefined) plain.push(arg);
      else for (const i of info.read) fields.push(this.objects.get(arg as Variable)!.get(i)!);
    }
    link.args = [...plain, ...fields];
  }

  /** True when the operation goes. */
  private rewrite(op: SpaceOperation): boolean {
    const made = this.classes.get(op.result);
    if (made !== undefined) {
      const object = op.opname === "cast_pointer" ? this.objects.get(op.args[0] as Variable)! : freshObject(made);
      this.objects.set(op.result, object);
      return true;
    }
    return op.args.some((arg) => arg instanceof Variable && this.classes.has(arg)) && this.use(op);
  }

  private use(op: SpaceOperation): boolean {
    const first = op.args[0] as Variable;
    switch (op.opname) {
      case "getfield":
        this.replaced.set(op.result, this.objects.get(first)!.get(fieldIndex(this.classes.get(first)!, op))!);
        return true;
      case "setfield":
      case "bare_setfield": {
        const info = this.classes.get(first)!;
        const i = fieldIndex(info, op);
        if (info.read.has(i)) this.objects.get(first)!.set(i, op.args[2]!);
        return true;
      }
      case "ptr_nonzero":
      case "ptr_iszero":
        this.replaced.set(op.result, new Constant(op.opname === "ptr_nonzero", Bool));
        return true;
      case "ptr_eq":
      case "ptr_ne": {
        const [a, b] = op.args.map((arg) => (arg instanceof Variable ? this.objects.get(arg) : undefined));
        this.replaced.set(op.result, new Constant((a === b) === (op.opname === "ptr_eq"), Bool));
        return true;
      }
      case "classof":
      case "oogetconst":
      case "instanceof":
        this.replaced.set(op.result, askClass(op, this.classes.get(first)!.allocated as InstanceType));
        return true;
      default:
        return true;
    }
  }
}

/** What a question about the class of an instance gives. */
function askClass(op: SpaceOperation, type: InstanceType): Constant {
  const about = (op.args[1] as Constant | undefined)?.value;
  if (op.opname === "classof") return new Constant(type.classValue, OOClass);
  if (op.opname === "instanceof") return new Constant(type.isSubclassOf(about as InstanceType), Bool);
  return new Constant(constantOf(type, about as string), op.result.concretetype);
}

/** A new object. */
function freshObject(info: ObjectClass): Fields {
  const fields: Fields = new Map();
  for (const i of info.read) fields.set(i, new Constant(info.layout!.initial[i], info.layout!.types[i]!));
  return fields;
}
