// Classes of values: single inheritance from the root or from classes of earlier modules, mixins, virtual methods, prebuilt instances.

import { times } from "./random.mjs";

/** The text of a module of classes. They are remembered in `program.classes`. */
export function objectsModule(name, program) {
  const { random } = program;
  const known = (program.classes ??= []);
  const number = name.split("_")[1];
  const bases = random.some(known, 2);
  const helpers = random.some(program.functions ?? [], 3);
  const classes = [];
  const parts = times(random.between(5, 6), (i) => {
    const cls = `W_${random.className()}${number}_${i}`;
    const base = random.below(3) === 0 || bases.length + classes.length === 0 ? "W_Object" : random.pick([...bases.map((b) => b.cls), ...classes]);
    classes.push(cls);
    return classText(cls, base, random, helpers.map((h) => h.fn));
  });
  for (const cls of classes) known.push({ module: name, cls });
  return `"""Values: ${classes[0]} and others."""
from core import (W_Object, W_Int, W_Str, W_List, w_none, Counted, Named,
                  OperationError, MASK, mix, wrap, checksum_of)
${[...bases.map((b) => `from ${b.module} import ${b.cls}`), ...helpers.map((h) => `from ${h.module} import ${h.fn}`)].join("\n")}


${parts.join("\n\n")}

PREBUILT = [
${classes.map((cls, i) => `    ${cls}(${i + random.between(1, 90)}, '${random.noun()}'),`).join("\n")}
]
for i in range(${random.between(3, 8)}):
    PREBUILT[i % len(PREBUILT)].link(PREBUILT[(i * 3 + 1) % len(PREBUILT)])
BY_NAME = dict([(w_obj.str_w(), w_obj) for w_obj in PREBUILT])


def make(kind, value):
${classes.map((cls, i) => `    ${i === 0 ? "if" : "elif"} kind == ${i}:\n        return ${cls}(value, '${random.noun()}')`).join("\n")}
    raise OperationError('ValueError', 'no kind %d' % kind)


def run(rounds):
    total = 0
    for i in range(rounds):
        w_value = make(i % ${classes.length}, i)
        for w_obj in PREBUILT:
            try:
                w_value = w_obj.add(w_value)
                w_obj.setattr('last', w_value)
            except OperationError, e:
                total = mix(total, len(e.message))
            total = mix(total, checksum_of(w_obj))
    for key in BY_NAME:
        total += len(key)
    return total
`;
}

function classText(cls, base, random, helpers) {
  const root = base === "W_Object";
  const mixin = root ? random.pick([", Counted", ", Named", ", Counted, Named"]) : "";
  const noun = random.noun();
  const init = root
    ? `    def __init__(self, size, label):
        W_Object.__init__(self, size, label)
        self.w_${noun} = w_none
${mixin.includes("Named") ? "        self.init_names()\n" : ""}
    def truth(self):
        return self.w_${noun} is w_none
`
    : `    def __init__(self, size, label):
        ${base}.__init__(self, size + ${random.between(1, 9)}, label)
        self.${noun}_w = []
        self.${noun}_count = 0

    def link(self, w_next):
        ${base}.link(self, w_next)
        self.${noun}_count += 1
        self.${noun}_w.append(w_next)
`;
  const methods = random.some(METHODS, random.between(2, 3)).map((method) => method(cls, base, random, helpers));
  const accept = root ? "" : `
    def accept(self, visitor):
        visitor.enter(self)
        for w_item in self.${noun}_w:
            visitor.leaf(w_item.size)
        visitor.leave(self)
`;
  return `class ${cls}(${base}${mixin}):
    CODE = ${random.between(10, 99)}

${init}
    def typename(self):
        return '${noun}'
${accept}
${methods.join("\n")}`;
}

const METHODS = [
  (cls, base) => `    def add(self, w_other):
        if isinstance(w_other, ${cls}):
            return ${cls}((self.size + w_other.size) & 0xff, self.label)
        if isinstance(w_other, W_Int):
            return W_Int((w_other.value + self.CODE) & MASK)
        return ${base === "W_Object" ? "W_Str(self.label)" : `${base}.add(self, w_other)`}
`,
  (cls, base, r) => `    def mul(self, w_other):
        n = w_other.int_w() % ${r.between(4, 9)}
        items_w = []
        for i in range(n):
            items_w.append(wrap(i * self.size))
        items_w.append(wrap(self.label))
        return W_List(items_w)
`,
  (cls, base, r, helpers) => `    def hash_w(self):
        h = self.size * ${r.between(3, 17)} + self.CODE
${helpers.slice(0, 1).map((fn) => `        h = ${fn}(h, 1)\n`).join("")}        w_obj = self.w_next
        if w_obj is not None:
            h = mix(h, w_obj.size)
        return h
`,
  (cls, base, r, helpers) => `    def call(self, args_w):
        total = self.CODE
        for w_arg in args_w:
            if w_arg.truth():
                total = mix(total, w_arg.hash_w())
${helpers.slice(1, 2).map((fn) => `        total = ${fn}(total, 2)\n`).join("")}        return W_Int(total)
`,
  () => `    def getitem(self, index):
        if index < 0:
            raise OperationError('IndexError', self.typename())
        return W_Int((self.size + index) & MASK)
`,
  (cls) => `    def equals(self, w_other):
        if self is w_other:
            return True
        if not isinstance(w_other, ${cls}):
            return False
        return self.size == w_other.size and self.label == w_other.label
`,
  (cls, base, r) => `    def length(self):
        n = ${r.between(0, 4)}
        w_obj = self.w_next
        if w_obj is not None and w_obj.size > ${r.between(5, 50)}:
            n += 1
        return n + len(self.label)
`,
];
