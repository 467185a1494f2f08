// Parsed regular expressions as tuples and lists of Python: for what makes other programs of them than ours (rpython.rlib.rsre.rpy does, of _sre.parse).

import { assertNever } from "@rpyts/tool/assert-never";
import type { PyObject } from "../object.js";
import { newDict, newInt, newList, newStr, newTuple, None } from "../values.js";
import { widthOf, type Node, type ParsedPattern, type Sequence, type SetItem } from "./sre-ast.js";

const sequence = (nodes: Sequence): PyObject => newList(nodes.map(nodeTuple));
const bool = (value: boolean): PyObject => newInt(value ? 1 : 0);

function named(name: string, ...rest: readonly PyObject[]): PyObject {
  return newTuple([newStr(name), ...rest]);
}

function setItemTuple(item: SetItem): PyObject {
  switch (item.kind) {
    case "char": return named("literal", newInt(item.code));
    case "range": return named("range", newInt(item.low), newInt(item.high));
    case "category": return named("category", newStr(item.category));
    default: return assertNever(item);
  }
}

function nodeTuple(node: Node): PyObject {
  switch (node.kind) {
    case "char": return named("literal", newInt(node.code));
    case "any": return named("any");
    case "set": return named("in", bool(node.negate), newList(node.items.map(setItemTuple)));
    case "at": return named("at", newStr(node.where));
    case "repeat": return named("repeat", newInt(node.min), newInt(node.max), bool(node.greedy), sequence(node.body));
    case "group": return named("subpattern", node.index === null ? None : newInt(node.index), sequence(node.body));
    case "branch": return named("branch", newList(node.options.map(sequence)));
    case "backref": return named("groupref", newInt(node.group));
    case "look": return named("assert", newInt(node.behind ? widthOf(node.body)[0] : -1), bool(node.negate), sequence(node.body));
    case "condition": return named("groupref_exists", newInt(node.group), sequence(node.yes), node.no === null ? None : sequence(node.no));
    default: return assertNever(node);
  }
}

/** (body, flags, number of groups, {name: group}). A look-around has the width to go back, or -1. */
export function patternTuple(parsed: ParsedPattern): PyObject {
  const names = newDict();
  for (const [name, index] of parsed.names) names.setStr(name, newInt(index));
  return newTuple([sequence(parsed.body), newInt(parsed.flags), newInt(parsed.groups), names]);
}
