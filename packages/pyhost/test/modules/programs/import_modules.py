from importlib import import_module
print import_module('os.path').join('a', 'b'), import_module('os') is __import__('os')
print import_module('.decoder', 'json').__name__, import_module('..decoder', 'json.encoder').__name__
for args in [('no_such_module',), ('.x',), ('.x', ''), ('..x', 'json'), ('.x', 3), ('json.nothing',)]:
    try:
        import_module(*args)
    except (ImportError, TypeError, ValueError), e:
        print type(e).__name__, e
