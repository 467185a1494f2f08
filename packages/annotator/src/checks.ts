// What is refused once annotations are final: operations that inference itself has no reason to refuse, and that no type system can carry out. Upstream finds
// most of these while typing; ours are told here, with all other faults. Tables say what each operation takes.

import type { Block, FunctionGraph, Hlvalue, SpaceOperation } from "@rpyts/flowmodel/model";
import { PyStr, PyUnicode } from "@rpyts/pyhost/object";
import type { Diagnostic } from "@rpyts/tool/diagnostics";
import type { RPythonAnnotator } from "./annrpython.js";
import { BUILTIN_CHECKS } from "./checks-calls.js";
import { equalityFault, identityFault, isClassValue, itemsFault } from "./checks-identity.js";
import { dictKeyFault, HAS_REPR, HAS_TRUTH, isException, isKnownToBe, type Kind, type Refusal, refusal, TEXT_OF } from "./checks-kinds.js";
import { AnnotatorError } from "./errors.js";
import { describeFault } from "./fault.js";
import { isProgramFault } from "./faultlog.js";
import { NONE_BLOCKS } from "./ops/generic.js";
import { parseFormat } from "./format.js";
import { isFaulty } from "./faulty.js";
import { INT } from "./intkind.js";
import { SomeBool, SomeFloat, SomeImpossibleValue, SomeInteger, SomeNone, SomeObject, SomeTuple } from "./model.js";
import { SomeBuiltin, SomeBuiltinMethod } from "./model-builtin.js";
import { SomeDict, SomeException, SomeInstance, SomeList, SomePBC } from "./model-objects.js";
import { SomeByteArray, SomeStringOrUnicode } from "./model-strings.js";
import { plain } from "./plain.js";

/** Looks at an operation; null when it is fine. */
type Check = (s: readonly SomeObject[], op: SpaceOperation) => Refusal | null;

const OP_CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["getitem", (s) => tupleIndex(s) ?? dictKey(s)],
  ["setitem", (s) => dictKey(s) ?? byteValue(s)],
  ["is_", identityFault],
  ["eq", equalityFault],
  ["ne", equalityFault],
  ["bool", ([s]) => accepted("truth of", HAS_TRUTH, s!)],
  ["hex", ([s]) => inOneWord("hex()", s!)],
  ["oct", ([s]) => inOneWord("oct()", s!)],
  ["delitem", dictKey],
  ["contains", ([s, item]) => dictKey([s!]) ?? itemsFault(s!) ?? (s instanceof SomeList || s instanceof SomeTuple ? itemsFault(new SomeTuple([item!])) : null)],
  ...["mul", "inplace_mul", "lt", "le", "gt", "ge", "cmp"].map((name): [string, Check] => [name, (s, op) => notOfBytes(name, s) ?? orderOfTuples(s, op)]),
  ["inplace_add", ([s, more]) => (s instanceof SomeList && more instanceof SomeNone ? refusal("a list is extended by what is always None") : null)],
  ["issubtype", subclassOf],
  ["getslice", sliceBounds],
  ["mod", (s) => modulo(s)],
  ["inplace_mod", (s) => modulo(s)],
  ["floordiv", wholeFloats],
  ["inplace_floordiv", wholeFloats],
  ["int", unsignedAsInt],
  ["long", ([s]) => (s instanceof SomeInteger ? unsignedAsInt([s]) : refusal(`long() does not work on ${plain(s!)} at run time`, "there are no long integers at run time: use int(), r_longlong() or rbigint"))],
  ["getattr", ([s, name]) => functionName(s!, name!)],
  ["str", (s, op) => textOf(isPrint(op) ? "print" : "str()", s[0]!)],
  ["repr", ([s]) => textOf("repr()", s!) ?? accepted("repr()", HAS_REPR, s!)],
  ["unicode", (s) => textOf("unicode()", s[0]!)],
  ["simple_call", call],
  ["call_args", call],
]);

/** The faults among the operations of annotated blocks of these graphs. */
export function checkAtFixpoint(ann: RPythonAnnotator, graphs: Iterable<FunctionGraph>): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const graph of graphs) {
    for (const block of graph.blocks()) if (ann.isAnnotated(block)) checkBlock(ann, graph, block, found);
    checkRaised(ann, graph, found);
  }
  return found;
}

