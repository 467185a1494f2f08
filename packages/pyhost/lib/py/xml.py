"""py.xml: text for XML."""


def escape(text):
    """The text with the characters that XML keeps for itself replaced."""
    text = text if isinstance(text, unicode) else unicode(str(text), 'utf-8')
    for char, name in ((u'&', u'&amp;'), (u'"', u'&quot;'), (u'<', u'&lt;'), (u'>', u'&gt;')):
        text = text.replace(char, name)
    return text


class raw(unicode):
    """Text that is XML already."""
