// The text of a function's operations: expressions, assignments, temporaries. Which statement goes where is decided in cfg/structure.ts.

import type * as t from "@babel/types";
import { InternalError } from "@rpyts/tool/assert-never";
import { Constant, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { asLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import type { Checked, CompareOperator, OpWriter } from "./emit/emitter.js";
import { sequentialise, type Move } from "./function-copies.js";
import { commonScope, realScope, type Scope } from "./function-scope.js";
import { ValuePlan, type BlockPlan, type FunctionShape, type LinkPlan, type OpPlan, type Source } from "./function-shape.js";
import { JsVariable, type Assignment } from "./function-variables.js";
import { LocalNames, type ProgramNames } from "./names.js";
import * as n from "./nodes.js";
import type { SourceLocations } from "./source-location.js";

type Expression = n.Expression;

const OPPOSITE: Readonly<Record<CompareOperator, CompareOperator>> = { "<": ">=", "<=": ">", "===": "!==", "!==": "===", ">": "<=", ">=": "<" };

export class FunctionWriter implements OpWriter {
  readonly names: ProgramNames;
  readonly shape: FunctionShape;
  /** Where statements go. */
  scope: Scope;
  private readonly locations: SourceLocations;
  private readonly mentioned = new Set<JsVariable>();
  /** Collects the variables that an expression reads, while somebody wants to know. */
  private reading: Set<JsVariable> | null = null;
  /** For `x | 0` and `x >>> 0`: the x. */
  private readonly unwrapped = new Map<Expression, Expression>();
  /** Comparisons that have an opposite, with it. */
  private readonly comparisons = new Map<Expression, () => Expression>();

  constructor(names: ProgramNames, shape: FunctionShape, locations: SourceLocations, top: Scope) {
    this.names = names;
    this.shape = shape;
    this.locations = locations;
    this.scope = top;
  }

  // Values

  type(value: Hlvalue): LowLevelType {
    return asLowLevelType(value.concretetype);
  }

  expr(value: Hlvalue): Expression {
    const source = this.shape.source(value);
    if (source === null) throw new InternalError("a Void value has no expression");
    return this.source(source);
  }

  arg(op: SpaceOperation, index: number): Expression {
    return this.expr(op.args[index]!);
  }

  modular(op: SpaceOperation, index: number): Expression {
    const value = this.arg(op, index);
    return this.unwrapped.get(value) ?? value;
  }

  realArgs(op: SpaceOperation, from: number): Expression[] {
    return op.args.slice(from).filter((arg) => this.type(arg).kind !== "void").map((arg) => this.expr(arg));
  }

  constant(op: SpaceOperation, index: number): LLValue {
    const arg = op.args[index];
    if (!(arg instanceof Constant)) throw new InternalError(`${op.opname}: argument ${index} must be constant`);
    return arg.value as LLValue;
  }

  /** The expression of a value: a constant, a variable, or the operation that is printed in place. */
  source(source: Source): Expression {
    if (source instanceof Constant) return this.names.constant(source.value as LLValue, asLowLevelType(source.concretetype));
    if (source.variable !== null) return this.read(source.variable);
    if (source.producer?.inPlace !== true) throw new InternalError(`${source.prefix} has neither variable nor expression`);
    const expression = this.operation(source.producer);
    if (expression === null) throw new InternalError(`${source.producer.op.opname} gives no value`);
    return expression;
  }

  read(variable: JsVariable): Expression {
    this.mention(variable);
    this.reading?.add(variable);
    return variable.isThis ? { type: "ThisExpression", loc: null } : variable.node;
  }

  private mention(variable: JsVariable): void {
    this.mentioned.add(variable);
    variable.scope = variable.scope === null ? this.scope : commonScope(variable.scope, this.scope);
  }

  // Expressions that know more of themselves than their syntax says

  toSigned(sum: Expression): Expression {
    const wrapped = n.binary("|", sum, n.number(0));
    this.unwrapped.set(wrapped, sum);
    return wrapped;
  }

  toUnsigned(sum: Expression): Expression {
    const wrapped = n.binary(">>>", sum, n.number(0));
    this.unwrapped.set(wrapped, sum);
    return wrapped;
  }

  compare(operator: CompareOperator, left: Expression, right: Expression): Expression {
    const made = n.binary(operator, left, right);
    this.comparisons.set(made, () => this.compare(OPPOSITE[operator], left, right));
    return made;
  }

  negate(condition: Expression): Expression {
    const opposite = this.comparisons.get(condition);
    if (opposite !== undefined) return opposite();
    if (condition.type === "UnaryExpression" && condition.operator === "!") return condition.argument;
    if (condition.type === "BooleanLiteral") return n.bool(!condition.value);
    return n.unary("!", condition);
  }

  // Statements

  push(statement: n.Statement): void {
    this.scope.body.push(statement);
  }

  assign(variable: JsVariable, value: Expression, loc: t.SourceLocation | null = null): void {
    const isFirst = !this.mentioned.has(variable);
    this.mention(variable);
    variable.assignments++;
    const statement: Assignment = { type: "ExpressionStatement", expression: n.assignment(variable.node, value), kind: "let", declarations: [], loc };
    if (isFirst) {
      variable.first = statement;
      variable.firstScope = this.scope;
    }
    // One of the two kinds of statement at any time: see `declare`.
    this.push(statement as unknown as n.Statement);
  }

  temporary(name: string, value: Expression): Expression {
    const variable = new JsVariable(name);
    this.assign(variable, value);
    return this.read(variable);
  }

  early(op: SpaceOperation, value: Expression): Expression {
    const result = this.shape.input(op.result)?.variable ?? null;
    if (result === null) return this.temporary("result", value);
    this.assign(result, value, this.locations.of(op.span));
    return this.read(result);
  }

  // Operations

  /** All operations of a block that are statements, but for the one whose exceptions its exits take. */
  statements(plan: BlockPlan): void {
    for (const op of plan.ops) if (op !== plan.raising && op.isPrinted && !op.inPlace) this.statement(op);
  }

  /** An operation as a statement. */
  statement(op: OpPlan): void {
    if (op.emitter.form === "checked") {
      const { checks, value } = this.checked(op);
      for (const { condition, exception } of checks) this.push(n.ifThen(condition, n.block([n.throws(this.names.standardException(exception))]), null));
      this.keep(op, value);
      return;
    }
    const value = this.operation(op);
    if (value !== null) this.keep(op, value);
  }

  /** Assigns the value of an operation to its variable, if it has one. */
  keep(op: OpPlan, value: Expression): void {
    const loc = this.locations.of(op.op.span);
    const variable = op.result?.variable ?? null;
    if (variable === null) {
      if (op.emitter.form !== "checked") this.push({ type: "ExpressionStatement", expression: value, loc });
    } else if (value !== variable.node) this.assign(variable, value, loc);
  }

  checked(op: OpPlan): Checked {
    if (op.emitter.form !== "checked") throw new InternalError(`${op.op.opname} does not check by itself`);
    return op.emitter.emit(this, op.op);
  }

  /** The expression of an operation; null for one that leaves no text. */
  operation(op: OpPlan): Expression | null {
    if (op.emitter.form !== "expression") throw new InternalError(`${op.op.opname} is no expression`);
    const expression = op.emitter.emit(this, op.op);
    // Names are one node wherever they stand, and have no place.
    if (expression !== null && expression.type !== "Identifier" && (expression.loc ?? null) === null) expression.loc = this.locations.of(op.op.span);
    return expression;
  }

  // Links

  /** The assignments that a link to a block makes. */
  copies(link: LinkPlan): void {
    const moves: Move[] = [];
    link.target!.live.forEach((input, i) => {
      const source = link.sources[i]!;
      const to = input.variable!;
      if (source instanceof ValuePlan && source.variable === to) return;
      this.reading = new Set();
      const value = this.source(source);
      moves.push({ to, value, reads: this.reading });
      this.reading = null;
    });
    if (moves.length === 0) return;
    sequentialise(
      moves,
      (to, value) => this.assign(to, value),
      (move) => this.temporary(move.to.prefix, move.value),
    );
  }

  // The end

  /** Names all variables and declares them, each as near to its uses as one declaration can be. */
  finish(parameters: readonly JsVariable[]): void {
    const names = new LocalNames(this.names);
    for (const parameter of parameters) parameter.node.name = names.unique(parameter.prefix);
    const declared = new Set<Scope>();
    for (const variable of this.mentioned) {
      if (variable.isParameter) continue;
      variable.node.name = names.unique(variable.prefix);
      if (variable.isBound) continue;
      const scope = realScope(variable.scope!);
      if (variable.first !== null && realScope(variable.firstScope!) === scope) becomeDeclaration(variable.first, variable);
      else {
        scope.declared.push(variable.node);
        declared.add(scope);
      }
    }
    for (const { body, declared: nodes } of declared) body.unshift(n.declare("let", nodes.map((node) => [node, null] as const)));
  }
}

/** `x = value;` becomes `const x = value;`, or `let` where it is assigned again. */
function becomeDeclaration(statement: Assignment, variable: JsVariable): void {
  const init = statement.expression!.right;
  statement.type = "VariableDeclaration";
  statement.kind = variable.assignments === 1 ? "const" : "let";
  statement.declarations = [{ type: "VariableDeclarator", id: variable.node, init, loc: statement.loc }];
  statement.expression = null;
}
