# Word wrap with full justification, centring and hyphenation of long words.
# expect:
#  ====================
#  The......translation
#  toolchain...takes..a
#  program...apart..and
#  puts...it...together
#  again..as..something
#  much.........faster;
#  uncharacteristically
#  long....words...too.
#  ============
#  The_________
#  translation_
#  toolchain___
#  takes______a
#  program_____
#  apart____and
#  puts______it
#  together____
#  again_____as
#  something___
#  much_faster;
#  uncharacter-
#  istically___
#  long___words
#  too.________
#         centred
#  0

TEXT = 'The translation toolchain takes a program apart and puts it together again as something much faster; uncharacteristically long words too.'


class Options(object):
    def __init__(self, width, fill='.', hyphenate=True):
        self.width = width
        self.fill = fill
        self.hyphenate = hyphenate


def split_words(text, options):
    words = []
    for w in text.split(' '):
        if not w:
            continue
        limit = options.width - 1
        while len(w) > options.width and options.hyphenate:
            assert limit > 0
            words.append(w[:limit] + '-')
            w = w[limit:]
        words.append(w)
    return words


def fill_lines(words, width):
    lines = []
    line = []
    length = 0
    for w in words:
        if line and length + len(line) + len(w) > width:
            lines.append(line)
            line = []
            length = 0
        line.append(w)
        length += len(w)
    if line:
        lines.append(line)
    return lines


def justify(line, options):
    length = 0
    for w in line:
        length += len(w)
    gaps = len(line) - 1
    if gaps == 0:
        return line[0] + options.fill * (options.width - length)
    spaces = options.width - length
    out = line[0]
    for i in range(1, len(line)):
        share = spaces // (gaps - i + 1)
        if spaces % (gaps - i + 1):
            share += 1
        out += options.fill * share + line[i]
        spaces -= share
    return out


def centre(text, width):
    left = (width - len(text)) // 2
    return ' ' * left + text


def entry_point(argv):
    for options in [Options(20), Options(12, '_')]:
        print '=' * options.width
        lines = fill_lines(split_words(TEXT, options), options.width)
        for line in lines:
            text = justify(line, options)
            print text
            if len(text) != options.width:
                print 'wrong width', len(text)
    print centre('centred', 21)
    print len(fill_lines(split_words('', Options(5)), 5))
    return 0


def target(driver, args):
    return entry_point, None
