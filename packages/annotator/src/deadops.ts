// Dropping operations whose results nobody uses, also where only further such operations use them. With annotations at hand it is known which pure
// operations can raise in RPython without a handler in sight: those stay. Answers to transform_dead_op_vars of upstream.

import { type Block, type FunctionGraph, type Hlvalue, type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { findHLOp } from "@rpyts/flowmodel/operation";
import { SomeDict } from "./model-objects.js";
import { SomeStringOrUnicode } from "./model-strings.js";

/** Removes the dead operations of a graph. */
export function removeDeadOps(graph: FunctionGraph): void {
  const blocks = graph.blocks();
  const used = usedVariables(graph, blocks);
  for (const block of blocks) {
    if (block.operations.length === 0) continue;
    const raising = block.raisingOp;
    block.operations = block.operations.filter((op) => op === raising || used.has(op.result) || !isPure(op));
  }
  dropDeadArguments(graph, blocks, used);
}

/** Takes arguments that nobody uses out of blocks and of the links to them. The first and the final blocks keep theirs. */
function dropDeadArguments(graph: FunctionGraph, blocks: readonly Block[], used: ReadonlySet<Variable>): void {
  const shrinks = (block: Block): boolean => block !== graph.startblock && !block.isFinal && block.inputargs.some((v) => !used.has(v));
  for (const block of blocks) {
    for (const link of block.exits) {
      const { inputargs } = link.target;
      if (shrinks(link.target)) link.args = link.args.filter((_, i) => used.has(inputargs[i]!));
    }
  }
  for (const block of blocks) if (shrinks(block)) block.inputargs = block.inputargs.filter((v) => used.has(v));
}

/** Variables that some effect, switch or final block needs, found backwards through links. */
function usedVariables(graph: FunctionGraph, blocks: readonly Block[]): Set<Variable> {
  const needs = new Map<Variable, Hlvalue[]>();
  const used = new Set<Variable>();
  const todo: Hlvalue[] = [];
  const depend = (v: Variable, on: readonly Hlvalue[]): void => {
    const known = needs.get(v);
    if (known === undefined) needs.set(v, [...on]);
    else known.push(...on);
  };
  for (const block of blocks) {
    const raising = block.raisingOp;
    for (const op of block.operations) {
      if (op === raising || !isPure(op)) todo.push(...op.args);
      else depend(op.result, op.args);
    }
    if (block.exitswitch instanceof Variable) todo.push(block.exitswitch);
    for (const link of block.exits) link.args.forEach((arg, i) => depend(link.target.inputargs[i]!, [arg]));
    if (block.isFinal) todo.push(...block.inputargs);
  }
  todo.push(...graph.startblock.inputargs);
  for (let v = todo.pop(); v !== undefined; v = todo.pop()) {
    if (!(v instanceof Variable) || used.has(v)) continue;
    used.add(v);
    todo.push(...(needs.get(v) ?? []));
  }
  return used;
}

/** Results of these are dropped when nobody uses them, though making them is an effect. */
const MAKERS = new Set(["newlist", "newdict"]);
/** Conversions that raise at run time for texts that are no numbers. */
const PARSERS = new Set(["int", "long", "float", "int_ovf", "unichr", "chr"]);

/** True when nothing but the result comes of the operation. Unlike lists, dictionaries raise KeyError also where nobody is there to catch it. */
function isPure(op: SpaceOperation): boolean {
  if (MAKERS.has(op.opname)) return true;
  if (findHLOp(op.opname)?.pure !== true) return false;
  const s = op.args[0]?.annotation;
  if (s instanceof SomeDict) return op.opname !== "getitem" && op.opname !== "getitem_idx" && !(op.opname === "contains" && s.dictdef.dictkey.runsUserCode);
  return !(PARSERS.has(op.opname) && (s instanceof SomeStringOrUnicode || op.opname === "chr" || op.opname === "unichr"));
}
