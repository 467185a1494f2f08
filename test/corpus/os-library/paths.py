# os.path and rpath on strings; os constants.
# expect:
#  == join
#  a/b /b a/b a/ b a/b/c /c
#  == split
#  [/a/b|c] [|c] [/|c] [/a|] [/|] [|] [//|a]
#  == names
#  c /a/b file.py .py [.bashrc|] [a.b/c|] [x.tar|.gz] [..a|] [...|] [/.x|.y]
#  == normpath
#  . / // / a ../a a/c / /b a/b ../.. /a
#  == abspath
#  True True /x/y True
#  == is
#  True False False
#  True False True False True
#  == rpath
#  a/b /b b a/b/c
#  . / // a ../a a/c / ../..
#  /x/y True True
#  [/a/b|c] [x.tar|.gz] c /a/b
#  == constants
#  / : . .. /dev/null posix 1
#  0 1 2 0 1 2 64 512

import os
from rpython.rlib import rpath


def pair(p):
    return '[%s|%s]' % p


def entry_point(argv):
    print '== join'
    j = os.path.join
    print j('a', 'b'), j('a', '/b'), j('a/', 'b'), j('a', ''), j('', 'b'), os.path.join('a', 'b', 'c'), os.path.join('a', 'b', '/c')
    print '== split'
    print ' '.join([pair(os.path.split(p)) for p in ['/a/b/c', 'c', '/c', '/a/', '/', '', '//a']])
    print '== names'
    print os.path.basename('/a/b/c'), os.path.dirname('/a/b/c'), os.path.basename('x/file.py'), os.path.splitext('x/file.py')[1],
    print ' '.join([pair(os.path.splitext(p)) for p in ['.bashrc', 'a.b/c', 'x.tar.gz', '..a', '...', '/.x.y']])
    print '== normpath'
    print ' '.join([os.path.normpath(p) for p in ['', '/', '//', '///', 'a', '../a', 'a/b/../c', '/..', '/../b', './a/./b/', '../..', '/a/b/..']])
    print '== abspath'
    print os.path.abspath('x') == os.getcwd() + '/x', os.path.abspath('.') == os.getcwd(), os.path.abspath('/x/./y'), os.path.isabs(os.path.abspath('a'))
    print '== is'
    print os.path.isabs('/a'), os.path.isabs('a'), os.path.isabs('')
    print os.path.isdir('/tmp'), os.path.isfile('/tmp'), os.path.exists('/tmp'), os.path.exists('/tmp/nothing/here'), os.path.lexists('/tmp')
    print '== rpath'
    print rpath.rjoin('a', 'b'), rpath.rjoin('a', '/b'), rpath.rjoin('', 'b'), rpath.rjoin('a', rpath.rjoin('b', 'c'))
    print ' '.join([rpath.rnormpath(p) for p in ['', '/', '//', 'a', '../a', 'a/b/../c', '/..', '../..']])
    print rpath.rabspath('/x/./y'), rpath.rabspath('q') == os.getcwd() + '/q', rpath.risabs('/')
    print pair(rpath.rsplit('/a/b/c')), pair(rpath.rsplitext('x.tar.gz')), rpath.rbasename('/a/b/c'), rpath.rdirname('/a/b/c')
    print '== constants'
    print os.sep, os.pathsep, os.curdir, os.pardir, os.devnull, os.name, len(os.linesep)
    print os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.SEEK_SET, os.SEEK_CUR, os.SEEK_END, os.O_CREAT, os.O_TRUNC
    return 0


def target(driver, args):
    return entry_point, None
