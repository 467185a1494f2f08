// The module _astparse: syntax trees of source text as Python objects. The classes are Python's (lib/_ast_nodes.py) and are handed over by name; this file makes the
// instances. Answers to the converters of Python-ast.c. Our parser's tree is flatter than Python's: `elif` chains and try statements are nested again here.

import type { ClassDef, Const, Expr, For, FunctionDef, Handler, If, Node, Params, Stmt, Subscript, Try } from "@rpyts/pyparser/ast";
import { CO_FUTURE_MASK, COMPILE_FROM_STRING, compileSource, PyCF_DONT_IMPLY_DEDENT, PyCF_SOURCE_IS_UTF8, type CompileMode } from "@rpyts/pyparser/compile";
import type { PyConst } from "@rpyts/pyparser/code";
import { parseSource } from "@rpyts/pyparser/parse";
import { sourceEncoding } from "@rpyts/pyparser/source-encoding";
import { PySyntaxError } from "@rpyts/pyparser/syntax-error";
import { T } from "@rpyts/pyparser/tokens";
import { SourceFile } from "@rpyts/tool/source-file";
import { toInt } from "../convert.js";
import { TypeError } from "../exception-types.js";
import { sourceOf } from "../eval/exec.js";
import type { Host } from "../host.js";
import { PyStr, type PyModule, type PyObject } from "../object.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { syntaxError } from "../syntax-error.js";
import { newBool, newComplex, newFloat, newInt, newList, newLong, newStr, newUnicode, None } from "../values.js";
import { ModuleBuilder } from "./module-builder.js";

export function makeAst(): PyModule {
  return new ModuleBuilder("_astparse", "Syntax trees of source text.").fn("parse", 5, 5, (host, args) => {
    const [given, filename, mode, flags, classes] = args;
    const source = sourceOf(given);
    if (source === null || !(filename instanceof PyStr) || !(mode instanceof PyStr) || !(classes instanceof PyDict)) throw pyError(TypeError, "expected a readable buffer object");
    return parseTree(host, new SourceFile(filename.value, source.text), mode.value as CompileMode, toInt(host, flags) | source.flags, classes);
  }).fn("incomplete", 1, 1, (_host, [given]) => newBool(isIncomplete(sourceOf(given)?.text ?? ""))).module;
}

/** Whether text typed at a prompt is wrong only because it ends too early. */
function isIncomplete(text: string): boolean {
  try {
    compileSource(new SourceFile("<input>", text), "single", COMPILE_FROM_STRING | PyCF_DONT_IMPLY_DEDENT);
    return false;
  } catch (error) {
    if (error instanceof PySyntaxError) return error.incomplete;
    throw error;
  }
}

function parseTree(host: Host, source: SourceFile, mode: CompileMode, flags: number, classes: PyDict): PyObject {
  const tree = new TreeBuilder(host, source, classes);
  try {
    const encoding = sourceEncoding(source, (flags & COMPILE_FROM_STRING) !== 0, (flags & PyCF_SOURCE_IS_UTF8) !== 0);
    const module = parseSource(source, encoding, mode, flags & CO_FUTURE_MASK);
    if (module.expression !== null) return tree.make("Expression", null, [expr(tree, module.expression, "Load")]);
    return tree.make(mode === "single" ? "Interactive" : "Module", null, [body(tree, module.body)]);
  } catch (error) {
    if (error instanceof PySyntaxError) throw syntaxError(host, error);
    throw error;
  }
}

