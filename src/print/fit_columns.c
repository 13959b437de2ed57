#include "print/fit_columns.h"

static size_t cap_width(const dm_column_width *column, size_t cap)
{
    return column->can_shrink && column->width > cap ? cap : column->width;
}

static size_t sum_widths(const dm_column_width *columns, size_t count,
                         size_t cap)
{
    size_t sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += cap_width(&columns[i], cap);
    }
    return sum;
}

static size_t find_widest(const dm_column_width *columns, size_t count)
{
    size_t widest = DM_NARROWEST_COLUMN;
    for (size_t i = 0; i < count; i++) {
        if (columns[i].can_shrink && columns[i].width > widest) {
            widest = columns[i].width;
        }
    }
    return widest;
}

/* The largest cap under which all fit, or the narrowest, by bisection. */
static size_t find_cap(const dm_column_width *columns, size_t count,
                       size_t available)
{
    size_t fits = DM_NARROWEST_COLUMN;
    size_t above = find_widest(columns, count) + 1;
    while (above - fits > 1) {
        size_t middle = fits + (above - fits) / 2;
        if (sum_widths(columns, count, middle) <= available) {
            fits = middle;
        } else {
            above = middle;
        }
    }
    return fits;
}

void dm_fit_columns(dm_column_width *columns, size_t count, size_t available)
{
    size_t cap = find_cap(columns, count, available);
    size_t used = sum_widths(columns, count, cap);
    size_t spare = used < available ? available - used : 0;
    for (size_t i = 0; i < count; i++) {
        size_t width = cap_width(&columns[i], cap);
        if (width < columns[i].width && spare > 0) {
            width++;
            spare--;
        }
        columns[i].width = width;
    }
}
