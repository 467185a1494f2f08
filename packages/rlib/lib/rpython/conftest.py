"""Options of the toolchain's own tests, as some programs read them: the defaults."""


class _Option(object):
    view = False
    viewloops = False
    backend = 'llgraph'
    runappdirect = False

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return False


option = _Option()
cdir = None


def pytest_addoption(parser):
    """For test runners that load this file."""


def pytest_configure(config):
    """For test runners that load this file."""
