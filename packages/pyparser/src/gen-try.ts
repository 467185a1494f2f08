// try, with, and the ways out: return, break, continue. There is no block stack at run time: what a `finally` or `with` must do is written at
// every exit, and the exception table says where exceptions go. Differs on purpose from CPython's SETUP_FINALLY and END_FINALLY.

import type { Handler, Node, Return, Stmt, Try, With } from "./ast.js";
import type { FrameBlock } from "./code-unit.js";
import type { Compiler } from "./compiler.js";
import { constantOf } from "./gen-expression.js";
import { genStore } from "./gen-target.js";
import { OP } from "./opcode.js";

/** Copies double with each nesting of `finally` in `finally`: nobody writes such programs, but none may exhaust memory. */
const MAX_COPIED_CODE = 1_000_000;

export function genTry(c: Compiler, stmt: Try): void {
  const finalbody = stmt.finalbody;
  if (finalbody === null) return genTryExcept(c, stmt);
  const { asm } = c;
  const handler = { label: asm.newLabel(), depth: asm.depth };
  const end = asm.newLabel();
  const outer = asm.guard(handler);
  c.pushBlock({ kind: "finally", outer, body: finalbody }, stmt.head);
  if (stmt.handlers.length > 0) genTryExcept(c, stmt);
  else c.genBody(stmt.body);
  c.unit.blocks.pop();
  asm.guard(outer);
  genFinallyCopy(c, finalbody, "nothing", stmt.head);
  asm.jump(OP.JUMP, end, stmt.head);
  // Python 2 does not make the exception known to sys.exc_info and bare raise here, unlike in except clauses and __exit__.
  asm.placeHandler(handler);
  genFinallyCopy(c, finalbody, "exception", stmt.head);
  asm.emit(OP.RERAISE, 0, stmt.head);
  asm.place(end);
}

/** What waits on the stack while a copy of a `finally` body runs. */
type Held = Extract<FrameBlock, { kind: "finally-copy" }>["holds"];

function genFinallyCopy(c: Compiler, body: readonly Stmt[], holds: Held, node: Node): void {
  if (c.copies > 0 && c.asm.size > MAX_COPIED_CODE) c.fail("'finally' clauses are nested too deeply", node);
  c.copies++;
  c.pushBlock({ kind: "finally-copy", holds }, node);
  c.genBody(body);
  c.unit.blocks.pop();
  c.copies--;
}

function genTryExcept(c: Compiler, stmt: Try): void {
  const { asm } = c;
  const handler = { label: asm.newLabel(), depth: asm.depth };
  const end = asm.newLabel();
  const outer = asm.guard(handler);
  c.pushBlock({ kind: "except", outer }, stmt.head);
  c.genBody(stmt.body);
  c.unit.blocks.pop();
  asm.guard(outer);
  if (stmt.orelse !== null) c.genBody(stmt.orelse);
  asm.jump(OP.JUMP, end, stmt.head);
  asm.placeHandler(handler);
  asm.emit(OP.SET_EXC_INFO, 0, stmt.handlers[0]);
  for (const clause of stmt.handlers) {
    const next = asm.newLabel();
    genHandler(c, clause, next);
    asm.jump(OP.JUMP, end, clause);
    asm.place(next);
  }
  asm.emit(OP.RERAISE, 0, stmt.handlers[stmt.handlers.length - 1]);
  asm.place(end);
}

function genHandler(c: Compiler, clause: Handler, next: number): void {
  const { asm } = c;
  if (clause.type !== null) {
    c.genExpr(clause.type);
    asm.jump(OP.JUMP_IF_NOT_EXC_MATCH, next, clause);
  }
  if (clause.target !== null) {
    asm.emit(OP.EXC_VALUE, 0, clause);
    genStore(c, clause.target);
  }
  asm.emit(OP.POP_EXCEPT, 0, clause);
  c.genBody(clause.body);
}

export function genWith(c: Compiler, stmt: With): void {
  const { asm } = c;
  const node = stmt.head;
  c.genExpr(stmt.context);
  asm.emit(OP.WITH_ENTER, 0, node);
  const handler = { label: asm.newLabel(), depth: asm.depth - 1 };
  const end = asm.newLabel();
  const suppressed = asm.newLabel();
  const outer = asm.guard(handler);
  c.pushBlock({ kind: "with", outer, node }, node);
  if (stmt.target === null) asm.emit(OP.POP_TOP, 0, node);
  else genStore(c, stmt.target);
  c.genBody(stmt.body);
  c.unit.blocks.pop();
  asm.guard(outer);
  asm.emit(OP.WITH_EXIT, 0, node);
  asm.jump(OP.JUMP, end, node);
  asm.placeHandler(handler);
  asm.emit(OP.SET_EXC_INFO, 0, node);
  asm.emit(OP.WITH_EXIT_EXC, 0, node);
  asm.jump(OP.POP_JUMP_IF_TRUE, suppressed, node);
  asm.emit(OP.RERAISE, 0, node);
  asm.place(suppressed);
  asm.emit(OP.POP_EXCEPT, 0, node);
  asm.place(end);
}

