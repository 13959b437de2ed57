#ifndef COMMANDS_COMMAND_H
#define COMMANDS_COMMAND_H

#include "demarche/demarche.h"

#include "options.h"

struct arguments;

/** One command of the program: all that parsing, help, the manual page and
 * running need. */
struct command {
    const char *name;
    const char *operands; /**< "STORE PATH...": optional ones in brackets */
    const char *summary;  /**< one line */
    const char *description;
    const char *columns; /**< of its table; NULL: none */
    const char *examples[4];
    const dm_check_rule *rules; /**< that it applies; NULL: none */
    const struct option_group *groups[6];
    dm_status (*run)(const struct arguments *arguments, dm_error *error);
};

/** All commands in the order of help, NULL after the last. */
extern const struct command *const command_list[];

extern const struct command command_actors;
extern const struct command command_centrality;
extern const struct command command_check;
extern const struct command command_contacts;
extern const struct command command_draw;
extern const struct command command_export;
extern const struct command command_frequency;
extern const struct command command_help;
extern const struct command command_import;
extern const struct command command_info;
extern const struct command command_initiative;
extern const struct command command_paths;
extern const struct command command_phases;
extern const struct command command_query;
extern const struct command command_reach;
extern const struct command command_response;
extern const struct command command_show;

/** The command `name`; DM_USAGE names the nearest. */
dm_status find_command(const struct command **out, const char *name,
                       dm_error *error);

#endif
