"""The interpreter lock: of all threads of a program, the one that has it runs code of the program.

A program that starts threads has the lock; in others all of this is nothing. Calls of C functions that may take long give it back for their time, and so does
waiting for a lock of rthread. A thread that computes keeps it: programs call yield_thread() now and then, as interpreters do every few hundred bytecodes.
"""

from rpython.rlib import _threads
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem import lltype

_c_after_switch = lltype.functionptr(lltype.FuncType([lltype.Ptr(lltype.FuncType([], lltype.Void))], lltype.Signed), 'll_thread.after_switch',
                                     external='ll_thread.after_switch')


def allocate():
    """Makes the lock: it is there from the start."""


gil_allocate = allocate


def acquire():
    """Takes the lock, for a thread that gave it back by release(); nothing where it has it."""
    _threads.call('acquire_lock')


def acquire_maybe_in_new_thread():
    """The same: functions that C calls, in whichever thread, have the lock already."""
    _threads.call('acquire_lock')


def release():
    """Gives the lock back. Up to acquire() the thread must not touch an object of the program."""
    _threads.call('release_lock')


def yield_thread():
    """Lets another thread run, if one waits to."""
    _threads.call('yield')


def am_I_holding_the_GIL():
    """Whether this thread has the lock."""
    return _threads.call('holds_lock') != 0


def invoke_after_thread_switch(callback):
    """Has callback(), a function known at translation time, called in the new thread whenever the lock goes to another thread than before. There is one such
    function: a later call replaces it."""
    from rpython.rtyper.lltypesystem import rffi
    if we_are_translated():
        _c_after_switch(_pointer(callback))


def _pointer(callback):
    from rpython.rtyper.lltypesystem._llexternal import _callback_pointer
    return _callback_pointer(_CALLBACK, callback)


_CALLBACK = lltype.Ptr(lltype.FuncType([], lltype.Void))
