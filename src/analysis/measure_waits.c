#include "demarche/measure.h"

#include "analysis/finish_table.h"
#include "analysis/overtures.h"

#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},
    {"from", DM_TEXT},
    {"to", DM_TEXT},
    {"days", DM_REAL},
    {"waiting", DM_INTEGER},
    {"answered", DM_INTEGER},
    {"unanswered", DM_INTEGER},
    {"open", DM_INTEGER},
    {"share", DM_REAL},
};

typedef struct wait {
    double days;
    dm_overture_state state;
} wait;

/* One direction in one window. */
typedef struct direction {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_tally_key key;
    wait *waits;
    size_t count;
} direction;

static int compare_waits(const void *left, const void *right)
{
    double a = ((const wait *)left)->days;
    double b = ((const wait *)right)->days;
    return (a > b) - (a < b);
}

static void put_step(dm_table *table, const direction *row, size_t first,
                     size_t past, double *lasting)
{
    const dm_phase *phase = &row->phases->items[row->key.window];
    const dm_actor *from = &row->contacts->actors[row->key.a];
    const dm_actor *to = &row->contacts->actors[row->key.b];
    size_t waiting = row->count - first;
    int64_t ends[] = {[DM_OVERTURE_ANSWERED] = 0,
                      [DM_OVERTURE_UNANSWERED] = 0,
                      [DM_OVERTURE_OPEN] = 0};
    for (size_t i = first; i < past; i++) {
        ends[row->waits[i].state]++;
    }
    *lasting *= 1 - (double)ends[DM_OVERTURE_ANSWERED] / (double)waiting;

    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, from->key, from->label);
    dm_table_put_name(table, to->key, to->label);
    dm_table_put_real(table, row->waits[first].days);
    dm_table_put_integer(table, (int64_t)waiting);
    dm_table_put_integer(table, ends[DM_OVERTURE_ANSWERED]);
    dm_table_put_integer(table, ends[DM_OVERTURE_UNANSWERED]);
    dm_table_put_integer(table, ends[DM_OVERTURE_OPEN]);
    dm_table_put_real(table, 1 - *lasting);
}

static void put_curve(dm_table *table, direction *row)
{
    double lasting = 1;
    qsort(row->waits, row->count, sizeof *row->waits, compare_waits);
    for (size_t i = 0; i < row->count;) {
        size_t past = i + 1;
        while (past < row->count &&
               row->waits[past].days == row->waits[i].days) {
            past++;
        }
        put_step(table, row, i, past, &lasting);
        i = past;
    }
}

/* The overtures come by window and direction. */
static void put_curves(dm_table *table, direction *row,
                       const dm_overtures *overtures)
{
    for (size_t i = 0; i < overtures->count;) {
        row->key = overtures->items[i].key;
        row->count = 0;
        for (; i < overtures->count &&
               dm_tally_key_compare(overtures->items[i].key, row->key) == 0;
             i++) {
            const dm_overture *overture = &overtures->items[i];
            row->waits[row->count++] =
                (wait){.days = overture->days, .state = overture->state};
        }
        put_curve(table, row);
    }
}

dm_status dm_measure_waits(dm_table **out, const dm_contacts *contacts,
                           const dm_phases *phases,
                           const dm_response_options *options, dm_error *error)
{
    *out = NULL;

    dm_table *table = NULL;
    dm_overtures overtures;
    double horizon = options ? options->horizon_days : DM_RESPONSE_HORIZON;
    direction row = {.contacts = contacts, .phases = phases};
    dm_status status =
        dm_find_overtures(&overtures, contacts, phases, horizon, error);
    if (status == DM_OK) {
        row.waits = malloc((overtures.count + 1) * sizeof *row.waits);
        status = row.waits
                     ? dm_table_new(&table, columns,
                                    sizeof columns / sizeof *columns, error)
                     : dm_error_set(error, DM_NO_MEMORY, "no memory for waits");
    }
    if (status == DM_OK) {
        put_curves(table, &row, &overtures);
    }
    free(row.waits);
    dm_overtures_clear(&overtures);
    return dm_finish_table(out, table, status, error);
}
