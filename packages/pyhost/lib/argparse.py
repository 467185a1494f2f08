# Command lines by declaration: positional arguments, options, groups and sub-commands. A subset of the original: no parents, no prefix files, no
# REMAINDER or PARSER counts beyond sub-commands.
import os
import sys
import textwrap
from _argparse_actions import Action, ArgumentError, ArgumentTypeError, SUPPRESS, _ACTIONS, _SubParsers

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'FileType', 'HelpFormatter', 'RawDescriptionHelpFormatter',
           'RawTextHelpFormatter', 'ArgumentDefaultsHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'REMAINDER', 'SUPPRESS',
           'ZERO_OR_MORE']

OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER = '?', '*', '+', '...'


class Namespace(object):
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __eq__(self, other):
        return vars(self) == vars(other)

    def __ne__(self, other):
        return not self == other
    __hash__ = None

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        return 'Namespace(%s)' % ', '.join(['%s=%r' % item for item in sorted(self.__dict__.items())])


class FileType(object):
    def __init__(self, mode='r', bufsize=-1):
        self._mode = mode
        self._bufsize = bufsize

    def __call__(self, string):
        if string == '-':
            return sys.stdin if 'r' in self._mode else sys.stdout
        try:
            return open(string, self._mode, self._bufsize)
        except IOError, e:
            raise ArgumentTypeError("can't open '%s': %s" % (string, e))


class HelpFormatter(object):
    raw_description = False
    raw_text = False
    defaults = False


class RawDescriptionHelpFormatter(HelpFormatter):
    raw_description = True


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    raw_text = True


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    defaults = True


class _Group(object):
    def __init__(self, parser, title=None, description=None):
        self._parser = parser
        self.title = title
        self.description = description
        self._actions = []

    def add_argument(self, *args, **kwargs):
        action = self._parser._make(args, kwargs)
        self._actions.append(action)
        return action

    def set_defaults(self, **kwargs):
        self._parser.set_defaults(**kwargs)


class _Exclusive(_Group):
    def __init__(self, parser, owner, required=False):
        _Group.__init__(self, parser)
        self._owner = owner
        self.required = required

    def add_argument(self, *args, **kwargs):
        action = self._owner.add_argument(*args, **kwargs)
        self._actions.append(action)
        return action


