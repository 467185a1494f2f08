# Log messages through a tree of loggers.
import sys
import time
import traceback

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'
raiseExceptions = 1

_levelNames = {CRITICAL: 'CRITICAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO', DEBUG: 'DEBUG', NOTSET: 'NOTSET', 'CRITICAL': CRITICAL,
               'ERROR': ERROR, 'WARN': WARNING, 'WARNING': WARNING, 'INFO': INFO, 'DEBUG': DEBUG, 'NOTSET': NOTSET}
_start = time.time()


def getLevelName(level):
    return _levelNames.get(level, 'Level %s' % level)


def addLevelName(level, levelName):
    _levelNames[level] = levelName
    _levelNames[levelName] = level


def _checkLevel(level):
    if isinstance(level, (int, long)):
        return level
    if str(level) == level:
        if level not in _levelNames:
            raise ValueError('Unknown level: %r' % level)
        return _levelNames[level]
    raise TypeError('Level not an integer or a valid string: %r' % level)


class LogRecord(object):
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None):
        now = time.time()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.split('/')[-1]
        self.module = self.filename.split('.')[0]
        self.exc_info = exc_info
        self.exc_text = None
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = (now - long(now)) * 1000
        self.relativeCreated = (now - _start) * 1000
        self.thread = None
        self.threadName = 'MainThread'
        self.processName = 'MainProcess'
        self.process = None

    def __str__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        msg = self.msg if isinstance(self.msg, basestring) else str(self.msg)
        return msg % self.args if self.args else msg


def makeLogRecord(dict):
    record = LogRecord(None, 0, '', 0, '', (), None, None)
    record.__dict__.update(dict)
    return record


class Formatter(object):
    converter = time.localtime

    def __init__(self, fmt=None, datefmt=None):
        self._fmt = fmt or '%(message)s'
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        moment = time.localtime(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        return '%s,%03d' % (time.strftime('%Y-%m-%d %H:%M:%S', moment), record.msecs)

    def formatException(self, ei):
        return ''.join(traceback.format_exception(*ei)).rstrip('\n')

    def usesTime(self):
        return '%(asctime)' in self._fmt

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        s = self._fmt % record.__dict__
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            s = s.rstrip('\n') + '\n' + record.exc_text
        return s

_defaultFormatter = Formatter()


class Filter(object):
    def __init__(self, name=''):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + '.')


class Filterer(object):
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for f in self.filters:
            if not f.filter(record):
                return 0
        return 1


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self.name = None
        self.level = _checkLevel(level)
        self.formatter = None

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        wanted = self.filter(record)
        if wanted:
            self.emit(record)
        return wanted

    def acquire(self):
        pass
    release = flush = close = acquire

    def handleError(self, record):
        if raiseExceptions and sys.stderr:
            traceback.print_exc()


class StreamHandler(Handler):
    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, 'flush'):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write('%s\n' % self.format(record))
            self.flush()
        except (KeyboardInterrupt, SystemExit):
            raise
        except:
            self.handleError(record)


class FileHandler(StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=0):
        import codecs
        self.baseFilename = filename
        self.mode = mode
        StreamHandler.__init__(self, open(filename, mode) if encoding is None else codecs.open(filename, mode, encoding))

    def close(self):
        self.stream.close()


class NullHandler(Handler):
    def handle(self, record):
        pass
    emit = handle


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = 1
        self.handlers = []
        self.disabled = 0

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def debug(self, msg, *args, **kwargs):
        self._log_if(DEBUG, msg, args, kwargs)

    def info(self, msg, *args, **kwargs):
        self._log_if(INFO, msg, args, kwargs)

    def warning(self, msg, *args, **kwargs):
        self._log_if(WARNING, msg, args, kwargs)
    warn = warning

    def error(self, msg, *args, **kwargs):
        self._log_if(ERROR, msg, args, kwargs)

    def critical(self, msg, *args, **kwargs):
        self._log_if(CRITICAL, msg, args, kwargs)
    fatal = critical

    def exception(self, msg, *args, **kwargs):
        kwargs['exc_info'] = 1
        self._log_if(ERROR, msg, args, kwargs)

    def log(self, level, msg, *args, **kwargs):
        self._log_if(level, msg, args, kwargs)

    def _log_if(self, level, msg, args, kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def _caller(self):
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_globals is globals():
            frame = frame.f_back
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name

    def _log(self, level, msg, args, exc_info=None, extra=None):
        filename, lineno, func = self._caller()
        if exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        record = LogRecord(self.name, level, filename, lineno, msg, args, exc_info, func)
        for key in extra or {}:
            if key in ('message', 'asctime') or key in record.__dict__:
                raise KeyError('Attempt to overwrite %r in LogRecord' % key)
            record.__dict__[key] = extra[key]
        self.handle(record)

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def callHandlers(self, record):
        logger = self
        found = 0
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and raiseExceptions and not _warned:
            _warned.append(1)
            sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return level > _disabled[0] and level >= self.getEffectiveLevel()

    def getChild(self, suffix):
        return getLogger(suffix if self is root else self.name + '.' + suffix)

_warned = []
_disabled = [0]
root = Logger('root', WARNING)
_loggers = {}


def getLogger(name=None):
    if not name:
        return root
    logger = _loggers.get(name)
    if logger is None:
        logger = Logger(name)
        _loggers[name] = logger
        # Loggers made earlier may hang below this one.
        for other in _loggers.values():
            other.parent = _parent(other.name)
    return logger


def _parent(name):
    while '.' in name:
        name = name[:name.rindex('.')]
        if name in _loggers:
            return _loggers[name]
    return root


def basicConfig(**kwargs):
    if root.handlers:
        return
    if kwargs.get('filename'):
        handler = FileHandler(kwargs['filename'], kwargs.get('filemode', 'a'))
    else:
        handler = StreamHandler(kwargs.get('stream'))
    handler.setFormatter(Formatter(kwargs.get('format', BASIC_FORMAT), kwargs.get('datefmt')))
    root.addHandler(handler)
    if kwargs.get('level') is not None:
        root.setLevel(kwargs['level'])


def disable(level):
    _disabled[0] = level


def shutdown(handlerList=()):
    for handler in root.handlers:
        handler.flush()


def _to_root(name):
    def function(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(msg, *args, **kwargs)
    function.__name__ = name
    return function

debug, info, warning, error, critical, exception, log = map(_to_root, ('debug', 'info', 'warning', 'error', 'critical', 'exception', 'log'))
warn = warning
fatal = critical


def captureWarnings(capture):
    raise NotImplementedError('logging.captureWarnings() is not available here')
