# How long small pieces of code take.
import gc
import sys
import time

__all__ = ['Timer']

default_timer = time.time
default_number = 1000000
default_repeat = 3

_TEMPLATE = '''
def inner(_it, _timer):
    %(setup)s
    _t0 = _timer()
    for _i in _it:
        %(stmt)s
    _t1 = _timer()
    return _t1 - _t0
'''


def _indent(src, width):
    return src.replace('\n', '\n' + ' ' * width)


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer):
        self.timer = timer
        namespace = {}
        if isinstance(stmt, basestring) and isinstance(setup, basestring):
            source = _TEMPLATE % {'stmt': _indent(stmt, 8), 'setup': _indent(setup, 4)}
            exec compile(source, '<timeit-src>', 'exec') in globals(), namespace
            self.inner = namespace['inner']
        else:
            self.inner = self._functions(stmt, setup)

    def _functions(self, stmt, setup):
        def run(code):
            if isinstance(code, basestring):
                compiled = compile(code, '<timeit-src>', 'exec')

                def call():
                    exec compiled in {}
                return call
            return code
        body = run(stmt)
        before = run(setup)

        def inner(_it, _timer):
            before()
            start = _timer()
            for _ in _it:
                body()
            return _timer() - start
        return inner

    def timeit(self, number=default_number):
        return self.inner(xrange(number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number):
    return Timer(stmt, setup, timer).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number):
    return Timer(stmt, setup, timer).repeat(repeat, number)
