# Exception classes of the program: values, matching, hierarchy, arguments, storing, re-raising.
# expect:
#  == matched in order
#  Err
#  SubErr 10
#  other:3
#  other:9
#  KeyMissing k
#  ValueError
#  ValueError
#  LookupError
#  8
#  == instance raised from a variable
#  Err
#  SubErr 3
#  == stored and raised later
#  10 True
#  == class raised from a variable
#  Err
#  NoArg
#  == raise with a value
#  old style
#  == reraise
#  first
#  second 10
#  == reraise from an inner handler
#  inner
#  3
#  == isinstance of the value
#  True False False
#  True True False
#  False False True
#  == tuple of classes
#  Err
#  one of two
#  one of two
#  8
#  == tuple in a global
#  handled
#  handled
#  == bare except
#  bare
#  8
#  == else and finally
#  Err
#  finally
#  else 8
#  finally
#  == finally with return and break
#  leaving 1
#  one leaving 3
#  end
#  body 0
#  finally 0
#  finally 1
#  finally 2
#  == exception in finally replaces
#  OtherErr
#  == nested functions of handlers
#  level2
#  -2 level2
#  -1 level2
#  8
#  == class of the value
#  True SubErr
#  == exception without handler between
#  800
#  == methods of exceptions
#  other:10 other
#  == error in the handler
#  ValueError
#  == loops with handlers
#  8 8
#  == os error has an errno
#  True

class Err(Exception):
    pass


class SubErr(Err):
    def __init__(self, n):
        self.n = n


class OtherErr(Exception):
    def __init__(self, msg, code=3):
        self.msg = msg
        self.code = code

    def text(self):
        return self.msg + ':' + str(self.code)


class KeyMissing(KeyError):
    def __init__(self, key):
        self.key = key


class WithStr(Exception):
    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return 'WithStr ' + self.msg


def fail(n):
    if n == 0:
        raise Err
    elif n == 1:
        raise SubErr(10)
    elif n == 2:
        raise OtherErr('other')
    elif n == 3:
        raise OtherErr('other', code=9)
    elif n == 4:
        raise KeyMissing('k')
    elif n == 5:
        raise ValueError
    elif n == 6:
        raise ValueError('text')
    elif n == 7:
        raise KeyError('key')
    return n


def matched_in_order():
    for n in range(9):
        try:
            print fail(n)
        except SubErr, e:
            print 'SubErr', e.n
        except Err:
            print 'Err'
        except OtherErr as e:
            print e.text()
        except KeyMissing, e:
            print 'KeyMissing', e.key
        except LookupError:
            print 'LookupError'
        except ValueError:
            print 'ValueError'


def instance_raised_from_a_variable():
    errors = [Err(), SubErr(3)]
    for e in errors:
        try:
            raise e
        except SubErr, s:
            print 'SubErr', s.n
        except Err:
            print 'Err'


def stored_and_raised_later():
    saved = catch(1)
    assert saved is not None
    try:
        raise saved
    except SubErr, e:
        print e.n, e is saved


def catch(n):
    try:
        fail(n)
    except Err, e:
        return e
    return None


def class_raised_from_a_variable():
    for cls in [Err, NoArg]:
        try:
            raise cls
        except NoArg:
            print 'NoArg'
        except Err:
            print 'Err'


class NoArg(Err):
    pass


def raise_with_a_value():
    try:
        raise OtherErr, 'old style'
    except OtherErr, e:
        print e.msg


def reraise():
    try:
        try:
            fail(1)
        except Err:
            print 'first'
            raise
    except SubErr, e:
        print 'second', e.n


def reraise_from_an_inner_handler():
    try:
        try:
            fail(2)
        except OtherErr, e:
            try:
                fail(0)
            except Err:
                print 'inner'
            raise e
    except OtherErr, f:
        print f.code


def isinstance_of_the_value():
    for n in [0, 1, 2]:
        try:
            fail(n)
        except Exception, e:
            print isinstance(e, Err), isinstance(e, SubErr), isinstance(e, OtherErr)


def tuple_of_classes():
    for n in [0, 2, 5, 8]:
        try:
            print fail(n)
        except (OtherErr, ValueError):
            print 'one of two'
        except Err:
            print 'Err'


HANDLED = (Err, ValueError)


def tuple_in_a_global():
    for n in [1, 5]:
        try:
            print fail(n)
        except HANDLED:
            print 'handled'


def bare_except():
    for n in [4, 8]:
        try:
            print fail(n)
        except:
            print 'bare'


def else_and_finally():
    for n in [0, 8]:
        try:
            try:
                x = fail(n)
            except Err:
                print 'Err'
            else:
                print 'else', x
        finally:
            print 'finally'


def finally_with_return_and_break():
    print leave(1), leave(2)
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print 'body', i
        finally:
            print 'finally', i


def leave(n):
    try:
        if n == 1:
            return 'one'
        n += 1
    finally:
        print 'leaving', n
    return 'end'


def exception_in_finally_replaces():
    try:
        try:
            fail(0)
        finally:
            fail(2)
    except OtherErr:
        print 'OtherErr'


def nested_functions_of_handlers():
    print level3(0), level3(1), level3(8)


def level1(n):
    try:
        return fail(n)
    except SubErr:
        return -1


def level2(n):
    try:
        return level1(n)
    finally:
        print 'level2'


def level3(n):
    try:
        return level2(n)
    except Err:
        return -2


def class_of_the_value():
    try:
        fail(1)
    except Exception, e:
        print e.__class__ is SubErr, e.__class__.__name__


def exception_without_handler_between():
    total = 0
    for n in range(8):
        try:
            total += fail(n)
        except Exception:
            total += 100
    print total


def methods_of_exceptions():
    try:
        fail(3)
    except OtherErr, e:
        e.code += 1
        print e.text(), e.msg


def error_in_the_handler():
    try:
        try:
            fail(0)
        except Err:
            fail(5)
    except ValueError:
        print 'ValueError'


def loops_with_handlers():
    n = 0
    seen = 0
    while True:
        try:
            fail(n)
            break
        except Exception:
            seen += 1
            n += 1
    print n, seen


def os_error_has_an_errno():
    import_os()


import os, errno


def import_os():
    try:
        os.open('/nonexistent/file', os.O_RDONLY, 0777)
    except OSError, e:
        print e.errno == errno.ENOENT


def entry_point(argv):
    print '== matched in order'
    matched_in_order()
    print '== instance raised from a variable'
    instance_raised_from_a_variable()
    print '== stored and raised later'
    stored_and_raised_later()
    print '== class raised from a variable'
    class_raised_from_a_variable()
    print '== raise with a value'
    raise_with_a_value()
    print '== reraise'
    reraise()
    print '== reraise from an inner handler'
    reraise_from_an_inner_handler()
    print '== isinstance of the value'
    isinstance_of_the_value()
    print '== tuple of classes'
    tuple_of_classes()
    print '== tuple in a global'
    tuple_in_a_global()
    print '== bare except'
    bare_except()
    print '== else and finally'
    else_and_finally()
    print '== finally with return and break'
    finally_with_return_and_break()
    print '== exception in finally replaces'
    exception_in_finally_replaces()
    print '== nested functions of handlers'
    nested_functions_of_handlers()
    print '== class of the value'
    class_of_the_value()
    print '== exception without handler between'
    exception_without_handler_between()
    print '== methods of exceptions'
    methods_of_exceptions()
    print '== error in the handler'
    error_in_the_handler()
    print '== loops with handlers'
    loops_with_handlers()
    print '== os error has an errno'
    os_error_has_an_errno()
    return 0


def target(driver, args):
    return entry_point, None
