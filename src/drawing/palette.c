#include "drawing/palette.h"

#include "base/slug.h"

#include <stdlib.h>

typedef struct color {
    const char *line;
    const char *tint;
} color;

static const color colors[] = {
    {"#0072B2", "#73B1D5"}, {"#E69F00", "#F1CA73"}, {"#009E73", "#73CAB2"},
    {"#CC79A7", "#E3B5CF"}, {"#56B4E9", "#A2D6F3"}, {"#D55E00", "#E8A673"},
    {"#332288", "#ADA7CF"}, {"#882255", "#CFA7BB"}, {"#999933", "#D6D6AD"},
    {"#661100", "#C2A099"},
};
static const color neutral = {"#666666", "#DDDDDD"};

#define COLOR_COUNT (sizeof colors / sizeof *colors)
#define MOST_WEDGES 6

static int compare_actors(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left;
    uint32_t b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static size_t count_services(const dm_contacts *contacts)
{
    size_t count = 0;
    for (size_t i = 0; i < contacts->actor_count; i++) {
        count += contacts->actors[i].state_count;
    }
    return count;
}

dm_status dm_palette_init(dm_palette *palette, const dm_contacts *contacts,
                          dm_error *error)
{
    *palette = (dm_palette){.contacts = contacts};
    size_t count = count_services(contacts);
    palette->states = malloc((count + 1) * sizeof *palette->states);
    if (!palette->states) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for colours");
    }
    size_t filled = 0;
    for (size_t i = 0; i < contacts->actor_count; i++) {
        for (size_t j = 0; j < contacts->actors[i].state_count; j++) {
            palette->states[filled++] = contacts->actors[i].states[j];
        }
    }
    qsort(palette->states, count, sizeof *palette->states, compare_actors);
    for (size_t i = 0; i < count; i++) {
        uint32_t state = palette->states[i];
        if (i == 0 || state != palette->states[palette->state_count - 1]) {
            palette->states[palette->state_count++] = state;
        }
    }
    return DM_OK;
}

void dm_palette_clear(dm_palette *palette)
{
    free(palette->states);
    *palette = (dm_palette){0};
}

static const color *find_color(const dm_palette *palette, uint32_t state)
{
    const uint32_t *found =
        bsearch(&state, palette->states, palette->state_count,
                sizeof *palette->states, compare_actors);
    return found ? &colors[(size_t)(found - palette->states) % COLOR_COUNT]
                 : &neutral;
}

const char *dm_palette_color(const dm_palette *palette, uint32_t actor)
{
    const dm_actor *served = &palette->contacts->actors[actor];
    return served->state_count == 1
               ? find_color(palette, served->states[0])->line
               : neutral.line;
}

void dm_palette_add_fill(dm_buffer *out, const dm_palette *palette,
                         uint32_t actor)
{
    const dm_actor *served = &palette->contacts->actors[actor];
    if (served->state_count == 0) {
        dm_buffer_add(out, neutral.tint);
    }
    for (size_t i = 0; i < served->state_count && i < MOST_WEDGES; i++) {
        dm_buffer_add(out, i > 0 ? ":" : "");
        dm_buffer_add(out, find_color(palette, served->states[i])->tint);
    }
}

void dm_palette_add_class(dm_buffer *out, const dm_palette *palette,
                          uint32_t actor)
{
    const dm_contacts *contacts = palette->contacts;
    const dm_actor *served = &contacts->actors[actor];
    for (size_t i = 0; i < served->state_count; i++) {
        char *slug = dm_text_slug(contacts->actors[served->states[i]].key);
        dm_buffer_add(out, i > 0 ? " " : "");
        if (slug) {
            dm_buffer_add(out, slug);
        } else {
            out->failed = true;
        }
        free(slug);
    }
}
