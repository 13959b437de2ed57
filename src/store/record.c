#include "store/record.h"

#include <assert.h>
#include <string.h>

/* Kinds of values, in the order of SQLite's serial types. */
enum {
    TYPE_NULL = 0,
    TYPE_ZERO = 8,
    TYPE_ONE = 9,
    TYPE_TEXT = 13, /* and twice the size of the text */
};

void dm_record_clear(dm_record *record)
{
    record->type_size = 0;
    record->body_size = 0;
    record->too_long = false;
}

static void add_type(dm_record *record, uint64_t type)
{
    if (type < 0x80) { /* most are */
        record->types[record->type_size++] = (unsigned char)type;
        return;
    }
    assert(record->type_size <
           (size_t)(DM_RECORD_COLUMNS - 1) * DM_VARINT_MOST);
    unsigned char *end = dm_put_varint(record->types + record->type_size, type);
    record->type_size = (size_t)(end - record->types);
}

void dm_record_add_null(dm_record *record)
{
    add_type(record, TYPE_NULL);
}

/* The fewest bytes that keep a number with its sign: type 1 to 6. */
static unsigned choose_type(int64_t number)
{
    uint64_t magnitude = (uint64_t)(number < 0 ? ~number : number);
    if (magnitude >> 31) {
        return magnitude >> 47 ? 6 : 5;
    }
    return 1 + (magnitude >> 7 > 0) + (magnitude >> 15 > 0) +
           (magnitude >> 23 > 0);
}

void dm_record_add_integer(dm_record *record, int64_t number)
{
    static const unsigned char sizes[] = {0, 1, 2, 3, 4, 6, 8};
    if (number == 0 || number == 1) {
        add_type(record, number ? TYPE_ONE : TYPE_ZERO);
        return;
    }
    unsigned type = choose_type(number);
    add_type(record, type);
    if (record->body_size + sizes[type] > sizeof record->body) {
        record->too_long = true;
        return;
    }
    dm_put_big_endian(record->body + record->body_size, (uint64_t)number,
                      sizes[type]);
    record->body_size += sizes[type];
}

void dm_record_add_text(dm_record *record, const char *text, size_t size)
{
    add_type(record, TYPE_TEXT + 2 * (uint64_t)size);
    if (size > sizeof record->body - record->body_size) {
        record->too_long = true;
        return;
    }
    memcpy(record->body + record->body_size, text, size);
    record->body_size += size;
}

size_t dm_record_write(unsigned char *out, const dm_record *record)
{
    size_t head = record->type_size + 1;
    size_t size = head + record->body_size;
    if (record->too_long || head > 0x7f || size > DM_ROW_MOST) {
        return 0;
    }
    out[0] = (unsigned char)head;
    memcpy(out + 1, record->types, record->type_size);
    memcpy(out + head, record->body, record->body_size);
    return size;
}
