import string, textwrap, StringIO, cStringIO
print string.capwords('hello  big world'), string.maketrans('abc', 'xyz')[95:102], string.join(['a', 'b']), string.zfill(5, 3), string.atoi('0x1f', 16), string.punctuation, string.replace('aaa', 'a', 'b', 2), string.split('a b c', None, 1), repr(string.printable[-6:])
t = string.Template('$who likes ${what} $$5'); print t.substitute(who='tim', what='pie'), t.safe_substitute(who='x')
for bad in ['$', '$1', 'a $z', 'x\n y $!']:
    try: print string.Template(bad).substitute({})
    except Exception, e: print type(e).__name__, e
class D(string.Template): delimiter = '%'
print D('%a $b').substitute(a=1)
f = string.Formatter(); print f.format('{0} {name!r} {1[k]:>5} {0:{2}}', 'a', {'k': 3}, '<4', name='n') + '|', list(f.parse('a{b!s:c}d{{'))
s = '''Hello there.  How are you today, my well-intended friend? supercalifragilisticexpialidocious -- and so on.'''
for w in (10, 20, 40): print textwrap.wrap(s, w)
print textwrap.fill(s, 30, initial_indent='* ', subsequent_indent='  '); print textwrap.wrap(s, 20, break_long_words=False), textwrap.wrap('a\tb\nc  d', 5), textwrap.wrap(''), textwrap.wrap('one. two. three', 30, fix_sentence_endings=True)
print repr(textwrap.dedent('''\
    a
      b

    c''')), repr(textwrap.dedent('\ta\n\t b\n')), repr(textwrap.dedent('  a\n\tb'))
for M in (StringIO, cStringIO):
    s = M.StringIO(); s.write('abc\n'); s.write('def'); print s.tell(), repr(s.getvalue()); s.seek(1); s.write('X'); s.seek(0); print s.readline(), s.read(1), s.readlines(); s.seek(0, 2); print s.tell(); s.truncate(2); print repr(s.getvalue()); s.close()
    try: s.write('a')
    except ValueError, e: print e
    s = M.StringIO('l1\nl2\nl3'); print list(s); s.seek(0); print s.read(4), repr(s.readline()), s.readline(1); print >>M.StringIO(), 'x'
u = StringIO.StringIO(); u.write(u'\xe9'); u.write('a'); print repr(u.getvalue())
