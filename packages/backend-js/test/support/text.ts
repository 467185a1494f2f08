// Graphs from their text form, for tests of what is printed. Types are left out of the texts: variables are Signed unless an operation says otherwise.

import { Constant, Variable, type FunctionGraph, type Hlvalue, type Value } from "@rpyts/flowmodel/model";
import { parseGraph } from "@rpyts/flowmodel/parse-graph";
import type { TextCodec } from "@rpyts/flowmodel/text-codec";
import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { descOf } from "@rpyts/lltype/llop";
import { functionptr } from "@rpyts/lltype/lltype";
import { Bool, Char, Float, Func, Signed, Unsigned, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { LLPtr } from "@rpyts/lltype/values";
import { CLASSES, ETYPE, EVALUE } from "../../../llinterp/test/exceptions.js";

const TYPES: Readonly<Record<string, LowLevelType>> = { Bool, Char, Float, Signed, Unsigned, Void };

/** Numbers and booleans as JSON; `@name` an external function of any number of numbers; `Class` and `theClass` for exceptions. */
const codec: TextCodec = {
  printValue: String,
  parseValue(text: string): Value {
    if (text.startsWith("@")) return text;
    if (text in CLASSES) return CLASSES[text]!.type;
    if (text.startsWith("the")) return CLASSES[text.slice(3)]!.value;
    return JSON.parse(text) as Value;
  },
  printType: String,
  parseType: (text) => TYPES[text]!,
};

const KEYWORDS = new Set(["block", "switch", "case", "catch", "default", "True", "False"]);

/** In the texts of the tests, variables of different blocks may have one name; in the text form they may not. */
function distinct(text: string): string {
  let block = "";
  const lines = text.split("\n").map((line) => {
    block = /^block (\w+)/.exec(line)?.[1] ?? block;
    return line.startsWith("graph") ? line : line.replace(/`[^`]*`|[A-Za-z_]\w*\b(?!\()/g, (word) => (word.startsWith("`") || KEYWORDS.has(word) ? word : `${word}_${block}`));
  });
  return lines.join("\n");
}

/** A checked graph. */
export function graphFrom(text: string): FunctionGraph {
  const graph = parseGraph(distinct(text), codec);
  graph.level = "lltype";
  graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
  graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
  for (const block of graph.blocks()) {
    block.inputargs.forEach(typed);
    for (const op of block.operations) {
      op.args.forEach((arg, i) => (op.args[i] = operand(arg, op.args.length - 1)));
      op.result.concretetype ??= TYPES[descOf(op.opname).result.word] ?? Signed;
    }
    for (const link of block.exits) {
      if (link.lastException instanceof Variable) link.lastException.concretetype = ETYPE;
      if (link.lastExcValue instanceof Variable) link.lastExcValue.concretetype = EVALUE;
      link.args.forEach((arg, i) => (link.args[i] = operand(arg, 0)));
      link.llexitcase = link.exitcase;
    }
  }
  typed(graph.returnvar);
  checkgraph(graph, () => null);
  return graph;
}

function typed(value: Hlvalue): void {
  value.concretetype ??= Signed;
}

function operand(value: Hlvalue, calledWith: number): Hlvalue {
  if (value instanceof Variable || value.concretetype !== null) return value;
  const known = value.value;
  if (typeof known === "string") {
    const fn = functionptr(Func(Array.from({ length: calledWith }, () => Signed), Signed), known.slice(1), { external: known.slice(1) });
    return new Constant(fn, fn.type);
  }
  if (known instanceof LLPtr) value.concretetype = known.type;
  else value.concretetype = typeof known === "boolean" ? Bool : Signed;
  return value;
}
