#include "analysis/turning_series.h"

#include "analysis/approaches.h"
#include "analysis/window_count.h"

bool dm_side_has(const dm_contacts *contacts, uint32_t side, uint32_t actor)
{
    const dm_actor *asked = &contacts->actors[actor];
    bool has = actor == side;
    for (size_t i = 0; i < asked->state_count && !has; i++) {
        has = asked->states[i] == side;
    }
    return has;
}

bool dm_arrow_joins(const dm_contacts *contacts, size_t arrow, uint32_t from,
                    uint32_t to)
{
    return dm_side_has(contacts, from, contacts->initiator[arrow]) &&
           dm_side_has(contacts, to, contacts->recipient[arrow]);
}

void dm_turning_cover_days(dm_turning_record *record,
                           const dm_turning_source *source)
{
    if (source->contacts->coverage_count == 0) {
        return;
    }
    dm_time start = source->window.bounds.start;
    double covered = 0;
    for (size_t day = 0; day < source->window.day_count; day++) {
        dm_interval when = {start, start + DM_DAY_S};
        covered += dm_contacts_covered_days(source->contacts, source->about,
                                            source->toward, when);
        record->exposure[day + 1] = covered;
        start = when.end;
    }
}

static void add_arrow(dm_turning_record *out, const dm_turning_source *source,
                      size_t arrow, bool success)
{
    dm_turning_record_add(
        out, source->rule, dm_arrow_interval(source->contacts, arrow),
        (dm_vague_item){.contact = source->contacts->contact[arrow],
                        .success = success});
}

void dm_add_directions(dm_turning_record *out, const dm_turning_source *source)
{
    const dm_contacts *contacts = source->contacts;
    for (size_t i = 0; i < contacts->count; i++) {
        bool there = dm_arrow_joins(contacts, i, source->about, source->toward);
        bool back = dm_arrow_joins(contacts, i, source->toward, source->about);
        if ((there || back) &&
            dm_arrow_is_approach(contacts, i, source->options->with_replies)) {
            add_arrow(out, source, i, there);
        }
    }
}

void dm_add_contacts(dm_turning_record *out, const dm_turning_source *source)
{
    const dm_contacts *contacts = source->contacts;
    for (size_t i = 0; i < contacts->count; i++) {
        if (dm_arrow_joins(contacts, i, source->about, source->toward) ||
            dm_arrow_joins(contacts, i, source->toward, source->about)) {
            add_arrow(out, source, i, true);
        }
    }
}

static dm_status add_series(dm_turning_record *out,
                            const dm_turning_source *source, dm_series series,
                            dm_error *error)
{
    switch (series) {
    case DM_SERIES_DIRECTION:
        dm_add_directions(out, source);
        break;
    case DM_SERIES_RATE:
        dm_add_contacts(out, source);
        break;
    case DM_SERIES_APPROACHES:
        return dm_add_approaches(out, source, error);
    case DM_SERIES_REPLIES:
        return dm_add_replies(out, source, error);
    }
    return DM_OK;
}

dm_status dm_build_series(dm_turning_record *out,
                          const dm_turning_source *source, dm_series series,
                          dm_error *error)
{
    bool share = series == DM_SERIES_DIRECTION || series == DM_SERIES_REPLIES;
    dm_status status = dm_turning_record_init(
        out, share ? DM_CHANGE_OF_SHARE : DM_CHANGE_OF_RATE, source->window,
        error);
    if (status == DM_OK && !share) {
        dm_turning_cover_days(out, source);
    }
    if (status == DM_OK) {
        status = add_series(out, source, series, error);
    }
    if (status == DM_OK) {
        status = dm_turning_record_finish(out, error);
    }
    return status;
}
