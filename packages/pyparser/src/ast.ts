// Syntax trees of Python 2.7: discriminated unions by `kind`, every node with the offsets of its first character and behind its last.
// Answers to CPython's Python.asdl. Different on purpose: names are private-mangled already; constants carry their PyConst; `elif` chains,
// comparisons and `and`/`or` are flat lists, so that nothing recurses over them; slices are expressions of their own kinds inside
// Subscript; there is no load/store context (the compiler knows from where it comes).

import type { PyConst } from "./code.js";

export interface Node {
  readonly start: number;
  readonly end: number;
}

export interface Name extends Node { readonly kind: "Name"; readonly id: string }
/** A number or string literal. */
export interface Const extends Node { readonly kind: "Const"; readonly value: PyConst }
export interface Attribute extends Node { readonly kind: "Attribute"; readonly value: Expr; readonly attr: string }
export interface Subscript extends Node { readonly kind: "Subscript"; readonly value: Expr; readonly index: Expr }
export interface Keyword extends Node { readonly name: string; readonly value: Expr }
export interface Call extends Node {
  readonly kind: "Call";
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly starargs: Expr | null;
  readonly kwargs: Expr | null;
}
/** `op` is the token kind of the operator (tokens.ts). */
export interface BinOp extends Node { readonly kind: "BinOp"; readonly left: Expr; readonly op: number; readonly right: Expr }
/** `op` is T.PLUS, T.MINUS, T.TILDE or T.KW_NOT. */
export interface UnaryOp extends Node { readonly kind: "UnaryOp"; readonly op: number; readonly operand: Expr }
export interface BoolOp extends Node { readonly kind: "BoolOp"; readonly isOr: boolean; readonly values: readonly Expr[] }
/** `ops` are indexes into COMPARE_OPS; `ops[i]` stands before `comparators[i]`. */
export interface Compare extends Node { readonly kind: "Compare"; readonly left: Expr; readonly ops: readonly number[]; readonly comparators: readonly Expr[] }
export interface IfExp extends Node { readonly kind: "IfExp"; readonly test: Expr; readonly body: Expr; readonly orelse: Expr }
export interface Lambda extends Node { readonly kind: "Lambda"; readonly params: Params; readonly body: Expr }
export interface Tuple extends Node { readonly kind: "Tuple"; readonly elts: readonly Expr[] }
export interface List extends Node { readonly kind: "List"; readonly elts: readonly Expr[] }
export interface SetDisplay extends Node { readonly kind: "Set"; readonly elts: readonly Expr[] }
export interface Dict extends Node { readonly kind: "Dict"; readonly keys: readonly Expr[]; readonly values: readonly Expr[] }
/** One `for target in iter` with the conditions that follow it. */
export interface CompFor extends Node { readonly target: Expr; readonly iter: Expr; readonly ifs: readonly Expr[] }
/** `value` is null but for DictComp. */
export interface Comprehension extends Node {
  readonly kind: "ListComp" | "SetComp" | "DictComp" | "GeneratorExp";
  readonly elt: Expr;
  readonly value: Expr | null;
  readonly generators: readonly CompFor[];
}
export interface Yield extends Node { readonly kind: "Yield"; readonly value: Expr | null }
export interface Repr extends Node { readonly kind: "Repr"; readonly value: Expr }
/** `a:b` or `a:b:c` inside a subscript. `step` null: two colons were not written; an absent step after two colons is the name None. */
export interface Slice extends Node { readonly kind: "Slice"; readonly lower: Expr | null; readonly upper: Expr | null; readonly step: Expr | null }
export interface Ellipsis extends Node { readonly kind: "Ellipsis" }

export type Expr =
  | Name | Const | Attribute | Call | BinOp | Subscript | Compare | BoolOp | UnaryOp | Tuple | List | Dict | IfExp | Lambda | Comprehension
  | Slice | SetDisplay | Yield | Repr | Ellipsis;

/** Parameters. A positional one is a Name, or a Tuple (nested) of Names; `defaults` belong to the last ones. */
export interface Params extends Node {
  readonly positional: readonly (Name | Tuple)[];
  readonly defaults: readonly Expr[];
  readonly vararg: Name | null;
  readonly kwarg: Name | null;
}

