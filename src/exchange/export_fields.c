#include "exchange/export_fields.h"

#include "print/number_text.h"

#include <inttypes.h>
#include <string.h>

enum { ACTOR_KEY, ACTOR_LABEL, ACTOR_KIND, ACTOR_STATES };

const dm_export_field dm_export_actor_fields[] = {
    [ACTOR_KEY] = {"key", DM_EXPORT_TEXT},
    [ACTOR_LABEL] = {"label", DM_EXPORT_TEXT},
    [ACTOR_KIND] = {"kind", DM_EXPORT_TEXT},
    [ACTOR_STATES] = {"states", DM_EXPORT_LIST},
    {NULL, DM_EXPORT_TEXT},
};

enum {
    TIE_WEIGHT,
    TIE_DIRECTED,
    TIE_CONTESTED,
    TIE_SINGLE,
    TIE_CONTACTS,
    TIE_START,
    TIE_END,
    TIE_START_DAY,
    TIE_END_DAY
};

const dm_export_field dm_export_tie_fields[] = {
    [TIE_WEIGHT] = {"weight", DM_EXPORT_REAL},
    [TIE_DIRECTED] = {"directed", DM_EXPORT_FLAG},
    [TIE_CONTESTED] = {"contested", DM_EXPORT_FLAG},
    [TIE_SINGLE] = {"single", DM_EXPORT_FLAG},
    [TIE_CONTACTS] = {"contacts", DM_EXPORT_LIST},
    [TIE_START] = {"start", DM_EXPORT_TEXT},
    [TIE_END] = {"end", DM_EXPORT_TEXT},
    [TIE_START_DAY] = {"startday", DM_EXPORT_WHOLE},
    [TIE_END_DAY] = {"endday", DM_EXPORT_WHOLE},
    {NULL, DM_EXPORT_TEXT},
};

enum {
    GRAPH_SCHEME,
    GRAPH_PHASE,
    GRAPH_LABEL,
    GRAPH_START,
    GRAPH_END,
    GRAPH_EPOCH
};

const dm_export_field dm_export_graph_fields[] = {
    [GRAPH_SCHEME] = {"scheme", DM_EXPORT_TEXT},
    [GRAPH_PHASE] = {"phase", DM_EXPORT_WHOLE},
    [GRAPH_LABEL] = {"label", DM_EXPORT_TEXT},
    [GRAPH_START] = {"start", DM_EXPORT_TEXT},
    [GRAPH_END] = {"end", DM_EXPORT_TEXT},
    [GRAPH_EPOCH] = {"epoch", DM_EXPORT_TEXT},
    {NULL, DM_EXPORT_TEXT},
};

int64_t dm_export_day(dm_time time)
{
    return time / DM_DAY_S - (time % DM_DAY_S < 0);
}

static void add_day(dm_buffer *out, dm_time time)
{
    char day[DM_DAY_TEXT_SIZE];
    dm_day_format(time, day);
    dm_buffer_add(out, day);
}

bool dm_export_add_first(dm_buffer *out, dm_interval interval)
{
    if (interval.start == DM_TIME_MIN) {
        return false;
    }
    add_day(out, interval.start);
    return true;
}

bool dm_export_add_last(dm_buffer *out, dm_interval interval)
{
    if (interval.end == DM_TIME_MAX) {
        return false;
    }
    add_day(out, interval.end - 1);
    return true;
}

static bool add_first_number(dm_buffer *out, dm_interval interval)
{
    if (interval.start == DM_TIME_MIN) {
        return false;
    }
    dm_buffer_add_format(out, "%" PRId64, dm_export_day(interval.start));
    return true;
}

static bool add_last_number(dm_buffer *out, dm_interval interval)
{
    if (interval.end == DM_TIME_MAX) {
        return false;
    }
    dm_buffer_add_format(out, "%" PRId64, dm_export_day(interval.end - 1));
    return true;
}

static bool add_flag(dm_buffer *out, bool flag)
{
    dm_buffer_add(out, flag ? "true" : "false");
    return true;
}

static bool add_text(dm_buffer *out, const char *text)
{
    dm_buffer_add(out, text);
    return *text != '\0';
}

bool dm_export_actor_value(dm_buffer *out, const dm_export_actor *actor,
                           size_t field)
{
    switch (field) {
    case ACTOR_KEY:
        return add_text(out, actor->actor->key);
    case ACTOR_LABEL:
        dm_buffer_add(out, actor->actor->label);
        return true;
    case ACTOR_KIND:
        return add_text(out, actor->actor->kind);
    default:
        return add_text(out, actor->states);
    }
}

void dm_export_add_keys(dm_buffer *out, const dm_export_graph *graph,
                        const dm_export_tie *tie)
{
    const dm_export_contact *contact = graph->contacts + tie->first_contact;
    for (size_t i = 0; i < tie->contact_count; i++) {
        if (i == 0 || strcmp(contact[i].key, contact[i - 1].key) != 0) {
            dm_buffer_add_format(out, "%s%s", i ? ";" : "", contact[i].key);
        }
    }
}

bool dm_export_tie_value(dm_buffer *out, const dm_export_graph *graph,
                         const dm_export_tie *tie, size_t field)
{
    switch (field) {
    case TIE_WEIGHT:
        dm_number_add_exact(out, tie->weight);
        return true;
    case TIE_DIRECTED:
        return add_flag(out, tie->directed);
    case TIE_CONTESTED:
        return add_flag(out, tie->contested);
    case TIE_SINGLE:
        return add_flag(out, tie->single);
    case TIE_CONTACTS:
        dm_export_add_keys(out, graph, tie);
        return true;
    case TIE_START:
        return dm_export_add_first(out, tie->span);
    case TIE_END:
        return dm_export_add_last(out, tie->span);
    case TIE_START_DAY:
        return add_first_number(out, tie->span);
    default:
        return add_last_number(out, tie->span);
    }
}

bool dm_export_graph_value(dm_buffer *out, const dm_export_graph *graph,
                           size_t field)
{
    const dm_phases *phases = graph->source->phases;
    const dm_phase *phase = &phases->items[graph->first_phase];

    switch (field) {
    case GRAPH_SCHEME:
        return phases->scheme && add_text(out, phases->scheme);
    case GRAPH_PHASE:
        dm_buffer_add_format(out, "%" PRId64, phase->order);
        return true;
    case GRAPH_LABEL:
        return add_text(out, phase->label);
    case GRAPH_START:
        return dm_export_add_first(out, phase->window);
    case GRAPH_END:
        return dm_export_add_last(out, phase->window);
    default:
        return add_text(out, "1970-01-01");
    }
}
