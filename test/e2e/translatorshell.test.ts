// `translatorshell` from the outside: scripts and the prompt.

import { describe, expect, it } from "vitest";
import { command, file, inTempFolder } from "../support/cli.js";

const SCRIPT = `
def f(x):
    total = 0
    for i in range(x):
        if i == 100:
            raise ValueError
        total += i * i
    return total

def g(s, n):
    return [s * n, s.upper()], (n, 1.5 * n), s == 'a', u'\\u20ac' + unichr(n)

t = Translation(f, [int])
print t.interpret([6]), t.compile_c()(6)
for call in [lambda x: t.interpret([x]), t.compile_c()]:
    try:
        call(101)
    except ValueError:
        print 'ValueError'
t2 = Translation(g, [str, int])
print t2.annotate()
print t2.interpret(['a', 3]) == g('a', 3), t2.compile_c()('a', 3) == g('a', 3)
print 'g_f(' in t.source_c() or 'g_f_' in t.source_c()
`;

describe("translatorshell", () => {
  it("a script translates functions, interprets and compiles them", () => {
    const done = inTempFolder((folder) => command("translatorshell", [file(folder, "script.py", SCRIPT)], folder));
    expect(done.stderr).toBe("");
    const lines = done.stdout.split("\n");
    expect(lines.slice(0, 3)).toEqual(["55 55", "ValueError", "ValueError"]);
    expect(lines[3]).toContain("SomeTuple");
    expect(lines[4]).toBe("True True");
  });

  it("faults of the program are upstream's exception classes", () => {
    const text = "from rpython.annotator.model import UnionError\ndef bad(x):\n    if x:\n        return 'a'\n    return 1\ntry:\n    Translation(bad, [int]).annotate()\nexcept UnionError, e:\n    print 'annotator/union-error' in str(e)\n";
    const done = inTempFolder((folder) => command("translatorshell", [file(folder, "script.py", text)], folder));
    expect(done.stdout).toBe("True\n");
  });

  it("the prompt takes statements of several lines", () => {
    const input = "def f(n):\n    return n * 2\n\nTranslation(f, [int]).interpret([21])\n";
    const done = inTempFolder((folder) => command("translatorshell", [], folder, { input }));
    expect(done.stdout).toContain("42");
    expect(done.status).toBe(0);
  });
});
