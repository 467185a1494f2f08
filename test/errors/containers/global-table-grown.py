# error: annotator/resized-list at 16:5
# A table made for constant lookup grows at run time after it was promised not to.
from rpython.rlib.debug import make_sure_not_resized

KEYWORDS = ['if', 'while']
make_sure_not_resized(KEYWORDS)

def is_keyword(name):
    for keyword in KEYWORDS:
        if keyword == name:
            return True
    return False

def entry_point(argv):
    make_sure_not_resized(KEYWORDS)
    KEYWORDS.append(argv[0])
    print is_keyword('if')
    return 0

def target(driver, args):
    return entry_point, None
