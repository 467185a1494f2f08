# error: flowspace/always-raises at 4:5
# The import fails when the function is looked at.
def entry_point(argv):
    import not_there_at_all
    print not_there_at_all.x
    return 0

def target(driver, args):
    return entry_point, None
