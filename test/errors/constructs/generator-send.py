# error: annotator/unknown-attribute at 12:11
# Generators only iterate: there is no send().
def echo():
    value = 0
    while True:
        value = value + 1
        yield value

def entry_point(argv):
    gen = echo()
    gen.next()
    print gen.send(3)
    return 0

def target(driver, args):
    return entry_point, None
