# error: annotator/blocked-block at 6:15
# Nothing is ever put into the list.
def entry_point(argv):
    items = []
    if len(argv) > 4:
        print items[0]
    return 0

def target(driver, args):
    return entry_point, None
