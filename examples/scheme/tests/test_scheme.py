"""Tests of the parts, run on the untranslated program: `npm run translatorshell -- examples/scheme/tests/test_scheme.py`."""

import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))

from rpython.rlib.rbigint import rbigint
from scheme import numbers
from scheme.machine import Machine
from scheme.primitives import install
from scheme.reader import parse_number, read_all
from scheme.syntax import Analyser
from scheme.values import SchemeError, W_Bignum, W_Fixnum, W_Flonum, symbol


def evaluate(text):
    """What a program prints, and its last value as it is written."""
    printed = []
    machine = Machine(printed.append)
    install(machine)
    analyser = Analyser(machine)
    w_value = None
    for w_form in read_all(text):
        w_value = machine.evaluate(analyser.analyse(w_form, None))
    return ''.join(printed) + w_value.to_string(True)


class TestReader(unittest.TestCase):
    def read(self, text):
        return ' '.join([w_datum.to_string(True) for w_datum in read_all(text)])

    def test_data(self):
        for text in ['(a b . c)', '#(1 "x\\n" #\\a)', "'(quote a)", '`(a ,b ,@c)', '#t #f', '-12 +5 1.5 -2e10', '... -> a.b + -', '()']:
            self.assertEqual(self.read(self.read(text)), self.read(text))
        self.assertEqual(self.read('(a . (b . (c)))'), '(a b c)')
        self.assertEqual(self.read('; nothing\n  '), '')
        self.assertEqual(self.read('a;comment\nb'), 'a b')

    def test_errors(self):
        for text, message in [('(a\n(b)', 'line 2: the ( of line 1 is not closed'), (')', 'line 1: unexpected )'), ('"abc', 'line 1: a string without end'),
                              ('\n#foo', 'line 2: what is #foo?'), ("'", 'line 1: a datum is missing at the end'), ('(a . b c)', 'line 1: ) is missing after the last part of a pair'),
                              ('(a]', 'line 1: unexpected ]')]:
            try:
                read_all(text)
            except SchemeError, e:
                self.assertEqual((text, e.text()), (text, message))
            else:
                self.fail(text)

    def test_numbers(self):
        self.assertTrue(isinstance(parse_number('123', 10), W_Fixnum))
        self.assertTrue(isinstance(parse_number('1' + '0' * 30, 10), W_Bignum))
        self.assertTrue(isinstance(parse_number('1.', 10), W_Flonum))
        for text in ['', '-', '+', '1+', 'e5', '.', '1e', '--1']:
            self.assertTrue(parse_number(text, 10) is None, text)


class TestNumbers(unittest.TestCase):
    BORDERS = [0, 1, -1, 2, -2, 7, -7, sys.maxint, -sys.maxint - 1, sys.maxint - 1, 10 ** 30, -10 ** 30, 2 ** 64]

    def number(self, n):
        return W_Fixnum(int(n)) if -sys.maxint - 1 <= n <= sys.maxint else W_Bignum(rbigint.fromlong(n))

    def check(self, function, expected, a, b):
        w_result = function(self.number(a), self.number(b))
        self.assertEqual((a, b, w_result.to_string(True)), (a, b, str(expected)))
        self.assertEqual(isinstance(w_result, W_Fixnum), -sys.maxint - 1 <= expected <= sys.maxint)

    def test_borders(self):
        for a in self.BORDERS:
            for b in self.BORDERS:
                self.check(numbers.add, a + b, a, b)
                self.check(numbers.subtract, a - b, a, b)
                self.check(numbers.multiply, a * b, a, b)
                self.assertEqual(numbers.less(self.number(a), self.number(b)), a < b)
                if b:
                    cut = abs(a) // abs(b) if (a < 0) == (b < 0) else -(abs(a) // abs(b))
                    self.check(numbers.quotient, cut, a, b)
                    self.check(numbers.remainder, a - cut * b, a, b)
                    self.check(numbers.modulo, a % b, a, b)

    def test_roots(self):
        for n in [0, 1, 2, 3, 4, 15, 16, 17, 10 ** 20 - 1, 10 ** 20]:
            root = numbers.integer_root(rbigint.fromlong(long(n))).tolong()
            self.assertTrue(root * root <= n < (root + 1) * (root + 1))


class TestEvaluator(unittest.TestCase):
    def test_symbols_are_interned(self):
        self.assertTrue(symbol('a') is symbol('a'))

    def test_scopes(self):
        self.assertEqual(evaluate('(define x 1) (define (f x) (define y (+ x 1)) (lambda (z) (set! y (+ y z)) (list x y z))) ((f 10) 5)'), '(10 16 5)')
        self.assertEqual(evaluate('(let ((if list)) (if 1 2 3))'), '(1 2 3)')
        self.assertEqual(evaluate('(define (f) (define a (lambda () (b))) (define (b) 7) (a)) (f)'), '7')

    def test_tail_calls(self):
        self.assertEqual(evaluate('(define (f n) (cond ((= n 0) "end") (else (let ((m (- n 1))) (and #t (or #f (begin (f m)))))))) (f 3000)'), '"end"')

    def test_bad_syntax(self):
        for text in ['(if)', '(let ((x)) x)', '(lambda)', '(define)', '(quote a b)', '()', '(let loop)', '(set! 5 1)', '(lambda (1) 2)', '(do ((i 0)) ())', '(1 . 2)']:
            self.assertRaises(SchemeError, evaluate, text)


if __name__ == '__main__':
    unittest.main()
