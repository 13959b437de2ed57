#include "command.h"

#include "actor_merges.h"
#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "trace_options.h"

static dm_status measure_activity(dm_table **out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const struct arguments *arguments,
                                  dm_error *error)
{
    (void)arguments;
    return dm_measure_activity(out, contacts, phases, error);
}

static dm_status run_actors(const struct arguments *arguments, dm_error *error)
{
    const struct option *option;
    dm_status status = choose_merge_option(&option, arguments, error);

    if (status != DM_OK) {
        return status;
    }
    return option ? run_merge_option(option, arguments, error)
                  : run_measure(arguments, measure_activity, MEASURE_COUNTS,
                                error);
}

static const struct measure_use measures[] = {
    {.id = "actors.activity"},
    {0},
};

const struct command command_actors = {
    .name = "actors",
    .operands = "STORE [KEPT] [GONE]",
    .summary =
        "list actors and how active they were; find and merge duplicates",
    .description =
        "Each actor in the contacts that the reading selects: how many, how "
        "many it initiated and received, and the days of the first and the "
        "last. --similar lists actors that may be one and why: they share a "
        "number of an authority file; their names are equal but for case, "
        "diacritics, punctuation (same name), the order of words, Cyrillic or "
        "other ways to write a Russian name (transliteration), ae for an "
        "umlaut, titles and little words (office words), or given names and "
        "their initials; or one word differs by one slip of the pen "
        "(spelling). name_a and name_b are the names that are alike, between "
        "counts contacts in which one turned to the other, which two names of "
        "one actor would not have. --merge makes GONE one with KEPT: what "
        "refers to the one refers to the other, and every name of GONE, its "
        "key too, finds KEPT, also in later imports. Actors that were in "
        "contact with each other are no one actor: the merge is refused and "
        "exits with 3. --unmerge parts them again, as they were.",
    .columns =
        "key, label, state, contacts, initiated, received, first, last; "
        "with --similar: a, b, name_a, name_b, reason, similarity, "
        "contacts_a, contacts_b, between; with --merges: id, kept, gone, "
        "at, references",
    .examples = {"demarche actors pact.db",
                 "demarche actors pact.db --phase 2 --level state",
                 "demarche actors pact.db --similar",
                 "demarche actors pact.db --merge molotov 'V. M. Molotov'"},
    .measures = measures,
    .groups = {&merge_options, &trace_options, &reading_options,
               &output_options, &general_options},
    .run = run_actors,
};
