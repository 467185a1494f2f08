# None as default for strings, lists and instances.
# expect:
#  1 1 4 2
#  main: b
#  main: c
#  main:   x
#  main:   y

class Logger(object):
    def __init__(self, prefix=None):
        self.prefix = prefix
        self.lines = []

    def log(self, text):
        if self.prefix is not None:
            text = self.prefix + ': ' + text
        self.lines.append(text)


def run(name, logger=None, extra=None):
    if logger is None:
        logger = Logger()
    logger.log(name)
    if extra is not None:
        for e in extra:
            logger.log('  ' + e)
    return len(logger.lines)


def entry_point(argv):
    log = Logger('main')
    print run('a'), run('b', log), run('c', log, ['x', 'y']), run('d', extra=['z'])
    for line in log.lines:
        print line
    return 0


def target(driver, args):
    return entry_point, None
