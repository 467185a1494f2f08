# Source text generated at import time defines functions.
# expect:
#  5 -1 6 True
#  15 24 6

TEMPLATE = '''
def %(name)s(a, b):
    return a %(op)s b
'''

NAMES = [('plus', '+'), ('minus', '-'), ('times', '*'), ('less', '<')]
namespace = {}
for name, op in NAMES:
    exec TEMPLATE % {'name': name, 'op': op} in namespace

plus = namespace['plus']
minus = namespace['minus']
times = namespace['times']
less = namespace['less']

code = 'def polynomial(x):\n    return ' + ' + '.join(['%d * x * x' % n for n in range(1, 4)])
exec code


def entry_point(argv):
    print plus(2, 3), minus(2, 3), times(2, 3), less(2, 3)
    print plus(minus(10, 4), times(3, 3)), polynomial(2), polynomial(-1)
    return 0


def target(driver, args):
    return entry_point, None
