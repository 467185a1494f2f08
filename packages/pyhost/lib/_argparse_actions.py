# The actions of argparse: what an argument does with its values.

SUPPRESS = '==SUPPRESS=='


class ArgumentTypeError(Exception):
    pass


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = argument and argument.shown()
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return 'argument %s: %s' % (self.argument_name, self.message)


class Action(object):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')

    def shown(self):
        if self.option_strings:
            return '/'.join(self.option_strings)
        return self.metavar if self.metavar not in (None, SUPPRESS) else self.dest

    def value_name(self):
        if self.metavar is not None:
            return self.metavar
        if self.choices is not None:
            return '{%s}' % ','.join(map(str, self.choices))
        return self.dest.upper() if self.option_strings else self.dest

    def values_text(self):
        name = self.value_name()
        if isinstance(name, tuple):
            return ' '.join(name)
        if self.nargs is None:
            return name
        if isinstance(self.nargs, int):
            return ' '.join([name] * self.nargs)
        return {'?': '[%s]' % name, '*': '[%s [%s ...]]' % (name, name), '+': '%s [%s ...]' % (name, name), '...': '...'}[self.nargs]


class _Store(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConst(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        Action.__init__(self, option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrue(_StoreConst):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        _StoreConst.__init__(self, option_strings, dest, True, default, required, help)


class _StoreFalse(_StoreConst):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        _StoreConst.__init__(self, option_strings, dest, False, default, required, help)


class _Append(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [values])


class _AppendConst(_StoreConst):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [self.const])


class _Count(_StoreConst):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        _StoreConst.__init__(self, option_strings, dest, None, default, required, help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _Help(_StoreConst):
    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _Version(_StoreConst):
    def __init__(self, option_strings, dest, version=None, default=SUPPRESS, help="show program's version number and exit"):
        _StoreConst.__init__(self, option_strings, dest, None, default, False, help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        parser.exit(message=(self.version or parser.version).replace('%(prog)s', parser.prog) + '\n')


class _SubParsers(Action):
    def __init__(self, option_strings, dest, prog, parser_class, help=None, metavar=None):
        self._prog = prog
        self._parser_class = parser_class
        self._parsers = {}
        self._order = []
        Action.__init__(self, option_strings, dest, 'sub', choices=self._order, help=help, metavar=metavar)

    def add_parser(self, name, **kwargs):
        kwargs.setdefault('prog', '%s %s' % (self._prog, name))
        self._order.append((name, kwargs.pop('help', None)))
        self._parsers[name] = self._parser_class(**kwargs)
        return self._parsers[name]

    def value_name(self):
        return self.metavar or '{%s}' % ','.join([name for name, _ in self._order])

    def values_text(self):
        return self.value_name() + ' ...'

    def shown(self):
        return self.metavar or (self.dest if self.dest != SUPPRESS else None)

    def run(self, words, namespace):
        name = words[0]
        if self.dest != SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._parsers:
            raise ArgumentError(self, 'invalid choice: %r (choose from %s)' % (name, ', '.join([repr(n) for n, _ in self._order])))
        _, extra = self._parsers[name].parse_known_args(words[1:], namespace)
        return extra

_ACTIONS = {None: _Store, 'store': _Store, 'store_const': _StoreConst, 'store_true': _StoreTrue, 'store_false': _StoreFalse, 'append': _Append,
            'append_const': _AppendConst, 'count': _Count, 'help': _Help, 'version': _Version}
