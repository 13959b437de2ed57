#include "terminal.h"

#include <stdlib.h>
#include <string.h>

#include <sys/ioctl.h>
#include <unistd.h>

static bool is_set(const char *variable)
{
    const char *value = getenv(variable);

    return value && *value;
}

bool terminal_takes_color(FILE *stream, enum color_choice choice)
{
    const char *terminal = getenv("TERM");

    if (choice != COLOR_AUTO) {
        return choice == COLOR_ALWAYS;
    }
    if (is_set("NO_COLOR")) {
        return false;
    }
    if (is_set("FORCE_COLOR")) {
        return true;
    }
    return isatty(fileno(stream)) &&
           !(terminal && strcmp(terminal, "dumb") == 0);
}

size_t terminal_get_width(void)
{
    const char *columns = getenv("COLUMNS");
    struct winsize size = {0};

    if (!isatty(STDOUT_FILENO)) {
        return 0;
    }
    if (columns) {
        char *end = NULL;
        long width = strtol(columns, &end, 10);
        if (end != columns && *end == '\0' && width > 0) {
            return (size_t)width;
        }
    }
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) {
        return 0;
    }
    return size.ws_col;
}
