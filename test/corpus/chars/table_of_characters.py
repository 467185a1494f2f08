# Lists indexed by character codes count and translate.
# expect:
#  i 4
#  m 1
#  p 2
#  s 4
#  Uryyb Hello 1 + 1

def histogram(text):
    counts = [0] * 256
    for c in text:
        counts[ord(c)] += 1
    return counts


def make_rot13():
    table = [chr(i) for i in range(256)]
    for i in range(26):
        table[ord('a') + i] = chr(ord('a') + (i + 13) % 26)
        table[ord('A') + i] = chr(ord('A') + (i + 13) % 26)
    return table


ROT13 = make_rot13()


def translate(text):
    return ''.join([ROT13[ord(c)] for c in text])


def entry_point(argv):
    counts = histogram('mississippi')
    for i in range(256):
        if counts[i]:
            print chr(i), counts[i]
    print translate('Hello'), translate(translate('Hello')), translate('1 + 1')
    return 0


def target(driver, args):
    return entry_point, None
