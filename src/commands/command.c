#include "command.h"

#include "nearest_name.h"

#include <string.h>

dm_status find_command(const struct command **out, const char *name,
                       dm_error *error)
{
    const char *names[32];
    size_t count = 0;

    for (; command_list[count]; count++) {
        *out = command_list[count];
        if (strcmp((*out)->name, name) == 0) {
            return DM_OK;
        }
        names[count] = (*out)->name;
    }
    *out = NULL;
    return refuse_name(error, "unknown command", name, names, count);
}

const struct option *command_find_option(const struct command *command,
                                         const char *name)
{
    for (size_t i = 0; command->groups[i]; i++) {
        const struct option *option = command->groups[i]->options;
        for (; option->name; option++) {
            if (strcmp(option->name, name) == 0) {
                return option;
            }
        }
    }
    return NULL;
}
