"""A checkpoint of a translation: the process waits for a word of the user and can be run again from here."""
import os


def restartable_point_fork(auto=None, extra_msg=None):
    """Asks what to do: "run" goes on in a child process, and asks again when it has ended; "cont" goes on here; "quit" ends."""
    while True:
        while True:
            if auto:
                line = auto
                auto = None
            else:
                print '---> Checkpoint: run / cont / quit?'
                if extra_msg:
                    print extra_msg
                try:
                    line = raw_input().strip().lower()
                except (KeyboardInterrupt, EOFError):
                    print '(EOFError or KeyboardInterrupt: quit)'
                    line = 'quit'
            if line in ('run', 'cont', 'quit'):
                break
            print 'run, cont or quit'
        if line == 'quit':
            raise SystemExit
        if line == 'cont':
            return
        try:
            pid = os.fork()
        except (AttributeError, OSError):
            print 'there are no child processes here: going on'
            return
        if pid == 0:
            return
        try:
            os.waitpid(pid, 0)
        except KeyboardInterrupt:
            pass


def restartable_point_nofork(auto=None):
    """Goes on at once."""


restartable_point = restartable_point_fork
