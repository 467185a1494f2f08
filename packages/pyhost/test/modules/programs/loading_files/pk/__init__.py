"pkg"
from pk.a import thing
import b
from . import c
from .sub import deep
__all__ = ['a', 'late', 'thing']
