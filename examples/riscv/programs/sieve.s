# Counts the primes below a limit by the sieve of Eratosthenes, and prints the last ones.
    .equ LIMIT, 50000
_start:
    li   s0, 2
    li   s1, LIMIT
    la   s2, flags
    li   s3, 0
outer:
    bge  s0, s1, done
    add  t0, s2, s0
    lbu  t1, 0(t0)
    bnez t1, next
    addi s3, s3, 1
    mv   s4, s0
    slli t2, s0, 1
inner:
    bge  t2, s1, next
    add  t0, s2, t2
    li   t1, 1
    sb   t1, 0(t0)
    add  t2, t2, s0
    j    inner
next:
    addi s0, s0, 1
    j    outer
done:
    mv   a0, s3
    call print_int
    call print_space
    mv   a0, s4
    call print_int
    call print_newline
    li   a0, 0
    j    exit

    .data
flags: .space LIMIT
