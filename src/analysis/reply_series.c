#include "analysis/turning_series.h"

#include "analysis/overtures.h"
#include "analysis/window_count.h"

static const unsigned taken_up =
    DM_MET_ACCEPTED | DM_MET_COUNTERED | DM_MET_DEFERRED;
static const unsigned rebuffed = DM_MET_EVADED | DM_MET_REFUSED;

/* How an overture was met, as far as that is one thing. */
typedef enum outcome { MET, NOT_MET, NOT_CERTAIN } outcome;

/* Whether `contact` is stated to answer another one by a refusal. */
static bool refuses(const dm_contacts *contacts, int64_t contact)
{
    size_t first;
    size_t count = dm_contacts_find_answers(contacts, contact, &first);
    bool refusal = false;
    for (size_t i = first; i < first + count && !refusal; i++) {
        refusal = contacts->answers[i].kind == DM_ANSWER_REFUSAL;
    }
    return refusal;
}

/* What the accounts tell of the reply inside a contact. */
static outcome judge_met(unsigned met)
{
    if ((met & taken_up) && (met & rebuffed)) {
        return NOT_CERTAIN;
    }
    return met & rebuffed ? NOT_MET : MET;
}

static outcome judge_overture(const dm_contacts *contacts,
                              const dm_overture *overture)
{
    if (overture->state == DM_OVERTURE_OPEN) {
        return NOT_CERTAIN;
    }
    if (overture->state == DM_OVERTURE_UNANSWERED) {
        return NOT_MET;
    }
    if (overture->way == DM_ANSWER_WITHIN) {
        return judge_met(contacts->met[overture->answer]);
    }
    return overture->way == DM_ANSWER_BY_LINK &&
                   refuses(contacts, contacts->contact[overture->answer])
               ? NOT_MET
               : MET;
}

static void add_overture(dm_turning_record *out,
                         const dm_turning_source *source,
                         const dm_overture *overture)
{
    const dm_contacts *contacts = source->contacts;
    outcome judged = judge_overture(contacts, overture);
    dm_turning_record_add(
        out, source->rule, dm_arrow_interval(contacts, overture->arrow),
        (dm_vague_item){.contact = contacts->contact[overture->arrow],
                        .success = judged == MET,
                        .unsure = judged == NOT_CERTAIN});
}

/* Overtures that may lie outside the window are in no spell of it. */
static void add_unsure(dm_turning_record *out, const dm_turning_source *source)
{
    const dm_contacts *contacts = source->contacts;
    for (size_t i = 0; i < contacts->count; i++) {
        dm_interval when = dm_arrow_interval(contacts, i);
        if (dm_arrow_is_overture(contacts, i) &&
            dm_arrow_joins(contacts, i, source->toward, source->about) &&
            !dm_interval_inside(when, source->window.bounds)) {
            dm_turning_record_add(
                out, source->rule, when,
                (dm_vague_item){.contact = contacts->contact[i],
                                .unsure = true});
        }
    }
}

dm_status dm_add_replies(dm_turning_record *out,
                         const dm_turning_source *source, dm_error *error)
{
    dm_phase whole = {.window = source->window.bounds};
    dm_phases phases = {.count = 1, .items = &whole};
    dm_overtures overtures;
    dm_status status = dm_find_overtures(&overtures, source->contacts, &phases,
                                         source->options->horizon_days, error);
    for (size_t i = 0; status == DM_OK && i < overtures.count; i++) {
        dm_tally_key key = overtures.items[i].key;
        if (dm_side_has(source->contacts, source->toward, key.a) &&
            dm_side_has(source->contacts, source->about, key.b)) {
            add_overture(out, source, &overtures.items[i]);
        }
    }
    dm_overtures_clear(&overtures);
    if (status == DM_OK) {
        add_unsure(out, source);
    }
    return status;
}
