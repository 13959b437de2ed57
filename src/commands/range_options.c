#include "range_options.h"

#include "command.h"
#include "message.h"

static const char *const ranges[] = {[DM_RANGE_NONE] = "none",
                                     [DM_RANGE_CONTESTED] = "contested",
                                     [DM_RANGE_ONE_SIDED] = "one-sided",
                                     NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "range",
        .value = "RANGE",
        .choices = ranges,
        .summary = "least and most over all choices of whose account is "
                   "believed of contested contacts and over vague dates; "
                   "'one-sided' also lets what one side alone tells, and what "
                   "is of unknown direction, have begun on either side",
    },
    {0},
};

const struct option_group range_options = {"Range options", options};

dm_range range_choose(const struct arguments *arguments)
{
    return command_find_option(arguments->command, "range")
               ? (dm_range)arguments_get_choice(arguments, "range")
               : DM_RANGE_NONE;
}

static size_t count_contested(const dm_contacts *contacts)
{
    size_t count = 0;

    for (size_t i = 0; i < contacts->telling_count; i++) {
        bool first = i == 0 || contacts->tellings[i].contact !=
                                   contacts->tellings[i - 1].contact;
        count += first;
    }
    return count;
}

/* Contacts that may have begun on either side, the contested ones apart. */
static size_t count_either_way(const dm_contacts *contacts)
{
    size_t count = 0;

    for (size_t i = 0; i < contacts->count; i++) {
        unsigned flags = contacts->flags[i];
        bool first = i == 0 || contacts->contact[i] != contacts->contact[i - 1];
        count += first && !(flags & DM_CONTACT_CONTESTED) &&
                 !(flags & DM_CONTACT_SYMMETRIC) &&
                 (flags & (DM_CONTACT_ONE_SIDED | DM_CONTACT_UNKNOWN));
    }
    return count;
}

/* Whether an arrow may lie in a phase and may not. */
static bool is_vague(const dm_contacts *contacts, size_t arrow,
                     const dm_phases *phases)
{
    dm_interval when = {contacts->start[arrow], contacts->end[arrow]};
    bool vague = false;

    for (size_t i = 0; i < phases->count && !vague; i++) {
        vague =
            dm_count_in_window(when, phases->items[i].window, contacts->dates)
                .unsure;
    }
    return vague;
}

void range_tell_vague(dm_range range, const dm_contacts *contacts,
                      const dm_phases *phases)
{
    size_t count = 0;

    for (size_t i = 0; range != DM_RANGE_NONE && i < contacts->count; i++) {
        bool first = i == 0 || contacts->contact[i] != contacts->contact[i - 1];
        count += first && is_vague(contacts, i, phases);
    }
    if (count > 0) {
        message_print_note("the range also lets %zu %s with a vague date lie "
                           "in a phase or outside it",
                           count, count == 1 ? "contact" : "contacts");
    }
}

void range_tell(dm_range range, const dm_contacts *contacts)
{
    size_t contested = count_contested(contacts);
    size_t either_way = count_either_way(contacts);

    if (range == DM_RANGE_ONE_SIDED) {
        message_print_note("the range varies %zu contested %s, and %zu told by "
                           "one side alone or of unknown direction",
                           contested, contested == 1 ? "contact" : "contacts",
                           either_way);
    } else if (range == DM_RANGE_CONTESTED) {
        message_print_note("the range varies %zu contested %s; %zu told by one "
                           "side alone or of unknown direction stay as read",
                           contested, contested == 1 ? "contact" : "contacts",
                           either_way);
    }
}
