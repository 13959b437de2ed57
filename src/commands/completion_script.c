#include "completion_script.h"

#include "command.h"

#include <string.h>

static const char *const name_kinds[] = {
    [NAMES_ACTORS] = "actors",   [NAMES_PHASES] = "phases",
    [NAMES_SCHEMES] = "schemes", [NAMES_CHANNELS] = "channels",
    [NAMES_TOPICS] = "topics",   [NAMES_RECORDS] = "records",
};

/* What operands stand for, by their first words in the usage; others are
 * files. */
static const struct {
    const char *word;
    const char *kind;
} operand_kinds[] = {
    {"FROM", "actors"}, {"TO", "actors"},   {"KEY", "actors"},
    {"KEPT", "actors"}, {"GONE", "actors"}, {"NAME", "queries"},
    {"KIND", "text"},   {"START", "text"},  {"NAME=VALUE", "text"},
};

static void print_commands(FILE *stream)
{
    fputs("words", stream);
    for (size_t i = 0; command_list[i]; i++) {
        fprintf(stream, " %s", command_list[i]->name);
    }
}

static void print_rules(FILE *stream, const dm_check_rule *rules)
{
    fputs("words", stream);
    for (; rules && rules->name; rules++) {
        fprintf(stream, " %s", rules->name);
    }
}

static void print_choices(FILE *stream, const char *const *choices)
{
    fputs("words", stream);
    for (; *choices; choices++) {
        fprintf(stream, " %s", *choices);
    }
}

static bool takes_file(const struct option *option)
{
    return option->kind == OPTION_TEXT && (strcmp(option->value, "FILE") == 0 ||
                                           strcmp(option->value, "PATH") == 0);
}

/* What an option takes: a word, after "words" all that it may be. */
static void print_value(FILE *stream, const struct option *option,
                        const struct command *command)
{
    if (option->kind == OPTION_FLAG) {
        fputs("flag", stream);
    } else if (option->choices) {
        print_choices(stream, option->choices);
    } else if (option->names == NAMES_RULES) {
        print_rules(stream, command->rules);
    } else if (option->names != NAMES_NONE) {
        fprintf(stream, "%s%s", name_kinds[option->names],
                strchr(option->value, ',') ? "," : "");
    } else {
        fputs(takes_file(option) ? "files" : "text", stream);
    }
}

static void print_group(FILE *stream, const struct option_group *group,
                        const struct command *command)
{
    for (const struct option *option = group->options; option->name; option++) {
        fprintf(stream, "            '--%s ", option->name);
        print_value(stream, option, command);
        if (option->letter) {
            fprintf(stream, "'\n            '-%c ", option->letter);
            print_value(stream, option, command);
        }
        fputs("'\n", stream);
    }
}

/* Alternatives in lower case stand for themselves: "bash|zsh". */
static void print_alternatives(FILE *stream, const char *operand, size_t size)
{
    fputs("words ", stream);
    for (size_t i = 0; i < size; i++) {
        fputc(operand[i] == '|' ? ' ' : operand[i], stream);
    }
}

static void print_operand(FILE *stream, const char *operand, size_t size)
{
    const char *kind = "files";

    if (strncmp(operand, "COMMAND", size) == 0) {
        print_commands(stream);
        return;
    }
    if (*operand >= 'a' && *operand <= 'z') {
        print_alternatives(stream, operand, size);
        return;
    }
    size_t word = strcspn(operand, "|] .");
    for (size_t i = 0; i < sizeof operand_kinds / sizeof *operand_kinds; i++) {
        if (strlen(operand_kinds[i].word) == word &&
            memcmp(operand_kinds[i].word, operand, word) == 0) {
            kind = operand_kinds[i].kind;
        }
    }
    fputs(kind, stream);
}

static void print_operands(FILE *stream, const char *operands)
{
    bool repeated = strstr(operands, "...") != NULL;

    fputs("        operands=(", stream);
    while (*operands) {
        const char *operand = operands + (*operands == '[');
        size_t size = strcspn(operands, " ");
        fputc('\'', stream);
        print_operand(stream, operand, strcspn(operand, " ].["));
        fputs(operands[size] ? "' " : "'", stream);
        operands += size + strspn(operands + size, " ");
    }
    fprintf(stream, ")\n        repeated=%s\n        ;;\n",
            repeated ? "1" : "");
}

static void print_command(FILE *stream, const struct command *command)
{
    fprintf(stream, "    %s)\n        entries=(\n", command->name);
    for (size_t i = 0; command->groups[i]; i++) {
        print_group(stream, command->groups[i], command);
    }
    fputs("        )\n", stream);
    print_operands(stream, command->operands);
}

/* The function that tells what the words of a command may be. */
static void print_tables(FILE *stream)
{
    fputs("\n# Set $entries to the options of a command with what they take, "
          "$operands to\n# what it works on; without a command, those of the "
          "program.\n_demarche_describe()\n{\n    case $1 in\n    '')\n"
          "        entries=(\n",
          stream);
    print_group(stream, &general_options, NULL);
    fputs("        )\n        operands=('", stream);
    print_commands(stream);
    fputs("')\n        repeated=\n        ;;\n", stream);
    for (size_t i = 0; command_list[i]; i++) {
        print_command(stream, command_list[i]);
    }
    fputs("    *)\n        entries=() operands=() repeated=\n        ;;\n"
          "    esac\n}\n",
          stream);
}

void completion_print_bash(FILE *stream)
{
    fprintf(stream, "# Completion of demarche %s for bash.\n", dm_version());
    print_tables(stream);
    fputs(completion_read_line_sh, stream);
    fputs(completion_complete_bash, stream);
}

void completion_print_zsh(FILE *stream)
{
    fprintf(stream, "#compdef demarche\n# Completion of demarche %s for zsh.\n",
            dm_version());
    print_tables(stream);
    fputs(completion_read_line_sh, stream);
    fputs(completion_complete_zsh, stream);
}