/** Returns. A constant is loaded behind all clean-up, so that it need not be carried through it. */
export function genReturn(c: Compiler, stmt: Return): void {
  if (c.unit.scope.kind !== "function") c.fail("'return' outside function", stmt);
  const constant = stmt.value === null ? null : constantOf(stmt.value);
  const carries = stmt.value !== null && constant === null;
  if (stmt.value !== null && carries) c.genExpr(stmt.value);
  unwind(c, 0, carries, stmt, () => {
    if (constant !== null) c.loadConst(constant, stmt.value ?? stmt);
    else if (!carries) c.loadNone(stmt);
    c.asm.emit(OP.RETURN_VALUE, 0, stmt);
  });
}

export function genBreak(c: Compiler, stmt: Stmt): void {
  const place = innermostLoop(c);
  const loop = c.unit.blocks[place];
  if (loop === undefined || loop.kind !== "loop") c.fail("'break' outside loop", stmt);
  unwind(c, place + 1, false, stmt, () => {
    if (loop.items === 1) c.asm.emit(OP.POP_TOP, 0, stmt);
    c.asm.jump(OP.JUMP, loop.exit, stmt);
  });
}

export function genContinue(c: Compiler, stmt: Stmt): void {
  const place = innermostLoop(c);
  const loop = c.unit.blocks[place];
  if (c.unit.blocks.slice(place + 1).some((block) => block.kind === "finally-copy")) {
    c.fail("'continue' not supported inside 'finally' clause", stmt);
  }
  if (loop === undefined || loop.kind !== "loop") c.fail("'continue' not properly in loop", stmt);
  unwind(c, place + 1, false, stmt, () => c.asm.jump(OP.JUMP, loop.head, stmt));
}

/** Index of the innermost loop among the blocks, or -1. */
function innermostLoop(c: Compiler): number {
  let place = c.unit.blocks.length - 1;
  while (place >= 0 && c.unit.blocks[place].kind !== "loop") place--;
  return place;
}

/**
 * Writes what must be done to leave all blocks from `downTo` on, from inside out, then what `finish` emits: the jump or return, under the guard of the
 * place that was reached. `carries`: a value to return is on top of the stack.
 */
function unwind(c: Compiler, downTo: number, carries: boolean, node: Node, finish: () => void): void {
  const { asm } = c;
  const blocks = c.unit.blocks;
  if (asm.dead) return;
  const left = blocks.slice(downTo);
  const inside = asm.currentGuard;
  for (let i = left.length - 1; i >= 0; i--) {
    blocks.pop();
    leaveBlock(c, left[i], downTo, carries, node);
  }
  finish();
  blocks.push(...left);
  asm.guard(inside);
}

/** Leaves one block, which is off the list of blocks already. */
function leaveBlock(c: Compiler, block: FrameBlock, downTo: number, carries: boolean, node: Node): void {
  switch (block.kind) {
    case "loop":
      if (block.items === 1 && mustDrop(c, downTo)) drop(c, OP.POP_TOP, carries, node);
      return;
    case "finally-copy":
      if (block.holds !== "nothing" && mustDrop(c, downTo)) drop(c, block.holds === "value" ? OP.POP_TOP : OP.POP_EXCEPT, carries, node);
      return;
    case "except":
      c.asm.guard(block.outer);
      return;
    case "finally":
      c.asm.guard(block.outer);
      return genFinallyCopy(c, block.body, carries ? "value" : "nothing", node);
    case "with":
      c.asm.guard(block.outer);
      if (carries) c.asm.emit(OP.ROT_TWO, 0, node);
      return c.asm.emit(OP.WITH_EXIT, 0, block.node);
  }
}

/** What lies on the stack may stay there when the function ends and nothing in between looks below it. */
const mustDrop = (c: Compiler, downTo: number): boolean => downTo > 0 || c.unit.blocks.some(needsCleanup);

const needsCleanup = (block: FrameBlock): boolean => block.kind === "finally" || block.kind === "with";

/** Drops one item, from below the value to return where there is one. */
function drop(c: Compiler, pop: number, carries: boolean, node: Node): void {
  if (carries) c.asm.emit(OP.ROT_TWO, 0, node);
  c.asm.emit(pop, 0, node);
}
