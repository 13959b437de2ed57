#include "print/row_writer.h"

#include "model/table_columns.h"
#include "print/number_text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Texts are copied by so many bytes at once, beyond their end. */
enum { STEP = 32 };

static const dm_made_text not_made = {.size = UINT32_MAX};

static dm_made_text end_text(const dm_buffer *texts, size_t place)
{
    if (texts->size >= UINT32_MAX) {
        return not_made;
    }
    return (dm_made_text){(uint32_t)place, (uint32_t)(texts->size - place)};
}

static dm_made_text make_text(dm_buffer *texts, const char *text)
{
    size_t place = texts->size;
    dm_buffer_add(texts, text);
    return end_text(texts, place);
}

/* The longest of the names that are made. */
static size_t make_names(dm_row_writer *writer)
{
    const dm_table *table = writer->table;
    size_t longest = writer->empty.size;
    for (size_t i = 0; i < table->name_count; i++) {
        const dm_table_name *name = &table->names[i];
        size_t place = writer->texts.size;
        writer->names[i] = name->text ? not_made : writer->empty;
        if (name->text && name->kept) {
            writer->style->add_text(&writer->texts, name->text,
                                    writer->style->options);
            writer->names[i] = end_text(&writer->texts, place);
        }
        size_t size = writer->names[i].size;
        longest = size > longest && size != UINT32_MAX ? size : longest;
    }
    return longest;
}

/* What stands at the end is copied with what follows it. */
static void pad_texts(dm_buffer *texts)
{
    for (int i = 0; i < STEP; i++) {
        dm_buffer_add_char(texts, '\0');
    }
}

static void make_texts(dm_row_writer *writer)
{
    const dm_row_style *style = writer->style;
    writer->empty = make_text(&writer->texts, style->empty);
    size_t room = strlen(style->empty_row) + strlen(style->row_end) +
                  strlen(style->last_row_end);
    size_t longest = make_names(writer);
    for (size_t i = 0; i < writer->table->column_count; i++) {
        size_t place = writer->texts.size;
        style->add_prefix(&writer->texts, writer->table, i);
        writer->prefixes[i] = end_text(&writer->texts, place);
        room += writer->texts.size - place;
        room += longest > DM_NUMBER_SIZE ? longest : DM_NUMBER_SIZE;
    }
    writer->row_room = room + (size_t)2 * STEP;
    pad_texts(&writer->texts);
}

static char *copy_made(char *out, const dm_buffer *texts, dm_made_text made)
{
    const char *text = texts->text + made.place;
    for (size_t i = 0; i < made.size; i += STEP) {
        memcpy(out + i, text + i, STEP);
    }
    return out + made.size;
}

static char *copy_text(char *out, const char *text)
{
    while (*text) {
        *out++ = *text++;
    }
    return out;
}

/* Where a cell goes that may take more than the room that was made. */
static dm_buffer *leave_row(dm_buffer *block, const char *out)
{
    block->size = (size_t)(out - block->text);
    return block;
}

static char *return_to_row(const dm_row_writer *writer, dm_buffer *block)
{
    return dm_buffer_make_room(block, writer->row_room);
}

static char *write_name(const dm_row_writer *writer, uint32_t name, char *out,
                        dm_buffer *block)
{
    dm_made_text made = writer->names[name];
    if (made.size != UINT32_MAX) {
        return copy_made(out, &writer->texts, made);
    }
    const dm_row_style *style = writer->style;
    style->add_text(leave_row(block, out), writer->table->names[name].text,
                    style->options);
    return return_to_row(writer, block);
}

static char *write_list(const dm_row_writer *writer, const int64_t *list,
                        char *out, dm_buffer *block)
{
    const dm_row_style *style = writer->style;
    dm_buffer_add(leave_row(block, out), style->list_begin);
    for (int64_t i = 1; i <= list[0]; i++) {
        dm_buffer_add(block, i > 1 ? style->list_between : "");
        dm_number_add_integer(block, list[i]);
    }
    dm_buffer_add(block, style->list_end);
    return return_to_row(writer, block);
}

/* Where the arrays of its column have a cell, and how its reals become text. */
typedef struct cell_place {
    size_t row; /* or the number of the set that it is of */
    size_t column;
    dm_number_cache *cache;
} cell_place;

