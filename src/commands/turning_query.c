#include "turning_query.h"

#include "selection.h"
#include "turning_options.h"

#include <stdlib.h>
#include <string.h>

void turning_query_close(struct turning_query *query)
{
    free(query->about);
    free(query->toward);
    dm_hypotheses_clear(&query->hypotheses);
    dm_store_close(query->store);
    reading_clear(&query->chosen);
    dm_phases_clear(&query->phases);
}

static bool is_same_turn(const dm_hypothesis *one, const dm_hypothesis *other)
{
    return strcmp(one->about, other->about) == 0 &&
           strcmp(one->toward, other->toward) == 0;
}

/* The turn that all hypotheses are about, those that name none aside. */
static dm_status find_common(const dm_hypothesis **out,
                             const dm_hypotheses *hypotheses, dm_error *error)
{
    *out = NULL;
    for (size_t i = 0; i < hypotheses->count; i++) {
        const dm_hypothesis *hypothesis = &hypotheses->items[i];
        if (!hypothesis->about || !hypothesis->toward) {
            continue;
        }
        if (*out && !is_same_turn(*out, hypothesis)) {
            return dm_error_set(error, DM_USAGE,
                                "the hypotheses are about several turns; "
                                "choose one with '--about A,B'");
        }
        *out = hypothesis;
    }
    return *out ? DM_OK
                : dm_error_set(error, DM_USAGE,
                               "no hypothesis says whose turn to search; "
                               "choose it with '--about A,B'");
}

/* Whether both sides are states. */
static dm_status find_sides(struct turning_query *query, bool *states,
                            const char *about, const char *toward,
                            dm_error *error)
{
    bool about_is_state;
    bool toward_is_state;

    dm_status status = dm_store_find_actor(&query->about, &about_is_state,
                                           query->store, about, error);
    if (status == DM_OK) {
        status = dm_store_find_actor(&query->toward, &toward_is_state,
                                     query->store, toward, error);
    }
    if (status == DM_OK) {
        *states = about_is_state && toward_is_state;
    }
    return status;
}

/* "A,B", or "A>B" as in the file of hypotheses. */
static dm_status find_named_sides(struct turning_query *query, bool *states,
                                  const char *text, dm_error *error)
{
    size_t size = strcspn(text, ",>");

    if (size == 0 || text[size] == '\0' || text[size + 1] == '\0') {
        return dm_error_set(error, DM_USAGE,
                            "'--about' takes two names with a comma between "
                            "them, not '%s'",
                            text);
    }
    char *about = strdup(text);
    if (!about) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    about[size] = '\0';
    dm_status status =
        find_sides(query, states, about, about + size + 1, error);
    free(about);
    return status;
}

static dm_status choose_sides(struct turning_query *query, bool *states,
                              const struct arguments *arguments,
                              dm_error *error)
{
    const char *text = arguments_get_text(arguments, "about");
    const dm_hypothesis *common;

    if (text) {
        return find_named_sides(query, states, text, error);
    }
    dm_status status = find_common(&common, &query->hypotheses, error);
    if (status == DM_OK) {
        status =
            find_sides(query, states, common->about, common->toward, error);
    }
    return status;
}

/* States meet at their level, others at that of actors. */
static dm_status choose_level(struct turning_query *query, bool states,
                              const struct arguments *arguments,
                              dm_error *error)
{
    dm_level level = states ? DM_LEVEL_STATE : DM_LEVEL_ACTOR;

    if (arguments_has(arguments, "level") &&
        arguments_get_choice(arguments, "level") != level) {
        return dm_error_set(
            error, DM_USAGE, "'%s' and '%s' are %s states; leave out '--level'",
            query->about, query->toward, states ? "both" : "not both");
    }
    query->chosen.reading.level = level;
    query->options.about = query->about;
    query->options.toward = query->toward;
    query->pair = (dm_name_pair){query->about, query->toward};
    return DM_OK;
}

/* The first and the last second of the phases, or of the dates given. */
static dm_status find_window(struct turning_query *query, dm_error *error)
{
    dm_reading *reading = &query->chosen.reading;
    const dm_date *since = reading->since;
    const dm_date *until = reading->until;
    dm_interval *window = &query->options.window;
    dm_phases *phases = &query->phases;

    if (!reading->phase) {
        reading->since = NULL;
        reading->until = NULL;
    }
    dm_status status =
        dm_store_read_phases(phases, query->store, reading, error);
    if (status != DM_OK) {
        return status;
    }
    if (phases->count > 0) {
        *window = (dm_interval){phases->items[0].window.start,
                                phases->items[phases->count - 1].window.end};
    }
    if (since && !reading->since) {
        window->start = since->bounds.start;
    }
    if (until && !reading->until) {
        window->end = until->bounds.end;
    }
    reading->since = NULL;
    reading->until = NULL;
    return DM_OK;
}

static dm_status read_store(struct turning_query *query,
                            const struct arguments *arguments, dm_error *error)
{
    bool states = false;
    dm_status status =
        dm_store_read_hypotheses(&query->hypotheses, query->store, error);

    if (status == DM_OK) {
        status = choose_sides(query, &states, arguments, error);
    }
    if (status == DM_OK) {
        status = choose_level(query, states, arguments, error);
    }
    return status == DM_OK ? find_window(query, error) : status;
}

dm_status turning_query_open(struct turning_query *out,
                             const struct arguments *arguments, dm_error *error)
{
    *out = (struct turning_query){
        .with_internal = arguments_has(arguments, "with-internal")};
    dm_status status = reading_choose(&out->chosen, arguments, error);
    if (status == DM_OK) {
        status = turning_choose(&out->options, arguments, error);
    }
    if (status == DM_OK) {
        status = open_store(&out->store, arguments, DM_STORE_READ, error);
    }
    return status == DM_OK ? read_store(out, arguments, error) : status;
}

/* The contacts of the pair, unless others are asked for besides. */
static dm_status read_pair(dm_contacts **out, const struct turning_query *query,
                           dm_reading reading, dm_error *error)
{
    if (reading.pair_count == 0) {
        reading.pairs = &query->pair;
        reading.pair_count = 1;
    }
    return dm_store_read_contacts(out, query->store, &reading, error);
}

/* What the actors of the side did, with each other too. */
static dm_status read_members(dm_contacts **out,
                              const struct turning_query *query,
                              dm_reading reading, dm_error *error)
{
    const char *const about = query->about;

    reading.level = DM_LEVEL_ACTOR;
    reading.scope = DM_SCOPE_ALL;
    reading.actors = &about;
    reading.actor_count = 1;
    reading.pair_count = 0;
    return dm_store_read_contacts(out, query->store, &reading, error);
}

dm_status turning_query_run(dm_turning **out, struct turning_query *query,
                            const dm_reading *reading,
                            const dm_turning_options *options, dm_error *error)
{
    dm_turning_options complete = *options;
    dm_contacts *contacts = NULL;
    dm_contacts *members = NULL;

    *out = NULL;
    dm_status status = read_pair(&contacts, query, *reading, error);
    if (status == DM_OK && query->with_internal) {
        status = read_members(&members, query, *reading, error);
        complete.members = members;
    }
    if (status == DM_OK) {
        query->selected = dm_contacts_are_selected(contacts);
        status = dm_turning_find(out, contacts, &complete, error);
    }
    dm_contacts_free(members);
    dm_contacts_free(contacts);
    return status;
}
