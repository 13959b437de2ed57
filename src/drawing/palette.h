#ifndef DRAWING_PALETTE_H
#define DRAWING_PALETTE_H

#include <stddef.h>

#include "demarche/contacts.h"

#include "base/buffer.h"

/**
 * A colour for each state that anyone serves, by its place among the states'
 * keys, so that it is the same in every picture. Colours that the colour-blind
 * tell apart: six of Okabe and Ito 2008, then four of Tol 2021, no two closer
 * than 13 in CIELAB for any of the three kinds (Machado, Oliveira and
 * Fernandes 2009); a tint of each is light enough to read black text on.
 */
typedef struct dm_palette {
    const dm_contacts *contacts;
    size_t state_count;
    uint32_t *states; /**< ascending */
} dm_palette;

dm_status dm_palette_init(dm_palette *palette, const dm_contacts *contacts,
                          dm_error *error);
void dm_palette_clear(dm_palette *palette);

/** Of lines and outlines: the state that `actor` serves, grey where it is
 * none or several. */
const char *dm_palette_color(const dm_palette *palette, uint32_t actor);

/** Add the fill of `actor`: the tint of each of its states, `:` between. */
void dm_palette_add_fill(dm_buffer *out, const dm_palette *palette,
                         uint32_t actor);

/** Add the states of `actor` as words for a class, blanks between. */
void dm_palette_add_class(dm_buffer *out, const dm_palette *palette,
                          uint32_t actor);

#endif
