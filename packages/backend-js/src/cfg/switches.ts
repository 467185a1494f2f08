// `switch`, for switches of the program and for dispatchers.

import type * as t from "@babel/types";
import { InternalError } from "@rpyts/tool/assert-never";
import { Scope } from "../function-scope.js";
import * as n from "../nodes.js";
import type { Edge, ExitOf } from "./graph.js";
import { Construct, List, NONE } from "./list.js";
import type { Structurer } from "./structure.js";

/** A switch on numbers, characters or strings; `if` where there is one case only. */
export function switchExit(s: Structurer, { plan, arms, fallback }: ExitOf<"switch">, list: List): void {
  const { exitswitch } = plan.block;
  if (exitswitch === null || typeof exitswitch === "symbol") throw new InternalError("a switch on nothing");
  const type = s.w.type(exitswitch);
  const value = s.w.source(plan.switchValue!);
  const [only] = arms;
  if (arms.length === 1 && only!.values.length === 1) {
    s.branch(s.w.compare("===", value, s.w.names.constant(only!.values[0]!, type)), only!.edge, fallback, list, null);
    return;
  }
  switchStatement(s, value, arms.map(({ values, edge }) => ({ tests: values.map((v) => s.w.names.constant(v, type)), edge })), fallback, list);
}

/** Each group ends with a jump, or with the `break` of the switch where it leads to the end of the list. */
function switchStatement(s: Structurer, value: n.Expression, groups: readonly { readonly tests: readonly n.Expression[]; readonly edge: Edge }[], fallback: Edge, list: List): void {
  const cases: t.SwitchCase[] = [];
  const construct = new Construct(list.next, list);
  list.scope.body.push(n.switchOn(value, cases));
  const arm = (): List => new List(new Scope(list.scope), NONE, list.depth + 1, list.loop, construct);
  s.later(() => {
    if (s.isEmpty(fallback, list)) list.falls = true;
    else {
      const inside = arm();
      cases.push(switchCase(s, null, inside.scope));
      s.edge(fallback, inside);
    }
  });
  for (const { tests, edge } of groups.toReversed()) {
    s.later(() => {
      const inside = arm();
      for (const test of tests.slice(0, -1)) cases.push(n.switchCase(test, []));
      cases.push(switchCase(s, tests[tests.length - 1]!, inside.scope));
      s.edge(edge, inside);
    });
  }
}

/** The dispatcher of a loop with several entries: a number says which one is meant. */
export function dispatchExit(s: Structurer, node: number, { entries }: ExitOf<"dispatch">, list: List): void {
  const state = s.stateOf(s.analysis.order[node]!);
  const groups = entries.slice(0, -1).map((edge, i) => ({ tests: [n.number(i)], edge }));
  switchStatement(s, s.w.read(state), groups, entries[entries.length - 1]!, list);
}

function switchCase(s: Structurer, test: n.Expression | null, scope: Scope): t.SwitchCase {
  const node = n.switchCase(test, [n.block(scope.body)]);
  s.cases.push({ node, scope });
  return node;
}
