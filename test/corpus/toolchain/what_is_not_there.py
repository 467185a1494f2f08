# What programs import and no backend has: profiler, log of the JIT, stacklets; and a stack that is full, numbers that C knows.
# expect:
#  == a full stack
#  full ValueError full
#  == no profiler, no log, no stacklets
#  5 False 0
#  there is no profiler in this program
#  there is no JIT in this program
#  NotImplementedError
#  0 refusedrefused
#  == numbers of C
#  43 True
#  1.500000 -1.500000 True
#  True

from rpython.rlib import rjitlog, rvmprof
from rpython.rlib.objectmodel import CDefinedIntSymbolic, we_are_translated
from rpython.rlib.rstackovf import StackOverflow, check_stack_overflow
from rpython.rlib.rstacklet import StackletThread
from rpython.rlib.jit_hooks import stats_get_counter_value
from rpython.rtyper.lltypesystem.module.ll_math import math_fmod
from rpython.rtyper.module.ll_os_environ import getenv_llimpl
from rpython.rtyper.test.test_llinterp import get_interpreter, interpret
from rpython.rtyper.lltypesystem.rlist import FixedSizeListRepr
from rpython.rtyper.rmodel import Repr


class Frame(object):
    def __init__(self, back, depth):
        self.back = back
        self.depth = depth


def descend(frame, n):
    if n < 0:
        raise ValueError
    return descend(Frame(frame, n), n + 1).depth + 1


def deep(n):
    try:
        descend(None, n)
        return 'returned'
    except StackOverflow:
        check_stack_overflow()
        return 'full'
    except ValueError:
        return 'ValueError'


def made(work):
    try:
        work()
    except NotImplementedError:
        return 'refused'
    return 'made'

REPRS = made(Repr) + made(FixedSizeListRepr)


class Code(object):
    def __init__(self, name):
        self.name = name

    def get_name(self):
        return self.name

rvmprof.register_code_object_class(Code, Code.get_name)


@rvmprof.vmprof_execute_code('interp', lambda code, n: code)
def execute(code, n):
    return n + len(code.name)


symbol = CDefinedIntSymbolic('40 + 2', default=42)
thread = StackletThread()


def callback(handle, arg):
    return handle


def entry_point(argv):
    n = len(argv)
    print '== a full stack'
    print deep(n), deep(-n), deep(n)
    print '== no profiler, no log, no stacklets'
    code = Code('main')
    rvmprof.register_code(code, Code.get_name)
    print execute(code, n), rvmprof.is_enabled(), rvmprof.get_unique_id(code)
    try:
        rvmprof.enable(2, 0.1)
    except rvmprof.VMProfError, e:
        print e.msg
    try:
        rjitlog.enable_jitlog(2)
    except rjitlog.JitlogError, e:
        print e.msg
    try:
        thread.new(callback)
    except RuntimeError:
        print 'NotImplementedError'
    print stats_get_counter_value(None, 3), REPRS
    print '== numbers of C'
    if we_are_translated():
        print symbol + n, symbol == 42
    else:
        print symbol.default + n, symbol.default == 42
    print '%f %f' % (math_fmod(7.5, 2.0), math_fmod(-7.5, n * 2.0)), math_fmod(1.0, n * 0.0) != math_fmod(1.0, 0.0)
    print getenv_llimpl('NO_SUCH_VARIABLE_AT_ALL') is None
    return 0


def target(driver, args):
    return entry_point, None
