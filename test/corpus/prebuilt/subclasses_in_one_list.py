# A prebuilt list with instances of several classes, each with its own fields.
# expect:
#  pen 1 4
#  flour 9 38
#  lamp 7 30
#  20 True
#  14 2

class Item(object):
    price = 1

    def __init__(self, name):
        self.name = name

    def cost(self, n):
        return self.price * n


class Weighed(Item):
    def __init__(self, name, grams):
        Item.__init__(self, name)
        self.grams = grams

    def cost(self, n):
        return self.grams * n // 100


class Discounted(Item):
    price = 10

    def __init__(self, name, percent):
        Item.__init__(self, name)
        self.percent = percent

    def cost(self, n):
        return Item.cost(self, n) * (100 - self.percent) // 100


SHOP = [Item('pen'), Weighed('flour', 950), Discounted('lamp', 25)]
SPECIAL = SHOP[2]


def entry_point(argv):
    for item in SHOP:
        print item.name, item.cost(1), item.cost(4)
    SPECIAL.percent = 50
    print SHOP[2].cost(4), SPECIAL is SHOP[2]
    SHOP[0].price = 7
    print SHOP[0].cost(2), Item('new').cost(2)
    return 0


def target(driver, args):
    return entry_point, None
