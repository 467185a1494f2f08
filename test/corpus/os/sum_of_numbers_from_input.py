# A filter: numbers come from standard input, bad ones are reported.
# stdin: 10\n20\nx\n-5\n\n7
# expect:
#  line 3 is bad: [x]
#  line 5 is bad: []
#  6 32

import os


class Reader(object):
    def __init__(self, fd):
        self.fd = fd
        self.buffer = ''
        self.at_end = False

    def readline(self):
        while True:
            i = self.buffer.find('\n')
            if i >= 0:
                line = self.buffer[:i]
                self.buffer = self.buffer[i + 1:]
                return line
            if self.at_end:
                if not self.buffer:
                    return None
                line = self.buffer
                self.buffer = ''
                return line
            data = os.read(self.fd, 4)
            if data == '':
                self.at_end = True
            self.buffer += data


def entry_point(argv):
    reader = Reader(0)
    total = 0
    n = 0
    while True:
        line = reader.readline()
        if line is None:
            break
        n += 1
        try:
            total += int(line)
        except ValueError:
            print 'line %d is bad: [%s]' % (n, line)
    print n, total
    return 0


def target(driver, args):
    return entry_point, None
