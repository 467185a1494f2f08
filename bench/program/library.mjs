// Functions on numbers, strings, lists, dictionaries and tuples that call functions of earlier libraries, so that calls reach deep and wide.

import { times } from "./random.mjs";

/** The text of a library. What others may call is remembered in `program.functions`. */
export function libraryModule(name, program) {
  const { random } = program;
  const known = (program.functions ??= []);
  const callees = random.some(known, 6);
  const imports = callees.map(({ module, fn }) => `from ${module} import ${fn}`);
  const names = [];
  const parts = times(random.between(7, 9), (i) => {
    const fn = `${random.functionName()}_${name.split("_")[1]}_${i}`;
    const next = random.some([...callees.map((c) => c.fn), ...names], 2);
    names.push(fn);
    return random.pick(SHAPES)(fn, next, random);
  });
  for (const fn of names) known.push({ module: name, fn });
  return `"""A library: ${names[0]} and others."""
from core import mix, MASK, OperationError
${imports.join("\n")}


class Limits(object):
    low = ${random.between(1, 5)}
    high = ${random.between(40, 90)}

    def __init__(self, step):
        self.step = step
        self.seen = {}

    def clip(self, value):
        if value < self.low:
            return self.low
        if value > self.high:
            self.seen[value] = self.seen.get(value, 0) + 1
            return self.high
        return value


limits = Limits(${random.between(2, 9)})


${parts.join("\n\n")}

def run(rounds):
    total = 0
    for i in range(rounds):
${names.map((fn) => `        total = mix(total, ${fn}(i + total, 3))`).join("\n")}
    return mix(total, len(limits.seen))
`;
}

const calls = (next) => next.map((fn) => `    x = ${fn}(x, fuel - 1)\n`).join("");

const SHAPES = [
  (fn, next, r) => `def ${fn}(x, fuel):
    if fuel <= 0:
        return x & ${r.pick(["0xff", "0xfff", "MASK"])}
${calls(next)}    total = x & MASK
    for i in range(limits.clip(x % ${r.between(10, 30)})):
        if (x >> (i & 15)) & 1:
            total = mix(total, i * ${r.between(2, 9)})
        elif total > ${r.between(100, 900)}:
            total -= i
        else:
            total += limits.step
    return total & MASK
`,
  (fn, next, r) => `def ${fn}(x, fuel):
    if fuel <= 0:
        return x & MASK
    words = []
    for i in range(x % ${r.between(3, 9)} + 2):
        words.append('${r.noun()}%d' % (i + (x & 7)))
    text = '${r.pick([",", "-", ":"])}'.join(words)
    if text.startswith('${r.pick(["cell", "node", "slot"])}'):
        text = text.upper()
${calls(next)}    total = len(text)
    for c in text:
        if c == '0' or c.isalpha():
            total = mix(total, ord(c))
    return total + text.find('${r.between(1, 9)}')
`,
  (fn, next, r) => `def ${fn}(x, fuel):
    if fuel <= 0:
        return x & MASK
    table = {}
    for i in range(${r.between(5, 12)}):
        key = (x + i * ${r.between(3, 11)}) & 31
        if key in table:
            table[key] += i
        else:
            table[key] = limits.clip(i)
${calls(next)}    total = 0
    for key, value in table.iteritems():
        total += key * value
    return total & MASK
`,
  (fn, next, r) => `def ${fn}(x, fuel):
    if fuel <= 0:
        return x & MASK
    pairs = [(i, (x >> i) & 7) for i in range(${r.between(4, 9)})]
    best = pairs[0]
    for pair in pairs:
        first, second = pair
        if second > best[1] or (second == best[1] and first < ${r.between(2, 6)}):
            best = pair
${calls(next)}    return mix(x & MASK, best[0] * 100 + best[1])
`,
  (fn, next, r) => `def ${fn}(x, fuel):
    if fuel <= 0:
        return x & MASK
    value = float(x & 0xfff) * ${r.between(1, 9)}.5
    while value > ${r.between(10, 60)}.0:
        value = value / ${r.between(2, 4)}.0 - 0.25
${calls(next)}    try:
        if x % ${r.between(3, 8)} == 0:
            raise OperationError('ValueError', '${fn}')
        return int(value * 16.0) + (x & 0xff)
    except OperationError, e:
        return len(e.message) + limits.step
`,
];
