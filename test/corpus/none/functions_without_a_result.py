# Procedures return None; their result may be stored and tested.
# expect:
#  True True None
#  first flagged last
#  5 done: None

class Recorder(object):
    def __init__(self):
        self.events = []

    def note(self, what):
        self.events.append(what)

    def maybe_note(self, flag):
        if not flag:
            return
        self.note('flagged')


def nothing():
    pass


def entry_point(argv):
    r = Recorder()
    r.note('first')
    r.maybe_note(False)
    r.maybe_note(True)
    x = r.note('last')
    print x is None, nothing() is None, nothing()
    print ' '.join(r.events)
    for i in range(3):
        if i == 1:
            nothing()
            continue
        r.note(str(i))
    print len(r.events), 'done: %s' % None
    return 0


def target(driver, args):
    return entry_point, None
