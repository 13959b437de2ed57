#include "arguments.h"
#include "help.h"
#include "interrupt.h"
#include "message.h"
#include "progress_line.h"
#include "terminal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

const struct command *const command_list[] = {
    &command_import,     &command_export,     &command_info,
    &command_check,      &command_actors,     &command_contacts,
    &command_show,       &command_phases,     &command_frequency,
    &command_panel,      &command_initiative, &command_response,
    &command_records,    &command_rhythm,     &command_reciprocity,
    &command_shifts,     &command_turning,    &command_hypotheses,
    &command_simulate,   &command_paths,      &command_reach,
    &command_centrality, &command_standing,   &command_groups,
    &command_draw,       &command_report,     &command_query,
    &command_completion, &command_help,       NULL,
};

/* Whether `--name` or `-letter` stands among the words before `--`. */
static bool asks_for(const char *name, const char *letter, size_t count,
                     char *const *words)
{
    for (size_t i = 0; i < count && strcmp(words[i], "--") != 0; i++) {
        if (strcmp(words[i], name) == 0 ||
            (letter && strcmp(words[i], letter) == 0)) {
            return true;
        }
    }
    return false;
}

static void print_version(void)
{
    printf("demarche %s\n", dm_version());
    for (const char *const *library = dm_version_libraries(); *library;
         library++) {
        printf("%s\n", *library);
    }
}

static dm_status run_command(const struct command *command, size_t count,
                             char *const *words, dm_error *error)
{
    struct arguments arguments;

    dm_status status =
        arguments_parse(&arguments, command, count, words, error);
    if (status == DM_OK) {
        enum color_choice color =
            (enum color_choice)arguments_get_choice(&arguments, "color");
        message_set_style(terminal_takes_color(stderr, color),
                          arguments_has(&arguments, "quiet"));
        progress_begin(arguments_has(&arguments, "quiet"));
        progress_say(command->name);
        status = command->run(&arguments, error);
        progress_end();
    }
    arguments_clear(&arguments);
    return status;
}

/* Run what the words of the command line ask for. `*command` is the one that
 * they name, NULL as long as it is not known. */
static dm_status run_words(const struct command **command, size_t count,
                           char **words, dm_error *error)
{
    size_t at = count;
    bool wants_help = asks_for("--help", "-h", count, words);

    if (asks_for("--version", NULL, count, words) && !wants_help) {
        print_version();
        return DM_OK;
    }
    dm_status status = find_command_word(&at, count, words, error);
    if (status == DM_OK && at < count) {
        status = find_command(command, words[at], error);
    }
    if (wants_help && (status == DM_OK || at == count)) {
        help_print(*command, stdout);
        return DM_OK;
    }
    if (status != DM_OK) {
        return status;
    }
    if (!*command) {
        help_print_short(NULL, stderr);
        return dm_error_set(error, DM_USAGE, "%s", "");
    }
    /* The options before the command join those after it. */
    memmove(words + at, words + at + 1, (count - at - 1) * sizeof *words);
    return run_command(*command, count - 1, words, error);
}

/* Only closing tells whether all of it was written. */
static dm_status close_stdout(dm_error *error)
{
    bool failed = ferror(stdout) != 0;

    errno = 0;
    if (fclose(stdout) != 0 || failed) {
        return dm_error_set(error, DM_SYSTEM,
                            "cannot write to standard output: %s",
                            errno ? strerror(errno) : "write failed");
    }
    return DM_OK;
}

/* What ends without a message may have printed a result, as a check does. */
static dm_status finish_output(dm_status status, dm_error *error)
{
    if (status != DM_OK && error->message[0]) {
        return status;
    }
    dm_status closing = close_stdout(error);
    return closing == DM_OK ? status : closing;
}

/* An error without a message was already told. */
static void tell_failure(dm_status status, const struct command *command,
                         const dm_error *error)
{
    bool named = command && command != &command_help;

    if (error->message[0]) {
        message_print_error("%s", error->message);
    }
    if (status == DM_USAGE && (command || error->message[0])) {
        fprintf(stderr, "'demarche help%s%s' tells how to use it\n",
                named ? " " : "", named ? command->name : "");
    }
}

static int get_exit_code(dm_status status)
{
    switch (status) {
    case DM_OK:
        return EXIT_SUCCESS;
    case DM_USAGE:
        return 2;
    case DM_REFUSED:
        return 3;
    case DM_INTERRUPTED:
        return 130;
    case DM_NO_MEMORY:
    case DM_SYSTEM:
        break;
    }
    return EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    const struct command *command = NULL;
    dm_error error = {0};
    size_t count = argc > 0 ? (size_t)argc - 1 : 0;

    setvbuf(stderr, NULL, _IOLBF, BUFSIZ);
    catch_signals();
    dm_store_use_alone();
    message_set_style(terminal_takes_color(stderr, COLOR_AUTO), false);

    dm_status status = run_words(&command, count, argv + (argc > 0), &error);
    if (status != DM_OK && interrupted) {
        status = dm_error_set(&error, DM_INTERRUPTED, "interrupted");
    }
    status = finish_output(status, &error);
    if (status != DM_OK) {
        tell_failure(status, command, &error);
    }
    return get_exit_code(status);
}
