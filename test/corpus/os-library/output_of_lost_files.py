# Output of files that nobody closes is written: when the program ends at the latest. Standard streams as files.
# stdin: first\nsecond\n
# expect:
#  == stdin
#  [first]
#  [second]
#  []
#  == stdout
#  by hand
#  two lines
#  at once
#  0 1 2
#  last words

from rpython.rlib.rfile import create_stdio


def entry_point(argv):
    stdin, stdout, stderr = create_stdio()
    print '== stdin'
    for i in range(3):
        print '[%s]' % stdin.readline().strip()
    print '== stdout'
    stdout.write('by ')
    stdout.write('hand\ntwo ')
    stdout.write('lines\n')
    stdout.flush()
    print 'at once'
    stdin.fileno()
    stdout.write('%d %d %d\n' % (stdin.fileno(), stdout.fileno(), stderr.fileno()))
    stdout.write('last words\n')
    return 0


def target(driver, args):
    return entry_point, None
