#include "store/chunk_codec.h"

#include <assert.h>
#include <string.h>

/*
 * A chunk is a head of 8 bytes ("DMC1" and the count), for each column a base
 * of 8 bytes, a unit and a width of 4, then a checksum of 8 bytes over all
 * else, then the items of the columns one after another. Little endian.
 */
enum {
    HEAD_SIZE = 8,
    COLUMN_SIZE = 16,
    SUM_PLACE = HEAD_SIZE + DM_CHUNK_FIELDS * COLUMN_SIZE,
    ITEMS_PLACE = SUM_PLACE + 8,
    LANES = 4,
    BLOCK = 1024,
};

static const char mark[4] = {'D', 'M', 'C', '1'};

static bool is_little_endian(void)
{
    const uint16_t one = 1;
    unsigned char first;
    memcpy(&first, &one, 1);
    return first == 1;
}

static uint64_t swap_bytes(uint64_t value, unsigned width)
{
    uint64_t swapped = 0;
    for (unsigned i = 0; i < width; i++) {
        swapped = swapped << 8 | (value >> (8 * i) & 0xff);
    }
    return swapped;
}

static uint16_t load_16(const unsigned char *bytes)
{
    uint16_t value;
    memcpy(&value, bytes, sizeof value);
    return is_little_endian() ? value : (uint16_t)swap_bytes(value, 2);
}

static uint32_t load_32(const unsigned char *bytes)
{
    uint32_t value;
    memcpy(&value, bytes, sizeof value);
    return is_little_endian() ? value : (uint32_t)swap_bytes(value, 4);
}

static uint64_t load_64(const unsigned char *bytes)
{
    uint64_t value;
    memcpy(&value, bytes, sizeof value);
    return is_little_endian() ? value : swap_bytes(value, 8);
}

static void store_number(unsigned char *bytes, uint64_t value, unsigned width)
{
    uint64_t ordered = is_little_endian() ? value : swap_bytes(value, 8);
    switch (width) {
    case 1:
        memcpy(bytes, &ordered, 1);
        break;
    case 2:
        memcpy(bytes, &ordered, 2);
        break;
    case 4:
        memcpy(bytes, &ordered, 4);
        break;
    default:
        memcpy(bytes, &ordered, 8);
        break;
    }
}

static uint64_t mix(uint64_t sum, uint64_t word)
{
    return (sum ^ word) * UINT64_C(0x9e3779b97f4a7c15);
}

/* Four sums side by side, since a product waits for the one before. */
static uint64_t add_up(uint64_t seed, const unsigned char *bytes, size_t size)
{
    uint64_t lanes[LANES] = {seed, seed + 1, seed + 2, seed + 3};
    const size_t stride = (size_t)8 * LANES;
    size_t i = 0;
    for (; i + stride <= size; i += stride) {
        for (size_t lane = 0; lane < LANES; lane++) {
            lanes[lane] = mix(lanes[lane], load_64(bytes + i + 8 * lane));
        }
    }
    for (; i < size; i++) {
        lanes[i % LANES] = mix(lanes[i % LANES], bytes[i]);
    }
    uint64_t sum = size;
    for (int lane = 0; lane < LANES; lane++) {
        sum = mix(sum, lanes[lane] ^ lanes[lane] >> 32);
    }
    return sum ^ sum >> 29;
}

static uint64_t find_sum(const unsigned char *bytes, size_t size)
{
    uint64_t head = add_up(1, bytes, SUM_PLACE);
    return add_up(head, bytes + ITEMS_PLACE, size - ITEMS_PLACE);
}

static size_t column_place(int field)
{
    return HEAD_SIZE + (size_t)field * COLUMN_SIZE;
}

/* The field of eight bytes, or of four, that begins at `place`. */

