#include "explain.h"

#include "help.h"
#include "message.h"
#include "trace_options.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *const bases[] = {
    [DM_BASIS_APPROACH] = "approach: a side begins by turning to the other",
    [DM_BASIS_THEME] = "theme: a side begins by raising the political theme",
};

static const char *const date_rules[] = {
    [DM_DATES_CERTAIN] = "certain: a contact counts in a phase when its date "
                         "lies inside",
    [DM_DATES_POSSIBLE] = "possible: a contact counts in a phase when its date "
                          "overlaps it",
    [DM_DATES_SHARE] = "share: a contact counts in a phase by the share of its "
                       "date that lies inside",
};

static const char *const orders[] = {
    [DM_ORDER_STRICT] = "strict: a contact follows another on a later day",
    [DM_ORDER_LOOSE] = "loose: contacts of one day can follow each other",
};

static const char *const levels[] = {
    [DM_LEVEL_ACTOR] = "actor: the ends of a contact are those who met",
    [DM_LEVEL_STATE] = "state: the ends of a contact are the states that they "
                       "served on that day",
};

static const char *const scopes[] = {
    [DM_SCOPE_ALL] = "all: contacts between states and within one",
    [DM_SCOPE_EXTERNAL] = "external: contacts between states",
    [DM_SCOPE_INTERNAL] = "internal: contacts within one state",
};

static void tell_phases(const dm_phases *phases)
{
    message_print_answer("scheme: %s", phases->scheme
                                           ? phases->scheme
                                           : "none, one window over all that "
                                             "is dated");
    for (size_t i = 0; i < phases->count; i++) {
        const dm_phase *phase = &phases->items[i];
        dm_time end = phase->window.end;
        char first[DM_DAY_TEXT_SIZE];
        char last[DM_DAY_TEXT_SIZE];
        dm_day_format(phase->window.start, first);
        dm_day_format(end == DM_TIME_MAX ? end : end - 1, last);
        message_print_answer("phase %" PRId64 ": %s, %s to %s", phase->order,
                             phase->label, first, last);
    }
}

static void tell_record(const char *record)
{
    static const char ending[] = "+editor";
    size_t size = record ? strlen(record) : 0;
    size_t cut = sizeof ending - 1;

    if (!record || strcmp(record, "editor") == 0) {
        message_print_answer("record: editor: contacts as their rows have "
                             "them");
    } else if (size > cut && strcmp(record + size - cut, ending) == 0) {
        message_print_answer("record: %s: contacts as the accounts of that "
                             "record tell them, the rest as their rows have "
                             "them",
                             record);
    } else {
        message_print_answer("record: %s: only what its accounts tell, by them",
                             record);
    }
}

static void tell_widths(const dm_widths *widths)
{
    const dm_widths *held = widths ? widths : &dm_widths_default;

    message_print_answer("widths: day=%g,month=%g,year=%g: days by which "
                         "approximate dates (~ and %%) are widened at each end",
                         held->day, held->month, held->year);
}

static void tell_names(const char *kind, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        message_print_answer("only: %s%s %s", i > 0 ? "or " : "", kind,
                             names[i]);
    }
}

static void tell_filters(const dm_reading *reading)
{
    tell_names("actor", reading->actors, reading->actor_count);
    for (size_t i = 0; i < reading->pair_count; i++) {
        message_print_answer("only: %sbetween %s and %s", i > 0 ? "or " : "",
                             reading->pairs[i].a, reading->pairs[i].b);
    }
    tell_names("channel", reading->channels, reading->channel_count);
    tell_names("topic", reading->topics, reading->topic_count);
}

static void tell_reading(const dm_reading *reading)
{
    tell_record(reading->record);
    message_print_answer("basis: %s", bases[reading->basis]);
    message_print_answer("dates: %s", date_rules[reading->dates]);
    tell_widths(reading->widths);
    message_print_answer("order: %s", orders[reading->order]);
    message_print_answer("level: %s", levels[reading->level]);
    message_print_answer("scope: %s", scopes[reading->scope]);
    tell_filters(reading);
}

static bool is_chosen(const struct arguments *arguments, const char *name,
                      const char *wanted)
{
    const struct option *option = command_find_option(arguments->command, name);
    size_t choice = arguments_get_choice(arguments, name);

    return strcmp(option->choices[choice], wanted) == 0;
}

static bool is_used(const struct arguments *arguments,
                    const struct measure_use *use)
{
    bool used = true;

    for (const char *const *other = use->unless; *other; other++) {
        used = used && !arguments_has(arguments, *other);
    }
    if (use->choice) {
        return used && is_chosen(arguments, use->option, use->choice);
    }
    return used && (!use->option || arguments_has(arguments, use->option));
}

static bool is_shared(const struct option_group *group)
{
    return group == &trace_options || group == &explain_options;
}

/* The command's own options come first: those with a value, and flags given. */
static void tell_options(const struct arguments *arguments)
{
    const struct option_group *group = arguments->command->groups[0];

    if (is_shared(group)) {
        return;
    }
    for (const struct option *option = group->options; option->name; option++) {
        const char *value = arguments_get_text(arguments, option->name);
        if (!value) {
            value = option->choices ? option->choices[0] : option->fallback;
        }
        if (value) {
            message_print_answer("%s: %s: %s", option->name, value,
                                 option->summary);
        } else if (arguments_has(arguments, option->name)) {
            message_print_answer("%s: %s", option->name, option->summary);
        }
    }
}

static void tell_measures(const struct arguments *arguments)
{
    const struct measure_use *use = arguments->command->measures;

    for (; use && use->id; use++) {
        if (is_used(arguments, use)) {
            char *meaning = help_describe_measure(use->id);
            message_print_answer("%s: %s", use->id, meaning ? meaning : "");
            free(meaning);
        }
    }
}

void explain_result(const struct arguments *arguments,
                    const dm_reading *reading, const dm_phases *phases)
{
    if (explain_is_asked(arguments)) {
        tell_phases(phases);
        tell_reading(reading);
        tell_options(arguments);
        tell_measures(arguments);
    }
}
