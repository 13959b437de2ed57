#include "demarche/measure.h"

#include "analysis/finish_table.h"
#include "analysis/overtures.h"

static const dm_column columns[] = {
    {"phase", DM_INTEGER},     {"from", DM_TEXT},           {"to", DM_TEXT},
    {"contact", DM_INTEGER},   {"answered_by", DM_INTEGER}, {"how", DM_TEXT},
    {"reminders", DM_INTEGER}, {"days", DM_REAL},           {"state", DM_TEXT},
};

static const char *const ways[] = {[DM_ANSWER_BY_LINK] = "link",
                                   [DM_ANSWER_WITHIN] = "within",
                                   [DM_ANSWER_NEXT] = "next"};

static const char *const states[] = {[DM_OVERTURE_ANSWERED] = "answered",
                                     [DM_OVERTURE_UNANSWERED] = "unanswered",
                                     [DM_OVERTURE_OPEN] = "open"};

static void put_row(dm_table *table, const dm_contacts *contacts,
                    const dm_phases *phases, const dm_overture *overture)
{
    const dm_phase *phase = &phases->items[overture->key.window];
    const dm_actor *from = &contacts->actors[overture->key.a];
    const dm_actor *to = &contacts->actors[overture->key.b];

    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, from->key, from->label);
    dm_table_put_name(table, to->key, to->label);
    dm_table_put_integer(table, contacts->contact[overture->arrow]);
    if (overture->has_answer) {
        dm_table_put_integer(table, contacts->contact[overture->answer]);
        dm_table_put_text(table, ways[overture->way]);
    } else {
        dm_table_put_empty(table);
        dm_table_put_empty(table);
    }
    dm_table_put_integer(table, (int64_t)overture->reminders);
    dm_table_put_real(table, overture->days);
    dm_table_put_text(table, states[overture->state]);
}

dm_status dm_measure_overtures(dm_table **out, const dm_contacts *contacts,
                               const dm_phases *phases,
                               const dm_response_options *options,
                               dm_error *error)
{
    *out = NULL;

    dm_table *table = NULL;
    dm_overtures overtures;
    double horizon = options ? options->horizon_days : DM_RESPONSE_HORIZON;
    dm_status status =
        dm_find_overtures(&overtures, contacts, phases, horizon, error);
    if (status == DM_OK) {
        status = dm_table_new(&table, columns, sizeof columns / sizeof *columns,
                              error);
    }
    for (size_t i = 0; status == DM_OK && i < overtures.count; i++) {
        put_row(table, contacts, phases, &overtures.items[i]);
    }
    dm_overtures_clear(&overtures);
    return dm_finish_table(out, table, status, error);
}