/** As {@link checkAtFixpoint}, for what may stand in the program where nobody uses the result: after dead operations have gone. */
export function checkSimplified(ann: RPythonAnnotator, blocks: Iterable<readonly [Block, FunctionGraph]>): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [block, graph] of blocks) checkBlock(ann, graph, block, found, LATE_CHECKS);
  return found;
}

/** The class of a value that is no instance is of use in comparisons only, which need nothing at run time. */
const LATE_CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["type", ([s]) => (s instanceof SomeInstance || s instanceof SomeException || s instanceof SomeImpossibleValue ? null : refusal(`the type of ${plain(s!)} is used as a value at run time`, "test it with isinstance()", "annotator/not-rpython"))],
]);

function checkBlock(ann: RPythonAnnotator, graph: FunctionGraph, block: Block, found: Diagnostic[], checks: ReadonlyMap<string, Check> = OP_CHECKS): void {
  for (const op of block.operations) {
    const check = checks.get(op.opname) ?? (checks === OP_CHECKS ? neverOnNone : undefined);
    if (check === undefined || ann.faults.atOps.has(op)) continue;
    const operands = annotationsOf(ann, op.args);
    if (operands === null || operands.some((s) => isFaulty(s))) continue;
    const refused = check(operands, op) ?? neverOnNone(operands, op);
    if (refused !== null) found.push(describeFault(ann, { graph, block, op, error: new AnnotatorError(refused) }).diagnostic);
  }
}

/** Where an operation may raise, one on None alone does not keep its block from going on: the way on is the handler's. */
function neverOnNone([s]: readonly SomeObject[], op: SpaceOperation): Refusal | null {
  if (!(s instanceof SomeNone) || !NONE_BLOCKS.has(op.opname)) return null;
  return refusal(`the value here is always None, and the operation ${op.opname.replace("_idx", "")} does not work on None`, "nothing in the program gives it another value: is the code that should do so reached?", "annotator/blocked-block");
}

/** Null where an operand is not known: the operation is never reached. */
function annotationsOf(ann: RPythonAnnotator, args: readonly Hlvalue[]): SomeObject[] | null {
  const found: SomeObject[] = [];
  for (const v of args) {
    // The shape of a call is an operand, and no value.
    const s = v.annotation instanceof SomeObject ? v.annotation : isShape(v) ? null : constantAnnotation(ann, v);
    if (s === null && !isShape(v)) return null;
    if (s !== null) found.push(s);
  }
  return found;
}

/** What a constant is that no rule has asked for so far; null for those that cannot be annotated, which is a fault of its own. */
function constantAnnotation(ann: RPythonAnnotator, v: Hlvalue): SomeObject | null {
  // Helpers call functions that are typed already: what is constant there is no host object.
  if (v.concretetype !== null) return null;
  try {
    return ann.annotation(v);
  } catch (error) {
    if (isProgramFault(error)) return null;
    throw error;
  }
}

const isShape = (v: Hlvalue): boolean => "value" in v && typeof v.value === "object" && v.value !== null && "keys" in v.value && "star" in v.value;

// ---- containers

function tupleIndex([s, index]: readonly SomeObject[]): Refusal | null {
  if (!(s instanceof SomeTuple) || index === undefined || index.const !== null) return null;
  return refusal("the index of a tuple is known at run time only, but each item of a tuple has a type of its own", "use a list when all items have one type", "annotator/not-constant");
}

function dictKey([s]: readonly SomeObject[]): Refusal | null {
  return s instanceof SomeDict ? dictKeyFault(s) : null;
}

const SIGNS: ReadonlyMap<string, string> = new Map([["mul", "*"], ["inplace_mul", "*="], ["lt", "<"], ["le", "<="], ["gt", ">"], ["ge", ">="], ["cmp", "cmp()"]]);

function notOfBytes(name: string, s: readonly SomeObject[]): Refusal | null {
  const found = s.find((one) => one instanceof SomeByteArray);
  return found === undefined ? null : refusal(`${SIGNS.get(name)!} does not work on ${plain(found)} at run time`, "use a str");
}

