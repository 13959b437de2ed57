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

/* As it is, and where it may point either way also directed: unknown ones both
 * ways, the others turned round. */
static size_t count_ways(const option_walk *walk, unsigned flags)
{
    if (!points_either_way(walk, flags)) {
        return 1;
    }
    return flags & DM_CONTACT_UNKNOWN ? 3 : 2;
}

static bool give(const option_walk *walk, dm_option_arrow given, size_t option)
{
    given.option = option;
    return walk->take(walk->context, &given);
}

/* Give an arrow in all its ways, the first of them as option `first`. */
static bool give_ways(const option_walk *walk, dm_option_arrow given,
                      size_t first)
{
    size_t turned = first + count_ways(walk, given.flags) - 1;
    bool going = give(walk, given, first);
    if (!going || turned == first) {
        return going;
    }
    if (given.flags & DM_CONTACT_UNKNOWN) {
        given.flags &= ~(unsigned)DM_CONTACT_UNKNOWN;
        going = give(walk, given, first + 1);
    }
    uint32_t initiator = given.initiator;
    given.initiator = given.recipient;
    given.recipient = initiator;
    return going && give(walk, given, turned);
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

/* The arrows of one telling have the same flags but for whose record tells
 * them. */
static size_t count_telling(const option_walk *walk, const dm_telling *telling)
{
    const dm_telling_arrow *arrows = walk->contacts->telling_arrows;
    return telling->arrow_count > 0
               ? count_ways(walk, arrows[telling->first_arrow].flags)
               : 1;
}

static size_t count_tellings(const option_walk *walk,
                             const dm_telling *tellings, size_t count)
{
    size_t options = 0;
    for (size_t i = 0; i < count; i++) {
        options += count_telling(walk, &tellings[i]);
    }
    return options;
}

/* The options that accounts give the contact of an arrow; 0: it is not
 * contested. */
static size_t count_told(const option_walk *walk, size_t arrow)
{
    const dm_contacts *contacts = walk->contacts;
    if (!(contacts->flags[arrow] & DM_CONTACT_CONTESTED)) {
        return 0;
    }
    size_t first;
    size_t count =
        dm_contacts_find_tellings(contacts, contacts->contact[arrow], &first);
    return count_tellings(walk, contacts->tellings + first, count);
}

static bool walk_arrow(const option_walk *walk, size_t arrow)
{
    dm_option_arrow given = read_arrow(walk->contacts, arrow);
    size_t told = count_told(walk, arrow);
    if (told > 0) {
        given.option_count = 1 + told;
        return give(walk, given, DM_OPTION_READ);
    }
    given.option_count = count_ways(walk, given.flags);
    return give_ways(walk, given, DM_OPTION_READ);
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
    size_t option = DM_OPTION_READ + 1;
    size_t option_count = 1 + count_tellings(walk, tellings, count);
    bool going = true;
    for (size_t i = 0; i < count && going; i++) {
        going = walk_telling(walk, &tellings[i], option, option_count);
        option += count_telling(walk, &tellings[i]);
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