static void gather_wide(uint64_t *out, const dm_plain_contact *contacts,
                        size_t count, size_t place)
{
    for (size_t i = 0; i < count; i++) {
        memcpy(&out[i], (const char *)&contacts[i] + place, sizeof *out);
    }
}

static void gather_narrow(uint64_t *out, const dm_plain_contact *contacts,
                          size_t count, size_t place)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t value;
        memcpy(&value, (const char *)&contacts[i] + place, sizeof value);
        out[i] = value;
    }
}

static void gather_durations(uint64_t *out, const dm_plain_contact *contacts,
                             size_t count)
{
    for (size_t i = 0; i < count; i++) {
        out[i] =
            (uint64_t)contacts[i].when.end - (uint64_t)contacts[i].when.start;
    }
}

static void gather_directions(uint64_t *out, const dm_plain_contact *contacts,
                              size_t count)
{
    for (size_t i = 0; i < count; i++) {
        out[i] = contacts[i].direction;
    }
}

/* One field of some contacts. */
static void gather(uint64_t *out, const dm_plain_contact *contacts,
                   size_t count, dm_chunk_field field)
{
    static const size_t places[DM_CHUNK_FIELDS] = {
        [DM_CHUNK_START] = offsetof(dm_plain_contact, when.start),
        [DM_CHUNK_ID] = offsetof(dm_plain_contact, id),
        [DM_CHUNK_INITIATOR] = offsetof(dm_plain_contact, initiator),
        [DM_CHUNK_RECIPIENT] = offsetof(dm_plain_contact, recipient),
        [DM_CHUNK_CHANNEL] = offsetof(dm_plain_contact, channel),
        [DM_CHUNK_TOPIC] = offsetof(dm_plain_contact, topic),
    };
    switch (field) {
    case DM_CHUNK_START:
    case DM_CHUNK_ID:
        gather_wide(out, contacts, count, places[field]);
        break;
    case DM_CHUNK_DURATION:
        gather_durations(out, contacts, count);
        break;
    case DM_CHUNK_DIRECTION:
        gather_directions(out, contacts, count);
        break;
    default:
        gather_narrow(out, contacts, count, places[field]);
        break;
    }
}

static uint32_t find_width(uint64_t most)
{
    if (most == 0) {
        return 0;
    }
    if (most <= UINT8_MAX) {
        return 1;
    }
    if (most <= UINT16_MAX) {
        return 2;
    }
    return most <= UINT32_MAX ? 4 : 8;
}

typedef struct value_range {
    int64_t least;
    int64_t most;
    bool days; /* all are whole days apart */
} value_range;

static value_range find_range(const dm_plain_contact *contacts, size_t count,
                              dm_chunk_field field)
{
    uint64_t values[BLOCK];
    gather(values, contacts, 1, field);
    const uint64_t first = values[0];
    value_range range = {(int64_t)first, (int64_t)first, true};
    for (size_t i = 0; i < count; i += BLOCK) {
        size_t size = count - i < BLOCK ? count - i : BLOCK;
        gather(values, contacts + i, size, field);
        for (size_t j = 0; j < size; j++) {
            int64_t value = (int64_t)values[j];
            range.least = value < range.least ? value : range.least;
            range.most = value > range.most ? value : range.most;
        }
        for (size_t j = 0; j < size && range.days; j++) {
            int64_t value = (int64_t)values[j];
            uint64_t apart =
                value < (int64_t)first ? first - values[j] : values[j] - first;
            range.days = apart % DM_DAY_S == 0;
        }
    }
    return range;
}

/* The least value as base; days as the unit where all are whole ones. */
static dm_chunk_column plan_column(const dm_plain_contact *contacts,
                                   size_t count, dm_chunk_field field)
{
    value_range found = find_range(contacts, count, field);
    uint32_t unit = found.days ? (uint32_t)DM_DAY_S : 1;
    uint64_t range = ((uint64_t)found.most - (uint64_t)found.least) / unit;
    return (dm_chunk_column){.base = (uint64_t)found.least,
                             .unit = unit,
                             .width = find_width(range)};
}

