# An exception hierarchy is mapped to codes through class attributes and methods.
# expect:
#  / home
#  /tea /tea 418 419 error Teapot
#  /bad /bad 10 10 error Error
#  /x /x 404 404 not found NotFound

class Error(Exception):
    code = 10
    title = 'error'

    def status(self):
        return self.code


class NotFound(Error):
    code = 404
    title = 'not found'


class Teapot(Error):
    code = 418

    def status(self):
        return self.code + self.extra()

    def extra(self):
        return 1


def handle(path):
    if path == '/':
        return 'home'
    if path == '/tea':
        raise Teapot
    if path == '/bad':
        raise Error()
    raise NotFound


def entry_point(argv):
    for path in ['/', '/tea', '/bad', '/x']:
        try:
            print path, handle(path)
        except Error, e:
            print path, e.code, e.status(), e.title, e.__class__.__name__
    return 0


def target(driver, args):
    return entry_point, None
