// What control flow looks like in JavaScript: small graphs, whole functions.

import { describe, expect, it } from "vitest";
import { graphFrom } from "./support/text.js";
import { textOf } from "./support/names.js";

/** A function without its common indentation. */
function lines(text: string): string {
  const all = text.replace(/^\n|\s+$/g, "").split("\n");
  const margin = Math.min(...all.filter((line) => line !== "").map((line) => /^ */.exec(line)![0].length));
  return `${all.map((line) => line.slice(margin)).join("\n")}\n`;
}

function expectText(graph: string, wanted: string): void {
  expect(textOf(graphFrom(graph))).toBe(lines(wanted));
}

describe("loops", () => {
  it("a test at the top is a while loop", () => {
    expectText(
      `graph product:
block 0(n):
    -> 1(n, \`1\`)
block 1(i, total):
    c = int_gt(i, \`0\`)
    switch c
        case False -> return(total)
        case True -> 2(i, total)
block 2(i, total):
    t = int_mul(total, i)
    j = int_sub(i, \`1\`)
    -> 1(j, t)
`,
      `
      function product(n) {
        let total = 1;
        while (n > 0) {
          total = Math.imul(total, n);
          n = n - 1 | 0;
        }
        return total;
      }`,
    );
  });

  it("break and continue of nested loops have labels only where they must", () => {
    expectText(
      `graph nested:
block 0(n, m):
    -> 1(\`0\`, \`0\`, n, m)
block 1(i, total, n, m):
    c = int_lt(i, n)
    switch c
        case False -> return(total)
        case True -> 2(i, \`0\`, total, n, m)
block 2(i, j, total, n, m):
    c = int_lt(j, m)
    switch c
        case False -> 7(i, total, n, m)
        case True -> 3(i, j, total, n, m)
block 3(i, j, total, n, m):
    k = direct_call(\`@trace\`, j)
    c = int_eq(k, i)
    switch c
        case False -> 4(i, j, k, total, n, m)
        case True -> 7(i, total, n, m)
block 4(i, j, k, total, n, m):
    c = int_eq(k, \`7\`)
    switch c
        case False -> 5(i, j, k, total, n, m)
        case True -> 8(i, total, n, m)
block 5(i, j, k, total, n, m):
    c = int_eq(k, \`8\`)
    switch c
        case False -> 6(i, j, total, n, m)
        case True -> 9(total)
block 6(i, j, total, n, m):
    l = int_add(j, \`1\`)
    t = int_add(total, j)
    -> 2(i, l, t, n, m)
block 7(i, total, n, m):
    i = int_add(i, \`1\`)
    -> 1(i, total, n, m)
block 8(i, total, n, m):
    i = int_add(i, \`2\`)
    -> 1(i, total, n, m)
block 9(total):
    t = direct_call(\`@trace\`, total)
    r = int_neg(t)
    -> return(r)
`
        .replaceAll("    i = int_add", "    ii = int_add")
        .replaceAll("-> 1(i, total, n, m)", "-> 1(ii, total, n, m)"),
      `
      function nested(n, m) {
        let i = 0;
        let total = 0;
        L1: while (i < n) {
          let j = 0;
          while (j < m) {
            const k = rt.trace(j);
            if (k === i) {
              break;
            }
            if (k === 7) {
              i = i + 2 | 0;
              continue L1;
            }
            if (k === 8) {
              return -rt.trace(total) | 0;
            }
            total = total + j | 0;
            j = j + 1 | 0;
          }
          i = i + 1 | 0;
        }
        return total;
      }`,
    );
  });

  it("with two exits, the one at the top comes behind the loop", () => {
    expectText(
      `graph find:
block 0(n, x):
    -> 1(\`0\`, n, x)
block 1(i, n, x):
    c = int_lt(i, n)
    switch c
        case False -> 3(n)
        case True -> 2(i, n, x)
block 2(i, n, x):
    k = direct_call(\`@trace\`, i)
    c = int_eq(k, x)
    j = int_add(i, \`1\`)
    switch c
        case False -> 1(j, n, x)
        case True -> 4(k)
block 3(n):
    t = direct_call(\`@trace\`, n)
    -> 5(t)
block 4(k):
    t = int_neg(k)
    -> 5(t)
block 5(r):
    s = int_add(r, \`1\`)
    -> return(s)
`,
      `
      function find(n, x) {
        let r;
        let i = 0;
        L1: {
          while (i < n) {
            const k = rt.trace(i);
            if (k === x) {
              r = -k | 0;
              break L1;
            }
            i = i + 1 | 0;
          }
          r = rt.trace(n);
        }
        return r + 1 | 0;
      }`,
    );
  });

  it("values that change places go through a temporary, those that move on do not", () => {
    const swap = `graph swap:
block 0(n):
    -> 1(n, \`0\`, \`1\`)
block 1(n, a, b):
    c = int_gt(n, \`0\`)
    switch c
        case False -> return(a)
        case True -> 2(n, a, b)
block 2(n, a, b):
    m = int_sub(n, \`1\`)
    -> 1(m, b, a)
`;
    expectText(
      swap,
      `
      function swap(n) {
        let a = 0;
        let b = 1;
        while (n > 0) {
          n = n - 1 | 0;
          const a_1 = b;
          b = a;
          a = a_1;
        }
        return a;
      }`,
    );
    expect(textOf(graphFrom(swap.replace("-> 1(m, b, a)", "-> 1(m, b, m)")))).toContain("    n = n - 1 | 0;\n    a = b;\n    b = n;\n");
  });

  it("with two entries go through a small dispatcher, and nothing else does", () => {
    expectText(
      `graph irreducible:
block 0(a, b):
    c = int_lt(a, b)
    switch c
        case False -> 1(a)
        case True -> 2(b)
block 1(x):
    y = direct_call(\`@trace\`, x)
    -> 2(y)
block 2(y):
    z = int_sub(y, \`1\`)
    c = int_gt(z, \`0\`)
    switch c
        case False -> 3(z)
        case True -> 1(z)
block 3(z):
    t = direct_call(\`@trace\`, z)
    w = int_mul(t, t)
    -> return(w)
`,
      `
      function irreducible(a, b) {
        let state;
        if (a < b) {
          state = 0;
        } else {
          state = 1;
        }
        L1: for (;;) {
          switch (state) {
            case 0:
              a = b - 1 | 0;
              if (a <= 0) {
                break L1;
              }
              state = 1;
              break;
            default:
              b = rt.trace(a);
              state = 0;
              break;
          }
        }
        const t = rt.trace(a);
        return Math.imul(t, t);
      }`,
    );
  });
});

