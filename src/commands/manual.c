#include "manual.h"

#include "help.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* The day on which the manual last changed in substance. */
#define MANUAL_DATE "November 25, 2026"

/* Of the source; what is escaped may go beyond it. */
#define LINE_WIDTH 64

static void put_escaped(FILE *stream, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        switch (text[i]) {
        case '\\':
            fputs("\\e", stream);
            break;
        case '\'':
            fputs("\\(aq", stream);
            break;
        case '"':
            fputs("\\(dq", stream);
            break;
        case '-':
            fputs("\\-", stream);
            break;
        default:
            fputc(text[i], stream);
        }
    }
}

/* A paragraph in short lines: each sentence begins one, and none of them is a
 * request. */
static void print_text(FILE *stream, const char *text)
{
    size_t at = 0;

    while (*text) {
        size_t size = strcspn(text, " ");
        bool ends = text[size - 1] == '.';
        if (at > 0 && at + size > LINE_WIDTH) {
            fputc('\n', stream);
            at = 0;
        }
        fputs(at > 0 ? " " : *text == '.' ? "\\&" : "", stream);
        put_escaped(stream, text, size);
        at += size + 1;
        text += size + strspn(text + size, " ");
        if (ends || !*text) {
            fputc('\n', stream);
            at = 0;
        }
    }
}

static void print_header(FILE *stream, const char *name)
{
    fprintf(stream, ".Dd " MANUAL_DATE "\n.Dt DEMARCHE");
    fputs(*name ? "-" : "", stream);
    for (; *name; name++) {
        fputc((toupper)((unsigned char)*name), stream);
    }
    fputs(" 1\n.Os\n.Sh NAME\n", stream);
}

static void print_option_name(FILE *stream, const struct option *option)
{
    fputs(".It ", stream);
    if (option->letter) {
        fprintf(stream, "Fl %c , ", option->letter);
    }
    fprintf(stream, "Fl \\-%s", option->name);
    if (option->value) {
        fprintf(stream, " Ar %s", option->value);
    }
    fputc('\n', stream);
}

static void print_group(FILE *stream, const struct option_group *group)
{
    fprintf(stream, ".Ss %s\n.Bl -tag -width Ds\n", group->title);
    for (const struct option *option = group->options; option->name; option++) {
        char *meaning = help_describe_option(option);
        print_option_name(stream, option);
        print_text(stream, meaning ? meaning : option->summary);
        free(meaning);
    }
    fputs(".El\n", stream);
}

static void print_rules(FILE *stream, const dm_check_rule *rules)
{
    fputs(".Ss Rules\n.Bl -tag -width Ds\n", stream);
    for (; rules->name; rules++) {
        fprintf(stream, ".It %s (%s)\n", rules->name,
                help_name_severity(rules->severity));
        print_text(stream, rules->summary);
    }
    fputs(".El\n", stream);
}

static void print_formats(FILE *stream, const dm_export_description *formats)
{
    fputs(".Ss Formats\n.Bl -tag -width Ds\n", stream);
    for (; formats->name; formats++) {
        fprintf(stream, ".It Cm %s%s%s%s\n", formats->name,
                *formats->ending ? " No (" : "", formats->ending,
                *formats->ending ? ")" : "");
        print_text(stream, formats->summary);
    }
    fputs(".El\n", stream);
}

static void print_measures(FILE *stream, const struct measure_use *measures)
{
    fputs(".Ss Measures\n.Bl -tag -width Ds\n", stream);
    for (; measures->id; measures++) {
        char *meaning = help_describe_measure(measures->id);
        fprintf(stream, ".It Cm %s\n", measures->id);
        print_text(stream, meaning ? meaning : "");
        free(meaning);
    }
    fputs(".El\n", stream);
}

static void print_exit_codes(FILE *stream)
{
    fputs(".Sh EXIT STATUS\n.Bl -tag -width Ds\n", stream);
    for (const struct exit_code *code = exit_codes; code->status; code++) {
        fprintf(stream, ".It %s\n", code->status);
        print_text(stream, code->meaning);
    }
    fputs(".El\n", stream);
}

