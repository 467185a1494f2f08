# error: annotator/resized-list at 9:9
# The list was declared to keep its length.
from rpython.rlib.debug import make_sure_not_resized

def entry_point(argv):
    registers = [0] * 8
    make_sure_not_resized(registers)
    if len(argv) > 3:
        registers.append(1)
    print len(registers)
    return 0

def target(driver, args):
    return entry_point, None
