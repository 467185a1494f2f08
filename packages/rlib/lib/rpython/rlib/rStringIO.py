"""Files in memory: the interface of StringIO in RPython, for strings of bytes."""
from rpython.rlib.rstring import StringBuilder

AT_END = -1


class RStringIO(object):
    """A file in memory. What is written at its end gathers in a builder; anywhere else the text becomes a list of characters."""

    def __init__(self):
        self.closed = False
        self._text = ''
        self._chars = None
        self._builder = None
        self._pos = AT_END

    def close(self):
        self.closed = True
        self._text = ''
        self._chars = None
        self._builder = None
        self._pos = AT_END

    def _gather(self):
        """Puts what the parts have into one text."""
        if self._builder is not None:
            self._text += self._builder.build()
            self._builder = None
        if self._chars is not None:
            self._text = ''.join(self._chars)
            self._chars = None
        return self._text

    def getvalue(self):
        """All of it."""
        return self._gather()

    def getsize(self):
        """How much it is."""
        if self._chars is not None:
            return len(self._chars)
        size = len(self._text)
        if self._builder is not None:
            size += self._builder.getlength()
        return size

    def write(self, buffer):
        """Writes here."""
        if len(buffer) == 0:
            return
        if self._pos == AT_END:
            self._append(buffer)
            return
        chars = self._as_list()
        pos = self._pos
        while len(chars) < pos:
            chars.append('\x00')
        i = 0
        while i < len(buffer) and pos < len(chars):
            chars[pos] = buffer[i]
            i += 1
            pos += 1
        if i < len(buffer):
            rest = buffer[i:]
            chars.extend([c for c in rest])
            pos += len(rest)
        self._pos = AT_END if pos == len(chars) else pos

    def _append(self, buffer):
        if self._chars is not None:
            self._gather()
        if self._builder is None:
            self._builder = StringBuilder()
        self._builder.append(buffer)

    def _as_list(self):
        chars = self._chars
        if chars is None:
            chars = [c for c in self._gather()]
            self._text = ''
            self._chars = chars
        return chars

    def seek(self, position, mode=0):
        """Moves: from the start, from here, from the end. Never before the start."""
        if mode == 1:
            position += self.tell()
        elif mode == 2:
            position += self.getsize()
        if position < 0:
            position = 0
        self._pos = AT_END if position == self.getsize() else position

    def tell(self):
        """The place."""
        if self._pos == AT_END:
            return self.getsize()
        return self._pos

    def read(self, size=-1):
        """At most so many bytes, all that are left if the size is negative."""
        if self._pos == AT_END:
            return ''
        text = self._gather()
        start = self._pos
        assert start >= 0
        if start >= len(text):
            return ''
        end = len(text)
        if 0 <= size < end - start:
            end = start + size
        self._pos = AT_END if end == len(text) else end
        return text[start:end]

    def readline(self, size=-1):
        """A line with its end; at most so many bytes of it, if the size is not negative."""
        if self._pos == AT_END:
            return ''
        text = self._gather()
        start = self._pos
        assert start >= 0
        if start >= len(text):
            return ''
        i = text.find('\n', start)
        count = len(text) - start
        if i >= 0:
            count = i + 1 - start
        if 0 <= size < count:
            count = size
        return self.read(count)

    def truncate(self, size):
        """Cuts it; what is shorter stays."""
        if size < 0:
            return
        text = self._gather()
        if size < len(text):
            self._text = text[:size]
        self._pos = AT_END
