# with: what __exit__ sees, swallows and raises.
# expect:
#  == value of enter
#  enter a
#  A
#  exit a True
#  == without an exception
#  enter a
#  body
#  exit a True
#  after
#  == exception passes
#  enter b
#  exit b False
#  Err
#  == exception is swallowed
#  enter c
#  exit c False
#  after
#  == nested with exception
#  enter outer
#  enter inner
#  exit inner False
#  exit outer False
#  after
#  == leaving loops
#  0 True
#  False
#  == return from inside
#  small big False
#  == enter that raises
#  KeyError
#  == prebuilt manager
#  True
#  False

class Recorder(object):
    def __init__(self, name, swallow):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print 'enter', self.name
        return self.name.upper()

    def __exit__(self, tp, value, tb):
        print 'exit', self.name, tp is None
        return self.swallow


class Lock(object):
    held = False

    def __enter__(self):
        assert not self.held
        self.held = True

    def __exit__(self, *args):
        self.held = False


class Failing(object):
    def __enter__(self):
        raise KeyError

    def __exit__(self, tp, value, tb):
        print 'never'


class Err(Exception):
    pass


lock = Lock()


def value_of_enter():
    with Recorder('a', False) as name:
        print name


def without_an_exception():
    with Recorder('a', True):
        print 'body'
    print 'after'


def exception_passes():
    try:
        with Recorder('b', False):
            raise Err
    except Err:
        print 'Err'


def exception_is_swallowed():
    with Recorder('c', True):
        raise Err
    print 'after'


def nested_with_exception():
    with Recorder('outer', True):
        with Recorder('inner', False):
            raise Err
    print 'after'


def leaving_loops():
    for i in range(3):
        with lock:
            if i == 1:
                continue
            if i == 2:
                break
            print i, lock.held
    print lock.held


def return_from_inside():
    print leave(1), leave(5), lock.held


def leave(n):
    with lock:
        if n > 3:
            return 'big'
    return 'small'


def enter_that_raises():
    try:
        with Failing():
            print 'never'
    except KeyError:
        print 'KeyError'


def prebuilt_manager():
    with lock:
        print lock.held
    print lock.held


def entry_point(argv):
    print '== value of enter'
    value_of_enter()
    print '== without an exception'
    without_an_exception()
    print '== exception passes'
    exception_passes()
    print '== exception is swallowed'
    exception_is_swallowed()
    print '== nested with exception'
    nested_with_exception()
    print '== leaving loops'
    leaving_loops()
    print '== return from inside'
    return_from_inside()
    print '== enter that raises'
    enter_that_raises()
    print '== prebuilt manager'
    prebuilt_manager()
    return 0


def target(driver, args):
    return entry_point, None
