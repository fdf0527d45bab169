#ifndef NAGARE_TERMINAL_STATE_H
#define NAGARE_TERMINAL_STATE_H

/// Says farewell and hands the terminal back, if it is taken. Safe inside a signal handler.
void nagare_terminal_lose(void);

#endif