/* Write the cell from `out` on, and return its end; NULL without memory. */
static char *write_cell(const dm_row_writer *writer, cell_place place,
                        char *out, dm_buffer *block)
{
    const dm_table_cells *cells = &writer->table->cells[place.column];
    switch (writer->table->columns[place.column].type) {
    case DM_TEXT:
        return write_name(writer, cells->names ? cells->names[place.row] : 0,
                          out, block);
    case DM_INTEGER:
        if (cells->integers && !(cells->empty && cells->empty[place.row])) {
            return out +
                   dm_number_write_integer(out, cells->integers[place.row]);
        }
        break;
    case DM_REAL:
        if (cells->reals && !isnan(cells->reals[place.row])) {
            return out + dm_number_cache_write(place.cache, out,
                                               cells->reals[place.row]);
        }
        break;
    case DM_NUMBERS:
        if (cells->lists && cells->lists[place.row]) {
            return write_list(writer, cells->lists[place.row], out, block);
        }
        break;
    }
    return copy_made(out, &writer->texts, writer->empty);
}

/* The cells of the columns up to `end`, from that of `place` on; NULL without
 * memory. */
static char *write_cells(const dm_row_writer *writer, cell_place place,
                         size_t end, char *out, dm_buffer *block)
{
    for (; out && place.column < end; place.column++) {
        out = copy_made(out, &writer->texts, writer->prefixes[place.column]);
        out = write_cell(writer, place, out, block);
    }
    return out;
}

static char *write_shared(const dm_row_writer *writer, cell_place place,
                          char *out, dm_buffer *block)
{
    if (writer->sets && writer->sets[place.row].size != UINT32_MAX) {
        return copy_made(out, &writer->set_texts, writer->sets[place.row]);
    }
    return write_cells(writer, place, writer->table->sharing.end, out, block);
}

void dm_row_writer_add(const dm_row_writer *writer, dm_number_cache *cache,
                       size_t row, dm_buffer *block)
{
    const dm_row_style *style = writer->style;
    const dm_table *table = writer->table;
    const dm_table_sharing *sharing = &table->sharing;
    size_t start = block->size;
    char *out = dm_buffer_make_room(block, writer->row_room);
    if (table->sets) {
        out = write_cells(writer, (cell_place){row, 0, cache}, sharing->first,
                          out, block);
        cell_place shared = {table->sets[row], sharing->first, cache};
        out = out ? write_shared(writer, shared, out, block) : NULL;
    }
    out = write_cells(writer, (cell_place){row, sharing->end, cache},
                      table->column_count, out, block);
    if (!out) {
        return;
    }
    if (out == block->text + start) {
        out = copy_text(out, style->empty_row);
    }
    bool last = row + 1 == table->row_count;
    out = copy_text(out, last ? style->last_row_end : style->row_end);
    leave_row(block, out);
}

/* Worth it where sets come again and again. */
static bool makes_sets(const dm_table *table)
{
    return table->sets && table->sharing.count < table->row_count / 4;
}

static bool make_sets(dm_row_writer *writer)
{
    const dm_table_sharing *sharing = &writer->table->sharing;
    dm_buffer *texts = &writer->set_texts;
    dm_number_cache *cache =
        dm_number_cache_new(sharing->count * (sharing->end - sharing->first));
    writer->sets = calloc(sharing->count + 1, sizeof *writer->sets);
    bool made = cache && writer->sets;
    for (size_t i = 0; i < sharing->count && made; i++) {
        size_t start = texts->size;
        char *out = dm_buffer_make_room(texts, writer->row_room);
        out = write_cells(writer, (cell_place){i, sharing->first, cache},
                          sharing->end, out, texts);
        made = out != NULL;
        if (made) {
            leave_row(texts, out);
            writer->sets[i] = end_text(texts, start);
        }
    }
    dm_number_cache_free(cache);
    pad_texts(texts);
    return made && !texts->failed;
}

bool dm_row_writer_init(dm_row_writer *writer, const dm_table *table,
                        const dm_row_style *style)
{
    *writer = (dm_row_writer){
        .table = table,
        .style = style,
        .prefixes = calloc(table->column_count, sizeof *writer->prefixes),
        .names = calloc(table->name_count, sizeof *writer->names),
    };
    if (!writer->prefixes || !writer->names) {
        return false;
    }
    make_texts(writer);
    return !writer->texts.failed && (!makes_sets(table) || make_sets(writer));
}

void dm_row_writer_clear(dm_row_writer *writer)
{
    dm_buffer_clear(&writer->texts);
    dm_buffer_clear(&writer->set_texts);
    free(writer->prefixes);
    free(writer->names);
    free(writer->sets);
}
