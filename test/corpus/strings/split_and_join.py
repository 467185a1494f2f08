# split and rsplit by one character, with a limit, and join.
# expect:
#  <a><b><c>
#  <a><><c><>
#  <> 1
#  <no comma>
#  <a><b><c,d> <a,b,c,d>
#  <a,b,c><d> <a><b>
#  x x, y, z pq
#  []
#  4 the fox True

def quoted(parts):
    out = []
    for p in parts:
        out.append('<' + p + '>')
    return ''.join(out)


def entry_point(argv):
    print quoted('a,b,c'.split(','))
    print quoted('a,,c,'.split(','))
    print quoted(''.split(',')), len(''.split(','))
    print quoted('no comma'.split(','))
    print quoted('a,b,c,d'.split(',', 2)), quoted('a,b,c,d'.split(',', 0))
    print quoted('a,b,c,d'.rsplit(',', 1)), quoted('a,b'.rsplit(',', 5))
    print '-'.join(['x']), ', '.join(['x', 'y', 'z']), ''.join(['p', 'q'])
    empty = ['a']
    empty.pop()
    print '[' + '-'.join(empty) + ']'
    words = 'the quick brown fox'.split(' ')
    print len(words), words[0], words[-1], ' '.join(words) == 'the quick brown fox'
    return 0


def target(driver, args):
    return entry_point, None
