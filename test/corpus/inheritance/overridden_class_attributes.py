# Class attributes overridden in subclasses are read through the instance and its class.
# expect:
#  op/0 False 3
#  neg/1 False 3
#  plus/2 True 1
#  times/2 True 1
#  mul/2 True 1 | times
#  5

class Op(object):
    name = 'op'
    arity = 0
    commutative = False
    table = [1, 2, 3]


class Neg(Op):
    name = 'neg'
    arity = 1


class Plus(Op):
    name = 'plus'
    arity = 2
    commutative = True
    table = [4]


class Times(Plus):
    name = 'times'


def describe(op):
    return '%s/%d %s %d' % (op.name, op.arity, op.commutative, len(op.table))


def entry_point(argv):
    ops = [Op(), Neg(), Plus(), Times()]
    for op in ops:
        print describe(op)
    ops[3].name = 'mul'
    print describe(ops[3]), '|', Times.name
    total = 0
    for cls_op in ops:
        total += cls_op.arity
    print total
    return 0


def target(driver, args):
    return entry_point, None
