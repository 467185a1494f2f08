// What can be assigned to and deleted. Answers to set_context of CPython's ast.c.

import type { Expr } from "./ast.js";
import type { Parser } from "./parser.js";

const EXPRESSION_NAMES: { readonly [K in Expr["kind"]]: string } = {
  Name: "name", Const: "literal", Attribute: "attribute", Call: "function call", BinOp: "operator", Subscript: "subscript", Compare: "comparison",
  BoolOp: "operator", UnaryOp: "operator", Tuple: "()", List: "list", Dict: "literal", IfExp: "conditional expression", Lambda: "lambda",
  ListComp: "list comprehension", SetComp: "set comprehension", DictComp: "dict comprehension", GeneratorExp: "generator expression",
  Slice: "slice", Set: "literal", Yield: "yield expression", Repr: "repr", Ellipsis: "Ellipsis",
};

/** Throws unless a value can be assigned to `expr`. */
export function checkTarget(p: Parser, expr: Expr): void {
  check(p, expr, "assign to");
}

/** Throws unless `expr` can stand in a `del` statement. */
export function checkDeletable(p: Parser, expr: Expr): void {
  check(p, expr, "delete");
}

/** Throws unless `expr` can stand at the left of `+=` and the like. */
export function checkAugmented(p: Parser, expr: Expr): void {
  if (expr.kind === "Name" || expr.kind === "Attribute" || expr.kind === "Subscript") check(p, expr, "assign to");
  else if (expr.kind === "GeneratorExp" || expr.kind === "Yield") p.fail(`${EXPRESSION_NAMES[expr.kind]} cannot be the target of an augmented assignment`, expr);
  else p.fail("illegal expression for augmented assignment", expr);
}

// Recursion is bounded: targets nest by brackets only.
function check(p: Parser, expr: Expr, verb: "assign to" | "delete"): void {
  switch (expr.kind) {
    case "Name":
      if (expr.id === "None" || expr.id === "__debug__") p.failAssignTo(expr.id, expr.start, expr.end);
      return;
    case "Attribute":
      if (expr.attr === "None" || expr.attr === "__debug__") p.failAssignTo(expr.attr, expr.start, expr.end);
      return;
    case "Subscript":
      return;
    case "Tuple":
      if (expr.elts.length === 0) p.fail(`can't ${verb} ()`, expr);
      for (const elt of expr.elts) check(p, elt, verb);
      return;
    case "List":
      for (const elt of expr.elts) check(p, elt, verb);
      return;
    default:
      p.fail(`can't ${verb} ${EXPRESSION_NAMES[expr.kind]}`, expr, hintFor(expr));
  }
}

function hintFor(expr: Expr): string | null {
  return expr.kind === "Compare" || expr.kind === "Call" ? "the left side of `=` must be a name, an attribute, a subscript, or a tuple or list of these" : null;
}
