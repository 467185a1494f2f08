# __del__: accepted, at most once per object; finalizer queues.
# expect:
#  == class with a destructor
#  5 True
#  == objects that live are not finalized
#  True 100
#  == finalizer queue
#  True
#  True

from rpython.rlib import rgc


class Log(object):
    def __init__(self):
        self.n = 0


log = Log()


class D(object):
    def __init__(self, k):
        self.k = k

    def __del__(self):
        log.n += self.k


class SubD(D):
    def value(self):
        return self.k




class E(object):
    pass


class QueueE(rgc.FinalizerQueue):
    Class = E

    def finalizer_trigger(self):
        log.n += 0


queue_e = QueueE()


def class_with_a_destructor():
    d = SubD(5)
    print d.value(), log.n <= 5


def objects_that_live_are_not_finalized():
    d = D(100)
    rgc.collect()
    print log.n < 100, d.k


def finalizer_queue():
    e = E()
    queue_e.register_finalizer(e)
    print queue_e.next_dead() is None
    print e is not None


def entry_point(argv):
    print '== class with a destructor'
    class_with_a_destructor()
    print '== objects that live are not finalized'
    objects_that_live_are_not_finalized()
    print '== finalizer queue'
    finalizer_queue()
    return 0


def target(driver, args):
    return entry_point, None
