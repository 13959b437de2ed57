/*
 * How long frequency and initiative of all pairs take, from contacts in memory
 * to a table printed as CSV:
 *
 *     bench_tally [CONTACTS [ACTORS [PHASES [ROUNDS [FILE]]]]]
 *
 * Who meets whom is drawn from a fixed seed, an actor the oftener the lower its
 * number (Zipf). The table goes to FILE, else to /dev/null; each time is the
 * median of the rounds. Only public functions are used, so that the program
 * can be linked with any version of the library.
 */
#include "demarche/demarche.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_ROUNDS = 99, DAYS = 3650 };

typedef dm_status measure(dm_table **out, const dm_contacts *contacts,
                          const dm_phases *phases);

static uint64_t state = 20;

static double draw(void)
{
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (double)(state >> 11) / 9007199254740992.0;
}

static void stop(const char *why)
{
    fprintf(stderr, "bench_tally: %s\n", why);
    exit(EXIT_FAILURE);
}

static double now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* The density 1 / x over [1, count + 1). */
static uint32_t draw_actor(uint32_t count)
{
    uint32_t rank = (uint32_t)pow(count + 1.0, draw()) - 1;
    return rank < count ? rank : count - 1;
}

static void add_arrows(dm_contacts *contacts, size_t count, uint32_t actors)
{
    for (size_t i = 0; i < count; i++) {
        dm_time day = (dm_time)(draw() * DAYS) * DM_DAY_S;
        uint32_t from = draw_actor(actors);
        uint32_t to = draw_actor(actors);
        dm_arrow arrow = {
            .contact = (int64_t)i + 1,
            .when = {day, day + DM_DAY_S},
            .initiator = from,
            .recipient = to != from ? to : (from + 1) % actors,
        };
        dm_contacts_add_arrow(contacts, &arrow);
    }
}

static dm_contacts *draw_contacts(size_t count, uint32_t actors)
{
    dm_contacts *contacts = NULL;
    if (dm_contacts_new(&contacts, NULL) != DM_OK) {
        stop("no memory");
    }
    for (uint32_t i = 0; i < actors; i++) {
        char key[32];
        snprintf(key, sizeof key, "actor-%06u", (unsigned)i);
        dm_contacts_add_actor(contacts, key, key, "person");
    }
    add_arrows(contacts, count, actors);
    if (dm_contacts_seal(contacts, NULL) != DM_OK) {
        stop("no memory");
    }
    return contacts;
}

static dm_phases divide_days(int64_t count)
{
    dm_phases phases = {0};
    for (int64_t i = 0; i < count; i++) {
        dm_interval window = {DAYS * i / count * DM_DAY_S,
                              DAYS * (i + 1) / count * DM_DAY_S};
        if (dm_phases_add(&phases, i + 1, "a phase", window, NULL) != DM_OK) {
            stop("no memory");
        }
    }
    return phases;
}

static dm_status measure_frequency(dm_table **out, const dm_contacts *contacts,
                                   const dm_phases *phases)
{
    return dm_measure_frequency(out, contacts, phases, NULL, NULL);
}

static dm_status measure_initiative(dm_table **out, const dm_contacts *contacts,
                                    const dm_phases *phases)
{
    return dm_measure_initiative(out, contacts, phases, NULL, NULL);
}

static int compare_times(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

static double find_median(double *times, size_t count)
{
    qsort(times, count, sizeof *times, compare_times);
    return times[count / 2];
}

static void time_measure(const char *name, measure *run,
                         const dm_contacts *contacts, const dm_phases *phases,
                         size_t rounds, const char *path)
{
    double measured[MOST_ROUNDS];
    double printed[MOST_ROUNDS];
    double both[MOST_ROUNDS];
    size_t rows = 0;
    for (size_t i = 0; i < rounds; i++) {
        dm_table *table;
        FILE *stream = fopen(path, "w");
        double start = now_ms();
        if (!stream || run(&table, contacts, phases) != DM_OK) {
            stop("cannot measure");
        }
        double middle = now_ms();
        if (dm_print_table(table, DM_FORMAT_CSV, NULL, stream, NULL) != DM_OK) {
            stop("cannot print");
        }
        double end = now_ms();
        measured[i] = middle - start;
        printed[i] = end - middle;
        both[i] = end - start;
        rows = dm_table_count_rows(table);
        dm_table_free(table);
        fclose(stream);
    }
    printf("%-12s %9zu rows  measured %8.1f ms  printed %8.1f ms  both %8.1f"
           " ms\n",
           name, rows, find_median(measured, rounds),
           find_median(printed, rounds), find_median(both, rounds));
}

static size_t read_count(char **arguments, int count, int place, size_t usual)
{
    return count > place ? (size_t)strtoull(arguments[place], NULL, 10) : usual;
}

int main(int count, char **arguments)
{
    size_t contact_count = read_count(arguments, count, 1, 1000000);
    size_t actors = read_count(arguments, count, 2, 20000);
    size_t phase_count = read_count(arguments, count, 3, 6);
    size_t rounds = read_count(arguments, count, 4, 5);
    const char *path = count > 5 ? arguments[5] : "/dev/null";
    if (actors < 2 || rounds < 1 || rounds > MOST_ROUNDS) {
        stop("two actors and 1 to 99 rounds at least");
    }
    dm_contacts *contacts = draw_contacts(contact_count, (uint32_t)actors);
    dm_phases phases = divide_days((int64_t)phase_count);
    time_measure("frequency", measure_frequency, contacts, &phases, rounds,
                 path);
    time_measure("initiative", measure_initiative, contacts, &phases, rounds,
                 path);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
    return 0;
}