function orderOfTuples([a, b]: readonly SomeObject[], op: SpaceOperation): Refusal | null {
  if (!(a instanceof SomeTuple && b instanceof SomeTuple) || isKnownNow(op)) return null;
  return refusal("tuples have no order at run time", "compare their items");
}

const isKnownNow = ({ result }: SpaceOperation): boolean => result.annotation instanceof SomeObject && result.annotation.const !== null;

function subclassOf(s: readonly SomeObject[], op: SpaceOperation): Refusal | null {
  if (isKnownNow(op)) return null;
  const found = s.find((one) => !isClassValue(one));
  return found === undefined ? null : refusal(`issubclass() takes classes, not ${plain(found)}`, null, "annotator/wrong-arguments");
}

function byteValue([s, , value]: readonly SomeObject[]): Refusal | null {
  if (!(s instanceof SomeByteArray) || value === undefined || value instanceof SomeInteger) return null;
  return refusal(`an item of a bytearray is an int, not ${plain(value)}`, "use ord() for a character");
}

function sliceBounds([s, start, stop]: readonly SomeObject[]): Refusal | null {
  if (!(stop instanceof SomeInteger) || stop.nonneg || start === undefined) return null;
  const whole = start instanceof SomeNone || (start.const !== null && isKnownToBe(start.const, 0));
  if (whole && !(s instanceof SomeTuple)) return null;
  if (s instanceof SomeTuple) return null;
  return refusal(
    "[:-1] is the only slice that counts from the end",
    "compute the end: with stop = len(x) - 1, and 'assert stop >= 0' before the slice",
    "annotator/not-rpython",
  );
}

// ---- numbers and texts

function modulo(s: readonly SomeObject[]): Refusal | null {
  const [a, b] = s;
  if (a instanceof SomeStringOrUnicode) return formatted(a, b!);
  return a instanceof SomeFloat || b instanceof SomeFloat ? refusal(`% does not work on ${plain(a!)} and ${plain(b!)}`, "use math.fmod(), and mind that its result has the sign of the dividend") : null;
}

/** %s and %r take what str() and repr() take. */
function formatted(format: SomeStringOrUnicode, sArgs: SomeObject): Refusal | null {
  const text = format.const;
  if (!(text instanceof PyStr || text instanceof PyUnicode)) return null;
  const values = sArgs instanceof SomeTuple ? sArgs.items : [sArgs];
  const conversions = (parseFormat(text.value) ?? []).filter((piece) => typeof piece !== "string");
  const fits = (type: string, s: SomeObject): boolean => TEXT_OF.accepts(s) && (type === "s" || HAS_REPR.accepts(s));
  const at = conversions.findIndex(({ type }, i) => (type === "s" || type === "r") && values[i] !== undefined && !fits(type, values[i]));
  return at < 0 ? null : refusal(`%${conversions[at]!.type} does not work on ${plain(values[at]!)} at run time`, "make the text from its parts");
}

function wholeFloats([a, b]: readonly SomeObject[]): Refusal | null {
  return a instanceof SomeFloat || b instanceof SomeFloat ? refusal(`// does not work on ${plain(a!)} and ${plain(b!)}`, "use math.floor(x / y)") : null;
}

function unsignedAsInt([s]: readonly SomeObject[]): Refusal | null {
  if (!(s instanceof SomeInteger) || s instanceof SomeBool || s.kind.signed || s.kind.rank < INT.rank || s.const !== null) return null;
  return refusal(`int() of ${plain(s)}: the number may not fit`, "use intmask(), which keeps the bits");
}

function textOf(what: string, s: SomeObject): Refusal | null {
  return TEXT_OF.accepts(s) ? null : refusal(`${what} does not work on ${plain(s)} at run time`, "make the text from its parts");
}

const accepted = (what: string, kind: Kind, s: SomeObject): Refusal | null => (kind.accepts(s) ? null : refusal(`${what} ${plain(s)} is not known at run time`));

/** The digits of a number are made in a word, or in two where those are 64 bits. */
function inOneWord(what: string, s: SomeObject): Refusal | null {
  return s instanceof SomeInteger && s.const === null && s.kind.bits > 64 ? refusal(`${what} does not work on ${plain(s)}`, "make the text of its halves") : null;
}

