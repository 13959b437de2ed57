#include "analysis/strength_range.h"

/* What walking the options of the contacts takes. */
typedef struct strength_walk {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_option_list *out;
} strength_walk;

static bool add_actor(const strength_walk *walk, const dm_option_arrow *arrow,
                      uint32_t actor, bool sends, bool receives)
{
    dm_option_item added = {.key = {.a = actor}, .x = sends, .y = receives};
    return dm_option_list_add(walk->out, walk->contacts, walk->phases, arrow,
                              added);
}

/* What has no initiator is a tie each way. */
static bool take_option(void *context, const dm_option_arrow *arrow)
{
    const strength_walk *walk = context;
    bool both_ways = arrow->flags & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN);
    return add_actor(walk, arrow, arrow->initiator, true, both_ways) &&
           add_actor(walk, arrow, arrow->recipient, both_ways, true);
}

dm_status dm_list_strengths(dm_option_list *out, const dm_contacts *contacts,
                            const dm_phases *phases, dm_range range,
                            dm_error *error)
{
    *out = (dm_option_list){0};
    if (range == DM_RANGE_NONE) {
        return DM_OK;
    }
    strength_walk walk = {contacts, phases, out};
    if (!dm_each_option(contacts, range, take_option, &walk)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a range");
    }
    dm_option_list_sort(out, DM_JOIN_SUM);
    return DM_OK;
}
