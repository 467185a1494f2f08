# error: annotator/wrong-arguments at 18:9
# One handler of a table takes another number of arguments.
class Machine(object):
    def __init__(self):
        self.stack = []

def op_push(machine, arg):
    machine.stack.append(arg)

def op_pop(machine):
    machine.stack.pop()

HANDLERS = {'push': op_push, 'pop': op_pop}

def run(program):
    machine = Machine()
    for op in program:
        HANDLERS[op](machine, 1)
    return len(machine.stack)

def entry_point(argv):
    print run(argv)
    return 0

def target(driver, args):
    return entry_point, None
