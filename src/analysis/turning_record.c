#include "analysis/turning_record.h"

#include "analysis/contact_day.h"

#include "demarche/phases.h"

#include <math.h>
#include <stdlib.h>

dm_day_window dm_find_day_window(dm_interval window)
{
    dm_day_window found = {.bounds = window};
    if (window.start == DM_TIME_MIN || window.end == DM_TIME_MAX ||
        window.end <= window.start) {
        return found;
    }
    double last_day = dm_last_day(window.end);
    found.first_day = dm_last_day(window.start + 1);
    found.day_count = (size_t)(last_day - found.first_day) + 1;
    found.bounds = (dm_interval){(dm_time)found.first_day * DM_DAY_S,
                                 ((dm_time)last_day + 1) * DM_DAY_S};
    return found;
}

dm_status dm_turning_record_init(dm_turning_record *out, dm_change_kind kind,
                                 dm_day_window window, dm_error *error)
{
    *out = (dm_turning_record){.kind = kind, .window = window};
    out->exposure = malloc((window.day_count + 1) * sizeof *out->exposure);
    if (!out->exposure) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for days");
    }
    for (size_t day = 0; day <= window.day_count; day++) {
        out->exposure[day] = (double)day;
    }
    return DM_OK;
}

void dm_turning_record_clear(dm_turning_record *record)
{
    free(record->exposure);
    free(record->items);
    *record = (dm_turning_record){0};
}

static void append_item(dm_turning_record *record, dm_vague_item item)
{
    if (record->count == record->capacity) {
        size_t capacity = record->capacity ? 2 * record->capacity : 64;
        dm_vague_item *items = realloc(record->items, capacity * sizeof *items);
        if (!items) {
            record->failed = true;
            return;
        }
        record->items = items;
        record->capacity = capacity;
    }
    record->items[record->count++] = item;
}

bool dm_turning_record_add(dm_turning_record *record, dm_date_rule rule,
                           dm_interval when, dm_vague_item item)
{
    dm_interval bounds = record->window.bounds;
    if (!dm_interval_overlaps(when, bounds)) {
        return false;
    }
    if ((rule.exact && !dm_is_day_exact(when)) ||
        (!rule.possible && !dm_interval_inside(when, bounds))) {
        item.unsure = true;
        append_item(record, item);
        return false;
    }
    dm_time start = when.start > bounds.start ? when.start : bounds.start;
    dm_time end = when.end < bounds.end ? when.end : bounds.end;
    item.first = (size_t)(dm_last_day(start + 1) - record->window.first_day);
    item.last = (size_t)(dm_last_day(end) - record->window.first_day);
    append_item(record, item);
    return true;
}

static int compare_contacts(const void *left, const void *right)
{
    const dm_vague_item *a = left;
    const dm_vague_item *b = right;
    int order = (a->contact > b->contact) - (a->contact < b->contact);
    order = order ? order : (int)a->unsure - (int)b->unsure;
    return order ? order : (int)b->success - (int)a->success;
}

static int compare_dates(const void *left, const void *right)
{
    const dm_vague_item *a = left;
    const dm_vague_item *b = right;
    int order = (a->first > b->first) - (a->first < b->first);
    order = order ? order : (a->last > b->last) - (a->last < b->last);
    return order ? order : (int)a->success - (int)b->success;
}

/* Of the items of a contact the first stands for all. */
static void keep_sure(dm_turning_record *record)
{
    size_t kept = 0;
    for (size_t i = 0, next; i < record->count; i = next) {
        dm_vague_item item = record->items[i];
        next = i + 1;
        while (next < record->count &&
               record->items[next].contact == item.contact) {
            next++;
        }
        if (item.unsure) {
            record->unsure++;
        } else {
            record->vague += item.first != item.last;
            record->items[kept++] = item;
        }
    }
    record->count = kept;
}

dm_status dm_turning_record_finish(dm_turning_record *record, dm_error *error)
{
    if (record->failed) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
    }
    if (record->count == 0) {
        return DM_OK;
    }
    qsort(record->items, record->count, sizeof *record->items,
          compare_contacts);
    keep_sure(record);
    qsort(record->items, record->count, sizeof *record->items, compare_dates);
    return DM_OK;
}

static int compare_items(const void *left, const void *right)
{
    const dm_dated_item *a = left;
    const dm_dated_item *b = right;
    int order = (a->day > b->day) - (a->day < b->day);
    order = order ? order : (a->rank > b->rank) - (a->rank < b->rank);
    return order ? order : (int)a->success - (int)b->success;
}

/* Items in the order of their days, where only those of a day need sorting, or
 * in any. */
static void sort_items(dm_dated_item *items, size_t count, bool by_day)
{
    for (size_t i = 0, next; i < count; i = next) {
        next = by_day ? i + 1 : count;
        while (next < count && items[next].day == items[i].day) {
            next++;
        }
        if (next > i + 1) {
            qsort(items + i, next - i, sizeof *items, compare_items);
        }
    }
}

void dm_turning_record_draw(dm_dated_item *out, const dm_turning_record *record,
                            dm_random_source *random)
{
    for (size_t i = 0; i < record->count; i++) {
        const dm_vague_item *item = &record->items[i];
        uint64_t days = item->last - item->first + 1;
        out[i].day = item->first + (size_t)dm_random_below(random, days);
        out[i].rank = dm_random_bits(random);
        out[i].success = item->success;
    }
    sort_items(out, record->count, record->vague == 0);
}

void dm_turning_record_center(dm_dated_item *out,
                              const dm_turning_record *record)
{
    for (size_t i = 0; i < record->count; i++) {
        const dm_vague_item *item = &record->items[i];
        out[i] =
            (dm_dated_item){.day = item->first + (item->last - item->first) / 2,
                            .rank = (uint32_t)i,
                            .success = item->success};
    }
    sort_items(out, record->count, record->vague == 0);
}

dm_change_series dm_turning_record_series(const dm_turning_record *record,
                                          const dm_dated_item *items)
{
    return (dm_change_series){.kind = record->kind,
                              .day_count = record->window.day_count,
                              .exposure = record->exposure,
                              .count = record->count,
                              .items = items};
}
