// Brings a typed graph into the form that the passes work on: static single assignment, without copies, hints that nobody will take, assertions that
// are not wanted, and Void variables. Answers to upstream's backendopt/removeassert.py, removenoops.py and to what its C writer ignores.

import { Constant, Variable, type Block, type FunctionGraph, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { eliminateEmptyBlocks } from "@rpyts/flowmodel/simplify-blocks";
import { removeIdenticalVars } from "@rpyts/flowmodel/ssa";
import { removeExceptionExits } from "@rpyts/flowmodel/unsimplify";
import { we_are_translated_value } from "@rpyts/lltype/symbolic";
import { Void } from "@rpyts/lltype/types-make";
import { LL_FACTS } from "./ll-facts.js";
import type { BackendOptions } from "./options.js";
import { Replacements } from "./replacements.js";

/** What becomes of an operation: it goes, its first operand or a constant stands for it, or it stays. */
type Fate = "drop" | "first" | "false" | "keep";

const ASSERTIONS: ReadonlySet<string> = new Set(["debug_assert", "debug_assert_not_none", "debug_nonnull_pointer"]);

const WITHOUT_JIT: ReadonlyMap<string, Fate> = new Map<string, Fate>([
  ["jit_marker", "drop"],
  ["jit_force_virtualizable", "drop"],
  ["jit_force_quasi_immutable", "drop"],
  ["jit_record_exact_class", "drop"],
  ["jit_record_exact_value", "drop"],
  ["jit_ffi_save_result", "drop"],
  ["jit_enter_portal_frame", "drop"],
  ["jit_leave_portal_frame", "drop"],
  ["jit_force_virtual", "first"],
  ["jit_is_virtual", "false"],
  ["is_early_constant", "false"],
  ["hint", "first"],
]);

function fateOf(op: SpaceOperation, options: BackendOptions): Fate {
  if (op.opname === "same_as") return "first";
  if (options.removeAsserts && ASSERTIONS.has(op.opname)) return "drop";
  return (options.jit ? undefined : WITHOUT_JIT.get(op.opname)) ?? "keep";
}

/** Prepares one graph. It is in static single assignment form afterwards. */
export function prepareGraph(graph: FunctionGraph, options: BackendOptions): true {
  eliminateEmptyBlocks(graph);
  removeIdenticalVars(graph, LL_FACTS);
  const replaced = new Replacements();
  for (const block of graph.blocks()) prepareBlock(graph, block, options, replaced);
  removeVoidInputs(graph);
  replaced.apply(graph);
  return true;
}

function prepareBlock(graph: FunctionGraph, block: Block, options: BackendOptions, replaced: Replacements): void {
  const { operations } = block;
  const raising = block.raisingOp;
  let kept = 0;
  for (const op of operations) {
    op.args = op.args.map(translated);
    const fate = fateOf(op, options);
    if (fate === "first") replaced.set(op.result, op.args[0]!);
    else if (fate === "false") replaced.set(op.result, new Constant(false, op.result.concretetype));
    else if (op.result.concretetype === Void) replaced.set(op.result, noValue());
    if (fate === "keep") operations[kept++] = op;
    else if (op === raising) removeExceptionExits(block);
  }
  operations.length = kept;
  dropVoidInputs(graph, block, replaced);
}

/** The program is translated: every engine of low-level graphs agrees. */
function translated(value: Hlvalue): Hlvalue {
  return value instanceof Constant && value.value === we_are_translated_value ? new Constant(1, value.concretetype) : value;
}

const noValue = (): Constant => new Constant(null, Void);
const isVoid = (value: Hlvalue): boolean => value instanceof Variable && value.concretetype === Void;

/** Void variables carry nothing: only the arguments and the result of the graph itself stay, since callers count them. */
function dropVoidInputs(graph: FunctionGraph, block: Block, replaced: Replacements): void {
  if (block.inputargs.some(isVoid)) for (const v of block.inputargs) if (isVoid(v)) replaced.set(v, noValue());
  for (const link of block.exits) {
    const { target } = link;
    if (target.isFinal || target === graph.startblock || !target.inputargs.some(isVoid)) continue;
    link.args = link.args.filter((_, i) => !isVoid(target.inputargs[i]!));
  }
}

/** Removes the Void inputs whose arguments were left out. */
function removeVoidInputs(graph: FunctionGraph): void {
  for (const block of graph.blocks()) {
    if (!block.isFinal && block !== graph.startblock && block.inputargs.some(isVoid)) block.inputargs = block.inputargs.filter((v) => !isVoid(v));
  }
}
