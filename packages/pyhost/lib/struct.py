# Packing of values into byte strings.
from _struct import Struct, calcsize, error, pack, pack_into, unpack, unpack_from

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'Struct', 'error']


def _clearcache():
    pass
