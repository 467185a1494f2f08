# Insertion, merge and quick sort agree, on numbers and on strings.
# expect:
#  True True 0 26 52
#  0 2 3 4 5 8 9 10 11 13
#  |Zoo|apple|fig|figs|pear

def insertion_sort(l):
    for i in range(1, len(l)):
        x = l[i]
        j = i
        while j > 0 and l[j - 1] > x:
            l[j] = l[j - 1]
            j -= 1
        l[j] = x


def merge_sort(l):
    if len(l) < 2:
        return l
    middle = len(l) // 2
    left = merge_sort(l[:middle])
    right = merge_sort(l[middle:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            out.append(right[j])
            j += 1
        else:
            out.append(left[i])
            i += 1
    return out + left[i:] + right[j:]


def quick_sort(l):
    if not l:
        return l
    pivot = l[0]
    low = [x for x in l[1:] if x < pivot]
    high = [x for x in l[1:] if not x < pivot]
    return quick_sort(low) + [pivot] + quick_sort(high)


def sort_words(words):
    for i in range(len(words)):
        for j in range(len(words) - 1 - i):
            if words[j] > words[j + 1]:
                words[j], words[j + 1] = words[j + 1], words[j]


def entry_point(argv):
    data = [(i * 37 + 11) % 53 for i in range(40)]
    a = data[:]
    insertion_sort(a)
    b = merge_sort(data)
    c = quick_sort(data)
    print a == b, b == c, a[0], a[20], a[-1]
    print ' '.join([str(x) for x in a[:10]])
    words = ['pear', 'fig', 'apple', 'figs', '', 'Zoo']
    sort_words(words)
    print '|'.join(words)
    return 0


def target(driver, args):
    return entry_point, None
