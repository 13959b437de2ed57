#include "exchange/report_page.h"

#include <string.h>

static enum dm_link_state get_state(const dm_report *report, const char *name)
{
    const dm_key_entry *entry = dm_key_index_find(&report->links, name);
    return entry ? (enum dm_link_state)entry->number : DM_LINK_IDLE;
}

static void set_state(dm_report *report, const char *name,
                      enum dm_link_state state)
{
    if (dm_key_index_find(&report->links, name)) {
        dm_key_index_set(&report->links, name, state);
    } else if (!dm_key_index_add(&report->links, name, state, 1)) {
        report->body.failed = true;
    }
}

void dm_report_add_place(dm_report *report, const char *name)
{
    dm_buffer_add_format(&report->body, " id=\"%s\"", name);
    set_state(report, name, DM_LINK_MADE);
}

/* Those that something leads to first are listed. */
static bool may_want(dm_report *report, const char *name)
{
    static const char contact[] = "contact-";
    if (strncmp(name, contact, sizeof contact - 1) != 0) {
        return true;
    }
    bool may = report->wanted < report->limits.contacts;
    report->wanted += may;
    return may;
}

void dm_report_add_link(dm_report *report, const char *name)
{
    dm_buffer_add_format(&report->body, " href=\"#%s\"", name);
    if (get_state(report, name) == DM_LINK_IDLE && may_want(report, name)) {
        set_state(report, name, DM_LINK_WANTED);
    }
}

bool dm_report_wants(const dm_report *report, const char *name)
{
    return get_state(report, name) == DM_LINK_WANTED;
}

/* Past ` href="#NAME"` where NAME is no place; else `at`. */
static const char *skip_link(const dm_report *report, const char *at,
                             dm_buffer *name)
{
    static const char start[] = " href=\"#";
    if (strncmp(at, start, sizeof start - 1) != 0) {
        return at;
    }
    const char *begin = at + sizeof start - 1;
    size_t size = strcspn(begin, "\"");
    dm_buffer_reset(name);
    dm_buffer_add_bytes(name, begin, size);
    bool made = get_state(report, dm_buffer_text(name)) == DM_LINK_MADE;
    return made || begin[size] == '\0' ? at : begin + size + 1;
}

void dm_report_add_body(dm_buffer *out, const dm_report *report)
{
    dm_buffer name = {0};
    const char *at = dm_buffer_text(&report->body);

    while (*at) {
        size_t size = strcspn(at, " ");
        dm_buffer_add_bytes(out, at, size);
        at += size;
        const char *past = skip_link(report, at, &name);
        if (past == at && *at) {
            dm_buffer_add_char(out, *at++);
        } else {
            at = past;
        }
    }
    out->failed |= name.failed;
    dm_buffer_clear(&name);
}