describe("branches", () => {
  it("a diamond that makes one value is a conditional expression, where its halves are short and do nothing", () => {
    expectText(
      `graph distance:
block 0(a, b):
    c = int_lt(a, b)
    switch c
        case False -> 2(a, b)
        case True -> 1(a, b)
block 1(a, b):
    x = int_sub(b, a)
    -> 3(x, a)
block 2(a, b):
    y = int_sub(a, b)
    -> 3(y, a)
block 3(d, a):
    r = int_mul(d, a)
    -> return(r)
`,
      `
      function distance(a, b) {
        const d = a < b ? b - a | 0 : a - b | 0;
        return Math.imul(d, a);
      }`,
    );
  });

  it("a diamond is if and else", () => {
    expectText(
      `graph both:
block 0(a, b):
    c = int_lt(a, b)
    switch c
        case False -> 2(a, b)
        case True -> 1(a, b)
block 1(a, b):
    x = direct_call(\`@trace\`, b)
    -> 3(x, a)
block 2(a, b):
    y = direct_call(\`@trace\`, a)
    -> 3(y, a)
block 3(d, a):
    r = int_mul(d, a)
    -> return(r)
`,
      `
      function both(a, b) {
        let d;
        if (a < b) {
          d = rt.trace(b);
        } else {
          d = rt.trace(a);
        }
        return Math.imul(d, a);
      }`,
    );
  });

  it("a chain of tests is else if", () => {
    expectText(
      `graph choose:
block 0(a, b):
    c = int_eq(a, \`1\`)
    switch c
        case False -> 1(a, b)
        case True -> 3(\`10\`, b)
block 1(a, b):
    c = int_eq(a, \`2\`)
    switch c
        case False -> 2(a, b)
        case True -> 3(\`20\`, b)
block 2(a, b):
    t = direct_call(\`@trace\`, a)
    -> 3(t, b)
block 3(r, b):
    s = int_add(r, b)
    -> return(s)
`,
      `
      function choose(a, b) {
        let r;
        if (a === 1) {
          r = 10;
        } else if (a === 2) {
          r = 20;
        } else {
          r = rt.trace(a);
        }
        return r + b | 0;
      }`,
    );
  });

  it("tests with a common target are joined", () => {
    const graph = (first: string, second: string): string => `graph joined:
block 0(a, b, d):
    c = int_lt(a, b)
    switch c
${first}
block 1(a, b, d):
    c = int_lt(b, d)
    switch c
${second}
block 2(a):
    t = direct_call(\`@trace\`, a)
    u = direct_call(\`@trace\`, t)
    -> 4(u)
block 3(a):
    u = direct_call(\`@trace\`, a)
    -> 4(u)
block 4(r):
    s = int_add(r, \`1\`)
    -> return(s)
`;
    const both = graph("        case False -> 3(a)\n        case True -> 1(a, b, d)", "        case False -> 3(a)\n        case True -> 2(a)");
    const either = graph("        case False -> 1(a, b, d)\n        case True -> 2(a)", "        case False -> 3(a)\n        case True -> 2(a)");
    const mixed = graph("        case False -> 3(a)\n        case True -> 1(a, b, d)", "        case False -> 2(a)\n        case True -> 3(a)");
    expect(textOf(graphFrom(both))).toContain("  if (a < b && b < d) {\n    r = rt.trace(rt.trace(a));\n  } else {\n    r = rt.trace(a);\n  }\n");
    expect(textOf(graphFrom(either))).toContain("  if (a < b || b < d) {\n    r = rt.trace(rt.trace(a));\n  } else {\n    r = rt.trace(a);\n  }\n");
    expect(textOf(graphFrom(mixed))).toContain("  if (a < b && b >= d) {\n    r = rt.trace(rt.trace(a));\n  } else {\n    r = rt.trace(a);\n  }\n");
  });

  it("a way out returns at once, and the rest is not nested", () => {
    expectText(
      `graph early:
block 0(a, b):
    c = int_eq(a, \`0\`)
    switch c
        case False -> 1(a, b)
        case True -> return(b)
block 1(a, b):
    t = direct_call(\`@trace\`, a)
    c = int_eq(t, \`0\`)
    switch c
        case False -> 2(t, b)
        case True -> return(\`-1\`)
block 2(t, b):
    r = int_add(t, b)
    -> return(r)
`,
      `
      function early(a, b) {
        if (a === 0) {
          return b;
        }
        const t = rt.trace(a);
        if (t === 0) {
          return -1;
        }
        return t + b | 0;
      }`,
    );
  });

  it("a switch groups the cases that lead to one place", () => {
    expectText(
      `graph cases:
block 0(a, b):
    switch a
        case \`1\` -> 1(b)
        case \`2\` -> 2(b)
        case \`3\` -> 2(b)
        case default -> 3(b)
block 1(b):
    t = direct_call(\`@trace\`, b)
    -> 3(t)
block 2(b):
    t = int_add(b, \`5\`)
    -> return(t)
block 3(b):
    t = int_add(b, \`6\`)
    u = direct_call(\`@trace\`, t)
    -> return(u)
`,
      `
      function cases(a, b) {
        switch (a) {
          case 1:
            b = rt.trace(b);
            break;
          case 2:
          case 3:
            return b + 5 | 0;
        }
        return rt.trace(b + 6 | 0);
      }`,
    );
  });
});

