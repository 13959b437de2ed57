#include "store/served_states.h"

#include "demarche/phases.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <stdlib.h>

bool dm_number_set_has(const dm_number_set *set, uint32_t number)
{
    for (size_t i = 0; i < set->count; i++) {
        if (set->items[i] == number) {
            return true;
        }
    }
    return false;
}

void dm_number_set_add(dm_number_set *set, uint32_t number)
{
    if (dm_number_set_has(set, number)) {
        return;
    }
    if (!dm_rows_reserve((void **)&set->items, set->count, &set->capacity,
                         sizeof *set->items)) {
        set->failed = true;
        return;
    }
    set->items[set->count++] = number;
}

void dm_number_set_clear(dm_number_set *set)
{
    free(set->items);
    *set = (dm_number_set){0};
}

static dm_status take_post(void *context, dm_statement *row, dm_error *error)
{
    dm_services *services = context;
    dm_service_term term = {
        .actor = dm_statement_integer(row, 0),
        .when = {dm_statement_integer(row, 2), dm_statement_integer(row, 3)}};
    dm_status status = dm_stored_actors_require(
        &term.serves, services->actors, dm_statement_integer(row, 1), error);
    if (status != DM_OK) {
        return status;
    }
    if (!dm_rows_reserve((void **)&services->terms, services->count,
                         &services->capacity, sizeof term)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for posts");
    }
    services->terms[services->count++] = term;
    return DM_OK;
}

dm_status dm_services_load(dm_services *out, dm_store *store,
                           const dm_stored_actors *actors,
                           const dm_side_tables *beside, dm_error *error)
{
    *out = (dm_services){.actors = actors};
    return beside && !beside->posts
               ? DM_OK
               : dm_rows_of(store, dm_query_read_posts, take_post, out, error);
}

void dm_services_clear(dm_services *services)
{
    free(services->terms);
    dm_number_set_clear(&services->chain);
    *services = (dm_services){0};
}

/* Whether `actor` had a post in `when`; whom it served joins the chain. */
static bool follow_posts(dm_services *services, uint32_t actor,
                         dm_interval when)
{
    size_t first;
    size_t count =
        dm_rows_find(services->terms, services->count, sizeof *services->terms,
                     services->actors->items[actor].id, &first);
    bool served = false;
    for (size_t i = first; i < first + count; i++) {
        if (dm_interval_overlaps(services->terms[i].when, when)) {
            dm_number_set_add(&services->chain, services->terms[i].serves);
            served = true;
        }
    }
    return served;
}

void dm_services_find(dm_services *services, uint32_t actor, dm_interval when,
                      dm_number_set *states)
{
    states->count = 0;
    dm_number_set *chain = &services->chain;
    chain->count = 0;
    dm_number_set_add(chain, actor);
    for (size_t i = 0; i < chain->count; i++) {
        uint32_t member = chain->items[i];
        bool final = dm_stored_actors_is_state(services->actors, member) ||
                     (!follow_posts(services, member, when) && i > 0);
        if (final) {
            dm_number_set_add(states, member);
        }
    }
    states->failed |= chain->failed;
}

/* Let the interval around `when` end where a post begins or ends. */
static void narrow(dm_interval *steady, dm_interval when, dm_time limit)
{
    if (limit <= when.start) {
        steady->start = limit > steady->start ? limit : steady->start;
    } else if (limit >= when.end) {
        steady->end = limit < steady->end ? limit : steady->end;
    } else {
        *steady = (dm_interval){when.end, when.start};
    }
}

dm_interval dm_services_steady(const dm_services *services, dm_interval when)
{
    dm_interval steady = {DM_TIME_MIN, DM_TIME_MAX};
    const dm_number_set *chain = &services->chain;
    for (size_t i = 0; i < chain->count; i++) {
        if (dm_stored_actors_is_state(services->actors, chain->items[i])) {
            continue;
        }
        size_t first;
        size_t count = dm_rows_find(
            services->terms, services->count, sizeof *services->terms,
            services->actors->items[chain->items[i]].id, &first);
        for (size_t j = first; j < first + count; j++) {
            narrow(&steady, when, services->terms[j].when.start);
            narrow(&steady, when, services->terms[j].when.end);
        }
    }
    return steady;
}

dm_status dm_services_give(dm_services *services, dm_contacts *contacts,
                           dm_error *error)
{
    const dm_interval always = {DM_TIME_MIN, DM_TIME_MAX};
    dm_number_set states = {0};
    for (uint32_t i = 0; i < services->actors->count && !states.failed; i++) {
        dm_services_find(services, i, always, &states);
        for (size_t j = 0; j < states.count; j++) {
            dm_contacts_add_service(contacts, i, states.items[j]);
        }
    }
    bool failed = states.failed;
    dm_number_set_clear(&states);
    return failed ? dm_error_set(error, DM_NO_MEMORY, "no memory for posts")
                  : DM_OK;
}
