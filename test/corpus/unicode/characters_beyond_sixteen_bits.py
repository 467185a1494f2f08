# A character above U+FFFF is one character where they are wide, a pair of surrogates where they have 16 bits.
# expect:
#  1 3: 97 128512 98
#  2 True 1
#  128512 128512
#  65536 65535 63
#  6 True 3
#  False True True
#  97 + 98
# expect-narrow:
#  2 4: 97 55357 56832 98
#  3 True 2
#  55357 56832
#  63 65535 63
#  6 True 4
#  True True True
#  97 + 98

def codes(u):
    return ' '.join([str(ord(c)) for c in u])


def char(n):
    try:
        return unichr(n)
    except ValueError:
        return u'?'


def between(left, u, right):
    return left + u + right


def entry_point(argv):
    grin = u'\U0001f600'
    text = between(u'a', grin, u'b')
    print '%d %d: %s' % (len(grin), len(text), codes(text))
    print text.find(u'b'), text[1:] == grin + u'b', len(text[1:][:-1])
    print codes(text[1]), codes(text[-2])
    print codes(char(0x10000)), codes(char(0xffff)), codes(char(0x110000))
    data = text.encode('utf-8')
    print len(data), data.decode('utf-8') == text, len(data.decode('utf-8'))
    # Units compare as units: surrogates lie below the last characters of the plane.
    print grin < u'\uffff', grin > u'\ud7ff', between(u'', grin, u'') == u'\U0001f600'
    print ' + '.join([codes(part) for part in text.split(grin)])
    return 0


def target(driver, args):
    return entry_point, None
