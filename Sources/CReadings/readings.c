#include "CReadings.h"

static const unsigned char readings[] = {
#embed "readings.txt" suffix(, 0)
};

const unsigned char *kanji_readings(void) { return readings; }
