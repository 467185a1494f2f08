// Exits that take exceptions: `try` around calls and the like, plain tests for arithmetic that checks by itself.

import { Scope } from "../function-scope.js";
import { JsVariable } from "../function-variables.js";
import type { Check } from "../emit/emitter.js";
import * as n from "../nodes.js";
import type { Edge, ExitOf, Handler } from "./graph.js";
import { List, NONE, type Case } from "./list.js";
import type { Structurer } from "./structure.js";

/** Nothing but the operation stands inside `try`: what follows on the normal way is behind it, where no handler comes. */
export function tryExit(s: Structurer, { plan, normal, handlers }: ExitOf<"try">, list: List): void {
  const op = plan.raising!;
  const returns = normal.target === null && normal.link!.kind === "return" && normal.link!.sources[0] === op.result && op.result !== null;
  const falls = s.isEmpty(normal, list);
  const body = new Scope(list.scope);
  const param = new JsVariable("e");
  param.isBound = true;
  const next = falls || returns ? list.next : NONE;
  const handler = new List(new Scope(list.scope), next, list.depth + 1, list.loop, list.breakable);
  list.scope.body.push(n.tryCatch(n.block(body.body), param.node, n.block(handler.scope.body)));
  s.w.scope = body;
  if (returns) s.w.push(n.returns(s.w.operation(op)));
  else s.w.statement(op);
  s.w.scope = handler.scope;
  s.later(() => {
    if (falls || handler.falls) list.falls = true;
    if (!falls && !returns) s.edge(normal, list);
  });
  printHandlers(s, plan.caught!.variable, param, handlers, handler);
}

function printHandlers(s: Structurer, variable: JsVariable | null, param: JsVariable, handlers: readonly Handler[], list: List): void {
  const { names } = s.w;
  const value = n.call(names.runtime("caught"), [s.w.read(param)]);
  const some = handlers.filter(({ takesAll }) => !takesAll);
  const exception = variable ?? (some.length > 0 ? new JsVariable("exc") : null);
  if (exception === null) s.w.push(n.expressionStatement(value));
  else s.w.assign(exception, value);
  const cases = some.map(({ edge, llexitcase }): Case => ({ test: () => names.exceptionTest(s.w.read(exception!), llexitcase)!, edge, prepare: () => undefined }));
  const last = handlers.find(({ takesAll }) => takesAll);
  s.chain(cases, 0, list, (rest) => {
    s.w.scope = rest.scope;
    if (last === undefined) s.w.push(n.throws(s.w.read(param)));
    else s.edge(last.edge, rest);
  });
}

/** Checks and branches, without any exception being thrown where a handler is known. */
export function checkedExit(s: Structurer, { plan, normal, handlerOf }: ExitOf<"checked">, list: List): void {
  const op = plan.raising!;
  const { checks, value } = s.w.checked(op);
  const groups = new Map<Edge | string, { readonly edge: Edge | null; readonly checks: Check[] }>();
  for (const check of checks) {
    const edge = handlerOf.get(check.exception) ?? null;
    const known = groups.get(edge ?? check.exception);
    if (known === undefined) groups.set(edge ?? check.exception, { edge, checks: [check] });
    else known.checks.push(check);
  }
  const cases = [...groups.values()].map((group): Case => ({
    test: () => group.checks.map((check) => check.condition).reduce((a, b) => n.logical("||", a, b)),
    edge: group.edge,
    prepare: () => raise(s, plan.caught!.variable, group.edge, group.checks),
  }));
  // The value is assigned on the normal way only, behind all checks.
  const last = (rest: List): void => {
    s.w.scope = rest.scope;
    s.w.keep(op, value);
    s.edge(normal, rest);
  };
  s.chain(cases, 0, list, last);
}

function raise(s: Structurer, variable: JsVariable | null, edge: Edge | null, checks: readonly Check[]): void {
  const { names } = s.w;
  const instances = checks.map(({ exception }) => names.standardException(exception));
  if (edge === null) return s.w.push(n.throws(instances[0]!));
  if (variable === null) return;
  const value = instances.reduceRight((rest, instance, i) => n.conditional(checks[i]!.condition, instance, rest));
  s.w.assign(variable, value);
}