export interface ExprStmt extends Node { readonly kind: "ExprStmt"; readonly value: Expr }
export interface Assign extends Node { readonly kind: "Assign"; readonly targets: readonly Expr[]; readonly value: Expr }
/** `op` is the token kind of the augmented assignment. */
export interface AugAssign extends Node { readonly kind: "AugAssign"; readonly target: Expr; readonly op: number; readonly value: Expr }
export interface Return extends Node { readonly kind: "Return"; readonly value: Expr | null }
export interface Delete extends Node { readonly kind: "Delete"; readonly targets: readonly Expr[] }
export interface Print extends Node { readonly kind: "Print"; readonly dest: Expr | null; readonly values: readonly Expr[]; readonly newline: boolean }
export interface Exec extends Node { readonly kind: "Exec"; readonly body: Expr; readonly globals: Expr | null; readonly locals: Expr | null }
export interface Raise extends Node { readonly kind: "Raise"; readonly operands: readonly Expr[] }
export interface Assert extends Node { readonly kind: "Assert"; readonly test: Expr; readonly msg: Expr | null }
/** `name` is as written, `mangled` what is looked for (dotted names are not mangled), `binding` the mangled name that is bound; `hasAs`: `as` was written. */
export interface Alias extends Node { readonly name: string; readonly mangled: string; readonly binding: string; readonly hasAs: boolean }
export interface Import extends Node { readonly kind: "Import"; readonly names: readonly Alias[] }
/** `level` counts the leading dots; `names` is null for `*`. */
export interface ImportFrom extends Node { readonly kind: "ImportFrom"; readonly module: string; readonly level: number; readonly names: readonly Alias[] | null }
export interface Global extends Node { readonly kind: "Global"; readonly names: readonly Name[] }
export interface SimpleStmt extends Node { readonly kind: "Pass" | "Break" | "Continue" }
/** One `if` or `elif`. */
export interface IfClause extends Node { readonly test: Expr; readonly body: readonly Stmt[] }
export interface If extends Node { readonly kind: "If"; readonly clauses: readonly IfClause[]; readonly orelse: readonly Stmt[] | null }
export interface While extends Node { readonly kind: "While"; readonly test: Expr; readonly body: readonly Stmt[]; readonly orelse: readonly Stmt[] | null }
/** `head` stretches over `for target in iter`. */
export interface For extends Node {
  readonly kind: "For";
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[] | null;
  readonly head: Node;
}
/** `type` is null for a bare `except:`. The offsets are those of the clause's first line. */
export interface Handler extends Node { readonly type: Expr | null; readonly target: Expr | null; readonly body: readonly Stmt[] }
export interface Try extends Node {
  readonly kind: "Try";
  readonly body: readonly Stmt[];
  readonly handlers: readonly Handler[];
  readonly orelse: readonly Stmt[] | null;
  readonly finalbody: readonly Stmt[] | null;
  readonly head: Node;
}
/** One `with` item; further items of a statement are nested as its only body statement. */
export interface With extends Node { readonly kind: "With"; readonly context: Expr; readonly target: Expr | null; readonly body: readonly Stmt[]; readonly head: Node }
/** `name` is as written, `binding` the mangled name that is stored. `head` stretches from the first decorator or `def` to the colon. */
export interface FunctionDef extends Node {
  readonly kind: "FunctionDef";
  readonly name: string;
  readonly binding: string;
  readonly params: Params;
  readonly decorators: readonly Expr[];
  readonly body: readonly Stmt[];
  readonly head: Node;
}
export interface ClassDef extends Node {
  readonly kind: "ClassDef";
  readonly name: string;
  readonly binding: string;
  readonly bases: readonly Expr[];
  readonly decorators: readonly Expr[];
  readonly body: readonly Stmt[];
  readonly head: Node;
}

export type Stmt =
  | ExprStmt | Assign | AugAssign | Return | Delete | Print | Exec | Raise | Assert | Import | ImportFrom | Global | SimpleStmt | If | While | For | Try
  | With | FunctionDef | ClassDef;

/** A whole source: statements, or the expression of mode "eval". `flags` are the CO_FUTURE_ bits in force. */
export interface Module extends Node {
  readonly body: readonly Stmt[];
  readonly expression: Expr | null;
  readonly flags: number;
}
