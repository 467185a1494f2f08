# os.read from file descriptor 0 until it is empty.
# stdin: first line\nsecond\n\nlast without newline
# expect:
#  39 4
#  0 10 FIRST LINE
#  1 6 SECOND
#  2 0 -
#  3 20 LAST WITHOUT NEWLINE
#  0

import os


def read_all():
    parts = []
    while True:
        data = os.read(0, 7)
        if not data:
            break
        parts.append(data)
    return ''.join(parts)


def entry_point(argv):
    text = read_all()
    lines = text.split('\n')
    print len(text), len(lines)
    for i in range(len(lines)):
        print i, len(lines[i]), lines[i].upper() or '-'
    print len(read_all())
    return 0


def target(driver, args):
    return entry_point, None
