# error: annotator/union-error at 12:11
# Attributes of prebuilt instances are values of the attribute as all others.
class Op(object):
    def __init__(self, name, arg):
        self.name = name
        self.arg = arg

OPS = [Op('push', 1), Op('call', 'print')]

def entry_point(argv):
    op = OPS[len(argv) % 2]
    print op.arg
    return 0

def target(driver, args):
    return entry_point, None
