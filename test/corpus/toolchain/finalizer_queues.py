# rpython.rlib.rgc: finalizer queues report nothing that lives; nobody looks into the heap.
# expect:
#  == what lives is not reported
#  0 1 2
#  True True
#  == the heap
#  False 0 True 0 True

from rpython.rlib import rgc


class Resource(object):
    def __init__(self, number):
        self.number = number
        self.other = None
        queue.register_finalizer(self)


class Log(object):
    def __init__(self):
        self.closed = 0
        self.total = 0


log = Log()


class ResourceQueue(rgc.FinalizerQueue):
    Class = Resource

    def finalizer_trigger(self):
        while True:
            resource = self.next_dead()
            if resource is None:
                break
            log.closed += 1
            log.total += resource.number


queue = ResourceQueue()


class Small(object):
    pass


class SmallQueue(rgc.FinalizerQueue):
    Class = Small

    def finalizer_trigger(self):
        pass


small_queue = SmallQueue()
prebuilt = Small()


def entry_point(argv):
    first = Resource(len(argv))
    first.other = Resource(2)
    small_queue.register_finalizer(prebuilt)
    rgc.collect()
    rgc.disable()
    rgc.enable()
    print '== what lives is not reported'
    print log.closed, first.number, first.other.number
    print small_queue.next_dead() is None, queue.next_dead() is None
    print '== the heap'
    print rgc.dump_rpy_heap(1), len(rgc.get_rpy_roots()), rgc.get_typeids_z() == '', rgc.get_stats(rgc.TOTAL_MEMORY), rgc.isenabled()
    return 0


def target(driver, args):
    return entry_point, None
