# Context managers out of generators.
import sys
from functools import wraps

__all__ = ['contextmanager', 'nested', 'closing']


class GeneratorContextManager(object):
    def __init__(self, gen):
        self.gen = gen

    def __enter__(self):
        try:
            return self.gen.next()
        except StopIteration:
            raise RuntimeError("generator didn't yield")

    def __exit__(self, type, value, traceback):
        if type is None:
            try:
                self.gen.next()
            except StopIteration:
                return
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = type()
        try:
            self.gen.throw(type, value, traceback)
        except StopIteration, exc:
            # The generator's own end swallows the exception; a StopIteration that passed through does not.
            return exc is not value
        except:
            if sys.exc_info()[1] is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return GeneratorContextManager(func(*args, **kwds))
    return helper


@contextmanager
def nested(*managers):
    exits = []
    values = []
    exc = (None, None, None)
    try:
        for manager in managers:
            leave = manager.__exit__
            values.append(manager.__enter__())
            exits.append(leave)
        yield values
    except:
        exc = sys.exc_info()
    finally:
        while exits:
            leave = exits.pop()
            try:
                if leave(*exc):
                    exc = (None, None, None)
            except:
                exc = sys.exc_info()
        if exc != (None, None, None):
            raise exc[0], exc[1], exc[2]


class closing(object):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()
