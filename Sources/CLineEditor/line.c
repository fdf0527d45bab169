#include "nagare_line.h"

#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wide character is one code point");

struct nagare_line {
  EditLine *edit;
  FILE *nowhere;
};

// Every command is run through this key; no other key ever reaches libedit.
static const wchar_t key[] = L"\001";

static int no_keys(EditLine *edit, wchar_t *letter) {
  (void)edit, (void)letter;
  return 0;
}

static void prepare(EditLine *edit) {
  el_wset(edit, EL_TERMINAL, "dumb");
  el_wset(edit, EL_EDITOR, L"emacs");
  el_wset(edit, EL_SIGNAL, 0);
  el_wset(edit, EL_GETCFN, no_keys);
  // Unbuffered, it runs one command a call. The detour keeps its hands off the terminal meanwhile.
  el_wset(edit, EL_EDITMODE, 0);
  el_wset(edit, EL_UNBUFFERED, 1);
  el_wset(edit, EL_EDITMODE, 1);
  // It still draws, into nothing, and has trouble with wide letters at the edge: move the edge far away.
  el_wset(edit, EL_SETTC, L"co", L"4096", NULL);
  el_wset(edit, EL_SETTC, L"li", L"24", NULL);
}

struct nagare_line *nagare_line_open(int input, int output) {
  struct nagare_line *line = calloc(1, sizeof *line);
  if (line == NULL) return NULL;
  line->nowhere = fopen("/dev/null", "r+e");
  if (line->nowhere != NULL)
    line->edit = el_init_fd("nagare", line->nowhere, line->nowhere, line->nowhere, input, output, output);
  if (line->edit == NULL) {
    nagare_line_close(line);
    return NULL;
  }
  prepare(line->edit);
  return line;
}

void nagare_line_close(struct nagare_line *line) {
  if (line->edit != NULL) el_end(line->edit);
  if (line->nowhere != NULL) fclose(line->nowhere);
  free(line);
}

const uint32_t *nagare_line_text(const struct nagare_line *line) {
  return (const uint32_t *)el_wline(line->edit)->buffer;
}

size_t nagare_line_length(const struct nagare_line *line) {
  const LineInfoW *info = el_wline(line->edit);
  return (size_t)(info->lastchar - info->buffer);
}

size_t nagare_line_cursor(const struct nagare_line *line) {
  const LineInfoW *info = el_wline(line->edit);
  return (size_t)(info->cursor - info->buffer);
}

void nagare_line_clear(struct nagare_line *line) { el_reset(line->edit); }

void nagare_line_move(struct nagare_line *line, size_t place) {
  el_cursor(line->edit, (int)place - (int)nagare_line_cursor(line));
}

void nagare_line_insert(struct nagare_line *line, const uint32_t *text, size_t length) {
  wchar_t *copy = calloc(length + 1, sizeof *copy);
  if (copy == NULL) return;
  memcpy(copy, text, length * sizeof *copy);
  el_winsertstr(line->edit, copy);
  free(copy);
}

void nagare_line_delete(struct nagare_line *line, size_t length) { el_deletestr(line->edit, (int)length); }

void nagare_line_run(struct nagare_line *line, const char *command) {
  wchar_t name[64];
  size_t length = strlen(command);
  if (length >= sizeof name / sizeof *name) return;
  for (size_t index = 0; index <= length; index++) name[index] = (unsigned char)command[index];
  int count = 0;
  if (el_wset(line->edit, EL_BIND, key, name, NULL) != 0) return;
  el_wpush(line->edit, key);
  el_wgets(line->edit, &count);
}
