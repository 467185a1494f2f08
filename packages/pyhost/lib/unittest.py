# Test cases: assertions, suites and a plain runner.
import sys
import time
import traceback

__all__ = ['TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip',
           'skipIf', 'skipUnless', 'expectedFailure']


class SkipTest(Exception):
    pass


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            skipped.__name__ = item.__name__
            return skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


class _ExpectedFailure(Exception):
    pass


class _UnexpectedSuccess(Exception):
    pass


def expectedFailure(func):
    def wrapper(*args, **kwargs):
        try:
            func(*args, **kwargs)
        except Exception:
            raise _ExpectedFailure
        raise _UnexpectedSuccess
    wrapper.__name__ = func.__name__
    return wrapper


class TestResult(object):
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.failfast = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def addError(self, test, err):
        self.errors.append((test, ''.join(traceback.format_exception(*err))))

    def addFailure(self, test, err):
        self.failures.append((test, ''.join(traceback.format_exception(*err))))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def wasSuccessful(self):
        return not self.failures and not self.errors

    def stop(self):
        self.shouldStop = True


class _AssertRaises(object):
    def __init__(self, expected, case, pattern=None):
        self.expected = expected
        self.failureException = case.failureException
        self.pattern = pattern

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            raise self.failureException('%s not raised' % getattr(self.expected, '__name__', self.expected))
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value
        if self.pattern is not None:
            import re
            pattern = re.compile(self.pattern) if isinstance(self.pattern, basestring) else self.pattern
            if not pattern.search(str(exc_value)):
                raise self.failureException('"%s" does not match "%s"' % (pattern.pattern, str(exc_value)))
        return True


class TestCase(object):
    failureException = AssertionError
    longMessage = False
    maxDiff = 640

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        if getattr(self, methodName, None) is None:
            raise ValueError('no such test method in %s: %s' % (self.__class__, methodName))
        self._testMethodDoc = getattr(self, methodName).__doc__
        self._cleanups = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc and doc.split('\n')[0].strip() or None

    def id(self):
        return '%s.%s.%s' % (self.__class__.__module__, self.__class__.__name__, self._testMethodName)

    def __str__(self):
        return '%s (%s.%s)' % (self._testMethodName, self.__class__.__module__, self.__class__.__name__)

    def __repr__(self):
        return '<%s.%s testMethod=%s>' % (self.__class__.__module__, self.__class__.__name__, self._testMethodName)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
        result.startTest(self)
        try:
            if getattr(self.__class__, '__unittest_skip__', False):
                result.addSkip(self, self.__class__.__unittest_skip_why__)
            elif self._step(result, self.setUp):
                ok = self._step(result, getattr(self, self._testMethodName))
                ok = self._step(result, self.tearDown) and ok
                while self._cleanups:
                    function, args, kwargs = self._cleanups.pop()
                    ok = self._step(result, lambda: function(*args, **kwargs)) and ok
                if ok:
                    result.addSuccess(self)
        finally:
            result.stopTest(self)
        return result

    def _step(self, result, action):
        try:
            action()
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest, e:
            result.addSkip(self, str(e))
        except _ExpectedFailure:
            result.expectedFailures.append((self, ''))
        except _UnexpectedSuccess:
            result.unexpectedSuccesses.append(self)
        except self.failureException:
            result.addFailure(self, sys.exc_info())
        except:
            result.addError(self, sys.exc_info())
        return False

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _check(self, condition, msg, standard):
        if condition:
            return
        if msg is None:
            msg = standard
        elif self.longMessage:
            msg = '%s : %s' % (standard, msg)
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        self._check(expr, msg, '%r is not true' % (expr,))
    failUnless = assert_ = assertTrue

    def assertFalse(self, expr, msg=None):
        self._check(not expr, msg, '%r is not false' % (expr,))
    failIf = assertFalse

    def assertEqual(self, first, second, msg=None):
        self._check(first == second, msg, '%r != %r' % (first, second))
    assertEquals = failUnlessEqual = assertEqual

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, msg, '%r == %r' % (first, second))
    assertNotEquals = failIfEqual = assertNotEqual

    assertMultiLineEqual = assertSequenceEqual = assertListEqual = assertTupleEqual = assertSetEqual = assertDictEqual = assertEqual

    def assertItemsEqual(self, expected, actual, msg=None):
        self._check(sorted(expected) == sorted(actual), msg, 'Element counts were not equal: %r, %r' % (expected, actual))

    def assertDictContainsSubset(self, expected, actual, msg=None):
        wrong = [key for key in expected if key not in actual or actual[key] != expected[key]]
        self._check(not wrong, msg, 'Missing or mismatched: %r' % (wrong,))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None:
            self._check(abs(first - second) <= delta, msg, '%r != %r within %r delta' % (first, second, delta))
            return
        places = 7 if places is None else places
        self._check(round(abs(second - first), places) == 0, msg, '%r != %r within %r places' % (first, second, places))
    assertAlmostEquals = failUnlessAlmostEqual = assertAlmostEqual

    def assertNotAlmostEqual(self, first, second, places=7, msg=None):
        self._check(round(abs(second - first), places) != 0, msg, '%r == %r within %r places' % (first, second, places))
    assertNotAlmostEquals = assertNotAlmostEqual

    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, '%r not found in %r' % (member, container))

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg, '%r unexpectedly found in %r' % (member, container))

    def assertIs(self, expr1, expr2, msg=None):
        self._check(expr1 is expr2, msg, '%r is not %r' % (expr1, expr2))

    def assertIsNot(self, expr1, expr2, msg=None):
        self._check(expr1 is not expr2, msg, 'unexpectedly identical: %r' % (expr1,))

    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, msg, '%r is not None' % (obj,))

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), msg, '%r is not an instance of %r' % (obj, cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), msg, '%r is an instance of %r' % (obj, cls))

    def assertLess(self, a, b, msg=None):
        self._check(a < b, msg, '%r not less than %r' % (a, b))

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, msg, '%r not less than or equal to %r' % (a, b))

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, msg, '%r not greater than %r' % (a, b))

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, msg, '%r not greater than or equal to %r' % (a, b))

    def assertRegexpMatches(self, text, expected, msg=None):
        import re
        self._check(re.search(expected, text), msg, "Regexp didn't match: %r not found in %r" % (expected, text))

    def assertNotRegexpMatches(self, text, unexpected, msg=None):
        import re
        self._check(not re.search(unexpected, text), msg, 'Regexp matched: %r matches %r' % (unexpected, text))

    def assertRaises(self, excClass, callableObj=None, *args, **kwargs):
        context = _AssertRaises(excClass, self)
        if callableObj is None:
            return context
        with context:
            callableObj(*args, **kwargs)
    failUnlessRaises = assertRaises

    def assertRaisesRegexp(self, expected_exception, expected_regexp, callable_obj=None, *args, **kwargs):
        context = _AssertRaises(expected_exception, self, expected_regexp)
        if callable_obj is None:
            return context
        with context:
            callable_obj(*args, **kwargs)


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        TestCase.__init__(self)
        self._test = testFunc
        self._setup = setUp
        self._teardown = tearDown

    def setUp(self):
        if self._setup is not None:
            self._setup()

    def tearDown(self):
        if self._teardown is not None:
            self._teardown()

    def runTest(self):
        self._test()


