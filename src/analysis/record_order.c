#include "analysis/record_order.h"

#include <stdlib.h>
#include <string.h>

static int compare_records(const void *left, const void *right)
{
    return strcmp(((const dm_record_reading *)left)->record,
                  ((const dm_record_reading *)right)->record);
}

dm_record_reading *dm_order_records(const dm_record_readings *readings)
{
    dm_record_reading *ordered =
        malloc((readings->count + 1) * sizeof *ordered);
    if (ordered) {
        for (size_t i = 0; i < readings->count; i++) {
            ordered[i] = readings->items[i];
        }
        qsort(ordered, readings->count, sizeof *ordered, compare_records);
    }
    return ordered;
}
