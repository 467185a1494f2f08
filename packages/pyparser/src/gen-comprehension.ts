// Comprehensions. List comprehensions run in place, as in Python 2; the others are functions of the first iterable.

import type { Comprehension } from "./ast.js";
import type { Label } from "./assembler.js";
import type { Compiler } from "./compiler.js";
import { genClosure } from "./gen-function.js";
import { genJump } from "./gen-jump.js";
import { genStore } from "./gen-target.js";
import { OP } from "./opcode.js";

export function genComprehension(c: Compiler, comp: Comprehension): void {
  if (comp.kind === "ListComp") {
    c.asm.emit(OP.BUILD_LIST, 0, comp);
    c.genExpr(comp.generators[0].iter);
    c.asm.emit(OP.GET_ITER, 0, comp.generators[0].iter);
    return genLoops(c, comp);
  }
  genClosure(c, comp, 0, comp, () => genFunctionBody(c, comp));
  c.genExpr(comp.generators[0].iter);
  c.asm.emit(OP.GET_ITER, 0, comp.generators[0].iter);
  c.asm.emit(OP.CALL_FUNCTION, 1, comp);
}

const FUNCTION_NAMES = { SetComp: "<setcomp>", DictComp: "<dictcomp>", GeneratorExp: "<genexpr>", ListComp: "<listcomp>" } as const;

function genFunctionBody(c: Compiler, comp: Comprehension): void {
  c.enterUnit(FUNCTION_NAMES[comp.kind], comp, 1, comp.elt);
  if (comp.kind === "SetComp") c.asm.emit(OP.BUILD_SET, 0, comp);
  else if (comp.kind === "DictComp") c.asm.emit(OP.BUILD_MAP, 0, comp);
  c.asm.emit(OP.LOAD_FAST, c.unit.varIndex(".0"), comp.generators[0].iter);
  genLoops(c, comp);
  if (comp.kind === "GeneratorExp") c.loadNone(comp);
  c.asm.emit(OP.RETURN_VALUE, 0, comp);
}

/** The loops, inside one another; the first iterator is on the stack. */
function genLoops(c: Compiler, comp: Comprehension): void {
  const { asm } = c;
  const heads: Label[] = [];
  const ends: Label[] = [];
  comp.generators.forEach((generator, i) => {
    if (i > 0) {
      c.genExpr(generator.iter);
      asm.emit(OP.GET_ITER, 0, generator.iter);
    }
    const head = asm.newLabel();
    const end = asm.newLabel();
    heads.push(head);
    ends.push(end);
    asm.place(head);
    asm.jump(OP.FOR_ITER, end, generator);
    genStore(c, generator.target);
    for (const condition of generator.ifs) genJump(c, condition, head, false);
  });
  genElement(c, comp, comp.generators.length);
  for (let i = heads.length - 1; i >= 0; i--) {
    asm.jump(OP.JUMP, heads[i], comp.generators[i]);
    asm.place(ends[i]);
  }
}

/** Adds an item to the container, which lies below `loops` iterators. */
function genElement(c: Compiler, comp: Comprehension, loops: number): void {
  if (comp.value !== null) c.genExpr(comp.value);
  c.genExpr(comp.elt);
  switch (comp.kind) {
    case "ListComp":
      return c.asm.emit(OP.LIST_APPEND, loops + 1, comp.elt);
    case "SetComp":
      return c.asm.emit(OP.SET_ADD, loops + 1, comp.elt);
    case "DictComp":
      return c.asm.emit(OP.MAP_ADD, loops + 1, comp.elt);
    case "GeneratorExp":
      c.asm.emit(OP.YIELD_VALUE, 0, comp.elt);
      return c.asm.emit(OP.POP_TOP, 0, comp.elt);
  }
}
