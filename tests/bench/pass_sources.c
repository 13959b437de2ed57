/*
 * pass_sources CONTACTS.csv SOURCES: earliest arrival by the plain way, one
 * pass over all contacts in the order of their days for each source, one
 * thread; of the sources every so many, SOURCES in all. Reads what `generate`
 * writes, and nothing else. Prints as JSON how many actors there are, what was
 * joined to the sources passed, and the seconds that their passes took.
 *
 * News goes on the day after at the earliest, from the initiator to the
 * recipient, both ways in meetings and visits and where a contact is symmetric;
 * one of unknown direction carries none otherwise.
 */
#include <search.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_LINE = 256, FIELDS = 7, NEVER = INT32_MAX };

typedef struct arrow {
    int32_t day; /* year * 10000 + month * 100 + day: later is greater */
    int32_t from;
    int32_t to;
    size_t row;
} arrow;

typedef struct arrows {
    arrow *items;
    size_t count;
    size_t room;
    int32_t actors;
} arrows;

static void stop(const char *why)
{
    fprintf(stderr, "pass_sources: %s\n", why);
    exit(EXIT_FAILURE);
}

/* The number of an actor, given out in the order of appearance. */
static int32_t find_actor(arrows *all, const char *key)
{
    ENTRY *found = hsearch((ENTRY){.key = (char *)key}, FIND);
    if (found) {
        return (int32_t)(intptr_t)found->data;
    }
    char *copy = strdup(key);
    void *number = (void *)(intptr_t)all->actors;
    if (!copy || !hsearch((ENTRY){copy, number}, ENTER)) {
        stop("no memory");
    }
    return all->actors++;
}

static void add_arrow(arrows *all, int32_t day, int32_t from, int32_t to)
{
    if (all->count == all->room) {
        all->room = all->room ? 2 * all->room : 1024;
        all->items = realloc(all->items, all->room * sizeof *all->items);
        if (!all->items) {
            stop("no memory");
        }
    }
    all->items[all->count] = (arrow){day, from, to, all->count};
    all->count++;
}

static void add_row(arrows *all, char *line)
{
    char *fields[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
        fields[i] = strtok(i == 0 ? line : NULL, ",\n");
        if (!fields[i]) {
            stop("a row with too few fields");
        }
    }
    int year = 0;
    int month = 0;
    int day = 0;
    if (sscanf(fields[1], "%d-%d-%d", &year, &month, &day) != 3) {
        stop("a date that is no day");
    }
    day += year * 10000 + month * 100;
    int32_t from = find_actor(all, fields[3]);
    int32_t to = find_actor(all, fields[4]);
    bool both = strcmp(fields[2], "symmetric") == 0 ||
                strcmp(fields[5], "meeting") == 0 ||
                strcmp(fields[5], "visit") == 0;
    if (both || strcmp(fields[2], "directed") == 0) {
        add_arrow(all, day, from, to);
    }
    if (both) {
        add_arrow(all, day, to, from);
    }
}

static int compare_arrows(const void *left, const void *right)
{
    const arrow *a = left;
    const arrow *b = right;
    return a->day != b->day ? (a->day > b->day) - (a->day < b->day)
                            : (a->row > b->row) - (a->row < b->row);
}

static void read_arrows(arrows *all, const char *path)
{
    char line[MAX_LINE];
    FILE *stream = fopen(path, "r");
    if (!stream || !fgets(line, sizeof line, stream) || !hcreate(1 << 20)) {
        stop("cannot read the contacts");
    }
    while (fgets(line, sizeof line, stream)) {
        add_row(all, line);
    }
    fclose(stream);
    qsort(all->items, all->count, sizeof *all->items, compare_arrows);
}

/* How many others have heard in the end. */
static int64_t pass_once(const arrows *all, int32_t source, int32_t *heard)
{
    int64_t joined = 0;
    for (int32_t i = 0; i < all->actors; i++) {
        heard[i] = NEVER;
    }
    heard[source] = 0;
    for (size_t i = 0; i < all->count; i++) {
        const arrow *each = &all->items[i];
        if (heard[each->from] < each->day && each->day < heard[each->to]) {
            heard[each->to] = each->day;
        }
    }
    for (int32_t i = 0; i < all->actors; i++) {
        joined += heard[i] != NEVER;
    }
    return joined - 1;
}

static double get_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **words)
{
    arrows all = {0};
    long wanted = count == 3 ? strtol(words[2], NULL, 10) : 0;
    if (wanted < 1) {
        stop("usage: pass_sources CONTACTS.csv SOURCES");
    }
    read_arrows(&all, words[1]);
    int32_t *heard = malloc((size_t)all.actors * sizeof *heard);
    if (!heard) {
        stop("no memory");
    }
    int32_t step = all.actors > wanted ? all.actors / (int32_t)wanted : 1;
    int64_t joined = 0;
    int64_t passes = 0;
    double begun = get_clock();
    for (int32_t source = 0; source < all.actors && passes < wanted;
         source += step, passes++) {
        joined += pass_once(&all, source, heard);
    }
    printf("{\"actors\": %d, \"passes\": %lld, \"joined\": %lld, "
           "\"inner_s\": %.6f}\n",
           all.actors, (long long)passes, (long long)joined,
           get_clock() - begun);
    free(heard);
    free(all.items);
    return EXIT_SUCCESS;
}
