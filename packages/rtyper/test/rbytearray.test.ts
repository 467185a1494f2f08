import { expect, test } from "vitest";
import { both, type Plain, type TypeSystemName, TYPE_SYSTEMS } from "./support.js";

function agree(system: TypeSystemName, source: string, rows: readonly (readonly Plain[])[]): void {
  const { host, low } = both(source, "f", rows, system);
  expect(low).toEqual(host);
}

test.each(TYPE_SYSTEMS)("bytearrays: items, length, slices, concatenation, text (%s)", (system) => {
  agree(system, "def f(s, n):\n    b = bytearray(s)\n    b[0] = n\n    c = bytearray(n) + b + 'x'\n    t = 0\n    for x in c:\n        t = t * 3 + x\n    assert n >= 0\n    return str(b), len(c), b[-1], t, str(c[n:]), str(c[:-1]), b == bytearray(s), c == bytearray(3) + b + 'x', bool(b), len(bytearray())\n", [["abc", 65], ["x", 3]]);
});

test.each(TYPE_SYSTEMS)("an index out of range is caught where a handler is there (%s)", (system) => {
  agree(system, "def f(i):\n    b = bytearray('abc')\n    try:\n        b[i] = 7\n        return b[i]\n    except IndexError:\n        return -1\n", [[0], [2], [3], [-3], [-4]]);
});

test.each(TYPE_SYSTEMS)("prebuilt bytearrays keep their state (%s)", (system) => {
  agree(system, "B = bytearray('abc')\ndef f(i):\n    B[1] = i\n    return str(B)\n", [[65], [66]]);
});
