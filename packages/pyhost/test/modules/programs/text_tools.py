import difflib, tokenize, code, codeop, marshal, pkgutil, runpy, urlparse, HTMLParser, htmlentitydefs, commands, StringIO, sys, os
a = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n".splitlines(1)
b = "one\ntwo\ntree\nfour\nfive point\nsix\nseven\neleven\nten\nnine\n".splitlines(1)
print ''.join(difflib.unified_diff(a, b, 'a', 'b', n=1)),
print ''.join(difflib.context_diff(a, b, 'a', 'b')),
print ''.join(difflib.ndiff(a, b)),
print ''.join(difflib.restore(difflib.ndiff(a, b), 2)) == ''.join(b)
print difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy'])
s = difflib.SequenceMatcher(None, " abcd", "abcd abcd"); print s.ratio(), s.get_opcodes(), s.get_matching_blocks(), s.find_longest_match(0, 5, 0, 9), s.quick_ratio(), s.real_quick_ratio()
s = difflib.SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;"); print round(s.ratio(), 3), s.get_matching_blocks()
print list(difflib.unified_diff([], ['a']))
src = '''# c
def f(a, *b):
    """doc
    more"""
    if a <> 1 != 2: # x
\treturn u'x' + r"\\d" \\
            'y', 0x1F, 1.5e3, 10L, .5j, 017, 0

    x = [1,
      2]
    $
class A: pass
'''
for t in tokenize.generate_tokens(StringIO.StringIO(src.replace('\t', '        ')).readline): print tokenize.tok_name[t[0]], repr(t[1]), t[2], t[3], repr(t[4])
try: list(tokenize.generate_tokens(StringIO.StringIO('x = (1,\n').readline))
except tokenize.TokenError, e: print e
print repr(tokenize.untokenize([(1, 'a'), (51, '='), (2, '1'), (4, '\n')])), tokenize.untokenize(tokenize.generate_tokens(StringIO.StringIO("a = 1\nif a:\n    b\n").readline))
print codeop.compile_command('x = 1') is not None, codeop.compile_command('if x:'), codeop.compile_command('if x:\n  y\n') is None, codeop.compile_command('(1,')
try: codeop.compile_command('x = = 1')
except SyntaxError: print 'syntax'
c = code.InteractiveConsole({'x': 5})
for l in ['x + 1', 'def f():', '  return 3', '', 'f()', 'y = 2', 'print y']: print c.push(l)
for v in [1, -1, 2**40, 2**80, -2**80, 1.5, 'abc', u'\u1234', (1, [2, {3: 4}]), None, True, set([1]), 2j, 0L, -0.0, Ellipsis]:
    d = marshal.dumps(v); print repr(d) if not isinstance(v, str) else '', marshal.loads(d) == v, type(marshal.loads(d))
for bad in ['', '?']:
    try: marshal.loads(bad)
    except (EOFError, ValueError), e: print type(e).__name__
try: marshal.dumps(object())
except ValueError, e: print e
for u in ['http://u:p@Host:80/a/b;p?q=1&r=2#f', 'mailto:x@y', '/x?y', 'a:b', '//h/p', 'http://h', 'path;x', 'localhost:80/x']:
    r = urlparse.urlparse(u); print r, r.hostname, r.port, r.username, r.geturl(), urlparse.urlsplit(u)
for u in ['g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', '..', '../g', '../../g', '../../../g', '', 'http:g', 'ftp://x/y']: print urlparse.urljoin('http://a/b/c/d;p?q', u)
print urlparse.parse_qs('a=1&b=2&a=3&c=&d'), urlparse.parse_qsl('a=%20x+y', 1), urlparse.urldefrag('http://x/y#z')
class P(HTMLParser.HTMLParser):
    def handle_starttag(self, t, a): print 'start', t, a
    def handle_endtag(self, t): print 'end', t
    def handle_data(self, d): print 'data', repr(d)
    def handle_entityref(self, n): print 'ent', n
    def handle_charref(self, n): print 'char', n
    def handle_comment(self, d): print 'comment', d
    def handle_decl(self, d): print 'decl', d
p = P(); p.feed('<!DOCTYPE html><a href="x&amp;y" CHECKED c=\'1\' d=2>text &lt; &#65; &#x41;<br/><!-- c --><script>if (a < b) "</b>";</script></a > end'); p.close()
print repr(p.unescape('&lt;&#65;&eacute;')), htmlentitydefs.name2codepoint['euro'], len(htmlentitydefs.entitydefs), htmlentitydefs.codepoint2name[233]
print commands.getstatusoutput('echo a; echo b; exit 3'), commands.getoutput('echo x')
import tempfile, shutil
folder = tempfile.mkdtemp()
f = open(folder + '/rp.py', 'w'); f.write('x = 5\nprint __name__, __package__\n'); f.close()
print sorted(k for k in runpy.run_path(folder + '/rp.py') if k[:2] != '__')
print runpy.run_path(folder + '/rp.py', {'z': 1}, 'foo')['z']
sys.path.insert(0, folder); print runpy.run_module('rp', run_name='__main__')['x']
print pkgutil.get_data('rp', 'rp.py'), pkgutil.extend_path(['a'], 'foo'), [m[1:] for m in pkgutil.iter_modules([folder])]
shutil.rmtree(folder)
