# A text is cut into lines and words, counted and put together again.
# expect:
#  4
#  1 10 2
#  2 24 4
#  3 0 0
#  4 6 1
#  7 second
#  second/line/with/gaps
#  True

TEXT = '''first line
second  line with   gaps

fourth'''


def words(line):
    return [w for w in line.split(' ') if w]


def entry_point(argv):
    lines = TEXT.split('\n')
    print len(lines)
    total = 0
    longest = ''
    for n, line in enumerate(lines):
        w = words(line)
        total += len(w)
        print n + 1, len(line), len(w)
        for word in w:
            if len(word) > len(longest):
                longest = word
    print total, longest
    print '/'.join(words(lines[1]))
    print '\n'.join(lines) == TEXT
    return 0


def target(driver, args):
    return entry_point, None
