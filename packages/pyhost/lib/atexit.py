# Functions to be called when the process ends, the last registered first.
import sys

__all__ = ['register']

_exithandlers = []


def _run_exitfuncs():
    failure = None
    while _exithandlers:
        func, args, kargs = _exithandlers.pop()
        try:
            func(*args, **kargs)
        except SystemExit:
            failure = sys.exc_info()
        except:
            import traceback
            sys.stderr.write('Error in atexit._run_exitfuncs:\n')
            traceback.print_exc()
            failure = sys.exc_info()
    if failure is not None:
        raise failure[0], failure[1], failure[2]


def register(func, *targs, **kargs):
    _exithandlers.append((func, targs, kargs))
    return func

if hasattr(sys, 'exitfunc'):
    register(sys.exitfunc)
sys.exitfunc = _run_exitfuncs
