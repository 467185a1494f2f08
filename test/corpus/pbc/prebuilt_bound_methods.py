# Bound methods of prebuilt instances are constants of the program.
# expect:
#  1
#  2 1 3 2
#  out:one out:0 out:2
#  err:1 err:3

class Sink(object):
    def __init__(self, name):
        self.name = name
        self.lines = []

    def write(self, text):
        self.lines.append(self.name + ':' + text)
        return len(self.lines)


OUT = Sink('out')
ERR = Sink('err')
out_write = OUT.write
WRITERS = [OUT.write, ERR.write]


def entry_point(argv):
    print out_write('one')
    for i in range(4):
        print WRITERS[i % 2](str(i)),
    print
    print ' '.join(OUT.lines)
    print ' '.join(ERR.lines)
    return 0


def target(driver, args):
    return entry_point, None
