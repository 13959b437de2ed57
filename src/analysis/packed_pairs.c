#include "analysis/packed_pairs.h"

#include "analysis/packed_part.h"
#include "base/parallel_work.h"

#include <stdlib.h>

/* Words that are not worth a thread of their own. */
enum { SMALLEST_SHARE = 20000 };

typedef struct packed_run {
    const dm_packed_counting *counting;
    size_t part_count; /* of all windows */
    dm_part_rows *parts;
    size_t worker_count;
    dm_part_worker **workers;
    uint32_t **set_names; /* in all rows, of each worker's sets */
    dm_pair_rows *out;
} packed_run;

double dm_packed_kind_count(const dm_packed_words *words,
                            const uint32_t counts[DM_PACKED_CLASSES],
                            dm_packed_kind kind)
{
    uint32_t unsure = counts[kind + DM_PACKED_KINDS];
    return (double)counts[kind] +
           (words->dates == DM_DATES_CERTAIN ? 0 : (double)unsure);
}

/* The words of all parts, and how large one is. */
static size_t measure_parts(const packed_run *run, dm_part_size *out)
{
    const dm_packed_words *words = run->counting->words;
    size_t total = 0;
    *out = (dm_part_size){0};
    for (size_t i = 0; i < run->part_count; i++) {
        size_t count = dm_packed_words_count(words, i / words->part_count,
                                             i % words->part_count);
        out->words = out->words > count ? out->words : count;
        total += count;
    }
    out->rows = out->words + run->counting->rest->count;
    return total;
}

static bool make_workers(packed_run *run)
{
    dm_part_size size;
    size_t threads = run->counting->thread_count;
    if (measure_parts(run, &size) < SMALLEST_SHARE && threads == 0) {
        threads = 1;
    }
    threads = threads ? threads : dm_count_processors();
    run->workers = calloc(threads, sizeof *run->workers);
    run->set_names = calloc(threads, sizeof *run->set_names);
    run->parts = calloc(run->part_count + 1, sizeof *run->parts);
    bool made = run->workers && run->set_names && run->parts;
    for (size_t i = 0; i < threads && made; i++) {
        run->workers[i] = dm_part_worker_new(run->counting, size);
        made = run->workers[i] != NULL;
        run->worker_count += made;
    }
    return made;
}

/* Every so many-th part from the worker's own on. */
static dm_status count_share(void *context, size_t share)
{
    const packed_run *run = context;
    bool counted = true;
    for (size_t i = share; i < run->part_count && counted;
         i += run->worker_count) {
        counted = dm_part_worker_count(&run->parts[i], run->workers[share], i);
    }
    return counted ? DM_OK : DM_NO_MEMORY;
}

/* Give the sets that the workers found numbers among all. */
static bool unite_sets(packed_run *run)
{
    dm_number_sets *all = &run->out->sets;
    for (size_t i = 0; i < run->worker_count; i++) {
        const dm_number_sets *sets = dm_part_worker_sets(run->workers[i]);
        uint32_t *names = malloc((sets->count + 1) * sizeof *names);
        run->set_names[i] = names;
        for (size_t j = 0; j < sets->count && names; j++) {
            names[j] = dm_number_sets_find(all, dm_number_sets_at(sets, j));
        }
        if (!names) {
            return false;
        }
    }
    return !all->failed;
}

static bool place_rows(packed_run *run)
{
    dm_pair_rows *out = run->out;
    size_t of_window = run->counting->words->part_count;
    out->firsts = malloc((out->window_count + 1) * sizeof *out->firsts);
    if (!out->firsts) {
        return false;
    }
    for (size_t i = 0; i < run->part_count; i++) {
        if (i % of_window == 0) {
            out->firsts[i / of_window] = out->count;
        }
        run->parts[i].first = out->count;
        out->count += run->parts[i].count;
    }
    out->firsts[out->window_count] = out->count;
    out->items = malloc((out->count + 1) * sizeof *out->items);
    return out->items != NULL;
}

static dm_status move_share(void *context, size_t share)
{
    packed_run *run = context;
    const uint32_t *names = run->set_names[share];
    for (size_t i = share; i < run->part_count; i += run->worker_count) {
        dm_part_rows *part = &run->parts[i];
        dm_pair_row *out = run->out->items + part->first;
        for (size_t j = 0; j < part->count; j++) {
            out[j] = part->items[j];
            out[j].set = names[out[j].set];
        }
        free(part->items);
        part->items = NULL;
    }
    return DM_OK;
}

static void clear_run(packed_run *run)
{
    for (size_t i = 0; i < run->part_count && run->parts; i++) {
        free(run->parts[i].items);
    }
    for (size_t i = 0; i < run->worker_count; i++) {
        dm_part_worker_free(run->workers[i]);
        free(run->set_names[i]);
    }
    free(run->parts);
    free(run->workers);
    free(run->set_names);
}

dm_status dm_count_packed_pairs(dm_pair_rows *out,
                                const dm_packed_counting *counting,
                                dm_error *error)
{
    const dm_packed_words *words = counting->words;
    packed_run run = {.counting = counting,
                      .part_count = words->window_count * words->part_count,
                      .out = out};
    *out = (dm_pair_rows){.window_count = words->window_count};
    dm_number_sets_init(&out->sets, counting->rest->width);
    bool counted = make_workers(&run) &&
                   dm_work_in_parallel(count_share, &run, run.worker_count,
                                       run.worker_count) == DM_OK &&
                   unite_sets(&run) && place_rows(&run) &&
                   dm_work_in_parallel(move_share, &run, run.worker_count,
                                       run.worker_count) == DM_OK;
    clear_run(&run);
    return counted ? DM_OK
                   : dm_error_set(error, DM_NO_MEMORY, "no memory for pairs");
}
