#include "nagare_terminal.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "terminal_state.h"

static struct {
  int input, output;
  struct termios before;
  atomic_bool taken;
  char farewell[64];
  atomic_size_t farewell_length;
} terminal;

static int set(const struct termios *mode) {
  int result;
  do {
    result = tcsetattr(terminal.input, TCSANOW, mode);
  } while (result != 0 && errno == EINTR);
  return result;
}

int nagare_terminal_take(int input, int output) {
  static int promised = 0;
  if (!promised) promised = atexit(nagare_terminal_lose) == 0;
  if (!atomic_load(&terminal.taken)) {
    terminal.input = input;
    terminal.output = output;
    if (tcgetattr(input, &terminal.before) != 0) return 0;
  }
  struct termios keys = terminal.before;
  keys.c_iflag &= ~(tcflag_t)(INLCR | IGNCR | ICRNL | ISTRIP | IXON | IXOFF);
  keys.c_oflag |= OPOST | ONLCR;
  keys.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN | NOFLSH);
  keys.c_lflag |= ISIG;
  // Ctrl-C throws away what was typed; a read that just missed it has to come back with nothing.
  keys.c_cc[VMIN] = 0;
  keys.c_cc[VTIME] = 0;
  // Ctrl-\ ends programs and sits beside keys people mean.
  keys.c_cc[VQUIT] = _POSIX_VDISABLE;
  atomic_store(&terminal.taken, 1);
  return set(&keys) == 0;
}

void nagare_terminal_release(void) {
  if (!atomic_load(&terminal.taken)) return;
  atomic_store(&terminal.farewell_length, 0);
  // In this order: a signal in between hands it back twice rather than never.
  set(&terminal.before);
  atomic_store(&terminal.taken, 0);
}

void nagare_terminal_lose(void) {
  if (!atomic_load(&terminal.taken)) return;
  size_t length = atomic_load(&terminal.farewell_length);
  if (length > 0 && write(terminal.output, terminal.farewell, length) < 0) {
    // Nobody is left to be told.
  }
  nagare_terminal_release();
}

void nagare_terminal_on_loss(const char *bytes, size_t length) {
  if (length >= sizeof terminal.farewell) return;
  atomic_store(&terminal.farewell_length, 0);
  memcpy(terminal.farewell, bytes, length);
  atomic_store(&terminal.farewell_length, length);
}

void nagare_terminal_size(int output, int *columns, int *rows) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  if (ioctl(output, TIOCGWINSZ, &size) != 0) memset(&size, 0, sizeof size);
  *columns = size.ws_col;
  *rows = size.ws_row;
}

void nagare_terminal_expect_utf8(int input) {
  struct termios mode;
  if (tcgetattr(input, &mode) != 0 || (mode.c_iflag & IUTF8) != 0) return;
  mode.c_iflag |= IUTF8;
  tcsetattr(input, TCSANOW, &mode);
}
