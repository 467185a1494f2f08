"""Tests of the parts, run on the untranslated program: `npm run translatorshell -- examples/plum/tests/test_plum.py`."""

import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))

from plum import lists
from plum.bytecode import disassemble
from plum.compiler import compile_program
from plum.errors import PlumError, PlumSyntaxError
from plum.lexer import Lexer
from plum.library import install
from plum.lists import W_List
from plum.machine import Frame, Machine
from plum.objects import W_Class, W_Float, W_Instance, W_Int, W_Map, W_String, w_nil, w_true
from plum.parser import parse


def run(source):
    """What a program prints."""
    printed = []
    machine = Machine(printed.append)
    install(machine)
    machine.run(Frame(compile_program(parse(source)), []))
    return ''.join(printed)


class TestLexer(unittest.TestCase):
    def kinds(self, source):
        return [(token.kind, token.text) for token in Lexer(source).tokenize()[:-1]]

    def test_tokens(self):
        self.assertEqual(self.kinds('x1 <= 3.5e2 // comment\n"a\\n" fun'),
                         [('name', 'x1'), ('<=', '<='), ('float', '3.5e2'), ('string', 'a\n'), ('fun', 'fun')])
        self.assertEqual(self.kinds('1.foo'), [('int', '1'), ('.', '.'), ('name', 'foo')])

    def test_lines(self):
        self.assertEqual([token.line for token in Lexer('a\n\n"x\ny" b').tokenize()], [1, 4, 4, 4])

    def test_errors(self):
        for source in ['"abc', '"\\q"', '?']:
            self.assertRaises(PlumSyntaxError, Lexer(source).tokenize)


class TestCompiler(unittest.TestCase):
    def test_code(self):
        self.assertEqual(disassemble(compile_program(parse('var a = 1; if (a) print a;'))), '\n'.join([
            'program(0):', '     0 CONSTANT 0', '     3 DEFINE_GLOBAL 0', '     6 LOAD_GLOBAL 0', '     9 JUMP_IF_FALSE 18', '    12 LOAD_GLOBAL 0', '    15 PRINT 1',
            '    18 CONSTANT 1', '    21 RETURN']))

    def test_shared_variables_are_cells(self):
        text = disassemble(compile_program(parse('fun f(a, b) { return fun() { return a; }; }')))
        self.assertTrue('NEW_CELL 0' in text and 'LOAD_FREE 0' in text and 'NEW_CELL 1' not in text)

    def test_height(self):
        self.assertEqual(compile_program(parse('print [1, 2, [3, 4]];')).height, 4)

    def test_syntax_errors(self):
        for source, line in [('var;', 1), ('\nprint 1', 2), ('{ var a; var a; }', 1), ('break;', 1), ('return 1;', 1), ('print self;', 1), ('1 = 2;', 1),
                             ('fun f(a, a) {}', 1), ('while (1) fun() { break; };', 1), ('print 99999999999999999999;', 1), ('{\n\n', 3), ('super.x();', 1)]:
            try:
                compile_program(parse(source))
            except PlumSyntaxError, e:
                self.assertEqual((source, e.line), (source, line))
            else:
                self.fail(source)


class TestLists(unittest.TestCase):
    def test_strategies(self):
        w_list = W_List([])
        self.assertTrue(w_list.strategy is lists.EMPTY)
        w_list.append(W_Int(1))
        self.assertTrue(w_list.strategy is lists.INTS)
        w_list.append(W_Float(2.5))
        self.assertTrue(w_list.strategy is lists.OBJECTS)
        self.assertEqual(w_list.to_string(), '[1, 2.5]')
        self.assertTrue(W_List([W_Float(0.0)]).strategy is lists.FLOATS)
        self.assertTrue(W_List([w_nil]).strategy is lists.OBJECTS)

    def test_slices_keep_the_strategy(self):
        w_slice = W_List([W_Int(i) for i in range(5)]).slice(1, 3)
        self.assertTrue(w_slice.strategy is lists.INTS)
        self.assertEqual(w_slice.to_string(), '[1, 2]')


class TestObjects(unittest.TestCase):
    def test_maps_are_shared(self):
        w_class = W_Class('C', None)
        w_a, w_b, w_c = W_Instance(w_class), W_Instance(w_class), W_Instance(w_class)
        for w_object in (w_a, w_b):
            w_object.set_attribute('x', w_nil)
            w_object.set_attribute('y', w_true)
        w_c.set_attribute('y', w_nil)
        w_c.set_attribute('x', w_nil)
        self.assertTrue(w_a.map is w_b.map and w_a.map is not w_c.map)
        self.assertTrue(w_a.get_attribute('y') is w_true)

    def test_equal_keys_have_equal_hashes(self):
        self.assertEqual(W_Int(3).hash(), W_Float(3.0).hash())
        w_map = W_Map()
        w_map.set_item(W_Int(3), w_true)
        self.assertTrue(w_map.contains(W_Float(3.0)))
        self.assertFalse(w_map.contains(W_String('3')))


class TestMachine(unittest.TestCase):
    def test_order_of_evaluation(self):
        self.assertEqual(run('fun f(x) { print x; return x; } print f(1) + f(2) * f(3);'), '1\n2\n3\n7\n')

    def test_uncaught(self):
        try:
            run('fun f() {\n throw 3;\n}\n\nf();')
        except PlumError, e:
            self.assertEqual((e.w_value.to_string(), e.trace), ('3', ['f:2', 'program:5']))
        else:
            self.fail('nothing was thrown')


if __name__ == '__main__':
    unittest.main()
