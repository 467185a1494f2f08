# str() of a float can be read back; its exact form is not fixed here.
# expect:
#  True
#  True
#  True
#  True
#  True
#  True
#  True
#  True True True
#  True

def there_and_back(x):
    return float(str(x)) == x


def entry_point(argv):
    for x in [0.0, 1.0, -1.5, 0.25, 1024.0, -65536.5, 3.125]:
        print there_and_back(x)
    s = str(2.5)
    print s.find('2.5') == 0, s.startswith('2.5'), len(s) >= 3
    print str(-2.5).startswith('-2.5')
    return 0


def target(driver, args):
    return entry_point, None
