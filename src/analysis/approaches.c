#include "analysis/approaches.h"

#include "analysis/pair.h"
#include "analysis/window_count.h"
#include "model/arrow_kind.h"

bool dm_arrow_is_approach(const dm_contacts *contacts, size_t arrow,
                          bool with_replies)
{
    dm_arrow_kind kind = dm_arrow_kind_of(contacts->flags[arrow]);
    return kind == DM_KIND_INITIATIVE ||
           (kind == DM_KIND_REPLY && with_replies);
}

static void count_arrow(dm_tally *tally, const dm_contacts *contacts,
                        size_t arrow, const dm_phases *phases)
{
    for (size_t i = 0; i < phases->count; i++) {
        double counts =
            dm_count_arrow(contacts, arrow, phases->items[i].window).counts;
        if (counts > 0) {
            dm_tally_key key = dm_pair_key(contacts, arrow, i);
            double *numbers = dm_tally_find(tally, key);
            if (numbers) {
                bool by_a = contacts->initiator[arrow] == key.a;
                numbers[by_a ? DM_BY_A : DM_BY_B] += counts;
            }
        }
    }
}

dm_status dm_count_approaches(dm_tally *out, const dm_contacts *contacts,
                              const dm_phases *phases, bool with_replies,
                              dm_error *error)
{
    dm_tally_init(out, DM_APPROACH_WIDTH);
    for (size_t i = 0; i < contacts->count; i++) {
        if (dm_arrow_is_approach(contacts, i, with_replies)) {
            count_arrow(out, contacts, i, phases);
        }
    }
    return dm_tally_sort(out, error);
}
