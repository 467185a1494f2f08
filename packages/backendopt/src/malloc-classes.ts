// Which variables hold objects that never leave the function. Variables that may hold the same object, because links or casts hand it on, are one class;
// a class is removable when all its objects are allocated here, have one type, and are used for nothing but access to their fields.

import { Constant, Variable, type FunctionGraph, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { UnionFind, type Absorbing } from "@rpyts/tool/union-find";
import { asLowLevelType, isContainerType, type StructType } from "@rpyts/lltype/types";
import { isGcMalloc } from "./effects.js";
import { Layout, objectTypeOf, type ObjectType } from "./layout.js";

/** Variables that may hold the same object. */
export class ObjectClass implements Absorbing<ObjectClass> {
  escapes = false;
  /** The type of its allocations. */
  allocated: ObjectType | null = null;
  members: Variable[];
  /** Fields that somebody reads, by place in the layout; made once the class is known to be removable. */
  layout: Layout | null = null;
  readonly read = new Set<number>();

  constructor(member: Variable) {
    this.members = [member];
  }

  absorb(other: ObjectClass): void {
    this.escapes ||= other.escapes;
    if (other.allocated !== null) this.allocate(other.allocated);
    if (other.members.length > this.members.length) [this.members, other.members] = [other.members, this.members];
    for (const member of other.members) this.members.push(member);
  }

  allocate(type: ObjectType): void {
    if (this.allocated !== null && this.allocated !== type) this.escapes = true;
    this.allocated = type;
  }
}

/** Questions about an object's class. */
const CLASS_TESTS = ["classof", "oogetconst", "instanceof"] as const;
/** Operations that use an object without giving it away, as long as it is the first operand. */
const ACCESSES: ReadonlySet<string> = new Set(["getfield", "setfield", "bare_setfield", ...CLASS_TESTS]);
/** Operations that use an object without giving it away, wherever it stands. */
const TESTS: ReadonlySet<string> = new Set(["ptr_nonzero", "ptr_iszero", "ptr_eq", "ptr_ne", "keepalive", "debug_assert_not_none", "debug_nonnull_pointer"]);

/** The removable classes of a graph, by variable. Empty when nothing is allocated. */
export function removableClasses(graph: FunctionGraph): Map<Variable, ObjectClass> {
  const blocks = graph.blocks();
  const found = new Map<Variable, ObjectClass>();
  if (!blocks.some((block) => block.operations.some(isCreation))) return found;
  const finder = new Finder();
  for (const v of graph.args) finder.escape(v);
  finder.escape(graph.returnblock.inputargs[0]!);
  for (const v of graph.exceptblock.inputargs) finder.escape(v);
  for (const block of blocks) {
    for (const op of block.operations) finder.operation(op);
    for (const link of block.exits) {
      for (const v of link.extraVariables()) finder.escape(v);
      link.target.inputargs.forEach((v, i) => finder.flow(link.args[i]!, v));
    }
  }
  for (const info of finder.classes.infos()) {
    if (isRemovable(info)) for (const member of info.members) found.set(member, info);
  }
  return found;
}

function isCreation(op: SpaceOperation): boolean {
  if (op.opname === "oonew") return objectTypeOf(op.result) !== null;
  return (op.opname === "malloc" || op.opname === "zero_malloc") && isGcMalloc(op) && objectTypeOf(op.result) !== null;
}

class Finder {
  readonly classes = new UnionFind<Variable, ObjectClass>((v) => new ObjectClass(v));

  escape(value: Hlvalue): void {
    if (value instanceof Variable && objectTypeOf(value) !== null) this.classes.get(value).escapes = true;
  }

  flow(from: Hlvalue, to: Variable): void {
    if (objectTypeOf(to) === null) {
      this.escape(from);
      return;
    }
    if (from instanceof Constant || objectTypeOf(from) === null) this.escape(to);
    else this.classes.union(from, to);
  }

  operation(op: SpaceOperation): void {
    if (isCreation(op)) {
      this.classes.get(op.result).allocate(objectTypeOf(op.result)!);
      return;
    }
    if (op.opname === "cast_pointer") {
      this.flow(op.args[0]!, op.result);
      return;
    }
    this.escape(op.result);
    if (TESTS.has(op.opname)) return;
    const first = ACCESSES.has(op.opname) ? 1 : 0;
    for (let i = first; i < op.args.length; i++) this.escape(op.args[i]!);
  }
}

function isRemovable(info: ObjectClass): boolean {
  const type = info.allocated;
  if (info.escapes || type === null || hasDestructor(type)) return false;
  const layout = new Layout(type);
  if (layout.types.some((field, i) => isContainerType(field) && !isSuperField(layout, i))) return false;
  if (!info.members.every((v) => layout.covers(objectTypeOf(v)!))) return false;
  info.layout = layout;
  return true;
}

/** The inlined structure that a structure extends. */
function isSuperField(layout: Layout, i: number): boolean {
  const type = asLowLevelType(layout.types[i]!);
  return type.kind === "struct" && type.gckind === "gc";
}

function hasDestructor(type: ObjectType): boolean {
  if (type.kind !== "struct") return type.kind === "instance" && type.finalizer !== null;
  for (let part: StructType | null = type; part !== null; part = part.superStruct) {
    if (part.rtti !== null && (part.rtti.destructor !== null || part.rtti.customTrace !== null)) return true;
  }
  return false;
}
