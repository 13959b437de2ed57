#include "store/edition_citations.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

/* More digits than the number of any document has. */
#define DIGITS_MOST 9

/** `size` bytes of a longer text. */
typedef struct text_part {
    const char *text;
    size_t size;
} text_part;

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for citations");
}

static text_part trim(text_part part)
{
    while (part.size > 0 && part.text[0] == ' ') {
        part.text++;
        part.size--;
    }
    while (part.size > 0 && part.text[part.size - 1] == ' ') {
        part.size--;
    }
    return part;
}

/* Split "GK 349" at its last blank; false where no number stands there. */
static bool split_number(text_part part, text_part *edition, int64_t *number)
{
    size_t digits = 0;

    while (digits < part.size && part.text[part.size - 1 - digits] >= '0' &&
           part.text[part.size - 1 - digits] <= '9') {
        digits++;
    }
    size_t rest = part.size - digits;
    if (digits == 0 || digits > DIGITS_MOST || rest < 2 ||
        part.text[rest - 1] != ' ') {
        return false;
    }
    *number = strtoll(part.text + rest, NULL, 10);
    *edition = trim((text_part){part.text, rest});
    return edition->size > 0;
}

static const char *find_edition(const dm_citations *citations, text_part name)
{
    for (size_t i = 0; i < citations->edition_count; i++) {
        const char *edition = citations->editions[i];
        if (strlen(edition) == name.size &&
            memcmp(edition, name.text, name.size) == 0) {
            return edition;
        }
    }
    return NULL;
}

static bool looks_like_year(int64_t number)
{
    return number >= 1500 && number < 2100;
}

static char *copy_part(dm_arena *arena, text_part part)
{
    char *copy = dm_arena_take(arena, part.size + 1);
    if (copy) {
        memcpy(copy, part.text, part.size);
        copy[part.size] = '\0';
    }
    return copy;
}

static dm_status add_edition(dm_citations *citations, text_part name,
                             dm_error *error)
{
    const char *copy = copy_part(&citations->arena, name);
    if (!copy ||
        !dm_rows_reserve((void **)&citations->editions,
                         citations->edition_count, &citations->edition_capacity,
                         sizeof *citations->editions)) {
        return refuse_memory(error);
    }
    citations->editions[citations->edition_count++] = copy;
    return DM_OK;
}

static dm_status take_edition(void *context, dm_statement *row, dm_error *error)
{
    const char *name = dm_statement_text(row, 0);
    return add_edition(context, (text_part){name, strlen(name)}, error);
}

/* One part of the citation of an account that is like `like`. */
static dm_status add_part(dm_citations *citations, text_part part,
                          const dm_citation *like, bool names_edition,
                          dm_error *error)
{
    dm_citation citation = *like;
    text_part name;
    dm_status status = DM_OK;

    if (!split_number(trim(part), &name, &citation.number)) {
        return DM_OK;
    }
    citation.edition = find_edition(citations, name);
    if (!citation.edition) {
        if (names_edition || looks_like_year(citation.number)) {
            return DM_OK;
        }
        status = add_edition(citations, name, error);
        if (status == DM_OK) {
            citation.edition =
                citations->editions[citations->edition_count - 1];
        }
    }
    if (status == DM_OK &&
        !dm_rows_reserve((void **)&citations->items, citations->count,
                         &citations->capacity, sizeof citation)) {
        status = refuse_memory(error);
    }
    if (status == DM_OK) {
        citations->items[citations->count++] = citation;
    }
    return status;
}

/* Among the citations from `first` on, which are those of one account. */
static void mark_lowest(dm_citations *citations, size_t first)
{
    for (size_t i = first; i < citations->count; i++) {
        dm_citation *citation = &citations->items[i];
        citation->lowest = true;
        for (size_t j = first; j < citations->count; j++) {
            const dm_citation *other = &citations->items[j];
            if (other->edition == citation->edition &&
                other->number < citation->number) {
                citation->lowest = false;
            }
        }
    }
}

static dm_status add_parts(dm_citations *citations, const char *text,
                           const dm_citation *like, bool names_edition,
                           dm_error *error)
{
    size_t first = citations->count;
    dm_status status = DM_OK;

    while (status == DM_OK && *text) {
        size_t size = strcspn(text, ";");
        status = add_part(citations, (text_part){text, size}, like,
                          names_edition, error);
        text += size + (text[size] == ';');
    }
    mark_lowest(citations, first);
    return status;
}

static dm_status take_citation(void *context, dm_statement *row,
                               dm_error *error)
{
    dm_citations *citations = context;
    const char *date_text = dm_statement_text(row, 3);
    dm_citation like = {
        .when = {dm_statement_integer(row, 4), dm_statement_integer(row, 5)},
        .key = dm_arena_copy_text(&citations->arena, dm_statement_text(row, 0)),
        .date_text =
            date_text ? dm_arena_copy_text(&citations->arena, date_text) : NULL,
    };

    if (!like.key || (date_text && !like.date_text)) {
        return refuse_memory(error);
    }
    return add_parts(citations, dm_statement_text(row, 1), &like,
                     !dm_statement_is_null(row, 2), error);
}

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_citations(const void *left, const void *right)
{
    const dm_citation *a = left;
    const dm_citation *b = right;
    int order = strcmp(a->edition, b->edition);
    if (order == 0) {
        order = compare_numbers(a->number, b->number);
    }
    if (order == 0) {
        order = compare_numbers(a->when.start, b->when.start);
    }
    if (order == 0) {
        order = compare_numbers(a->when.end, b->when.end);
    }
    return order != 0 ? order : strcmp(a->key, b->key);
}

dm_status dm_citations_load(dm_citations *out, dm_store *store, dm_error *error)
{
    *out = (dm_citations){0};
    dm_status status =
        dm_rows_of(store, dm_query_check_editions, take_edition, out, error);
    if (status == DM_OK) {
        status = dm_rows_of(store, dm_query_check_citations, take_citation, out,
                            error);
    }
    if (status == DM_OK && out->count > 1) {
        qsort(out->items, out->count, sizeof *out->items, compare_citations);
    }
    return status;
}

void dm_citations_clear(dm_citations *citations)
{
    free(citations->items);
    free(citations->editions);
    dm_arena_clear(&citations->arena);
    *citations = (dm_citations){0};
}
