#ifndef STORE_SERVED_STATES_H
#define STORE_SERVED_STATES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/time.h"

#include "store/side_tables.h"
#include "store/stored_actors.h"

/** Distinct numbers in the order in which they came; few of them. Running out
 * of memory is remembered in `failed`. `{0}` is empty. */
typedef struct dm_number_set {
    size_t count;
    uint32_t *items;
    size_t capacity;
    bool failed;
} dm_number_set;

void dm_number_set_add(dm_number_set *set, uint32_t number);
bool dm_number_set_has(const dm_number_set *set, uint32_t number);
void dm_number_set_clear(dm_number_set *set);

typedef struct dm_service_term {
    int64_t actor;
    uint32_t serves;
    dm_interval when;
} dm_service_term;

/** Who served whom and when, by the posts of a store. `{0}` is empty. */
typedef struct dm_services {
    const dm_stored_actors *actors;
    size_t count;
    dm_service_term *terms; /**< ascending by the actor's id */
    size_t capacity;
    dm_number_set chain; /**< room for a search */
} dm_services;

/** `actors` must outlive `*out`; the caller clears it, also after a failure.
 * What `beside` (NULL: not known) says to be empty is not read. */
dm_status dm_services_load(dm_services *out, dm_store *store,
                           const dm_stored_actors *actors,
                           const dm_side_tables *beside, dm_error *error);

/** Tell `contacts` whom each of the actors served at any time. */
dm_status dm_services_give(dm_services *services, dm_contacts *contacts,
                           dm_error *error);

void dm_services_clear(dm_services *services);

/**
 * Make `*states` those that `actor` served at some time in `when`: a state
 * itself, others through their posts, also by way of the bodies that they
 * serve. A body that serves nobody stands in the place of a state.
 */
void dm_services_find(dm_services *services, uint32_t actor, dm_interval when,
                      dm_number_set *states);

/**
 * How long the answer of the last dm_services_find, which was about `when`,
 * holds: for every interval inside the result; that is empty, [when.end,
 * when.start), where a post begins or ends within `when`.
 */
dm_interval dm_services_steady(const dm_services *services, dm_interval when);

#endif
