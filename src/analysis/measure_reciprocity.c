#include "demarche/structure.h"

#include "analysis/append_columns.h"
#include "analysis/approaches.h"
#include "analysis/finish_table.h"
#include "analysis/reciprocity.h"

#include <stdlib.h>

static const dm_column plain_columns[] = {
    {"phase", DM_INTEGER},
    {"edgewise", DM_REAL},
    {"ratio", DM_REAL},
    {"dyadic", DM_REAL},
};

static const dm_column census_columns[] = {
    {"actors", DM_INTEGER}, {"mutual", DM_INTEGER}, {"one_sided", DM_INTEGER},
    {"null", DM_INTEGER},   {"rho", DM_REAL},
};

static const dm_column weighted_columns[] = {
    {"weighted", DM_REAL},
    {"weighted_rho", DM_REAL},
};

enum {
    PLAIN = sizeof plain_columns / sizeof *plain_columns,
    CENSUS = sizeof census_columns / sizeof *census_columns,
    WEIGHTED = sizeof weighted_columns / sizeof *weighted_columns
};

static dm_status new_table(dm_table **out, dm_reciprocity_options options,
                           dm_error *error)
{
    dm_column columns[PLAIN + CENSUS + WEIGHTED];
    size_t count = dm_append_columns(columns, 0, plain_columns, PLAIN);
    if (options.census) {
        count = dm_append_columns(columns, count, census_columns, CENSUS);
    }
    if (options.weighted) {
        count = dm_append_columns(columns, count, weighted_columns, WEIGHTED);
    }
    return dm_table_new(out, columns, count, error);
}

/* The pairs of one window within the tally; `*first` moves behind them. */
static size_t cut_window(const dm_tally *tally, size_t window, size_t *first)
{
    size_t from = *first;
    while (*first < tally->count && tally->keys[*first].window == window) {
        (*first)++;
    }
    return *first - from;
}

/* `marks` has an item for each actor, of a value other than `mark`. */
static size_t count_actors(const dm_tally_key *pairs, size_t count,
                           size_t *marks, size_t mark)
{
    size_t actors = 0;
    for (size_t i = 0; i < count; i++) {
        actors += marks[pairs[i].a] != mark;
        marks[pairs[i].a] = mark;
        actors += marks[pairs[i].b] != mark;
        marks[pairs[i].b] = mark;
    }
    return actors;
}

static void put_row(dm_table *table, const dm_phase *phase,
                    const dm_reciprocity *found, size_t actors,
                    dm_reciprocity_options options)
{
    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_real(table, found->edgewise);
    dm_table_put_real(table, found->ratio);
    dm_table_put_real(table, found->dyadic);
    if (options.census) {
        dm_table_put_integer(table, (int64_t)actors);
        dm_table_put_integer(table, (int64_t)found->mutual);
        dm_table_put_integer(table, (int64_t)found->one_sided);
        dm_table_put_integer(table, (int64_t)found->null);
        dm_table_put_real(table, found->rho);
    }
    if (options.weighted) {
        dm_table_put_real(table, found->weighted);
        dm_table_put_real(table, found->weighted_rho);
    }
}

static void put_rows(dm_table *table, const dm_tally *tally,
                     const dm_phases *phases, size_t *marks,
                     dm_reciprocity_options options)
{
    size_t first = 0;
    for (size_t i = 0; i < phases->count; i++) {
        size_t from = first;
        size_t pairs = cut_window(tally, i, &first);
        size_t actors = count_actors(tally->keys + from, pairs, marks, i + 1);
        dm_reciprocity found = dm_describe_reciprocity(
            dm_tally_numbers(tally, from), pairs, actors);
        put_row(table, &phases->items[i], &found, actors, options);
    }
}

static dm_status build_table(dm_table **out, const dm_tally *tally,
                             const dm_contacts *contacts,
                             const dm_phases *phases,
                             dm_reciprocity_options options, dm_error *error)
{
    size_t *marks = calloc(contacts->actor_count + 1, sizeof *marks);
    if (!marks) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for the actors");
    }
    dm_table *table = NULL;
    dm_status status = new_table(&table, options, error);
    if (status == DM_OK) {
        put_rows(table, tally, phases, marks, options);
    }
    free(marks);
    return dm_finish_table(out, table, status, error);
}

dm_status dm_measure_reciprocity(dm_table **out, const dm_contacts *contacts,
                                 const dm_phases *phases,
                                 const dm_reciprocity_options *options,
                                 dm_error *error)
{
    *out = NULL;

    dm_reciprocity_options chosen =
        options ? *options : (dm_reciprocity_options){0};
    dm_tally tally;
    dm_status status = dm_count_approaches(&tally, contacts, phases,
                                           !chosen.without_replies, error);
    if (status == DM_OK) {
        status = build_table(out, &tally, contacts, phases, chosen, error);
    }
    dm_tally_clear(&tally);
    return status;
}
