"""Where the parts of traces find the source and the code that they are about."""
import os


class LoopStorage(object):
    """Loops, with the folder of the sources they came from."""

    def __init__(self, extrapath=None):
        self.loops = None
        self.functions = {}
        self.codes = {}
        self.disassembled = {}
        self.extrapath = extrapath

    def load_code(self, fname):
        """The code of a source file and of its functions, by first line and name."""
        try:
            return self.codes[fname]
        except KeyError:
            pass
        f = open(self._locate(fname))
        try:
            source = f.read()
        finally:
            f.close()
        found = {}
        _collect(compile(source, fname, 'exec'), found)
        self.codes[fname] = found
        return found

    def _locate(self, fname):
        if os.path.isabs(fname) or self.extrapath is None:
            return fname
        return os.path.join(str(self.extrapath), fname)

    def reconnect_loops(self, loops):
        """Keeps the loops."""
        self.loops = loops
        return loops


def _collect(code, found):
    pending = [code]
    while pending:
        code = pending.pop()
        found.setdefault(code.co_firstlineno, {})[code.co_name] = code
        pending.extend([const for const in code.co_consts if hasattr(const, 'co_firstlineno')])
