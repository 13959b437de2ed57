#include "path_options.h"

#include "message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const flows[] = {
    [DM_FLOW_CHANNEL] = "channel", [DM_FLOW_INITIATIVE] = "initiative", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "flow",
        .value = "FLOW",
        .choices = flows,
        .summary = "how news goes: both ways in meetings, visits and "
                   "negotiation sessions, or always from the initiator to the "
                   "recipient",
    },
    {0},
};

const struct option_group path_options = {"Path options", options};

static const struct option waits[] = {
    {
        .kind = OPTION_DAYS,
        .name = "wait",
        .value = "DAYS",
        .fallback = "no limit",
        .summary = "the most days from one contact to the next",
    },
    {0},
};

const struct option_group wait_options = {"Limits on paths", waits};

static bool limits_time(const dm_reading *reading)
{
    return reading->phase || reading->since || reading->until;
}

static dm_interval find_hull(const dm_phases *phases)
{
    dm_interval hull = {DM_TIME_MAX, DM_TIME_MIN};
    for (size_t i = 0; i < phases->count; i++) {
        dm_interval window = phases->items[i].window;
        hull.start = window.start < hull.start ? window.start : hull.start;
        hull.end = window.end > hull.end ? window.end : hull.end;
    }
    return hull;
}

dm_paths_options path_options_choose_rules(const struct arguments *arguments)
{
    return (dm_paths_options){
        .order = (dm_order)arguments_get_choice(arguments, "order"),
        .flow = (dm_flow)arguments_get_choice(arguments, "flow"),
    };
}

void path_options_choose(struct chosen_paths *out,
                         const struct arguments *arguments,
                         const struct selection *selection)
{
    *out =
        (struct chosen_paths){.options = path_options_choose_rules(arguments)};
    if (arguments_has(arguments, "wait")) {
        out->options.wait_limited = true;
        out->options.wait_days = arguments_get_days(arguments, "wait");
    }
    if (limits_time(&selection->chosen.reading)) {
        out->window = find_hull(&selection->phases);
        out->options.window = &out->window;
    }
}

/* "telegram, meeting", cut where there is no more room. */
static void join_channels(char *out, size_t size,
                          const struct arguments *arguments)
{
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < arguments->given_count && length < size; i++) {
        const struct given_option *given = &arguments->given[i];
        if (strcmp(given->option->name, "channel") == 0) {
            length += (size_t)snprintf(out + length, size - length, "%s%s",
                                       length > 0 ? ", " : "", given->value);
        }
    }
}

void path_options_tell(const struct arguments *arguments)
{
    char channels[256];
    char wait[64] = "";

    join_channels(channels, sizeof channels, arguments);
    if (arguments_find_group(arguments, &wait_options)) {
        snprintf(wait, sizeof wait, ", waits of at most %g days",
                 arguments_get_days(arguments, "wait"));
    }
    message_print_note(
        "%s order, flow by %s, %s%s%s",
        arguments_get_choice(arguments, "order") == DM_ORDER_LOOSE ? "loose"
                                                                   : "strict",
        flows[arguments_get_choice(arguments, "flow")],
        channels[0] ? "only by " : "all channels", channels, wait);
}

dm_status path_options_find_actor(uint32_t *out,
                                  const struct arguments *arguments,
                                  const struct selection *selection,
                                  size_t place, dm_error *error)
{
    const char *name = arguments->operands[place];
    char *key;
    bool is_state;

    *out = DM_NO_ACTOR;
    dm_status status =
        dm_store_find_actor(&key, &is_state, selection->store, name, error);
    if (status == DM_OK) {
        *out = dm_contacts_find_actor(selection->contacts, key);
        if (*out == DM_NO_ACTOR) {
            status = dm_error_set(error, DM_REFUSED,
                                  "actor '%s' came after the contacts", key);
        }
    }
    free(key);
    return status;
}
