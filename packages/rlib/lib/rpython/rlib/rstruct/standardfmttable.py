"""The items of formats with sizes that are the same everywhere: '<', '>', '!' and '='."""

# What an item is, and so how it is read.
PAD, CHAR, STRING, PASCAL, BOOL, INT, FLOAT = range(7)


class FmtDesc(object):
    """An item: its letter, its size, mask = alignment - 1, whether the number in front of it is a length, kind and sign."""

    def __init__(self, fmtchar, size, kind, signed=True, mask=0):
        self.fmtchar = fmtchar
        self.size = size
        self.kind = kind
        self.signed = signed
        self.mask = mask
        self.needcount = kind == PAD or kind == STRING or kind == PASCAL

    def _freeze_(self):
        return True


KINDS = {'x': PAD, 'c': CHAR, 's': STRING, 'p': PASCAL, '?': BOOL, 'f': FLOAT, 'd': FLOAT}
STANDARD_SIZES = {'x': 1, 'c': 1, 's': 1, 'p': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}


def make_table(sizes, masks):
    """The items of a table of sizes, by their letters."""
    result = {}
    for fmtchar, size in sizes.items():
        result[fmtchar] = FmtDesc(fmtchar, size, KINDS.get(fmtchar, INT), fmtchar.islower(), masks.get(fmtchar, 0))
    return result


standard_fmttable = make_table(STANDARD_SIZES, {})
