#ifndef MODEL_PACKED_WORDS_H
#define MODEL_PACKED_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/phases.h"

#include "base/arena.h"
#include "model/arrow_columns.h"

/** What an arrow is to its pair, of which `a` is the actor of lower rank. */
typedef enum dm_packed_kind {
    DM_PACKED_BY_A,
    DM_PACKED_BY_B,
    DM_PACKED_REPLY_A,
    DM_PACKED_REPLY_B,
    DM_PACKED_SYMMETRIC,
    DM_PACKED_UNKNOWN,
    DM_PACKED_KINDS
} dm_packed_kind;

/** The kind of an arrow that lies inside the window; that of one which only
 * overlaps it is so many classes further. */
enum { DM_PACKED_CLASSES = 2 * DM_PACKED_KINDS, DM_PACKED_CLASS_BITS = 4 };

/** Where the next word of a part goes. */
typedef struct dm_packed_part {
    uint32_t *next;
    uint32_t *end;
    struct dm_packed_block *last; /**< NULL: no word yet */
} dm_packed_part;

/** What one thread packs; its words stand in no order. */
typedef struct dm_packed_lane {
    const struct dm_packed_words *words;
    dm_packed_part *parts; /**< those of each window, by the upper bits of a */
    dm_arena arena;
    char *slab; /**< where blocks are cut from, */
    size_t slab_left;
    size_t outside; /**< arrows that overlap no window */
} dm_packed_lane;

/** How many contacts, of how many actors, so many threads are to pack. */
typedef struct dm_packed_size {
    size_t contacts;
    size_t actors;
    size_t lanes;
} dm_packed_size;

/**
 * Arrows as words: the lower bits of a, then b and the class. The words of
 * a window are parted by the upper bits of a, so that 32 bits are enough and
 * a part is small: sorting one stays within the caches, and the parts follow
 * each other in the order of the pairs. Whole contacts only: dates must not
 * count by shares.
 */
typedef struct dm_packed_words {
    dm_dates dates;
    size_t window_count;
    dm_interval *windows;
    unsigned actor_bits;
    unsigned low_bits; /**< of a, in a word */
    size_t part_count; /**< of a window */
    size_t block_words;
    uint8_t kinds[8][2]; /**< dm_packed_kind by flags and by who began */
    size_t lane_count;
    dm_packed_lane *lanes;
} dm_packed_words;

/** Whether so many actors and windows can be packed at all. */
bool dm_packed_words_fit(const dm_phases *phases, dm_dates dates,
                         dm_packed_size size);

/** NULL without memory; the caller frees it. */
dm_packed_words *dm_packed_words_new(const dm_phases *phases, dm_dates dates,
                                     dm_packed_size size);

void dm_packed_words_free(dm_packed_words *words);

/** Pack the first `count` arrows, whose flags say no more than their direction
 * and that they reply; false without memory. */
bool dm_packed_lane_add(dm_packed_lane *lane, const dm_arrow_columns *arrows,
                        size_t count);

/** How many words all lanes have in a part. */
size_t dm_packed_words_count(const dm_packed_words *words, size_t window,
                             size_t part);

/** Write them, in any order. */
void dm_packed_words_copy(uint32_t *out, const dm_packed_words *words,
                          size_t window, size_t part);

/** Arrows of all lanes that overlap no window. */
size_t dm_packed_words_outside(const dm_packed_words *words);

#endif
