#include "model/packed_words.h"

#include "demarche/contacts.h"
#include "demarche/packed.h"

#include "model/arrow_kind.h"

#include <assert.h>
#include <stdlib.h>

enum {
    WORD_BITS = 32,
    PART_WORDS = 8192, /* that sort within the caches nearest to a core */
    MOST_PARTS = 1 << 20,
    LEAST_BLOCK = 16,
    MOST_BLOCK = 1024,
    SLAB_SIZE = 256 * 1024
};

struct dm_packed_block {
    struct dm_packed_block *before;
    uint32_t words[];
};

static unsigned count_bits(size_t most)
{
    unsigned bits = 1;
    while (most >> bits) {
        bits++;
    }
    return bits;
}

/* How many bits of a its part tells: what a word has no room for, and more
 * until parts are small. */
static unsigned count_part_bits(const dm_phases *phases, dm_packed_size size)
{
    unsigned actor_bits = count_bits(size.actors);
    unsigned room = WORD_BITS - DM_PACKED_CLASS_BITS;
    unsigned bits = 2 * actor_bits > room ? 2 * actor_bits - room : 0;
    size_t words = size.contacts / (phases->count + 1);
    while (bits < actor_bits && words >> bits > PART_WORDS) {
        bits++;
    }
    return bits;
}

bool dm_packed_words_fit(const dm_phases *phases, dm_dates dates,
                         dm_packed_size size)
{
    return dates != DM_DATES_SHARE && phases->count > 0 &&
           count_bits(size.actors) <= WORD_BITS - DM_PACKED_CLASS_BITS &&
           phases->count <= (size_t)MOST_PARTS >> count_part_bits(phases, size);
}

static void list_kinds(dm_packed_words *words)
{
    for (unsigned flags = 0; flags < 8; flags++) {
        uint8_t *kinds = words->kinds[flags];
        switch (dm_arrow_kind_of(flags)) {
        case DM_KIND_SYMMETRIC:
            kinds[0] = kinds[1] = DM_PACKED_SYMMETRIC;
            break;
        case DM_KIND_UNKNOWN:
            kinds[0] = kinds[1] = DM_PACKED_UNKNOWN;
            break;
        case DM_KIND_REPLY:
            kinds[0] = DM_PACKED_REPLY_B;
            kinds[1] = DM_PACKED_REPLY_A;
            break;
        case DM_KIND_INITIATIVE:
            kinds[0] = DM_PACKED_BY_B;
            kinds[1] = DM_PACKED_BY_A;
            break;
        }
    }
}

/* Some blocks to a part, so that the last, half full, costs little; blocks
 * follow each other in a slab and begin where a pointer can. */
static size_t choose_block(const dm_packed_words *words, size_t contacts)
{
    size_t parts = words->window_count * words->part_count * words->lane_count;
    size_t size = contacts / parts / 4;
    size = size < MOST_BLOCK ? size : MOST_BLOCK;
    size = size > LEAST_BLOCK ? size : LEAST_BLOCK;
    return size - size % (sizeof(struct dm_packed_block) / sizeof(uint32_t));
}

static bool make_lanes(dm_packed_words *words)
{
    size_t parts = words->window_count * words->part_count;
    words->lanes = calloc(words->lane_count, sizeof *words->lanes);
    bool made = words->lanes != NULL;
    for (size_t i = 0; i < words->lane_count && made; i++) {
        words->lanes[i].words = words;
        words->lanes[i].parts = calloc(parts, sizeof(dm_packed_part));
        made = words->lanes[i].parts != NULL;
    }
    return made;
}

dm_packed_words *dm_packed_words_new(const dm_phases *phases, dm_dates dates,
                                     dm_packed_size size)
{
    assert(dm_packed_words_fit(phases, dates, size));
    dm_packed_words *words = calloc(1, sizeof *words);
    if (!words) {
        return NULL;
    }
    unsigned part_bits = count_part_bits(phases, size);
    words->dates = dates;
    words->window_count = phases->count;
    words->actor_bits = count_bits(size.actors);
    words->low_bits = words->actor_bits - part_bits;
    words->part_count = (size_t)1 << part_bits;
    words->lane_count = size.lanes;
    words->block_words = choose_block(words, size.contacts);
    words->windows = malloc(phases->count * sizeof *words->windows);
    list_kinds(words);
    if (!words->windows || !make_lanes(words)) {
        dm_packed_words_free(words);
        return NULL;
    }
    for (size_t i = 0; i < phases->count; i++) {
        words->windows[i] = phases->items[i].window;
    }
    return words;
}

void dm_packed_words_free(dm_packed_words *words)
{
    if (!words) {
        return;
    }
    for (size_t i = 0; i < words->lane_count && words->lanes; i++) {
        free(words->lanes[i].parts);
        dm_arena_clear(&words->lanes[i].arena);
    }
    free(words->lanes);
    free(words->windows);
    free(words);
}

void dm_packed_contacts_free(dm_packed_contacts *packed)
{
    if (packed) {
        dm_contacts_free(packed->rest);
        dm_packed_words_free(packed->words);
        free(packed);
    }
}

