"""py.path: files and folders as objects."""
from py._local import local, FNMatcher

__all__ = ['local', 'FNMatcher']
