# rmd5, rsha: the vectors of RFC 1321 and FIPS 180, texts in pieces, lengths around the block.
# expect:
#  == vectors
#  d41d8cd98f00b204e9800998ecf8427e da39a3ee5e6b4b0d3255bfef95601890afd80709
#  0cc175b9c0f1b6a831c399e269772661 86f7e437faa5a7fce15d1ddcb9eaeaea377667b8
#  900150983cd24fb0d6963f7d28e17f72 a9993e364706816aba3e25717850c26c9cd0d89d
#  f96b697d7cb7938d525a2f31aaf161d0 c12252ceda8be8994d5fa0290a47231c1d16aae3
#  c3fcd3d76192e4007dfb496cca67e13b 32d10c7b8cf96570ca04ce37f2a19d84240d3a89
#  8215ef0796a20bcaaae116d3876c664a 84983e441c3bd26ebaae4aa1f95129e5e54670f1
#  42eb273372f4a504a3ba17dd71c8eca1 3e5fed7b0cb7da0093bc9d21ad967263db6ad674
#  == lengths around the block
#  54 61ea0974c662 31045e7bb077
#  55 04364420e25c cef734ba81a0
#  56 668a72d5ba17 901305367c25
#  57 693037871c4a 025ecbd5d70f
#  63 7dc2ca208106 0ddc4e0cccd9
#  64 c1bb4f81d892 bb2fa3ee7afb
#  65 1bc932052302 78c741ddc482
#  119 ab347a5f68c8 4300320394f7
#  120 fb98667f9809 ceb2821639c4
#  128 d69cb61a6ee8 150fa3fbdc89
#  == in pieces
#  True True b8abc928c931a1736165cefc731309ed 093da4be798fe2d177839a0633f5d15271ff1e23
#  True True
#  == bytes and sizes
#  144 1 80 152 60 210 79 176 214 150 63 125 40 225 127 114
#  169 153 62 54 71 6 129 106 186 62 37 113 120 80 194 108 156 208 216 157
#  16 20 1 16 20
from rpython.rlib import rmd5, rsha

TEXTS = ['', 'a', 'abc', 'message digest', 'abcdefghijklmnopqrstuvwxyz', 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '\x00\xff' * 50]


def codes(s):
    return ' '.join([str(ord(c)) for c in s])


def show_pieces():
    text = 'The quick brown fox jumps over the lazy dog' * 7
    md5 = rmd5.md5()
    sha = rsha.sha()
    at = 0
    size = 1
    while at < len(text):
        end = min(at + size, len(text))
        md5.update(text[at:end])
        sha.update(text[at:end])
        at = end
        size = size * 3 % 50
        copy = md5.copy()
        copy.update('!')
    print md5.hexdigest() == rmd5.new(text).hexdigest(), sha.hexdigest() == rsha.new(text).hexdigest(), md5.hexdigest(), sha.hexdigest()
    other = sha.copy()
    other.update('x')
    print other.hexdigest() != sha.hexdigest(), other.hexdigest() == rsha.new(text + 'x').hexdigest()


def entry_point(argv):
    print '== vectors'
    for text in TEXTS:
        print rmd5.new(text).hexdigest(), rsha.new(text).hexdigest()
    print '== lengths around the block'
    for n in [54, 55, 56, 57, 63, 64, 65, 119, 120, 128]:
        print n, rmd5.new('x' * n).hexdigest()[:12], rsha.new('x' * n).hexdigest()[:12]
    print '== in pieces'
    show_pieces()
    print '== bytes and sizes'
    print codes(rmd5.new('abc').digest())
    print codes(rsha.new('abc').digest())
    print rmd5.digest_size, rsha.digest_size, rsha.blocksize, rmd5.new().digest_size, rsha.new().digest_size
    return 0


def target(driver, args):
    return entry_point, None