/* Large pieces, of which the kernel gives what is used. */
static struct dm_packed_block *cut_block(dm_packed_lane *lane)
{
    size_t size = sizeof(struct dm_packed_block) +
                  lane->words->block_words * sizeof(uint32_t);
    if (lane->slab_left < size) {
        lane->slab = dm_arena_take(&lane->arena, SLAB_SIZE);
        lane->slab_left = lane->slab ? SLAB_SIZE : 0;
    }
    if (!lane->slab) {
        return NULL;
    }
    void *block = lane->slab;
    lane->slab += size;
    lane->slab_left -= size;
    return block;
}

static bool add_block(dm_packed_lane *lane, dm_packed_part *part)
{
    struct dm_packed_block *block = cut_block(lane);
    if (!block) {
        return false;
    }
    block->before = part->last;
    part->last = block;
    part->next = block->words;
    part->end = block->words + lane->words->block_words;
    return true;
}

/* One arrow in one window; `further` is added to its kind. */
static bool add_word(dm_packed_lane *lane, const dm_arrow_columns *arrows,
                     size_t arrow, size_t window, unsigned further)
{
    const dm_packed_words *words = lane->words;
    uint32_t from = arrows->initiator[arrow];
    uint32_t to = arrows->recipient[arrow];
    bool by_a = from < to;
    uint32_t a = by_a ? from : to;
    uint32_t b = by_a ? to : from;
    unsigned class = words->kinds[arrows->flags[arrow] & 7][by_a] + further;
    dm_packed_part *part =
        &lane->parts[window * words->part_count + (a >> words->low_bits)];
    if (part->next == part->end && !add_block(lane, part)) {
        return false;
    }
    uint32_t low = a & ((UINT32_C(1) << words->low_bits) - 1);
    *part->next++ =
        (low << words->actor_bits | b) << DM_PACKED_CLASS_BITS | class;
    return true;
}

static bool add_arrow(dm_packed_lane *lane, const dm_arrow_columns *arrows,
                      size_t arrow)
{
    const dm_packed_words *words = lane->words;
    dm_interval when = {arrows->start[arrow], arrows->end[arrow]};
    bool outside = true;
    bool added = true;
    for (size_t i = 0; i < words->window_count && added; i++) {
        dm_window_count count =
            dm_count_in_window(when, words->windows[i], words->dates);
        if (count.counts > 0 || count.unsure) {
            added = add_word(lane, arrows, arrow, i,
                             count.unsure ? DM_PACKED_KINDS : 0);
            outside = false;
        }
    }
    lane->outside += outside;
    return added;
}

static dm_interval find_hull(const dm_arrow_columns *arrows, size_t count)
{
    dm_interval hull = {DM_TIME_MAX, DM_TIME_MIN};
    for (size_t i = 0; i < count; i++) {
        dm_time start = arrows->start[i];
        dm_time end = arrows->end[i];
        hull.start = start < hull.start ? start : hull.start;
        hull.end = end > hull.end ? end : hull.end;
    }
    return hull;
}

/* The only window that the hull touches, where it lies inside of it;
 * `window_count` where it touches none, and one more where each arrow is to be
 * asked. */
static size_t find_window(const dm_packed_words *words, dm_interval hull)
{
    size_t found = words->window_count;
    for (size_t i = 0; i < words->window_count; i++) {
        if (dm_interval_overlaps(hull, words->windows[i])) {
            bool only = found == words->window_count &&
                        dm_interval_inside(hull, words->windows[i]);
            found = only ? i : words->window_count + 1;
        }
    }
    return found;
}

bool dm_packed_lane_add(dm_packed_lane *lane, const dm_arrow_columns *arrows,
                        size_t count)
{
    size_t none = lane->words->window_count;
    size_t window = find_window(lane->words, find_hull(arrows, count));
    bool added = true;
    if (window == none) {
        lane->outside += count;
    } else if (window < none) {
        for (size_t i = 0; i < count && added; i++) {
            added = add_word(lane, arrows, i, window, 0);
        }
    } else {
        for (size_t i = 0; i < count && added; i++) {
            added = add_arrow(lane, arrows, i);
        }
    }
    return added;
}

size_t dm_packed_words_count(const dm_packed_words *words, size_t window,
                             size_t part)
{
    size_t count = 0;
    for (size_t i = 0; i < words->lane_count; i++) {
        const dm_packed_part *from =
            &words->lanes[i].parts[window * words->part_count + part];
        const struct dm_packed_block *block = from->last;
        count -= block ? (size_t)(from->end - from->next) : 0;
        for (; block; block = block->before) {
            count += words->block_words;
        }
    }
    return count;
}

void dm_packed_words_copy(uint32_t *out, const dm_packed_words *words,
                          size_t window, size_t part)
{
    for (size_t i = 0; i < words->lane_count; i++) {
        const dm_packed_part *from =
            &words->lanes[i].parts[window * words->part_count + part];
        const uint32_t *end = from->next;
        for (const struct dm_packed_block *block = from->last; block;
             block = block->before) {
            for (const uint32_t *word = block->words; word < end; word++) {
                *out++ = *word;
            }
            end = block->before ? block->before->words + words->block_words
                                : NULL;
        }
    }
}

size_t dm_packed_words_outside(const dm_packed_words *words)
{
    size_t outside = 0;
    for (size_t i = 0; i < words->lane_count; i++) {
        outside += words->lanes[i].outside;
    }
    return outside;
}
