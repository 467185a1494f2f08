"""The stack of C is full: an exception that interpreters turn into an error of the interpreted program."""
import sys

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.ll.exceptions import StackOverflow

_StackOverflow = StackOverflow


def check_stack_overflow():
    """In a handler of RuntimeError on the host: raises it again when the stack was not full. Does nothing in translated programs."""
    if not we_are_translated():
        _check_on_host()


def _check_on_host():
    kind, value, traceback = sys.exc_info()
    if kind is not None and not (issubclass(kind, RuntimeError) and 'recursion' in str(value)):
        raise kind, value, traceback
