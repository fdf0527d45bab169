#include "nagare_editor.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#define TEXT(value) #value
#define VERSION(major, minor) TEXT(major) "." TEXT(minor)

const char *nagare_editor_version(void) { return VERSION(LIBEDIT_MAJOR, LIBEDIT_MINOR); }

static int letters_are_utf8(const char *locale) {
  return setlocale(LC_CTYPE, locale) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

enum nagare_locale nagare_choose_locale(void) {
  if (letters_are_utf8("")) return nagare_locale_own;
  if (letters_are_utf8("C.UTF-8")) return nagare_locale_fallback;
  return nagare_locale_none;
}

const char *nagare_locale_name(void) { return setlocale(LC_CTYPE, NULL); }
