# main: int
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1

def pairs(items):
    for x in items:
        yield (x, str(x))

def main(n):
    total = 0
    for i in count(n):
        total = total + i           # reveal: SomeInteger(nonneg)
    text = ''
    for k, s in pairs([1, n]):
        text = text + s             # reveal: SomeString(no_nul)
    return total + len(text)