/** What print makes of its operands carries the place of the statement. */
const isPrint = ({ span }: SpaceOperation): boolean => span !== null && /^print\b/.test(span.file.text.slice(span.start, span.start + 6));

// ---- calls

function call(s: readonly SomeObject[], op: SpaceOperation): Refusal | null {
  const [func, ...args] = s;
  if (func instanceof SomeNone) return refusal("what is called here is always None", "nothing in the program gives it another value", "annotator/not-callable");
  if (func instanceof SomeBuiltin && ANSWERED_BEFORE.has(func.analyser.name)) return unanswered(func.analyser.name, op);
  if (func instanceof SomeBuiltin) return firstRefusal(BUILTIN_CHECKS.get(func.analyser.name), func.analyser.name, args);
  if (!(func instanceof SomeBuiltinMethod)) return null;
  if (func.sSelf instanceof SomeDict) return dictKeyFault(func.sSelf);
  if (!(func.sSelf instanceof SomeByteArray)) return methodFault(func, args);
  return refusal(`bytearrays have no ${func.methodname}() at run time`, "use a str", "annotator/unknown-attribute");
}

/** What methods of lists compare, and what they count with. */
function methodFault({ sSelf, methodname }: SomeBuiltinMethod, args: readonly SomeObject[]): Refusal | null {
  if (["extend", "join"].includes(methodname) && args[0] instanceof SomeNone) return refusal(`${methodname}() takes a list, and the value here is always None`, null, "annotator/wrong-arguments");
  if (!(sSelf instanceof SomeList)) return null;
  if (methodname === "pop" && args.length > 0 && !(args[0] instanceof SomeInteger)) return refusal(`pop() takes an int, not ${plain(args[0]!)}`, null, "annotator/wrong-arguments");
  return ["index", "remove", "count"].includes(methodname) ? itemsFault(sSelf) : null;
}

function unanswered(name: string, op: SpaceOperation): Refusal | null {
  if (!(op.result.annotation instanceof SomeObject) || op.result.annotation.const !== null) return null;
  return refusal(`the answer of ${name.replace("__builtin__.", "")}() is not known at translation time`, "ask it of functions, classes and prebuilt objects only", "annotator/not-constant");
}

/** Built-in functions whose answer must be known at translation time. */
const ANSWERED_BEFORE: ReadonlySet<string> = new Set(["__builtin__.hasattr", "__builtin__.callable"]);

/** The name of a function that is not known is nowhere kept. */
function functionName(s: SomeObject, name: SomeObject): Refusal | null {
  if (!(s instanceof SomePBC) || s.const !== null || s.anyDescription().kind !== "function" || !isText(name, "__name__")) return null;
  return refusal(`the name of ${plain(s)} is not known at run time`, "keep the name beside the function", "annotator/unknown-attribute");
}

const isText = (s: SomeObject, text: string): boolean => s.const instanceof PyStr && s.const.value === text;

function firstRefusal(check: ((args: readonly SomeObject[]) => { readonly text: string; readonly s: SomeObject } | null) | undefined, name: string, args: readonly SomeObject[]): Refusal | null {
  const refused = check === undefined ? null : check(args);
  return refused === null ? null : refusal(`${name.replace(/^__builtin__\./, "")}() takes ${refused.text}, not ${plain(refused.s)}`, null, "annotator/wrong-arguments");
}

// ---- exceptions

/** What a function raises must be an exception. */
function checkRaised(ann: RPythonAnnotator, graph: FunctionGraph, found: Diagnostic[]): void {
  for (const block of graph.blocks()) {
    if (!ann.isAnnotated(block)) continue;
    for (const link of block.exits) {
      const s = link.target === graph.exceptblock ? constantAnnotation(ann, link.args[1]!) : null;
      if (s === null || isException(s) || isFaulty(s) || s instanceof SomeNone) continue;
      if (!(s instanceof SomeInstance || s instanceof SomeException || s instanceof SomePBC || s.knownTypeName !== null)) continue;
      const op = block.operations.at(-1) ?? null;
      const error = new AnnotatorError(refusal(`only exceptions can be raised, not ${plain(s)}`, "derive the class from Exception", "annotator/not-rpython"));
      found.push(describeFault(ann, { graph, block, op, error }).diagnostic);
    }
  }
}
