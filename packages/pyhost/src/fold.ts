// High-level operations by the names flow graphs give them, on live objects: what constant folding calls.

import { InternalError } from "@rpyts/tool/assert-never";
import { add, bitAnd, bitOr, bitXor, div, divmod, floordiv, invert, lshift, mod, mul, neg, pos, power, rshift, sub, truediv } from "./arith.js";
import { getattr, setattr } from "./attribute.js";
import { ADD, AND, DIV, FLOORDIV, inplace, LSHIFT, MOD, MUL, OR, POW, RSHIFT, SUB, TRUEDIV, XOR } from "./binary.js";
import { floatType, intType, longType, strType, unicodeType } from "./builtin-types.js";
import { callType } from "./call.js";
import { compare, EQ, GE, GT, LE, LT, NE, richCompare } from "./compare.js";
import { isTrue, lengthInt, repr, tryIndex } from "./convert.js";
import { StopIteration, TypeError } from "./exception-types.js";
import { hashOf } from "./hash.js";
import type { Host } from "./host.js";
import { contains, getIter, iterNext } from "./iterate.js";
import { absolute, numeralOf, ordinal } from "./modules/builtin-functions.js";
import { PyStr, type PyObject, type PyType } from "./object.js";
import { pyError, pyErrorArgs } from "./pyerror.js";
import { delitem, delslice, getitem, getslice, setitem, setslice } from "./subscript.js";
import { ternaryPower } from "./ternary-power.js";
import { newBool, newInt, newStr, None } from "./values.js";

export type Operation = (host: Host, args: readonly PyObject[]) => PyObject;

type Unary = (host: Host, a: PyObject) => PyObject;
type Binary = (host: Host, a: PyObject, b: PyObject) => PyObject;

const one = (fn: Unary): Operation => (host, args) => fn(host, args[0]);
const two = (fn: Binary): Operation => (host, args) => fn(host, args[0], args[1]);
const rich = (op: number): Operation => (host, args) => richCompare(host, op, args[0], args[1]);
const convert = (type: PyType): Operation => (host, args) => callType(host, type, [...args], null);

function attribute(obj: PyObject): string {
  if (!(obj instanceof PyStr)) throw pyError(TypeError, `attribute name must be string, not '${obj.cls.name}'`);
  return obj.value;
}

/** None stands for a missing bound, as in flow graphs. */
const given = (obj: PyObject): PyObject | null => (obj === None ? null : obj);

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["add", two(add)], ["sub", two(sub)], ["mul", two(mul)], ["div", two(div)], ["truediv", two(truediv)], ["floordiv", two(floordiv)], ["mod", two(mod)], ["divmod", two(divmod)],
  ["lshift", two(lshift)], ["rshift", two(rshift)], ["and_", two(bitAnd)], ["or_", two(bitOr)], ["xor", two(bitXor)],
  ["pow", (host, args) => (args.length < 3 || args[2] === None ? power(host, args[0], args[1]) : ternaryPower(host, args[0], args[1], args[2]))],
  ["neg", one(neg)], ["pos", one(pos)], ["invert", one(invert)], ["abs", one(absolute)],
  ["not_", one((host, a) => newBool(!isTrue(host, a)))],
  ["bool", one((host, a) => newBool(isTrue(host, a)))],
  ["is_true", one((host, a) => newBool(isTrue(host, a)))],
  ["lt", rich(LT)], ["le", rich(LE)], ["eq", rich(EQ)], ["ne", rich(NE)], ["gt", rich(GT)], ["ge", rich(GE)],
  ["cmp", two((host, a, b) => newInt(compare(host, a, b)))],
  ["is_", (_host, args) => newBool(args[0] === args[1])],
  ["contains", two((host, a, b) => newBool(contains(host, a, b)))],
  ["getitem", two(getitem)],
  ["getitem_idx", two(getitem)],
  ["setitem", (host, args) => {
    setitem(host, args[0], args[1], args[2]);
    return None;
  }],
  ["delitem", (host, args) => {
    delitem(host, args[0], args[1]);
    return None;
  }],
  ["getslice", (host, args) => getslice(host, args[0], given(args[1]), given(args[2]))],
  ["setslice", (host, args) => {
    setslice(host, args[0], given(args[1]), given(args[2]), args[3]);
    return None;
  }],
  ["delslice", (host, args) => {
    delslice(host, args[0], given(args[1]), given(args[2]));
    return None;
  }],
  ["getattr", (host, args) => getattr(host, args[0], attribute(args[1]))],
  ["setattr", (host, args) => {
    setattr(host, args[0], attribute(args[1]), args[2]);
    return None;
  }],
  ["delattr", (host, args) => {
    setattr(host, args[0], attribute(args[1]), null);
    return None;
  }],
  ["len", one((host, a) => newInt(lengthInt(host, a)))],
  ["int", convert(intType)], ["long", convert(longType)], ["float", convert(floatType)], ["str", convert(strType)], ["unicode", convert(unicodeType)],
  ["repr", one((host, a) => newStr(repr(host, a)))],
  ["hash", one((host, a) => newInt(hashOf(host, a)))],
  ["id", one((host, a) => newInt(host.id(a)))],
  ["ord", one((host, a) => newInt(ordinal(host, a)))],
  ["chr", one((host, a) => host.call(host.builtins.getStr("chr") ?? None, [a]))],
  ["unichr", one((host, a) => host.call(host.builtins.getStr("unichr") ?? None, [a]))],
  ["hex", one((host, a) => newStr(numeralOf(host, a, "__hex__", "hex")))],
  ["oct", one((host, a) => newStr(numeralOf(host, a, "__oct__", "oct")))],
  ["type", one((_host, a) => a.cls)],
  ["isinstance", two((host, a, b) => newBool(host.isinstance(a, b)))],
  ["issubtype", two((host, a, b) => newBool(host.issubclass(a, b)))],
  ["index", one((host, a) => {
    const value = tryIndex(host, a);
    if (value === null) throw pyError(TypeError, `'${a.cls.name}' object cannot be interpreted as an index`);
    return host.int(value);
  })],
  ["iter", one(getIter)],
  ["next", one((host, a) => {
    const value = iterNext(host, a);
    if (value === null) throw pyErrorArgs(StopIteration, []);
    return value;
  })],
  ["simple_call", (host, args) => host.call(args[0], args.slice(1))],
  ...([["add", ADD], ["sub", SUB], ["mul", MUL], ["div", DIV], ["truediv", TRUEDIV], ["floordiv", FLOORDIV], ["mod", MOD], ["pow", POW], ["lshift", LSHIFT], ["rshift", RSHIFT],
    ["and", AND], ["or", OR], ["xor", XOR]] as const).map(([name, op]) => [`inplace_${name}`, two((host, a, b) => inplace(host, a, b, op))] as const),
]);

/** Whether there is an operation of this name. */
export function hasOperation(opname: string): boolean {
  return OPERATIONS.has(opname);
}

export function foldOperation(host: Host, opname: string, args: readonly PyObject[]): PyObject {
  const operation = OPERATIONS.get(opname);
  if (operation === undefined) throw new InternalError(`the host has no operation '${opname}'`);
  return operation(host, args);
}
