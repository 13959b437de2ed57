#include "store/contact_hull.h"

#include "store/copy_list.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/snapshot.h"

#include <string.h>

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

/* A contact that is open counts with a day at its other end. */
static void widen_by(hull *whole, dm_interval when)
{
    if (when.start == DM_TIME_MIN && when.end == DM_TIME_MAX) {
        return;
    }
    dm_time start =
        when.start == DM_TIME_MIN ? when.end - DM_DAY_S : when.start;
    dm_time end = when.end == DM_TIME_MAX ? when.start + DM_DAY_S : when.end;
    if (!whole->found || start < whole->bounds.start) {
        whole->bounds.start = start;
    }
    if (!whole->found || end > whole->bounds.end) {
        whole->bounds.end = end;
    }
    whole->found = true;
}

static dm_status take_stored(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    if (!dm_statement_is_null(row, 1)) {
        widen_by(context, (dm_interval){dm_statement_integer(row, 1),
                                        dm_statement_integer(row, 2)});
    }
    return DM_OK;
}

static dm_status take_written(void *context, dm_statement *row, dm_error *error)
{
    const char *text = dm_statement_text(row, 0);
    return text && strpbrk(text, "~%") ? take_date(context, row, error) : DM_OK;
}

static dm_status each_apart(hull *whole, dm_store *store,
                            const dm_copy_list *copy, dm_take_row *take,
                            dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < copy->apart_count && status == DM_OK; i++) {
        dm_statement *statement;
        status = dm_store_statement(&statement, store,
                                    dm_query_read_contact_dates, error);
        if (status == DM_OK) {
            dm_statement_bind_integer(statement, 1, copy->apart[i]);
            status = dm_rows_each(statement, take, whole, error);
        }
    }
    return status;
}

/* Chunks tell the hull of their contacts. */
static dm_status find_copied(hull *whole, dm_store *store,
                             const dm_copy_list *copy, dm_error *error)
{
    for (size_t i = 0; i < copy->chunk_count; i++) {
        widen_by(whole, copy->chunks[i].hull);
    }
    dm_status status = each_apart(whole, store, copy, take_stored, error);
    if (status == DM_OK && whole->widths) {
        status = each_apart(whole, store, copy, take_written, error);
    }
    return status;
}

static dm_status find_in_rows(hull *whole, dm_store *store, dm_error *error)
{
    dm_status status = find_written(whole, store, error);
    if (status == DM_OK && whole->widths) {
        status = dm_rows_of(store, dm_query_read_approximate_dates, take_date,
                            whole, error);
    }
    return status;
}

dm_status dm_store_find_hull(dm_interval *out, bool *found, dm_store *store,
                             const dm_widths *widths, dm_error *error)
{
    hull whole = {.widths = widths};
    dm_copy_list copy;
    dm_snapshot snapshot;
    dm_status status = dm_snapshot_begin(&snapshot, store, error);
    if (status != DM_OK) {
        return status;
    }
    status = dm_copy_list_load(&copy, store, error);
    if (status == DM_OK) {
        status = copy.usable ? find_copied(&whole, store, &copy, error)
                             : find_in_rows(&whole, store, error);
    }
    dm_copy_list_clear(&copy);
    dm_snapshot_end(&snapshot);
    *out = whole.bounds;
    *found = whole.found;
    return status;
}
