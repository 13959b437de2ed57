#include "command.h"

#include "arguments.h"
#include "help.h"
#include "manual.h"

static const struct option options[] = {
    {
        .name = "man",
        .summary = "write the manual page, for man(1), instead",
    },
    {0},
};

static const struct option_group help_options = {"Help options", options};

static dm_status print_help(const struct arguments *arguments, dm_error *error)
{
    const struct command *command = NULL;

    if (arguments->operand_count > 0) {
        dm_status status =
            find_command(&command, arguments->operands[0], error);
        if (status != DM_OK) {
            return status;
        }
    }
    if (arguments_has(arguments, "man")) {
        manual_print(command, stdout);
    } else {
        help_print(command, stdout);
    }
    return DM_OK;
}

const struct command command_help = {
    .name = "help",
    .operands = "[COMMAND]",
    .summary = "tell how to use the program or a command",
    .description = "The same as --help, which may stand anywhere on the line.",
    .examples = {"demarche help", "demarche help initiative",
                 "demarche help --man draw | mandoc"},
    .groups = {&help_options, &general_options},
    .run = print_help,
};
