#include "exchange/column_map.h"

#include "demarche/text.h"

#include "exchange/dataset_format.h"

#include <string.h>

/** The reader of a map. */
typedef struct dm_map_reader {
    dm_column_map *map;
    const char *file;
    dm_problems *problems;
    size_t line;
    size_t section; /**< IN_COLUMNS, or the column that it translates */
    bool failed;    /**< memory ran out */
} dm_map_reader;

enum { IN_COLUMNS = DM_MAP_ENTRIES, BEFORE_SECTIONS, IN_UNKNOWN };

static void list_entries(const char *names[DM_MAP_ENTRIES])
{
    for (size_t i = 0; i < dm_contacts_file.column_count; i++) {
        names[i] = dm_contacts_file.columns[i].name;
    }
    names[DM_MAP_DATE_FIRST] = "date.first";
    names[DM_MAP_DATE_LAST] = "date.last";
    names[DM_MAP_DATE_ORDER] = "date.order";
}

static void note_problem(dm_map_reader *reader, size_t column, const char *what,
                         const char *name)
{
    const char *names[DM_MAP_ENTRIES];
    list_entries(names);
    size_t nearest = dm_text_nearest(name, names, DM_MAP_ENTRIES);
    dm_problems_add(reader->problems, DM_ERROR, reader->file, reader->line,
                    column, "%s '%s'%s%s%s", what, name,
                    nearest < DM_MAP_ENTRIES ? ": did you mean '" : "",
                    nearest < DM_MAP_ENTRIES ? names[nearest] : "",
                    nearest < DM_MAP_ENTRIES ? "'?" : "");
}

/* The entry of that name among the first `count`, or `count`. */
static size_t find_entry(const char *name, size_t count)
{
    const char *names[DM_MAP_ENTRIES];
    list_entries(names);
    size_t i = 0;
    while (i < count && strcmp(names[i], name) != 0) {
        i++;
    }
    return i;
}

static char *trim(char *text)
{
    text += strspn(text, " \t");
    size_t size = strlen(text);
    while (size && strchr(" \t\r", text[size - 1])) {
        text[--size] = '\0';
    }
    return text;
}

static char *copy_bytes(dm_map_reader *reader, const char *text, size_t size)
{
    char *copy = dm_arena_take(&reader->map->arena, size + 1);
    reader->failed |= !copy;
    if (copy) {
        memcpy(copy, text, size);
        copy[size] = '\0';
    }
    return copy;
}

static dm_map_piece **add_piece(dm_map_reader *reader, dm_map_piece **tail,
                                bool is_column, const char *text, size_t size)
{
    dm_map_piece *piece = dm_arena_take(&reader->map->arena, sizeof *piece);
    char *copy = copy_bytes(reader, text, size);
    reader->failed |= !piece;
    if (reader->failed) {
        return tail;
    }
    *piece = (dm_map_piece){.column = is_column ? copy : NULL,
                            .text = is_column ? "" : copy,
                            .line = reader->line};
    *tail = piece;
    return &piece->next;
}

/* `{a}/{b}`: columns in braces, texts between them. */
static void parse_template(dm_map_reader *reader, dm_map_piece **tail,
                           const char *text)
{
    while (*text && !reader->failed) {
        const char *close = *text == '{' ? strchr(text, '}') : NULL;
        if (close) {
            tail = add_piece(reader, tail, true, text + 1,
                             (size_t)(close - text - 1));
            text = close + 1;
        } else {
            size_t size = 1 + strcspn(text + 1, "{");
            tail = add_piece(reader, tail, false, text, size);
            text += size;
        }
    }
}

static void take_column(dm_map_reader *reader, size_t column, const char *name,
                        const char *value)
{
    size_t entry = find_entry(name, DM_MAP_ENTRIES);
    size_t size = strlen(value);
    if (entry == DM_MAP_ENTRIES) {
        note_problem(reader, column, "unknown column", name);
        return;
    }
    dm_map_piece **tail = &reader->map->entries[entry];
    if (*tail) {
        dm_problems_add(reader->problems, DM_ERROR, reader->file, reader->line,
                        column, "'%s' is given twice", name);
    } else if (size >= 2 && value[0] == '"' && value[size - 1] == '"') {
        add_piece(reader, tail, false, value + 1, size - 2);
    } else if (strchr(value, '{')) {
        parse_template(reader, tail, value);
    } else {
        add_piece(reader, tail, entry != DM_MAP_DATE_ORDER, value, size);
    }
}

