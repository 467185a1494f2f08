# The old name of hashlib.md5.
from hashlib import md5

new = md5
blocksize = 1
digest_size = 16
