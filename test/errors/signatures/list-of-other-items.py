# error: annotator/union-error at 16:17
# error: annotator/union-error at 17:17
# Items, keys and values of declared containers.
from rpython.rlib.signature import signature
from rpython.rlib import types

@signature(types.list(types.int()), returns=types.int())
def total(numbers):
    return len(numbers)

@signature(types.dict(types.str(), types.int()), returns=types.int())
def count(table):
    return len(table)

def entry_point(argv):
    print total(['one', 'two'])
    print count({'a': 'b'})
    return 0

def target(driver, args):
    return entry_point, None
