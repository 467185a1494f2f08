# Files in memory. Text is gathered in pieces and joined when it is looked at.
from errno import EINVAL

__all__ = ['StringIO']


class StringIO:
    def __init__(self, buf=''):
        if not isinstance(buf, basestring):
            buf = str(buf)
        self.buf = buf
        self.len = len(buf)
        self.buflist = []
        self.pos = 0
        self.closed = False
        self.softspace = 0

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _join(self):
        if self.buflist:
            self.buf += ''.join(self.buflist)
            self.buflist = []
        return self.buf

    def __iter__(self):
        return self

    def next(self):
        self._check()
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        if not self.closed:
            self.closed = True
            del self.buf, self.pos

    def isatty(self):
        self._check()
        return False

    def seek(self, pos, mode=0):
        self._check()
        self._join()
        if mode == 1:
            pos += self.pos
        elif mode == 2:
            pos += self.len
        self.pos = max(0, pos)

    def tell(self):
        self._check()
        return self.pos

    def read(self, n=-1):
        self._check()
        buf = self._join()
        end = self.len if n is None or n < 0 else min(self.pos + n, self.len)
        text = buf[self.pos:end]
        self.pos = max(end, self.pos)
        return text

    def readline(self, length=None):
        self._check()
        buf = self._join()
        i = buf.find('\n', self.pos)
        end = self.len if i < 0 else i + 1
        if length is not None and length >= 0:
            end = min(end, self.pos + length)
        line = buf[self.pos:end]
        self.pos = max(end, self.pos)
        return line

    def readlines(self, sizehint=0):
        lines = []
        total = 0
        line = self.readline()
        while line:
            lines.append(line)
            total += len(line)
            if 0 < sizehint <= total:
                break
            line = self.readline()
        return lines

    def truncate(self, size=None):
        self._check()
        if size is None:
            size = self.pos
        elif size < 0:
            raise IOError(EINVAL, 'Negative size not allowed')
        elif size < self.pos:
            self.pos = size
        self.buf = self.getvalue()[:size]
        self.len = size

    def write(self, s):
        self._check()
        if not s:
            return
        if not isinstance(s, basestring):
            s = str(s)
        at = self.pos
        if at == self.len:
            self.buflist.append(s)
            self.len = self.pos = at + len(s)
            return
        buf = self._join()
        if at > self.len:
            buf += '\0' * (at - self.len)
        self.buf = buf[:at] + s + buf[at + len(s):]
        self.len = len(self.buf)
        self.pos = at + len(s)

    def writelines(self, iterable):
        for line in iterable:
            self.write(line)

    def flush(self):
        self._check()

    def getvalue(self):
        return self._join()
