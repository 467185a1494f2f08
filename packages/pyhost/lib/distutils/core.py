"""setup() and what it is given. It says what it cannot do when it is called."""
import sys
from distutils.errors import *


class Extension(object):
    """A module in C."""

    def __init__(self, name, sources, **kwargs):
        self.name, self.sources = name, sources
        self.__dict__.update(kwargs)


class Command(object):
    """Base of commands of one's own."""
    user_options = []

    def __init__(self, dist=None):
        self.distribution = dist


class Distribution(object):
    """What setup() was told."""

    def __init__(self, attrs=None):
        self.metadata = self
        self.__dict__.update(attrs or {})


def setup(**attrs):
    """Nothing is built or installed here."""
    raise DistutilsSetupError('setup() cannot build or install anything here')
