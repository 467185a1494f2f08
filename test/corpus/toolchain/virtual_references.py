# rpython.rlib.jit: virtual references to frames are called for the frame.
# expect:
#  == frames
#  f2
#  f1 f2
#  f0 f1 f2
#  True
#  == prebuilt
#  main True True
#  main True
#  main

from rpython.rlib import jit


class Frame(object):
    def __init__(self, name, back):
        self.name = name
        self.back = back


class GeneratorFrame(Frame):
    pass


class Context(object):
    def __init__(self):
        self.top = jit.vref_None

    def enter(self, frame):
        frame.back = self.top
        self.top = jit.virtual_ref(frame)

    def leave(self, frame):
        vref = self.top
        self.top = frame.back
        jit.virtual_ref_finish(vref, frame)

    def names(self):
        result = []
        frame = self.top()
        while frame is not None:
            result.append(frame.name)
            frame = frame.back()
        return ' '.join(result)


context = Context()
main = Frame('main', jit.vref_None)
prebuilt = jit.non_virtual_ref(main)


def nested(n):
    frame = GeneratorFrame('f%d' % n, jit.vref_None) if n % 2 else Frame('f%d' % n, jit.vref_None)
    context.enter(frame)
    try:
        print context.names()
        if n > 0:
            nested(n - 1)
    finally:
        context.leave(frame)


def entry_point(argv):
    print '== frames'
    nested(len(argv) + 1)
    print context.top() is None
    print '== prebuilt'
    print prebuilt().name, prebuilt() is main, jit.vref_None() is None
    context.enter(main)
    print context.names(), context.top() is main
    local = jit.virtual_ref(main)
    print local().name
    return 0


def target(driver, args):
    return entry_point, None