const BINARY: ReadonlyMap<number, string> = new Map([
  [T.PLUS, "Add"], [T.MINUS, "Sub"], [T.STAR, "Mult"], [T.SLASH, "Div"], [T.PERCENT, "Mod"], [T.DOUBLESTAR, "Pow"], [T.LEFTSHIFT, "LShift"], [T.RIGHTSHIFT, "RShift"],
  [T.VBAR, "BitOr"], [T.CIRCUMFLEX, "BitXor"], [T.AMPER, "BitAnd"], [T.DOUBLESLASH, "FloorDiv"], [T.PLUSEQUAL, "Add"], [T.MINEQUAL, "Sub"], [T.STAREQUAL, "Mult"],
  [T.SLASHEQUAL, "Div"], [T.PERCENTEQUAL, "Mod"], [T.DOUBLESTAREQUAL, "Pow"], [T.LEFTSHIFTEQUAL, "LShift"], [T.RIGHTSHIFTEQUAL, "RShift"], [T.VBAREQUAL, "BitOr"],
  [T.CIRCUMFLEXEQUAL, "BitXor"], [T.AMPEREQUAL, "BitAnd"], [T.DOUBLESLASHEQUAL, "FloorDiv"],
]);
const UNARY: ReadonlyMap<number, string> = new Map([[T.PLUS, "UAdd"], [T.MINUS, "USub"], [T.TILDE, "Invert"], [T.KW_NOT, "Not"]]);
const COMPARE = ["Lt", "LtE", "Eq", "NotEq", "Gt", "GtE", "In", "NotIn", "Is", "IsNot"];

type Context = "Load" | "Store" | "Del" | "Param";

/** What makes nodes. */
class TreeBuilder {
  readonly host: Host;
  readonly source: SourceFile;
  private readonly classes: PyDict;
  private readonly plain: Map<string, PyObject>;
  private readonly fields: Map<string, readonly string[]>;

  constructor(host: Host, source: SourceFile, classes: PyDict) {
    this.host = host;
    this.source = source;
    this.classes = classes;
    this.plain = new Map();
    this.fields = new Map();
  }

  /** A node of a class with the values of its fields; `place` is null for nodes without a position. */
  make(name: string, place: Node | null, values: readonly PyObject[]): PyObject {
    const { host } = this;
    const cls = this.classes.getStr(name) ?? None;
    let names = this.fields.get(name);
    if (names === undefined) this.fields.set(name, (names = host.listOf(host.getattr(cls, "_fields")).map((item) => host.str(item))));
    const node = host.call(cls, []);
    names.forEach((field, i) => host.setattr(node, field, values[i] ?? None));
    if (place !== null) {
      const { line, col } = this.source.lineCol(place.start);
      host.setattr(node, "lineno", newInt(line));
      host.setattr(node, "col_offset", newInt(col - 1));
    }
    return node;
  }

  /** The one node of an operator or context. */
  sign(name: string): PyObject {
    let node = this.plain.get(name);
    if (node === undefined) this.plain.set(name, (node = this.make(name, null, [])));
    return node;
  }

  /** The identifier as the source has it: the parser's names are mangled already. */
  written(name: string, end: number): PyObject {
    if (!name.startsWith("_")) return newStr(name);
    const found = /\w+$/.exec(this.source.text.slice(Math.max(0, end - name.length - 1), end));
    return newStr(found !== null && name.endsWith(found[0]) ? found[0] : name);
  }
}

const some = <N>(node: N | null, convert: (node: N) => PyObject): PyObject => (node === null ? None : convert(node));
const load = (t: TreeBuilder, node: Expr): PyObject => expr(t, node, "Load");
const loads = (t: TreeBuilder, nodes: readonly Expr[], context: Context = "Load"): PyObject => newList(nodes.map((node) => expr(t, node, context)));
const body = (t: TreeBuilder, nodes: readonly Stmt[] | null): PyObject => newList((nodes ?? []).map((node) => stmt(t, node)));

function constant(t: TreeBuilder, node: Const): PyObject {
  const value = constantValue(t.host, node.value);
  if (node.value.kind === "none") return t.make("Name", node, [newStr("None"), t.sign("Load")]);
  return t.make(node.value.kind === "str" || node.value.kind === "unicode" ? "Str" : "Num", node, [value]);
}

function constantValue(host: Host, value: PyConst): PyObject {
  switch (value.kind) {
    case "int": return host.int(value.value);
    case "long": return newLong(value.value);
    case "float": return newFloat(value.value);
    case "complex": return newComplex(0, value.imag);
    case "str": return newStr(value.value);
    case "unicode": return newUnicode(value.value);
    default: return None;
  }
}

