#ifndef ANALYSIS_WALK_ENUMERATION_H
#define ANALYSIS_WALK_ENUMERATION_H

#include "demarche/paths.h"

#include "unit/analysis/contacts_fixture.h"

#include <stdio.h>

/*
 * Paths by brute force: every walk over a handful of contacts and every choice
 * of days for it, with days as whole numbers. No contact is used twice.
 */

enum { MOST_ARROWS = 8 };

/* What one walk with one choice of days gives. */
typedef struct walk_point {
    int64_t hops;
    int64_t start;
    int64_t arrival;
    const char *to;
    unsigned through; /* the actors on the way, a bit for each letter */
} walk_point;

typedef struct enumeration {
    const fixture_arrow *rows;
    size_t count;
    dm_paths_options options;
    bool certain;
    const char *from;
    int64_t first[MOST_ARROWS]; /* days, as answers narrow them */
    int64_t last[MOST_ARROWS];
    int64_t delay[MOST_ARROWS];
    bool used[MOST_ARROWS];
    size_t walk[MOST_ARROWS];
    int64_t days[MOST_ARROWS];      /* of the walk's contacts */
    const char *stops[MOST_ARROWS]; /* the actors that they end with */
    size_t length;
    size_t point_count;
    size_t point_capacity;
    walk_point *points;
} enumeration;

static inline int64_t row_number(const enumeration *all, size_t row)
{
    return all->rows[row].contact ? all->rows[row].contact
                                  : (int64_t)row + 1000;
}

static inline bool row_answers(const enumeration *all, size_t row, size_t other)
{
    return all->rows[row].answers != 0 &&
           all->rows[row].answers == row_number(all, other);
}

/* `row` is stated to answer `other`, and its date does not contradict that. */
static inline bool comes_after(const enumeration *all, size_t row, size_t other)
{
    return row_answers(all, row, other) &&
           all->last[row] >= all->first[other] + all->delay[other];
}

static inline void bound_rows(enumeration *all)
{
    for (size_t i = 0; i < all->count; i++) {
        int64_t days = all->rows[i].days ? all->rows[i].days : 1;
        all->first[i] = all->rows[i].day;
        all->last[i] = all->rows[i].day + days - 1;
        all->delay[i] =
            all->options.delays_s ? all->options.delays_s[i] / DM_DAY_S : 0;
    }
    for (size_t round = 0; round < all->count; round++) {
        for (size_t i = 0; i < all->count; i++) {
            for (size_t j = 0; j < all->count; j++) {
                if (comes_after(all, i, j)) {
                    int64_t soonest = all->first[j] + all->delay[j];
                    int64_t latest = all->last[i] - all->delay[j];
                    all->first[i] =
                        all->first[i] < soonest ? soonest : all->first[i];
                    all->last[j] =
                        all->last[j] > latest ? latest : all->last[j];
                }
            }
        }
    }
}

static inline void add_point(enumeration *all, const char *to, int64_t start,
                             int64_t arrival)
{
    unsigned through = 0;
    for (size_t i = 0; i + 1 < all->length; i++) {
        through |= 1U << (all->stops[i][0] - 'a');
    }
    if (all->point_count == all->point_capacity) {
        all->point_capacity =
            all->point_capacity ? 2 * all->point_capacity : 64;
        all->points =
            realloc(all->points, all->point_capacity * sizeof *all->points);
        ck_assert_ptr_nonnull(all->points);
    }
    all->points[all->point_count++] =
        (walk_point){(int64_t)all->length, start, arrival, to, through};
}

static inline bool certainly_follows(const enumeration *all, size_t before,
                                     size_t row)
{
    int64_t arrival = all->last[before] + all->delay[before];
    int64_t sent = all->first[before] + all->delay[before];
    bool stated = comes_after(all, row, before);
    bool loose = all->options.order == DM_ORDER_LOOSE;
    return (stated || arrival < all->first[row] ||
            (loose && arrival == all->first[row])) &&
           (!all->options.wait_limited ||
            (double)(all->last[row] - sent) <= all->options.wait_days);
}

/* Whether the day of the walk's last contact is right after the others. */
static inline bool day_fits(const enumeration *all)
{
    size_t last = all->length - 1;
    if (last == 0) {
        return true;
    }
    int64_t day = all->days[last];
    int64_t come = all->days[last - 1] + all->delay[all->walk[last - 1]];
    return day >= come && (!all->options.wait_limited ||
                           (double)(day - come) <= all->options.wait_days);
}

/* Whether the walk has taken an answer to `row`. */
static inline bool was_answered(const enumeration *all, size_t row)
{
    bool answered = false;
    for (size_t i = 0; i < all->length; i++) {
        answered = answered || comes_after(all, all->walk[i], row);
    }
    return answered;
}

static inline void walk_on(enumeration *all, const char *at);

static inline void choose_days(enumeration *all, size_t row, const char *to)
{
    for (int64_t day = all->first[row]; day <= all->last[row]; day++) {
        all->days[all->length - 1] = day;
        if (day_fits(all)) {
            add_point(all, to, all->days[0], day + all->delay[row]);
            walk_on(all, to);
        }
    }
}

static inline void take_row(enumeration *all, size_t row, const char *to)
{
    size_t before = all->length > 0 ? all->walk[all->length - 1] : row;
    all->stops[all->length] = to;
    all->walk[all->length++] = row;
    all->used[row] = true;
    if (!all->certain) {
        choose_days(all, row, to);
    } else if (before == row || certainly_follows(all, before, row)) {
        add_point(all, to, all->first[all->walk[0]],
                  all->last[row] + all->delay[row]);
        walk_on(all, to);
    }
    all->used[row] = false;
    all->length--;
}

/* 2: both ways certainly, 1: both ways possibly, 0: one way */
static inline int row_ways(const fixture_arrow *row, dm_flow flow)
{
    bool talk = row->channel && strcmp(row->channel, "meeting") == 0;
    if ((talk && flow == DM_FLOW_CHANNEL) ||
        (row->flags & DM_CONTACT_SYMMETRIC)) {
        return 2;
    }
    return row->flags & DM_CONTACT_UNKNOWN ? 1 : 0;
}

static inline void walk_on(enumeration *all, const char *at)
{
    for (size_t i = 0; i < all->count; i++) {
        const fixture_arrow *row = &all->rows[i];
        int ways = row_ways(row, all->options.flow);
        if (all->used[i] || (all->certain && ways == 1) ||
            was_answered(all, i)) {
            continue;
        }
        if (strcmp(row->from, at) == 0 && strcmp(row->to, all->from) != 0) {
            take_row(all, i, row->to);
        }
        if (ways > 0 && strcmp(row->to, at) == 0 &&
            strcmp(row->from, all->from) != 0) {
            take_row(all, i, row->from);
        }
    }
}

/* All walks from `from`; the caller frees `points`. */
static inline void enumerate_walks(enumeration *all)
{
    ck_assert_uint_le(all->count, MOST_ARROWS);
    bound_rows(all);
    walk_on(all, all->from);
}

#endif
