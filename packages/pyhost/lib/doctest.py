"""Examples in doc strings, run and compared."""
import inspect
import linecache
import re
import sys
import traceback
import unittest
from collections import namedtuple
from StringIO import StringIO

__all__ = ['testmod', 'testfile', 'run_docstring_examples', 'DocTestSuite', 'DocTestFinder', 'DocTestRunner', 'DocTestParser', 'DocTest', 'Example',
           'OutputChecker', 'TestResults', 'register_optionflag']

TestResults = namedtuple('TestResults', 'failed attempted')

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The number of an option."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))

for _name in '''DONT_ACCEPT_TRUE_FOR_1 DONT_ACCEPT_BLANKLINE NORMALIZE_WHITESPACE ELLIPSIS SKIP IGNORE_EXCEPTION_DETAIL REPORT_UDIFF REPORT_CDIFF REPORT_NDIFF
REPORT_ONLY_FIRST_FAILURE'''.split():
    globals()[_name] = register_optionflag(_name)
    __all__.append(_name)
COMPARISON_FLAGS = 63
REPORTING_FLAGS = 960
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


class Example(object):
    """Source, and what it shall print or raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want + '\n' if want and not want.endswith('\n') else want
        self.exc_msg, self.lineno, self.indent, self.options = exc_msg, lineno, indent, options or {}


class DocTest(object):
    """The examples of one text."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name = examples, globs.copy(), name
        self.filename, self.lineno, self.docstring = filename, lineno, docstring

    def __cmp__(self, other):
        return cmp((self.name, self.filename, self.lineno), (other.name, other.filename, other.lineno))

_EXAMPLE = re.compile(r'''
    (?P<source>(?:^(?P<indent>[ ]*)>>>[ ]?.*)(?:\n[ ]*\.\.\.(?:[ ].*|$))*)\n?
    (?P<want>(?:(?![ ]*$)(?![ ]*>>>).+$\n?)*)''', re.MULTILINE | re.VERBOSE)
_EXCEPTION = re.compile(r'^Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\):\s*$(?P<stack>.*?)^(?P<msg>\w+.*)', re.VERBOSE | re.MULTILINE | re.DOTALL)
_DIRECTIVE = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE)


class DocTestParser(object):
    """Finds examples in text."""

    def get_examples(self, string, name='<string>'):
        """The examples of a text."""
        string = string.expandtabs()
        result = []
        for match in _EXAMPLE.finditer(string):
            indent = len(match.group('indent'))
            lines = [line[indent + 4:] for line in match.group('source').split('\n')]
            source = '\n'.join(lines)
            want = '\n'.join([line[indent:] for line in match.group('want').rstrip().split('\n')])
            fault = _EXCEPTION.match(want)
            if [line for line in lines if line.strip() and not line.lstrip().startswith('#')]:
                number = string.count('\n', 0, match.start())
                result.append(Example(source, want, fault.group('msg') + '\n' if fault else None, number, indent, self._options(source)))
        return result

    def _options(self, source):
        options = {}
        for match in _DIRECTIVE.finditer(source):
            for word in match.group(1).replace(',', ' ').split():
                if word[0] not in '+-' or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError('invalid doctest option: %r' % word)
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == '+'
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        """The same as a DocTest."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder(object):
    """Finds the doc strings of a module or class, and of what is in it."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty = parser or DocTestParser(), recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests, in order of their names."""
        name = name or obj.__name__
        module = inspect.getmodule(obj) if module is None else module or None
        globs = dict(module.__dict__ if globs is None and module is not None else globs or {})
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort()
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        self._add(tests, obj, name, module, globs)
        if not self._recurse or not (inspect.ismodule(obj) or inspect.isclass(obj)):
            return
        for attr, value in obj.__dict__.items():
            if isinstance(value, staticmethod) or isinstance(value, classmethod):
                value = getattr(obj, attr)
                value = getattr(value, 'im_func', value)
            inner = value.fget if isinstance(value, property) else value
            if (inspect.isfunction(value) or inspect.isclass(value)) and self._from_module(module, value):
                self._find(tests, value, '%s.%s' % (name, attr), module, globs, seen)
            elif isinstance(value, property) and inspect.isclass(obj):
                self._add(tests, value, '%s.%s' % (name, attr), module, globs)
        if inspect.ismodule(obj):
            for attr, value in getattr(obj, '__test__', {}).items():
                full = '%s.__test__.%s' % (name, attr)
                if isinstance(value, basestring):
                    self._add_text(tests, value, full, module, globs, None)
                else:
                    self._find(tests, value, full, module, globs, seen)

    def _from_module(self, module, obj):
        if module is None:
            return True
        if inspect.isfunction(obj):
            return obj.func_globals is module.__dict__
        return obj.__module__ == module.__name__

    def _add(self, tests, obj, name, module, globs):
        text = getattr(obj, '__doc__', None)
        if isinstance(text, basestring):
            self._add_text(tests, text, name, module, globs, self._line(obj, text))

    def _add_text(self, tests, text, name, module, globs, lineno):
        filename = getattr(module, '__file__', None) or getattr(module, '__name__', '<string>')
        test = self._parser.get_doctest(text, globs, name, filename, lineno)
        if test.examples or not self._exclude_empty:
            tests.append(test)

    def _line(self, obj, text):
        """The line (from 0) where a doc string begins."""
        try:
            lines, start = (inspect.findsource(obj) if not inspect.ismodule(obj) else (inspect.findsource(obj)[0], 0))
        except (IOError, TypeError):
            return None
        pattern = re.compile(r'(^|.*:)\s*\w*("|\')')
        for number in range(start, len(lines)):
            if pattern.match(lines[number]):
                return number
        return None