function expr(t: TreeBuilder, node: Expr, context: Context): PyObject {
  switch (node.kind) {
    case "Name": return t.make("Name", node, [t.written(node.id, node.end), t.sign(context)]);
    case "Const": return constant(t, node);
    case "Attribute": return t.make("Attribute", node, [load(t, node.value), t.written(node.attr, node.end), t.sign(context)]);
    case "Subscript": return t.make("Subscript", node, [load(t, node.value), index(t, node), t.sign(context)]);
    case "Call": {
      const keywords = node.keywords.map((k) => t.make("keyword", null, [newStr(k.name), load(t, k.value)]));
      return t.make("Call", node, [load(t, node.func), loads(t, node.args), newList(keywords), some(node.starargs, (n) => load(t, n)), some(node.kwargs, (n) => load(t, n))]);
    }
    case "BinOp": return t.make("BinOp", node, [load(t, node.left), t.sign(BINARY.get(node.op) ?? ""), load(t, node.right)]);
    case "UnaryOp": return unary(t, node.op, node.operand, node);
    case "BoolOp": return t.make("BoolOp", node, [t.sign(node.isOr ? "Or" : "And"), loads(t, node.values)]);
    case "Compare": return t.make("Compare", node, [load(t, node.left), newList(node.ops.map((op) => t.sign(COMPARE[op] ?? ""))), loads(t, node.comparators)]);
    case "IfExp": return t.make("IfExp", node, [load(t, node.test), load(t, node.body), load(t, node.orelse)]);
    case "Lambda": return t.make("Lambda", node, [params(t, node.params), load(t, node.body)]);
    case "Tuple":
    case "List": return t.make(node.kind, node, [loads(t, node.elts, context), t.sign(context)]);
    case "Set": return t.make("Set", node, [loads(t, node.elts)]);
    case "Dict": return t.make("Dict", node, [loads(t, node.keys), loads(t, node.values)]);
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
    case "DictComp": {
      const generators = node.generators.map((g) => t.make("comprehension", null, [expr(t, g.target, "Store"), load(t, g.iter), loads(t, g.ifs)]));
      return t.make(node.kind, node, [load(t, node.elt), ...(node.value === null ? [] : [load(t, node.value)]), newList(generators)]);
    }
    case "Yield": return t.make("Yield", node, [some(node.value, (n) => load(t, n))]);
    case "Repr": return t.make("Repr", node, [load(t, node.value)]);
    case "Slice":
    case "Ellipsis": return slice(t, node);
  }
}

/** A minus before a number belongs to the number. */
function unary(t: TreeBuilder, op: number, operand: Expr, place: Node): PyObject {
  const text = t.source.text;
  if (op === T.MINUS && operand.kind === "Const" && text.slice(place.start + 1, operand.start).trim() === "") {
    const value = t.host.operation("neg", [constantValue(t.host, operand.value)]);
    return t.make("Num", place, [operand.value.kind === "complex" ? newComplex(-0, -operand.value.imag) : value]);
  }
  return t.make("UnaryOp", place, [t.sign(UNARY.get(op) ?? ""), load(t, operand)]);
}

function index(t: TreeBuilder, node: Subscript): PyObject {
  const given = node.index;
  if (given.kind === "Slice" || given.kind === "Ellipsis") return slice(t, given);
  if (given.kind === "Tuple" && given.elts.some((n) => n.kind === "Slice" || n.kind === "Ellipsis")) return t.make("ExtSlice", null, [newList(given.elts.map((n) => slice(t, n)))]);
  return slice(t, given);
}

function slice(t: TreeBuilder, node: Expr): PyObject {
  if (node.kind === "Ellipsis") return t.make("Ellipsis", null, []);
  if (node.kind !== "Slice") return t.make("Index", null, [load(t, node)]);
  return t.make("Slice", null, [node.lower, node.upper, node.step].map((part) => some(part, (n) => load(t, n))));
}

function params(t: TreeBuilder, node: Params): PyObject {
  const names = node.positional.map((n) => expr(t, n, n.kind === "Tuple" ? "Store" : "Param"));
  return t.make("arguments", null, [newList(names), some(node.vararg, (n) => t.written(n.id, n.end)), some(node.kwarg, (n) => t.written(n.id, n.end)), loads(t, node.defaults)]);
}