class ArgumentParser(object):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, version=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True):
        if parents or fromfile_prefix_chars is not None:
            raise NotImplementedError('argparse: parents and argument files are not available here')
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.version = version
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self._defaults = {}
        self._options = {}
        self._all = []
        self._exclusive = []
        self._positionals = _Group(self, 'positional arguments')
        self._optionals = _Group(self, 'optional arguments')
        self._groups = [self._positionals, self._optionals]
        if add_help:
            self.add_argument('-h', '--help', action='help', default=SUPPRESS, help='show this help message and exit')
        if version:
            self.add_argument('-v', '--version', action='version', version=version)

    def add_argument_group(self, *args, **kwargs):
        group = _Group(self, *args, **kwargs)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        group = _Exclusive(self, self, required)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, title=None, description=None, dest=SUPPRESS, help=None, metavar=None, prog=None, parser_class=None):
        action = _SubParsers([], dest, prog or self.prog, parser_class or type(self), help, metavar)
        group = self._positionals if title is None and description is None else self.add_argument_group(title or 'subcommands', description)
        group._actions.append(action)
        self._all.append(action)
        return action

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._all:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._all:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        action = self._make(args, kwargs)
        (self._optionals if action.option_strings else self._positionals)._actions.append(action)
        return action

    def _make(self, args, kwargs):
        options = [arg for arg in args if arg[0] in self.prefix_chars]
        kwargs = dict(kwargs)
        if args and not options:
            if len(args) > 1 or 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            dest = args[0]
            if kwargs.pop('required', None) is not None:
                raise TypeError("'required' is an invalid argument for positionals")
        else:
            dest = kwargs.pop('dest', None)
            if dest is None:
                if not options:
                    raise ValueError('dest= is required for options')
                long = [opt for opt in options if len(opt) > 2 and opt[1] in self.prefix_chars]
                dest = (long or options)[0].lstrip(self.prefix_chars).replace('-', '_')
        if 'default' not in kwargs and dest in self._defaults:
            kwargs['default'] = self._defaults[dest]
        elif 'default' not in kwargs and self.argument_default is not None:
            kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        cls = _ACTIONS.get(name) if not isinstance(name, type) else name
        if cls is None:
            raise ValueError('unknown action "%s"' % (name,))
        action = cls(options, dest, **kwargs)
        if not options and action.nargs not in ('?', '*', 'sub', 0):
            action.required = True
        if not hasattr(action.type, '__call__') and action.type is not None:
            raise ValueError('%r is not callable' % (action.type,))
        for opt in options:
            if opt in self._options:
                raise ArgumentError(action, 'conflicting option string(s): %s' % opt)
            self._options[opt] = action
        self._all.append(action)
        return action

    def parse_args(self, args=None, namespace=None):
        namespace, extra = self.parse_known_args(args, namespace)
        if extra:
            self.error('unrecognized arguments: %s' % ' '.join(extra))
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._all:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        try:
            return self._parse(args, namespace)
        except ArgumentError:
            self.error(str(sys.exc_info()[1]))

    def _is_option(self, word):
        if len(word) < 2 or word[0] not in self.prefix_chars or ' ' in word and word not in self._options:
            return False
        if word in self._options:
            return True
        # A negative number is an argument, unless options look like numbers.
        try:
            float(word)
        except ValueError:
            return True
        return any([opt[1:2].isdigit() for opt in self._options])

    def _find(self, word):
        """(action, option string, value attached or None); action None for an unknown option."""
        if word in self._options:
            return self._options[word], word, None
        name, given, value = word.partition('=')
        value = value if given else None
        if name in self._options:
            return self._options[name], name, value
        if word[:2] == self.prefix_chars[0] * 2:
            found = [opt for opt in self._options if opt.startswith(name)]
            if len(found) > 1:
                self.error('ambiguous option: %s could match %s' % (name, ', '.join(sorted(found))))
            if found:
                return self._options[found[0]], found[0], value
        elif word[:2] in self._options:
            return self._options[word[:2]], word[:2], word[2:]
        return None, word, None

    def _parse(self, args, namespace):
        extra = []
        words = []
        seen = set()
        positionals = [action for action in self._all if not action.option_strings]
        state = [positionals, seen, namespace, extra]
        i = 0
        while i < len(args):
            word = args[i]
            if word == '--':
                words.extend([(w, True) for w in args[i + 1:]])
                break
            if not self._is_option(word):
                words.append((word, False))
                i += 1
                if positionals and positionals[0].nargs == 'sub':
                    # All that is left belongs to the sub-command.
                    extra.extend(positionals.pop(0).run([w for w, _ in words] + args[i:], namespace))
                    words = []
                    break
                continue
            words = self._feed(words, state, False)
            if positionals and positionals[0].nargs == REMAINDER and words:
                break
            i = self._take_option(args, i, state)
        words = self._feed(words, state, True)
        extra.extend([w for w, _ in words])
        self._check_required(positionals, seen)
        self._convert_defaults(seen, namespace)
        return namespace, extra

    def _take_option(self, args, i, state):
        action, option, attached = self._find(args[i])
        if action is None:
            state[3].append(args[i])
            return i + 1
        i += 1
        if action.nargs == 0 and attached is not None:
            if option[1:2] in self.prefix_chars:
                raise ArgumentError(action, 'ignored explicit argument %r' % attached)
            # -abc is -a -b -c.
            self._apply(action, [], option, state)
            args[i - 1] = option[0] + attached
            return i - 1
        values = []
        if attached is not None:
            values.append(attached)
        else:
            limit = {None: 1, '?': 1}.get(action.nargs, action.nargs if isinstance(action.nargs, int) else len(args))
            while i < len(args) and len(values) < limit and args[i] != '--' and not self._is_option(args[i]):
                values.append(args[i])
                i += 1
        self._apply(action, values, option, state)
        return i

    def _feed(self, words, state, last):
        """Gives positional words to the actions that wait for them; what is not taken yet is given back."""
        positionals = state[0]
        while positionals:
            action = positionals[0]
            later = sum([self._least(a) for a in positionals[1:]])
            least = self._least(action)
            if len(words) < least or not words and not last:
                break
            most = {None: 1, '?': 1}.get(action.nargs, action.nargs if isinstance(action.nargs, int) else len(words))
            if not last and action.nargs in ('*', '+', '?') and len(words) < least + later:
                break
            count = max(least, min(most, len(words) - later))
            if action.nargs == 'sub':
                break
            positionals.pop(0)
            taken, words = words[:count], words[count:]
            if count or action.nargs not in ('?', '*', REMAINDER):
                self._apply(action, [w for w, _ in taken], None, state)
            else:
                self._apply_missing(action, state)
        return words

    def _least(self, action):
        return {None: 1, '+': 1, 'sub': 1}.get(action.nargs, action.nargs if isinstance(action.nargs, int) else 0)

    def _apply_missing(self, action, state):
        default = action.default
        if action.nargs == '*' and default is None:
            default = []
        if isinstance(default, basestring):
            default = self._convert(action, default)
        setattr(state[2], action.dest, default)

    def _apply(self, action, values, option, state):
        seen, namespace = state[1], state[2]
        for group in self._exclusive:
            if action in group._actions:
                for other in group._actions:
                    if other is not action and other in seen:
                        raise ArgumentError(action, 'not allowed with argument %s' % other.shown())
        seen.add(action)
        action(self, namespace, self._values(action, values), option)

    def _values(self, action, values):
        nargs = action.nargs
        if nargs is None:
            if not values:
                raise ArgumentError(action, 'expected one argument')
            return self._checked(action, values[0])
        if nargs == '?':
            if values:
                return self._checked(action, values[0])
            return self._convert(action, action.const) if isinstance(action.const, basestring) else action.const
        if nargs == '+' and not values:
            raise ArgumentError(action, 'expected at least one argument')
        if isinstance(nargs, int) and len(values) != nargs:
            raise ArgumentError(action, 'expected %d argument(s)' % nargs)
        return [self._checked(action, value) for value in values]

    def _convert(self, action, text):
        if action.type is None:
            return text
        try:
            return action.type(text)
        except ArgumentTypeError, e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            raise ArgumentError(action, 'invalid %s value: %r' % (getattr(action.type, '__name__', repr(action.type)), text))

    def _checked(self, action, text):
        value = self._convert(action, text)
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (value, ', '.join(map(repr, action.choices))))
        return value

    def _check_required(self, positionals, seen):
        if positionals:
            self.error('too few arguments')
        for action in self._all:
            if action.option_strings and action.required and action not in seen:
                self.error('argument %s is required' % action.shown())
        for group in self._exclusive:
            if group.required and not [action for action in group._actions if action in seen]:
                names = [action.shown() for action in group._actions if action.help is not SUPPRESS]
                self.error('one of the arguments %s is required' % ' '.join(names))

    def _convert_defaults(self, seen, namespace):
        """Defaults given as text are converted as if they had been on the command line."""
        for action in self._all:
            default = action.default
            if action in seen or not action.option_strings or action.type is None or not isinstance(default, basestring):
                continue
            if default is not SUPPRESS and getattr(namespace, action.dest, None) is default:
                setattr(namespace, action.dest, self._convert(action, default))

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))

    def exit(self, status=0, message=None):
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    def _option_usage(self, action):
        text = action.option_strings[0]
        if action.nargs != 0:
            text += ' ' + action.values_text()
        return text if action.required else '[%s]' % text

    def _options_usage(self):
        """The options as the usage shows them, those that exclude each other in one bracket."""
        parts = []
        done = set()
        for action in self._all:
            if not action.option_strings or action.help is SUPPRESS or action in done:
                continue
            together = [action]
            for group in self._exclusive:
                if action in group._actions:
                    together = [a for a in group._actions if a.help is not SUPPRESS]
                    required = group.required
            done.update(together)
            if len(together) == 1:
                parts.append(self._option_usage(action))
            else:
                inside = ' | '.join([self._option_usage(a).strip('[]') for a in together])
                parts.append('(%s)' % inside if required else '[%s]' % inside)
        return parts

    def format_usage(self):
        if self.usage is not None:
            return 'usage: %s\n' % self.usage.replace('%(prog)s', self.prog)
        options = self._options_usage()
        arguments = [a.values_text() for a in self._all if not a.option_strings and a.help is not SUPPRESS]
        head = 'usage: ' + self.prog
        line = ' '.join([head] + options + arguments)
        width = _width()
        if len(line) <= width:
            return line + '\n'
        indent = ' ' * (len(head) + 1)
        lines = []
        for parts in (options, arguments):
            current = []
            for part in parts:
                if current and len(indent) + len(' '.join(current + [part])) > width:
                    lines.append(' '.join(current))
                    current = []
                current.append(part)
            if current:
                lines.append(' '.join(current))
        return head + ' ' + ('\n' + indent).join(lines) + '\n'

    def format_help(self):
        parts = [self.format_usage()]
        if self.description:
            parts.append(self._text(self.description))
        for group in self._groups:
            actions = [a for a in group._actions if a.help is not SUPPRESS]
            if not actions and not group.description:
                continue
            lines = '%s:\n' % group.title
            if group.description:
                lines += '  %s\n\n' % group.description
            parts.append(lines + ''.join([self._action_help(a) for a in actions]))
        if self.epilog:
            parts.append(self._text(self.epilog))
        return '\n'.join(parts)

    def _text(self, text):
        text = text.replace('%(prog)s', self.prog)
        return (text if self.formatter_class.raw_description else textwrap.fill(' '.join(text.split()), _width())) + '\n'

    def _action_help(self, action):
        if action.nargs == 'sub':
            lines = _entry('  ' + action.value_name(), action.help, self._column(), self.formatter_class)
            return lines + ''.join([_entry('    ' + name, help, self._column(), self.formatter_class) for name, help in action._order if help])
        if action.option_strings:
            tail = '' if action.nargs == 0 else ' ' + action.values_text()
            names = ', '.join([opt + tail for opt in action.option_strings])
        else:
            names = action.value_name()
        help = action.help
        if help:
            if self.formatter_class.defaults and '%(default)' not in help and action.default not in (None, SUPPRESS) and action.nargs != 0:
                help += ' (default: %(default)s)'
            facts = dict(vars(action), prog=self.prog)
            if action.choices is not None:
                facts['choices'] = ', '.join(map(str, action.choices))
            help = help % facts
        return _entry('  ' + names, help, self._column(), self.formatter_class)

    def _column(self):
        longest = 0
        for action in self._all:
            if action.help is SUPPRESS:
                continue
            if action.nargs == 'sub':
                lengths = [len(action.value_name())] + [len(name) + 2 for name, help in action._order if help]
            elif action.option_strings:
                tail = '' if action.nargs == 0 else ' ' + action.values_text()
                lengths = [len(', '.join([opt + tail for opt in action.option_strings]))]
            else:
                lengths = [len(action.value_name())]
            longest = max([longest] + lengths)
        return min(longest + 4, 24)

    def print_usage(self, file=None):
        (file or sys.stdout).write(self.format_usage())

    def print_help(self, file=None):
        (file or sys.stdout).write(self.format_help())


def _width():
    try:
        return int(os.environ['COLUMNS']) - 2
    except (KeyError, ValueError):
        return 78


def _entry(head, help, column, formatter):
    if not help:
        return head + '\n'
    lines = help.splitlines() if formatter.raw_text else textwrap.wrap(' '.join(help.split()), max(_width() - column, 11))
    if len(head) + 2 <= column:
        text = head + ' ' * (column - len(head)) + lines.pop(0) + '\n'
    else:
        text = head + '\n'
    return text + ''.join([' ' * column + line + '\n' for line in lines])
