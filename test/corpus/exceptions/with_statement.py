# with calls __enter__ and __exit__ on normal and exceptional exit.
# expect:
#  done <html><p>P</p>tail</html>
#  failed <html><p>P</p></html>
#  1 <i0></i0><i1></i1>

class Tag(object):
    def __init__(self, name, out):
        self.name = name
        self.out = out

    def __enter__(self):
        self.out.append('<' + self.name + '>')
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.out.append('</' + self.name + '>')


def page(out, fail):
    with Tag('html', out):
        with Tag('p', out) as p:
            out.append(p.name.upper())
            if fail:
                raise ValueError
        out.append('tail')
    return 'done'


def early(out):
    for i in range(3):
        with Tag('i%d' % i, out):
            if i == 1:
                return i
    return -1


def entry_point(argv):
    out = []
    print page(out, False), ''.join(out)
    out = []
    try:
        print page(out, True)
    except ValueError:
        print 'failed', ''.join(out)
    out = []
    print early(out), ''.join(out)
    return 0


def target(driver, args):
    return entry_point, None
