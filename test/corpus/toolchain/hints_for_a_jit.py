# rpython.rlib.jit: drivers, marks of functions, hints, questions, conditional calls and parameters change no result.
# expect:
#  == drivers
#  81 1 55 2
#  == marks
#  25 11 2 -4 27 40 3 2 -2
#  observed 1
#  == values
#  1 abc1 True y True
#  dog
#  == questions
#  not jitted
#  False False False False True
#  == calls
#  called 1 now
#  5 7
#  made 1
#  == parameters
#  'threshold=100,vec=1' set
#  'off' set
#  'default' set
#  ' enable_opts=all' set
#  'nonsense=1' refused
#  'threshold' refused
#  'threshold=x' refused
#  '' refused
#  0 12 26 -1

from rpython.rlib import jit
from rpython.rlib.jit import JitDriver, hint, promote, promote_string, we_are_jitted


def get_printable_location(pc, code):
    return 'at %d of %s' % (pc, code)


driver = JitDriver(greens=['pc', 'code'], reds=['acc', 'stack'], name='calc', get_printable_location=get_printable_location, is_recursive=True)
auto_driver = JitDriver(greens=['n'], reds='auto')


class Stack(object):
    _immutable_fields_ = ['items']

    def __init__(self):
        self = hint(self, access_directly=True, fresh_virtualizable=True)
        self.items = [0] * 10
        self.top = 0

    @jit.unroll_safe
    def sum(self):
        total = 0
        for i in range(self.top):
            total += self.items[i]
        return total


def run(code, acc):
    stack = Stack()
    pc = 0
    while pc < len(code):
        driver.jit_merge_point(pc=pc, code=code, acc=acc, stack=stack)
        op = code[pc]
        pc += 1
        if op == '+':
            acc += promote(ord(code[pc]) - ord('0'))
            pc += 1
        elif op == 'p':
            stack.items[stack.top] = acc
            stack.top += 1
        elif op == 'j':
            if acc < 20:
                pc = 0
                driver.can_enter_jit(pc=pc, code=code, acc=acc, stack=stack)
    return acc + stack.sum()


def count(n):
    total = 0
    while n > 0:
        auto_driver.jit_merge_point(n=n)
        total += n
        n -= 1
    return total


def enter(n):
    auto_driver.jit_merge_point(n=n)


@auto_driver.inline(enter)
def step(n):
    return n + 1


@jit.elidable
def square(n):
    return n * n


@jit.elidable_promote()
def plus(a, b=10):
    return a + b


@jit.elidable_promote('0')
def minus(a, b):
    return a - b


@jit.purefunction
def cube(n):
    return n * n * n


@jit.loop_invariant
def forty():
    return 40


@jit.look_inside_iff(lambda a, n: jit.isconstant(n))
def repeat(a, n):
    result = []
    for i in range(n):
        result.append(a)
    return len(result)


@jit.not_in_trace
def observe(n):
    print 'observed', n


@jit.oopspec('test.spec(n)')
@jit.dont_look_inside
def opaque(n):
    return n + 1


@jit.jit_callback('callback')
def called_back(a, b):
    return a - b


class Animal(object):
    def name(self):
        return 'animal'


class Dog(Animal):
    def name(self):
        return 'dog'


def report(a, b):
    print 'called', a, b


def make_name(n):
    return 'made ' + str(n)


def half(n):
    return n // 2


def entry_point(argv):
    n = len(argv)
    print '== drivers'
    print run('+3p+1j', n), run('', n), count(10), step(n)
    print '== marks'
    print square(n + 4), plus(n), plus(n, n), minus(n, 5), cube(n + 2), forty(), repeat('x', n + 2), opaque(n), called_back(n, 3)
    observe(n)
    print '== values'
    print promote(n), promote_string('abc' + str(n)), jit.promote_unicode(u'x') == u'x', hint('y', promote_string=True), promote(None) is None
    animal = promote(Dog()) if n > 0 else Animal()
    jit.record_exact_class(animal, Dog)
    jit.record_exact_value(n, 1)
    jit.assert_green(n)
    jit.jit_debug('here', n)
    print animal.name()
    print '== questions'
    if we_are_jitted():
        print 'jitted'
    else:
        print 'not jitted'
    print jit.isconstant(n), jit.isconstant(3), jit.isvirtual(animal), jit.loop_unrolling_heuristic([n, n], n + 1), jit.loop_unrolling_heuristic([n], n - 1)
    print '== calls'
    jit.conditional_call(n > 0, report, n, 'now')
    jit.conditional_call(n > 1, report, n, 'never')
    print jit.conditional_call_elidable(0, half, n + 9), jit.conditional_call_elidable(7, half, n)
    name = None
    if n > 5:
        name = 'many'
    print jit.conditional_call_elidable(name, make_name, n)
    print '== parameters'
    jit.set_param(driver, 'threshold', 100 + n)
    jit.set_param(None, 'trace_limit', n)
    jit.set_param_to_default(driver, 'decay')
    for text in ['threshold=100,vec=1', 'off', 'default', ' enable_opts=all', 'nonsense=1', 'threshold', 'threshold=x', '']:
        try:
            jit.set_user_param(driver, text)
            print repr_of(text), 'set'
        except ValueError:
            print repr_of(text), 'refused'
    print jit.Counters.TRACING, jit.Counters.ABORT_TOO_LONG, jit.Counters.ncounters, jit.current_trace_length()
    return 0


def repr_of(text):
    return "'" + text + "'"


def target(driver, args):
    return entry_point, None
