/* Preloaded into a test process: makes the n-th call that reads or writes files below a folder fail. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { READS = 1, WRITES = 2, SYNCS = 4, NAMES = 8 };

static const char *folder;
static char folder_text[4096];
static long at, seen;
static int with_errno, kinds, sticky, shortened, failed;

void failing_io_arm(const char *below, long n, int error, int kinds_of_calls, int stays, int is_short)
{
    strncpy(folder_text, below, sizeof folder_text - 1);
    at = n; with_errno = error; kinds = kinds_of_calls; sticky = stays; shortened = is_short;
    seen = 0; failed = 0;
    folder = folder_text;
}

long failing_io_disarm(void) { folder = 0; return failed; }

static int is_below(const char *path) { return path && strncmp(path, folder, strlen(folder)) == 0; }

static int due(int kind)
{
    if (!(kinds & kind)) return 0;
    long number = __atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST);
    if (number == at || (sticky && number > at)) { failed = 1; errno = with_errno; return 1; }
    return 0;
}

static int fails(int kind, const char *path) { return folder && is_below(path) && due(kind); }

static int fd_fails(int kind, int fd)
{
    char name[64], path[4096];
    if (!folder) return 0;
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(name, path, sizeof path - 1);
    if (size <= 0) return 0;
    path[size] = 0;
    return is_below(path) && due(kind);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* A short write writes half; the next call for the rest fails as on a full disk. */
#define WRITE(name, parameters, call, half)                                    \
    ssize_t name parameters                                                    \
    {                                                                          \
        if (fd_fails(WRITES, fd)) {                                            \
            if (shortened && count > 1) { shortened = 0; at = seen + 1; return NEXT(name) half; } \
            errno = with_errno;                                                \
            return -1;                                                         \
        }                                                                      \
        return NEXT(name) call;                                                \
    }

WRITE(write, (int fd, const void *buffer, size_t count), (fd, buffer, count), (fd, buffer, count / 2))
WRITE(pwrite, (int fd, const void *buffer, size_t count, off_t place), (fd, buffer, count, place), (fd, buffer, count / 2, place))
WRITE(pwrite64, (int fd, const void *buffer, size_t count, off64_t place), (fd, buffer, count, place), (fd, buffer, count / 2, place))

#define SIMPLE(type, name, parameters, condition, call)                        \
    type name parameters { return (condition) ? -1 : NEXT(name) call; }

SIMPLE(ssize_t, read, (int fd, void *buffer, size_t count), fd_fails(READS, fd), (fd, buffer, count))
SIMPLE(ssize_t, pread, (int fd, void *buffer, size_t count, off_t place), fd_fails(READS, fd), (fd, buffer, count, place))
SIMPLE(ssize_t, pread64, (int fd, void *buffer, size_t count, off64_t place), fd_fails(READS, fd), (fd, buffer, count, place))
SIMPLE(int, fsync, (int fd), fd_fails(SYNCS, fd), (fd))
SIMPLE(int, fdatasync, (int fd), fd_fails(SYNCS, fd), (fd))
SIMPLE(int, ftruncate, (int fd, off_t size), fd_fails(WRITES, fd), (fd, size))
SIMPLE(int, ftruncate64, (int fd, off64_t size), fd_fails(WRITES, fd), (fd, size))
SIMPLE(int, rename, (const char *from, const char *to), fails(NAMES, to), (from, to))
SIMPLE(int, link, (const char *from, const char *to), fails(NAMES, to), (from, to))
SIMPLE(int, linkat, (int a, const char *from, int b, const char *to, int flags), fails(NAMES, to), (a, from, b, to, flags))
SIMPLE(int, unlink, (const char *path), fails(NAMES, path), (path))
SIMPLE(int, chmod, (const char *path, mode_t mode), fails(NAMES, path), (path, mode))

#define OPEN(name)                                                             \
    int name(const char *path, int flags, ...)                                 \
    {                                                                          \
        mode_t mode = 0;                                                       \
        if (flags & O_CREAT) {                                                 \
            va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); \
        }                                                                      \
        if ((flags & O_ACCMODE) != O_RDONLY && fails(NAMES, path)) return -1;  \
        if ((flags & O_ACCMODE) == O_RDONLY && fails(READS, path)) return -1;  \
        return NEXT(name)(path, flags, mode);                                  \
    }

OPEN(open)
OPEN(open64)
