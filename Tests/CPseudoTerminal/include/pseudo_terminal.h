#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Starts a program at a new terminal that is its own, with every signal as it is by nature. The number of the
/// process, or -1; the terminal's other end goes into `master`.
pid_t pseudo_terminal_start(const char *program, char *const arguments[], char *const environment[], int columns,
                            int rows, int *master);

#endif
