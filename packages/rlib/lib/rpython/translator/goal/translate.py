"""The translation of a target as a script: rpython.translator.goal.translate.main()."""
import os
import sys


def make_translate_config(given):
    """The options of the command itself as a configuration, from a dict of those that were given."""
    from rpython.config.config import ArbitraryOption, BoolOption, ChoiceOption, Config, OptionDescription, StrOption
    from rpython.config.translationoption import DEFAULT_OPT_LEVEL, OPT_LEVELS
    descr = OptionDescription("translate", "options of the command", [
        StrOption("targetspec", "the target", default='targetpypystandalone', cmdline=None),
        ChoiceOption("opt", "optimization level", OPT_LEVELS, default=DEFAULT_OPT_LEVEL, cmdline="--opt -O"),
        BoolOption("profile", "cProfile (to debug the speed of the translation process)", default=False, cmdline="--profile"),
        BoolOption("pdb", "Always run pdb even if the translation succeeds", default=False, cmdline="--pdb"),
        BoolOption("batch", "Don't run interactive helpers", default=False, cmdline="--batch", negation=False),
        BoolOption("huge", "Size of the graphs", default=False, cmdline="--huge"),
        BoolOption("view", "Start the pygame viewer", default=False, cmdline="--view", negation=False),
        BoolOption("text", "Don't start the pygame viewer", default=False, cmdline="--text", negation=False),
        BoolOption("help", "show this help message and exit", default=False, cmdline="-h --help", negation=False),
        BoolOption("fullhelp", "show full help message and exit", default=False, cmdline="--full-help", negation=False),
        ArbitraryOption("goals", "how far to go", defaultfactory=list),
    ])
    config = Config(descr)
    for name in ('opt', 'batch', 'view', 'text'):
        value = given.get(name)
        if value is not None and value != getattr(config, name):
            setattr(config, name, value)
    return config


def load_target(targetspec):
    """The namespace of a target file, with or without .py."""
    path = targetspec if targetspec.endswith('.py') else targetspec + '.py'
    if not os.path.exists(path):
        raise SystemExit("there is no target %s" % (path,))
    name = os.path.basename(path)[:-3]
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    namespace = {'__name__': name, '__file__': path}
    execfile(path, namespace)
    return name, namespace


def parse_options_and_load_target(argv=None):
    """Reads the command line: options of the translation, the target, and what follows it. Gives the target's namespace, the options, and the arguments."""
    from rpython.config.config import to_optparse
    from rpython.config.translationoption import get_combined_translation_config, set_opt_level
    config = get_combined_translation_config(translating=True)
    parser = to_optparse(config, ['translation.' + path for path in config.translation.getpaths()],
                         parserkwargs={'usage': '%prog [options] [target] [target-specific-options]', 'prog': 'translate'})
    parser.disable_interspersed_args()
    parser.add_option('-O', '--opt', dest='opt', default='2', help='optimization level: 0, 1, size, mem, 2, 3, jit')
    for goal in ('annotate', 'rtype', 'backendopt', 'database', 'source', 'compile'):
        parser.add_option('--' + goal, action='append_const', dest='goals', const=goal, help='go as far as ' + goal)
    parser.add_option('--batch', action='store_true', help='never ask')
    options, args = parser.parse_args(sys.argv[1:] if argv is None else list(argv))
    if not args:
        parser.error('no target')
    name, namespace = load_target(args[0])
    set_opt_level(config, options.opt)
    return name, namespace, config, options, args[1:]


def main(argv=None):
    """Translates the target that the command line names, as far as it says."""
    from rpython.translator.driver import TranslationDriver
    name, namespace, config, options, args = parse_options_and_load_target(argv)
    driver = TranslationDriver.from_targetspec(namespace, config=config, args=args, default_goal='compile')
    if driver.exe_name is None:
        driver.exe_name = name + '-%(backend)s'
    return driver.proceed(options.goals)


if __name__ == '__main__':
    main()
