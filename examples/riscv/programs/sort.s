# Random numbers (a linear congruence), sorted by quicksort; bytes and halves on the way back.
    .equ COUNT, 2000
_start:
    la   s0, numbers
    li   s1, COUNT
    li   s2, 12345
    li   s3, 1103515245
fill:
    mul  s2, s2, s3
    li   t0, 12345
    add  s2, s2, t0
    sw   s2, 0(s0)
    addi s0, s0, 4
    addi s1, s1, -1
    bnez s1, fill
    la   a0, numbers
    addi a1, s0, -4
    call quicksort

    # every number must be at least as great as the one before; print each 400th
    la   s0, numbers
    li   s1, 0
check:
    lw   t0, 0(s0)
    lw   t1, 4(s0)
    bgt  t0, t1, wrong
    li   t2, 400
    remu t3, s1, t2
    bnez t3, skip
    mv   a0, t0
    call print_int
    call print_newline
skip:
    addi s0, s0, 4
    addi s1, s1, 1
    li   t0, COUNT - 1
    blt  s1, t0, check

    # sums of halves and bytes, with signs and without
    la   s0, numbers
    li   s1, COUNT
    li   s2, 0
    li   s3, 0
sum:
    lh   t0, 2(s0)
    add  s2, s2, t0
    lhu  t0, 0(s0)
    add  s2, s2, t0
    lb   t0, 1(s0)
    add  s3, s3, t0
    lbu  t0, 3(s0)
    add  s3, s3, t0
    addi s0, s0, 4
    addi s1, s1, -1
    bnez s1, sum
    mv   a0, s2
    call print_int
    call print_space
    mv   a0, s3
    call print_int
    call print_newline
    li   a0, 0
    j    exit
wrong:
    la   a0, message
    call print_string
    li   a0, 1
    j    exit

# quicksort(a0: first, a1: last)
quicksort:
    bgeu a0, a1, sorted
    addi sp, sp, -16
    sw   ra, 12(sp)
    sw   s0, 8(sp)
    sw   s1, 4(sp)
    mv   s0, a0
    mv   s1, a1
    lw   t0, 0(a1)              # the pivot
    addi t1, a0, -4             # the end of the smaller ones
    mv   t2, a0
partition:
    bgeu t2, a1, parted
    lw   t3, 0(t2)
    bgt  t3, t0, larger
    addi t1, t1, 4
    lw   t4, 0(t1)
    sw   t3, 0(t1)
    sw   t4, 0(t2)
larger:
    addi t2, t2, 4
    j    partition
parted:
    addi t1, t1, 4
    lw   t4, 0(t1)
    lw   t3, 0(a1)
    sw   t3, 0(t1)
    sw   t4, 0(a1)
    sw   t1, 0(sp)
    addi a1, t1, -4
    call quicksort
    lw   t1, 0(sp)
    addi a0, t1, 4
    mv   a1, s1
    call quicksort
    lw   s1, 4(sp)
    lw   s0, 8(sp)
    lw   ra, 12(sp)
    addi sp, sp, 16
sorted:
    ret

    .data
message: .asciz "not sorted\n"
    .align 2
numbers: .space 8000
