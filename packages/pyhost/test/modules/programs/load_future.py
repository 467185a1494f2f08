from __future__ import division, print_function, unicode_literals, with_statement, absolute_import
print(7 / 2, 7 // 2, sep='-', end='!\n'); print(repr('a'), type('a').__name__, repr(b'a'))
import sys; print('x', file=sys.stdout); exec('print(1/2)'); print(eval('1/2'))
class A(object):
    def __truediv__(self, o): return 'td'
    def __div__(self, o): return 'd'
print(A() / 1)
