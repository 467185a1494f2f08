# rpython.tool.stdlib_opcode, logparser, jitlogparser, rpython.memory.gc.env: tables for interpreters, logs read at load time.
# expect:
#  == bytecodes
#  pop 42
#  pop 21
#  missing SLICE+0
#  unknown 200
#  90 SLICE_1 MISSING_OPCODE
#  == logs
#  int_add i0,1 -
#  guard_true i2 <Guard3>
#  jump i2,p1 -
#  i0,p1 3
#  None -16
#  interp 15
#  jit-log-opt-loop 1
#  == sizes
#  1572864
#  65536
#  2147483648
#  100
#  0
#  0
#  0

from rpython.rlib.unroll import unrolling_iterable
from rpython.tool.stdlib_opcode import HAVE_ARGUMENT, bytecode_spec, opcode_method_names, unrolling_opcode_descs
from rpython.tool.logparser import extract_category, gettotaltimes, parse_log
from rpython.tool.jitlogparser.parser import Function, SimpleParser
from rpython.memory.gc import env

log = parse_log(['[10] {interp', 'hello', '[14] {jit-log-opt-loop', '[i0, p1]', 'i2 = int_add(i0, 1)', 'guard_true(i2, descr=<Guard3>) [i0, p1]', 'jump(i2, p1)',
                 '[15] jit-log-opt-loop}', '[20] interp}'])
LOOP = SimpleParser.parse_from_input(extract_category(log, 'jit-log-opt-')[0])
TIMES = sorted(gettotaltimes(log).items())
OPS = [(op.name, op.getargs(), op.descr or '-') for op in LOOP.operations]
LENGTH = Function.from_operations(LOOP.operations, None).getlength()
SIZES = [str(env.read_sizes(text)[0]) for text in ['1.5MB', '64KB', '2G', '100', 'x', '', '-1']]


class Interp(object):
    def __init__(self):
        self.stack = []

    def run(self, code):
        for c in code:
            op = ord(c)
            for desc in IMPLEMENTED:
                if op == desc.index:
                    getattr(self, desc.methodname)()
                    break
            else:
                for desc in unrolling_opcode_descs:
                    if op == desc.index:
                        print 'missing', desc.name
                        break
                else:
                    print 'unknown', op

    def POP_TOP(self):
        print 'pop', self.stack.pop()

    def DUP_TOP(self):
        self.stack.append(self.stack[-1])

    def BINARY_ADD(self):
        self.stack.append(self.stack.pop() + self.stack.pop())


IMPLEMENTED = unrolling_iterable([desc for desc in bytecode_spec.ordered_opdescs if hasattr(Interp, desc.methodname)])


def entry_point(argv):
    print '== bytecodes'
    interp = Interp()
    interp.stack.append(len(argv) + 20)
    interp.run(''.join([chr(op) for op in [4, 4, 23, 1, 1, 30, 200]]))
    print HAVE_ARGUMENT, opcode_method_names[31], opcode_method_names[6]
    print '== logs'
    for name, args, descr in OPS:
        print name, ','.join(args), descr
    print ','.join(LOOP_ARGS), LENGTH
    for line in TIME_LINES:
        print line
    print '== sizes'
    for size in SIZES:
        print size
    return 0


LOOP_ARGS = LOOP.inputargs
TIME_LINES = ['%s %d' % item for item in TIMES]


def target(driver, args):
    return entry_point, None
