#include "exchange/frus_head.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

static const struct {
    const char *start;
    const char *channel;
} channels[] = {
    {"telegram", "telegram"},
    {"circular telegram", "telegram"},
    {"joint telegram", "telegram"},
    {"backchannel telegram", "telegram"},
    {"airgram", "airgram"},
    {"circular airgram", "airgram"},
    {"letter", "letter"},
    {"message", "message"},
    {"backchannel message", "message"},
    {"memorandum", "memorandum"},
    {"action memorandum", "memorandum"},
    {"information memorandum", "memorandum"},
    {"briefing memorandum", "memorandum"},
    {"aide-mémoire", "memorandum"},
    {"despatch", "despatch"},
    {"dispatch", "despatch"},
    {"instruction", "instruction"},
    {"circular instruction", "instruction"},
    {"report", "report"},
    {"note", "note"},
};

/* Past the number that a head begins with. */
static const char *skip_number(const char *head)
{
    return head + strspn(head, "0123456789.[] ");
}

static bool holds(const char *text, const char *word)
{
    size_t length = strlen(word);
    for (; *text; text++) {
        if (strncasecmp(text, word, length) == 0) {
            return true;
        }
    }
    return false;
}

bool dm_frus_is_talk(const char *head)
{
    static const char *const kinds[] = {
        "memorandum of", "memoranda of",  "minutes of", "notes of",
        "record of",     "transcript of", "summary of"};
    head = skip_number(head);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strncasecmp(head, kinds[i], strlen(kinds[i])) == 0) {
            return true;
        }
    }
    return false;
}

static const char *find_channel(const char *text)
{
    for (size_t i = 0; i < sizeof channels / sizeof *channels; i++) {
        const char *start = channels[i].start;
        if (strncasecmp(text, start, strlen(start)) == 0) {
            return channels[i].channel;
        }
    }
    return NULL;
}

const char *dm_frus_channel(const char *head, const char *source)
{
    if (dm_frus_is_talk(head)) {
        return holds(head, "telephone") ? "call" : "meeting";
    }
    const char *found = find_channel(skip_number(head));
    const char *colon = strrchr(source, ':');
    if (!found && colon) {
        found = find_channel(colon + 1 + strspn(colon + 1, " "));
    }
    return found ? found : "communication";
}
