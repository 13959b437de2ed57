/*
 * How long the earliest arrivals from one actor take:
 *
 *     bench_paths [CONTACTS [ACTORS [ROUNDS]]]
 *
 * Contacts are drawn from a fixed seed and sorted before the clock runs. Each
 * time is the median of the rounds and is told as a multiple of the time that
 * reading the same memory takes, too. Before that all three ways are held
 * against a slow one on little input.
 */
#include "analysis/arrival_scan.h"
#include "analysis/path_search.h"
#include "unit/analysis/one_pass.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SMALL_CONTACTS = 60, SMALL_ACTORS = 9, SMALL_ROUNDS = 300 };

static uint64_t state = 20;

static int64_t draw(int64_t most)
{
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (int64_t)((state >> 33) % (uint64_t)most);
}

static void stop(const char *why)
{
    fprintf(stderr, "bench_paths: %s\n", why);
    exit(EXIT_FAILURE);
}

/* Random contacts on random days over a hundred days for each actor. */
static dm_contacts *draw_contacts(int64_t count, int64_t actor_count)
{
    dm_contacts *contacts = NULL;
    if (dm_contacts_new(&contacts, NULL) != DM_OK) {
        stop("no memory");
    }
    for (int64_t i = 0; i < actor_count; i++) {
        char key[32];
        snprintf(key, sizeof key, "%09" PRId64, i);
        dm_contacts_add_actor(contacts, key, NULL, "person");
    }
    for (int64_t i = 0; i < count; i++) {
        int64_t day = draw(100 * actor_count) - 50 * actor_count;
        int64_t from = draw(actor_count);
        int64_t to = (from + 1 + draw(actor_count - 1)) % actor_count;
        dm_contacts_add_arrow(
            contacts,
            &(dm_arrow){.contact = i,
                        .when = {day * DM_DAY_S, (day + 1) * DM_DAY_S},
                        .initiator = (uint32_t)from,
                        .recipient = (uint32_t)to});
    }
    if (dm_contacts_seal(contacts, NULL) != DM_OK) {
        stop("no memory");
    }
    return contacts;
}

/* Arrivals by going over all legs until nothing changes any more. */
static void find_slowly(const dm_legs *legs, uint32_t source, dm_time *ready)
{
    bool changed = true;
    for (size_t i = 0; i < legs->actor_count; i++) {
        ready[i] = DM_TIME_MAX;
    }
    ready[source] = DM_TIME_MIN;
    while (changed) {
        changed = false;
        for (size_t i = legs->count; i-- > 0;) {
            const dm_leg *leg = &legs->items[i];
            bool strict = legs->rules.order == DM_ORDER_STRICT;
            dm_time then = strict ? leg->last + 1 : leg->first;
            if (ready[leg->from] <= leg->first && then < ready[leg->to]) {
                ready[leg->to] = then;
                changed = true;
            }
        }
    }
}

static void check_source(const dm_legs *legs, const dm_arrival_scan *scan,
                         dm_path_search *search, uint32_t source)
{
    dm_time slow[SMALL_ACTORS];
    dm_time fast[SMALL_ACTORS];
    dm_time arrivals[SMALL_ACTORS];
    dm_paths_options options = {.order = legs->rules.order};
    if (dm_find_arrivals(arrivals, legs->contacts, source, &options, NULL) !=
        DM_OK) {
        stop("no memory");
    }
    find_slowly(legs, source, slow);
    run_pass(scan, source, fast);
    if (dm_path_search_run(search, source, NULL, NULL) != DM_OK) {
        stop("no memory");
    }
    for (uint32_t i = 0; i < legs->actor_count; i++) {
        size_t best = dm_path_search_best(search, i);
        bool reached = i == source || best != DM_NONE;
        if (slow[i] != fast[i] ||
            (arrivals[i] != DM_TIME_MAX) != (slow[i] != DM_TIME_MAX) ||
            reached != (slow[i] != DM_TIME_MAX)) {
            stop("the fast way and the slow way differ");
        }
    }
}

static void check_sample(dm_order order)
{
    dm_paths_options options = {.order = order};
    dm_contacts *contacts = draw_contacts(SMALL_CONTACTS, SMALL_ACTORS);
    dm_legs legs;
    dm_arrival_scan scan;
    dm_path_search search;
    if (dm_legs_build(&legs, contacts, DM_PATH_CERTAIN, &options, NULL) !=
            DM_OK ||
        dm_arrival_scan_init(&scan, &legs, NULL) != DM_OK ||
        dm_path_search_init(&search, &legs, DM_AIM_ARRIVAL, NULL) != DM_OK) {
        stop("no memory");
    }
    for (uint32_t i = 0; i < SMALL_ACTORS; i++) {
        check_source(&legs, &scan, &search, i);
    }
    dm_path_search_clear(&search);
    dm_arrival_scan_clear(&scan);
    dm_legs_clear(&legs);
    dm_contacts_free(contacts);
}

static double get_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* What is timed: a way over prepared legs from one source. */
typedef struct course {
    const dm_contacts *contacts;
    const dm_paths_options *options;
    dm_legs legs;
    dm_arrival_scan scan;
    dm_path_search search;
    dm_time *ready;
    uint64_t sum; /* so that reading is not left out */
} course;

