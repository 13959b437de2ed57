#include "demarche/hypotheses.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static void clear_hypothesis(dm_hypothesis *hypothesis)
{
    free(hypothesis->key);
    free(hypothesis->label);
    free(hypothesis->holder);
    free(hypothesis->about);
    free(hypothesis->toward);
}

static bool copy_text(char **out, const char *text)
{
    *out = text ? strdup(text) : NULL;
    return *out || !text;
}

static bool copy_hypothesis(dm_hypothesis *out, const dm_hypothesis *from)
{
    *out = (dm_hypothesis){.window = from->window};
    return copy_text(&out->key, from->key) &&
           copy_text(&out->label, from->label) &&
           copy_text(&out->holder, from->holder) &&
           copy_text(&out->about, from->about) &&
           copy_text(&out->toward, from->toward);
}

dm_status dm_hypotheses_add(dm_hypotheses *hypotheses,
                            const dm_hypothesis *added, dm_error *error)
{
    dm_hypothesis *items =
        realloc(hypotheses->items, (hypotheses->count + 1) * sizeof *items);
    if (items) {
        hypotheses->items = items;
    }
    dm_hypothesis copy = {0};
    if (!items || !copy_hypothesis(&copy, added)) {
        clear_hypothesis(&copy);
        return dm_error_set(error, DM_NO_MEMORY,
                            "no memory for hypothesis '%s'", added->key);
    }
    items[hypotheses->count++] = copy;
    return DM_OK;
}

void dm_hypotheses_clear(dm_hypotheses *hypotheses)
{
    for (size_t i = 0; i < hypotheses->count; i++) {
        clear_hypothesis(&hypotheses->items[i]);
    }
    free(hypotheses->items);
    *hypotheses = (dm_hypotheses){0};
}