static void take_word(dm_map_reader *reader, const char *from,
                      const char *value)
{
    dm_map_word *word = dm_arena_take(&reader->map->arena, sizeof *word);
    char *copy = copy_bytes(reader, from, strlen(from));
    char *to = copy_bytes(reader, value, strlen(value));
    reader->failed |= !word;
    if (!reader->failed) {
        *word = (dm_map_word){reader->section, copy, to, reader->map->words};
        reader->map->words = word;
    }
}

static void take_section(dm_map_reader *reader, char *line)
{
    char *end = strchr(line, ']');
    if (!end || *trim(end + 1)) {
        dm_problems_add(reader->problems, DM_ERROR, reader->file, reader->line,
                        1,
                        "a section is not closed, expected such as "
                        "'[columns]'");
        reader->section = IN_UNKNOWN;
        return;
    }
    *end = '\0';
    char *name = trim(line + 1);
    size_t column = find_entry(name, dm_contacts_file.column_count);
    reader->section = strcmp(name, "columns") == 0 ? IN_COLUMNS : column;
    if (reader->section == dm_contacts_file.column_count) {
        note_problem(reader, 2, "unknown section", name);
        reader->section = IN_UNKNOWN;
    }
}

static void take_line(dm_map_reader *reader, char *line)
{
    char *text = trim(line);
    size_t column = 1 + (size_t)(text - line);
    if (!*text || *text == '#' || *text == ';') {
        return;
    }
    if (*text == '[') {
        take_section(reader, text);
        return;
    }
    char *sign = strchr(text, '=');
    if (!sign || reader->section == BEFORE_SECTIONS) {
        dm_problems_add(reader->problems, DM_ERROR, reader->file, reader->line,
                        column,
                        sign ? "no section yet, expected '[columns]'"
                             : "expected 'column = what it holds'");
        return;
    }
    *sign = '\0';
    char *name = trim(text);
    char *value = trim(sign + 1);
    if (reader->section == IN_COLUMNS) {
        take_column(reader, column, name, value);
    } else if (reader->section != IN_UNKNOWN) {
        take_word(reader, name, value);
    }
}

static void check_order(dm_map_reader *reader)
{
    const dm_map_piece *order = reader->map->entries[DM_MAP_DATE_ORDER];
    if (order && strcmp(order->text, "dmy") != 0 &&
        strcmp(order->text, "mdy") != 0 && strcmp(order->text, "ymd") != 0) {
        dm_problems_add(reader->problems, DM_ERROR, reader->file, order->line,
                        1, "unknown order '%s', expected dmy, mdy or ymd",
                        order->text);
    }
}

dm_status dm_column_map_parse(dm_column_map *out, dm_buffer *text,
                              const char *file, dm_problems *problems,
                              dm_error *error)
{
    *out = (dm_column_map){0};

    dm_map_reader reader = {.map = out,
                            .file = file,
                            .problems = problems,
                            .line = 1,
                            .section = BEFORE_SECTIONS};
    char *next = text->text;
    while (next && *next && !reader.failed) {
        char *line = next;
        next = strchr(line, '\n');
        if (next) {
            *next++ = '\0';
        }
        take_line(&reader, line);
        reader.line++;
    }
    if (reader.failed) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot keep '%s'", file);
    }
    check_order(&reader);
    return DM_OK;
}

char *dm_column_map_translate(const dm_column_map *map, size_t column,
                              char *text)
{
    for (const dm_map_word *word = map->words; word; word = word->next) {
        if (word->column == column && strcmp(word->from, text) == 0) {
            return word->to;
        }
    }
    return text;
}

void dm_column_map_clear(dm_column_map *map)
{
    dm_arena_clear(&map->arena);
    *map = (dm_column_map){0};
}
