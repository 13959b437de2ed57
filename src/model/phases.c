#include "demarche/phases.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

dm_status dm_phases_add(dm_phases *phases, int64_t order, const char *label,
                        dm_interval window, dm_error *error)
{
    dm_phase *items =
        realloc(phases->items, (phases->count + 1) * sizeof *items);
    if (items) {
        phases->items = items;
    }
    char *copy = strdup(label);
    if (!items || !copy) {
        free(copy);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for phase '%s'",
                            label);
    }
    items[phases->count++] =
        (dm_phase){.order = order, .label = copy, .window = window};
    return DM_OK;
}

void dm_phases_clip(dm_phases *phases, dm_interval limits)
{
    size_t kept = 0;
    for (size_t i = 0; i < phases->count; i++) {
        dm_phase phase = phases->items[i];
        if (phase.window.start < limits.start) {
            phase.window.start = limits.start;
        }
        if (phase.window.end > limits.end) {
            phase.window.end = limits.end;
        }
        if (phase.window.start < phase.window.end) {
            phases->items[kept++] = phase;
        } else {
            free(phase.label);
        }
    }
    phases->count = kept;
}

void dm_phases_clear(dm_phases *phases)
{
    for (size_t i = 0; i < phases->count; i++) {
        free(phases->items[i].label);
    }
    free(phases->items);
    free(phases->scheme);
    *phases = (dm_phases){0};
}

bool dm_interval_inside(dm_interval when, dm_interval window)
{
    return window.start <= when.start && when.end <= window.end;
}

bool dm_interval_overlaps(dm_interval when, dm_interval window)
{
    return when.start < window.end && window.start < when.end;
}

double dm_interval_days(dm_interval interval)
{
    if (interval.start == DM_TIME_MIN || interval.end == DM_TIME_MAX) {
        return INFINITY;
    }
    double seconds = (double)interval.end - (double)interval.start;
    return seconds > 0 ? seconds / (double)DM_DAY_S : 0;
}