static void read_memory(course *run, uint32_t source)
{
    uint64_t sum = source;
    for (size_t i = 0; i < run->scan.count; i++) {
        const dm_scan_leg *leg = &run->scan.legs[i];
        sum +=
            (uint64_t)leg->first ^ (uint64_t)leg->ready ^ leg->from ^ leg->to;
    }
    run->sum += sum;
}

static void pass_once(course *run, uint32_t source)
{
    run_pass(&run->scan, source, run->ready);
}

static void search_paths(course *run, uint32_t source)
{
    if (dm_path_search_run(&run->search, source, NULL, NULL) != DM_OK) {
        stop("no memory");
    }
}

/* Without anything prepared: from the contacts as a reading gives them. */
static void find_arrivals(course *run, uint32_t source)
{
    if (dm_find_arrivals(run->ready, run->contacts, source, run->options,
                         NULL) != DM_OK) {
        stop("no memory");
    }
}

static int compare_times(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

/* The median in milliseconds. */
static double time_way(course *run, void (*way)(course *, uint32_t),
                       size_t rounds)
{
    double *times = malloc(rounds * sizeof *times);
    if (!times) {
        stop("no memory");
    }
    for (size_t i = 0; i < rounds; i++) {
        double begun = get_clock();
        way(run, (uint32_t)(i % run->legs.actor_count));
        times[i] = get_clock() - begun;
    }
    qsort(times, rounds, sizeof *times, compare_times);
    double median = times[rounds / 2];
    free(times);
    return median;
}

static void tell_times(dm_order order, const dm_contacts *contacts,
                       size_t rounds)
{
    dm_paths_options options = {.order = order};
    course run = {.contacts = contacts, .options = &options};
    run.ready = malloc(contacts->actor_count * sizeof *run.ready);
    double begun = get_clock();
    if (!run.ready ||
        dm_legs_build(&run.legs, contacts, DM_PATH_CERTAIN, &options, NULL) !=
            DM_OK ||
        dm_arrival_scan_init(&run.scan, &run.legs, NULL) != DM_OK ||
        dm_path_search_init(&run.search, &run.legs, DM_AIM_ARRIVAL, NULL) !=
            DM_OK) {
        stop("no memory");
    }
    double prepared = get_clock() - begun;
    double reading = time_way(&run, read_memory, rounds);
    double pass = time_way(&run, pass_once, rounds);
    double search = time_way(&run, search_paths, rounds);
    double whole = time_way(&run, find_arrivals, rounds);
    printf("%s\n", order == DM_ORDER_STRICT ? "strict order" : "loose order");
    printf("  prepare  %8.2f ms  %6.2f times reading\n", prepared,
           prepared / reading);
    printf("  read     %8.2f ms\n", reading);
    printf("  one pass %8.2f ms  %6.2f times reading\n", pass, pass / reading);
    printf("  search   %8.2f ms  %6.2f times reading, %.2f times the pass\n",
           search, search / reading, search / pass);
    printf("  dm_find_arrivals, nothing prepared  %8.2f ms  %6.2f times "
           "reading\n",
           whole, whole / reading);
    dm_path_search_clear(&run.search);
    dm_arrival_scan_clear(&run.scan);
    dm_legs_clear(&run.legs);
    free(run.ready);
}

/* All rows of a table of paths, and all sources at once. */
static void tell_tables(const dm_contacts *contacts)
{
    dm_phases phases = {0};
    dm_interval always = {DM_TIME_MIN, DM_TIME_MAX};
    dm_table *paths = NULL;
    dm_table *reach = NULL;
    double begun = get_clock();
    if (dm_find_paths(&paths, contacts, (dm_path_ends){0, 1}, NULL, NULL) !=
        DM_OK) {
        stop("no memory");
    }
    double found = get_clock();
    if (dm_phases_add(&phases, 0, "all", always, NULL) != DM_OK ||
        dm_measure_reachability(&reach, contacts, &phases, NULL, NULL) !=
            DM_OK) {
        stop("no memory");
    }
    double measured = get_clock();
    printf("paths of one pair, all objectives %8.0f ms\n", found - begun);
    printf("reachability from all sources     %8.0f ms\n", measured - found);
    dm_table_free(paths);
    dm_table_free(reach);
    dm_phases_clear(&phases);
}

static int64_t take_number(int count, char **words, int place, int64_t fallback)
{
    int64_t number = count > place ? strtoll(words[place], NULL, 10) : fallback;
    if (number < 2) {
        stop("usage: bench_paths [CONTACTS [ACTORS [ROUNDS]]]");
    }
    return number;
}

int main(int count, char **words)
{
    int64_t contact_count = take_number(count, words, 1, 1000000);
    int64_t actor_count = take_number(count, words, 2, 1000);
    int64_t rounds = take_number(count, words, 3, 21);
    for (int i = 0; i < SMALL_ROUNDS; i++) {
        check_sample(i % 2 ? DM_ORDER_LOOSE : DM_ORDER_STRICT);
    }
    printf("%" PRId64 " contacts of %" PRId64 " actors, median of %" PRId64
           " rounds\n",
           contact_count, actor_count, rounds);
    dm_contacts *contacts = draw_contacts(contact_count, actor_count);
    tell_times(DM_ORDER_STRICT, contacts, (size_t)rounds);
    tell_times(DM_ORDER_LOOSE, contacts, (size_t)rounds);
    tell_tables(contacts);
    dm_contacts_free(contacts);
    return EXIT_SUCCESS;
}
