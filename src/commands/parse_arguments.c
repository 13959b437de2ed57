#include "arguments.h"

#include "nearest_name.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* More options than any command has. */
#define NAMES_MOST 64

/* The words being parsed and how far parsing has come. */
struct word_list {
    char *const *words;
    size_t count;
    size_t next;
};

static const struct option *find_in_group(const struct option_group *group,
                                          const char *name, size_t size,
                                          char letter)
{
    for (const struct option *option = group->options; option->name; option++) {
        if (letter ? option->letter == letter
                   : strlen(option->name) == size &&
                         memcmp(option->name, name, size) == 0) {
            return option;
        }
    }
    return NULL;
}

/* By its letter, or where that is 0 by the first `size` bytes of `name`. */
static const struct option *find_option(const struct command *command,
                                        const char *name, size_t size,
                                        char letter)
{
    const struct option *option = NULL;

    for (size_t i = 0; command->groups[i] && !option; i++) {
        option = find_in_group(command->groups[i], name, size, letter);
    }
    return option;
}

static size_t list_names(const char **out, const struct command *command)
{
    size_t count = 0;

    for (size_t i = 0; command->groups[i]; i++) {
        const struct option *option = command->groups[i]->options;
        for (; option->name; option++) {
            out[count++] = option->name;
        }
    }
    return count;
}

static dm_status refuse_option(const struct command *command, const char *word,
                               dm_error *error)
{
    const char *names[NAMES_MOST];
    size_t count = list_names(names, command);
    size_t nearest = count;
    char name[64] = "";

    size_t dashes = strspn(word, "-");
    size_t size = strcspn(word, "=");
    if (size - dashes > 1 && size - dashes < sizeof name) {
        memcpy(name, word + dashes, size - dashes);
        nearest = dm_text_nearest(name, names, count);
    }
    if (nearest == count) {
        return dm_error_set(error, DM_USAGE, "unknown option '%.*s'", (int)size,
                            word);
    }
    return dm_error_set(error, DM_USAGE,
                        "unknown option '%.*s': did you mean '--%s'?",
                        (int)size, word, names[nearest]);
}

/* "'--by' takes pair, actor or topic, not", cut where `size` ends. */
static void describe_choices(char *text, size_t size,
                             const struct option *option)
{
    size_t at = 0;

    snprintf(text, size, "'--%s' takes ", option->name);
    for (const char *const *choice = option->choices; *choice; choice++) {
        bool last = choice[1] == NULL;
        const char *after = last ? ", not" : choice[2] ? ", " : " or ";
        at += strlen(text + at);
        snprintf(text + at, size - at, "%s%s", *choice, after);
    }
}

static dm_status check_choice(const struct option *option, const char *value,
                              dm_error *error)
{
    char complaint[256];
    size_t count = 0;

    for (; option->choices[count]; count++) {
        if (strcmp(option->choices[count], value) == 0) {
            return DM_OK;
        }
    }
    describe_choices(complaint, sizeof complaint, option);
    return refuse_name(error, complaint, value, option->choices, count);
}

static dm_status check_count(const struct option *option, const char *value,
                             dm_error *error)
{
    errno = 0;
    if (*value == '\0' || strspn(value, "0123456789") != strlen(value) ||
        strtoumax(value, NULL, 10) > SIZE_MAX || errno == ERANGE) {
        return dm_error_set(error, DM_USAGE,
                            "'--%s' takes a whole number, not '%s'",
                            option->name, value);
    }
    return DM_OK;
}

static dm_status check_number(const struct option *option, const char *value,
                              dm_error *error)
{
    char *end = NULL;
    double number = strtod(value, &end);

    if (end == value || *end != '\0' || !isfinite(number) || number < 0) {
        return dm_error_set(
            error, DM_USAGE, "'--%s' takes a number%s, not '%s'", option->name,
            option->kind == OPTION_DAYS ? " of days" : "", value);
    }
    return DM_OK;
}

static dm_status check_value(const struct option *option, const char *value,
                             dm_error *error)
{
    switch (option->kind) {
    case OPTION_CHOICE:
        return check_choice(option, value, error);
    case OPTION_COUNT:
        return check_count(option, value, error);
    case OPTION_DAYS:
    case OPTION_NUMBER:
        return check_number(option, value, error);
    case OPTION_FLAG:
    case OPTION_TEXT:
        break;
    }
    if (option->kind == OPTION_TEXT && *value == '\0') {
        return dm_error_set(error, DM_USAGE, "the value of '--%s' is empty",
                            option->name);
    }
    return DM_OK;
}

static dm_status add_option(struct arguments *arguments,
                            const struct option *option, const char *value,
                            dm_error *error)
{
    for (size_t i = 0; i < arguments->given_count && value; i++) {
        if (arguments->given[i].option == option && !option->repeatable) {
            return dm_error_set(error, DM_USAGE, "option '--%s' is given twice",
                                option->name);
        }
    }
    arguments->given[arguments->given_count++] =
        (struct given_option){.option = option, .value = value};
    return value ? check_value(option, value, error) : DM_OK;
}

/* A next word that is itself a long option is no value: it was forgotten. */
static dm_status take_value(const char **out, const struct option *option,
                            struct word_list *list, dm_error *error)
{
    const char *word =
        list->next < list->count ? list->words[list->next] : "--";

