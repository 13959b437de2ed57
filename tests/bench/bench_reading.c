/*
 * How many contacts a second a reading takes in, of the rows and of the copy
 * in chunks:
 *
 *     bench_reading [CONTACTS [ACTORS [ROUNDS]]]
 *
 * The contacts are drawn into a store of its own in the folder for temporary
 * files. Both ways take turns, so that drift of the machine's speed meets both;
 * told are medians, and the median of the ratios of neighbours. What they give
 * is compared before.
 */
#include "base/parallel_work.h"
#include "store/contact_chunks.h"
#include "store/database.h"
#include "store/transaction.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS_MOST = 99 };

typedef struct bench_case {
    const char *name;
    dm_reading reading;
    bool posts; /* with one in five actors in somebody's service */
} bench_case;

static dm_store *store;
static char path[] = "/tmp/demarche-bench-XXXXXX";

static void stop(const char *why)
{
    fprintf(stderr, "bench_reading: %s\n", why);
    unlink(path);
    exit(EXIT_FAILURE);
}

static void require(dm_status status, const dm_error *error)
{
    if (status != DM_OK) {
        stop(error->message);
    }
}

static void run(const char *sql)
{
    dm_error error;
    require(dm_store_execute(store, sql, &error), &error);
}

static void fill(int64_t contacts, int64_t actors)
{
    char sql[1024];
    snprintf(sql, sizeof sql,
             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
             "WHERE i < %" PRId64 ") INSERT INTO actor (id, key, kind, label) "
             "SELECT i, printf('a%%09d', (i * 7919) %% 1000003 * 1000 + i %% "
             "1000), iif(i %% 50 = 1, 'state', 'person'), 'A' || i FROM n",
             actors);
    run(sql);
    run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
        "i < 20) INSERT INTO channel SELECT i, 'c' || i FROM n");
    snprintf(sql, sizeof sql,
             "WITH RECURSIVE n(i, r) AS (SELECT 1, 12345 UNION ALL SELECT i + "
             "1, (r * 1103515245 + 12345) & 2147483647 FROM n WHERE i < "
             "%" PRId64 ") INSERT INTO contact (id, key, t_start, t_end, "
             "initiator, recipient, channel) SELECT i, 'k' || i, i * 7300 / "
             "%" PRId64 " * 86400, i * 7300 / %" PRId64 " * 86400 + 86400, "
             "1 + r / 7 %% %" PRId64 ", 1 + (r / 7 + 1 + r / 70001 %% %" PRId64
             ") %% %" PRId64 ", 1 + r / 11 %% 20 FROM n",
             contacts, contacts, contacts, actors, actors - 1, actors);
    run(sql);
}

static double now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static dm_contacts *read_one(const bench_case *what, bool copy)
{
    dm_error error;
    dm_contacts *contacts;
    run(copy ? "UPDATE contact_copy SET fresh = 1"
             : "UPDATE contact_copy SET fresh = 0");
    require(dm_store_read_contacts(&contacts, store, &what->reading, &error),
            &error);
    return contacts;
}

static double time_one(const bench_case *what, bool copy)
{
    run(copy ? "UPDATE contact_copy SET fresh = 1"
             : "UPDATE contact_copy SET fresh = 0");
    dm_error error;
    dm_contacts *contacts;
    double start = now_ms();
    require(dm_store_read_contacts(&contacts, store, &what->reading, &error),
            &error);
    double elapsed = now_ms() - start;
    dm_contacts_free(contacts);
    return elapsed;
}

static void compare(const bench_case *what)
{
    dm_contacts *a = read_one(what, true);
    dm_contacts *b = read_one(what, false);
    size_t count = a->count;
    if (count != b->count ||
        memcmp(a->start, b->start, count * sizeof *a->start) != 0 ||
        memcmp(a->contact, b->contact, count * sizeof *a->contact) != 0 ||
        memcmp(a->initiator, b->initiator, count * sizeof *a->initiator) != 0 ||
        memcmp(a->recipient, b->recipient, count * sizeof *a->recipient) != 0 ||
        memcmp(a->flags, b->flags, count * sizeof *a->flags) != 0) {
        stop("the two ways differ");
    }
    dm_contacts_free(a);
    dm_contacts_free(b);
}

static int compare_numbers(const void *left, const void *right)
{
    const double *a = left;
    const double *b = right;
    return (*a > *b) - (*a < *b);
}

static double find_median(double *numbers, int count)
{
    qsort(numbers, (size_t)count, sizeof *numbers, compare_numbers);
    return numbers[count / 2];
}

static void measure(const bench_case *what, int64_t contacts, int rounds)
{
    double rows[ROUNDS_MOST];
    double copies[ROUNDS_MOST];
    double ratios[ROUNDS_MOST];
    compare(what);
    for (int i = 0; i < rounds; i++) {
        rows[i] = time_one(what, false);
        copies[i] = time_one(what, true);
        ratios[i] = rows[i] / copies[i];
    }
    double row = find_median(rows, rounds);
    double copy = find_median(copies, rounds);
    printf("%-24s rows %8.1f ms %6.1f M/s   copy %8.2f ms %6.1f M/s   %.1f\n",
           what->name, row, (double)contacts / row / 1e3, copy,
           (double)contacts / copy / 1e3, find_median(ratios, rounds));
}

static void measure_all(int64_t contacts, int rounds)
{
    static const char *const actors[] = {"A7"};
    static const dm_date since = {.bounds = {3000 * DM_DAY_S, 0}};
    static const dm_date until = {.bounds = {0, 3730 * DM_DAY_S}};
    const bench_case cases[] = {
        {.name = "all"},
        {.name = "a tenth of the days",
         .reading = {.since = &since, .until = &until}},
        {.name = "one actor", .reading = {.actors = actors, .actor_count = 1}},
        {.name = "states", .reading = {.level = DM_LEVEL_STATE}, .posts = true},
        {.name = "actors in service", .posts = true},
    };
    bool posts = false;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (cases[i].posts && !posts) {
            run("INSERT INTO post (actor, serves, t_start, t_end) SELECT id, "
                "id - (id - 1) % 50, 0, 86400 * (3650 + id) FROM actor WHERE "
                "id % 5 = 0");
            posts = true;
        }
        measure(&cases[i], contacts, rounds);
    }
}

int main(int count, char **arguments)
{
    int64_t contacts = count > 1 ? atoll(arguments[1]) : 1000000;
    int64_t actors = count > 2 ? atoll(arguments[2]) : 1000;
    int rounds = count > 3 ? atoi(arguments[3]) : 9;
    int file = mkstemp(path);
    if (file < 0 || close(file) != 0 || contacts < 1 || actors < 60 ||
        rounds < 1 || rounds > ROUNDS_MOST) {
        stop("usage: bench_reading [CONTACTS [ACTORS [ROUNDS]]]");
    }
    dm_error error;
    require(dm_store_open(&store, path, DM_STORE_WRITE, &error), &error);
    store->chunks_from = 0;
    require(dm_store_begin(store, &error), &error);
    fill(contacts, actors);
    double start = now_ms();
    require(dm_chunks_build(store, &error), &error);
    printf("%" PRId64 " contacts, %" PRId64 " actors, %zu processors; the copy "
           "took %.0f ms to make\n",
           contacts, actors, dm_count_processors(), now_ms() - start);
    require(dm_store_commit(store, &error), &error);
    measure_all(contacts, rounds);
    dm_store_close(store);
    unlink(path);
    return EXIT_SUCCESS;
}
