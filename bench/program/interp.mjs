// A bytecode interpreter: a frame with a stack, a dispatch loop, handlers as methods, exceptions of the interpreted program.

import { times } from "./random.mjs";

/** The text of an interpreter. */
export function interpModule(name, program) {
  const { random } = program;
  const number = name.split("_")[1];
  const objects = random.some(program.made.get("objects"), 2);
  const helpers = random.some(program.functions ?? [], 3);
  const opcodes = times(random.between(14, 22), (i) => ({ name: `${random.functionName().toUpperCase()}_${i}`, shape: random.pick(OPCODES) }));
  const all = ["LOAD_CONST", "LOAD_FAST", "STORE_FAST", "JUMP_IF_LOOP", "RAISE", "RETURN", ...opcodes.map((op) => op.name)];
  const frame = `Frame${number}`;
  return `"""An interpreter with ${all.length} instructions."""
from core import (W_Root, W_Int, W_Str, W_List, w_none, OperationError, MASK,
                  mix, wrap, checksum_of)
from rpython.rlib.objectmodel import we_are_translated
${[...objects.map((module) => `import ${module}`), ...helpers.map((h) => `from ${h.module} import ${h.fn}`)].join("\n")}

${all.map((op, i) => `${op} = ${i}`).join("\n")}


class Code(object):
    _immutable_fields_ = ['code[*]', 'consts_w[*]', 'nlocals']

    def __init__(self, code, consts_w, nlocals):
        self.code = code
        self.consts_w = consts_w
        self.nlocals = nlocals


class ${frame}(object):

    def __init__(self, code):
        self.code = code
        self.locals_w = [w_none] * code.nlocals
        self.stack_w = [w_none] * 20
        self.depth = 0
        self.budget = 200

    def push(self, w_obj):
        if self.depth >= 19:
            raise OperationError('StackError', 'full')
        self.stack_w[self.depth] = w_obj
        self.depth += 1

    def pop(self):
        if self.depth == 0:
            return w_none
        self.depth -= 1
        assert self.depth >= 0
        w_obj = self.stack_w[self.depth]
        self.stack_w[self.depth] = w_none
        return w_obj

    def execute(self):
        pc = 0
        while True:
            try:
                return self.dispatch(pc)
            except OperationError, e:
                if e.kind == 'StackError' or self.budget <= 0:
                    return wrap(e.message)
                self.depth = 0
                self.push(wrap(e.kind))
                pc = len(self.code.code) - 2

    def dispatch(self, pc):
        code = self.code.code
        while True:
            op = code[pc]
            arg = code[pc + 1]
            pc += 2
            if op == LOAD_CONST:
                self.push(self.code.consts_w[arg])
            elif op == LOAD_FAST:
                self.push(self.locals_w[arg])
            elif op == STORE_FAST:
                self.locals_w[arg] = self.pop()
            elif op == JUMP_IF_LOOP:
                self.budget -= 10
                if self.budget > 0 and self.pop().truth():
                    pc = arg
            elif op == RAISE:
                raise OperationError('RaisedError', self.pop().str_w())
            elif op == RETURN:
                return self.pop()
${opcodes.map((op) => `            elif op == ${op.name}:\n${op.shape.inline(op.name, random)}`).join("\n")}
            else:
                raise OperationError('OpcodeError', '%d' % op)

${opcodes.map((op) => op.shape.method(op.name, random, objects, helpers.map((h) => h.fn))).filter((text) => text !== "").join("\n")}

def assemble(seed):
    code = [LOAD_CONST, 0, STORE_FAST, 0, LOAD_CONST, 1, STORE_FAST, 1]
    for i in range(30):
        seed = (seed * 421 + 1663) % 7875
        code.append(LOAD_FAST)
        code.append(seed & 1)
        code.append(6 + seed % ${opcodes.length})
        code.append(seed % 5)
    code += [JUMP_IF_LOOP, 8, RETURN, 0]
    return code[:]


CODES = [Code(assemble(seed), [W_Int(seed), W_Str('${random.noun()}%d' % seed)], 4) for seed in range(${random.between(3, 8)})]


def run(rounds):
    total = 0
    for i in range(rounds):
        for code in CODES:
            total = mix(total, checksum_of(${frame}(code).execute()))
    return total
`;
}

const binary = (operation) => ({
  inline: () => `                w_right = self.pop()
                w_left = self.pop()
                self.push(w_left.${operation}(w_right))`,
  method: () => "",
});

const called = (body) => ({
  inline: (name) => `                self.${name.toLowerCase()}(arg)`,
  method: (name, random, objects, helpers) => `    def ${name.toLowerCase()}(self, arg):
${body(random, objects, helpers)}
`,
});

const OPCODES = [
  binary("add"),
  binary("sub"),
  binary("mul"),
  {
    inline: (name, r) => `                w_obj = self.pop()
                if w_obj.truth() and arg > ${r.between(0, 3)}:
                    self.push(wrap(w_obj.hash_w() & ${r.pick(["0xff", "0xfff"])}))
                else:
                    self.push(wrap(w_obj.str_w()))`,
    method: () => "",
  },
  called((r) => `        w_obj = self.pop()
        if isinstance(w_obj, W_List):
            self.push(w_obj.getitem(arg))
            return
        n = w_obj.length()
        for i in range(n):
            if i > ${r.between(3, 9)}:
                break
            w_obj = w_obj.add(wrap(i))
        self.push(w_obj)`),
  called((r, objects, helpers) => `        value = self.pop().hash_w() & 0xfff
${helpers.slice(0, 2).map((fn) => `        value = ${fn}(value, 1)`).join("\n")}
        self.push(wrap(value))`),
  called((r, objects) => `        w_obj = self.pop()
${objects.slice(0, 1).map((module) => `        w_obj = ${module}.make(arg, w_obj.hash_w() & 0xff)`).join("\n")}
        self.push(w_obj)
        self.locals_w[${r.between(2, 3)}] = w_obj`),
  called((r) => `        args_w = []
        for i in range(arg):
            args_w.append(self.pop())
        w_func = self.locals_w[${r.between(2, 3)}]
        self.push(w_func.call(args_w))`),
  called((r) => `        w_obj = self.pop()
        name = 'x%d' % arg
        try:
            w_obj.setattr(name, wrap(arg))
            self.push(w_obj.getattr('x${r.between(0, 4)}'))
        except OperationError, e:
            if e.kind != 'AttributeError':
                raise
            self.push(wrap(e.message))`),
  called((r) => `        w_right = self.pop()
        w_left = self.pop()
        if w_left.equals(w_right):
            self.push(wrap(${r.between(1, 99)}))
        else:
            self.push(W_List([w_left, w_right]))`),
];
