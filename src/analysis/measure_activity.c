#include "demarche/measure.h"

#include "analysis/day_cells.h"
#include "analysis/finish_table.h"
#include "analysis/joint_contacts.h"
#include "analysis/window_count.h"

#include <stdlib.h>

static const dm_column columns[] = {
    {"key", DM_TEXT},      {"label", DM_TEXT},     {"state", DM_TEXT},
    {"contacts", DM_REAL}, {"initiated", DM_REAL}, {"received", DM_REAL},
    {"first", DM_TEXT},    {"last", DM_TEXT},
};

/* How an actor takes part in a contact. */
enum { PRESENT, INITIATING, RECEIVING, PART_COUNT };

static const unsigned undirected = DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN;

/* What is known of the actors, item by item. */
typedef struct activities {
    double *counts[PART_COUNT];
    size_t *marks[PART_COUNT];
    dm_interval *span;
} activities;

static void clear_activity(activities *activity)
{
    for (int part = 0; part < PART_COUNT; part++) {
        free(activity->counts[part]);
        free(activity->marks[part]);
    }
    free(activity->span);
}

static bool init_activity(activities *activity, size_t actor_count)
{
    activity->span = calloc(actor_count + 1, sizeof *activity->span);
    bool ready = activity->span;
    for (int part = 0; part < PART_COUNT; part++) {
        activity->counts[part] = calloc(actor_count + 1, sizeof(double));
        activity->marks[part] = calloc(actor_count + 1, sizeof(size_t));
        ready = ready && activity->counts[part] && activity->marks[part];
    }
    return ready;
}

static void widen(dm_interval *span, dm_interval when)
{
    if (span->start == span->end) {
        *span = when;
    }
    if (when.start < span->start) {
        span->start = when.start;
    }
    if (when.end > span->end) {
        span->end = when.end;
    }
}

/* One contact: its first arrow, its date and what it counts. */
typedef struct counted_contact {
    size_t first;
    dm_interval when;
    double counts;
} counted_contact;

static void add_part(activities *activity, int part, uint32_t actor,
                     const counted_contact *contact)
{
    if (dm_mark_actor(activity->marks[part], actor, contact->first)) {
        activity->counts[part][actor] += contact->counts;
        widen(&activity->span[actor], contact->when);
    }
}

static void add_arrow(activities *activity, const dm_contacts *contacts,
                      size_t arrow, const counted_contact *contact)
{
    uint32_t from = contacts->initiator[arrow];
    uint32_t to = contacts->recipient[arrow];
    add_part(activity, PRESENT, from, contact);
    add_part(activity, PRESENT, to, contact);
    if (!(contacts->flags[arrow] & undirected)) {
        add_part(activity, INITIATING, from, contact);
        add_part(activity, RECEIVING, to, contact);
    }
}

static void add_contacts(activities *activity, const dm_contacts *contacts,
                         const dm_phases *phases)
{
    counted_contact contact = {0};
    for (size_t i = 0; i < contacts->count; i++) {
        if (dm_arrow_opens_contact(contacts, i)) {
            contact.first = i;
            contact.when = dm_arrow_interval(contacts, i);
            contact.counts =
                phases ? dm_count_in_phases(contacts, i, phases) : 1;
        }
        if (contact.counts > 0) {
            add_arrow(activity, contacts, i, &contact);
        }
    }
}

static void put_actor(dm_table *table, const activities *activity,
                      const dm_contacts *contacts, uint32_t actor)
{
    const char *state = dm_contacts_state_text(contacts, actor);
    dm_table_put_text(table, contacts->actors[actor].key);
    dm_table_put_text(table, contacts->actors[actor].label);
    dm_table_put_text(table, *state ? state : NULL);
    for (int part = 0; part < PART_COUNT; part++) {
        dm_table_put_real(table, activity->counts[part][actor]);
    }
    if (activity->counts[PRESENT][actor] > 0) {
        dm_put_days(table, activity->span[actor]);
    } else {
        dm_table_put_empty(table);
        dm_table_put_empty(table);
    }
}

static dm_status build_table(dm_table **out, const activities *activity,
                             const dm_contacts *contacts, dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < contacts->actor_count; i++) {
        put_actor(table, activity, contacts, (uint32_t)i);
    }
    return dm_finish_table(out, table, DM_OK, error);
}

dm_status dm_measure_activity(dm_table **out, const dm_contacts *contacts,
                              const dm_phases *phases, dm_error *error)
{
    *out = NULL;

    activities activity = {0};
    dm_status status = DM_NO_MEMORY;
    if (init_activity(&activity, contacts->actor_count)) {
        add_contacts(&activity, contacts, phases);
        status = build_table(out, &activity, contacts, error);
    } else {
        dm_error_set(error, status, "no memory for the actors");
    }
    clear_activity(&activity);
    return status;
}