/* Units above the base. */
static void count_units(uint64_t *values, size_t count,
                        const dm_chunk_column *column)
{
    for (size_t i = 0; i < count; i++) {
        values[i] -= column->base;
    }
    for (size_t i = 0; i < count && column->unit == DM_DAY_S; i++) {
        values[i] /= (uint64_t)DM_DAY_S;
    }
}

static void add_column(dm_buffer *out, const dm_chunk_column *column,
                       const dm_plain_contact *contacts, size_t count,
                       dm_chunk_field field)
{
    uint64_t values[BLOCK];
    unsigned char bytes[8 * BLOCK];
    for (size_t i = 0; i < count && column->width > 0; i += BLOCK) {
        size_t size = count - i < BLOCK ? count - i : BLOCK;
        gather(values, contacts + i, size, field);
        count_units(values, size, column);
        for (size_t j = 0; j < size; j++) {
            store_number(bytes + j * column->width, values[j], column->width);
        }
        dm_buffer_add_bytes(out, (const char *)bytes, size * column->width);
    }
}

void dm_chunk_encode(dm_buffer *out, const dm_plain_contact *contacts,
                     size_t count)
{
    assert(count > 0 && count <= DM_CHUNK_MOST);
    size_t start = out->size;
    unsigned char head[ITEMS_PLACE] = {0};
    dm_chunk_column columns[DM_CHUNK_FIELDS];
    memcpy(head, mark, sizeof mark);
    store_number(head + 4, count, 4);
    for (int i = 0; i < DM_CHUNK_FIELDS; i++) {
        unsigned char *place = head + column_place(i);
        columns[i] = plan_column(contacts, count, (dm_chunk_field)i);
        store_number(place, columns[i].base, 8);
        store_number(place + 8, columns[i].unit, 4);
        store_number(place + 12, columns[i].width, 4);
    }
    dm_buffer_add_bytes(out, (const char *)head, sizeof head);
    for (int i = 0; i < DM_CHUNK_FIELDS; i++) {
        add_column(out, &columns[i], contacts, count, (dm_chunk_field)i);
    }
    if (!out->failed) {
        unsigned char *bytes = (unsigned char *)out->text + start;
        store_number(bytes + SUM_PLACE, find_sum(bytes, out->size - start), 8);
    }
}

void dm_chunk_encode_ids(dm_buffer *out, const int64_t *ids, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        unsigned char bytes[8];
        store_number(bytes, (uint64_t)ids[i], 8);
        dm_buffer_add_bytes(out, (const char *)bytes, sizeof bytes);
    }
}

int64_t dm_chunk_id_at(const void *bytes, size_t i)
{
    return (int64_t)load_64((const unsigned char *)bytes + 8 * i);
}

static bool is_width(uint32_t width)
{
    return width <= 2 || width == 4 || width == 8;
}

bool dm_chunk_open(dm_chunk *out, const void *bytes, size_t size)
{
    const unsigned char *head = bytes;
    *out = (dm_chunk){0};
    if (size < ITEMS_PLACE || memcmp(head, mark, sizeof mark) != 0 ||
        load_64(head + SUM_PLACE) != find_sum(head, size)) {
        return false;
    }
    out->count = load_32(head + 4);
    bool fits = out->count > 0 && out->count <= DM_CHUNK_MOST;
    size_t place = ITEMS_PLACE;
    for (int i = 0; i < DM_CHUNK_FIELDS && fits; i++) {
        const unsigned char *column = head + column_place(i);
        out->columns[i] = (dm_chunk_column){.base = load_64(column),
                                            .unit = load_32(column + 8),
                                            .width = load_32(column + 12),
                                            .items = head + place};
        fits = is_width(out->columns[i].width);
        place += fits ? out->count * out->columns[i].width : 0;
        fits = fits && place <= size;
    }
    return fits && place == size;
}

