/* System calls on processes, users and the environment. */
#define _GNU_SOURCE
#include "common_header.h"
#include "ll_os_calls.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static Signed leave_pair(Signed result, Signed first, Signed second)
{
    if (result < 0) return rpy_os_failed(errno);
    rpy_os_leave_number(0, first);
    rpy_os_leave_number(1, second);
    return 0;
}

Signed rpy_ll_os_fork(void)
{
    return rpy_os_outcome(fork());
}

Signed rpy_ll_os_forkpty(void)
{
    if (rpy_ll_os_openpty() < 0) return -1;
    int master = (int)rpy_ll_os_number(0), slave = (int)rpy_ll_os_number(1);
    pid_t pid = fork();
    int fault = errno;
    if (pid != 0) {
        close(slave);
        if (pid < 0) close(master);
        errno = fault;
        return leave_pair(pid, pid, master);
    }
    close(master);
    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    for (int fd = 0; fd < 3; fd++) dup2(slave, fd);
    if (slave > 2) close(slave);
    return leave_pair(0, 0, -1);
}

/* Pointers to the texts in a packed string, and NULL. The string stays the program's: nothing is allocated for the texts. */
static char **unpack(const void *packed)
{
    const RPyString *s = packed;
    size_t count = 0;
    for (Signed i = 0; i < s->length; i++) count += s->chars[i] == 0;
    char **texts = malloc((count + 1) * sizeof *texts);
    if (texts == NULL) rpy_fatal("MemoryError");
    const char *text = s->chars;
    for (size_t i = 0; i < count; i++) {
        texts[i] = (char *)text;
        text += strlen(text) + 1;
    }
    texts[count] = NULL;
    return texts;
}

static Signed run(const void *path, char **args, char **env)
{
    char *name = rpy_os_c_string(path);
    if (name != NULL) {
        execve(name, args, env);
        rpy_os_failed(errno);
    }
    free(name);
    free(args);
    return -1;
}

Signed rpy_ll_os_execv(const void *path, const void *args)
{
    return run(path, unpack(args), environ);
}

Signed rpy_ll_os_execve(const void *path, const void *args, const void *env)
{
    char **variables = unpack(env);
    run(path, unpack(args), variables);
    free(variables);
    return -1;
}

Signed rpy_ll_os_waitpid(Signed pid, Signed options)
{
    int status = 0;
    pid_t found;
    RPY_OS_SLOW(found, waitpid((pid_t)pid, &status, (int)options));
    return leave_pair(found, found, status);
}

Signed rpy_ll_os_kill(Signed pid, Signed signal)
{
    return rpy_os_outcome(kill((pid_t)pid, (int)signal));
}

Signed rpy_ll_os_killpg(Signed group, Signed signal)
{
    return rpy_os_outcome(killpg((pid_t)group, (int)signal));
}

Signed rpy_ll_os_system(const void *command)
{
    char *name = rpy_os_c_string(command);
    if (name == NULL) return -1;
    int status;
    RPY_OS_SLOW(status, system(name));
    int fault = errno;
    free(name);
    if (status == -1) return rpy_os_failed(fault);
    rpy_os_leave_number(0, status);
    return 0;
}

/* The child of popen(): the shell, with one end of a pipe as its output or input. */
static void become_shell(const char *command, int ends[2], int writing)
{
    dup2(ends[writing ? 0 : 1], writing ? 0 : 1);
    close(ends[0]);
    close(ends[1]);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
}

Signed rpy_ll_os_popen(const void *command, Signed writing)
{
    int ends[2];
    char *name = rpy_os_c_string(command);
    if (name == NULL) return -1;
    Signed result = -1;
    if (pipe2(ends, O_CLOEXEC) == 0) {
        pid_t pid = fork();
        if (pid == 0) become_shell(name, ends, writing != 0);
        int fault = errno;
        int ours = ends[writing ? 1 : 0];
        close(ends[writing ? 0 : 1]);
        if (pid < 0) close(ours);
        errno = fault;
        result = leave_pair(pid, ours, pid);
    } else rpy_os_failed(errno);
    free(name);
    return result;
}

Signed rpy_ll_os_pclose(Signed pid)
{
    int status = 0;
    pid_t found;
    do RPY_OS_SLOW(found, waitpid((pid_t)pid, &status, 0));
    while (found < 0 && errno == EINTR);
    return leave_pair(found, status, 0);
}

Signed rpy_ll_os_nice(Signed increment)
{
    errno = 0;
    int value = nice((int)increment);
    if (value == -1 && errno != 0) return rpy_os_failed(errno);
    rpy_os_leave_number(0, value);
    return 0;
}

Signed rpy_ll_os_abort(void)
{
    abort();
}

Signed rpy_ll_os_getppid(void)
{
    return getppid();
}

Signed rpy_ll_os_getpgrp(void)
{
    return getpgrp();
}

Signed rpy_ll_os_getpgid(Signed pid)
{
    return rpy_os_outcome(getpgid((pid_t)pid));
}

Signed rpy_ll_os_setpgid(Signed pid, Signed group)
{
    return rpy_os_outcome(setpgid((pid_t)pid, (pid_t)group));
}

Signed rpy_ll_os_setpgrp(void)
{
    return rpy_os_outcome(setpgid(0, 0));
}

Signed rpy_ll_os_getsid(Signed pid)
{
    return rpy_os_outcome(getsid((pid_t)pid));
}

Signed rpy_ll_os_setsid(void)
{
    return rpy_os_outcome(setsid());
}

Signed rpy_ll_os_tcgetpgrp(Signed fd)
{
    return rpy_os_outcome(tcgetpgrp((int)fd));
}

