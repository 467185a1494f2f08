# error: annotator/unknown-attribute at 12:17
# What comes of a fault is not told: the list, the sum, the text.
class Order(object):
    def __init__(self, price):
        self.price = price

def entry_point(argv):
    orders = [Order(len(argv)), Order(2)]
    total = 0
    prices = []
    for order in orders:
        price = order.prise
        prices.append(price)
        total += price
    print 'total: ' + str(total)
    print prices[0] * 2
    return 0

def target(driver, args):
    return entry_point, None
