#ifndef MODEL_CONTACTS_MEMORY_H
#define MODEL_CONTACTS_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/contacts.h"

#include "base/arena.h"

/* What the adding calls gathered; the seal turns it into columns. */
typedef struct gathered_arrow {
    dm_arrow arrow;
    uint32_t channel; /* numbers in the order of first appearance */
    uint32_t topic;
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

#endif
