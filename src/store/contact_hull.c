#include "store/contact_hull.h"

#include "store/queries.h"
#include "store/row_list.h"

typedef struct hull {
    dm_interval bounds;
    bool found;
    const dm_widths *widths;
} hull;

static dm_status take_bounds(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    hull *whole = context;
    whole->found = !dm_statement_is_null(row, 0);
    whole->bounds.start = dm_statement_integer(row, 0);
    whole->bounds.end = dm_statement_integer(row, 1);
    return DM_OK;
}

static dm_status take_date(void *context, dm_statement *row, dm_error *error)
{
    hull *whole = context;
    dm_date date;
    dm_status status = dm_date_parse(&date, dm_statement_text(row, 0), error);
    if (status != DM_OK) {
        dm_error_prefix(error, "the date of a contact");
        return status;
    }
    dm_interval wide = dm_date_widen(&date, whole->widths);
    if (wide.start != DM_TIME_MIN && wide.start < whole->bounds.start) {
        whole->bounds.start = wide.start;
    }
    if (wide.end != DM_TIME_MAX && wide.end > whole->bounds.end) {
        whole->bounds.end = wide.end;
    }
    return DM_OK;
}

static dm_status find_written(hull *whole, dm_store *store, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_read_contact_hull, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, DM_TIME_MIN);
        dm_statement_bind_integer(statement, 2, DM_TIME_MAX);
        status = dm_rows_each(statement, take_bounds, whole, error);
    }
    return status;
}

dm_status dm_store_find_hull(dm_interval *out, bool *found, dm_store *store,
                             const dm_widths *widths, dm_error *error)
{
    hull whole = {.widths = widths};
    dm_status status = find_written(&whole, store, error);
    if (status == DM_OK && widths) {
        status = dm_rows_of(store, dm_query_read_approximate_dates, take_date,
                            &whole, error);
    }
    *out = whole.bounds;
    *found = whole.found;
    return status;
}
