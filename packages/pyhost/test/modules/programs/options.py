import optparse, getopt, sys
p = optparse.OptionParser(usage='%prog [options] file', version='1.0', description='A program that does a good many things, one after the other, and says so at length.', prog='prog', epilog='The end.')
p.add_option('-v', '--verbose', action='store_true', dest='verbose', default=False, help='say more')
p.add_option('-n', '--num', type='int', default=3, help='a number [default: %default]')
p.add_option('-f', '--file', metavar='FILE', help='read from FILE, which has a rather long description here that wraps')
p.add_option('--choice', choices=['a', 'b'])
p.add_option('-a', action='append', dest='items'); p.add_option('-c', action='count', dest='cnt'); p.add_option('--pair', nargs=2, type='float'); p.add_option('--k', action='store_const', const=5, dest='k')
g = optparse.OptionGroup(p, 'Extra', 'More options.'); g.add_option('-x', help=optparse.SUPPRESS_HELP); g.add_option('--yes', help='agree'); p.add_option_group(g)
def cb(option, opt, value, parser, *args): parser.values.called = (opt, value, args)
p.add_option('--call', action='callback', callback=cb, type='string', callback_args=(1,))
print p.format_help()
o, a = p.parse_args(['-v', '-n5', '--file=x', 'pos', '-a', '1', '-a2', '-ccc', '--pair', '1', '2.5', '--k', '--call', 'z', '--', '-v'])
print o.verbose, o.num, o.file, o.items, o.cnt, o.pair, o.k, o.called, a
sys.stderr = sys.stdout
for bad in [['--nope'], ['-n', 'x'], ['--choice', 'q'], ['--num'], ['-z'], ['--verbose=1'], ['--c', 'a']]:
    try: p.parse_args(bad)
    except SystemExit, e: print e.code
try: p.add_option('-v')
except optparse.OptionConflictError, e: print e
try: optparse.Option('-q', action='zz')
except optparse.OptionError, e: print e
print getopt.getopt(['-a', '-bval', '--long=1', '--flag', 'rest', '-a'], 'ab:', ['long=', 'flag']), getopt.gnu_getopt(['x', '-a', 'y'], 'a')
for bad in [['-z'], ['-b'], ['--no'], ['--flag=1'], ['--long']]:
    try: getopt.getopt(bad, 'ab:', ['long=', 'flag'])
    except getopt.GetoptError, e: print e, e.opt
