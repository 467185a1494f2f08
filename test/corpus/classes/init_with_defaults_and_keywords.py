# Constructors with default values, called by position and by keyword.
# expect:
#  a 80 25 True -
#  b 100 25 True -
#  c 80 5 True -
#  d 3 25 False -
#  e 1 2 False tagged
#  f 18 9 True late
#  5

class Window(object):
    def __init__(self, title, width=80, height=25, visible=True, tag=None):
        self.title = title
        self.width = width
        self.height = height
        self.visible = visible
        self.tag = tag

    def show(self):
        print self.title, self.width, self.height, self.visible, self.tag or '-'


class Plain(object):
    pass


def entry_point(argv):
    Window('a').show()
    Window('b', 100).show()
    Window('c', height=5).show()
    Window(title='d', visible=False, width=3).show()
    Window('e', 1, 2, False, 'tagged').show()
    w = Window('f', tag='late', height=9)
    w.width = w.height * 2
    w.show()
    p = Plain()
    p.x = 5
    print p.x
    return 0


def target(driver, args):
    return entry_point, None
