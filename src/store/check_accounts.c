#include "store/check_rules.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <string.h>

/** What the accounts of one contact say of one matter. */
typedef struct said_of {
    bool disputed;
    dm_buffer text; /**< `soviet says A, german says B` */
} said_of;

/** Goes through accounts that come contact by contact. */
typedef struct contested_reader {
    dm_findings *findings;
    dm_buffer key;
    said_of initiator;
    said_of theme;
} contested_reader;

static void tell_matter(contested_reader *reader, said_of *matter,
                        const char *question)
{
    if (matter->disputed) {
        dm_findings_add(reader->findings, DM_RULE_CONTESTED,
                        dm_buffer_text(&reader->key),
                        "the records disagree on %s: %s", question,
                        dm_buffer_text(&matter->text));
    }
    dm_buffer_reset(&matter->text);
}

static void tell_contact(contested_reader *reader)
{
    if (reader->key.size > 0) {
        tell_matter(reader, &reader->initiator, "the initiator");
        tell_matter(reader, &reader->theme, "who raised the theme");
    }
}

static void add_voice(said_of *matter, const char *record, const char *actor)
{
    if (actor) {
        dm_buffer_add_format(&matter->text, "%s'%s' says %s",
                             matter->text.size > 0 ? ", " : "", record, actor);
    }
}

static dm_status take_contested(void *context, dm_statement *row,
                                dm_error *error)
{
    (void)error;
    contested_reader *reader = context;
    const char *key = dm_statement_text(row, 0);
    const char *record = dm_statement_text(row, 1);

    if (strcmp(dm_buffer_text(&reader->key), key) != 0) {
        tell_contact(reader);
        dm_buffer_reset(&reader->key);
        dm_buffer_add(&reader->key, key);
        reader->initiator.disputed = dm_statement_integer(row, 4) != 0;
        reader->theme.disputed = dm_statement_integer(row, 5) != 0;
    }
    add_voice(&reader->initiator, record, dm_statement_text(row, 2));
    add_voice(&reader->theme, record, dm_statement_text(row, 3));
    return DM_OK;
}

static dm_status check_contested(dm_findings *findings, dm_store *store,
                                 dm_error *error)
{
    contested_reader reader = {.findings = findings};

    dm_status status = dm_rows_of(store, dm_query_check_contested_accounts,
                                  take_contested, &reader, error);
    if (status == DM_OK) {
        tell_contact(&reader);
    }
    findings->failed |= reader.key.failed || reader.initiator.text.failed ||
                        reader.theme.text.failed;
    dm_buffer_clear(&reader.key);
    dm_buffer_clear(&reader.initiator.text);
    dm_buffer_clear(&reader.theme.text);
    return status;
}

static dm_status take_contradiction(void *context, dm_statement *row,
                                    dm_error *error)
{
    (void)error;
    const char *edition = dm_statement_text(row, 2);
    const char *other_edition = dm_statement_text(row, 4);

    dm_findings_add(context, DM_RULE_CONTRADICTION, dm_statement_text(row, 0),
                    "the accounts of '%s' (%s) and '%s' (%s) contradict each "
                    "other on %s",
                    dm_statement_text(row, 1), edition ? edition : "no edition",
                    dm_statement_text(row, 3),
                    other_edition ? other_edition : "no edition",
                    dm_statement_text(row, 5));
    return DM_OK;
}

dm_status dm_check_accounts(dm_findings *findings, dm_store *store,
                            dm_error *error)
{
    dm_status status = DM_OK;

    if (findings->wanted[DM_RULE_CONTRADICTION]) {
        status = dm_rows_of(store, dm_query_check_contradictions,
                            take_contradiction, findings, error);
    }
    if (status == DM_OK && findings->wanted[DM_RULE_CONTESTED]) {
        status = check_contested(findings, store, error);
    }
    return status;
}