function stmt(t: TreeBuilder, node: Stmt): PyObject {
  switch (node.kind) {
    case "ExprStmt": return t.make("Expr", node, [load(t, node.value)]);
    case "Assign": return t.make("Assign", node, [loads(t, node.targets, "Store"), load(t, node.value)]);
    case "AugAssign": return t.make("AugAssign", node, [expr(t, node.target, "Store"), t.sign(BINARY.get(node.op) ?? ""), load(t, node.value)]);
    case "Return": return t.make("Return", node, [some(node.value, (n) => load(t, n))]);
    case "Delete": return t.make("Delete", node, [loads(t, node.targets, "Del")]);
    case "Print": return t.make("Print", node, [some(node.dest, (n) => load(t, n)), loads(t, node.values), newBool(node.newline)]);
    case "Exec": return t.make("Exec", node, [node.body, node.globals, node.locals].map((part) => some(part, (n) => load(t, n))));
    case "Raise": return t.make("Raise", node, node.operands.map((n) => load(t, n)));
    case "Assert": return t.make("Assert", node, [load(t, node.test), some(node.msg, (n) => load(t, n))]);
    case "Import": return t.make("Import", node, [newList(node.names.map((a) => alias(t, a.name, a.hasAs ? a.binding : null)))]);
    case "ImportFrom": {
      const names = node.names === null ? [alias(t, "*", null)] : node.names.map((a) => alias(t, a.name, a.hasAs ? a.binding : null));
      return t.make("ImportFrom", node, [node.module === "" ? None : newStr(node.module), newList(names), newInt(node.level)]);
    }
    case "Global": return t.make("Global", node, [newList(node.names.map((n) => t.written(n.id, n.end)))]);
    case "Pass":
    case "Break":
    case "Continue": return t.make(node.kind, node, []);
    case "If": return ifStmt(t, node);
    case "While": return t.make("While", node, [load(t, node.test), body(t, node.body), body(t, node.orelse)]);
    case "For": return forStmt(t, node);
    case "Try": return tryStmt(t, node);
    case "With": return t.make("With", node, [load(t, node.context), some(node.target, (n) => expr(t, n, "Store")), body(t, node.body)]);
    case "FunctionDef": return functionDef(t, node);
    case "ClassDef": return classDef(t, node);
  }
}

const alias = (t: TreeBuilder, name: string, as: string | null): PyObject => t.make("alias", null, [newStr(name), as === null ? None : newStr(as)]);

/** From the last `elif` to the first: each is the only statement of the `else` before it. */
function ifStmt(t: TreeBuilder, node: If): PyObject {
  let orelse = body(t, node.orelse);
  for (let i = node.clauses.length - 1; i >= 0; i--) {
    const clause = node.clauses[i];
    const made = t.make("If", i === 0 ? node : clause.test, [load(t, clause.test), body(t, clause.body), orelse]);
    if (i === 0) return made;
    orelse = newList([made]);
  }
  return orelse;
}

function forStmt(t: TreeBuilder, node: For): PyObject {
  return t.make("For", node, [expr(t, node.target, "Store"), load(t, node.iter), body(t, node.body), body(t, node.orelse)]);
}

function tryStmt(t: TreeBuilder, node: Try): PyObject {
  const handlers = node.handlers.map((h: Handler) => t.make("ExceptHandler", h, [some(h.type, (n) => load(t, n)), some(h.target, (n) => expr(t, n, "Store")), body(t, h.body)]));
  const inner = (): PyObject => t.make("TryExcept", node, [body(t, node.body), newList(handlers), body(t, node.orelse)]);
  if (node.finalbody === null) return inner();
  return t.make("TryFinally", node, [handlers.length === 0 ? body(t, node.body) : newList([inner()]), body(t, node.finalbody)]);
}

function functionDef(t: TreeBuilder, node: FunctionDef): PyObject {
  return t.make("FunctionDef", node, [newStr(node.name), params(t, node.params), body(t, node.body), loads(t, node.decorators)]);
}

function classDef(t: TreeBuilder, node: ClassDef): PyObject {
  return t.make("ClassDef", node, [newStr(node.name), loads(t, node.bases), body(t, node.body), loads(t, node.decorators)]);
}
