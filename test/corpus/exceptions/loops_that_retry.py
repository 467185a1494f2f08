# A retry loop with while/else, counters and a final failure.
# expect:
#  answer after 1
#  answer after 2
#  answer after 3
#  gave up after 3
#  gave up after 3
#  gave up after 0

class Busy(Exception):
    pass


class Server(object):
    def __init__(self, busy):
        self.busy = busy
        self.requests = 0

    def ask(self):
        self.requests += 1
        if self.busy > 0:
            self.busy -= 1
            raise Busy
        return 'answer'


def patient(server, tries):
    while tries > 0:
        try:
            result = server.ask()
            break
        except Busy:
            tries -= 1
    else:
        return 'gave up after %d' % server.requests
    return '%s after %d' % (result, server.requests)


def entry_point(argv):
    for busy in range(5):
        print patient(Server(busy), 3)
    print patient(Server(0), 0)
    return 0


def target(driver, args):
    return entry_point, None
