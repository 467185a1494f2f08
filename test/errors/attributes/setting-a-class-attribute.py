# error: annotator/not-rpython at 7:5
# Classes do not change at run time.
class Config(object):
    debug = False

def entry_point(argv):
    Config.debug = len(argv) > 1
    if Config.debug:
        print 'debug'
    return 0

def target(driver, args):
    return entry_point, None
