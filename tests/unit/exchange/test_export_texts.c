#include "unit/exchange/export_fixture.h"

/* What the check says of an actor, a channel and a phase of those names and
 * a contact of that summary; NULL: nothing. */
static void expect_message(const char *label, const char *channel,
                           const char *phase, const char *summary,
                           const char *message)
{
    static const dm_column columns[] = {
        {"contact", DM_INTEGER}, {"key", DM_TEXT}, {"summary", DM_TEXT}};
    dm_contacts *contacts;
    dm_phases phases = {0};
    dm_table *table;
    dm_interval day = {0, DM_DAY_S};
    dm_error error = {0};
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    uint32_t a = dm_contacts_add_actor(contacts, "a", label, "person");
    uint32_t b = dm_contacts_add_actor(contacts, "b", "B", "person");
    dm_contacts_add_arrow(contacts, &(dm_arrow){.contact = 1,
                                                .when = day,
                                                .initiator = a,
                                                .recipient = b,
                                                .channel = channel});
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    ck_assert_int_eq(dm_phases_add(&phases, 1, phase, day, NULL), DM_OK);
    ck_assert_int_eq(dm_table_new(&table, columns, 3, NULL), DM_OK);
    dm_table_put_integer(table, 1);
    dm_table_put_text(table, "c1");
    dm_table_put_text(table, summary);
    dm_status status = dm_export_check_texts(contacts, &phases, table, &error);
    ck_assert_int_eq(status, message ? DM_REFUSED : DM_OK);
    ck_assert_str_eq(error.message, message ? message : "");
    dm_table_free(table);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}

START_TEST(tabs_and_line_ends_are_text)
{
    expect_message("a\tb\nc\r", "x\ty", "p\n", "s\r\n", NULL);
    expect_message("", "", "", "", NULL);
    expect_message("\xC2\xA0 e\xCC\x81 \xF0\x9F\x95\x8A", NULL, "p", "s", NULL);
}
END_TEST

START_TEST(a_control_character_is_refused_with_its_offset)
{
    expect_message("ab\x03", "", "", "",
                   "actor 'a': control character U+0003 at offset 2 of its "
                   "label");
    expect_message("\xC3\xA4\x7F", "", "", "",
                   "actor 'a': control character U+007F at offset 2 of its "
                   "label");
    expect_message("\xC2\x85", "", "", "",
                   "actor 'a': control character U+0085 at offset 0 of its "
                   "label");
    expect_message("a", "", "", "s\x1B[0m",
                   "contact 'c1': control character U+001B at offset 1 of its "
                   "summary");
    expect_message("a", "\x01", "", "",
                   "channel '\x01': control character U+0001 at offset 0 of "
                   "its name");
    expect_message("a", "", "p\x02", "",
                   "phase 'p\x02': control character U+0002 at offset 1 of its "
                   "label");
}
END_TEST

START_TEST(broken_utf_8_is_refused_with_its_offset)
{
    expect_message("ab\xFF", "", "", "",
                   "actor 'a': broken UTF-8, byte 0xFF at offset 2 of its "
                   "label");
}
END_TEST

START_TEST(what_xml_does_not_allow_is_refused)
{
    expect_message("\xEF\xBF\xBE", "", "", "",
                   "actor 'a': noncharacter U+FFFE at offset 0 of its label");
    expect_message("x\xEF\xBF\xBF", "", "", "",
                   "actor 'a': noncharacter U+FFFF at offset 1 of its label");
    expect_message("\xEF\xBF\xBD", "", "", "", NULL);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        tabs_and_line_ends_are_text,
        a_control_character_is_refused_with_its_offset,
        broken_utf_8_is_refused_with_its_offset,
        what_xml_does_not_allow_is_refused};
    return run_tests("export_texts", tests, sizeof tests / sizeof *tests);
}
