# error: annotator/union-error at 8:5
# The keys of a dictionary have one type.
def register(table, key):
    table[key] = True

def entry_point(argv):
    table = {}
    table['one'] = True
    register(table, len(argv))
    return len(table)

def target(driver, args):
    return entry_point, None
