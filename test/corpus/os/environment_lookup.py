# A variable that is not in the environment gives None or the default.
# expect:
#  unset
#  True
#  True True

import os

NAME = 'CORPUS_VARIABLE_NOBODY_SETS'


def entry_point(argv):
    value = os.environ.get(NAME)
    if value is None:
        print 'unset'
    else:
        print 'set to', value
    path = os.environ.get('PATH')
    print path is not None and len(path) > 0
    print os.getpid() > 0, len(os.getcwd()) > 0
    return 0


def target(driver, args):
    return entry_point, None
