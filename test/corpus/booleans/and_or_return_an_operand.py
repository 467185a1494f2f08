# and/or give back one of their operands and evaluate the second one only when needed.
# expect:
#  5 a,b
#  7 a
#  0 a
#  5 a,b
#  0 a,b
#  anonymous y z

class Log(object):
    def __init__(self):
        self.calls = []

    def say(self, name, value):
        self.calls.append(name)
        return value

    def flush(self):
        text = ','.join(self.calls)
        del self.calls[:]
        return text


def entry_point(argv):
    log = Log()
    print log.say('a', 0) or log.say('b', 5), log.flush()
    print log.say('a', 7) or log.say('b', 5), log.flush()
    print log.say('a', 0) and log.say('b', 5), log.flush()
    print log.say('a', 7) and log.say('b', 5), log.flush()
    print (log.say('a', 0) or log.say('b', 0)) and log.say('c', 1), log.flush()
    name = ''
    print name or 'anonymous', 'x' and 'y', '' and 'y' or 'z'
    return 0


def target(driver, args):
    return entry_point, None
