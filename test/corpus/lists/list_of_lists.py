# Grids as lists of lists: rows are shared or separate as they were made.
# expect:
#  0 5 0
#  0 0 7
#  0 0
#  5 0
#  0 7
#  1 2
#  1 2
#  1 2
#  3 True
#  0 5 0
#  0 0 7
#  9

def make_grid(width, height):
    return [[0] * width for y in range(height)]


def show(grid):
    for row in grid:
        print ' '.join([str(x) for x in row])


def transpose(grid):
    result = []
    for x in range(len(grid[0])):
        result.append([row[x] for row in grid])
    return result


def entry_point(argv):
    g = make_grid(3, 2)
    g[0][1] = 5
    g[1][-1] += 7
    show(g)
    show(transpose(g))
    row = [1]
    shared = [row] * 3
    shared[0].append(2)
    show(shared)
    print len(shared), shared[1] is shared[2]
    g.append([])
    g[2].append(9)
    show(g)
    return 0


def target(driver, args):
    return entry_point, None
