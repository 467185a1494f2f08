# error: annotator/unsupported-operation at 8:18
# error: annotator/unsupported-operation at 15:18
# error: annotator/unknown-attribute at 23:28
# In a loop an operation works on what it has made before: it is at fault for nothing else.
def total(texts):
    result = 0
    for text in texts:
        result = result + text
    return result

def both(texts):
    # One after the other: the second comes of the first.
    result = 0
    for text in texts:
        result = result + text
        result = result + text
    return result

class Node(object):
    pass

def entry_point(argv):
    return 0 + len(argv) + Node().size + total(argv) + both(argv)

def target(driver, args):
    return entry_point, None
