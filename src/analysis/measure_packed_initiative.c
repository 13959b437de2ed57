#include "demarche/measure.h"

#include "analysis/initiative_table.h"
#include "analysis/initiative_tally.h"
#include "analysis/packed_pairs.h"

typedef struct packed_survey {
    const dm_packed_words *words;
    bool with_replies;
} packed_survey;

static void add_packed(double *numbers, const void *context,
                       const uint32_t counts[DM_PACKED_CLASSES])
{
    static const dm_initiative_number places[] = {
        [DM_PACKED_BY_A] = DM_INITIATIVE_BY_A,
        [DM_PACKED_BY_B] = DM_INITIATIVE_BY_B,
        [DM_PACKED_REPLY_A] = DM_INITIATIVE_REPLIES_A,
        [DM_PACKED_REPLY_B] = DM_INITIATIVE_REPLIES_B,
        [DM_PACKED_SYMMETRIC] = DM_INITIATIVE_SYMMETRIC,
        [DM_PACKED_UNKNOWN] = DM_INITIATIVE_UNKNOWN,
    };
    const packed_survey *survey = context;
    for (int i = 0; i < DM_PACKED_KINDS; i++) {
        dm_packed_kind kind = (dm_packed_kind)i;
        double count = dm_packed_kind_count(survey->words, counts, kind);
        bool reply = kind == DM_PACKED_REPLY_A || kind == DM_PACKED_REPLY_B;
        dm_packed_kind shown = reply && survey->with_replies
                                   ? (dm_packed_kind)(i - DM_PACKED_REPLY_A)
                                   : kind;
        numbers[places[shown]] += count;
        numbers[DM_INITIATIVE_CONTACTS] += count;
        numbers[DM_INITIATIVE_UNSURE] += counts[i + DM_PACKED_KINDS];
    }
}

static dm_status count_packed(dm_initiative_rows *rows,
                              const dm_packed_contacts *packed,
                              const dm_initiative_options *options,
                              dm_error *error)
{
    dm_initiative_tally rest;
    dm_status status =
        dm_count_initiative(&rest, packed->rest, rows->phases, options, error);
    rows->options = rest.options;
    if (status == DM_OK) {
        const packed_survey survey = {
            .words = packed->words, .with_replies = rest.options.with_replies};
        const dm_packed_counting counting = {.words = packed->words,
                                             .rest = &rest.pairs,
                                             .add = add_packed,
                                             .context = &survey};
        status = dm_count_packed_pairs(&rows->pairs, &counting, error);
    }
    dm_initiative_tally_clear(&rest);
    return status;
}

static bool needs_arrows(const dm_initiative_options *options)
{
    return options &&
           (options->openings_days > 0 || options->rows == DM_ROWS_ALL ||
            options->range != DM_RANGE_NONE);
}

dm_status dm_measure_packed_initiative(dm_table **out,
                                       const dm_packed_contacts *packed,
                                       const dm_phases *phases,
                                       const dm_initiative_options *options,
                                       dm_error *error)
{
    *out = NULL;

    dm_initiative_rows rows = {.contacts = packed->rest, .phases = phases};
    if (needs_arrows(options)) {
        return dm_error_set(error, DM_USAGE,
                            "packed contacts tell no openings, no range and "
                            "no rows of zeros");
    }
    if (!packed->words) {
        return dm_measure_initiative(out, packed->rest, phases, options, error);
    }
    dm_status status = count_packed(&rows, packed, options, error);
    return dm_initiative_rows_finish(out, &rows, status, error);
}
