# os.write to file descriptor 1, without print.
# expect:
#  plain line
#  no newline, then one
#  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
#  ten bytes
#  10 bytes

import os


def out(s):
    while s:
        n = os.write(1, s)
        if n <= 0:
            break
        s = s[n:]


def entry_point(argv):
    out('plain line\n')
    out('no newline, ')
    out('then one\n')
    out('x' * 40 + '\n')
    out('')
    out('%d bytes\n' % os.write(1, 'ten bytes\n'))
    return 0


def target(driver, args):
    return entry_point, None