static void print_examples(FILE *stream, const char *const *examples)
{
    fputs(".Sh EXAMPLES\n.Bd -literal -offset indent\n", stream);
    for (; *examples; examples++) {
        put_escaped(stream, *examples, strlen(*examples));
        fputc('\n', stream);
    }
    fputs(".Ed\n", stream);
}

/* Operands as the synopsis shows them, optional ones in brackets. */
static void print_operands(FILE *stream, const char *operands)
{
    while (*operands) {
        size_t size = strcspn(operands, " ");
        bool optional = *operands == '[';
        fputs(optional ? ".Op Ar " : ".Ar ", stream);
        put_escaped(stream, operands + optional, size - 2 * (size_t)optional);
        fputc('\n', stream);
        operands += size + strspn(operands + size, " ");
    }
}

static void print_synopsis(FILE *stream, const struct command *command)
{
    fprintf(stream, ".Sh SYNOPSIS\n.Nm demarche\n.Cm %s\n.Op Ar OPTIONS\n",
            command->name);
    for (size_t i = 0; command->groups[i]; i++) {
        const struct option *option = command->groups[i]->options;
        for (; option->name; option++) {
            if (option->required) {
                fprintf(stream, ".Fl \\-%s Ar %s\n", option->name,
                        option->value);
            }
        }
    }
    print_operands(stream, command->operands);
}

static void print_command_page(const struct command *command, FILE *stream)
{
    print_header(stream, command->name);
    fprintf(stream, ".Nm demarche-%s\n.Nd %s\n", command->name,
            command->summary);
    print_synopsis(stream, command);
    fputs(".Sh DESCRIPTION\n", stream);
    print_text(stream, command->description);
    if (command->columns) {
        fputs(".Pp\nColumns of the table:\n", stream);
        print_text(stream, command->columns);
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
    print_examples(stream, command->examples);
    fputs(".Sh SEE ALSO\n.Xr demarche 1 ,\n.Xr demarche-dataset 5 ,\n"
          ".Xr demarche-store 5\n",
          stream);
}

static void print_command_list(FILE *stream)
{
    fputs(".Bl -tag -width centrality\n", stream);
    for (size_t i = 0; command_list[i]; i++) {
        fprintf(stream, ".It Cm %s\n", command_list[i]->name);
        print_text(stream, command_list[i]->summary);
    }
    fputs(".El\n", stream);
}

static void print_environment(FILE *stream)
{
    fputs(".Sh ENVIRONMENT\n.Bl -tag -width Ds\n"
          ".It Ev COLUMNS\nWidth of the terminal.\n"
          ".It Ev NO_COLOR\nNo colours, whatever the terminal.\n"
          ".It Ev FORCE_COLOR\nColours, whatever the output.\n"
          ".It Ev TERM\nNo colours where it is\n.Ql dumb .\n.El\n",
          stream);
}

static void print_program_page(FILE *stream)
{
    print_header(stream, "");
    fputs(".Nm demarche\n.Nd temporal networks of dated diplomatic contacts\n"
          ".Sh SYNOPSIS\n.Nm\n.Ar COMMAND\n.Op Ar OPTIONS\n.Ar STORE\n"
          ".Op Ar ARGUMENTS\n.Sh DESCRIPTION\n",
          stream);
    print_text(stream, program_summary);
    fputs(".Pp\nResults go to standard output, all else to standard error.\n"
          "The commands; each has a page of its own, such as\n"
          ".Xr demarche-import 1 :\n",
          stream);
    print_command_list(stream);
    print_group(stream, &general_options);
    print_environment(stream);
    print_exit_codes(stream);
    print_examples(stream, program_examples);
    fputs(".Sh SEE ALSO\n.Xr dot 1 ,\n.Xr sqlite3 1 ,\n"
          ".Xr demarche-dataset 5 ,\n.Xr demarche-store 5\n",
          stream);
}

void manual_print(const struct command *command, FILE *stream)
{
    if (command) {
        print_command_page(command, stream);
    } else {
        print_program_page(stream);
    }
}
