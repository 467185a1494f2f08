/*
 * Times how long programs take from their start to their end, in turns.
 *
 *     startup RUNS PROGRAM...
 *
 * prints a line "startup MEDIAN us" for each program.  The parent is this small
 * process, since starting a child from a large one takes longer than the
 * programs themselves.
 */

#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double microseconds(void)
{
    struct timespec ts;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return ts.tv_sec * 1e6 + ts.tv_nsec * 1e-3;
}

static double time_one(char *program)
{
    char *argv[] = {program, NULL};
    pid_t pid;
    int status;
    double start = microseconds();
    if (posix_spawn(&pid, program, NULL, NULL, argv, environ) != 0 ||
        waitpid(pid, &status, 0) != pid || status != 0) {
        fprintf(stderr, "%s failed\n", program);
        exit(1);
    }
    return microseconds() - start;
}

static int by_value(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

int main(int argc, char **argv)
{
    int runs = argc > 2 ? atoi(argv[1]) : 0;
    if (runs < 1) {
        fprintf(stderr, "usage: startup RUNS PROGRAM...\n");
        return 2;
    }
    int programs = argc - 2;
    double *times = malloc(sizeof(double) * runs * programs);
    if (!times)
        return 1;
    for (int run = 0; run < runs; run++)
        for (int i = 0; i < programs; i++)
            times[i * runs + run] = time_one(argv[i + 2]);
    for (int i = 0; i < programs; i++) {
        qsort(times + i * runs, runs, sizeof(double), by_value);
        printf("startup %f us\n", times[i * runs + runs / 2]);
    }
    free(times);
    return 0;
}
