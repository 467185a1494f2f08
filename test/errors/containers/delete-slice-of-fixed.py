# error: annotator/resized-list at 7:9
# Deleting a part changes the length.
from rpython.rlib.debug import make_sure_not_resized

def entry_point(argv):
    row = make_sure_not_resized([1, 2, 3])
    del row[0:1]
    print len(row)
    return 0

def target(driver, args):
    return entry_point, None
