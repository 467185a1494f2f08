# As StringIO, for byte strings only.
import StringIO as _text

__all__ = ['StringIO', 'InputType', 'OutputType']


def _bytes(s):
    if isinstance(s, unicode):
        return s.encode('ascii')
    if isinstance(s, (str, buffer, bytearray)):
        return str(s)
    raise TypeError('must be string or buffer, not %s' % type(s).__name__)


class OutputType(_text.StringIO, object):
    def write(self, s):
        _text.StringIO.write(self, _bytes(s))

    def getvalue(self, use_pos=False):
        self._check()
        text = _text.StringIO.getvalue(self)
        return text[:self.pos] if use_pos else text

    def reset(self):
        self.seek(0)


class InputType(OutputType):
    def write(self, s):
        raise AttributeError("'cStringIO.StringI' object has no attribute 'write'")


def StringIO(*args):
    if not args:
        return OutputType()
    result = InputType(_bytes(args[0]))
    return result
