# rpython.config: options, their defaults, what requires or suggests what, and command lines.
# expect:
#  ref False 3 []
#  gc,gc.name,gc.check,gc.growth,fast,moving,withtricks,size,title,extra
#  framework 5
#  conflict
#  no number
#  no choice
#  no option
#  nothing matches
#  9
#  4
#  0
#  1.5 True
#  True True
#  False False
#  ref True 3 zz False True ['file', 'more']
#  False False

from rpython.config.config import (ArbitraryOption, BoolOption, ChoiceOption, Config, ConfigError, ConflictConfigError, FloatOption, IntOption,
                                   NoMatchingOptionFound, OptionDescription, StrOption, to_optparse)

descr = OptionDescription('interp', 'an interpreter', [
    OptionDescription('gc', 'memory', [
        ChoiceOption('name', 'the collector', ['ref', 'framework'], 'ref', requires={'framework': [('size', 5)]}, suggests={'ref': [('fast', True)]}),
        BoolOption('check', 'check the heap', default=False),
        FloatOption('growth', 'growth of the heap', default=2.5)]),
    BoolOption('fast', 'go fast', default=False, cmdline='-f --fast'),
    BoolOption('moving', 'objects move', default=False, requires=[('gc.name', 'framework')]),
    BoolOption('withtricks', 'tricks', default=True),
    IntOption('size', 'size of the stack', default=0),
    StrOption('title', 'title', default='abc', cmdline='--title -t'),
    ArbitraryOption('extra', 'anything', defaultfactory=list)])

LINES = []


def show(*args):
    LINES.append(' '.join([str(arg) for arg in args]))


def basics():
    config = Config(descr, size=3)
    show(config.gc.name, config.fast, config.size, config.extra)
    show(','.join(config.getpaths(include_groups=True)))
    config.moving = True
    show(config.gc.name, config.size)
    try:
        config.gc.name = 'ref'
    except ConflictConfigError:
        show('conflict')
    try:
        config.size = 'x'
    except ConfigError:
        show('no number')
    try:
        config.gc.name = 'other'
    except ConfigError:
        show('no choice')
    try:
        config.nothing
    except AttributeError:
        show('no option')
    try:
        config.set(nothing=1)
    except NoMatchingOptionFound:
        show('nothing matches')


def who_said_so():
    config = Config(descr)
    config.suggest(size=9)
    show(config.size)
    config.size = 4
    config.suggest(size=9)
    show(config.size)
    del config.size
    show(config.size)
    config.set(growth=1.5, **{'gc.check': True})
    show(config.gc.growth, config.gc.check)
    other = config.copy()
    show(other == config, other.gc.check)
    other.fast = True
    show(other == config, config.fast)


def command_line():
    config = Config(descr)
    parser = to_optparse(config, ['gc.*', 'fast', 'withtricks', 'size', 'title'])
    options, args = parser.parse_args(['--gc-name=ref', '--gc-check', '--size', '3', '-t', 'zz', '--withouttricks', 'file', '-f', 'more'])
    show(config.gc.name, config.gc.check, config.size, config.title, config.withtricks, config.fast, args)
    config = Config(descr)
    to_optparse(config).parse_args(['--gc-check', '--no-gc-check', '--no-fast'])
    show(config.gc.check, config.fast)


basics()
who_said_so()
command_line()


def entry_point(argv):
    for line in LINES:
        print line
    return 0


def target(driver, args):
    return entry_point, None
