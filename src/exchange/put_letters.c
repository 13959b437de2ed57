#include "base/buffer.h"
#include "exchange/dataset_table.h"
#include "exchange/foreign_row.h"
#include "exchange/letters.h"
#include "exchange/refused_rows.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static dm_status fail(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "cannot put a document");
}

/* Who an actor is, in whatever order the file has its documents. */
static void describe_actor(dm_buffer *out, const dm_letter_actor *actor)
{
    const dm_letter_authority *first = actor->authorities;
    if (first) {
        dm_buffer_add_format(out, "%s:%s", first->row.scheme, first->row.value);
    } else {
        dm_buffer_add(out, dm_letter_actor_label(actor));
    }
}

/* All that a document tells but for its note, in one text. */
static char *describe_letter(const dm_letters *letters, const dm_letter *letter)
{
    dm_buffer text = {0};
    dm_buffer_add_format(&text, "%s|%s|%s", letter->date, letter->where,
                         letter->summary);
    for (int side = 0; side < DM_LETTER_SIDES; side++) {
        for (const dm_letter_party *at = letter->sides[side]; at;
             at = at->next) {
            dm_buffer_add(&text, at == letter->sides[side] ? "|" : ";");
            describe_actor(&text,
                           dm_letter_actors_get(&letters->actors, at->actor));
        }
    }
    char *taken = dm_buffer_take(&text);
    dm_buffer_clear(&text);
    return taken;
}

static bool tell_the_same(bool *out, const dm_letters *letters,
                          const dm_letter *one, const dm_letter *other)
{
    char *first = describe_letter(letters, one);
    char *second = describe_letter(letters, other);
    bool described = first && second;
    *out = described && strcmp(first, second) == 0;
    free(first);
    free(second);
    return described;
}

/* Of two that tell the same the one with more of a note, whichever comes
 * first. */
static bool says_more(const dm_letter *letter, const dm_letter *other)
{
    size_t size = strlen(letter->note);
    size_t other_size = strlen(other->note);
    return size != other_size ? size > other_size
                              : strcmp(letter->note, other->note) < 0;
}

static bool compare_by_key(dm_letters *letters, dm_key_index *keys, size_t i)
{
    dm_letter *letter = &letters->items[i];
    const dm_key_entry *known = dm_key_index_find(keys, letter->key);
    if (!*letter->key) {
        return true;
    }
    if (!known) {
        return dm_key_index_add(keys, letter->key, (int64_t)i, 0);
    }
    dm_letter *first = &letters->items[known->number];
    bool same;
    bool compared = tell_the_same(&same, letters, first, letter);
    bool more = same && says_more(letter, first);
    letter->repeats = same && !more;
    letter->differs = !same || (more && first->differs);
    first->repeats = more;
    first->differs |= !same;
    if (more) {
        dm_key_index_set(keys, letter->key, (int64_t)i);
    }
    return compared;
}

/* The key and a number that stands for what the document tells. */
static bool rename_letter(dm_letters *letters, dm_letter *letter)
{
    char *content = describe_letter(letters, letter);
    dm_buffer key = {0};
    if (content) {
        dm_buffer_add_format(&key, "%s-%08" PRIx32, letter->key,
                             (uint32_t)dm_key_index_hash(content));
    }
    letter->key = content && !key.failed
                      ? dm_arena_copy_text(&letters->texts, key.text)
                      : NULL;
    free(content);
    dm_buffer_clear(&key);
    return letter->key != NULL;
}

static void warn_of_key(dm_import *import, const char *file,
                        const dm_letter *letter, const char *key)
{
    if (!import->pass) {
        dm_problems_add(&import->report->problems, DM_WARNING, file,
                        letter->place.line, letter->column,
                        "the key '%s' also stands elsewhere, with other "
                        "content: stored as '%s'",
                        key, letter->key);
    }
}

static dm_status find_repeated(dm_letters *letters, dm_import *import,
                               const char *file, dm_error *error)
{
    dm_key_index keys = {0};
    bool done = true;
    for (size_t i = 0; i < letters->count && done; i++) {
        done = compare_by_key(letters, &keys, i);
    }
    for (size_t i = 0; i < letters->count && done; i++) {
        dm_letter *letter = &letters->items[i];
        const char *key = letter->key;
        if (!letter->differs) {
            continue;
        }
        done = rename_letter(letters, letter);
        letter->repeats = done && dm_key_index_find(&keys, letter->key) != NULL;
        if (done && !letter->repeats) {
            warn_of_key(import, file, letter, key);
            done = dm_key_index_add(&keys, letter->key, (int64_t)i, 0);
        }
    }
    dm_key_index_clear(&keys);
    return done ? DM_OK : fail(error);
}

/* The first of a side that is this actor, maybe by another name; NULL: none. */
static const dm_letter_party *find_party(const dm_letters *letters,
                                         const dm_letter_party *side,
                                         const dm_letter_actor *actor)
{
    for (; side; side = side->next) {
        const dm_letter_actor *other =
            dm_letter_actors_get(&letters->actors, side->actor);
        if (other == actor ||
            (other->key && actor->key && strcmp(other->key, actor->key) == 0)) {
            break;
        }
    }
    return side;
}

/* By a rule of its own; `row` says so. */
static bool leave_out(dm_row *row, const dm_letters *letters,
                      const dm_letter *letter)
{
    const dm_letter_party *senders = letter->sides[DM_LETTER_SENDERS];
    const dm_letter_party *recipients = letter->sides[DM_LETTER_RECIPIENTS];
    if (!senders || !recipients) {
        dm_row_leave_out(row, DM_ROW_NO_ACTOR);
    } else if (letter->repeats) {
        dm_row_leave_out(row, DM_ROW_REPEATED);
    }
    for (; senders && !row->left_out; senders = senders->next) {
        if (find_party(
                letters, recipients,
                dm_letter_actors_get(&letters->actors, senders->actor))) {
            dm_row_leave_out(row, DM_ROW_SELF_CONTACT);
        }
    }
    return row->left_out;
}

