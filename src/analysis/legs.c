#include "analysis/legs.h"

#include "base/calendar.h"

#include "analysis/answer_bounds.h"
#include "analysis/flow_channels.h"
#include "analysis/leg_exits.h"
#include "analysis/window_count.h"

#include <math.h>
#include <stdlib.h>

/* Longer than any wait that makes a difference, in days. */
#define MOST_WAIT_DAYS 1e12

/* What the legs are made of. */
typedef struct leg_builder {
    dm_legs *legs;
    const dm_contacts *contacts;
    const dm_paths_options *options;
    dm_interval window;
    dm_interval *dates; /* as answers narrow them; NULL: as they are */
    bool *both_ways;    /* by channel */
    bool days;          /* some date is of whole days */
    bool times;         /* some date is not */
} leg_builder;

dm_time dm_day_start(dm_time time)
{
    int64_t within = time % DM_DAY_S;
    within = within < 0 ? within + DM_DAY_S : within;
    return time < DM_TIME_MIN + DM_DAY_S ? DM_TIME_MIN : time - within;
}

dm_time dm_time_after(dm_time time, int64_t seconds)
{
    if (time == DM_TIME_MIN) {
        return time;
    }
    dm_time after = dm_time_add(time, seconds);
    return after > DM_TIME_MAX - 1 ? DM_TIME_MAX - 1 : after;
}

int64_t dm_time_between(dm_time earlier, dm_time later)
{
    return earlier < 0 && later > INT64_MAX + earlier ? INT64_MAX
                                                      : later - earlier;
}

dm_time dm_leg_arrival(const dm_leg *leg)
{
    return dm_time_after(leg->last, leg->delay);
}

bool dm_leg_follows(const dm_leg_rules *rules, dm_time arrival, bool timed,
                    const dm_leg *next)
{
    if (rules->order == DM_ORDER_STRICT) {
        return arrival < next->first;
    }
    bool by_days = !timed && !next->timed;
    return (by_days ? dm_day_start(arrival) : arrival) <= next->first;
}

bool dm_leg_answers(const dm_legs *legs, const dm_leg *leg,
                    const dm_leg *answered)
{
    size_t first;
    size_t count =
        dm_contacts_find_answers(legs->contacts, leg->contact, &first);
    bool stated = false;
    for (size_t i = first; i < first + count && !stated; i++) {
        stated = legs->contacts->answers[i].answers == answered->contact;
    }
    return stated &&
           leg->last >= dm_time_after(answered->first, answered->delay);
}

static bool carries_time(dm_interval when)
{
    bool starts = when.start != DM_TIME_MIN && when.start % DM_DAY_S != 0;
    bool ends = when.end != DM_TIME_MAX && when.end % DM_DAY_S != 0;
    return starts || ends;
}

static bool lies_in_window(const leg_builder *builder, dm_interval when)
{
    return builder->legs->rules.kind == DM_PATH_CERTAIN
               ? dm_interval_inside(when, builder->window)
               : dm_interval_overlaps(when, builder->window);
}

static dm_leg make_leg(const leg_builder *builder, size_t arrow)
{
    const dm_contacts *contacts = builder->contacts;
    const int64_t *delays = builder->options->delays_s;
    dm_interval when = builder->dates ? builder->dates[arrow]
                                      : dm_arrow_interval(contacts, arrow);
    dm_interval window = builder->window;
    when.start = when.start < window.start ? window.start : when.start;
    when.end = when.end > window.end ? window.end : when.end;
    return (dm_leg){
        .first = when.start,
        .last = when.end - 1,
        .delay = delays ? delays[arrow] : 0,
        .from = contacts->initiator[arrow],
        .to = contacts->recipient[arrow],
        .arrow = arrow,
        .contact = contacts->contact[arrow],
        .answers = DM_NONE,
        .timed = carries_time(dm_arrow_interval(contacts, arrow)),
    };
}

static void add_leg(leg_builder *builder, const dm_leg *leg)
{
    dm_legs *legs = builder->legs;
    legs->rules.delayed |= leg->delay > 0;
    builder->times |= leg->timed;
    builder->days |= !leg->timed;
    legs->items[legs->count++] = *leg;
}

