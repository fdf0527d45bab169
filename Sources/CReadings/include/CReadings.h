/* How the kanji of everyday use can be read, in the memory of the program. */
#ifndef C_READINGS_H
#define C_READINGS_H

/* UTF-8, one kanji a line, with its readings in hiragana behind it, spaces between; it ends with a zero. On readings
   first, then up to six kun readings in their dictionary form.
   From Unihan_Readings.txt (kJapaneseOn, kJapaneseKun) for the kanji of Unihan_OtherMappings.txt's kJoyoKanji, of the
   Unicode Character Database 15.0; https://www.unicode.org/reports/tr38/, under the Unicode License. */
const unsigned char *kanji_readings(void);

#endif
