#ifndef COMMANDS_OPTIONS_H
#define COMMANDS_OPTIONS_H

#include <stdbool.h>

/** What an option takes. */
enum option_kind {
    OPTION_FLAG,   /**< nothing */
    OPTION_TEXT,   /**< any text */
    OPTION_CHOICE, /**< one of `choices` */
    OPTION_COUNT,  /**< a whole number, not negative */
    OPTION_DAYS,   /**< a number of days, not negative */
    OPTION_NUMBER, /**< a number, not negative */
};

/** Whose names the value of an option is one of, for completion. */
enum name_kind {
    NAMES_NONE,
    NAMES_ACTORS,
    NAMES_PHASES,
    NAMES_SCHEMES,
    NAMES_CHANNELS,
    NAMES_TOPICS,
    NAMES_RECORDS,
    NAMES_RULES, /**< the command's own */
};

/** One option as parsing, help, the manual page and completion know it. */
struct option {
    enum option_kind kind;
    char letter; /**< the short form, 0: none */
    bool repeatable;
    bool required;
    const char *name;
    enum name_kind names;       /**< of a text; a pair if `value` has a comma */
    const char *value;          /**< what help calls its value */
    const char *const *choices; /**< NULL after the last; the first is the
                                     default unless the option is required */
    const char *fallback;       /**< what holds without it; NULL: nothing */
    const char *summary;
};

/** Options under one heading; an option without a name ends them. */
struct option_group {
    const char *title;
    const struct option *options;
};

extern const struct option_group general_options;

#endif
