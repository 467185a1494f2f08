# error: annotator/union-error at 6:8
# Prebuilt dictionaries obey the same rule.
OPTIONS = {'size': 10, 'name': 'x'}

def entry_point(argv):
    if argv[0] in OPTIONS:
        print 'known'
    print OPTIONS['size']
    return 0

def target(driver, args):
    return entry_point, None
