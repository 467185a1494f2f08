// Deep recursion ends with an exception of the program instead of a crash: a function in every cycle of the call graph asks at its beginning whether
// there is room left. Answers to insert_ll_stackcheck of upstream's translator/transform.py.

import { Block, Constant, Link, type FunctionGraph } from "@rpyts/flowmodel/model";
import { Bool } from "@rpyts/lltype/types-make";
import type { ExceptionTypes } from "./exception-data.js";
import { callsAnything } from "./calls.js";
import { OpBuilder } from "./op-builder.js";

/** Graphs that each graph calls. */
export type Callees = ReadonlyMap<FunctionGraph, readonly FunctionGraph[]>;

/**
 * Puts a check into enough graphs that every cycle of calls passes one: graphs that call functions nobody knows have one, too. Before the exception
 * transform. Returns how many.
 */
export function insertStackChecks(graphs: readonly FunctionGraph[], callees: Callees, exceptions: ExceptionTypes): number {
  const found = new Set([...cycleBreakers(graphs, callees), ...graphs.filter(callsAnything)]);
  const checked = [...found].filter((graph) => !graph.noStackCheck);
  for (const graph of checked) insertCheck(graph, exceptions);
  return checked.length;
}

function insertCheck(graph: FunctionGraph, exceptions: ExceptionTypes): void {
  const old = graph.startblock;
  const start = new Block(old.inputargs.map((v) => v.copy()));
  const builder = new OpBuilder(start.operations, graph.span);
  start.exitswitch = builder.op("unlikely", [builder.op("stack_too_big", [], Bool)], Bool);
  const { type, value } = exceptions.standard("StackOverflow");
  const goOn = new Link([...start.inputargs], old);
  const raise = new Link([new Constant(type, exceptions.exceptionType), new Constant(value, exceptions.exceptionValue)], graph.exceptblock);
  goOn.exitcase = goOn.llexitcase = false;
  raise.exitcase = raise.llexitcase = true;
  start.recloseblock(goOn, raise);
  graph.startblock = start;
}

/**
 * Targets of back edges of a depth-first walk through the call graph: without them it has no cycle. Without recursion; the walk begins in
 * the order of `graphs`, so that the answer is the same on every run.
 */
function cycleBreakers(graphs: readonly FunctionGraph[], callees: Callees): FunctionGraph[] {
  const found = new Set<FunctionGraph>();
  const state = new Map<FunctionGraph, "open" | "done">();
  for (const root of graphs) {
    if (state.has(root)) continue;
    const stack: { graph: FunctionGraph; next: number }[] = [{ graph: root, next: 0 }];
    state.set(root, "open");
    for (let top = stack[stack.length - 1]; top !== undefined; top = stack[stack.length - 1]) {
      const callee = callees.get(top.graph)?.[top.next++];
      if (callee === undefined) {
        state.set(top.graph, "done");
        stack.pop();
        continue;
      }
      const seen = state.get(callee);
      if (seen === "open") found.add(callee);
      else if (seen === undefined) {
        state.set(callee, "open");
        stack.push({ graph: callee, next: 0 });
      }
    }
  }
  return [...found];
}
