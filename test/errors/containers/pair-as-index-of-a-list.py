# error: annotator/unsupported-operation at 5:5
# A grid from shared rows, and an index pair.
def entry_point(argv):
    grid = [[0] * 3 for _ in range(3)]
    grid[0, 1] = 5
    print grid[0][1]
    return 0

def target(driver, args):
    return entry_point, None
