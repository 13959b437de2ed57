#include "message.h"

#include "progress_line.h"

#include <stdarg.h>
#include <stdio.h>

#define MESSAGE_SIZE (DM_MESSAGE_SIZE + 4096)

static struct {
    bool color;
    bool quiet;
} style;

static const struct {
    const char *word;
    const char *paint;
} looks[] = {
    [DM_NOTE] = {"note: ", "\033[36m"},
    [DM_WARNING] = {"warning: ", "\033[33m"},
    [DM_ERROR] = {"error: ", "\033[31m"},
};

void message_set_style(bool color, bool quiet)
{
    style.color = color;
    style.quiet = quiet;
}

static void put_clean(const char *text)
{
    for (const unsigned char *byte = (const unsigned char *)text; *byte;
         byte++) {
        bool second_control_set =
            byte[0] == 0xC2 && byte[1] >= 0x80 && byte[1] < 0xA0;
        bool control = (*byte < ' ' && *byte != '\t') || *byte == 0x7F;
        fputc(control || second_control_set ? '?' : *byte, stderr);
        byte += second_control_set;
    }
}

static void put_painted(const char *text, const char *paint)
{
    fputs(style.color ? paint : "", stderr);
    put_clean(text);
    fputs(style.color ? "\033[0m" : "", stderr);
}

static void put_message(const char *format, va_list values)
{
    char text[MESSAGE_SIZE];

    vsnprintf(text, sizeof text, format, values);
    put_clean(text);
    fputc('\n', stderr);
}

void message_print_error(const char *format, ...)
{
    va_list values;

    progress_hide();
    put_painted("demarche: ", looks[DM_ERROR].paint);
    va_start(values, format);
    put_message(format, values);
    va_end(values);
    progress_return();
}

void message_print_note(const char *format, ...)
{
    va_list values;

    if (style.quiet) {
        return;
    }
    progress_hide();
    fputs("demarche: ", stderr);
    put_painted(looks[DM_NOTE].word, looks[DM_NOTE].paint);
    va_start(values, format);
    put_message(format, values);
    va_end(values);
    progress_return();
}

void message_print_plain(const char *format, ...)
{
    va_list values;

    if (style.quiet) {
        return;
    }
    progress_hide();
    va_start(values, format);
    put_message(format, values);
    va_end(values);
    progress_return();
}

void message_print_answer(const char *format, ...)
{
    va_list values;

    progress_hide();
    va_start(values, format);
    put_message(format, values);
    va_end(values);
    progress_return();
}

void message_print_problem(const dm_problem *problem)
{
    progress_hide();
    put_clean(problem->file ? problem->file : "demarche");
    if (problem->line > 0) {
        fprintf(stderr, ":%zu", problem->line);
    }
    if (problem->column > 0) {
        fprintf(stderr, ":%zu", problem->column);
    }
    fputs(": ", stderr);
    put_painted(looks[problem->severity].word, looks[problem->severity].paint);
    put_clean(problem->message ? problem->message : "");
    fputc('\n', stderr);
    progress_return();
}
