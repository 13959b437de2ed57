#include "analysis/contact_options.h"

#include "analysis/window_count.h"

typedef struct option_walk {
    const dm_contacts *contacts;
    dm_range range;
    dm_take_option *take;
    void *context;
} option_walk;

/* Whether an arrow with these flags may have begun on either side. */
static bool points_either_way(const option_walk *walk, unsigned flags)
{
    return walk->range == DM_RANGE_ONE_SIDED &&
           !(flags & DM_CONTACT_SYMMETRIC) &&
           (flags & (DM_CONTACT_UNKNOWN | DM_CONTACT_ONE_SIDED));
}

static bool give(const option_walk *walk, dm_option_arrow given, size_t option)
{
    given.option = option;
    return walk->take(walk->context, &given);
}

/* Give an arrow as option `first`, and turned round as the next one where it
 * may point either way. */
static bool give_ways(const option_walk *walk, dm_option_arrow given,
                      size_t first)
{
    if (!points_either_way(walk, given.flags)) {
        return give(walk, given, first);
    }
    given.flags &= ~(unsigned)DM_CONTACT_UNKNOWN;
    if (!give(walk, given, first)) {
        return false;
    }
    uint32_t initiator = given.initiator;
    given.initiator = given.recipient;
    given.recipient = initiator;
    return give(walk, given, first + 1);
}

static dm_option_arrow read_arrow(const dm_contacts *contacts, size_t arrow)
{
    return (dm_option_arrow){
        .contact = contacts->contact[arrow],
        .when = dm_arrow_interval(contacts, arrow),
        .initiator = contacts->initiator[arrow],
        .recipient = contacts->recipient[arrow],
        .channel = contacts->channel[arrow],
        .topic = contacts->topic[arrow],
        .flags = contacts->flags[arrow],
    };
}

static bool is_told_differently(const dm_contacts *contacts, size_t arrow)
{
    size_t first;
    return (contacts->flags[arrow] & DM_CONTACT_CONTESTED) &&
           dm_contacts_find_tellings(contacts, contacts->contact[arrow],
                                     &first) > 0;
}

static bool walk_arrow(const option_walk *walk, size_t arrow)
{
    dm_option_arrow given = read_arrow(walk->contacts, arrow);
    given.option_count = points_either_way(walk, given.flags) ? 2 : 1;
    if (!give(walk, given, DM_OPTION_READ)) {
        return false;
    }
    return is_told_differently(walk->contacts, arrow) ||
           give_ways(walk, given, 0);
}

/* The arrows of one telling have the same flags but for whose record tells
 * them. */
static size_t count_ways(const option_walk *walk, const dm_telling *telling)
{
    const dm_telling_arrow *arrows = walk->contacts->telling_arrows;
    return telling->arrow_count > 0 &&
                   points_either_way(walk, arrows[telling->first_arrow].flags)
               ? 2
               : 1;
}

static bool walk_telling(const option_walk *walk, const dm_telling *telling,
                         size_t first, size_t option_count)
{
    bool going = true;
    for (size_t i = 0; i < telling->arrow_count && going; i++) {
        const dm_telling_arrow *told =
            &walk->contacts->telling_arrows[telling->first_arrow + i];
        dm_option_arrow given = {.contact = telling->contact,
                                 .option_count = option_count,
                                 .when = told->when,
                                 .initiator = told->initiator,
                                 .recipient = told->recipient,
                                 .channel = told->channel,
                                 .topic = told->topic,
                                 .flags = told->flags};
        going = give_ways(walk, given, first);
    }
    return going;
}

/* All tellings of one contact, `count` of them. */
static bool walk_contested(const option_walk *walk, const dm_telling *tellings,
                           size_t count)
{
    size_t option_count = 0;
    for (size_t i = 0; i < count; i++) {
        option_count += count_ways(walk, &tellings[i]);
    }
    size_t option = 0;
    bool going = true;
    for (size_t i = 0; i < count && going; i++) {
        going = walk_telling(walk, &tellings[i], option, option_count);
        option += count_ways(walk, &tellings[i]);
    }
    return going;
}

bool dm_each_option(const dm_contacts *contacts, dm_range range,
                    dm_take_option *take, void *context)
{
    option_walk walk = {contacts, range, take, context};
    bool going = true;
    for (size_t i = 0; i < contacts->count && going; i++) {
        going = walk_arrow(&walk, i);
    }
    size_t count;
    for (size_t i = 0; i < contacts->telling_count && going; i += count) {
        size_t first;
        count = dm_contacts_find_tellings(
            contacts, contacts->tellings[i].contact, &first);
        going = walk_contested(&walk, &contacts->tellings[i], count);
    }
    return going;
}
