"""Times of the parts of a translation."""
import sys
import time


class Timer(object):
    """start_event() and end_event() around a part; pprint() shows all parts."""

    def __init__(self, timer=time.time):
        self.events = []
        self.timer = timer
        self.t0 = None

    def start_event(self, event):
        now = self.timer()
        if self.t0 is None:
            self.t0 = now
        self.curtime = now
        self.next_event = event

    def end_event(self, event):
        assert self.next_event == event
        now = self.timer()
        self.events.append((event, now - self.curtime))
        self.curtime = now
        self.tk = now

    def ttime(self):
        """All the time, from the first start to the last end."""
        return self.tk - self.t0

    def pprint(self):
        """Writes the times to standard error."""
        if not self.events:
            return
        sys.stderr.write('Timings:\n')
        for event, spent in self.events:
            sys.stderr.write('%-40s --- %.1f s\n' % (event, spent))
        sys.stderr.write('%s\n%-40s --- %.1f s\n' % ('=' * 52, 'Total:', self.ttime()))
