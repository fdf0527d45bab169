#include "pseudo_terminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

static void begin(const char *program, char *const arguments[], char *const environment[]) {
  sigset_t none;
  sigemptyset(&none);
  for (int signal = 1; signal < NSIG; signal++) {
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigaction(signal, &usual, NULL);
  }
  sigprocmask(SIG_SETMASK, &none, NULL);
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  execve(program, arguments, environment);
  _exit(127);
}

pid_t pseudo_terminal_start(const char *program, char *const arguments[], char *const environment[], int columns,
                            int rows, int *master) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  pid_t process = forkpty(master, NULL, NULL, &size);
  if (process == 0) begin(program, arguments, environment);
  if (process > 0) fcntl(*master, F_SETFD, FD_CLOEXEC);
  return process;
}
