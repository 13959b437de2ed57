#include "demarche/measure.h"

#include "analysis/packed_pairs.h"
#include "analysis/pair_frequency.h"

static void add_packed(double *numbers, const void *context,
                       const uint32_t counts[DM_PACKED_CLASSES])
{
    const dm_packed_words *words = context;
    for (int i = 0; i < DM_PACKED_KINDS; i++) {
        numbers[DM_FREQUENCY_CONTACTS] +=
            dm_packed_kind_count(words, counts, (dm_packed_kind)i);
        numbers[DM_FREQUENCY_UNSURE] += counts[i + DM_PACKED_KINDS];
    }
}

/* The pairs of the arrows that are not packed, and then those of all. */
static dm_status count_packed(dm_pair_rows *out,
                              const dm_packed_contacts *packed,
                              const dm_phases *phases, dm_error *error)
{
    dm_tally rest;
    dm_tally_init(&rest, DM_FREQUENCY_WIDTH);
    const dm_pair_counting arrows = {
        .contacts = packed->rest, .phases = phases, .add = dm_add_frequency};
    dm_status status = dm_tally_pairs(&rest, &arrows, error);
    if (status == DM_OK) {
        status = dm_tally_sort(&rest, error);
    }
    if (status == DM_OK) {
        const dm_packed_counting counting = {.words = packed->words,
                                             .rest = &rest,
                                             .add = add_packed,
                                             .context = packed->words};
        status = dm_count_packed_pairs(out, &counting, error);
    }
    dm_tally_clear(&rest);
    return status;
}

static bool needs_arrows(const dm_frequency_options *options)
{
    return options &&
           (options->by != DM_BY_PAIR || options->per != DM_PER_DAYS ||
            options->rows == DM_ROWS_ALL || options->range != DM_RANGE_NONE);
}

dm_status dm_measure_packed_frequency(dm_table **out,
                                      const dm_packed_contacts *packed,
                                      const dm_phases *phases,
                                      const dm_frequency_options *options,
                                      dm_error *error)
{
    *out = NULL;

    if (needs_arrows(options)) {
        return dm_error_set(error, DM_USAGE,
                            "packed contacts tell the contacts of pairs per "
                            "days alone, without a range and rows of zeros");
    }
    if (!packed->words) {
        return dm_measure_frequency(out, packed->rest, phases, options, error);
    }
    dm_pair_rows pairs = {0};
    dm_status status = count_packed(&pairs, packed, phases, error);
    if (status == DM_OK) {
        status =
            dm_build_pair_frequency(out, &pairs, packed->rest, phases, error);
    }
    dm_pair_rows_clear(&pairs);
    return status;
}
