"""py.log: messages under keywords, sent to whoever asked for them."""
import sys

_consumers = {}


def default_consumer(msg):
    """Where messages go that nobody asked for."""
    sys.stderr.write(str(msg) + '\n')

_default = [default_consumer]


class Message(object):
    """What was said, under which keywords."""

    def __init__(self, keywords, args):
        self.keywords = keywords
        self.args = args

    def content(self):
        return ' '.join(map(str, self.args))

    def prefix(self):
        return '[%s] ' % ':'.join(self.keywords)

    def __str__(self):
        return self.prefix() + self.content()


class Producer(object):
    """Calling it says something; its attributes are producers under a further keyword."""
    Message = Message

    def __init__(self, keywords, keywordmapper=None, **kw):
        self._keywords = tuple(keywords.split()) if isinstance(keywords, str) else tuple(keywords)

    def __repr__(self):
        return '<py.log.Producer %s>' % ':'.join(self._keywords)

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        producer = self.__class__(self._keywords + (name,))
        setattr(self, name, producer)
        return producer

    def __call__(self, *args):
        consumer = _consumer_of(self._keywords)
        if consumer is not None:
            consumer(Message(self._keywords, args))


def _consumer_of(keywords):
    for i in range(len(keywords), 0, -1):
        if keywords[:i] in _consumers:
            return _consumers[keywords[:i]]
    return _consumers.get('default', _default[0])


def setconsumer(keywords, consumer):
    """Messages under these keywords go to a function or a file; None drops them."""
    if consumer is not None and not callable(consumer):
        if not hasattr(consumer, 'write'):
            raise TypeError('%r should be None, callable or file-like' % (consumer,))
        consumer = File(consumer)
    if keywords != 'default':
        keywords = tuple(keywords.split()) if isinstance(keywords, str) else tuple(keywords)
    _consumers[keywords] = consumer


class File(object):
    """A consumer that writes lines to a file."""

    def __init__(self, f):
        self._file = f

    def __call__(self, msg):
        self._file.write(str(msg) + '\n')
        if hasattr(self._file, 'flush'):
            self._file.flush()


def Path(filename, append=False, delayed_create=False, buffering=False):
    """A consumer that writes lines to the file of a name."""
    return File(open(str(filename), 'a' if append else 'w'))


def STDOUT(msg):
    """A consumer that prints."""
    sys.stdout.write(str(msg) + '\n')


def STDERR(msg):
    """A consumer that prints to standard error."""
    sys.stderr.write(str(msg) + '\n')


def getstate():
    return dict(_consumers)


def setstate(state):
    _consumers.clear()
    _consumers.update(state)