    if (strncmp(word, "--", 2) == 0) {
        return dm_error_set(error, DM_USAGE, "option '--%s' lacks its value %s",
                            option->name, option->value);
    }
    list->next++;
    *out = word;
    return DM_OK;
}

static dm_status parse_long(struct arguments *arguments, const char *word,
                            struct word_list *list, dm_error *error)
{
    const char *name = word + strlen("--");
    size_t size = strcspn(name, "=");
    const struct option *option =
        find_option(arguments->command, name, size, 0);

    if (!option) {
        return refuse_option(arguments->command, word, error);
    }
    if (option->kind == OPTION_FLAG && name[size] == '=') {
        return dm_error_set(error, DM_USAGE, "option '--%s' takes no value",
                            option->name);
    }
    const char *value = name[size] == '=' ? name + size + 1 : NULL;
    if (option->kind != OPTION_FLAG && !value) {
        dm_status status = take_value(&value, option, list, error);
        if (status != DM_OK) {
            return status;
        }
    }
    return add_option(arguments, option, value, error);
}

static dm_status parse_letters(struct arguments *arguments, const char *word,
                               struct word_list *list, dm_error *error)
{
    for (const char *letter = word + 1; *letter; letter++) {
        const struct option *option =
            find_option(arguments->command, NULL, 0, *letter);
        if (!option) {
            return refuse_option(arguments->command, word, error);
        }
        const char *value = NULL;
        if (option->kind != OPTION_FLAG) {
            value = letter[1] ? letter + 1 : NULL;
            if (!value && take_value(&value, option, list, error) != DM_OK) {
                return DM_USAGE;
            }
        }
        dm_status status = add_option(arguments, option, value, error);
        if (status != DM_OK || value) {
            return status;
        }
    }
    return DM_OK;
}

static dm_status parse_words(struct arguments *arguments,
                             struct word_list *list, dm_error *error)
{
    dm_status status = DM_OK;
    bool options_ended = false;

    while (status == DM_OK && list->next < list->count) {
        const char *word = list->words[list->next++];
        if (options_ended || word[0] != '-' || word[1] == '\0') {
            arguments->operands[arguments->operand_count++] = word;
        } else if (strcmp(word, "--") == 0) {
            options_ended = true;
        } else if (word[1] == '-') {
            status = parse_long(arguments, word, list, error);
        } else {
            status = parse_letters(arguments, word, list, error);
        }
    }
    return status;
}

static dm_status check_required(const struct arguments *arguments,
                                dm_error *error)
{
    const struct command *command = arguments->command;

    for (size_t i = 0; command->groups[i]; i++) {
        const struct option *option = command->groups[i]->options;
        for (; option->name; option++) {
            if (option->required && !arguments_has(arguments, option->name)) {
                return dm_error_set(error, DM_USAGE,
                                    "'%s' lacks its option '--%s %s'",
                                    command->name, option->name, option->value);
            }
        }
    }
    return DM_OK;
}

/* The operands wanted are the words of `command->operands`. */
static dm_status check_operands(const struct arguments *arguments,
                                dm_error *error)
{
    const char *wanted = arguments->command->operands;
    size_t count = 0;

    while (*wanted) {
        size_t size = strcspn(wanted, " ");
        if (*wanted != '[' && count >= arguments->operand_count) {
            return dm_error_set(error, DM_USAGE, "'%s' lacks its argument %.*s",
                                arguments->command->name,
                                (int)strcspn(wanted, " ."), wanted);
        }
        count++;
        wanted += size + strspn(wanted + size, " ");
    }
    if (!strstr(arguments->command->operands, "...") &&
        arguments->operand_count > count) {
        return dm_error_set(error, DM_USAGE, "unexpected argument '%s'",
                            arguments->operands[count]);
    }
    return DM_OK;
}

dm_status arguments_parse(struct arguments *out, const struct command *command,
                          size_t count, char *const *words, dm_error *error)
{
    struct word_list list = {.words = words, .count = count};

    /* A word in letters may hold an option in each of its bytes. */
    size_t most = 1;
    for (size_t i = 0; i < count; i++) {
        most += strlen(words[i]);
    }
    *out = (struct arguments){.command = command};
    out->given = calloc(most, sizeof *out->given);
    out->operands = calloc(count + 1, sizeof *out->operands);
    if (!out->given || !out->operands) {
        arguments_clear(out);
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    dm_status status = parse_words(out, &list, error);
    if (status == DM_OK) {
        status = check_operands(out, error);
    }
    if (status == DM_OK) {
        status = check_required(out, error);
    }
    return status;
}

dm_status find_command_word(size_t *out, size_t count, char *const *words,
                            dm_error *error)
{
    const struct option_group *group = &general_options;

    for (size_t i = 0; i < count; i++) {
        const char *word = words[i];
        if (word[0] != '-' || word[1] == '\0') {
            *out = i;
            return DM_OK;
        }
        bool is_long = word[1] == '-';
        const char *name = word + (is_long ? 2 : 1);
        size_t size = strcspn(name, "=");
        char letter = *name;
        if (is_long) {
            letter = '\0';
        }
        const struct option *option = find_in_group(group, name, size, letter);
        if (!option) {
            return dm_error_set(
                error, DM_USAGE,
                "unknown option '%s' before the name of a command", word);
        }
        if (option->kind != OPTION_FLAG && name[size] != '=') {
            i++;
        }
    }
    *out = count;
    return DM_OK;
}