describe("exceptions", () => {
  it("only the operation stands inside try; handlers are tried in their order", () => {
    expectText(
      `graph handled:
block 0(a):
    b = int_add(a, \`1\`)
    t = direct_call(\`@f\`, b)
    catch
        -> 1(t, b)
        case \`ZeroDivisionError\` [e, x] -> return(\`-1\`)
        case \`ArithmeticError\` [f, y] -> 2(b)
block 1(t, b):
    u = int_add(t, b)
    v = direct_call(\`@f\`, u)
    -> return(v)
block 2(c):
    s = direct_call(\`@g\`, c)
    -> return(s)
`,
      `
      function handled(a) {
        let t;
        const b = a + 1 | 0;
        try {
          t = rt.f(b);
        } catch (e) {
          const exc = rt.caught(e);
          if (exc instanceof ZeroDivisionError) {
            return -1;
          }
          if (exc instanceof ArithmeticError) {
            return rt.g(b);
          }
          throw e;
        }
        return rt.f(t + b | 0);
      }`,
    );
  });

  it("the last handler takes all where its class is Exception, and the instance is a value like others", () => {
    expectText(
      `graph kept:
block 0(a):
    t = direct_call(\`@f\`, a)
    catch
        -> return(t)
        case \`Exception\` [e, x] -> 2(x, a)
block 2(x, a):
    s = direct_call(\`@g\`, a)
    c = int_eq(s, \`0\`)
    switch c
        case False -> return(s)
        case True -> except(\`Exception\`, x)
`,
      `
      function kept(a) {
        try {
          return rt.f(a);
        } catch (e) {
          const x = rt.caught(e);
          const s = rt.g(a);
          if (s === 0) {
            throw x;
          }
          return s;
        }
      }`,
    );
  });

  it("checked arithmetic with a handler throws nothing", () => {
    expectText(
      `graph checked:
block 0(a, b):
    s = int_add_ovf(a, b)
    catch
        -> 1(s, b)
        case \`OverflowError\` [e, x] -> return(\`-1\`)
block 1(s, b):
    d = int_floordiv_ovf_zer(s, b)
    m = int_mul_ovf(d, s)
    catch
        -> return(m)
        case \`ArithmeticError\` [e, x] -> except(e, x)
`,
      `
      function checked(a, b) {
        const s = a + b;
        if (s !== (s | 0)) {
          return -1;
        }
        const quotient = s / b;
        if (b === 0) {
          throw theZeroDivisionError;
        }
        if (quotient === 2147483648) {
          throw theOverflowError;
        }
        const d = quotient | 0;
        const product = d * s;
        if (product !== (product | 0)) {
          throw theOverflowError;
        }
        const m = product | 0;
        return m;
      }`,
    );
  });
});
