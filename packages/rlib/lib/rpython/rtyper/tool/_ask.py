"""Questions to the C compiler: C text that prints answers, compiled and run once, and remembered.

Answers are kept in the cache folder of the user, by compiler, options and text, with the headers that they depend on: when one of them changes, the
compiler is asked again. Questions that the compiler refuses are not kept.
"""

import os

from rpython.translator.platform import platform
from rpython.translator.tool.cbuild import CompilationError

_answers = {}


def run_c(text, eci):
    """What a C program prints. CompilationError where it does not compile or fails."""
    key = _key(text, eci)
    if key not in _answers:
        kept = _read_kept(key)
        if kept is None:
            kept = _ask(text, eci, key)
        _answers[key] = kept
    return _answers[key]


def compiles(text, eci):
    """Whether a C program compiles and links."""
    try:
        run_c(text, eci)
    except CompilationError:
        return False
    return True


def _key(text, eci):
    from hashlib import sha1
    parts = ['2', platform.key(), _compiler_version(), eci._as_text(), text]
    for path in eci.separate_module_files:
        parts.append(_stamp(path))
    return sha1('\x00'.join(parts)).hexdigest()


def _compiler_version():
    """Tells one compiler from another that is installed in its place."""
    command = platform._command()[0]
    folders = [''] if '/' in command else os.environ.get('PATH', '').split(os.pathsep)
    for folder in folders:
        path = os.path.join(folder, command)
        if os.path.isfile(path):
            return path + ' ' + _stamp(os.path.realpath(path))
    return ''


def _stamp(path):
    try:
        st = os.stat(path)
    except OSError:
        return '%s missing' % path
    return '%s %d %d' % (path, st.st_size, int(st.st_mtime))


def _ask(text, eci, key):
    import shutil
    import tempfile
    folder = tempfile.mkdtemp('', 'rpython-ask-')
    try:
        path = os.path.join(folder, 'question.c')
        f = open(path, 'w')
        f.write(text)
        f.close()
        depends = os.path.join(folder, 'question.d')
        executable = platform.compile([path], _with_options(eci, ['-MD', '-MF', depends]), 'question')
        result = platform.execute(executable, compilation_info=eci)
        if result.returncode != 0:
            raise CompilationError(result.out, result.err or 'the program with the question ended with status %d' % result.returncode)
        _keep(key, result.out, _dependencies(depends, folder))
        return result.out
    finally:
        shutil.rmtree(folder)


def _with_options(eci, options):
    given = eci._as_arguments()
    given['compile_extra'] = list(eci.compile_extra) + options
    return eci.__class__(**given)


def _dependencies(path, folder):
    """The headers that a compilation read."""
    try:
        f = open(path)
    except IOError:
        return []
    words = f.read().replace('\\\n', ' ').split()
    f.close()
    return [word for word in words[1:] if not word.startswith(folder) and not word.endswith(':')]


# ---- the folder with answers

def _cache_folder():
    base = os.environ.get('XDG_CACHE_HOME')
    if not base:
        home = os.environ.get('HOME')
        if not home:
            return None
        base = os.path.join(home, '.cache')
    return os.path.join(base, 'rpython.ts', 'c-answers')


def _read_kept(key):
    folder = _cache_folder()
    if folder is None:
        return None
    try:
        f = open(os.path.join(folder, key))
        text = f.read()
        f.close()
    except IOError:
        return None
    stamps, found, answer = text.partition('\n\n')
    if not found:
        return None
    for line in stamps.split('\n'):
        if line and _stamp(line.rsplit(' ', 2)[0]) != line:
            return None
    return answer


def _keep(key, answer, dependencies):
    """Keeping is best effort: without a place for it the next run asks again."""
    folder = _cache_folder()
    if folder is None:
        return
    path = os.path.join(folder, key)
    temporary = '%s.%d' % (path, os.getpid())
    try:
        if not os.path.isdir(folder):
            os.makedirs(folder)
        f = open(temporary, 'w')
        f.write('\n'.join([_stamp(name) for name in dependencies]) + '\n\n' + answer)
        f.close()
        os.rename(temporary, path)
    except (OSError, IOError):
        pass
