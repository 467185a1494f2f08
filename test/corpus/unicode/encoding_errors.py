# Characters and bytes outside of an encoding raise the two unicode errors.
# expect:
#  fine cannot encode True
#  3 1 cannot decode cannot decode
#  3 cannot decode

def to_ascii(u):
    try:
        return u.encode('ascii')
    except UnicodeEncodeError:
        return 'cannot encode'


def from_utf8(s):
    try:
        return str(len(s.decode('utf-8')))
    except UnicodeDecodeError:
        return 'cannot decode'


def from_ascii(s):
    try:
        return str(len(s.decode('ascii')))
    except UnicodeDecodeError:
        return 'cannot decode'


def entry_point(argv):
    print to_ascii(u'fine'), to_ascii(u'caf\xe9'), to_ascii(u'') == ''
    print from_utf8('abc'), from_utf8('\xc3\xa9'), from_utf8('\xff'), from_utf8('\xc3')
    print from_ascii('abc'), from_ascii('\x80')
    return 0


def target(driver, args):
    return entry_point, None
