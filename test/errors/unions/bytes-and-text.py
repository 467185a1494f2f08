# error: annotator/union-error at 9:13
# File contents and decoded text meet in one list.
def entry_point(argv):
    lines = []
    for arg in argv:
        if arg.startswith('u'):
            lines.append(arg.decode('utf-8'))
        else:
            lines.append(arg)
    print len(lines)
    return 0

def target(driver, args):
    return entry_point, None
