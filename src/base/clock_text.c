#include "base/clock_text.h"

#include <time.h>

void dm_clock_text(char out[DM_CLOCK_TEXT_SIZE])
{
    time_t now = time(NULL);
    struct tm parts;
    if (!gmtime_r(&now, &parts) ||
        !strftime(out, DM_CLOCK_TEXT_SIZE, "%Y-%m-%dT%H:%M:%SZ", &parts)) {
        out[0] = '\0';
    }
}
