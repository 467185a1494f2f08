"""Files with output that is not written yet: what the end of a translated program writes out. Programs that open none have nothing of it."""


class Pending(object):
    """Something that is to be flushed when the program ends; a link of a list."""

    def __init__(self):
        self.earlier = None
        self.later = None
        self.listed = False

    def flush_at_exit(self):
        """Writes out; faults are nobody's business any more."""


class _Files(object):
    first = None

files = _Files()


def enlist(item):
    if item.listed:
        return
    item.listed = True
    item.earlier = None
    item.later = files.first
    if item.later is not None:
        item.later.earlier = item
    files.first = item


def delist(item):
    if not item.listed:
        return
    item.listed = False
    if item.earlier is None:
        files.first = item.later
    else:
        item.earlier.later = item.later
    if item.later is not None:
        item.later.earlier = item.earlier
    item.earlier = item.later = None


def flush_all():
    """What the end of the program does."""
    while files.first is not None:
        item = files.first
        delist(item)
        item.flush_at_exit()
