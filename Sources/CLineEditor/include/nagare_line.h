#ifndef NAGARE_LINE_H
#define NAGARE_LINE_H

#include <stddef.h>
#include <stdint.h>

/// One line of text and a cursor in it, kept by libedit. It draws nothing and reads no keys: both are done outside,
/// so libedit never has to know how wide a letter is. Places are counted in code points.
struct nagare_line;

/// A new, empty line; nothing where `input` and `output` are not both a terminal.
struct nagare_line *nagare_line_open(int input, int output);
void nagare_line_close(struct nagare_line *line);

/// The code points of the line, good until the next change.
const uint32_t *nagare_line_text(const struct nagare_line *line);
size_t nagare_line_length(const struct nagare_line *line);
size_t nagare_line_cursor(const struct nagare_line *line);

void nagare_line_clear(struct nagare_line *line);
void nagare_line_move(struct nagare_line *line, size_t place);

/// Puts code points in front of the cursor. None of them may be 0.
void nagare_line_insert(struct nagare_line *line, const uint32_t *text, size_t length);

/// Takes away what stands right in front of the cursor.
void nagare_line_delete(struct nagare_line *line, size_t length);

/// Does what libedit calls by a name, such as `ed-prev-word`.
void nagare_line_run(struct nagare_line *line, const char *command);

#endif
