# error: annotator/resized-list at 12:5
# A field declared immutable with [*] holds a list that is not resized.
class Code(object):
    _immutable_fields_ = ['ops[*]']

    def __init__(self, ops):
        self.ops = ops

def entry_point(argv):
    ops = [1, 2]
    code = Code(ops)
    ops.append(3)
    print code.ops[0]
    return 0

def target(driver, args):
    return entry_point, None
