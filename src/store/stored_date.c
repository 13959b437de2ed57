#include "store/stored_date.h"

const char *dm_stored_date_text(dm_statement *row, int column,
                                char day[DM_DAY_TEXT_SIZE])
{
    const char *text = dm_statement_text(row, column);
    if (text) {
        return text;
    }
    day[0] = '\0';
    if (!dm_statement_is_null(row, column + 1)) {
        dm_day_format(dm_statement_integer(row, column + 1), day);
    }
    return day;
}
