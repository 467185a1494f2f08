# error: annotator/union-error at 6:5
# The values of a dictionary have one type.
def entry_point(argv):
    config = {}
    config['name'] = 'prog'
    config['verbose'] = len(argv) > 1
    print len(config)
    return 0

def target(driver, args):
    return entry_point, None
