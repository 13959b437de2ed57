#include "drawing/palette.h"

#include "sample_contacts.h"

static void assert_class(const dm_palette *palette, const char *key,
                         const char *wanted)
{
    dm_buffer text = {0};
    uint32_t actor = dm_contacts_find_actor(palette->contacts, key);
    dm_palette_add_class(&text, palette, actor);
    ck_assert_str_eq(dm_buffer_text(&text), wanted);
    dm_buffer_clear(&text);
}

static const char *find_color(const dm_palette *palette, const char *key)
{
    return dm_palette_color(palette,
                            dm_contacts_find_actor(palette->contacts, key));
}

START_TEST(those_who_serve_one_state_share_its_colour)
{
    dm_contacts *contacts = make_sample(false);
    dm_palette palette;
    ck_assert_int_eq(dm_palette_init(&palette, contacts, NULL), DM_OK);
    ck_assert_uint_eq(palette.state_count, 4);
    const char *soviet = find_color(&palette, "ussr");
    ck_assert_str_eq(find_color(&palette, "astakhov"), soviet);
    ck_assert_str_ne(find_color(&palette, "schnurre"), soviet);
    ck_assert_str_ne(find_color(&palette, "britain"),
                     find_color(&palette, "france"));
    ck_assert_str_eq(find_color(&palette, "delegation"),
                     find_color(&palette, "nobody"));
    dm_palette_clear(&palette);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(a_joint_body_has_the_fill_and_class_of_each_state)
{
    dm_contacts *contacts = make_sample(false);
    dm_palette palette;
    ck_assert_int_eq(dm_palette_init(&palette, contacts, NULL), DM_OK);
    dm_buffer fill = {0};
    dm_palette_add_fill(&fill, &palette,
                        dm_contacts_find_actor(contacts, "britain"));
    dm_buffer_add(&fill, ":");
    dm_palette_add_fill(&fill, &palette,
                        dm_contacts_find_actor(contacts, "france"));
    dm_buffer joint = {0};
    dm_palette_add_fill(&joint, &palette,
                        dm_contacts_find_actor(contacts, "delegation"));
    ck_assert_str_eq(dm_buffer_text(&joint), dm_buffer_text(&fill));
    assert_class(&palette, "delegation", "britain france");
    assert_class(&palette, "molotov", "ussr");
    assert_class(&palette, "nobody", "");
    dm_buffer_clear(&fill);
    dm_buffer_clear(&joint);
    dm_palette_clear(&palette);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        those_who_serve_one_state_share_its_colour,
        a_joint_body_has_the_fill_and_class_of_each_state,
    };
    return run_tests("palette", tests, sizeof tests / sizeof *tests);
}
