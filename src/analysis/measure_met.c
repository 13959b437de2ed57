#include "demarche/measure.h"

#include "analysis/finish_table.h"
#include "analysis/overtures.h"
#include "analysis/tally.h"
#include "analysis/window_count.h"

/* In the order of the bits of dm_met, then what no account tells. */
enum { REPLY_COUNT = 6, NOT_TOLD = REPLY_COUNT, WIDTH };

static const dm_column columns[] = {
    {"phase", DM_INTEGER},     {"from", DM_TEXT},
    {"to", DM_TEXT},           {"accepted", DM_INTEGER},
    {"countered", DM_INTEGER}, {"deferred", DM_INTEGER},
    {"evaded", DM_INTEGER},    {"refused", DM_INTEGER},
    {"none", DM_INTEGER},      {"not_told", DM_INTEGER},
};

static void add_replies(double *numbers, unsigned met)
{
    for (int i = 0; i < REPLY_COUNT; i++) {
        numbers[i] += met >> i & 1;
    }
    numbers[NOT_TOLD] += met == 0;
}

static void count_arrow(dm_tally *tally, const dm_contacts *contacts,
                        size_t arrow, const dm_phases *phases, dm_rows rows)
{
    dm_tally_key key = {.a = contacts->initiator[arrow],
                        .b = contacts->recipient[arrow]};
    if (rows == DM_ROWS_ALL) {
        dm_tally_spread(tally, key, phases->count);
    }
    for (size_t i = 0; i < phases->count; i++) {
        dm_interval part;
        if (dm_arrow_lies_in(contacts, arrow, phases->items[i].window, &part)) {
            key.window = i;
            double *numbers = dm_tally_find(tally, key);
            if (numbers) {
                add_replies(numbers, contacts->met[arrow]);
            }
        }
    }
}

static void put_row(dm_table *table, const dm_tally *tally, size_t place,
                    const dm_contacts *contacts, const dm_phases *phases)
{
    dm_tally_key key = tally->keys[place];
    const dm_phase *phase = &phases->items[key.window];
    const dm_actor *from = &contacts->actors[key.a];
    const dm_actor *to = &contacts->actors[key.b];
    const double *numbers = dm_tally_numbers(tally, place);

    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, from->key, from->label);
    dm_table_put_name(table, to->key, to->label);
    for (int i = 0; i < WIDTH; i++) {
        dm_table_put_integer(table, (int64_t)numbers[i]);
    }
}

dm_status dm_measure_met(dm_table **out, const dm_contacts *contacts,
                         const dm_phases *phases, dm_rows rows, dm_error *error)
{
    *out = NULL;

    dm_status status = dm_require_whole_contacts(contacts, "overtures", error);
    if (status != DM_OK) {
        return status;
    }
    dm_table *table = NULL;
    dm_tally tally;
    dm_tally_init(&tally, WIDTH);
    for (size_t i = 0; i < contacts->count; i++) {
        if (dm_arrow_is_overture(contacts, i)) {
            count_arrow(&tally, contacts, i, phases, rows);
        }
    }
    status = dm_tally_sort(&tally, error);
    if (status == DM_OK) {
        status = dm_table_new(&table, columns, sizeof columns / sizeof *columns,
                              error);
    }
    for (size_t i = 0; status == DM_OK && i < tally.count; i++) {
        put_row(table, &tally, i, contacts, phases);
    }
    dm_tally_clear(&tally);
    return dm_finish_table(out, table, status, error);
}
