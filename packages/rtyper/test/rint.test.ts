import { describe, expect, test } from "vitest";
import { both, float, interpret, TYPE_SYSTEMS, type Plain, type TypeSystemName } from "./support.js";

const EDGES: readonly number[] = [0, 1, -1, 2, -2, 7, -7, 8, -8, 1000003, -1000003];
const PAIRS: readonly Plain[][] = EDGES.flatMap((a) => EDGES.map((b) => [a, b]));
const NONZERO = PAIRS.filter(([, b]) => b !== 0);
const MININT = -(2n ** 63n);

function agreement(system: TypeSystemName): (source: string, name: string, rows: readonly (readonly Plain[])[]) => void {
  return (source, name, rows) => {
    const { host, low } = both(source, name, rows, system);
    expect(low).toEqual(host);
  };
}

describe.each(TYPE_SYSTEMS)("arithmetic of ints (%s)", (system) => {
  const agree = agreement(system);

  test.each(["+", "-", "*", "&", "|", "^"])("%s agrees with the host", (op) => {
    agree(`def f(a, b):\n    return a ${op} b\n`, "f", PAIRS);
  });

  test.each(["//", "%", "/"])("%s rounds as Python does", (op) => {
    agree(`def f(a, b):\n    return a ${op} b\n`, "f", NONZERO);
  });

  test.each([1, -1, 2, 8, 3, -3, -8, 1024])("division by the constant %i rounds as Python does", (divisor) => {
    const source = `def f(a):\n    return (a // (${divisor})) * 1000003 + a % (${divisor})\n`;
    agree(source, "f", EDGES.map((a) => [a]));
  });

  test("division by zero is caught where a handler is there", () => {
    agree("def f(a, b):\n    try:\n        return a // b\n    except ZeroDivisionError:\n        return -99\n", "f", PAIRS);
    agree("def f(a, b):\n    try:\n        return a % b\n    except ZeroDivisionError:\n        return -99\n", "f", PAIRS);
  });

  test.each(["<", "<=", "==", "!=", ">", ">="])("%s agrees with the host", (op) => {
    agree(`def f(a, b):\n    return a ${op} b\n`, "f", PAIRS);
  });

  test("shifts by non-negative counts", () => {
    agree("def f(a, b):\n    return (a << b) + (a >> b)\n", "f", EDGES.flatMap((a) => [0, 1, 5, 40].map((b) => [a, b])));
  });

  test("unary operations", () => {
    agree("def f(a):\n    return -a + abs(a) * 3 + ~a * 7 + (+a) + int(not a)\n", "f", EDGES.map((a) => [a]));
  });

  test("addition wraps without a check", () => {
    expect(interpret("def f(a):\n    return a + 1\n", "f", [2n ** 63n - 1n], system)).toEqual({ value: MININT });
  });
});

describe.each(TYPE_SYSTEMS)("checked arithmetic (%s)", (system) => {
  const source = (op: string): string =>
    `from rpython.rlib.rarithmetic import ovfcheck\ndef f(a, b):\n    try:\n        return ovfcheck(a ${op} b)\n    except OverflowError:\n        return -12345\n`;

  test.each(["+", "-", "*"])("ovfcheck(a %s b) finds overflow", (op) => {
    const rows: Plain[][] = [[1, 2], [2n ** 63n - 1n, 1], [MININT, -1], [2n ** 62n, 2n ** 62n], [MININT, 1]];
    const { host, low } = both(source(op), "f", rows, system);
    expect(low).toEqual(host);
  });
});

describe.each(TYPE_SYSTEMS)("bools (%s)", (system) => {
  const agree = agreement(system);

  test("truth, comparison and arithmetic of bools", () => {
    agree("def f(a, b):\n    x = a > 0\n    y = b > 0\n    return (x and not y, x | y, x & y, x + y, x == y, bool(a), int(x))\n", "f", PAIRS);
  });
});

describe.each(TYPE_SYSTEMS)("floats (%s)", (system) => {
  const agree = agreement(system);

  const VALUES = [0, 1, -1, 0.5, -2.25, 1e10, 1e300].map(float);
  const ROWS = VALUES.flatMap((a) => VALUES.map((b) => [a, b]));

  test.each(["+", "-", "*", "<", "<=", "==", "!=", ">", ">="])("%s agrees with the host", (op) => {
    agree(`def f(a, b):\n    return a ${op} b\n`, "f", ROWS);
  });

  test("division", () => {
    agree("def f(a, b):\n    return a / b\n", "f", ROWS.filter(([, b]) => b!.float !== 0));
  });

  test("conversions between ints and floats", () => {
    agree("def f(a, n):\n    return (int(a) + n, float(n) + a, a * n, n < a, abs(a), -a, bool(a))\n", "f", [[float(2.75), 3], [float(-2.75), -3], [float(0), 0]]);
  });

  test("functions of math, with their errors", () => {
    const source = "import math\ndef f(x):\n    try:\n        return math.sqrt(x) + math.floor(x) + math.exp(x)\n    except ValueError:\n        return -1.0\n    except OverflowError:\n        return -2.0\n";
    agree(source, "f", [[float(4)], [float(0.25)], [float(-1)], [float(1000)]]);
  });
});
