# strip, lstrip, rstrip with and without characters; upper, lower and the is...() methods of strings and characters.
# expect:
#  == blanks
#  [a b][a b .,][  a b] [][][] [][][] [x][x][x] False
#  == a character
#  [axb][axbxx][xxaxb] [][][] [][][] [abc][abc][abc]
#  == several characters
#  [HELLO][HELLOcba][abcHELLO] [x][x)]][[(x] [][][] [abc][abc][abc]
#  == upper and lower case
#  HELLO, WORLD 42 hello, world 42 0 [{
#  == kinds of strings
#  000000 101000 101000 001001 011001 011010 011000 000100 000100 001010 001001 000000 000000 000001
#  == kinds of characters
#  011001 011010 Aa 255
#  6625210
#  == swapped and capitalised
#  hELLO wORLD The Quick Brown Fox 0

def ends(s):
    return '[' + s.strip() + '][' + s.lstrip() + '][' + s.rstrip() + ']'


def of(s, chars):
    return '[' + s.strip(chars) + '][' + s.lstrip(chars) + '][' + s.rstrip(chars) + ']'


def kinds(s):
    return '%d%d%d%d%d%d' % (s.isdigit(), s.isalpha(), s.isalnum(), s.isspace(), s.isupper(), s.islower())


def swap(s):
    result = []
    for c in s:
        if c.isupper():
            result.append(c.lower())
        else:
            result.append(c.upper())
    return ''.join(result)


def title(s):
    result = ''
    start = True
    for c in s:
        if start:
            result += c.upper()
        else:
            result += c.lower()
        start = not c.isalpha()
    return result


def entry_point(argv):
    one = len(argv)
    print '== blanks'
    print ends('  a b \t\n' * one).replace('\t', '.').replace('\n', ','), ends('' * one), ends(' \r\n\t\x0b\x0c'), ends('x'), ends('\x00 ')[2] == '\x00'
    print '== a character'
    print of('xxaxbxx' * one, 'x'), of('xxx', 'x'), of('' * one, 'x'), of('abc', 'x')
    print '== several characters'
    print of('abcHELLOcba' * one, 'abc'), of('[(x)]', '()[]'), of('aaa', 'ab'), of('abc', '')
    print '== upper and lower case'
    print ('Hello, World 42\xe9' * one).upper()[:-1], ('Hello, World 42' * one).lower(), len(('' * one).upper()), ('[{' * one).upper()
    print '== kinds of strings'
    for s in ['', '1', '12', '1a', 'ab', 'AB', 'aB', ' ', ' \t', 'A1', 'a1', '!', '\xe9', 'a ']:
        print kinds(s),
    print
    print '== kinds of characters'
    for c in "a" * one:
        print kinds(c), kinds(c.upper()), c.upper() + c.lower(), ord('\xff'.lower())
    n = 0
    for i in range(256):
        n += chr(i).isdigit() + chr(i).isalpha() * 100 + chr(i).isalnum() * 10000 + chr(i).isspace() * 1000000
    print n
    print '== swapped and capitalised'
    print swap('Hello World'), title('the quick bROWN fox'), len(swap(''))
    return 0


def target(driver, args):
    return entry_point, None
