#include "store/reading_filter.h"

#include "store/resolve_actor.h"

#include <stdlib.h>

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for a reading");
}

static dm_status resolve_actors(dm_reading_filter *out,
                                const dm_reading *reading,
                                dm_actor_names *names, dm_error *error)
{
    out->actors = calloc(reading->actor_count + 1, sizeof *out->actors);
    if (!out->actors) {
        return refuse_memory(error);
    }
    for (size_t i = 0; i < reading->actor_count; i++) {
        dm_status status =
            dm_resolve_actor(&out->actors[i], names, reading->actors[i], error);
        if (status != DM_OK) {
            return status;
        }
    }
    out->actor_count = reading->actor_count;
    return DM_OK;
}

static dm_status resolve_pairs(dm_reading_filter *out,
                               const dm_reading *reading, dm_actor_names *names,
                               dm_error *error)
{
    out->pairs = calloc(reading->pair_count + 1, sizeof *out->pairs);
    if (!out->pairs) {
        return refuse_memory(error);
    }
    for (size_t i = 0; i < reading->pair_count; i++) {
        dm_status status = dm_resolve_actor(&out->pairs[i][0], names,
                                            reading->pairs[i].a, error);
        if (status == DM_OK) {
            status = dm_resolve_actor(&out->pairs[i][1], names,
                                      reading->pairs[i].b, error);
        }
        if (status != DM_OK) {
            return status;
        }
    }
    out->pair_count = reading->pair_count;
    return DM_OK;
}

/* The ids of `count` names among `labels`; the caller frees `*out`. */
static dm_status resolve_labels(int64_t **out, const dm_stored_labels *labels,
                                const char *what, const char *const *names,
                                size_t count, dm_error *error)
{
    *out = calloc(count + 1, sizeof **out);
    if (!*out) {
        return refuse_memory(error);
    }
    dm_status status = DM_OK;
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        status =
            dm_stored_labels_resolve(*out + i, labels, what, names[i], error);
    }
    return status;
}

dm_status dm_reading_filter_init(dm_reading_filter *out, dm_store *store,
                                 const dm_reading *reading,
                                 const dm_reading_names *names, dm_error *error)
{
    *out = (dm_reading_filter){.channel_count = reading->channel_count,
                               .topic_count = reading->topic_count};
    dm_actor_names actor_names = {.store = store, .actors = names->actors};
    dm_status status = resolve_actors(out, reading, &actor_names, error);
    if (status == DM_OK) {
        status = resolve_pairs(out, reading, &actor_names, error);
    }
    if (status == DM_OK) {
        status =
            resolve_labels(&out->channels, names->channels, "channel",
                           reading->channels, reading->channel_count, error);
    }
    if (status == DM_OK) {
        status = resolve_labels(&out->topics, names->topics, "topic",
                                reading->topics, reading->topic_count, error);
    }
    dm_actor_names_clear(&actor_names);
    return status;
}

void dm_reading_filter_clear(dm_reading_filter *filter)
{
    free(filter->actors);
    free(filter->pairs);
    free(filter->channels);
    free(filter->topics);
    *filter = (dm_reading_filter){0};
}

bool dm_arrow_end_is(const dm_arrow_end *end, uint32_t name)
{
    bool is = end->actor == name || end->shown == name;
    for (size_t i = 0; i < end->state_count && !is; i++) {
        is = end->states[i] == name;
    }
    return is;
}

static bool has_label(const int64_t *labels, size_t count, int64_t label)
{
    bool has = count == 0;
    for (size_t i = 0; i < count && !has; i++) {
        has = labels[i] == label;
    }
    return has;
}

bool dm_reading_filter_takes_labels(const dm_reading_filter *filter,
                                    int64_t channel, int64_t topic)
{
    return has_label(filter->channels, filter->channel_count, channel) &&
           has_label(filter->topics, filter->topic_count, topic);
}

bool dm_reading_filter_takes_ends(const dm_reading_filter *filter,
                                  const dm_arrow_end *initiator,
                                  const dm_arrow_end *recipient)
{
    bool takes = filter->actor_count == 0;
    for (size_t i = 0; i < filter->actor_count && !takes; i++) {
        takes = dm_arrow_end_is(initiator, filter->actors[i]) ||
                dm_arrow_end_is(recipient, filter->actors[i]);
    }
    bool pairs = filter->pair_count == 0;
    for (size_t i = 0; i < filter->pair_count && !pairs; i++) {
        uint32_t a = filter->pairs[i][0];
        uint32_t b = filter->pairs[i][1];
        pairs =
            (dm_arrow_end_is(initiator, a) && dm_arrow_end_is(recipient, b)) ||
            (dm_arrow_end_is(initiator, b) && dm_arrow_end_is(recipient, a));
    }
    return takes && pairs;
}
