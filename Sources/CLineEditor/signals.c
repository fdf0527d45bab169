#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "nagare_terminal.h"
#include "terminal_state.h"

// A handler notes what came and writes a byte into this pipe. Whoever waits for keys waits for the pipe as well, so a
// signal that arrives just before the wait still ends it, on whichever thread it was handled.
static int bell[2] = {-1, -1};
static atomic_uint noted;
static atomic_int hears_end, asked_to_end;

static const int deadly[] = {SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
static struct sigaction before[NSIG];

static void note(unsigned what) {
  int kept = errno;
  atomic_fetch_or(&noted, what);
  if (write(bell[1], "", 1) < 0) {
    // The pipe is full, so the waiter will wake anyway.
  }
  errno = kept;
}

static void on_news(int signal) {
  if (signal == SIGINT) note(nagare_signal_interrupt);
  if (signal == SIGWINCH) note(nagare_signal_resize);
  if (signal == SIGCONT) note(nagare_signal_resume);
}

static void on_stop(int signal) {
  int kept = errno;
  struct sigaction usual = {.sa_handler = SIG_DFL}, ours;
  sigset_t stop, masked;
  sigemptyset(&usual.sa_mask);
  sigemptyset(&stop);
  sigaddset(&stop, signal);
  nagare_terminal_lose();
  sigaction(signal, &usual, &ours);
  raise(signal);
  pthread_sigmask(SIG_UNBLOCK, &stop, &masked);
  // The program stands still here until somebody lets it go on.
  pthread_sigmask(SIG_SETMASK, &masked, NULL);
  sigaction(signal, &ours, NULL);
  note(nagare_signal_resume);
  errno = kept;
}

static void on_death(int signal) {
  nagare_terminal_lose();
  sigaction(signal, &before[signal], NULL);
  raise(signal);
}

// The window was closed, or somebody wants the program to end: once, and where somebody can keep what is half typed.
static void on_end(int signal) {
  int none = 0;
  if (atomic_load(&hears_end) && atomic_compare_exchange_strong(&asked_to_end, &none, signal)) {
    note(nagare_signal_end);
  } else {
    on_death(signal);
  }
}

static void handle(int signal, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(signal, NULL, &before[signal]);
  if (before[signal].sa_handler != SIG_IGN) sigaction(signal, &action, NULL);
}

int nagare_signals_watch(void) {
  if (bell[0] >= 0) return 1;
  if (pipe2(bell, O_CLOEXEC | O_NONBLOCK) != 0) return 0;
  handle(SIGINT, on_news);
  handle(SIGWINCH, on_news);
  handle(SIGCONT, on_news);
  handle(SIGTSTP, on_stop);
  handle(SIGHUP, on_end);
  handle(SIGTERM, on_end);
  for (size_t index = 0; index < sizeof deadly / sizeof *deadly; index++) handle(deadly[index], on_death);
  return 1;
}

unsigned nagare_signals_take(void) {
  char rings[64];
  while (bell[0] >= 0 && read(bell[0], rings, sizeof rings) > 0) continue;
  return atomic_exchange(&noted, 0);
}

void nagare_signals_hear_end(int hears) { atomic_store(&hears_end, hears); }

void nagare_signals_end(void) {
  int signal = atomic_load(&asked_to_end);
  if (signal != 0) on_death(signal);
}

unsigned nagare_wait(int input, int milliseconds) {
  struct pollfd watched[] = {{.fd = input, .events = POLLIN}, {.fd = bell[0], .events = POLLIN}};
  int count;
  do {
    count = poll(watched, 2, milliseconds);
  } while (count < 0 && errno == EINTR);
  if (count < 0) return nagare_wake_input;
  return (watched[0].revents != 0 ? nagare_wake_input : 0u) | (watched[1].revents != 0 ? nagare_wake_signal : 0u);
}

int nagare_is_hung_up(int input) {
  struct pollfd watched = {.fd = input, .events = 0};
  return poll(&watched, 1, 0) > 0;
}
