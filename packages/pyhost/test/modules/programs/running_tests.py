# The plain runner behind pytest.main: this file is a program, and the tests that it runs.
import sys
import py
import pytest


class TestMethods(object):
    def setup_method(self, method):
        self.v = 1

    def test_setup(self):
        assert self.v == 1

    @pytest.mark.parametrize('a,b', [(1, 2), (2, 3)])
    def test_cases(self, a, b):
        assert a + 1 == b


def test_skip():
    py.test.skip('no')


@pytest.fixture
def five():
    return 5


def test_fixture(five, tmpdir):
    tmpdir.join('a').write('x')
    assert five == 5 and tmpdir.listdir() == [tmpdir.join('a')]


@pytest.mark.xfail
def test_known_fault():
    assert 0


@pytest.mark.skipif("sys.platform != 'nope'")
def test_elsewhere():
    assert 0


def test_generated():
    for i in range(3):
        yield check, i


def check(i):
    assert i < 3


def test_raises():
    with pytest.raises(ValueError) as info:
        int('x')
    assert 'invalid literal' in str(info.value)
    assert pytest.raises(KeyError, '{}[1]').typename == 'KeyError'
    try:
        pytest.raises(KeyError, int, '3')
    except pytest.fail.Exception, e:
        assert 'DID NOT RAISE' in str(e)
    assert 0.1 + 0.2 == pytest.approx(0.3)


if __name__ == '__main__':
    print pytest.main([__file__]), pytest.main([__file__ + '::test_raises']), pytest.main([__file__ + '::TestMethods::test_cases'])
