#include "dataset.h"
#include "zipf_table.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_ROW = 160, DATE_SIZE = 12, CIRCLE = 128 };

static const char *const channels[] = {
    "statement",      "consultation", "meeting",   "visit",  "note",
    "telephone-call", "letter",       "mediation", "appeal", "demand",
    "protest",        "threat",       "agreement", "aid",    "conference",
    "report"};

static const char *const topics[] = {
    "trade",    "border",   "security", "refugees", "loan",     "alliance",
    "arms",     "fishery",  "transit",  "treaty",   "sanction", "ceasefire",
    "election", "minority", "energy",   "railway",  "currency", "prisoners",
    "water",    "airspace", "debt",     "tariff",   "embassy",  "election-aid"};

static const char *const trades[] = {"-government", "-army",  "-ministry",
                                     "-press",      "-party", "-embassy",
                                     "-rebels",     "-court"};

static char *add_number(char *at, uint64_t number, int digits)
{
    for (int i = digits; i-- > 0; number /= 10) {
        at[i] = (char)('0' + number % 10);
    }
    return at + digits;
}

/* The civil date of a day since 1970-01-01 (Hinnant 2013). */
static void write_date(char date[DATE_SIZE], int32_t day)
{
    uint32_t shifted = (uint32_t)(day + 719468);
    uint32_t era = shifted / 146097;
    uint32_t of_era = shifted % 146097;
    uint32_t year =
        (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    uint32_t of_year = of_era - (365 * year + year / 4 - year / 100);
    uint32_t shifted_month = (5 * of_year + 2) / 153;
    uint32_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    char *at = add_number(date, year + 400 * era + (month <= 2), 4);
    *at++ = '-';
    at = add_number(at, month, 2);
    *at++ = '-';
    at = add_number(at, of_year - (153 * shifted_month + 2) / 5 + 1, 2);
    *at = '\0';
}

size_t dataset_write_actor(char key[ACTOR_KEY_SIZE], uint32_t actor)
{
    static const char heads[] = "bcdfghjklmnprstvz";
    static const char vowels[] = "aeiou";
    enum { HEADS = sizeof heads - 1, VOWELS = sizeof vowels - 1 };
    /* A bijection of the numbers below 85^3, so that keys are not in the order
     * of the ranks. */
    uint32_t cube = HEADS * VOWELS * HEADS * VOWELS * HEADS * VOWELS;
    uint32_t rest = (uint32_t)((uint64_t)(actor % cube) * 247093 % cube);
    char *at = key;
    for (int i = 0; i < 3; i++) {
        *at++ = heads[rest % HEADS];
        rest /= HEADS;
        *at++ = vowels[rest % VOWELS];
        rest /= VOWELS;
    }
    at = stpcpy(at, trades[actor % (sizeof trades / sizeof trades[0])]);
    *at = '\0';
    return (size_t)(at - key);
}

/* All that a row draws from. */
typedef struct drawing {
    const dataset_size *size;
    zipf_table actors;
    zipf_table ranks; /* within the circle of an actor */
    char (*keys)[ACTOR_KEY_SIZE];
    uint64_t state;
} drawing;

/* Seven in eight turn to someone of the initiator's own circle, others to
 * anyone; the circle follows from the initiator, most turn to its first. */
static uint32_t draw_recipient(drawing *from, uint32_t initiator)
{
    uint64_t bits = draw_bits(&from->state);
    if (bits % 8 != 0) {
        uint64_t rank = zipf_table_pick(&from->ranks, bits);
        uint64_t circle =
            from->size->seed ^ (uint64_t)initiator << 20 ^ rank << 52;
        bits = draw_bits(&circle);
    } else {
        bits = draw_bits(&from->state);
    }
    uint32_t recipient = zipf_table_pick(&from->actors, bits);
    return recipient == initiator ? (recipient + 1) % from->size->actors
                                  : recipient;
}

/* Rows come in the order of their days, but one in sixteen is told up to a
 * month late. */
static int32_t draw_day(drawing *from, uint64_t row)
{
    int32_t day = (int32_t)(row * DATASET_DAYS / from->size->contacts);
    uint64_t bits = draw_bits(&from->state);
    if (bits % 16 == 0) {
        day -= (int32_t)scale_bits(bits, 31);
    }
    return DATASET_FIRST_DAY + (day < 0 ? 0 : day);
}

static const char *draw_direction(uint64_t bits)
{
    if (bits % 8 == 0) {
        return ",symmetric,";
    }
    return bits % 64 == 1 ? ",unknown," : ",directed,";
}

static size_t write_row(char *row, drawing *from, uint64_t number)
{
    char *at = row;
    *at++ = 'e';
    at = add_number(at, number + 1, 8);
    *at++ = ',';
    write_date(at, draw_day(from, number));
    at += strlen(at);
    uint64_t bits = draw_bits(&from->state);
    at = stpcpy(at, draw_direction(bits));
    uint32_t initiator =
        zipf_table_pick(&from->actors, draw_bits(&from->state));
    at = stpcpy(at, from->keys[initiator]);
    *at++ = ',';
    at = stpcpy(at, from->keys[draw_recipient(from, initiator)]);
    *at++ = ',';
    at = stpcpy(at, channels[(bits >> 8) % 16]);
    *at++ = ',';
    at = stpcpy(at, topics[(bits >> 16) % 24]);
    *at++ = '\n';
    return (size_t)(at - row);
}

static bool begin_drawing(drawing *from, const dataset_size *size)
{
    *from = (drawing){.size = size, .state = size->seed};
    from->keys = malloc(size->actors * sizeof *from->keys);
    if (!from->keys || !zipf_table_init(&from->actors, size->actors) ||
        !zipf_table_init(&from->ranks, CIRCLE)) {
        return false;
    }
    for (uint32_t i = 0; i < size->actors; i++) {
        dataset_write_actor(from->keys[i], i);
    }
    return true;
}

static void end_drawing(drawing *from)
{
    zipf_table_clear(&from->actors);
    zipf_table_clear(&from->ranks);
    free(from->keys);
}

bool dataset_write_contacts(FILE *stream, const dataset_size *size)
{
    drawing from;
    bool begun = begin_drawing(&from, size);
    if (begun) {
        fputs("key,date,direction,initiator,recipient,channel,topic\n", stream);
    }
    for (uint64_t i = 0; begun && i < size->contacts; i++) {
        char row[MAX_ROW];
        fwrite(row, 1, write_row(row, &from, i), stream);
    }
    end_drawing(&from);
    return begun;
}

void dataset_write_phases(FILE *stream, const dataset_size *size)
{
    int32_t first = DATASET_FIRST_DAY + DATASET_DAYS / 16;
    int32_t days = DATASET_FIRST_DAY + DATASET_DAYS - first;
    char from[DATE_SIZE];
    char to[DATE_SIZE];
    fputs("scheme,order,label,first,last\n", stream);
    for (uint32_t i = 0; i < size->phases; i++) {
        int64_t count = size->phases;
        write_date(from, first + (int32_t)(days * (int64_t)i / count));
        write_date(to, first + (int32_t)(days * (int64_t)(i + 1) / count) - 1);
        fprintf(stream, "equal,%" PRIu32 ",phase %" PRIu32 ",%s,%s\n", i + 1,
                i + 1, from, to);
    }
    write_date(from, DATASET_FIRST_DAY);
    write_date(to, DATASET_FIRST_DAY + DATASET_DAYS - 1);
    fprintf(stream, "whole,1,all days,%s,%s\n", from, to);
}
