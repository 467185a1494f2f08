import argparse, sys
sys.stderr = sys.stdout
p = argparse.ArgumentParser(prog='prog', description='A program.', epilog='The end.')
p.add_argument('src', help='where from'); p.add_argument('dst', nargs='?', default='out', help='where to'); p.add_argument('rest', nargs='*', type=int)
p.add_argument('-v', '--verbose', action='store_true', help='say more'); p.add_argument('-n', '--num', type=int, default='7', help='how many (default %(default)s)')
p.add_argument('--mode', choices=['a', 'b']); p.add_argument('-I', action='append', dest='inc', metavar='DIR'); p.add_argument('-q', action='count'); p.add_argument('--pair', nargs=2)
p.add_argument('--const', action='store_const', const=5); p.add_argument('--hidden', help=argparse.SUPPRESS); p.add_argument('--some-long-option-name', help='a help text that is rather long and has to be wrapped over lines')
g = p.add_mutually_exclusive_group(); g.add_argument('--x', action='store_true'); g.add_argument('--y', action='store_true')
print p.parse_args(['s']), p.parse_args(['s', 'd', '1', '2', '-v', '-n', '3', '--mode=a', '-Ifoo', '-I', 'bar', '-qq', '--pair', 'l', 'r', '--const'])
print p.parse_args(['--verb', 's', '--', '-d']), p.parse_known_args(['s', '--what', '-n5', '-vq']), p.parse_args(['-n', '-5', 's'])
for bad in [[], ['s', '-n', 'x'], ['s', '--mode', 'c'], ['s', '--nope'], ['s', '-n'], ['s', '--x', '--y'], ['s', 'd', 'notint'], ['s', '--pair', 'q'], ['--verbose=3', 's']]:
    try: p.parse_args(bad)
    except SystemExit, e: print e.code
s = argparse.ArgumentParser(prog='tool'); s.add_argument('--top'); sub = s.add_subparsers(dest='cmd', help='commands'); a = sub.add_parser('add', help='adds'); a.add_argument('what'); a.set_defaults(func='F'); b = sub.add_parser('rm'); b.add_argument('-f', action='store_true')
print s.parse_args(['--top', '1', 'add', 'w']), s.parse_args(['rm', '-f'])
for bad in [['zz'], ['add'], []]:
    try: s.parse_args(bad)
    except SystemExit, e: print e.code
print s.format_help(), a.format_usage()
q = argparse.ArgumentParser(prog='q'); q.add_argument('files', nargs='+'); q.add_argument('-o', required=True); print q.parse_args(['a', 'b', '-o', 'x']), q.format_help()
try: q.parse_args(['a'])
except SystemExit, e: print e.code
