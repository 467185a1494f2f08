"""What collectors ask of the environment: sizes in variables, memory and caches of the machine."""
import os
import sys


def read_from_env(varname):
    """A size in an environment variable: 4096, 64KB, 1.5MB, 2G. 0 where there is none."""
    return read_sizes(os.environ.get(varname, ''))[0]


def read_sizes(text):
    """The bytes that a text says, and whether it says any."""
    text = text.strip()
    if not text:
        return 0, False
    number, factor = _with_suffix(text)
    try:
        value = int(float(number) * factor)
    except ValueError:
        return 0, False
    if value < 0:
        return 0, False
    return value, True


def _with_suffix(text):
    if text[-1] in 'bB' and len(text) > 1 and not text[-2].isdigit():
        text = text[:-1]
    if text[-1] in 'kK':
        return text[:-1], 1024.0
    if text[-1] in 'mM':
        return text[:-1], 1024.0 * 1024.0
    if text[-1] in 'gG':
        return text[:-1], 1024.0 * 1024.0 * 1024.0
    return text, 1.0


def read_uint_from_env(varname):
    return read_from_env(varname)


def read_float_from_env(varname):
    """A number in an environment variable; 0.0 where there is none."""
    value = os.environ.get(varname, '')
    if not value:
        return 0.0
    try:
        if value[-1] == '%':
            return float(value[:-1]) / 100.0
        return float(value)
    except ValueError:
        return 0.0


def get_total_memory():
    """The memory of the machine in bytes, as far as an address can say; the addresses there are where nobody knows."""
    if sys.platform.startswith('linux'):
        return get_total_memory_linux('/proc/meminfo')
    return float(sys.maxint)


def get_total_memory_linux(filename):
    """From a file like /proc/meminfo."""
    try:
        fd = os.open(filename, os.O_RDONLY, 0644)
        try:
            text = os.read(fd, 4096)
        finally:
            os.close(fd)
    except OSError:
        return float(sys.maxint)
    if not text.startswith('MemTotal:'):
        return float(sys.maxint)
    start = len('MemTotal:')
    end = start
    while end < len(text) and text[end] in ' \t':
        end += 1
    start = end
    while end < len(text) and text[end].isdigit():
        end += 1
    if start == end:
        return float(sys.maxint)
    return min(float(text[start:end]) * 1024.0, float(sys.maxint))


def get_L2cache_linux2(filename='/proc/cpuinfo'):
    """The cache size that Linux tells, in bytes; -1 where it does not."""
    try:
        fd = os.open(filename, os.O_RDONLY, 0644)
        try:
            parts = []
            while True:
                part = os.read(fd, 4096)
                if not part:
                    break
                parts.append(part)
        finally:
            os.close(fd)
    except OSError:
        return -1
    return _cache_size(''.join(parts))


def _cache_size(text):
    largest = -1
    for line in text.split('\n'):
        if not line.startswith('cache size'):
            continue
        words = [word for word in line.split(' ') if word]
        if len(words) >= 2 and words[-1] == 'KB':
            largest = max(largest, int(words[-2]) * 1024)
    return largest


def estimate_best_nursery_size():
    """A nursery that fits into the cache: half of it, 4 MB where nobody knows."""
    cache = get_L2cache_linux2()
    if cache < 1024:
        return 4 * 1024 * 1024
    return cache // 2
