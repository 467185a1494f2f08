# strip, lstrip and rstrip of blanks and of a given character.
# expect:
#  [two words]
#  [two words  ]
#  [  two words]
#  [mixed]
#  []
#  []
#  [hi]
#  [hixx]
#  [xxhi]
#  [line]
#  []
#  [hi]

def show(s):
    print '[%s]' % s


def entry_point(argv):
    show('  two words  '.strip())
    show('  two words  '.lstrip())
    show('  two words  '.rstrip())
    show('\t\n mixed \r\n'.strip())
    show('    '.strip())
    show(''.strip())
    show('xxhixx'.strip('x'))
    show('xxhixx'.lstrip('x'))
    show('xxhixx'.rstrip('x'))
    show('line\n'.rstrip('\n'))
    show('xxxx'.strip('x'))
    show('hi'.strip('z'))
    return 0


def target(driver, args):
    return entry_point, None
