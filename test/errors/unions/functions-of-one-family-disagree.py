# error: annotator/union-error at 13:17
# Functions called from one place must agree on their results.
def as_number(text):
    return int(text)

def as_text(text):
    return text

CONVERTERS = [as_number, as_text]

def entry_point(argv):
    for convert in CONVERTERS:
        value = convert('12')
        print value
    return 0

def target(driver, args):
    return entry_point, None
