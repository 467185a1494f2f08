# The collector is the engine's: there is nothing to steer, and heaps cannot be looked into.

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_INSTANCES, DEBUG_OBJECTS, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 8, 16, 32, 62
garbage = []
_state = [True, (700, 10, 10), 0]


def enable():
    _state[0] = True


def disable():
    _state[0] = False


def isenabled():
    return _state[0]


def collect(generation=2):
    return 0


def set_debug(flags):
    _state[2] = flags


def get_debug():
    return _state[2]


def set_threshold(*thresholds):
    _state[1] = thresholds + _state[1][len(thresholds):]


def get_threshold():
    return _state[1]


def get_count():
    return 0, 0, 0


def is_tracked(obj):
    return not isinstance(obj, (int, long, float, str, unicode, type(None)))


def _hidden(*args):
    raise NotImplementedError('the objects of the heap cannot be listed here')

get_objects = get_referrers = get_referents = _hidden
