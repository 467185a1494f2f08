// Functions of the outside world beyond what rbuiltin.test.ts holds: strings in and out of the system, and functions of math that C has and JavaScript has not.

import { describe, expect, test } from "vitest";
import { both, float, interpret, typed, TYPE_SYSTEMS } from "./support.js";

describe.each(TYPE_SYSTEMS)("the outside world (%s)", (system) => {
  test("print shows what str() shows", () => {
    const program = typed("def f(n):\n    print 'a', n,\n    print None, 2.5, n > 1\n    return 0\n", "f", [5], system);
    program.call([5]);
    expect(program.io.text(1)).toBe("a 5 None 2.5 True\n");
  });

  test("a call that gives a string fails with an exception too", () => {
    const source = "import os\ndef f(n):\n    try:\n        if n < 0:\n            os.read(1, n)\n        else:\n            os.getcwd()\n    except OSError, e:\n        return e.errno\n    return 0\n";
    expect(interpret(source, "f", [-1], system)).toEqual({ value: 22 });
    expect(interpret(source, "f", [1], system)).toEqual({ value: 38 });
  });

  test("an environment variable that is not there is None", () => {
    expect(interpret("import os\ndef f(n):\n    return os.getenv('NO_SUCH') is None\n", "f", [0], system)).toEqual({ value: true });
  });

  test.each(["gamma", "lgamma", "erf", "erfc", "expm1"])("math.%s agrees with the host", (name) => {
    const source = `import math\ndef f(x):\n    try:\n        return math.${name}(x)\n    except ValueError:\n        return -77.0\n    except OverflowError:\n        return -78.0\n`;
    const rows = [0.5, 0, 1, -1, 2.25, -3.5, 1000, -1000, Infinity, -Infinity].map((x) => [float(x)]);
    const { host, low } = both(source, "f", rows, system);
    expect(low).toEqual(host);
  });
});
