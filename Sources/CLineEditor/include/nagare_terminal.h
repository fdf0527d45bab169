#ifndef NAGARE_TERMINAL_H
#define NAGARE_TERMINAL_H

#include <stddef.h>

/// What reached the program from outside, as a set of bits.
enum nagare_signal {
  nagare_signal_interrupt = 1,  ///< Ctrl-C.
  nagare_signal_resize = 2,     ///< The window has another size.
  nagare_signal_resume = 4,     ///< The program was stopped and goes on.
  nagare_signal_end = 8,        ///< The window was closed, or the program is to end.
};

/// What ended a wait, as a set of bits; none where the time ran out.
enum nagare_wake {
  nagare_wake_input = 1,
  nagare_wake_signal = 2,
};

/// From now on Ctrl-C is noted instead of ending the program, and whatever stops or ends it hands the terminal back
/// first. False where the system refuses. More calls change nothing.
int nagare_signals_watch(void);

/// What was noted since the last call.
unsigned nagare_signals_take(void);

/// Whether an order to end is noted instead of obeyed, so that what is half typed can be kept first.
void nagare_signals_hear_end(int hears);

/// Obeys an order to end that was noted; returns where there was none.
void nagare_signals_end(void);

/// Waits for bytes or for a signal; for ever where `milliseconds` is negative.
unsigned nagare_wait(int input, int milliseconds);

/// Whether nobody is at the other end any more.
int nagare_is_hung_up(int input);

/// Takes keys one by one and unechoed from now on, and reads without waiting. Called while the terminal is taken, it
/// does so afresh.
int nagare_terminal_take(int input, int output);
void nagare_terminal_release(void);

/// The bytes to write where the terminal has to be handed back in the middle of a line; at most 63.
void nagare_terminal_on_loss(const char *bytes, size_t length);

/// The size of the window; 0 where nobody knows.
void nagare_terminal_size(int output, int *columns, int *rows);

/// Lets the terminal's own backspace take a whole letter of several bytes.
void nagare_terminal_expect_utf8(int input);

#endif
