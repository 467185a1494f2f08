"""The plain runner behind pytest.main: functions test_* and classes Test* of files test_*.py, parametrized ones, with setup, teardown and fixtures."""
import inspect
import os
import sys
import traceback


def run(args, pytest):
    """Runs what the arguments name and prints a line for each failure, then how many there were. The exit status."""
    args = [args] if isinstance(args, str) else [str(arg) for arg in args]
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    names = [arg for arg in args if not arg.startswith('-')] or ['.']
    for path, only in [_split(name) for name in names]:
        for file in _files(path):
            _run_file(file, only, counts, pytest)
    print ', '.join(['%d %s' % (counts[word], word) for word in ('failed', 'passed', 'skipped') if counts[word]] or ['no tests ran'])
    return 1 if counts['failed'] else 0 if counts['passed'] or counts['skipped'] else 5


def _split(name):
    parts = name.split('::')
    return parts[0], parts[1:]


def _files(path):
    if os.path.isfile(path):
        return [path]
    if not os.path.isdir(path):
        sys.stderr.write('ERROR: file not found: %s\n' % path)
        return []
    found = []
    for folder, subfolders, files in os.walk(path):
        subfolders[:] = sorted([name for name in subfolders if not name.startswith('.')])
        found.extend([os.path.join(folder, name) for name in sorted(files) if name.startswith('test_') and name.endswith('.py')])
    return found


def _run_file(path, only, counts, pytest):
    from py.path import local
    try:
        module = local(path).pyimport()
    except pytest.Skipped:
        counts['skipped'] += 1
        return
    fixtures = dict([(value.__name__, value) for value in vars(module).values() if isinstance(value, pytest._Fixture)])
    getattr(module, 'setup_module', _nothing)(module)
    for name, obj in sorted(vars(module).items(), key=_place):
        if only and name != only[0]:
            continue
        if name.startswith('test') and inspect.isfunction(obj):
            _run_cases(path, name, obj, None, (module, fixtures, pytest), counts)
        elif name.startswith('Test') and inspect.isclass(obj):
            _run_class(path, name, obj, only[1:], (module, fixtures, pytest), counts)
    getattr(module, 'teardown_module', _nothing)(module)


def _place(item):
    code = getattr(item[1], 'func_code', None)
    return code.co_firstlineno if code is not None else 0, item[0]


def _nothing(*args):
    pass


def _run_class(path, name, cls, only, context, counts):
    getattr(cls, 'setup_class', _nothing)()
    for method, _ in sorted(inspect.getmembers(cls), key=_place):
        if method.startswith('test') and (not only or method == only[0]):
            _run_cases(path, name + '.' + method, getattr(cls, method), cls, context, counts)
    getattr(cls, 'teardown_class', _nothing)()


def _run_cases(path, name, function, cls, context, counts):
    module, fixtures, pytest = context
    for values in _cases(getattr(function, 'pytestmark', [])):
        obj = cls() if cls is not None else module
        call = getattr(obj, function.__name__) if cls is not None else function
        try:
            _call(call, obj, cls, values, context)
            counts['passed'] += 1
        except pytest.Skipped:
            counts['skipped'] += 1
        except pytest.XFailed:
            counts['skipped'] += 1
        except (KeyboardInterrupt, SystemExit):
            raise
        except:
            if [mark for mark in getattr(function, 'pytestmark', []) if mark.name == 'xfail']:
                counts['skipped'] += 1
                continue
            counts['failed'] += 1
            print 'FAILED %s::%s' % (path, name)
            traceback.print_exc(file=sys.stdout)


def _cases(marks):
    """The arguments of each run: products of the values of all parametrize marks."""
    cases = [{}]
    for mark in marks:
        if mark.name == 'parametrize':
            names, rows = mark.args[0], mark.args[1]
            names = [n.strip() for n in names.split(',')] if isinstance(names, str) else list(names)
            rows = [(row,) if len(names) == 1 else row for row in rows]
            cases = [dict(case, **dict(zip(names, row))) for row in rows for case in cases]
    return cases


def _call(call, obj, cls, values, context):
    module, fixtures, pytest = context
    for mark in getattr(call, 'pytestmark', []):
        if mark.name == 'skip' or mark.name == 'skipif' and _applies(mark, module):
            pytest.skip(mark.kwargs.get('reason', ''))
    names = [name for name in inspect.getargspec(call)[0] if name != 'self']
    endings = []
    setup, teardown = ('setup_method', 'teardown_method') if cls is not None else ('setup_function', 'teardown_function')
    getattr(obj, setup, _nothing)(call)
    try:
        arguments = dict([(name, values[name] if name in values else _fixture(name, context, endings)) for name in names])
        result = call(**arguments)
        if inspect.isgenerator(result):
            for item in result:
                item = item if isinstance(item, tuple) else (item,)
                item = item[1:] if isinstance(item[0], str) else item
                item[0](*item[1:])
    finally:
        for ending in reversed(endings):
            ending()
        getattr(obj, teardown, _nothing)(call)


def _applies(mark, module):
    condition = mark.args[0] if mark.args else mark.kwargs.get('condition', True)
    return eval(condition, {'os': os, 'sys': sys}, vars(module)) if isinstance(condition, str) else condition


def _fixture(name, context, endings):
    module, fixtures, pytest = context
    if name not in fixtures:
        return _standard_fixture(name, endings)
    function = fixtures[name].function
    needed = inspect.getargspec(function)[0]
    result = function(**dict([(n, _fixture(n, context, endings)) for n in needed]))
    if not inspect.isgenerator(result):
        return result
    endings.append(lambda: list(result))
    return result.next()


def _standard_fixture(name, endings):
    if name == 'tmpdir':
        from py.path import local
        folder = local.mkdtemp()
        endings.append(lambda: folder.remove(ignore_errors=True))
        return folder
    if name == 'capsys':
        from py.io import StdCapture
        capture = StdCapture()
        endings.append(capture.reset)
        return capture
    raise LookupError('fixture %r not found' % name)
