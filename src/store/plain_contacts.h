#ifndef STORE_PLAIN_CONTACTS_H
#define STORE_PLAIN_CONTACTS_H

#include "model/arrow_columns.h"
#include "store/chunk_codec.h"
#include "store/plain_ends.h"
#include "store/stored_labels.h"

/** What a channel or a topic is for a reading, by its id. */
typedef struct dm_plain_label {
    uint32_t number; /**< by the bytes of the names, that of none among them */
    bool takes;
    uint16_t flags; /**< of the arrows that it makes */
} dm_plain_label;

/** The labels with the ids 0 to `size` - 1; what is there as `size` stands for
 * all others. `{0}` is empty. */
typedef struct dm_plain_labels {
    size_t size;
    dm_plain_label *items;
    size_t name_count;
    const char **names; /**< by number */
} dm_plain_labels;

/** What a reading does with plain contacts. The threads share it. */
typedef struct dm_plain_rule {
    const dm_phases *windows; /**< NULL: at any time */
    dm_scope scope;
    bool keeps;  /**< false: what it selects is only counted */
    bool copies; /**< every contact makes an arrow between its two actors */
    size_t id_count;
    uint32_t *actors;      /**< indices by id; the one at id_count: none */
    const uint32_t *ranks; /**< what the arrows have, by index */
    uint32_t *ranked;      /**< the same by id */
    bool replies;          /**< a channel says that a contact is a reply */
    dm_plain_labels channels;
    dm_plain_labels topics;
    bool filters_pairs;
} dm_plain_rule;

/** Number the labels of a store; `*fits` is false where their ids leave too
 * many gaps. False without memory. The caller clears `*out` in any case. */
bool dm_plain_labels_init(dm_plain_labels *out, const dm_stored_labels *labels,
                          bool *fits);

void dm_plain_labels_clear(dm_plain_labels *labels);

/** Fill `actors`, `id_count` and, from `ranks`, `ranked`, likewise; the caller
 * frees the two arrays. */
bool dm_plain_rule_number_actors(dm_plain_rule *rule,
                                 const dm_stored_actors *actors, bool *fits);

enum { DM_PLAIN_BLOCK = 2048 };

/** What one thread makes of its chunks. `{0}` is empty. */
typedef struct dm_plain_reader {
    const dm_plain_rule *rule;
    dm_plain_ends ends;
    bool *used_channels; /**< by number */
    bool *used_topics;
    size_t selected; /**< contacts that have an arrow */
    size_t internal; /**< those left out, both ends being one state */
    bool damaged;    /**< something cannot be: ask the rows */
    size_t left_count;
    dm_plain_contact *left; /**< several arrows each: for the common way */
    size_t left_capacity;
    struct dm_packed_lane *lane; /**< packs what is read; NULL: it is kept */
    dm_arrow_columns block;      /**< what it packs at a time */
    int64_t wide[DM_CHUNK_INITIATOR][DM_PLAIN_BLOCK];
    uint32_t narrow[DM_CHUNK_FIELDS][DM_PLAIN_BLOCK];
} dm_plain_reader;

/** Let the reader pack what it reads; false without memory. */
bool dm_plain_reader_pack(dm_plain_reader *reader, struct dm_packed_lane *lane);

/** Write the arrows of a chunk from `*place` on, where there is room for all of
 * it; `*place` goes behind the last. What is packed goes to its lane instead,
 * and `*place` stays. `within`: no date needs to be held against
 * the windows. False without memory. */
bool dm_plain_reader_read(dm_plain_reader *reader, const dm_chunk *chunk,
                          bool within, dm_arrow_columns *out, size_t *place);

void dm_plain_reader_clear(dm_plain_reader *reader);

#endif
