# error: flowspace/global-write at 7:5
# A function that cannot be looked at is told once.
state = 0

def change(n):
    global state
    state = n

def entry_point(argv):
    change(1)
    change(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
