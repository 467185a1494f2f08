// Built-in functions of the interpreted language: plain functions, wrappers that exec makes at import time, a table of prebuilt function objects.

import { times } from "./random.mjs";

/** The text of a module of built-in functions. */
export function builtinsModule(name, program) {
  const { random } = program;
  const number = name.split("_")[1];
  const functions = times(random.between(8, 11), (i) => ({ name: `${random.functionName()}_${number}_${i}`, shape: random.pick(SHAPES) }));
  const helpers = random.some(program.functions ?? [], 2);
  return `"""Built-in functions: ${functions[0].name} and others."""
from core import W_Root, W_Int, W_Str, W_List, w_none, OperationError, MASK, mix, wrap, checksum_of
${helpers.map((h) => `from ${h.module} import ${h.fn}`).join("\n")}

REGISTRY = []


def make_wrapper(func, unwrap):
    """A function of a list of values, from a function of plain ones."""
    args = ', '.join(['args_w[%d].%s()' % (i, how) for i, how in enumerate(unwrap)])
    source = '''
def wrapper_%s(args_w):
    if len(args_w) != %d:
        raise OperationError('TypeError', '%s takes %d')
    return wrap(func(%s))
''' % (func.__name__, len(unwrap), func.__name__, len(unwrap), args)
    namespace = {'func': func, 'wrap': wrap, 'OperationError': OperationError}
    exec source in namespace
    return namespace['wrapper_' + func.__name__]


def builtin(*unwrap):
    def decorate(func):
        REGISTRY.append((func.__name__, make_wrapper(func, unwrap), len(unwrap)))
        return func
    return decorate


def make_adder(step):
    def adder(x):
        return (x + step) & MASK
    return adder


add_small = make_adder(${random.between(1, 50)})
add_large = make_adder(${random.between(500, 5000)})


${functions.map(({ name: fn, shape }) => shape(fn, random, helpers.map((h) => h.fn))).join("\n\n")}

class W_Builtin${number}(W_Root):
    _immutable_fields_ = ['name', 'func', 'arity']

    def __init__(self, name, func, arity):
        self.name = name
        self.func = func
        self.arity = arity

    def typename(self):
        return 'builtin'

    def call(self, args_w):
        return self.func(args_w)

    def hash_w(self):
        return self.arity


FUNCTIONS = {}
for _name, _func, _arity in REGISTRY:
    FUNCTIONS[_name] = W_Builtin${number}(_name, _func, _arity)


def lookup(name):
    try:
        return FUNCTIONS[name]
    except KeyError:
        raise OperationError('NameError', name)


def run(rounds):
    total = 0
    for i in range(rounds):
        for name, w_func in FUNCTIONS.items():
            args_w = [wrap(i + j) for j in range(w_func.arity)]
            try:
                total += checksum_of(lookup(name).call(args_w)) & 0xfff
                w_func.call(args_w + [w_none])
            except OperationError, e:
                total += len(e.message)
    return total & MASK
`;
}

const SHAPES = [
  (fn) => `@builtin('int_w', 'int_w')
def ${fn}(x, y):
    if y == 0:
        raise OperationError('ZeroDivisionError', '${fn}')
    return add_small(x // y + x % y)
`,
  (fn, r) => `@builtin('str_w')
def ${fn}(text):
    parts = text.split('${r.between(0, 9)}')
    longest = ''
    for part in parts:
        if len(part) > len(longest):
            longest = part
    return longest + '${r.noun()}'
`,
  (fn, r) => `@builtin('str_w', 'int_w')
def ${fn}(text, count):
    if count > ${r.between(3, 9)}:
        count = ${r.between(3, 9)}
    return text * count
`,
  (fn, r, helpers) => `@builtin('int_w')
def ${fn}(x):
    total = x
    while x > 0:
        total = mix(total, x & 15)
        x = x >> 4
${helpers.map((h) => `    total = ${h}(total, 2)\n`).join("")}    return add_large(total)
`,
  (fn) => `@builtin('int_w', 'int_w', 'str_w')
def ${fn}(start, stop, sep):
    pieces = [str(i) for i in range(start & 15, stop & 31)]
    return sep.join(pieces)
`,
];
