#ifndef NAGARE_EDITOR_H
#define NAGARE_EDITOR_H

/// The version of the line editor this program was built with: "2.11".
const char *nagare_editor_version(void);

/// Where the locale that letters are read with came from.
enum nagare_locale {
  nagare_locale_own,       ///< The person's own settings name a UTF-8 locale.
  nagare_locale_fallback,  ///< They do not; C.UTF-8 stands in.
  nagare_locale_none,      ///< Not even C.UTF-8 is there; Japanese cannot be edited.
};

/// Takes the person's locale for letters, or C.UTF-8 where that is none of UTF-8.
enum nagare_locale nagare_choose_locale(void);

/// The name of the locale in force.
const char *nagare_locale_name(void);

#endif
