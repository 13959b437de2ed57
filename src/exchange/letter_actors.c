#include "exchange/letter_actors.h"

#include "demarche/text.h"

#include "base/buffer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static dm_status fail(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "cannot keep an actor");
}

static size_t find_root(const dm_letter_actors *actors, size_t number)
{
    while (actors->items[number].same != number) {
        number = actors->items[number].same;
    }
    return number;
}

dm_letter_actor *dm_letter_actors_get(const dm_letter_actors *actors,
                                      size_t number)
{
    return &actors->items[find_root(actors, number)];
}

static bool grow(dm_letter_actors *actors)
{
    if (actors->count < actors->capacity) {
        return true;
    }
    size_t capacity = actors->capacity ? 2 * actors->capacity : 64;
    dm_letter_actor *items = realloc(actors->items, capacity * sizeof *items);
    if (items) {
        actors->items = items;
        actors->capacity = capacity;
    }
    return items != NULL;
}

static bool add_name(dm_letter_actors *actors, dm_letter_actor *actor,
                     const dm_letter_name *name)
{
    dm_letter_name *at = actor->names;
    while (at && strcmp(at->text, name->text) != 0) {
        at = at->next;
    }
    if (!at) {
        at = dm_arena_take(&actors->texts, sizeof *at);
        const char *text = dm_arena_copy_text(&actors->texts, name->text);
        if (!at || !text) {
            return false;
        }
        *at = (dm_letter_name){.next = actor->names, .text = text};
        actor->names = at;
    }
    at->count += name->count;
    at->preferred |= name->preferred;
    return true;
}

static int compare_authorities(const dm_authority_row *one,
                               const dm_authority_row *other)
{
    int order = strcmp(one->scheme, other->scheme);
    return order ? order : strcmp(one->value, other->value);
}

static bool add_authority(dm_letter_actors *actors, dm_letter_actor *actor,
                          const dm_authority_row *row)
{
    dm_letter_authority **at = &actor->authorities;
    while (*at && compare_authorities(&(*at)->row, row) < 0) {
        at = &(*at)->next;
    }
    if (*at && compare_authorities(&(*at)->row, row) == 0) {
        return true;
    }
    dm_letter_authority *added = dm_arena_take(&actors->texts, sizeof *added);
    if (!added) {
        return false;
    }
    *added =
        (dm_letter_authority){*at,
                              {dm_arena_copy_text(&actors->texts, row->scheme),
                               dm_arena_copy_text(&actors->texts, row->value)}};
    if (!added->row.scheme || !added->row.value) {
        return false;
    }
    *at = added;
    return true;
}

/* What two numbers of one actor know goes to the lower one. */
static bool join(dm_letter_actors *actors, size_t one, size_t other)
{
    size_t kept = one < other ? one : other;
    size_t gone = one < other ? other : one;
    dm_letter_actor *to = &actors->items[kept];
    dm_letter_actor *from = &actors->items[gone];
    bool joined = true;
    if (kept == gone) {
        return true;
    }
    for (dm_letter_name *at = from->names; at; at = at->next) {
        joined &= add_name(actors, to, at);
    }
    for (dm_letter_authority *at = from->authorities; at; at = at->next) {
        joined &= add_authority(actors, to, &at->row);
    }
    to->note = *to->note ? to->note : from->note;
    to->kind = strcmp(from->kind, to->kind) < 0 ? from->kind : to->kind;
    from->same = kept;
    return joined;
}

/* The mark tells entries from names. */
static char *name_authority(const dm_authority_row *row)
{
    dm_buffer text = {0};
    dm_buffer_add_format(&text, "#%s:%s", row->scheme, row->value);
    return dm_buffer_take(&text);
}

static char *name_mention(const dm_mention *mention, int number)
{
    if (mention->authority_count) {
        return name_authority(&mention->authorities[number]);
    }
    char *folded = dm_text_fold(mention->name);
    dm_buffer text = {0};
    dm_buffer_add_format(&text, "=%s", folded ? folded : "");
    text.failed |= !folded;
    free(folded);
    char *taken = dm_buffer_take(&text);
    dm_buffer_clear(&text);
    return taken;
}

/* Whoever has one of the mention's entries becomes one with `*number`. */
static bool find_or_claim(size_t *number, dm_letter_actors *actors,
                          const dm_mention *mention)
{
    int names = mention->authority_count ? mention->authority_count : 1;
    bool done = true;
    for (int i = 0; i < names && done; i++) {
        char *name = name_mention(mention, i);
        const dm_key_entry *known =
            name ? dm_key_index_find(&actors->index, name) : NULL;
        if (known) {
            size_t other = find_root(actors, (size_t)known->number);
            done = join(actors, *number, other);
            *number = find_root(actors, *number);
        } else {
            done = name &&
                   dm_key_index_add(&actors->index, name, (int64_t)*number, 0);
        }
        free(name);
    }
    return done;
}

static bool add_mention(dm_letter_actors *actors, size_t number,
                        const dm_mention *mention)
{
    dm_letter_actor *actor = &actors->items[number];
    dm_letter_name name = {NULL, mention->name, 1, mention->preferred};
    bool added = add_name(actors, actor, &name);
    for (int i = 0; i < mention->authority_count; i++) {
        added &= add_authority(actors, actor, &mention->authorities[i]);
    }
    if (!*actor->note && mention->note && *mention->note) {
        actor->note = dm_arena_copy_text(&actors->texts, mention->note);
    }
    return added && actor->note;
}

dm_status dm_letter_actors_add(size_t *out, dm_letter_actors *actors,
                               const dm_mention *mention, dm_error *error)
{
    *out = 0;
    if (!grow(actors)) {
        return fail(error);
    }
    size_t number = actors->count++;
    actors->items[number] =
        (dm_letter_actor){.same = number, .kind = mention->kind, .note = ""};
    bool added = find_or_claim(&number, actors, mention) &&
                 add_mention(actors, number, mention);
    *out = number;
    return added ? DM_OK : fail(error);
}

const char *dm_letter_actor_label(const dm_letter_actor *actor)
{
    const dm_letter_name *best = actor->names;
    for (const dm_letter_name *at = best->next; at; at = at->next) {
        bool better = at->preferred != best->preferred ? at->preferred
                      : at->count != best->count
                          ? at->count > best->count
                          : strcmp(at->text, best->text) < 0;
        best = better ? at : best;
    }
    return best->text;
}

void dm_letter_actors_clear(dm_letter_actors *actors)
{
    free(actors->items);
    dm_key_index_clear(&actors->index);
    dm_arena_clear(&actors->texts);
    *actors = (dm_letter_actors){0};
}
