# Prebuilt instances of one class whose fields are sometimes None, sometimes set.
# expect:
#  root none -1
#  root/leaf green 2
#  root/leaf/other none 0
#  1 green b

class Entry(object):
    def __init__(self, key, value=None, tags=None, parent=None):
        self.key = key
        self.value = value
        self.tags = tags
        self.parent = parent


ROOT = Entry('root')
LEAF = Entry('leaf', 'green', ['a', 'b'], ROOT)
OTHER = Entry('other', tags=[], parent=LEAF)
ALL = [ROOT, LEAF, OTHER]


def path(e):
    if e.parent is None:
        return e.key
    return path(e.parent) + '/' + e.key


def entry_point(argv):
    for e in ALL:
        n = -1
        if e.tags is not None:
            n = len(e.tags)
        print path(e), e.value or 'none', n
    OTHER.tags.append('c')
    ROOT.value = LEAF.value
    ROOT.tags = OTHER.tags
    print len(ROOT.tags), ROOT.value, LEAF.tags[1]
    return 0


def target(driver, args):
    return entry_point, None
