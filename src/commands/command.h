#ifndef COMMANDS_COMMAND_H
#define COMMANDS_COMMAND_H

#include "demarche/demarche.h"

#include "options.h"

struct arguments;
struct selection;

/** Copy `table` and add what was measured from to each row, as dm_trace_rows
 * does. */
typedef dm_status trace_function(dm_table **out, const dm_table *table,
                                 struct selection *selection,
                                 const struct arguments *arguments,
                                 dm_error *error);

/** A definition that a command measures by, and with which options. */
struct measure_use {
    const char *id;        /**< of dm_find_definition */
    const char *option;    /**< only with this one; NULL: whatever is given */
    const char *choice;    /**< and this choice of it, given or not */
    const char *unless[4]; /**< not with these, NULL after the last */
};

/** One command of the program: all that parsing, help, the manual page and
 * running need. */
struct command {
    const char *name;
    const char *operands; /**< "STORE PATH...": optional ones in brackets */
    const char *summary;  /**< one line */
    const char *description;
    const char *columns;        /**< of its table; NULL: none */
    const char *examples[6];    /**< NULL after the last, as of the groups */
    const dm_check_rule *rules; /**< that it applies; NULL: none */
    const dm_export_description *formats; /**< that it writes; NULL: none */
    const struct measure_use *measures; /**< one without an id ends them; NULL:
                                             none */
    const struct option_group *groups[9];
    trace_function *trace; /**< NULL: by the names of the columns */
    dm_status (*run)(const struct arguments *arguments, dm_error *error);
};

/** All commands in the order of help, NULL after the last. */
extern const struct command *const command_list[];

extern const struct command command_actors;
extern const struct command command_centrality;
extern const struct command command_check;
extern const struct command command_completion;
extern const struct command command_contacts;
extern const struct command command_draw;
extern const struct command command_export;
extern const struct command command_frequency;
extern const struct command command_groups;
extern const struct command command_help;
extern const struct command command_hypotheses;
extern const struct command command_import;
extern const struct command command_info;
extern const struct command command_initiative;
extern const struct command command_panel;
extern const struct command command_paths;
extern const struct command command_phases;
extern const struct command command_query;
extern const struct command command_reach;
extern const struct command command_reciprocity;
extern const struct command command_records;
extern const struct command command_report;
extern const struct command command_response;
extern const struct command command_rhythm;
extern const struct command command_shifts;
extern const struct command command_show;
extern const struct command command_simulate;
extern const struct command command_standing;
extern const struct command command_turning;

/** The command `name`; DM_USAGE names the nearest. */
dm_status find_command(const struct command **out, const char *name,
                       dm_error *error);

/** The option of a command called `name`, or NULL. */
const struct option *command_find_option(const struct command *command,
                                         const char *name);

#endif
