#include "drawing/compare_scenes.h"

#include "drawing/change_style.h"

#include "sample_contacts.h"

typedef struct compared_sample {
    dm_contacts *contacts;
    dm_phases phases;
    dm_drawing_plan plan;
    dm_compared_scenes compared;
} compared_sample;

static void compare_sample(compared_sample *out, size_t before, size_t after)
{
    dm_draw_options options = {0};
    out->contacts = make_sample(false);
    out->phases = make_sample_phases();
    ck_assert_int_eq(dm_drawing_plan_init(&out->plan, out->contacts,
                                          &out->phases, &options, NULL),
                     DM_OK);
    ck_assert_int_eq(dm_compare_scenes(&out->compared, &out->plan,
                                       &out->plan.scenes[before],
                                       &out->plan.scenes[after], NULL),
                     DM_OK);
}

static void clear_sample(compared_sample *sample)
{
    dm_compared_scenes_clear(&sample->compared);
    dm_drawing_plan_clear(&sample->plan);
    dm_phases_clear(&sample->phases);
    dm_contacts_free(sample->contacts);
}

/* Contacts of `window` from one actor to another, counted one by one. */
static double count(const compared_sample *sample, size_t phase,
                    const dm_tie *tie)
{
    const dm_contacts *contacts = sample->contacts;
    double found = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        dm_interval when = {contacts->start[i], contacts->end[i]};
        bool directed =
            !(contacts->flags[i] & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
        uint32_t a = contacts->initiator[i];
        uint32_t b = contacts->recipient[i];
        bool same = (a == tie->from && b == tie->to) ||
                    (!directed && a == tie->to && b == tie->from);
        found += same && directed == tie->directed &&
                 dm_interval_inside(when, sample->phases.items[phase].window);
    }
    return found;
}

START_TEST(every_tie_has_its_contacts_of_both_phases)
{
    compared_sample sample;
    compare_sample(&sample, 0, 1);
    const dm_network *network = &sample.compared.network;
    size_t contacts = 0;
    for (size_t i = 0; i < network->tie_count; i++) {
        const dm_tie *tie = &network->ties[i];
        dm_tie_change change = sample.compared.changes[i];
        ck_assert_double_eq(change.before, count(&sample, 0, tie));
        ck_assert_double_eq(change.after, count(&sample, 1, tie));
        ck_assert_double_eq(tie->weight, change.after);
        ck_assert_uint_eq(tie->first_contact, contacts);
        contacts += tie->contact_count;
    }
    ck_assert_uint_eq(contacts, SAMPLE_ARROWS);
    ck_assert_uint_eq(network->tie_count, 15);
    ck_assert_uint_eq(sample.compared.scene.tie_count, 15);
    clear_sample(&sample);
}
END_TEST

START_TEST(the_other_way_round_gains_are_losses)
{
    static const dm_change_kind turned[] = {
        [DM_CHANGE_GAINED] = DM_CHANGE_LOST,
        [DM_CHANGE_GROWN] = DM_CHANGE_SHRUNK,
        [DM_CHANGE_SAME] = DM_CHANGE_SAME,
        [DM_CHANGE_SHRUNK] = DM_CHANGE_GROWN,
        [DM_CHANGE_LOST] = DM_CHANGE_GAINED};
    compared_sample there;
    compared_sample back;
    compare_sample(&there, 0, 1);
    compare_sample(&back, 1, 0);
    ck_assert_uint_eq(there.compared.network.tie_count,
                      back.compared.network.tie_count);
    for (size_t i = 0; i < there.compared.network.tie_count; i++) {
        ck_assert_int_eq(
            dm_change_find_kind(back.compared.changes[i]),
            turned[dm_change_find_kind(there.compared.changes[i])]);
    }
    clear_sample(&there);
    clear_sample(&back);
}
END_TEST

START_TEST(changes_are_told_with_their_sign)
{
    static const struct {
        dm_tie_change change;
        dm_change_kind kind;
        const char *label;
    } cases[] = {
        {{0, 3}, DM_CHANGE_GAINED, "+3"},
        {{1, 1.5}, DM_CHANGE_GROWN, "+0.5"},
        {{2, 2}, DM_CHANGE_SAME, ""},
        {{5, 1},
         DM_CHANGE_SHRUNK,
         "\xE2\x88\x92"
         "4"},
        {{1, 0},
         DM_CHANGE_LOST,
         "\xE2\x88\x92"
         "1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dm_buffer label = {0};
        dm_change_add_label(&label, cases[i].change);
        ck_assert_str_eq(dm_buffer_text(&label), cases[i].label);
        ck_assert_int_eq(dm_change_find_kind(cases[i].change), cases[i].kind);
        dm_buffer_clear(&label);
    }
}
END_TEST

START_TEST(a_difference_is_one_picture)
{
    dm_draw_options options = {.panels = DM_PANELS_DIFFERENCE,
                               .compared = {1, 2}};
    dm_drawings drawings = draw_sample(false, &options);
    ck_assert_uint_eq(drawings.count, 1);
    ck_assert_ptr_nonnull(strstr(drawings.items[0].dot, "class=gained"));
    ck_assert_ptr_nonnull(strstr(drawings.items[0].dot, "class=lost"));
    ck_assert_ptr_nonnull(strstr(drawings.items[0].dot, "class=shrunk"));
    ck_assert_ptr_nonnull(strstr(drawings.items[0].dot, "0, then 3 contacts"));
    dm_drawings_clear(&drawings);
}
END_TEST

START_TEST(a_phase_that_is_not_there_is_told)
{
    dm_contacts *contacts = make_sample(false);
    dm_phases phases = make_sample_phases();
    dm_draw_options options = {.panels = DM_PANELS_DIFFERENCE,
                               .compared = {1, 7}};
    dm_drawings drawings;
    dm_error error = {DM_OK};
    ck_assert_int_eq(
        dm_draw_networks(&drawings, contacts, &phases, &options, &error),
        DM_USAGE);
    ck_assert_str_eq(error.message, "no phase 7");
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        every_tie_has_its_contacts_of_both_phases,
        the_other_way_round_gains_are_losses,
        changes_are_told_with_their_sign,
        a_difference_is_one_picture,
        a_phase_that_is_not_there_is_told,
    };
    return run_tests("compare_scenes", tests, sizeof tests / sizeof *tests);
}
