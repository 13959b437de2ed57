#ifndef ANALYSIS_PATH_SAMPLES_H
#define ANALYSIS_PATH_SAMPLES_H

#include "demarche/paths.h"

#include "unit/analysis/contacts_fixture.h"

static inline dm_table *find(const dm_contacts *read, const char *from,
                             const char *to, const dm_paths_options *options)
{
    dm_table *made = NULL;
    dm_path_ends ends = {dm_contacts_find_actor(read, from),
                         dm_contacts_find_actor(read, to)};
    ck_assert_uint_ne(ends.from, DM_NO_ACTOR);
    ck_assert_uint_ne(ends.to, DM_NO_ACTOR);
    ck_assert_int_eq(dm_find_paths(&made, read, ends, options, NULL), DM_OK);
    return made;
}

/* The row of a kind and an objective, or the number of rows. */
static inline size_t find_objective(const dm_table *rows, const char *kind,
                                    const char *objective)
{
    size_t i = 0;
    while (i < dm_table_count_rows(rows) &&
           (strcmp(get_text(rows, i, "kind"), kind) != 0 ||
            strcmp(get_text(rows, i, "objective"), objective) != 0)) {
        i++;
    }
    return i;
}

static inline size_t require_objective(const dm_table *rows, const char *kind,
                                       const char *objective)
{
    size_t row = find_objective(rows, kind, objective);
    ck_assert_uint_lt(row, dm_table_count_rows(rows));
    return row;
}

static inline int64_t get_day(const dm_table *rows, size_t row,
                              const char *column)
{
    dm_date date;
    ck_assert_int_eq(dm_date_parse(&date, get_text(rows, row, column), NULL),
                     DM_OK);
    return date.bounds.start / DM_DAY_S;
}

static inline bool has_kind(const dm_table *rows, const char *kind)
{
    return find_objective(rows, kind, "fastest") < dm_table_count_rows(rows);
}

static const dm_paths_options choices[] = {
    {.order = DM_ORDER_STRICT},
    {.order = DM_ORDER_LOOSE},
    {.order = DM_ORDER_STRICT, .flow = DM_FLOW_INITIATIVE},
    {.order = DM_ORDER_LOOSE, .wait_limited = true, .wait_days = 2},
    {.order = DM_ORDER_STRICT, .wait_limited = true, .wait_days = 1},
};
enum { CHOICE_COUNT = sizeof choices / sizeof *choices };

/* Small random sequences. */

static uint64_t state;

static inline int64_t draw(int64_t most)
{
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (int64_t)((state >> 33) % (uint64_t)most);
}

static const char *const names[] = {"a", "b", "c", "d"};
enum { SAMPLE_ROWS = 8 };
enum { NAME_COUNT = sizeof names / sizeof *names };

typedef struct sample {
    fixture_arrow rows[SAMPLE_ROWS];
    int64_t delays[SAMPLE_ROWS]; /* of the rows */
    size_t count;
    bool vague;
} sample;

static inline fixture_arrow draw_row(const sample *drawn)
{
    int64_t from = draw(NAME_COUNT);
    int64_t to = (from + 1 + draw(NAME_COUNT - 1)) % NAME_COUNT;
    fixture_arrow row = {ARROW(names[from], names[to], draw(7) - 3)};
    row.days = drawn->vague ? 1 + draw(4) * draw(2) : 1;
    row.channel = draw(4) == 0 ? "meeting" : "telegram";
    row.flags = draw(6) == 0 ? DM_CONTACT_UNKNOWN : 0;
    return row;
}

/* What answers another contact is begun by its recipient. */
static inline void draw_answer(sample *drawn, size_t row)
{
    size_t other = (size_t)draw((int64_t)drawn->count);
    if (draw(3) == 0 && other != row &&
        strcmp(drawn->rows[row].from, drawn->rows[other].to) == 0) {
        drawn->rows[row].answers = 1000 + (int64_t)other;
    }
}

static inline void draw_sample(sample *drawn, bool vague_dates, bool delays)
{
    drawn->count = (size_t)(2 + draw(SAMPLE_ROWS - 2));
    drawn->vague = vague_dates;
    for (size_t i = 0; i < drawn->count; i++) {
        drawn->rows[i] = draw_row(drawn);
        drawn->delays[i] = delays ? draw(3) * DM_DAY_S : 0;
    }
    for (size_t i = 0; i < drawn->count; i++) {
        draw_answer(drawn, i);
    }
}

static inline dm_contacts *read_sample(const sample *drawn, int64_t shift)
{
    dm_contacts *read = NULL;
    ck_assert_int_eq(dm_contacts_new(&read, NULL), DM_OK);
    for (size_t i = 0; i < NAME_COUNT; i++) {
        dm_contacts_add_actor(read, names[i], NULL, "person");
    }
    for (size_t i = 0; i < drawn->count; i++) {
        add_fixture_arrow(read, &drawn->rows[i], i, shift);
    }
    ck_assert_int_eq(dm_contacts_seal(read, NULL), DM_OK);
    return read;
}

/* The delays in the order of the arrows. */
static inline void order_delays(int64_t *out, const sample *drawn,
                                const dm_contacts *read)
{
    for (size_t i = 0; i < read->count; i++) {
        out[i] = drawn->delays[read->contact[i] - 1000];
    }
}

/* The example of the TGLib library: from, to, day, days on the way. */
static const fixture_arrow example[] = {
    {ARROW("0", "3", 1)}, {ARROW("0", "1", 2)}, {ARROW("0", "1", 5)},
    {ARROW("2", "1", 6)}, {ARROW("3", "2", 6)}, {ARROW("1", "3", 7)},
    {ARROW("3", "2", 8)},
};
enum { EXAMPLE_COUNT = sizeof example / sizeof *example };

/* Delays by arrow: the sequence sorts arrows of one day by their number, which
 * is the order of the list. */
static const int64_t example_delays[EXAMPLE_COUNT] = {
    5 * DM_DAY_S, 1 * DM_DAY_S, 2 * DM_DAY_S, 1 * DM_DAY_S,
    2 * DM_DAY_S, 2 * DM_DAY_S, 4 * DM_DAY_S};

#endif
