// Stands between a program and the disk. Every call that changes something there is counted: making a file, writing,
// syncing, renaming, linking, removing, cutting. At the one that is named the program is killed, asked to end, or the
// disk is full from there on.
#define _GNU_SOURCE
#include "faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int count;

int faults_turn(void) { return __sync_add_and_fetch(&count, 1); }

/// Whether the disk is full for this call; does not come back where the program is to be killed. What takes up no room
/// still works on a full disk.
static int strikes(int takes_room) {
  const char *number = getenv("FAULT_AT");
  if (number == NULL) return 0;
  int turn = faults_turn();
  int wanted = atoi(number);
  if (turn < wanted) return 0;
  const char *seen = getenv("FAULT_SEEN");
  if (seen != NULL) {
    long file = syscall(SYS_openat, AT_FDCWD, seen, O_WRONLY | O_CREAT, 0600);
    if (file >= 0) syscall(SYS_close, file);
  }
  const char *kind = getenv("FAULT_KIND");
  if (kind != NULL && strcmp(kind, "kill") == 0) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  if (kind != NULL && strcmp(kind, "end") == 0) {
    if (turn == wanted) syscall(SYS_kill, getpid(), SIGTERM);
    return 0;
  }
  if (!takes_room) return 0;
  errno = ENOSPC;
  return 1;
}

static int is_on_disk(int file) {
  struct stat facts;
  return file > 2 && fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int may_make(const char *path, int flags) {
  return (flags & O_CREAT) && strncmp(path, "/dev/", 5) != 0 && access(path, F_OK) != 0;
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (may_make(path, flags) && strikes(1)) return -1;
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (may_make(path, flags) && strikes(1)) return -1;
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t length) {
  if (is_on_disk(file) && strikes(1)) return -1;
  return NEXT(write)(file, bytes, length);
}

int fsync(int file) {
  if (is_on_disk(file) && strikes(1)) return -1;
  return NEXT(fsync)(file);
}

int rename(const char *old, const char *new) {
  if (strikes(0)) return -1;
  return NEXT(rename)(old, new);
}

int link(const char *old, const char *new) {
  if (strikes(1)) return -1;
  return NEXT(link)(old, new);
}

int unlink(const char *path) {
  if (strikes(0)) return -1;
  return NEXT(unlink)(path);
}

int ftruncate(int file, off_t length) {
  if (strikes(0)) return -1;
  return NEXT(ftruncate)(file, length);
}

int mkdir(const char *path, mode_t mode) {
  if (strikes(1)) return -1;
  return NEXT(mkdir)(path, mode);
}
