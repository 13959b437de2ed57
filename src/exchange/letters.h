#ifndef EXCHANGE_LETTERS_H
#define EXCHANGE_LETTERS_H

#include "exchange/letter_actors.h"

/** One of those on a side of a document. */
typedef struct dm_letter_party {
    struct dm_letter_party *next;
    size_t actor; /**< in dm_letter_actors */
} dm_letter_party;

enum { DM_LETTER_SENDERS, DM_LETTER_RECIPIENTS, DM_LETTER_SIDES };

/** A document that passed from some actors to others. Texts that are not told
 * are "". */
typedef struct dm_letter {
    dm_row_place place;
    size_t column;
    const char *key; /**< "": made up from what it tells */
    const char *date;
    const char *direction;
    const char *channel;
    const char *where; /**< it was sent from */
    const char *summary;
    const char *note;
    dm_letter_party *sides[DM_LETTER_SIDES];
    bool repeats; /**< another of the file, in all that it tells */
    bool differs; /**< from another of the file with the same key */
} dm_letter;

/** The documents of a file. `{0}` is empty; texts are of its arena. */
typedef struct dm_letters {
    size_t count;
    dm_letter *items;
    size_t capacity;
    dm_arena texts;
    dm_letter_actors actors;
} dm_letters;

/** An empty document at a place. */
dm_letter dm_letter_at(dm_row_place place, size_t column);

/** Add to a side of `letter` who is mentioned, unless he is there already. */
dm_status dm_letters_mention(dm_letters *letters, dm_letter *letter, int side,
                             const dm_mention *mention, dm_error *error);

dm_status dm_letters_add(dm_letters *letters, const dm_letter *letter,
                         dm_error *error);

/**
 * Put each document as a contact, and what becomes of it into the report. One
 * without an end is left out, and so is one from an actor to itself. Of those
 * with one key in the file, one that repeats another is merged; where they
 * differ each has a key of its own, and a warning says so. A file without any
 * is no use: `nothing` says what it lacks.
 */
dm_status dm_letters_put(dm_letters *letters, dm_import *import,
                         const char *file, const char *nothing,
                         dm_error *error);

void dm_letters_clear(dm_letters *letters);

#endif