class TestSuite(object):
    def __init__(self, tests=()):
        self._tests = list(tests)

    def __iter__(self):
        return iter(self._tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        self._tests.extend(tests)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def run(self, result, debug=False):
        before = None
        for test in self._tests:
            if result.shouldStop:
                break
            cls = type(test)
            if isinstance(test, TestCase) and cls is not before:
                if before is not None:
                    before.tearDownClass()
                before = cls
                cls.setUpClass()
            test(result)
        if before is not None:
            before.tearDownClass()
        return result
    __call__ = run


class TestLoader(object):
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        return sorted([name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix) and hasattr(getattr(testCaseClass, name), '__call__')])

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, use_load_tests=True):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj is not TestCase and obj is not FunctionTestCase:
                tests.append(self.loadTestsFromTestCase(obj))
        return self.suiteClass(tests)

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        obj = __import__(parts.pop(0)) if module is None else module
        parent = None
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        return self.loadTestsFromModule(obj)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

defaultTestLoader = TestLoader()


class _TextTestResult(TestResult):
    def __init__(self, stream, descriptions, verbosity):
        TestResult.__init__(self)
        self.stream = stream
        self.verbosity = verbosity

    def startTest(self, test):
        TestResult.startTest(self, test)
        if self.verbosity > 1:
            self.stream.write('%s ... ' % test)

    def _say(self, word, mark):
        if self.verbosity > 1:
            self.stream.write(word + '\n')
        elif self.verbosity:
            self.stream.write(mark)

    def addSuccess(self, test):
        self._say('ok', '.')

    def addError(self, test, err):
        TestResult.addError(self, test, err)
        self._say('ERROR', 'E')

    def addFailure(self, test, err):
        TestResult.addFailure(self, test, err)
        self._say('FAIL', 'F')

    def addSkip(self, test, reason):
        TestResult.addSkip(self, test, reason)
        self._say('skipped %r' % reason, 's')

    def printErrors(self):
        if self.verbosity:
            self.stream.write('\n')
        for flavour, errors in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, err in errors:
                self.stream.write('=' * 70 + '\n%s: %s\n' % (flavour, test) + '-' * 70 + '\n%s\n' % err)


class TextTestRunner(object):
    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None):
        self.stream = sys.stderr if stream is None else stream
        self.verbosity = verbosity

    def run(self, test):
        result = _TextTestResult(self.stream, True, self.verbosity)
        start = time.time()
        test(result)
        taken = time.time() - start
        result.printErrors()
        run = result.testsRun
        self.stream.write('-' * 70 + '\nRan %d test%s in %.3fs\n\n' % (run, '' if run == 1 else 's', taken))
        facts = [(len(result.failures), 'failures'), (len(result.errors), 'errors'), (len(result.skipped), 'skipped')]
        detail = ', '.join(['%s=%d' % (name, count) for count, name in facts if count])
        self.stream.write(('OK' if result.wasSuccessful() else 'FAILED') + (' (%s)' % detail if detail else '') + '\n')
        return result


class TestProgram(object):
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1,
                 failfast=None, catchbreak=None, buffer=None):
        if isinstance(module, basestring):
            __import__(module)
            module = sys.modules[module]
        names = [arg for arg in (sys.argv if argv is None else argv)[1:] if not arg.startswith('-')]
        if not names and defaultTest:
            names = [defaultTest]
        suite = testLoader.loadTestsFromNames(names, module) if names else testLoader.loadTestsFromModule(module)
        runner = testRunner or TextTestRunner(verbosity=verbosity)
        self.result = (runner() if isinstance(runner, type) else runner).run(suite)
        if exit:
            sys.exit(not self.result.wasSuccessful())

main = TestProgram
