"""Where libraries are."""
import os
import re


def find_library(name):
    """The file name of a library, as the loader knows it; None when there is none."""
    pattern = re.compile(r'lib%s\.so(\.\d+)*$' % re.escape(name))
    found = []
    machine = os.uname()[4]
    for folder in ('/lib/%s-linux-gnu' % machine, '/usr/lib/%s-linux-gnu' % machine, '/lib64', '/usr/lib64', '/lib', '/usr/lib', '/usr/local/lib'):
        if os.path.isdir(folder):
            found.extend([entry for entry in os.listdir(folder) if pattern.match(entry)])
    versioned = sorted([entry for entry in found if entry.count('.') == 2]) or sorted(found)
    return versioned[-1] if versioned else None
