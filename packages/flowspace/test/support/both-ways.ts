// Runs a function on the host and its graph in the evaluator, in two separate copies of the program, and describes what came of each.

import { Constant, type FunctionGraph } from "@rpyts/flowmodel/model";
import { buildFlow, type FlowSpace } from "@rpyts/flowspace/flowspace";
import { makeFlowSpace } from "@rpyts/flowspace/host-adapter";
import { builtinFunctionType } from "@rpyts/pyhost/builtin-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyBuiltin, PyException, PyFunction, PyType, type PyObject } from "@rpyts/pyhost/object";
import type { PyDict } from "@rpyts/pyhost/pydict";
import { PyError } from "@rpyts/pyhost/pyerror";
import { newTuple } from "@rpyts/pyhost/values";
import { CO_VARARGS } from "@rpyts/pyparser/code";
import { evalGraph } from "../../../flowmodel/test/support/eval-graph.js";
import { hostMachine } from "./host-machine.js";
import { testHost } from "./test-host.js";

/** What a run gave, as text: the value or the exception, and the arguments afterwards. */
export interface Result {
  readonly kind: string;
  readonly value: string;
  readonly args: string;
}

export class BothWays {
  readonly host: Host;
  readonly space: FlowSpace;
  /** The copy that the host runs, and the copy that graphs are made of. */
  readonly plain: PyDict;
  readonly flowed: PyDict;
  private readonly graphs = new Map<PyFunction, FunctionGraph>();

  constructor(text: string) {
    this.host = testHost();
    this.space = makeFlowSpace(this.host);
    this.space.verify = true;
    this.plain = this.host.newNamespace("program");
    this.flowed = this.host.newNamespace("program");
    this.host.exec(text, this.plain, "program.py");
    this.host.exec(text, this.flowed, "program.py");
  }

  fn(copy: PyDict, name: string): PyFunction {
    const found = copy.getStr(name);
    if (!(found instanceof PyFunction)) throw new Error(`${name} is no function of the program`);
    return found;
  }

  graph(name: string): FunctionGraph {
    return this.graphOf(this.fn(this.flowed, name));
  }

  private graphOf(fn: PyFunction): FunctionGraph {
    let graph = this.graphs.get(fn);
    if (graph === undefined) this.graphs.set(fn, (graph = buildFlow(this.space, fn)));
    return graph;
  }

  /** The host's own run. */
  runPlain(name: string, args: readonly PyObject[]): Result {
    const fn = this.fn(this.plain, name);
    return this.describe(args, () => this.host.call(fn, spread(this.host, fn, args)));
  }

  /** The graph's run. */
  runGraph(name: string, args: readonly PyObject[]): Result {
    return this.describe(args, () => this.evaluate(this.graph(name), args));
  }

  /** Makes the iterator of a generator function's graph; its body runs as a graph too. */
  iterator(name: string, args: readonly PyObject[]): PyObject {
    const graph = this.graph(name);
    for (const op of graph.startblock.operations) {
      const made = op.args[0] instanceof Constant ? op.args[0].value : null;
      const next = made instanceof PyType ? made.dict.get("next") : undefined;
      if (!(next instanceof PyFunction)) continue;
      const body = next.globals.getStr("body");
      if (!(body instanceof PyFunction)) continue;
      const run = new PyBuiltin(builtinFunctionType, "body", "test.body", (_host, given) => this.evaluate(this.graphOf(body), given), null);
      next.globals.setStr("body", run);
    }
    return this.evaluate(graph, args);
  }

  private evaluate(graph: FunctionGraph, args: readonly PyObject[]): PyObject {
    const outcome = evalGraph(graph, args, hostMachine(this.host));
    if (outcome.kind === "raise") {
      if ((outcome.value as PyObject).cls !== outcome.type) throw new Error("the graph raises an instance that is not of the class it says");
      throw new PyError(outcome.type as PyObject, outcome.value as PyObject, null);
    }
    if (outcome.kind === "fuel") throw new Error("the graph does not end");
    return outcome.value as PyObject;
  }

  describe(args: readonly PyObject[], run: () => PyObject): Result {
    const end = (kind: string, value: string): Result => ({ kind, value, args: this.host.repr(newTuple(args)) });
    try {
      return end("return", this.host.repr(run()));
    } catch (error) {
      if (!(error instanceof PyError)) throw error;
      // Unpacking a sequence of the wrong length raises ValueError without a message in graphs.
      const { value } = error;
      const bare = error.type instanceof PyType && error.type.name === "ValueError" && value instanceof PyException && /unpack/.test(this.host.str(value));
      return end("raise", bare ? "ValueError()" : this.host.repr(value));
    }
  }
}

/** The host takes the items of a graph's *args variable one by one. */
function spread(host: Host, fn: PyFunction, args: readonly PyObject[]): PyObject[] {
  if ((fn.code.code.flags & CO_VARARGS) === 0) return [...args];
  return [...args.slice(0, -1), ...host.listOf(args[args.length - 1]!)];
}
