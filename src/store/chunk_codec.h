#ifndef STORE_CHUNK_CODEC_H
#define STORE_CHUNK_CODEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/time.h"

#include "base/buffer.h"
#include "store/stored_contacts.h"

/** The most contacts that one chunk holds. */
#define DM_CHUNK_MOST 65536

/** A contact that its row alone tells: without parties and accounts, with an
 * exact date. Actors and labels go by their ids; 0 is no label. */
typedef struct dm_plain_contact {
    int64_t id;
    dm_interval when;
    uint32_t initiator;
    uint32_t recipient;
    uint32_t channel;
    uint32_t topic;
    dm_direction direction;
} dm_plain_contact;

typedef enum dm_chunk_field {
    DM_CHUNK_START,
    DM_CHUNK_DURATION, /**< end less start */
    DM_CHUNK_ID,
    DM_CHUNK_INITIATOR,
    DM_CHUNK_RECIPIENT,
    DM_CHUNK_CHANNEL,
    DM_CHUNK_TOPIC,
    DM_CHUNK_DIRECTION,
    DM_CHUNK_FIELDS,
} dm_chunk_field;

/** The item i is base + unit * the number of `width` bytes at items + i *
 * width; a width of 0 has nothing but the base. Numbers wrap around. */
typedef struct dm_chunk_column {
    uint64_t base;
    uint32_t unit;
    uint32_t width; /**< 0, 1, 2, 4 or 8 */
    const unsigned char *items;
} dm_chunk_column;

typedef struct dm_chunk {
    size_t count;
    dm_chunk_column columns[DM_CHUNK_FIELDS];
} dm_chunk;

/** Append the chunk of 1 to DM_CHUNK_MOST contacts, sorted by start, end and
 * id. What memory it lacks is remembered by the buffer. */
void dm_chunk_encode(dm_buffer *out, const dm_plain_contact *contacts,
                     size_t count);

/** Look into the bytes of a chunk, which `*out` borrows; false where they are
 * not such as dm_chunk_encode made. */
bool dm_chunk_open(dm_chunk *out, const void *bytes, size_t size);

/** Write the items `first` to `first` + `count` - 1 of a column. */
void dm_chunk_read_wide(int64_t *out, const dm_chunk_column *column,
                        size_t first, size_t count);
void dm_chunk_read_narrow(uint32_t *out, const dm_chunk_column *column,
                          size_t first, size_t count);

/** Append ids, eight bytes each, and read the one at the place `i` again. */
void dm_chunk_encode_ids(dm_buffer *out, const int64_t *ids, size_t count);
int64_t dm_chunk_id_at(const void *bytes, size_t i);

/** Write all contacts of a chunk. */
void dm_chunk_decode(dm_plain_contact *out, const dm_chunk *chunk);

#endif