static void mark_needed(dm_letters *letters, dm_import *import,
                        const char *file)
{
    for (size_t i = 0; i < letters->count; i++) {
        const dm_letter *letter = &letters->items[i];
        dm_row row = {.import = import, .file = file};
        dm_row_reason reason;
        if (leave_out(&row, letters, letter) ||
            dm_refused_row_find(&reason, import, file, letter->place)) {
            continue;
        }
        for (int side = 0; side < DM_LETTER_SIDES; side++) {
            for (const dm_letter_party *at = letter->sides[side]; at;
                 at = at->next) {
                dm_letter_actors_get(&letters->actors, at->actor)->needed =
                    true;
            }
        }
    }
}

static void refuse_ambiguous(dm_row *row, const dm_letter *letter,
                             const dm_letter_actor *actor)
{
    dm_cell cell = {"", letter->place.line, letter->column};
    if (actor->authorities) {
        dm_row_refuse(row, cell,
                      "several actors of the store have the authorities of "
                      "'%s'",
                      dm_letter_actor_label(actor));
    } else {
        dm_row_refuse(row, cell, "several actors are called '%s'",
                      dm_letter_actor_label(actor));
    }
}

/* Those of a side, each once, as a list of keys. */
static char *list_side(dm_row *row, const dm_letters *letters,
                       const dm_letter *letter, int side)
{
    dm_buffer list = {0};
    const dm_letter_party *first = letter->sides[side];
    for (const dm_letter_party *at = first; at; at = at->next) {
        const dm_letter_actor *actor =
            dm_letter_actors_get(&letters->actors, at->actor);
        if (!actor->key) {
            refuse_ambiguous(row, letter, actor);
            continue;
        }
        if (find_party(letters, first, actor) == at) {
            dm_buffer_add_format(&list, "%s%s", list.size ? ";" : "",
                                 actor->key);
        }
    }
    char *text = list.failed ? NULL
                             : dm_arena_copy_text(&row->import->texts,
                                                  dm_buffer_text(&list));
    dm_buffer_clear(&list);
    return text;
}

static char *copy(const dm_row *row, const char *text)
{
    return dm_arena_copy_text(&row->import->texts, text);
}

static bool fill_cells(dm_contact_cells *cells, dm_row *row,
                       const dm_letters *letters, const dm_letter *letter)
{
    const struct {
        size_t column;
        char *text;
    } texts[] = {
        {DM_CONTACTS_KEY, copy(row, letter->key)},
        {DM_CONTACTS_DATE, copy(row, letter->date)},
        {DM_CONTACTS_DIRECTION, copy(row, letter->direction)},
        {DM_CONTACTS_INITIATOR,
         list_side(row, letters, letter, DM_LETTER_SENDERS)},
        {DM_CONTACTS_RECIPIENT,
         list_side(row, letters, letter, DM_LETTER_RECIPIENTS)},
        {DM_CONTACTS_CHANNEL, copy(row, letter->channel)},
        {DM_CONTACTS_PLACE, copy(row, letter->where)},
        {DM_CONTACTS_SUMMARY, copy(row, letter->summary)},
        {DM_CONTACTS_NOTE, copy(row, letter->note)},
    };
    bool filled = true;
    dm_contact_cells_init(cells, letter->place);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dm_csv_field place = {NULL, letter->place.line, letter->column};
        dm_contact_cells_set(cells, texts[i].column, &place, texts[i].text);
        filled &= texts[i].text != NULL;
    }
    return filled;
}

static dm_status put_letter(dm_row *row, const dm_letters *letters,
                            const dm_letter *letter, dm_error *error)
{
    dm_csv_row csv = {.line = letter->place.line,
                      .start = letter->place.start,
                      .end = letter->place.end};
    row->csv = &csv;
    dm_outcome outcome = DM_KEPT;
    dm_status status = DM_OK;
    if (!leave_out(row, letters, letter)) {
        dm_contact_cells cells;
        status = fill_cells(&cells, row, letters, letter) ? DM_OK : fail(error);
        if (status == DM_OK && !row->refused) {
            status = dm_take_contact_cells(&outcome, row, &cells, error);
        }
    }
    return status == DM_OK ? dm_row_finish(row, outcome, error) : status;
}

static dm_status put_or_skip(dm_import *import, const char *file,
                             const dm_letters *letters, const dm_letter *letter,
                             dm_error *error)
{
    dm_row_reason reason;
    if (dm_refused_row_find(&reason, import, file, letter->place)) {
        import->report->read++;
        dm_report_count(import->report, reason);
        return DM_OK;
    }
    dm_row row = {.import = import, .file = file};
    return put_letter(&row, letters, letter, error);
}

dm_status dm_letters_put(dm_letters *letters, dm_import *import,
                         const char *file, const char *nothing, dm_error *error)
{
    if (!letters->count) {
        dm_problems_add(&import->report->problems, DM_ERROR, file, 1, 1, "%s",
                        nothing);
        import->unusable = true;
        return DM_OK;
    }
    dm_status status = find_repeated(letters, import, file, error);
    if (status == DM_OK) {
        mark_needed(letters, import, file);
        status = dm_letter_actors_resolve(&letters->actors, import, error);
    }
    for (size_t i = 0; i < letters->count && status == DM_OK; i++) {
        status = put_or_skip(import, file, letters, &letters->items[i], error);
    }
    return status;
}
