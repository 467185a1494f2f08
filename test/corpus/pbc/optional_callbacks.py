# A variable that is a function or None.
# expect:
#  HELLO! False True
#  DIRECT!
#  hello False False
#  direct
#  Hello True False
#  Default

def loud(text):
    return text.upper() + '!'


def quiet(text):
    return text.lower()


class Speaker(object):
    def __init__(self, style=None):
        self.style = style

    def say(self, text):
        if self.style is None:
            return text
        return self.style(text)


def find_style(name):
    if name == 'loud':
        return loud
    if name == 'quiet':
        return quiet
    return None


def entry_point(argv):
    for name in ['loud', 'quiet', 'plain']:
        style = find_style(name)
        print Speaker(style).say('Hello'), style is None, style is loud
        if style:
            print style('Direct')
    print Speaker().say('Default')
    return 0


def target(driver, args):
    return entry_point, None
