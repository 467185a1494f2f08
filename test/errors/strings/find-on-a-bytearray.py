# A bytearray is numbers: the methods of strings are not there.
# error: annotator/unknown-attribute at 6:12

def entry_point(argv):
    data = bytearray(argv[0])
    return data.find("a")


def target(driver, args):
    return entry_point, None
