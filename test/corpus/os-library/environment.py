# The environment at run time: what is set and removed is seen by all that ask for it.
# expect:
#  == ask
#  None default default
#  KeyError
#  False
#  == set
#  value value value
#  True True
#  == remove
#  False None
#  KeyError
#  == all
#  1 two words = here
#  True True
#  0
#  == other ways
#  set
#  set
#  other
#  gone

import os

NAME = 'CORPUS_VARIABLE'


def lookup(name):
    try:
        return os.environ[name]
    except KeyError:
        return 'KeyError'


def count(name):
    n = 0
    for key in os.environ.keys():
        if key == name:
            n += 1
    return n


def entry_point(argv):
    print '== ask'
    value = os.environ.get(NAME)
    if value is None:
        print 'None',
    print os.environ.get(NAME, 'default'), os.getenv(NAME, 'default')
    print lookup(NAME)
    print NAME in os.environ
    print '== set'
    os.environ[NAME] = 'value'
    print lookup(NAME), os.environ.get(NAME), os.getenv(NAME)
    print NAME in os.environ, os.environ.has_key(NAME)
    print '== remove'
    del os.environ[NAME]
    print NAME in os.environ, os.environ.get(NAME)
    print lookup(NAME)
    print '== all'
    os.environ[NAME] = 'two words = here'
    print count(NAME),
    for key, value in os.environ.items():
        if key == NAME:
            print value
    print len(os.environ.keys()) > 1, 'PATH' in os.environ
    del os.environ[NAME]
    print count(NAME)
    print '== other ways'
    os.environ[NAME] = 'set'
    print os.environ.get(NAME, None)
    print os.environ.setdefault(NAME, 'other')
    del os.environ[NAME]
    print os.environ.setdefault(NAME, 'other')
    del os.environ[NAME]
    value = os.getenv(NAME)
    if value is None:
        print 'gone'
    return 0


def target(driver, args):
    return entry_point, None
