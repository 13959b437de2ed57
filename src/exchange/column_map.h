#ifndef EXCHANGE_COLUMN_MAP_H
#define EXCHANGE_COLUMN_MAP_H

#include "demarche/problems.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <stddef.h>

/** What a map may set beside the columns of contacts.csv. */
enum {
    DM_MAP_DATE_FIRST = 18, /**< the first day of an interval */
    DM_MAP_DATE_LAST,       /**< its last one, or empty */
    DM_MAP_DATE_ORDER,      /**< of numbers in a date: dmy, mdy or ymd */
    DM_MAP_ENTRIES,
};

/** A piece of a cell: a text, or a column of the file. */
typedef struct dm_map_piece {
    const char *column; /**< NULL: `text` */
    const char *text;
    size_t field; /**< of the column in the file, once that is known */
    size_t line;  /**< of the map */
    struct dm_map_piece *next;
} dm_map_piece;

/** Another word for a value of a column. */
typedef struct dm_map_word {
    size_t column;
    const char *from;
    char *to;
    struct dm_map_word *next;
} dm_map_word;

/**
 * Which columns of a file hold what: an INI file. In `[columns]` stands
 * `column = other` with a column of contacts.csv before the sign and one of the
 * file after it, or a text that holds columns in braces, or one in double
 * quotes; also `date.first`, `date.last` and `date.order`. Another section is
 * named by a column of contacts.csv and translates its values. `{0}` is empty.
 */
typedef struct dm_column_map {
    dm_map_piece *entries[DM_MAP_ENTRIES];
    dm_map_word *words;
    dm_arena arena;
} dm_column_map;

/** Read the text of a map, which is written over. What is wrong in it goes to
 * `problems`, with its place in `file`. */
dm_status dm_column_map_parse(dm_column_map *out, dm_buffer *text,
                              const char *file, dm_problems *problems,
                              dm_error *error);

/** The word that the map has for `text` in a column of contacts.csv, or
 * `text`. */
char *dm_column_map_translate(const dm_column_map *map, size_t column,
                              char *text);

void dm_column_map_clear(dm_column_map *map);

#endif
