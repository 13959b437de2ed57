#include "store/check_rules.h"

#include "base/interval_chain.h"
#include "store/edition_citations.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The heaviest chain is the longest; of those that are equally long one with
 * the most documents that their contacts cite first, and then with the most
 * that several contacts cite. What one contact cites later looks back more
 * often, and what many contacts agree on is seldom a slip. */
#define LENGTH_WEIGHT (INT64_C(1) << 40)
#define FIRST_WEIGHT (INT64_C(1) << 20)

/** One number of an edition with one date: the citations `first` to `last`. */
typedef struct edition_document {
    size_t first;
    size_t last;
    const struct edition_document *lower; /**< the kept document of a lower
                                               number with the latest start */
    const struct edition_document *upper; /**< that of a higher number with
                                               the earliest end */
} edition_document;

/** The documents of one edition, sorted by number, then start. */
typedef struct edition_check {
    dm_findings *findings;
    const dm_citation *citations;
    size_t count;
    edition_document *documents;
    dm_chain_item *items;
} edition_check;

static bool is_same_document(const dm_citation *a, const dm_citation *b)
{
    return a->number == b->number && a->when.start == b->when.start &&
           a->when.end == b->when.end;
}

static void add_citation(edition_check *check, size_t index)
{
    const dm_citation *citation = &check->citations[index];
    edition_document *last =
        check->count > 0 ? &check->documents[check->count - 1] : NULL;

    if (last && is_same_document(&check->citations[last->first], citation)) {
        last->last = index;
        return;
    }
    check->documents[check->count] =
        (edition_document){.first = index, .last = index};
    check->items[check->count] =
        (dm_chain_item){.number = citation->number, .when = citation->when};
    check->count++;
}

static bool cites_first(const edition_check *check,
                        const edition_document *document)
{
    bool first = false;
    for (size_t i = document->first; i <= document->last; i++) {
        first |= check->citations[i].lowest;
    }
    return first;
}

/* Whether more contacts than one cite the number, with whatever date. The
 * citations from `begin` to `end` are those of the edition. */
static bool is_shared(const edition_check *check, size_t at, size_t begin,
                      size_t end)
{
    const dm_citation *citation = &check->citations[at];
    bool before = at > begin && citation[-1].number == citation->number &&
                  strcmp(citation[-1].key, citation->key) != 0;
    bool after = at + 1 < end && citation[1].number == citation->number &&
                 strcmp(citation[1].key, citation->key) != 0;
    return before || after;
}

static void weigh(edition_check *check, size_t begin, size_t end)
{
    for (size_t i = 0; i < check->count; i++) {
        const edition_document *document = &check->documents[i];
        bool shared = false;
        for (size_t at = document->first; at <= document->last; at++) {
            shared |= is_shared(check, at, begin, end);
        }
        check->items[i].weight =
            LENGTH_WEIGHT + (cites_first(check, document) ? FIRST_WEIGHT : 0) +
            (shared ? 1 : 0);
    }
}

/* Only numbers below count, so a run of one number is passed as a whole. */
static void find_lower(edition_check *check)
{
    const dm_chain_item *items = check->items;
    size_t best = SIZE_MAX;

    for (size_t i = 0, passed = 0; i < check->count; i++) {
        for (; items[passed].number < items[i].number; passed++) {
            if (items[passed].kept &&
                (best == SIZE_MAX ||
                 items[passed].when.start >= items[best].when.start)) {
                best = passed;
            }
        }
        check->documents[i].lower =
            best == SIZE_MAX ? NULL : &check->documents[best];
    }
}

static void find_upper(edition_check *check)
{
    const dm_chain_item *items = check->items;
    size_t best = SIZE_MAX;

    for (size_t i = check->count, passed = check->count; i-- > 0;) {
        for (; items[passed - 1].number > items[i].number; passed--) {
            if (items[passed - 1].kept &&
                (best == SIZE_MAX ||
                 items[passed - 1].when.end <= items[best].when.end)) {
                best = passed - 1;
            }
        }
        check->documents[i].upper =
            best == SIZE_MAX ? NULL : &check->documents[best];
    }
}

static void describe_neighbour(dm_buffer *out, const edition_check *check,
                               const edition_document *document)
{
    const dm_citation *citation = &check->citations[document->first];
    char date[DM_DESCRIBED_DATE_SIZE];

    dm_describe_date(date, citation->date_text, citation->when);
    dm_buffer_add_format(out, "%s %" PRId64 " (%s)", citation->edition,
                         citation->number, date);
}

/* "between GK 442 (1939-06-28) and GK 494 (1939-07-24)" */
static void describe_place(dm_buffer *out, const edition_check *check,
                           const edition_document *document)
{
    dm_buffer_reset(out);
    if (document->lower && document->upper) {
        dm_buffer_add(out, "between ");
        describe_neighbour(out, check, document->lower);
        dm_buffer_add(out, " and ");
        describe_neighbour(out, check, document->upper);
    } else if (document->lower) {
        dm_buffer_add(out, "after ");
        describe_neighbour(out, check, document->lower);
    } else if (document->upper) {
        dm_buffer_add(out, "before ");
        describe_neighbour(out, check, document->upper);
    }
}

static void tell_document(const edition_check *check,
                          const edition_document *document, const char *place)
{
    for (size_t i = document->first; i <= document->last; i++) {
        const dm_citation *citation = &check->citations[i];
        char date[DM_DESCRIBED_DATE_SIZE];
        if (i > document->first &&
            strcmp(citation->key, citation[-1].key) == 0) {
            continue;
        }
        dm_describe_date(date, citation->date_text, citation->when);
        dm_findings_add(check->findings, DM_RULE_EDITION_ORDER, citation->key,
                        "%s %" PRId64
                        " stands for %s, %s: look at the date or the number",
                        citation->edition, citation->number, date, place);
    }
}

static void tell_doubted(const edition_check *check)
{
    dm_buffer place = {0};

    for (size_t i = 0; i < check->count; i++) {
        if (!check->items[i].kept) {
            describe_place(&place, check, &check->documents[i]);
            tell_document(check, &check->documents[i], dm_buffer_text(&place));
        }
    }
    check->findings->failed |= place.failed;
    dm_buffer_clear(&place);
}

static void check_edition(edition_check *check, size_t begin, size_t end)
{
    check->count = 0;
    for (size_t i = begin; i < end; i++) {
        add_citation(check, i);
    }
    weigh(check, begin, end);
    if (!dm_chain_keep(check->items, check->count)) {
        check->findings->failed = true;
        return;
    }
    find_lower(check);
    find_upper(check);
    tell_doubted(check);
}

static void check_all(edition_check *check, const dm_citations *citations)
{
    size_t begin = 0;

    for (size_t i = 1; i <= citations->count; i++) {
        if (i == citations->count ||
            strcmp(citations->items[i].edition,
                   citations->items[begin].edition) != 0) {
            check_edition(check, begin, i);
            begin = i;
        }
    }
}

dm_status dm_check_editions(dm_findings *findings, dm_store *store,
                            dm_error *error)
{
    dm_citations citations = {0};

    dm_status status = dm_citations_load(&citations, store, error);
    if (status == DM_OK && citations.count > 0) {
        edition_check check = {
            .findings = findings,
            .citations = citations.items,
            .documents = calloc(citations.count, sizeof *check.documents),
            .items = calloc(citations.count, sizeof *check.items)};
        if (check.documents && check.items) {
            check_all(&check, &citations);
        } else {
            findings->failed = true;
        }
        free(check.documents);
        free(check.items);
    }
    dm_citations_clear(&citations);
    return status;
}
