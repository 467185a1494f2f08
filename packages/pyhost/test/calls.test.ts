// Calls, attributes and classes through expressions: values and messages as CPython 2.7 gives them.

import { describe, expect, test } from "vitest";
import { evaluator } from "./memory-io.js";

const CASES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ["arguments that do not fit", [
    ["(lambda: 0)(1)", "TypeError: <lambda>() takes no arguments (1 given)"],
    ["(lambda a: 0)()", "TypeError: <lambda>() takes exactly 1 argument (0 given)"],
    ["(lambda a, b: 0)(1)", "TypeError: <lambda>() takes exactly 2 arguments (1 given)"],
    ["(lambda a, b=1: 0)()", "TypeError: <lambda>() takes at least 1 argument (0 given)"],
    ["(lambda a, b=1: 0)(1, 2, 3)", "TypeError: <lambda>() takes at most 2 arguments (3 given)"],
    ["(lambda a, *b: 0)()", "TypeError: <lambda>() takes at least 1 argument (0 given)"],
    ["(lambda a: 0)(1, a=2)", "TypeError: <lambda>() got multiple values for keyword argument 'a'"],
    ["(lambda a: 0)(b=1)", "TypeError: <lambda>() got an unexpected keyword argument 'b'"],
    ["(lambda *a: 0)(b=1)", "TypeError: <lambda>() got an unexpected keyword argument 'b'"],
    ["(lambda **k: 0)(1)", "TypeError: <lambda>() takes exactly 0 arguments (1 given)"],
    ["(lambda a: 0)(*5)", "TypeError: <lambda>() argument after * must be an iterable, not int"],
    ["(lambda a: 0)(**5)", "TypeError: <lambda>() argument after ** must be a mapping, not int"],
    ["len()", "TypeError: len() takes exactly one argument (0 given)"],
    ["len(1, 2)", "TypeError: len() takes exactly one argument (2 given)"],
    ["getattr(1)", "TypeError: getattr expected at least 2 arguments, got 1"],
    ["[].append()", "TypeError: append() takes exactly one argument (0 given)"],
    ["[].append(1, 2)", "TypeError: append() takes exactly one argument (2 given)"],
    ["'a'.upper(1)", "TypeError: upper() takes no arguments (1 given)"],
    ["'a'.replace('b')", "TypeError: replace() takes at least 2 arguments (1 given)"],
    ["int('1', x=5)", "TypeError: Argument given by name ('x') and position (1)"],
    ["abs(5, 6)", "TypeError: abs() takes exactly one argument (2 given)"],
    ["5()", "TypeError: 'int' object is not callable"],
    ["None()", "TypeError: 'NoneType' object is not callable"],
  ]],
  ["arguments that fit", [
    ["(lambda a, b=2, *c, **d: (a, b, c, d))(1)", "(1, 2, (), {})"],
    ["(lambda a, b=2, *c, **d: (a, b, c, d))(1, 3, 4, 5, e=6)", "(1, 3, (4, 5), {'e': 6})"],
    ["(lambda a, b: (a, b))(b=1, a=2)", "(2, 1)"],
    ["(lambda a, b: (a, b))(*[1], **{'b': 2})", "(1, 2)"],
    ["(lambda (a, b), c: (a, b, c))((1, 2), 3)", "(1, 2, 3)"],
    ["(lambda *a: a)(*'abc')", "('a', 'b', 'c')"],
    ["apply(lambda *a, **k: (a, k), (1,), {'x': 2})", "((1,), {'x': 2})"],
  ]],
  ["attributes that are not there", [
    ["None.foo", "AttributeError: 'NoneType' object has no attribute 'foo'"],
    ["(5).foo", "AttributeError: 'int' object has no attribute 'foo'"],
    ["[].foo", "AttributeError: 'list' object has no attribute 'foo'"],
    ["int.foo", "AttributeError: type object 'int' has no attribute 'foo'"],
    ["(lambda: 0).foo", "AttributeError: 'function' object has no attribute 'foo'"],
    ["len.foo", "AttributeError: 'builtin_function_or_method' object has no attribute 'foo'"],
    ["setattr(5, 'a', 1)", "AttributeError: 'int' object has no attribute 'a'"],
    ["setattr(object(), 'a', 1)", "AttributeError: 'object' object has no attribute 'a'"],
    ["setattr(int, 'a', 1)", "TypeError: can't set attributes of built-in/extension type 'int'"],
    ["getattr(5, 'foo', 'default')", "'default'"],
    ["hasattr(5, 'real'), hasattr(5, 'foo')", "(True, False)"],
    ["delattr(object(), 'x')", "AttributeError: 'object' object has no attribute 'x'"],
  ]],
  ["classes of objects", [
    ["type(5), type(None), type(type), type(len), type([].append), type(str.join)", "(<type 'int'>, <type 'NoneType'>, <type 'type'>, <type 'builtin_function_or_method'>, <type 'builtin_function_or_method'>, <type 'method_descriptor'>)"],
    ["isinstance(True, int), isinstance(5, (str, int)), issubclass(bool, int)", "(True, True, True)"],
    ["isinstance(5, 5)", "TypeError: isinstance() arg 2 must be a class, type, or tuple of classes and types"],
    ["issubclass(5, int)", "TypeError: issubclass() arg 1 must be a class"],
    ["object(1)", "TypeError: object() takes no parameters"],
    ["type('X', (), {}).__name__, type('X', (int,), {})(5) + 1", "('X', 6)"],
    ["type('X', (bool,), {})", "TypeError: type 'bool' is not an acceptable base type"],
    ["type('X', (int, str), {})", "TypeError: multiple bases have instance lay-out conflict"],
    ["type('X', (5,), {})", "TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"],
    ["int.__mro__, bool.__bases__, KeyError.__mro__[1:3]", "((<type 'int'>, <type 'object'>), (<type 'int'>,), (<type 'exceptions.LookupError'>, <type 'exceptions.StandardError'>))"],
    ["str, KeyError, len, int.__add__, (5).__add__ is None", "(<type 'str'>, <type 'exceptions.KeyError'>, <built-in function len>, <slot wrapper '__add__' of 'int' objects>, False)"],
    ["int.__name__, int.__module__, KeyError.__module__", "('int', '__builtin__', 'exceptions')"],
    ["dir(5) == dir(6), '__class__' in dir(5)", "(True, True)"],
    ["super(5)", "TypeError: super() argument 1 must be type, not int"],
    ["callable(len), callable(5), callable(int)", "(True, False, True)"],
    ["5[0]", "TypeError: 'int' object has no attribute '__getitem__'"],
    ["5[0:1]", "TypeError: 'int' object has no attribute '__getitem__'"],
    ["id(5) == id(5)", "True"],
    ["cmp(1, 2), cmp('a', 'a')", "(-1, 0)"],
    ["`1` + `'a'`", "\"1'a'\""],
    ["eval('1+1'), eval('x', {'x': 5}), eval('x', {'x': 1}, {'x': 2})", "(2, 5, 2)"],
    ["eval(5)", "TypeError: eval() arg 1 must be a string or code object"],
    ["vars(5)", "TypeError: vars() argument must have __dict__ attribute"],
  ]],
];

describe.each(CASES)("%s", (_name, cases) => {
  const evaluate = evaluator();
  test.each(cases)("%s", (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });
});
