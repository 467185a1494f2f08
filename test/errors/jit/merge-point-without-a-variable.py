# error: annotator/wrong-arguments at 12:9
# error: annotator/wrong-arguments at 15:9
# error: annotator/wrong-arguments at 16:9
# A merge point is given all variables of its driver, by name, and no others.
from rpython.rlib.jit import JitDriver

driver = JitDriver(greens=['pc'], reds=['acc'])

def run(code):
    pc = acc = 0
    while pc < len(code):
        driver.jit_merge_point(pc=pc)
        pc += 1
        acc += pc
        driver.can_enter_jit(pc=pc, acc=acc, code=code)
        driver.can_enter_jit(pc, acc)
    return acc

def entry_point(argv):
    print run('abc')
    return 0

def target(driver, args):
    return entry_point, None
