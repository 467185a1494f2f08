# The old name of hashlib.sha1.
from hashlib import sha1 as sha

new = sha
blocksize = 1
digest_size = digestsize = 20
