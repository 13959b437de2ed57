#ifndef EXCHANGE_LETTER_ACTORS_H
#define EXCHANGE_LETTER_ACTORS_H

#include "exchange/dataset_import.h"

/** An actor as a document names it. */
typedef struct dm_mention {
    const char *name;
    bool preferred; /**< the name to be known by, before the most frequent */
    const char *kind;
    const char *note; /**< "": none */
    const dm_authority_row *authorities;
    int authority_count;
} dm_mention;

/** A list of what one actor was called, or is numbered by. */
typedef struct dm_letter_name {
    struct dm_letter_name *next;
    const char *text;
    size_t count; /**< of mentions */
    bool preferred;
} dm_letter_name;

typedef struct dm_letter_authority {
    struct dm_letter_authority *next;
    dm_authority_row row;
} dm_letter_authority;

typedef struct dm_letter_actor {
    size_t same; /**< the actor that it turned out to be, or itself */
    const char *kind;
    const char *note;
    dm_letter_name *names;
    dm_letter_authority *authorities; /**< in the order of scheme and value */
    bool needed;                      /**< by a contact that is to be stored */
    const char *key;                  /**< in the store, once it is resolved */
    bool ambiguous;                   /**< no one actor of the store */
} dm_letter_actor;

/**
 * The actors of a file of documents. Who shares an entry of an authority file
 * is one actor, whatever the names; without any, who shares a name is. `{0}` is
 * empty.
 */
typedef struct dm_letter_actors {
    size_t count;
    dm_letter_actor *items;
    size_t capacity;
    dm_key_index index; /**< entries and names: their actor */
    dm_arena texts;
} dm_letter_actors;

/** Take in a mention, copied. `*out` numbers its actor. */
dm_status dm_letter_actors_add(size_t *out, dm_letter_actors *actors,
                               const dm_mention *mention, dm_error *error);

/** The actor that a number stands for, all mentions taken together. */
dm_letter_actor *dm_letter_actors_get(const dm_letter_actors *actors,
                                      size_t number);

/** The name that an actor is known by: the preferred, else the most frequent,
 * the first by its bytes among equals. */
const char *dm_letter_actor_label(const dm_letter_actor *actor);

/**
 * Find each needed actor in the store, or put it there. One with entries in
 * authority files is the actor that has one of them, or a new one; one without
 * is the actor that alone has the name, or alone among those without entries.
 * An actor that is there already stays as it is.
 */
dm_status dm_letter_actors_resolve(dm_letter_actors *actors, dm_import *import,
                                   dm_error *error);

void dm_letter_actors_clear(dm_letter_actors *actors);

#endif
