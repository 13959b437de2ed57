#ifndef MODEL_CONTACTS_MEMORY_H
#define MODEL_CONTACTS_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/contacts.h"

#include "base/arena.h"
#include "model/arrow_columns.h"

/* What the adding calls gathered; the seal turns it into columns. */
typedef struct gathered_arrow {
    int64_t contact;
    dm_interval when;
    uint32_t initiator;
    uint32_t recipient;
    uint32_t channel; /* numbers in the order of first appearance */
    uint32_t topic;
    uint16_t flags;
    uint16_t met;
} gathered_arrow;

typedef struct service {
    uint32_t actor;
    uint32_t state;
} service;

/* Labels numbered as they come; few, so that a search is cheap. */
typedef struct label_list {
    size_t count;
    size_t capacity;
    const char **texts;
} label_list;

struct dm_contacts_memory {
    dm_arena arena;
    bool failed;
    bool sealed;
    size_t actor_capacity;
    size_t arrow_count;
    size_t arrow_capacity;
    gathered_arrow *arrows;
    uint32_t *ranks; /* of the actors by the numbers that adding gave */
    dm_arrow_columns columns; /* sorted, their actors being ranks already */
    size_t service_count;
    size_t service_capacity;
    service *services;
    size_t coverage_capacity;
    size_t answer_capacity;
    size_t telling_capacity;
    size_t telling_arrow_capacity;
    label_list channels;
    label_list topics;
    const char **state_texts;
};

/** Copy `text` (NULL: "") into the arena; NULL when memory runs out, which is
 * remembered. */
const char *dm_contacts_keep_text(dm_contacts *contacts, const char *text);

/** The number of a channel or topic in gathered arrows and in the columns, new
 * names being numbered as they come. */
uint32_t dm_contacts_number_channel(dm_contacts *contacts, const char *name);
uint32_t dm_contacts_number_topic(dm_contacts *contacts, const char *name);

/** The same as dm_contacts_add_arrow for one whose labels have numbers. */
void dm_contacts_gather_arrow(dm_contacts *contacts,
                              const gathered_arrow *arrow);

/** Rank the actors before the seal does; none is added any more. The place of
 * an actor by the number that adding it gave, or NULL without memory. */
const uint32_t *dm_contacts_rank_actors(dm_contacts *contacts);

/** Take `columns` for the sequence, which are sorted as its own and whose
 * actors are ranks; the seal puts the arrows added otherwise among them. */
void dm_contacts_take_columns(dm_contacts *contacts, dm_arrow_columns *columns);

#endif
