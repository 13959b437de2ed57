/*
 * Pajek: a relation for each channel, numbered; a tie's line ends with the
 * times of its contacts, days counted from the first of all, 1. What overlaps
 * or touches is one interval, for their number is the line's value. Inside
 * quotes there is no way to write a quote or the end of a line: they become
 * an apostrophe and a blank. Pajek takes text for UTF-8 where it begins with
 * a byte order mark; pure ASCII does without.
 */
#include "exchange/export_fields.h"
#include "exchange/export_writers.h"

#include "print/number_text.h"

#include <inttypes.h>
#include <stdlib.h>

/* Days of an interval, the last one included; `*` where it is open. */
struct span {
    int64_t first; /* INT64_MIN where open */
    int64_t last;  /* INT64_MAX where open */
};

struct pajek {
    dm_buffer *out;
    const dm_export_graph *graph;
    int64_t first_day;
    bool dated; /* some date has an end that is not open */
};

static struct span span_of(dm_interval when)
{
    return (struct span){
        .first =
            when.start == DM_TIME_MIN ? INT64_MIN : dm_export_day(when.start),
        .last =
            when.end == DM_TIME_MAX ? INT64_MAX : dm_export_day(when.end - 1)};
}

static void note_day(struct pajek *pajek, int64_t day)
{
    if (!pajek->dated || day < pajek->first_day) {
        pajek->first_day = day;
    }
    pajek->dated = true;
}

static void find_first_day(struct pajek *pajek)
{
    for (size_t i = 0; i < pajek->graph->contact_count; i++) {
        struct span span = span_of(pajek->graph->contacts[i].when);
        if (span.first != INT64_MIN) {
            note_day(pajek, span.first);
        }
        if (span.last != INT64_MAX) {
            note_day(pajek, span.last);
        }
    }
}

static void add_label(dm_buffer *out, const char *text)
{
    dm_buffer_add_char(out, '"');
    for (; *text; text++) {
        if (*text == '"') {
            dm_buffer_add_char(out, '\'');
        } else if (*text == '\n' || *text == '\r' || *text == '\t') {
            dm_buffer_add_char(out, ' ');
        } else {
            dm_buffer_add_char(out, *text);
        }
    }
    dm_buffer_add_char(out, '"');
}

static void write_actors(struct pajek *pajek)
{
    const dm_export_graph *graph = pajek->graph;

    dm_buffer_add_format(pajek->out, "*Vertices %zu\n", graph->actor_count);
    for (size_t i = 0; i < graph->actor_count; i++) {
        dm_buffer_add_format(pajek->out, "%zu ", i + 1);
        add_label(pajek->out, graph->actors[i].name);
        dm_buffer_add(pajek->out, " [1-*]\n");
    }
}

/* An open beginning is the first time there is. */
static void add_span(struct pajek *pajek, struct span span, bool is_first)
{
    int64_t first =
        span.first == INT64_MIN ? 1 : span.first - pajek->first_day + 1;

    dm_buffer_add_format(pajek->out, "%s%" PRId64, is_first ? "" : ",", first);
    if (span.last == INT64_MAX) {
        dm_buffer_add(pajek->out, "-*");
    } else if (span.last - pajek->first_day + 1 != first) {
        dm_buffer_add_format(pajek->out, "-%" PRId64,
                             span.last - pajek->first_day + 1);
    }
}

static bool touches(struct span earlier, struct span later)
{
    return earlier.last == INT64_MAX || later.first <= earlier.last + 1;
}

/* The contacts of a tie ascend by start. */
static void add_times(struct pajek *pajek, const dm_export_tie *tie)
{
    const dm_export_contact *contact =
        pajek->graph->contacts + tie->first_contact;
    struct span span = span_of(contact[0].when);
    bool is_first = true;

    for (size_t i = 1; i < tie->contact_count; i++) {
        struct span next = span_of(contact[i].when);
        if (!touches(span, next)) {
            add_span(pajek, span, is_first);
            is_first = false;
            span = next;
        } else if (next.last > span.last) {
            span.last = next.last;
        }
    }
    add_span(pajek, span, is_first);
}

static void write_tie(struct pajek *pajek, const dm_export_tie *tie)
{
    dm_buffer_add_format(pajek->out, "%zu %zu ", (size_t)tie->from + 1,
                         (size_t)tie->to + 1);
    dm_number_add_exact(pajek->out, tie->weight);
    dm_buffer_add(pajek->out, " [");
    add_times(pajek, tie);
    dm_buffer_add(pajek->out, "]\n");
}

/* The arrows of one channel, or its ties without a direction. */
static void write_section(struct pajek *pajek, size_t channel, bool directed,
                          size_t relation)
{
    const dm_export_graph *graph = pajek->graph;
    const char *name = graph->source->contacts->channels[channel];
    bool begun = false;

    for (size_t i = 0; i < graph->tie_count; i++) {
        const dm_export_tie *tie = &graph->ties[i];
        if (tie->channel != channel || tie->directed != directed) {
            continue;
        }
        if (!begun) {
            dm_buffer_add_format(pajek->out, "*%s :%zu ",
                                 directed ? "Arcs" : "Edges", relation);
            add_label(pajek->out, *name ? name : "contact");
            dm_buffer_add_char(pajek->out, '\n');
            begun = true;
        }
        write_tie(pajek, tie);
    }
}

/* Relations have numbers from 1, in the order of the channels that are there.
 */
static void write_relations(struct pajek *pajek)
{
    size_t channels = pajek->graph->source->contacts->channel_count;
    size_t relation = 1;

    for (size_t i = 0; i < channels; i++) {
        size_t before = pajek->out->size;
        write_section(pajek, i, true, relation);
        write_section(pajek, i, false, relation);
        relation += pajek->out->size > before;
    }
}

static bool is_ascii(const dm_export_graph *graph)
{
    const dm_contacts *contacts = graph->source->contacts;
    bool ascii = true;

    for (size_t i = 0; i < graph->actor_count; i++) {
        for (const char *c = graph->actors[i].name; *c; c++) {
            ascii = ascii && (unsigned char)*c < 0x80;
        }
    }
    for (size_t i = 0; i < contacts->channel_count; i++) {
        for (const char *c = contacts->channels[i]; *c; c++) {
            ascii = ascii && (unsigned char)*c < 0x80;
        }
    }
    return ascii;
}

void dm_export_pajek(dm_buffer *out, const dm_export_graph *graph,
                     const dm_export_options *options)
{
    struct pajek pajek = {.out = out, .graph = graph};

    (void)options;
    find_first_day(&pajek);
    if (!is_ascii(graph)) {
        dm_buffer_add(out, "\xEF\xBB\xBF");
    }
    if (pajek.dated) {
        char day[DM_DAY_TEXT_SIZE];
        dm_day_format(pajek.first_day * DM_DAY_S, day);
        dm_buffer_add_format(out, "%% time 1 = %s, unit day\n", day);
    }
    write_actors(&pajek);
    write_relations(&pajek);
}
