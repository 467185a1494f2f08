// Factories of the syntax tree that @babel/generator prints: plain objects of one shape per kind, without the checks of @babel/types' builders, which
// cost four times as much.

import type * as t from "@babel/types";

export type Expression = t.Expression;
export type Statement = t.Statement;

export const identifier = (name: string): t.Identifier => ({ type: "Identifier", name, loc: null });

/** A number, negative ones and those without a literal included. */
export function number(value: number): Expression {
  if (Number.isNaN(value)) return identifier("NaN");
  if (value < 0 || Object.is(value, -0)) return unary("-", number(-value));
  return value === Infinity ? identifier("Infinity") : { type: "NumericLiteral", value, loc: null };
}

export function bigint(value: bigint): Expression {
  return value < 0n ? unary("-", bigint(-value)) : { type: "BigIntLiteral", value: String(value), loc: null };
}

export const bool = (value: boolean): t.BooleanLiteral => ({ type: "BooleanLiteral", value, loc: null });

/** A text of any characters; those beyond printable ASCII are escaped. */
export function string(value: string): t.StringLiteral {
  return { type: "StringLiteral", value, extra: { rawValue: value, raw: escaped(value) }, loc: null };
}

function escaped(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (c) => {
    const code = c.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

export const nullValue = (): t.NullLiteral => ({ type: "NullLiteral", loc: null });

export const unary = (operator: t.UnaryExpression["operator"], argument: Expression): t.UnaryExpression => ({ type: "UnaryExpression", operator, argument, prefix: true, loc: null });

export const binary = (operator: t.BinaryExpression["operator"], left: Expression, right: Expression): t.BinaryExpression => ({ type: "BinaryExpression", operator, left, right, loc: null });

export const logical = (operator: t.LogicalExpression["operator"], left: Expression, right: Expression): t.LogicalExpression => ({ type: "LogicalExpression", operator, left, right, loc: null });

export const conditional = (test: Expression, consequent: Expression, alternate: Expression): t.ConditionalExpression => ({ type: "ConditionalExpression", test, consequent, alternate, loc: null });

export const assignment = (left: t.Identifier | t.MemberExpression, right: Expression): t.AssignmentExpression => ({ type: "AssignmentExpression", operator: "=", left, right, loc: null });

export const call = (callee: Expression, args: Expression[]): t.CallExpression => ({ type: "CallExpression", callee, arguments: args, loc: null });

/** `new callee(args)` */
export const construct = (callee: Expression, args: Expression[]): t.NewExpression => ({ type: "NewExpression", callee, arguments: args, typeParameters: null, loc: null });

/** `object.name` */
export const member = (object: Expression, name: string): t.MemberExpression => ({ type: "MemberExpression", object, property: identifier(name), computed: false, loc: null });

/** `object[index]` */
export const item = (object: Expression, index: Expression): t.MemberExpression => ({ type: "MemberExpression", object, property: index, computed: true, loc: null });

export const array = (elements: Expression[]): t.ArrayExpression => ({ type: "ArrayExpression", elements, loc: null });

export const expressionStatement = (expression: Expression): t.ExpressionStatement => ({ type: "ExpressionStatement", expression, loc: null });

export const block = (body: Statement[]): t.BlockStatement => ({ type: "BlockStatement", body, directives: [], loc: null });

export const ifThen = (test: Expression, consequent: Statement, alternate: Statement | null): t.IfStatement => ({ type: "IfStatement", test, consequent, alternate, loc: null });

export const returns = (argument: Expression | null): t.ReturnStatement => ({ type: "ReturnStatement", argument, loc: null });

export const throws = (argument: Expression): t.ThrowStatement => ({ type: "ThrowStatement", argument, loc: null });

export const breaks = (label: string | null): t.BreakStatement => ({ type: "BreakStatement", label: label === null ? null : identifier(label), loc: null });

export const continues = (label: string | null): t.ContinueStatement => ({ type: "ContinueStatement", label: label === null ? null : identifier(label), loc: null });

/** `for (;;) body` */
export const forever = (body: t.BlockStatement): t.ForStatement => ({ type: "ForStatement", init: null, test: null, update: null, body, loc: null });

export const whileLoop = (test: Expression, body: t.BlockStatement): t.WhileStatement => ({ type: "WhileStatement", test, body, loc: null });

export const labelled = (label: string, body: Statement): t.LabeledStatement => ({ type: "LabeledStatement", label: identifier(label), body, loc: null });

export const switchOn = (discriminant: Expression, cases: t.SwitchCase[]): t.SwitchStatement => ({ type: "SwitchStatement", discriminant, cases, loc: null });

/** `case test:`, `default:` for null. */
export const switchCase = (test: Expression | null, consequent: Statement[]): t.SwitchCase => ({ type: "SwitchCase", test, consequent, loc: null });

/** `try body catch (param) handler` */
export const tryCatch = (body: t.BlockStatement, param: t.Identifier, handler: t.BlockStatement): t.TryStatement => ({
  type: "TryStatement",
  block: body,
  handler: { type: "CatchClause", param, body: handler, loc: null },
  finalizer: null,
  loc: null,
});

/** `let a, b;` and the like; a null value declares without one. */
export const declare = (kind: "const" | "let", pairs: readonly (readonly [t.Identifier, Expression | null])[]): t.VariableDeclaration => ({
  type: "VariableDeclaration",
  kind,
  declarations: pairs.map(([id, init]) => ({ type: "VariableDeclarator", id, init, loc: null })),
  loc: null,
});

export const functionDeclaration = (name: string, params: t.Identifier[], body: t.BlockStatement): t.FunctionDeclaration => ({
  type: "FunctionDeclaration",
  id: identifier(name),
  params,
  body,
  generator: false,
  async: false,
  loc: null,
});

/** `name(params) { … }` of a class. */
export const classMethod = (name: string, params: t.Identifier[], body: t.BlockStatement): t.ClassMethod => ({
  type: "ClassMethod",
  kind: "method",
  key: identifier(name),
  params,
  body,
  computed: false,
  static: false,
  generator: false,
  async: false,
  loc: null,
});
