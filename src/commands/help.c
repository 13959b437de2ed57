#include "help.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define SUMMARY_COLUMN 30
#define COMMAND_COLUMN 15
#define MEASURE_COLUMN 6

const char program_summary[] =
    "Who made the first move? demarche keeps dated contacts between actors in "
    "one SQLite file and tells who was central, how often each pair was in "
    "contact, and who took the initiative.";

const char *const program_examples[] = {
    "demarche import pact.db graphs/pact-1939",
    "demarche initiative pact.db --level state",
    "demarche draw pact.db -o pact.svg",
    NULL,
};

const struct exit_code exit_codes[] = {
    {"0", "done"},
    {"1", "failure: the system refused, or memory ran out"},
    {"2", "usage: an argument that is wrong or names what does not exist"},
    {"3", "data refused, or problems found"},
    {"130", "interrupted"},
    {NULL, NULL},
};

const char *help_name_severity(dm_severity severity)
{
    static const char *const names[] = {
        [DM_NOTE] = "note", [DM_WARNING] = "warning", [DM_ERROR] = "error"};
    return names[severity];
}

/* Put the words of `text` from `column` on, broken before HELP_WIDTH, and end
 * the line. */
static void print_wrapped(FILE *stream, const char *text, size_t column)
{
    size_t at = column;

    while (*text) {
        size_t size = strcspn(text, " ");
        if (at > column && at + 1 + size > HELP_WIDTH) {
            fprintf(stream, "\n%*s", (int)column, "");
            at = column;
        }
        at += (size_t)fprintf(stream, "%s%.*s", at > column ? " " : "",
                              (int)size, text);
        text += size + strspn(text + size, " ");
    }
    fputc('\n', stream);
}

/* `term`, and from SUMMARY_COLUMN on what it means. */
static void print_entry(FILE *stream, const char *term, const char *meaning,
                        size_t column)
{
    size_t width = strlen(term);

    fputs(term, stream);
    if (width + 2 > column) {
        fputc('\n', stream);
        width = 0;
    }
    fprintf(stream, "%*s", (int)(column - width), "");
    print_wrapped(stream, meaning, column);
}

static void print_examples(FILE *stream, const char *const *examples)
{
    fputs("\nExamples:\n", stream);
    for (; *examples; examples++) {
        fprintf(stream, "  %s\n", *examples);
    }
}

static void print_choices(FILE *stream, const char *const *choices)
{
    for (size_t i = 0; choices[i]; i++) {
        if (i > 0) {
            fputs(choices[i + 1] ? ", " : " or ", stream);
        }
        fputs(choices[i], stream);
    }
}

char *help_describe_option(const struct option *option)
{
    const char *fallback = option->fallback;
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    if (!stream) {
        return NULL;
    }
    fputs(option->summary, stream);
    if (option->choices) {
        fputs(": ", stream);
        print_choices(stream, option->choices);
        fallback = fallback || option->required ? fallback : *option->choices;
    }
    if (fallback) {
        fprintf(stream, " (default: %s)", fallback);
    }
    fputs(option->repeatable ? "; may be repeated" : "", stream);
    fclose(stream);
    return text;
}

static void print_option(FILE *stream, const struct option *option)
{
    char *meaning = help_describe_option(option);
    char term[64];
    char letter[] = "    ";

    if (option->letter) {
        memcpy(letter, (char[]){'-', option->letter, ',', ' '}, 4);
    }
    snprintf(term, sizeof term, "  %s--%s%s%s", letter, option->name,
             option->value ? " " : "", option->value ? option->value : "");
    print_entry(stream, term, meaning ? meaning : option->summary,
                SUMMARY_COLUMN);
    free(meaning);
}

static void print_group(FILE *stream, const struct option_group *group)
{
    fprintf(stream, "\n%s:\n", group->title);
    for (const struct option *option = group->options; option->name; option++) {
        print_option(stream, option);
    }
}

static void print_rules(FILE *stream, const dm_check_rule *rules)
{
    char term[48];

    fputs("\nRules:\n", stream);
    for (; rules->name; rules++) {
        snprintf(term, sizeof term, "  %-8s %s",
                 help_name_severity(rules->severity), rules->name);
        print_entry(stream, term, rules->summary, SUMMARY_COLUMN);
    }
}

