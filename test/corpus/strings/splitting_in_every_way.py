# split and rsplit at characters, strings and blanks, with limits; splitlines; splitting and joining again.
# expect:
#  == at a character
#  <a|b||c|>5 <a|b||c|>5 <>1 <|>2 <abc>1
#  == at a string
#  <one|two|-three>3 <one|two-|three>3 <one--two|three>2 <one--two---three>1
#  == with limits
#  <a,b,,c,>1 <a,b,,c,>1 <a|b,,c,>2 <a,b,,c|>2 <a|b|,c,>3 <a,b,|c|>3 <a|b||c|>5 <a|b||c|>5 <a|b||c|>5 <a|b||c|>5
#  <one--two---three>1 <one--two---three>1 <one|two---three>2 <one--two-|three>2 <one|two|-three>3 <one|two-|three>3
#  == at blanks
#  <one|two|three|four>4 <one|two|three|four>4 <>0 <>0 <x>1
#  == at blanks with limits
#  <one|two. three,,four  >2 <one|two|three,,four  >3 <  one two. three|four>2 <one two. three,,four  >1
#  == at one blank character
#  <a||b|>4 <|>2
#  == lines
#  <one|two|three|four|>5 5 <>0 <x>1 <x>1 5
#  == an empty separator
#  ValueError <a|b||c|>5
#  == fields of a line
#  [ x 12] [] == 4
#  == join() turns split() back
#  True True onetwothree one two three four
#  == joins of characters and of one
#  a-b-c x only [] True

def show(parts):
    text = '|'.join(parts).replace('\t', '.').replace('\v', ',')
    return '<' + text + '>' + str(len(parts))


def at(s, sep, limit):
    return show(s.split(sep, limit)) + ' ' + show(s.rsplit(sep, limit))


def empty_separator(s, sep):
    try:
        return show(s.split(sep))
    except ValueError:
        return 'ValueError'


def fields(line):
    result = {}
    for part in line.split(';'):
        pair = part.split('=', 1)
        if len(pair) == 2:
            result[pair[0].strip()] = pair[1]
    return result


def entry_point(argv):
    one = len(argv)
    s = 'a,b,,c,' * one
    print '== at a character'
    print show(s.split(',')), show(s.rsplit(',')), show(''.split(',')), show((',' * one).split(',')), show('abc'.split(','))
    print '== at a string'
    t = 'one--two---three' * one
    print show(t.split('--')), show(t.rsplit('--')), show(t.split('---')), show(t.split('xyz'))
    print '== with limits'
    print at(s, ',', 0), at(s, ',', 1), at(s, ',', 2), at(s, ',', 100), at(s, ',', -1)
    print at(t, '--', 0), at(t, '--', 1), at(t, '--', 2)
    print '== at blanks'
    b = '  one two\t three\v\vfour  ' * one
    print show(b.split()), show(b.rsplit()), show(' \t\n'.split()), show(''.split()), show('x'.split())
    print '== at blanks with limits'
    print show(b.split(None, 1)), show(b.split(None, 2)), show(b.rsplit(None, 1)), show(b.split(None, 0))
    print '== at one blank character'
    print show('a  b '.split(' ')), show(' '.split(' '))
    print '== lines'
    l = 'one\ntwo\r\nthree\rfour\n\n' * one
    print show(l.splitlines()), len(l.splitlines(True)), show(''.splitlines()), show('x'.splitlines()), show('x\n'.splitlines()), len(l.splitlines(True)[1])
    print '== an empty separator'
    print empty_separator(s, ''), empty_separator(s, ',')
    print '== fields of a line'
    f = fields('name = x;size= 12;empty=;junk;eq==')
    print '[' + f['name'] + f['size'] + ']', '[' + f['empty'] + ']', f['eq'] + '=', len(f)
    print '== join() turns split() back'
    print ','.join(s.split(',')) == s, '--'.join(t.split('--')) == t, ''.join(t.split('-')), ' '.join(b.split())
    print '== joins of characters and of one'
    print '-'.join([c for c in 'abc']), ''.join(['x' * one]), ', '.join(['only']), '[' + ','.join([x for x in s if x > 'z']) + ']', '\x00'.join(['a', 'b']) == 'a\x00b'
    return 0


def target(driver, args):
    return entry_point, None
