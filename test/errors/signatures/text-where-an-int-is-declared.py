# error: annotator/wrong-arguments at 15:11
# error: annotator/wrong-arguments at 16:11
# error: annotator/wrong-arguments at 17:11
# @signature lets nothing else through: by position, by keyword, through a table.
from rpython.rlib.signature import signature
from rpython.rlib import types

@signature(types.int(), types.int(), returns=types.int())
def area(width, height):
    return width * height

TABLE = [area]

def entry_point(argv):
    print area(2, argv[0])
    print area(height='3', width=2)
    print TABLE[len(argv) - 1](argv[0], 2)
    return 0

def target(driver, args):
    return entry_point, None
