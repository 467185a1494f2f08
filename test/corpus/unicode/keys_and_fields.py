# Unicode strings as dict keys, list elements and None-able fields.
# expect:
#  3 3 2 1 False
#  -1 0 3
#  True 1 True

class Entry(object):
    def __init__(self, text=None):
        self.text = text

    def size(self):
        if self.text is None:
            return -1
        return len(self.text)


def entry_point(argv):
    counts = {}
    for w in [u'a', u'\xe9', u'a', u'\u20ac', u'\xe9', u'a']:
        counts[w] = counts.get(w, 0) + 1
    print len(counts), counts[u'a'], counts[u'\xe9'], counts[u'\u20ac'], u'b' in counts
    print Entry().size(), Entry(u'').size(), Entry(u'xyz').size()
    words = [u'b', u'a']
    words.append(u'\xff')
    print u'\xff' in words, words.index(u'a'), words == [u'b', u'a', u'\xff']
    return 0


def target(driver, args):
    return entry_point, None
