# error: annotator/union-error at 9:11
# A prebuilt dictionary with functions and a text.
def run():
    return 1

COMMANDS = {'run': run, 'help': 'no help'}

def entry_point(argv):
    print COMMANDS['run']()
    return 0

def target(driver, args):
    return entry_point, None