/* Nothing is left of a date that answers narrow to beyond the window. */
static void add_arrow(leg_builder *builder, size_t arrow)
{
    const dm_contacts *contacts = builder->contacts;
    unsigned flags = contacts->flags[arrow];
    bool both_ways = builder->both_ways[contacts->channel[arrow]] ||
                     (flags & DM_CONTACT_SYMMETRIC);
    bool told = both_ways || !(flags & DM_CONTACT_UNKNOWN);
    if (!lies_in_window(builder, dm_arrow_interval(contacts, arrow)) ||
        (builder->legs->rules.kind == DM_PATH_CERTAIN && !told)) {
        return;
    }
    dm_leg leg = make_leg(builder, arrow);
    if (leg.first > leg.last) {
        return;
    }
    add_leg(builder, &leg);
    if (both_ways || !told) {
        leg.from = contacts->recipient[arrow];
        leg.to = contacts->initiator[arrow];
        add_leg(builder, &leg);
    }
}

static int compare_legs(const void *left, const void *right)
{
    const dm_leg *a = left;
    const dm_leg *b = right;
    if (a->first != b->first) {
        return a->first < b->first ? -1 : 1;
    }
    if (a->last != b->last) {
        return a->last < b->last ? -1 : 1;
    }
    if (a->from != b->from) {
        return a->from < b->from ? -1 : 1;
    }
    if (a->to != b->to) {
        return a->to < b->to ? -1 : 1;
    }
    return (a->arrow > b->arrow) - (a->arrow < b->arrow);
}

static bool differ_in_time(const dm_leg *a, const dm_leg *b)
{
    return a->first != b->first || a->last != b->last;
}

static bool ascend_in_time(const dm_legs *legs)
{
    bool ascend = true;
    for (size_t i = 1; ascend && i < legs->count; i++) {
        const dm_leg *leg = &legs->items[i];
        ascend =
            !differ_in_time(leg - 1, leg) || compare_legs(leg - 1, leg) < 0;
    }
    return ascend;
}

/* Contacts come in order of time, so that mostly those of one date are left to
 * be put in order. */
static void sort_legs(dm_legs *legs)
{
    bool ascend = ascend_in_time(legs);
    for (size_t first = 0; first < legs->count;) {
        size_t end = ascend ? first + 1 : legs->count;
        while (end < legs->count &&
               !differ_in_time(&legs->items[first], &legs->items[end])) {
            end++;
        }
        qsort(legs->items + first, end - first, sizeof *legs->items,
              compare_legs);
        first = end;
    }
}

static dm_leg_rules choose_rules(dm_path_kind kind,
                                 const dm_paths_options *options)
{
    double days = fmin(options->wait_days, MOST_WAIT_DAYS);
    return (dm_leg_rules){
        .kind = kind,
        .order = options->order,
        .wait_limited = options->wait_limited,
        .wait = (int64_t)floor(days * (double)DM_DAY_S),
    };
}

static dm_status fill_legs(leg_builder *builder, dm_error *error)
{
    const dm_contacts *contacts = builder->contacts;
    dm_legs *legs = builder->legs;
    dm_status status = DM_OK;
    legs->items = malloc((2 * contacts->count + 1) * sizeof *legs->items);
    builder->both_ways =
        dm_find_flow_channels(contacts, builder->options->flow);
    if (!legs->items || !builder->both_ways) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
    }
    if (contacts->answer_count > 0) {
        status = dm_bound_answers(&builder->dates, contacts,
                                  builder->options->delays_s, error);
    }
    for (size_t i = 0; status == DM_OK && i < contacts->count; i++) {
        add_arrow(builder, i);
    }
    return status;
}

dm_status dm_legs_build(dm_legs *out, const dm_contacts *contacts,
                        dm_path_kind kind, const dm_paths_options *options,
                        dm_error *error)
{
    const dm_paths_options defaults = {0};
    options = options ? options : &defaults;
    *out = (dm_legs){.rules = choose_rules(kind, options),
                     .contacts = contacts,
                     .actor_count = contacts->actor_count};
    leg_builder builder = {
        .legs = out,
        .contacts = contacts,
        .options = options,
        .window = options->window ? *options->window
                                  : (dm_interval){DM_TIME_MIN, DM_TIME_MAX}};
    dm_status status = fill_legs(&builder, error);
    free(builder.both_ways);
    free(builder.dates);
    if (status == DM_OK) {
        out->rules.mixed = builder.days && builder.times;
        sort_legs(out);
        status = dm_leg_exits_find(out, error);
    }
    return status;
}

void dm_legs_clear(dm_legs *legs)
{
    free(legs->items);
    free(legs->starts);
    free(legs->exits);
    free(legs->latest);
    *legs = (dm_legs){0};
}
