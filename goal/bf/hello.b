Prints a greeting with four cells: capitals at 72 small letters from 112
blanks at 32 and the newline at 10

++++++++[->+++++++++>++++++++++++++>++++>+<<<<]>>>>++<<<

.                       H
>-----------.           e
+++++++.                l
.                       l
+++.                    o
>.                      blank
<---------.             f
++++++++++++.           r
---.                    o
--.                     m
>.                      blank
<+++++++.               t
------------.           h
---.                    e
>.                      blank
<+++++++++++++++.       t
-------------------.    a
+++++++++++++++.        p
-----------.            e
>+.                     exclamation mark
>.                      newline