class OutputChecker(object):
    """Compares what came with what shall come."""

    def check_output(self, want, got, optionflags):
        """Whether they agree."""
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r'(?m)^%s\s*?$' % re.escape(BLANKLINE_MARKER), '', want)
            got = re.sub(r'(?m)^\s*?$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits(want, got)

    def output_difference(self, example, got, optionflags):
        """What to say when they do not."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r'(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if want and got:
            return 'Expected:\n%sGot:\n%s' % (_indented(want), _indented(got))
        if want:
            return 'Expected:\n%sGot nothing\n' % _indented(want)
        return 'Expected nothing\nGot:\n%s' % _indented(got) if got else 'Expected nothing\nGot nothing\n'


def _indented(text):
    return ''.join(['    ' + line for line in text.splitlines(True)])


def _fits(want, got):
    """Whether pieces of text between '...' follow each other."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    pieces = want.split(ELLIPSIS_MARKER)
    start, end = len(pieces[0]), len(got) - len(pieces[-1])
    if not got.startswith(pieces[0]) or not got.endswith(pieces[-1]) or start > end:
        return False
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


class _Output(StringIO):
    """Standard output of an example."""

    def getvalue(self):
        text = StringIO.getvalue(self)
        if text and not text.endswith('\n'):
            text += '\n'
        self.softspace = 0
        return text


class DocTestRunner(object):
    """Runs tests, and says what failed."""
    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.failures = self.tries = 0
        self._name2ft = {}

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Runs the examples of a test."""
        old = sys.stdout
        out = out or old.write
        sys.stdout = stream = _Output()
        try:
            result = self._run(test, compileflags or 0, out, stream)
        finally:
            sys.stdout = old
            if clear_globs:
                test.globs.clear()
        return result

    def _run(self, test, flags, out, stream):
        failed = tried = 0
        for number, example in enumerate(test.examples):
            options = self.optionflags
            for option, on in example.options.items():
                options = options | option if on else options & ~option
            if options & SKIP:
                continue
            tried += 1
            if self._verbose:
                out('Trying:\n%sExpecting%s\n' % (_indented(example.source), ':\n' + _indented(example.want).rstrip('\n') if example.want else ' nothing'))
            fault = self._execute(test, example, number, flags)
            got = stream.getvalue()
            stream.truncate(0)
            if not self._judge(test, example, got, fault, options, out):
                failed += 1
        old = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = old[0] + failed, old[1] + tried
        self.failures += failed
        self.tries += tried
        return TestResults(failed, tried)

    def _execute(self, test, example, number, flags):
        filename = '<doctest %s[%d]>' % (test.name, number)
        linecache.cache[filename] = (len(example.source), None, example.source.splitlines(True), filename)
        try:
            exec compile(example.source, filename, 'single', flags, 1) in test.globs
        except KeyboardInterrupt:
            raise
        except:
            return sys.exc_info()
        return None

    def _judge(self, test, example, got, fault, options, out):
        if fault is None:
            if self._checker.check_output(example.want, got, options):
                if self._verbose:
                    out('ok\n')
                return True
            self.report_failure(out, test, example, got)
            return False
        message = traceback.format_exception_only(*fault[:2])[-1]
        if example.exc_msg is not None:
            good = self._checker.check_output(example.exc_msg, message, options)
            if not good and options & IGNORE_EXCEPTION_DETAIL:
                good = _class_of(example.exc_msg) == _class_of(message)
            if good:
                if self._verbose:
                    out('ok\n')
                return True
            self.report_failure(out, test, example, got + ''.join(traceback.format_exception(*fault)))
            return False
        out(self._header(test, example) + 'Exception raised:\n' + _indented(''.join(traceback.format_exception(*fault))))
        return False

    def report_failure(self, out, test, example, got):
        """Says that an example printed something else."""
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def _header(self, test, example):
        place = 'Line %s, in %s' % (example.lineno + 1, test.name)
        if test.filename:
            line = '?' if test.lineno is None else test.lineno + example.lineno + 1
            place = 'File "%s", line %s, in %s' % (test.filename, line, test.name)
        return '%s\n%s\nFailed example:\n%s' % (self.DIVIDER, place, _indented(example.source))

    def summarize(self, verbose=None):
        """Says how many failed."""
        failed = [(name, counts) for name, counts in sorted(self._name2ft.items()) if counts[0]]
        if failed:
            print self.DIVIDER
            print '%d items had failures:' % len(failed)
            for name, (f, t) in failed:
                print ' %3d of %3d in %s' % (f, t, name)
            print '***Test Failed*** %d failures.' % self.failures
        elif self._verbose if verbose is None else verbose:
            print '%d passed and %d failed.\nTest passed.' % (self.tries, 0)
        return TestResults(self.failures, self.tries)


def _class_of(message):
    return message.split(':')[0].rpartition('.')[2].strip()


class DebugRunner(DocTestRunner):
    """A runner."""


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Tests the doc strings of a module."""
    m = sys.modules.get('__main__') if m is None else m
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs, module=m):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
             raise_on_error=False, parser=None, encoding=None):
    """Tests the examples of a text file."""
    import os
    if module_relative:
        base = sys._getframe(1).f_globals.get('__file__', '')
        filename = os.path.join(os.path.dirname(base), *filename.split('/'))
    f = open(filename, 'rU')
    text = f.read()
    f.close()
    globs = dict(globs or {}, **(extraglobs or {}))
    globs.setdefault('__name__', '__main__')
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    runner.run((parser or DocTestParser()).get_doctest(text, globs, name or os.path.basename(filename), filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Tests the doc string of one object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


class DocTestCase(unittest.TestCase):
    """A test as one of unittest."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        unittest.TestCase.__init__(self)
        self._test, self._flags, self._hooks = test, optionflags, (setUp, tearDown)

    def setUp(self):
        if self._hooks[0] is not None:
            self._hooks[0](self._test)

    def tearDown(self):
        if self._hooks[1] is not None:
            self._hooks[1](self._test)

    def runTest(self):
        text = StringIO()
        result = DocTestRunner(optionflags=self._flags, verbose=False).run(self._test, out=text.write, clear_globs=False)
        if result.failed:
            raise self.failureException('Failed doctest test for %s\n\n%s' % (self._test.name, text.getvalue()))

    def id(self):
        return self._test.name


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The tests of a module as a suite of unittest."""
    if isinstance(module, str):
        module = __import__(module, globals(), locals(), ['*'])
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        suite.addTest(DocTestCase(test, **options))
    return suite
