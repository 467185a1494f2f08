# rrandom: the sequence of Python's random module, from words, jumps, floats.
# expect:
#  == from one word
#  2357136044 2546248239 3071714933 3626093760
#  3499211612 581869302 3890346734 3586334585
#  419326371 479346978
#  == from several
#  1067595299 955945823 477289528 4107218783 4228976476
#  4012946933 3615799318 1210851548
#  == floats
#  0.63942679845788375
#  0.02501075522266694
#  0.27502931836911926
#  0.22321073814882275
#  0.73647121416401240
#  == many
#  3649967355 262
#  == jumps
#  1505532473 264962560 3420279481 3
#  True
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rrandom import Random


def words(rng, count):
    return ' '.join([str(rng.genrand32()) for i in range(count)])


def started(key):
    rng = Random()
    rng.init_by_array(key)
    return rng


def entry_point(argv):
    print '== from one word'
    print words(Random(), 4)
    print words(Random(r_uint(5489)), 4)
    print words(Random(r_uint(0xffffffff)), 2)
    print '== from several'
    # The words of the reference: init_by_array of 0x123, 0x234, 0x345, 0x456 begins with 1067595299.
    print words(started([r_uint(0x123), r_uint(0x234), r_uint(0x345), r_uint(0x456)]), 5)
    print words(started([r_uint(i) for i in range(1000)]), 3)
    print '== floats'
    # What random.seed(42) and random.random() give.
    rng = started([r_uint(42)])
    for i in range(5):
        print '%.17f' % rng.random()
    print '== many'
    total = r_uint(0)
    for i in range(1500):
        total = total * r_uint(31) + rng.genrand32() & r_uint(0xffffffff)
    print total, rng.index
    print '== jumps'
    rng.jumpahead(12345)
    print words(rng, 3), rng.index
    other = Random(r_uint(1))
    other.state = rng.state[:]
    other.index = rng.index
    print intmask(other.genrand32()) == intmask(rng.genrand32())
    return 0


def target(driver, args):
    return entry_point, None
