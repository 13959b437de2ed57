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

/* How a shell writes the table of what the words of a command may be. */
struct table_syntax {
    const char *head;
    const char *name; /* what stands before and after a command */
    const char *name_end;
    const char *entries;
    const char *entry; /* before an option */
    const char *entries_end;
    const char *operands;
    const char *operands_end;
    const char *repeated;
    const char *command_end;
    const char *foot;
};

#define TABLE_COMMENT                                                    \
    "\n# Set $entries to the options of a command with what they take, " \
    "$operands to\n# what it works on; without a command, those of the " \
    "program.\n"

static const struct table_syntax sh_syntax = {
    .head = TABLE_COMMENT "_demarche_describe()\n{\n    case $1 in\n",
    .name = "    ",
    .name_end = ")\n",
    .entries = "        entries=(\n",
    .entry = "            '",
    .entries_end = "        )\n",
    .operands = "        operands=(",
    .operands_end = ")\n",
    .repeated = "        repeated=",
    .command_end = "        ;;\n",
    .foot = "    *)\n        entries=() operands=() repeated=\n        ;;\n"
            "    esac\n}\n",
};

static const struct table_syntax fish_syntax = {
    .head = TABLE_COMMENT "function __demarche_describe -S\n"
                          "    set entries\n    set operands\n"
                          "    set repeated\n    switch $argv[1]\n",
    .name = "    case ",
    .name_end = "\n",
    .entries = "",
    .entry = "        set -a entries '",
    .entries_end = "",
    .operands = "        set operands ",
    .operands_end = "\n",
    .repeated = "        set repeated ",
    .command_end = "",
    .foot = "    end\nend\n",
};

static void print_entry(FILE *stream, const struct table_syntax *syntax,
                        const struct option *option,
                        const struct command *command)
{
    fprintf(stream, "%s--%s ", syntax->entry, option->name);
    print_value(stream, option, command);
    if (option->letter) {
        fprintf(stream, "'\n%s-%c ", syntax->entry, option->letter);
        print_value(stream, option, command);
    }
    fputs("'\n", stream);
}

static void print_entries(FILE *stream, const struct table_syntax *syntax,
                          const struct option_group *const *groups,
                          const struct command *command)
{
    fputs(syntax->entries, stream);
    for (size_t i = 0; groups[i]; i++) {
        for (const struct option *option = groups[i]->options; option->name;
             option++) {
            print_entry(stream, syntax, option, command);
        }
    }
    fputs(syntax->entries_end, stream);
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

static void print_operands(FILE *stream, const struct table_syntax *syntax,
                           const char *operands)
{
    bool repeated = strstr(operands, "...") != NULL;

    fputs(syntax->operands, stream);
    while (*operands) {
        const char *operand = operands + (*operands == '[');
        size_t size = strcspn(operands, " ");
        fputc('\'', stream);
        print_operand(stream, operand, strcspn(operand, " ].["));
        fputs(operands[size] ? "' " : "'", stream);
        operands += size + strspn(operands + size, " ");
    }
    fprintf(stream, "%s%s%s\n%s", syntax->operands_end, syntax->repeated,
            repeated ? "1" : "", syntax->command_end);
}

static void print_command(FILE *stream, const struct table_syntax *syntax,
                          const struct command *command)
{
    fprintf(stream, "%s%s%s", syntax->name, command->name, syntax->name_end);
    print_entries(stream, syntax, command->groups, command);
    print_operands(stream, syntax, command->operands);
}

static void print_tables(FILE *stream, const struct table_syntax *syntax)
{
    static const struct option_group *const groups[] = {&general_options, NULL};

    fprintf(stream, "%s%s''%s", syntax->head, syntax->name, syntax->name_end);
    print_entries(stream, syntax, groups, NULL);
    print_operands(stream, syntax, "COMMAND");
    for (size_t i = 0; command_list[i]; i++) {
        print_command(stream, syntax, command_list[i]);
    }
    fputs(syntax->foot, stream);
}

void completion_print_bash(FILE *stream)
{
    fprintf(stream, "# Completion of demarche %s for bash.\n", dm_version());
    print_tables(stream, &sh_syntax);
    fputs(completion_read_line_sh, stream);
    fputs(completion_complete_bash, stream);
}

void completion_print_zsh(FILE *stream)
{
    fprintf(stream, "#compdef demarche\n# Completion of demarche %s for zsh.\n",
            dm_version());
    print_tables(stream, &sh_syntax);
    fputs(completion_read_line_sh, stream);
    fputs(completion_complete_zsh, stream);
}

void completion_print_fish(FILE *stream)
{
    fprintf(stream, "# Completion of demarche %s for fish.\n", dm_version());
    print_tables(stream, &fish_syntax);
    fputs(completion_complete_fish, stream);
}