Signed rpy_ll_os_tcsetpgrp(Signed fd, Signed group)
{
    return rpy_os_outcome(tcsetpgrp((int)fd, (pid_t)group));
}

Signed rpy_ll_os_getuid(void)
{
    return (Signed)getuid();
}

Signed rpy_ll_os_geteuid(void)
{
    return (Signed)geteuid();
}

Signed rpy_ll_os_getgid(void)
{
    return (Signed)getgid();
}

Signed rpy_ll_os_getegid(void)
{
    return (Signed)getegid();
}

Signed rpy_ll_os_setuid(Signed uid)
{
    return rpy_os_outcome(setuid((uid_t)uid));
}

Signed rpy_ll_os_seteuid(Signed uid)
{
    return rpy_os_outcome(seteuid((uid_t)uid));
}

Signed rpy_ll_os_setgid(Signed gid)
{
    return rpy_os_outcome(setgid((gid_t)gid));
}

Signed rpy_ll_os_setegid(Signed gid)
{
    return rpy_os_outcome(setegid((gid_t)gid));
}

Signed rpy_ll_os_setreuid(Signed ruid, Signed euid)
{
    return rpy_os_outcome(setreuid((uid_t)ruid, (uid_t)euid));
}

Signed rpy_ll_os_setregid(Signed rgid, Signed egid)
{
    return rpy_os_outcome(setregid((gid_t)rgid, (gid_t)egid));
}

/* As many groups as there is room for: more have never been seen. */
Signed rpy_ll_os_getgroups(void)
{
    gid_t groups[RPY_OS_NUMBERS];
    int count = getgroups(RPY_OS_NUMBERS, groups);
    for (int i = 0; i < count; i++) rpy_os_leave_number(i, groups[i]);
    return rpy_os_outcome(count);
}

Signed rpy_ll_os_getlogin(void)
{
    char name[256];
    int fault = getlogin_r(name, sizeof name);
    return fault != 0 ? rpy_os_failed(fault) : rpy_os_leave(name, strlen(name));
}

Signed rpy_ll_os_uname(void)
{
    struct utsname u;
    if (uname(&u) < 0) return rpy_os_failed(errno);
    rpy_os_texts_begin();
    const char *texts[] = {u.sysname, u.nodename, u.release, u.version, u.machine};
    for (int i = 0; i < 5; i++) if (!rpy_os_texts_add(texts[i])) return -1;
    return 5;
}

Signed rpy_ll_os_times(void)
{
    struct tms t;
    clock_t elapsed = times(&t);
    if (elapsed == (clock_t)-1) return rpy_os_failed(errno);
    double ticks = (double)sysconf(_SC_CLK_TCK);
    const clock_t values[] = {t.tms_utime, t.tms_stime, t.tms_cutime, t.tms_cstime, elapsed};
    for (int i = 0; i < 5; i++) rpy_os_leave_fraction(i, (double)values[i] / ticks);
    return 0;
}

Signed rpy_ll_os_getloadavg(void)
{
    double loads[3];
    if (getloadavg(loads, 3) != 3) return rpy_os_failed(EIO);
    for (int i = 0; i < 3; i++) rpy_os_leave_fraction(i, loads[i]);
    return 0;
}

Signed rpy_ll_os_sysconf(Signed name)
{
    errno = 0;
    long value = sysconf((int)name);
    if (value == -1 && errno != 0) return rpy_os_failed(errno);
    rpy_os_leave_number(0, value);
    return 0;
}

Signed rpy_ll_os_environ(void)
{
    Signed count = 0;
    rpy_os_texts_begin();
    for (char **entry = environ; *entry != NULL; entry++, count++) if (!rpy_os_texts_add(*entry)) return -1;
    return count;
}

Signed rpy_ll_os_putenv(const void *variable, const void *value)
{
    RPY_OS_WITH_PATHS(variable, value, setenv(name, other, 1));
}

Signed rpy_ll_os_unsetenv(const void *variable)
{
    RPY_OS_WITH_PATH(variable, unsetenv(name));
}

/* The locale of a category; an empty length of `locale` with a first byte 1 asks only. */
Signed rpy_ll_os_setlocale(Signed category, const void *locale)
{
    char *name = rpy_os_c_string(locale);
    if (name == NULL) return -1;
    const char *now = setlocale((int)category, strcmp(name, "\1") == 0 ? NULL : name);
    free(name);
    return now == NULL ? rpy_os_failed(EINVAL) : rpy_os_leave(now, strlen(now));
}

/* The texts of a locale, in the order of the structure. */
Signed rpy_ll_os_localeconv(void)
{
    const struct lconv *l = localeconv();
    const char *texts[] = {
        l->decimal_point, l->thousands_sep, l->grouping, l->int_curr_symbol, l->currency_symbol, l->mon_decimal_point, l->mon_thousands_sep,
        l->mon_grouping, l->positive_sign, l->negative_sign,
    };
    rpy_os_texts_begin();
    for (int i = 0; i < 10; i++) if (!rpy_os_texts_add(texts[i])) return -1;
    return 10;
}

Signed rpy_ll_os_localeconv_numbers(void)
{
    const struct lconv *l = localeconv();
    const char numbers[] = {
        l->int_frac_digits, l->frac_digits, l->p_cs_precedes, l->p_sep_by_space, l->n_cs_precedes, l->n_sep_by_space, l->p_sign_posn, l->n_sign_posn,
    };
    for (int i = 0; i < 8; i++) rpy_os_leave_number(i, numbers[i]);
    return 8;
}

Signed rpy_ll_os_nl_langinfo(Signed item)
{
    const char *text = nl_langinfo((nl_item)item);
    return rpy_os_leave(text, strlen(text));
}
