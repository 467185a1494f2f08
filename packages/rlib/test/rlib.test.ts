// What programs import from rpython.rlib, as a program on the host and typed for either type system.

import { describe, expect, test } from "vitest";
import { both, interpret, typed, TYPE_SYSTEMS, type Plain } from "../../rtyper/test/support.js";

describe.each(TYPE_SYSTEMS)("rpython.rlib (%s)", (system) => {
  function agree(source: string, rows: readonly (readonly Plain[])[]): void {
    const { host, low } = both(source, "f", rows, system);
    expect(low).toEqual(host);
  }

  test("we_are_translated", () => {
    expect(interpret("from rpython.rlib.objectmodel import we_are_translated\ndef f(n):\n    return we_are_translated()\n", "f", [0], system)).toEqual({ value: true });
  });

  test("hints that change nothing", () => {
    agree(
      "from rpython.rlib import jit\nfrom rpython.rlib.objectmodel import keepalive_until_here, likely, unlikely\nfrom rpython.rlib.debug import debug_print, debug_start, debug_stop, ll_assert, check_nonneg, make_sure_not_resized\nclass A(object):\n    def __init__(self, n):\n        self.n = n\ndef f(n):\n    a = A(n)\n    debug_start('x')\n    debug_print('y', n)\n    debug_stop('x')\n    ll_assert(n >= 0, 'negative')\n    l = make_sure_not_resized([n, n])\n    s = jit.promote(str(n))\n    if likely(a.n > 1) and not unlikely(a.n > 5):\n        s = jit.hint(s + '!', promote=True)\n    keepalive_until_here(a, s, l)\n    return s, jit.we_are_jitted(), len(l)\n",
      [[0], [3], [9]],
    );
  });

  test("the constant that is none", () => {
    agree("from rpython.rlib.nonconst import NonConstant\ndef f(n):\n    s = NonConstant('abc')\n    if NonConstant(True):\n        return s + str(NonConstant(42) + n)\n    return s\n", [[1]]);
  });

  test("hashes of strings, tuples, characters and floats are those of any machine with such words", () => {
    const source = "from rpython.rlib.objectmodel import compute_hash\ndef f(s, n):\n    return compute_hash(s + 'x'), compute_hash((s, n)), compute_hash(float(n) + 0.5), compute_hash(u'ab' + unicode(s))\n";
    const row: Plain[] = ["hello", 3];
    expect(interpret(source, "f", row, system)).toEqual(interpret(source, "f", row, "lltype"));
  });

  test("identities", () => {
    agree(
      "from rpython.rlib.objectmodel import compute_identity_hash, compute_unique_id, current_object_addr_as_int\nclass A(object):\n    pass\ndef f(n):\n    a = A()\n    b = A()\n    l = [n]\n    l.append(n)\n    return (compute_identity_hash(a) == compute_identity_hash(a), compute_unique_id(a) == compute_unique_id(b), compute_unique_id(l) == compute_unique_id(l), current_object_addr_as_int(a) == current_object_addr_as_int(a))\n",
      [[0]],
    );
  });

  test("instantiate makes objects of constant and of variable classes", () => {
    agree("from rpython.rlib.objectmodel import instantiate\nclass A(object):\n    x = 5\n    def __init__(self):\n        self.x = 7\nclass B(A):\n    x = 6\ndef f(n):\n    cls = A\n    if n:\n        cls = B\n    return instantiate(cls).x, instantiate(A).x, cls().x\n", [[0], [1]]);
  });

  test("r_dict and sized lists", () => {
    agree(
      "from rpython.rlib.objectmodel import r_dict, newlist_hint, resizelist_hint\ndef eq(a, b):\n    return len(a) == len(b)\ndef hsh(a):\n    return len(a)\ndef f(s):\n    d = r_dict(eq, hsh)\n    d[s] = 1\n    d['abc'] = 2\n    l = newlist_hint(5)\n    for k in d:\n        l.append(k)\n    resizelist_hint(l, 10)\n    return len(d), d['xyz'], 'x' in d, l\n",
      [["hel"], ["hello"]],
    );
  });

  test("integers of rarithmetic", () => {
    agree(
      "from rpython.rlib.rarithmetic import r_uint, r_longlong, r_ulonglong, intmask, ovfcheck, int_between, int_force_ge_zero, int_c_div, int_c_mod, uint_mul_high, widen, highest_bit\ndef f(n):\n    try:\n        a = ovfcheck(n * 1000)\n    except OverflowError:\n        a = -1\n    u = r_uint(n) * r_uint(12345)\n    w = r_ulonglong(n) << 3\n    return a, intmask(u), intmask(w), int_between(0, n, 10), int_force_ge_zero(n), int_c_div(n, 3), int_c_mod(n, 3), intmask(uint_mul_high(u, u)), str(r_longlong(n)), str(u), hex(n), highest_bit(64)\n",
      [[7], [0], [2 ** 53 - 1]],
    );
  });

  test("parsing and splitting of rstring", () => {
    agree(
      "from rpython.rlib.rstring import split, rsplit, replace, strip_spaces, NumberStringParser, ParseStringError\nfrom rpython.rlib.rarithmetic import string_to_int\ndef f(s):\n    try:\n        n = string_to_int(s)\n    except ParseStringError, e:\n        n = -1\n    return n, '|'.join(split(s, ',')), '|'.join(split(s)), '|'.join(rsplit(s, ',', 1)), replace(s, ',', ';;'), strip_spaces(s)\n",
      [["12"], [" -7 "], ["a,b,,c"], [""], ["x y  z"]],
    );
  });
});

describe("builders are checked", () => {
  const program = (body: string): string => `from rpython.rlib.rstring import StringBuilder, UnicodeBuilder\ndef f(n):\n    b = StringBuilder()\n    ${body}\n    return b.build()\n`;

  test.each([
    ["b.append(n)", /takes a string of its own kind/],
    ["b.append(u'x')", /takes a string of its own kind/],
    ["b.append_multiple_char('xy', n)", /takes a character of its own kind/],
    ["b = StringBuilder('x')", /takes a size or nothing/],
    ["b = UnicodeBuilder() if n else b", /do not mix/],
    ["b.add('x')", /no attribute 'add'/],
  ])("%s", (body, message) => {
    expect(() => typed(program(body), "f", [1])).toThrow(message);
  });
});
