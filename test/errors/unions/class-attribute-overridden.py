# error: annotator/union-error at 10:12
# Class attributes of one name share one type, too.
class Base(object):
    limit = 10

class Child(Base):
    limit = 'none'

def show(thing):
    return thing.limit

def entry_point(argv):
    thing = Base()
    if len(argv) > 1:
        thing = Child()
    print show(thing)
    return 0

def target(driver, args):
    return entry_point, None
