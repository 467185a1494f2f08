# An exception that is caught and raised again ends the program.
# exit: 1
# stderr: NotReady
# expect:
#  good
#  not there yet

class NotReady(Exception):
    pass


class Plugin(object):
    def run(self):
        raise NotReady


class Good(Plugin):
    def run(self):
        return 'good'


def run(p):
    try:
        return p.run()
    except NotReady:
        print 'not there yet'
        raise


def entry_point(argv):
    for p in [Good(), Plugin(), Good()]:
        print run(p)
    return 0


def target(driver, args):
    return entry_point, None
