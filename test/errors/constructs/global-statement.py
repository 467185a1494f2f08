# error: flowspace/global-write at 7:5
# Module globals are constants of the program.
counter = 0

def tick():
    global counter
    counter += 1

def entry_point(argv):
    for arg in argv:
        tick()
    print counter
    return 0

def target(driver, args):
    return entry_point, None
