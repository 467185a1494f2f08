# Recursion: the first numbers of Fibonacci.
_start:
    li   s0, 0
loop:
    mv   a0, s0
    call fib
    call print_int
    call print_space
    addi s0, s0, 1
    li   t0, 21
    blt  s0, t0, loop
    call print_newline
    li   a0, 0
    j    exit

fib:
    li   t0, 2
    blt  a0, t0, small
    addi sp, sp, -16
    sw   ra, 12(sp)
    sw   s1, 8(sp)
    sw   s2, 4(sp)
    mv   s1, a0
    addi a0, a0, -1
    call fib
    mv   s2, a0
    addi a0, s1, -2
    call fib
    add  a0, a0, s2
    lw   s2, 4(sp)
    lw   s1, 8(sp)
    lw   ra, 12(sp)
    addi sp, sp, 16
small:
    ret