static void print_formats(FILE *stream, const dm_export_description *formats)
{
    char term[48];

    fputs("\nFormats:\n", stream);
    for (; formats->name; formats++) {
        snprintf(term, sizeof term, "  %-11s %s", formats->name,
                 formats->ending);
        print_entry(stream, term, formats->summary, SUMMARY_COLUMN);
    }
}

char *help_describe_measure(const char *id)
{
    const dm_definition *definition = dm_find_definition(id);
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    assert(definition);
    if (!stream) {
        return NULL;
    }
    if (definition->source) {
        int cut = (int)strlen(definition->text) - 1;
        fprintf(stream, "%.*s (%s).", cut, definition->text,
                definition->source);
    } else {
        fputs(definition->text, stream);
    }
    fclose(stream);
    return text;
}

static void print_measures(FILE *stream, const struct measure_use *measures)
{
    fputs("\nMeasures:\n", stream);
    for (; measures->id; measures++) {
        char *meaning = help_describe_measure(measures->id);
        fprintf(stream, "  %s\n%*s", measures->id, MEASURE_COLUMN, "");
        print_wrapped(stream, meaning ? meaning : "", MEASURE_COLUMN);
        free(meaning);
    }
}

static void print_exit_codes(FILE *stream)
{
    fputs("\nExit codes:\n", stream);
    for (const struct exit_code *code = exit_codes; code->status; code++) {
        fprintf(stream, "  %-5s %s\n", code->status, code->meaning);
    }
}

static void print_commands(FILE *stream)
{
    char term[32];

    fputs("\nCommands:\n", stream);
    for (size_t i = 0; command_list[i]; i++) {
        snprintf(term, sizeof term, "  %s", command_list[i]->name);
        print_entry(stream, term, command_list[i]->summary, COMMAND_COLUMN);
    }
}

static void print_usage(FILE *stream, const struct command *command)
{
    fprintf(stream, "usage: demarche %s [OPTIONS]", command->name);
    for (size_t i = 0; command->groups[i]; i++) {
        const struct option *option = command->groups[i]->options;
        for (; option->name; option++) {
            if (option->required) {
                fprintf(stream, " --%s %s", option->name, option->value);
            }
        }
    }
    fprintf(stream, "%s%s\n", *command->operands ? " " : "", command->operands);
}

static void print_program_usage(FILE *stream)
{
    fputs("usage: demarche COMMAND [OPTIONS] STORE [ARGUMENTS]\n", stream);
}

static void print_program_help(FILE *stream)
{
    print_program_usage(stream);
    fputc('\n', stream);
    print_wrapped(stream, program_summary, 0);
    print_examples(stream, program_examples);
    print_commands(stream);
    print_group(stream, &general_options);
    print_exit_codes(stream);
    fputs("\n'demarche help COMMAND' tells more; manual page: "
          "man demarche\n",
          stream);
}

static void print_command_help(const struct command *command, FILE *stream)
{
    print_usage(stream, command);
    fputc('\n', stream);
    print_wrapped(stream, command->description, 0);
    print_examples(stream, command->examples);
    if (command->columns) {
        fputc('\n', stream);
        print_entry(stream, "Columns:", command->columns, 10);
    }
    if (command->rules) {
        print_rules(stream, command->rules);
    }
    if (command->formats) {
        print_formats(stream, command->formats);
    }
    if (command->measures) {
        print_measures(stream, command->measures);
    }
    for (size_t i = 0; command->groups[i]; i++) {
        print_group(stream, command->groups[i]);
    }
    print_exit_codes(stream);
    fprintf(stream, "\nManual page: man demarche-%s\n", command->name);
}

void help_print(const struct command *command, FILE *stream)
{
    if (command) {
        print_command_help(command, stream);
    } else {
        print_program_help(stream);
    }
}

void help_print_short(const struct command *command, FILE *stream)
{
    if (command) {
        print_usage(stream, command);
        return;
    }
    print_program_usage(stream);
    print_commands(stream);
    fputs("\n'demarche help' tells more.\n", stream);
}
