# finally with return, break, continue, exceptions and plain falling through.
# expect:
#  try finally -> returned
#  try finally -> raised
#  try end finally after -> fell through
#  0ff2f3ff.
#  finally wins
#  inner 0ff2f3ff.abc

class Log(object):
    def __init__(self):
        self.text = ''

    def add(self, s):
        self.text += s


def leave(log, how):
    try:
        log.add('try ')
        if how == 0:
            return 'returned'
        if how == 1:
            raise ValueError
        log.add('end ')
    finally:
        log.add('finally ')
    log.add('after ')
    return 'fell through'


def loop(log):
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            log.add(str(i))
        finally:
            log.add('f')
    log.add('.')


def override():
    try:
        raise KeyError
    finally:
        return 'finally wins'


def nested(log):
    try:
        try:
            log.add('a')
            return 'inner'
        finally:
            log.add('b')
    finally:
        log.add('c')


def entry_point(argv):
    for how in range(3):
        log = Log()
        try:
            result = leave(log, how)
        except ValueError:
            result = 'raised'
        print log.text + '-> ' + result
    log = Log()
    loop(log)
    print log.text
    print override()
    print nested(log), log.text
    return 0


def target(driver, args):
    return entry_point, None
