"""Counts what happens to strategies: how often objects of each size and kind got which strategy, from which, and why."""


class LogEntry(object):
    """What is counted for one key: how often, and with which elements."""

    def __init__(self):
        self.slots = 0
        self.objects = 0
        self.element_typenames = {}

    def add(self, size, element_typename):
        self.slots += size
        self.objects += 1
        if element_typename:
            self.element_typenames[element_typename] = None

    def classnames(self):
        return self.element_typenames.keys()


class Logger(object):
    """Off until activate(); print_aggregated_log() shows the counts of one that aggregates, others print at once."""

    def __init__(self):
        self.active = False
        self.aggregate = False
        self.logs = {}

    def activate(self, aggregate=False):
        self.active = True
        self.aggregate = self.aggregate or aggregate

    def log(self, new_strategy, size, cause="", old_strategy="", typename="", element_typename=""):
        """One event."""
        if self.aggregate:
            key = '%s|%s|%s|%s' % (cause, old_strategy, new_strategy, typename)
            if key not in self.logs:
                self.logs[key] = LogEntry()
            self.logs[key].add(size, element_typename)
        else:
            elements = element_typename if element_typename else ''
            self.output(cause, old_strategy, new_strategy, typename, size, 1, elements)

    def output(self, cause, old_strategy, new_strategy, typename, slots, objects, elements):
        text = '%s (%s' % (cause, new_strategy)
        if old_strategy:
            text = '%s (%s -> %s' % (cause, old_strategy, new_strategy)
        text += ') of %s size %d objects %d' % (typename, slots, objects)
        if elements:
            text += ' elements: %s' % elements
        print text

    def print_aggregated_log(self):
        for key, entry in self.logs.items():
            cause, old_strategy, new_strategy, typename = key.split('|')
            self.output(cause, old_strategy, new_strategy, typename, entry.slots, entry.objects, ' '.join(entry.classnames()))
