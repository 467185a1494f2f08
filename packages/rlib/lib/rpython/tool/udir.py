"""udir: a temporary folder of this run, a py.path.local. Made when it is first asked for."""

class _Folder(object):
    """Stands for the folder until something is done with it."""
    _made = None

    def _path(self):
        if _Folder._made is None:
            _Folder._made = make_udir()
        return _Folder._made

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return getattr(self._path(), name)

    def __str__(self):
        return str(self._path())

    def __repr__(self):
        return repr(self._path())

    def __div__(self, other):
        return self._path().join(str(other))

    __truediv__ = __div__

    def __add__(self, other):
        return self._path() + other

    def __eq__(self, other):
        return self._path() == other

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._path())


def make_udir(dir=None, basename=None):
    """A new folder for files of a run."""
    import py
    import tempfile
    prefix = 'usession-%s-' % (basename,) if basename else 'usession-'
    return py.path.local(tempfile.mkdtemp(prefix=prefix, dir=None if dir is None else str(dir)))


udir = _Folder()