/* Plain loops, one for each width, so that the compiler makes them wide. */

void dm_chunk_read_wide(int64_t *out, const dm_chunk_column *column,
                        size_t first, size_t count)
{
    const unsigned char *items = column->items + first * column->width;
    const uint64_t base = column->base;
    const uint64_t unit = column->unit;
    switch (column->width) {
    case 0:
        for (size_t i = 0; i < count; i++) {
            out[i] = (int64_t)base;
        }
        break;
    case 1:
        for (size_t i = 0; i < count; i++) {
            out[i] = (int64_t)(base + unit * items[i]);
        }
        break;
    case 2:
        for (size_t i = 0; i < count; i++) {
            out[i] = (int64_t)(base + unit * load_16(items + 2 * i));
        }
        break;
    case 4:
        for (size_t i = 0; i < count; i++) {
            out[i] = (int64_t)(base + unit * load_32(items + 4 * i));
        }
        break;
    default:
        for (size_t i = 0; i < count; i++) {
            out[i] = (int64_t)(base + unit * load_64(items + 8 * i));
        }
        break;
    }
}

void dm_chunk_read_narrow(uint32_t *out, const dm_chunk_column *column,
                          size_t first, size_t count)
{
    const unsigned char *items = column->items + first * column->width;
    const uint32_t base = (uint32_t)column->base;
    const uint32_t unit = column->unit;
    switch (column->width) {
    case 0:
        for (size_t i = 0; i < count; i++) {
            out[i] = base;
        }
        break;
    case 1:
        for (size_t i = 0; i < count; i++) {
            out[i] = base + unit * items[i];
        }
        break;
    case 2:
        for (size_t i = 0; i < count; i++) {
            out[i] = base + unit * load_16(items + 2 * i);
        }
        break;
    case 4:
        for (size_t i = 0; i < count; i++) {
            out[i] = base + unit * load_32(items + 4 * i);
        }
        break;
    default:
        for (size_t i = 0; i < count; i++) {
            out[i] = (uint32_t)(base + unit * load_64(items + 8 * i));
        }
        break;
    }
}

static void decode_block(dm_plain_contact *out, const dm_chunk *chunk,
                         size_t first, size_t count)
{
    int64_t wide[DM_CHUNK_INITIATOR][BLOCK];
    uint32_t narrow[DM_CHUNK_FIELDS][BLOCK];
    for (int i = 0; i < DM_CHUNK_INITIATOR; i++) {
        dm_chunk_read_wide(wide[i], &chunk->columns[i], first, count);
    }
    for (int i = DM_CHUNK_INITIATOR; i < DM_CHUNK_FIELDS; i++) {
        dm_chunk_read_narrow(narrow[i], &chunk->columns[i], first, count);
    }
    for (size_t i = 0; i < count; i++) {
        int64_t start = wide[DM_CHUNK_START][i];
        uint64_t duration = (uint64_t)wide[DM_CHUNK_DURATION][i];
        out[i] = (dm_plain_contact){
            .id = wide[DM_CHUNK_ID][i],
            .when = {start, (int64_t)((uint64_t)start + duration)},
            .initiator = narrow[DM_CHUNK_INITIATOR][i],
            .recipient = narrow[DM_CHUNK_RECIPIENT][i],
            .channel = narrow[DM_CHUNK_CHANNEL][i],
            .topic = narrow[DM_CHUNK_TOPIC][i],
            .direction = (dm_direction)(narrow[DM_CHUNK_DIRECTION][i] % 3),
        };
    }
}

void dm_chunk_decode(dm_plain_contact *out, const dm_chunk *chunk)
{
    for (size_t i = 0; i < chunk->count; i += BLOCK) {
        size_t left = chunk->count - i;
        decode_block(out + i, chunk, i, left < BLOCK ? left : BLOCK);
    }
}
