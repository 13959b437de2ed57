#include "store/similar_candidates.h"

#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

#define WINDOW 64

#define SLIP_LEAST 5

/** A key of a name; equal ones make candidates. */
typedef struct name_key {
    uint64_t hash;
    size_t name;
} name_key;

typedef struct name_keys {
    size_t count;
    name_key *items;
    size_t capacity;
    bool failed;
} name_keys;

/* FNV-1a, with an end after each text. */
static uint64_t hash_bytes(uint64_t hash, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ (unsigned char)text[i]) * UINT64_C(0x100000001b3);
    }
    return (hash ^ 0xff) * UINT64_C(0x100000001b3);
}

static uint64_t hash_text(uint64_t hash, const char *text)
{
    return hash_bytes(hash, text, strlen(text));
}

/* Keys of different kinds begin apart. */
static uint64_t begin_hash(char kind, size_t number)
{
    const char mark[2] = {kind, (char)('0' + number)};
    return hash_bytes(UINT64_C(0xcbf29ce484222325), mark, sizeof mark);
}

static void add_key(name_keys *keys, uint64_t hash, size_t name)
{
    if (!dm_rows_reserve((void **)&keys->items, keys->count, &keys->capacity,
                         sizeof *keys->items)) {
        keys->failed = true;
        return;
    }
    keys->items[keys->count++] = (name_key){hash, name};
}

static void add_forms(name_keys *keys, const dm_compared_name *name,
                      size_t index)
{
    for (size_t i = 0; i < DM_NAME_FORMS; i++) {
        add_key(keys, hash_text(begin_hash('f', i), name->forms[i]), index);
    }
}

/* The last word; with the first letter of what stands before it, where that is
 * a name in full or by its initial. A name that has only initials, or nothing,
 * meets the last word alone too. */
static void add_surname(name_keys *keys, const dm_name_words *words,
                        size_t index)
{
    uint64_t hash = hash_text(begin_hash('s', 0), words->qualifier);
    hash = hash_text(hash, words->words[words->count - 1]);
    size_t initials = 0;
    while (initials + 1 < words->count &&
           dm_word_is_initial(words->words[initials])) {
        initials++;
    }
    if (initials + 1 == words->count) {
        add_key(keys, hash, index);
    }
    if (words->count > 1) {
        add_key(keys, hash_bytes(hash, words->words[0], 1), index);
    }
}

/* A word whole, and without each letter but the first. */
static void add_word(name_keys *keys, uint64_t others, const char *word,
                     size_t index)
{
    size_t size = strlen(word);
    add_key(keys, hash_text(others, word), index);
    for (size_t left_out = 1; left_out < size; left_out++) {
        uint64_t hash = others;
        for (size_t i = 0; i < size; i++) {
            if (i != left_out) {
                hash =
                    (hash ^ (unsigned char)word[i]) * UINT64_C(0x100000001b3);
            }
        }
        add_key(keys, hash_text(hash, ""), index);
    }
}

static void add_slips(name_keys *keys, const dm_name_words *words, size_t index)
{
    for (size_t i = 0; i < words->count; i++) {
        if (strlen(words->words[i]) < SLIP_LEAST) {
            continue;
        }
        uint64_t others = hash_text(begin_hash('w', i), words->qualifier);
        for (size_t j = 0; j < words->count; j++) {
            others = hash_text(others, i == j ? "" : words->words[j]);
        }
        add_word(keys, others, words->words[i], index);
    }
}

static int compare_keys(const void *left, const void *right)
{
    const name_key *a = left;
    const name_key *b = right;
    if (a->hash != b->hash) {
        return a->hash < b->hash ? -1 : 1;
    }
    return (a->name > b->name) - (a->name < b->name);
}

static dm_status pair_keys(const name_keys *keys, const dm_compared_name *names,
                           dm_take_candidates *take, void *context,
                           dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < keys->count && status == DM_OK; i++) {
        const name_key *first = &keys->items[i];
        for (size_t j = i + 1;
             j < keys->count && j <= i + WINDOW &&
             keys->items[j].hash == first->hash && status == DM_OK;
             j++) {
            size_t other = keys->items[j].name;
            if (names[first->name].actor != names[other].actor) {
                status = take(context, first->name, other, error);
            }
        }
    }
    return status;
}

dm_status dm_find_candidates(const dm_compared_name *names, size_t count,
                             dm_take_candidates *take, void *context,
                             dm_error *error)
{
    name_keys keys = {0};
    for (size_t i = 0; i < count; i++) {
        if (names[i].words.count > 0) {
            add_forms(&keys, &names[i], i);
            add_surname(&keys, &names[i].words, i);
            add_slips(&keys, &names[i].words, i);
        }
    }
    dm_status status = DM_OK;
    if (keys.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for names");
    } else if (keys.count > 0) {
        qsort(keys.items, keys.count, sizeof *keys.items, compare_keys);
        status = pair_keys(&keys, names, take, context, error);
    }
    free(keys.items);
    return status;
}
