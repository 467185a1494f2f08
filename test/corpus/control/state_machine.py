# A loop over characters with a state variable: a scanner for numbers and comments.
# expect:
#  3 int:12 sym:+ float:3.5
#  0 (none)
#  3 int:1 int:2 int:3
#  0 (none)
#  1 float:7.
#  3 sym:a sym:- sym:b

START = 0
NUMBER = 1
FRACTION = 2
COMMENT = 3


def scan(text):
    out = []
    state = START
    current = ''
    for c in text + ' ':
        if state == START:
            if c.isdigit():
                state = NUMBER
                current = c
            elif c == '#':
                state = COMMENT
            elif c != ' ':
                out.append('sym:' + c)
        elif state == NUMBER:
            if c.isdigit():
                current += c
            elif c == '.':
                state = FRACTION
                current += c
            else:
                out.append('int:' + current)
                state = START
        elif state == FRACTION:
            if c.isdigit():
                current += c
            else:
                out.append('float:' + current)
                state = START
        else:
            if c == '\n':
                state = START
    return out


def entry_point(argv):
    for text in ['12 + 3.5', '# nothing', '1#2\n3', '', '7.', 'a-b']:
        print len(scan(text)), ' '.join(scan(text)) or '(none)'
    return 0


def target(driver, args):
    return entry_point, None
