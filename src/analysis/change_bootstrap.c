#include "analysis/change_bootstrap.h"

#include "base/work_progress.h"

#include <math.h>
#include <stdlib.h>

/* Streams of random numbers: the dates, and the samples of each kind. */
enum { DATES_STREAM = 1, SAMPLES_STREAM = 2 };

/* The day in which `exposure` of the days before is used up. */
static size_t find_exposed_day(const dm_turning_record *record, double exposure)
{
    size_t low = 0;
    size_t high = record->window.day_count - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (record->exposure[middle + 1] > exposure) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

static void scatter_items(dm_dated_item *items, const dm_turning_record *record,
                          dm_random_source *random)
{
    double whole = record->exposure[record->window.day_count];
    for (size_t i = 0; i < record->count; i++) {
        items[i] =
            (dm_dated_item){.day = find_exposed_day(
                                record, whole * dm_random_fraction(random))};
    }
    dm_sort_days(items, record->count);
}

/* The gaps before the first item and after the last one are among them; the
 * item's day is kept as the gap before it while they are mixed. */
static void mix_gaps(dm_dated_item *items, const dm_turning_record *record,
                     dm_random_source *random)
{
    size_t count = record->count;
    size_t last_gap = record->window.day_count - 1 - items[count - 1].day;
    for (size_t i = count - 1; i > 0; i--) {
        items[i].day -= items[i - 1].day;
    }
    for (size_t i = count + 1; i > 1; i--) {
        size_t other = (size_t)dm_random_below(random, i);
        size_t *one = i > count ? &last_gap : &items[i - 1].day;
        size_t *two = other == count ? &last_gap : &items[other].day;
        size_t gap = *one;
        *one = *two;
        *two = gap;
    }
    for (size_t i = 1; i < count; i++) {
        items[i].day += items[i - 1].day;
    }
}

/* How often an item of each outcome is followed by a success. */
static void chain_outcomes(dm_dated_item *items, size_t count,
                           dm_random_source *random)
{
    double followed[2] = {0, 0};
    double successes[2] = {0, 0};
    for (size_t i = 1; i < count; i++) {
        followed[items[i - 1].success]++;
        successes[items[i - 1].success] += items[i].success;
    }
    double share = (double)dm_count_successes(items, count) / (double)count;
    for (size_t i = 0; i < count; i++) {
        bool before = i > 0 && items[i - 1].success;
        double chance = i > 0 && followed[before] > 0
                            ? successes[before] / followed[before]
                            : share;
        items[i].success = dm_random_fraction(random) < chance;
    }
}

void dm_forget_change(dm_dated_item *items, const dm_turning_record *record,
                      dm_no_change kind, dm_random_source *random)
{
    switch (kind) {
    case DM_SCATTERED:
        scatter_items(items, record, random);
        break;
    case DM_REGAPPED:
        mix_gaps(items, record, random);
        break;
    case DM_CHAINED:
        chain_outcomes(items, record->count, random);
        break;
    }
}

static double find_gain(const dm_turning_record *record,
                        const dm_dated_item *items,
                        const dm_bootstrap *bootstrap)
{
    dm_change_series series = dm_turning_record_series(record, items);
    dm_split split = dm_find_split(&series, bootstrap->limits, bootstrap->sign);
    return isnan(split.gain) ? -INFINITY : split.gain;
}

static int compare_gains(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

/* Gains without a change, ascending. Scattered items have no dates to keep. */
static void sample_gains(double *gains, dm_dated_item *items,
                         const dm_turning_record *record, dm_no_change kind,
                         const dm_bootstrap *bootstrap)
{
    dm_random_source dates = dm_random_seed(bootstrap->seed, DATES_STREAM);
    dm_random_source random =
        dm_random_seed(bootstrap->seed, SAMPLES_STREAM + (uint64_t)kind);
    dm_work_begin("drawing samples");
    for (size_t i = 0; i < bootstrap->samples; i++) {
        if (kind != DM_SCATTERED) {
            dm_turning_record_draw(items, record, &dates);
        }
        dm_forget_change(items, record, kind, &random);
        gains[i] = find_gain(record, items, bootstrap);
        dm_work_tell(i + 1, bootstrap->samples);
    }
    dm_work_end();
    qsort(gains, bootstrap->samples, sizeof *gains, compare_gains);
}

/* Equal gains differ by roundings. */
static size_t count_reaching(const double *gains, size_t count, double gain)
{
    static const double rounding = 1e-9;
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (gains[middle] < gain - rounding) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return count - low;
}

static double average_p(const double *gains, dm_dated_item *items,
                        const dm_turning_record *record,
                        const dm_bootstrap *bootstrap)
{
    dm_random_source dates = dm_random_seed(bootstrap->seed, DATES_STREAM);
    size_t reaching = 0;
    size_t parted = 0;
    size_t draws = record->vague > 0 ? bootstrap->draws : 1;
    dm_work_begin("drawing dates");
    for (size_t i = 0; i < draws; i++) {
        dm_turning_record_draw(items, record, &dates);
        double gain = find_gain(record, items, bootstrap);
        reaching += count_reaching(gains, bootstrap->samples, gain);
        parted += isfinite(gain);
        dm_work_tell(i + 1, draws);
    }
    dm_work_end();
    double samples = (double)bootstrap->samples;
    return parted > 0 ? ((double)draws + (double)reaching) / (double)draws /
                            (1 + samples)
                      : NAN;
}

dm_status dm_test_change(double *out, const dm_turning_record *record,
                         dm_no_change kind, const dm_bootstrap *bootstrap,
                         dm_error *error)
{
    *out = NAN;
    if (record->count == 0) {
        return DM_OK;
    }
    double *gains = malloc((bootstrap->samples + 1) * sizeof *gains);
    dm_dated_item *items = malloc(record->count * sizeof *items);
    dm_status status = DM_OK;
    if (gains && items) {
        sample_gains(gains, items, record, kind, bootstrap);
        *out = average_p(gains, items, record, bootstrap);
    } else {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for samples");
    }
    free(items);
    free(gains);
    return status;
}

dm_status dm_test_record(double *out, const dm_turning_record *record,
                         const dm_bootstrap *bootstrap, dm_error *error)
{
    if (record->kind == DM_CHANGE_OF_SHARE) {
        return dm_test_change(out, record, DM_CHAINED, bootstrap, error);
    }
    double scattered;
    double regapped;
    *out = NAN;
    dm_status status =
        dm_test_change(&scattered, record, DM_SCATTERED, bootstrap, error);
    if (status == DM_OK) {
        status =
            dm_test_change(&regapped, record, DM_REGAPPED, bootstrap, error);
    }
    if (status == DM_OK) {
        *out = fmax(scattered, regapped);
    }
    return status;
}
