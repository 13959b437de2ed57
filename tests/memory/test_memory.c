/*
 * Every path out of memory: each scenario is run again and again, the first
 * allocation failing, then the second, until one run needs no more. A run in
 * which one failed must end with DM_NO_MEMORY, leak nothing (the sanitizer
 * build sees to that) and leave no file behind.
 */
#include "demarche/demarche.h"

#include "memory/fail_allocation.h"
#include "store/contact_chunks.h"
#include "store/database.h"
#include "store/transaction.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DATASET SOURCE_DIR "/graphs/seventeen"
#define CODES SOURCE_DIR "/tests/commands/data/foreign/codes.csv"
#define FILES SOURCE_DIR "/tests/commands/data/foreign"
#define CRISIS SOURCE_DIR "/tests/commands/data/crisis"
#define NAMESAKES SOURCE_DIR "/tests/commands/data/namesakes"

typedef dm_status scenario(dm_error *error);

static char folder[] = "/tmp/demarche-memory-XXXXXX";
static char path[sizeof folder + 16];
static dm_store *store;

static void import_dataset(void)
{
    ck_assert_int_eq(dm_store_open(&store, path, DM_STORE_WRITE, NULL), DM_OK);
    ck_assert_int_eq(dm_import_dataset(store, DATASET, NULL, NULL), DM_OK);
    dm_store_close(store);
    ck_assert_int_eq(dm_store_open(&store, path, DM_STORE_READ, NULL), DM_OK);
}

static void setup(void)
{
    ck_assert_ptr_nonnull(mkdtemp(folder));
    strcpy(path, folder);
    strcat(path, "/graph.db");
    import_dataset();
}

static void teardown(void)
{
    dm_store_close(store);
    unlink(path);
    rmdir(folder);
}

/* How often a scenario may be run before it is taken for endless. */
enum { MOST_RUNS = 20000 };

static void fail_each_allocation(scenario *run)
{
    size_t count = 0;
    bool failed = true;
    for (; failed && count < MOST_RUNS; count++) {
        dm_error error;
        fail_allocation_after(count);
        dm_status status = run(&error);
        failed = stop_failing_allocations();
        if (!failed) {
            ck_assert_int_eq(status, DM_OK);
        } else if (status != DM_NO_MEMORY) {
            ck_abort_msg("allocation %zu failed and the status was %d", count,
                         (int)status);
        }
    }
    ck_assert_msg(!failed, "the scenario does not end");
    ck_assert_msg(count > 1, "the scenario allocates nothing");
}

static dm_status open_store(dm_error *error)
{
    dm_store *opened;
    dm_status status = dm_store_open(&opened, path, DM_STORE_READ, error);
    dm_store_close(opened);
    return status;
}

static dm_status import_anew(dm_error *error)
{
    char fresh[sizeof path + 8];
    strcpy(fresh, path);
    strcat(fresh, ".new");

    dm_store *opened;
    dm_status status = dm_store_open(&opened, fresh, DM_STORE_WRITE, error);
    if (status == DM_OK) {
        status = dm_import_dataset(opened, DATASET, NULL, error);
        dm_store_close(opened);
    }
    /* No assertion of Check's here: it allocates by the same functions. */
    bool left = unlink(fresh) == 0;
    return left == (status == DM_OK) ? status : DM_SYSTEM;
}

/* Plain contacts whose keys are in no order, enough for several pages, and in
 * the end one that is more, if it is; empty lines make the file larger. */
static void write_plain_contacts(const char *place, bool more,
                                 size_t empty_lines)
{
    FILE *out = fopen(place, "w");
    ck_assert_ptr_nonnull(out);
    fputs("key,date,initiator,recipient,channel,summary\n", out);
    for (unsigned i = 0; i < 400; i++) {
        fprintf(out, "a-longer-key-%03u,1939-08-%02u,A%u,B%u,note,%s\n",
                i * 7U % 400, i % 31 + 1, i % 3, i % 2,
                more && i == 399 ? "a summary" : "");
    }
    for (size_t i = 0; i < empty_lines; i++) {
        putc('\n', out);
    }
    ck_assert_int_eq(fclose(out), 0);
}

/* Into a new store: through the pages, and with a copy of the contacts. */
static dm_status import_scanned(dm_error *error)
{
    char fresh[sizeof path + 8];
    char plain[sizeof path + 8];
    snprintf(fresh, sizeof fresh, "%s.new", path);
    snprintf(plain, sizeof plain, "%s.csv", path);

    dm_store *opened;
    dm_import_options options = {.scan = DM_SCAN_ALL};
    dm_status status = dm_store_open(&opened, fresh, DM_STORE_WRITE, error);
    if (status == DM_OK) {
        opened->chunks_from = 1;
        status = dm_import_path(opened, plain, &options, NULL, error);
        dm_store_close(opened);
    }
    bool left = unlink(fresh) == 0;
    return left == (status == DM_OK) ? status : DM_SYSTEM;
}

/* The copies, the passes and the first contacts of a dry run. */
static dm_status import_dry(const char *place, dm_import_options *options,
                            dm_error *error)
{
    char fresh[sizeof path + 8];
    strcpy(fresh, path);
    strcat(fresh, ".dry");

    dm_store *opened;
    options->on_error = DM_ERROR_SKIPS;
    options->run = DM_RUN_DRY;
    dm_import_report report = {.problems = {.limit = 1}};
    dm_status status = dm_store_open(&opened, fresh, DM_STORE_WRITE, error);
    if (status == DM_OK) {
        status = dm_import_path(opened, place, options, &report, error);
        dm_store_close(opened);
    }
    bool whole = status != DM_OK || report.first != NULL;
    dm_import_report_clear(&report);
    bool left = unlink(fresh) == 0;
    return whole && !left ? status : DM_SYSTEM;
}

static dm_status import_folder_dry(dm_error *error)
{
    dm_import_options options = {0};
    return import_dry(DATASET, &options, error);
}

static dm_status import_csv_dry(dm_error *error)
{
    dm_import_options options = {.map = FILES "/visits.ini"};
    return import_dry(FILES "/visits.csv", &options, error);
}

static dm_status import_edges_dry(dm_error *error)
{
    dm_import_options options = {0};
    return import_dry(FILES "/mails.txt", &options, error);
}

/* Over a store that has other content: each replaced row is found again. */
static dm_status import_replacing(dm_error *error)
{
    char changed[sizeof path + 8];
    strcpy(changed, path);
    strcat(changed, ".old");

    dm_store *opened;
    dm_import_options options = {.existing = DM_EXISTING_REPLACED};
    dm_import_report report = {.problems = {.limit = 1}};
    dm_status status = dm_store_open(&opened, changed, DM_STORE_WRITE, error);
    if (status == DM_OK) {
        status = dm_import_path(opened, FILES "/old", &options, &report, error);
        if (status == DM_OK) {
            status =
                dm_import_path(opened, FILES "/new", &options, &report, error);
        }
        dm_store_close(opened);
    }
    bool replaced =
        status != DM_OK || report.reasons[DM_ROW_REPLACING] == report.read;
    dm_import_report_clear(&report);
    unlink(changed);
    return replaced ? status : DM_SYSTEM;
}

static dm_status import_icews_dry(dm_error *error)
{
    dm_import_options options = {.codes = CODES, .dedupe = DM_DEDUPE_NONE};
    return import_dry(FILES "/events.tab", &options, error);
}

static dm_status import_events_dry(dm_error *error)
{
    dm_import_options options = {0};
    return import_dry(FILES "/events.tsv", &options, error);
}

static dm_status import_letters_dry(dm_error *error)
{
    dm_import_options options = {0};
    return import_dry(FILES "/letters.xml", &options, error);
}

static dm_status import_documents_dry(dm_error *error)
{
    dm_import_options options = {0};
    return import_dry(FILES "/documents.xml", &options, error);
}

static dm_status read_phases_and_contacts(dm_error *error)
{
    dm_reading reading = {.level = DM_LEVEL_STATE};
    dm_phases phases = {0};
    dm_contacts *contacts = NULL;
    dm_status status = dm_store_read_phases(&phases, store, &reading, error);
    if (status == DM_OK) {
        status = dm_store_read_contacts(&contacts, store, &reading, error);
    }
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    return status;
}

/* Reading a copy into words, and a measure of them and of the rest. */
static dm_status measure_packed(dm_error *error)
{
    dm_reading reading = {0};
    dm_phases phases = {0};
    dm_packed_contacts *packed = NULL;
    dm_table *initiative = NULL;
    dm_table *frequency = NULL;
    dm_status status = dm_store_read_phases(&phases, store, &reading, error);
    if (status == DM_OK) {
        status = dm_store_read_packed(&packed, store, &reading, &phases, error);
    }
    if (status == DM_OK && !packed->words) {
        status = DM_REFUSED;
    }
    if (status == DM_OK) {
        status = dm_measure_packed_initiative(&initiative, packed, &phases,
                                              NULL, error);
    }
    if (status == DM_OK) {
        status = dm_measure_packed_frequency(&frequency, packed, &phases, NULL,
                                             error);
    }
    dm_table_free(initiative);
    dm_table_free(frequency);
    dm_packed_contacts_free(packed);
    dm_phases_clear(&phases);
    return status;
}

static dm_status build_copy(dm_error *error)
{
    dm_status status = dm_store_begin(store, error);
    if (status == DM_OK) {
        status = dm_chunks_build(store, error);
    }
    dm_store_rollback(store);
    return status;
}

/* Most contacts of the dataset plain, and a copy of them. */
static void keep_copy(void)
{
    dm_store_close(store);
    ck_assert_int_eq(dm_store_open(&store, path, DM_STORE_WRITE, NULL), DM_OK);
    store->chunks_from = 1;
    ck_assert_int_eq(
        dm_store_execute(store,
                         "DELETE FROM party; DELETE FROM answer; DELETE FROM "
                         "account WHERE contact % 4 <> 0",
                         NULL),
        DM_OK);
    ck_assert_int_eq(dm_store_begin(store, NULL), DM_OK);
    ck_assert_int_eq(dm_chunks_build(store, NULL), DM_OK);
    ck_assert_int_eq(dm_store_commit(store, NULL), DM_OK);
}

static dm_status list_contacts(dm_error *error)
{
    dm_reading reading = {0};
    dm_table *table = NULL;
    dm_status status = dm_store_list_contacts(&table, store, &reading,
                                              DM_LIST_CONTACTS, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status describe_contacts(dm_error *error)
{
    dm_reading reading = {0};
    dm_contacts *read = NULL;
    dm_table *table = NULL;
    dm_status status = dm_store_read_contacts(&read, store, &reading, error);
    if (status == DM_OK) {
        status = dm_store_describe_contacts(&table, store, read, error);
    }
    dm_table_free(table);
    dm_contacts_free(read);
    return status;
}

static dm_status describe_some(dm_error *error)
{
    static const int64_t first = 1;
    dm_contact_numbers wanted = {1, &first};
    dm_reading reading = {0};
    dm_contacts *read = NULL;
    dm_table *table = NULL;
    dm_status status = dm_store_read_contacts(&read, store, &reading, error);
    if (status == DM_OK) {
        status = dm_store_describe_some(&table, store, read, wanted, error);
    }
    dm_table_free(table);
    dm_contacts_free(read);
    return status;
}

static dm_status show_key(const char *key, dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_store_show(&table, store, key, error);
    dm_table_free(table);
    return status;
}

static dm_status list_records(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_store_list_records(&table, store, error);
    dm_table_free(table);
    return status;
}

static dm_status list_names(dm_error *error)
{
    dm_status status = DM_OK;
    for (int kind = DM_NAMES_ACTORS;
         kind <= DM_NAMES_READINGS && status == DM_OK; kind++) {
        dm_table *table = NULL;
        status =
            dm_store_list_names(&table, store, (dm_name_kind)kind, NULL, error);
        dm_table_free(table);
    }
    return status;
}

static dm_status show_contact(dm_error *error)
{
    return show_key("c03", error);
}

static dm_status show_joint_contact(dm_error *error)
{
    return show_key("c10", error);
}

static dm_status check_store(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_store_check(&table, store, NULL, 0, error);
    dm_table_free(table);
    return status;
}

static dm_status run_sql(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_store_run_sql(
        &table, store, "SELECT key, summary FROM contact", NULL, 0, error);
    dm_table_free(table);
    return status;
}

/* Read outside of the failing, measure inside. */
static dm_contacts *contacts;
static dm_phases phases;

static void read_contacts(void)
{
    dm_reading reading = {0};
    ck_assert_int_eq(dm_store_read_phases(&phases, store, &reading, NULL),
                     DM_OK);
    ck_assert_int_eq(dm_store_read_contacts(&contacts, store, &reading, NULL),
                     DM_OK);
}

static void forget_contacts(void)
{
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
}

static dm_status measure_frequency(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_frequency(&table, contacts, &phases, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_per_total(dm_error *error)
{
    dm_frequency_options options = {.per = DM_PER_TOTAL};
    dm_table *table = NULL;
    dm_status status =
        dm_measure_frequency(&table, contacts, &phases, &options, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_panel(dm_error *error)
{
    dm_panel_options options = {.pairs = DM_PAIRS_ALL,
                                .events = DM_EVENTS_PENTA,
                                .intensity = true,
                                .states = DM_STATES_ISO3};
    dm_trace_source source = {.contacts = contacts, .phases = &phases};
    dm_table *codes = NULL;
    dm_table *table = NULL;
    dm_table *traced = NULL;
    dm_status status = dm_store_list_codes(&codes, store, contacts, error);
    if (status == DM_OK) {
        options.codes = codes;
        status = dm_measure_panel(&table, contacts, &phases, &options, error);
    }
    if (status == DM_OK) {
        status = dm_trace_panel(&traced, table, &source, &options, error);
    }
    dm_table_free(traced);
    dm_table_free(table);
    dm_table_free(codes);
    return status;
}

static dm_status measure_initiative(dm_error *error)
{
    dm_initiative_options options = {.test = true, .openings_days = 1};
    dm_table *table = NULL;
    dm_status status =
        dm_measure_initiative(&table, contacts, &phases, &options, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_centrality(dm_error *error)
{
    dm_centrality_options options = {.stability = true};
    dm_table *table = NULL;
    dm_status status =
        dm_measure_centrality(&table, contacts, &phases, &options, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_response(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_response(&table, contacts, &phases, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_overtures(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_overtures(&table, contacts, &phases, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_waits(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_measure_waits(&table, contacts, &phases, NULL, error);
    dm_table_free(table);
    return status;
}

typedef dm_status draw_function(dm_chart *out, const dm_table *table,
                                const dm_chart_options *options,
                                dm_error *error);

static dm_status draw_table(draw_function *draw, dm_table *table,
                            dm_status status, dm_error *error)
{
    dm_chart_options options = {.contacts = contacts};
    dm_chart chart = {0};
    if (status == DM_OK) {
        status = draw(&chart, table, &options, error);
    }
    dm_chart_clear(&chart);
    dm_table_free(table);
    return status;
}

static dm_status draw_frequency(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_frequency(&table, contacts, &phases, NULL, error);
    return draw_table(dm_draw_frequency, table, status, error);
}

static dm_status draw_initiative(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_initiative(&table, contacts, &phases, NULL, error);
    return draw_table(dm_draw_initiative, table, status, error);
}

static dm_status draw_response(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_measure_waits(&table, contacts, &phases, NULL, error);
    return draw_table(dm_draw_response, table, status, error);
}

static dm_status measure_met(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_met(&table, contacts, &phases, DM_ROWS_ALL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_silences(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_silences(&table, contacts, contacts, &phases, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_records(dm_error *error)
{
    dm_record_reading items[] = {{"b", contacts}, {"a", contacts}};
    dm_record_readings readings = {2, items};
    dm_table *table = NULL;
    dm_status status =
        dm_measure_records(&table, &readings, &phases, DM_ROWS_ALL, error);
    dm_table_free(table);
    return status;
}

static dm_status compare_records(dm_error *error)
{
    dm_record_reading items[] = {{"b", contacts}, {"a", contacts}};
    dm_record_readings readings = {2, items};
    dm_table *table = NULL;
    dm_status status = dm_compare_records(&table, &readings, &phases, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_ranges(dm_error *error)
{
    dm_initiative_options options = {.range = DM_RANGE_ONE_SIDED};
    dm_table *table = NULL;
    dm_status status =
        dm_measure_initiative(&table, contacts, &phases, &options, error);
    dm_table_free(table);
    if (status == DM_OK) {
        dm_centrality_options strengths = {.range = DM_RANGE_CONTESTED};
        status =
            dm_measure_centrality(&table, contacts, &phases, &strengths, error);
        dm_table_free(table);
    }
    if (status == DM_OK) {
        dm_frequency_options counts = {.range = DM_RANGE_ONE_SIDED};
        status =
            dm_measure_frequency(&table, contacts, &phases, &counts, error);
        dm_table_free(table);
    }
    return status;
}

static dm_status measure_leads(dm_error *error)
{
    dm_record_reading items[] = {{"b", contacts}};
    dm_record_readings without = {1, items};
    dm_table *table = NULL;
    dm_status status =
        dm_measure_flips(&table, contacts, &phases, NULL, NULL, error);
    dm_table_free(table);
    if (status == DM_OK) {
        status = dm_measure_margins(&table, contacts, &phases, NULL, error);
        dm_table_free(table);
    }
    if (status == DM_OK) {
        status =
            dm_measure_losses(&table, contacts, &without, &phases, NULL, error);
        dm_table_free(table);
    }
    return status;
}

static dm_status measure_rhythm(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_measure_rhythm(&table, contacts, &phases,
                                         DM_RHYTHM_OF_ACTORS, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_reciprocity(dm_error *error)
{
    dm_reciprocity_options options = {.census = true, .weighted = true};
    dm_table *table = NULL;
    dm_status status =
        dm_measure_reciprocity(&table, contacts, &phases, &options, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_shifts(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_shifts(&table, contacts, &phases, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_standing(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_standing(&table, contacts, &phases, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_groups(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_groups(&table, contacts, &phases, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_blocs(dm_error *error)
{
    dm_groups_options options = dm_groups_defaults;
    options.method = DM_GROUPS_BLOCS;
    dm_table *table = NULL;
    dm_status status =
        dm_measure_groups(&table, contacts, &phases, &options, error);
    dm_table_free(table);
    return status;
}

static dm_status read_hypotheses(dm_error *error)
{
    dm_hypotheses hypotheses;
    dm_status status = dm_store_read_hypotheses(&hypotheses, store, error);
    dm_hypotheses_clear(&hypotheses);
    return status;
}

static dm_status find_actor(dm_error *error)
{
    char *key;
    bool is_state;
    dm_status status =
        dm_store_find_actor(&key, &is_state, store, "Alpha", error);
    free(key);
    return status;
}

static dm_status find_arrivals(dm_error *error)
{
    dm_time arrivals[16];
    if (contacts->actor_count > sizeof arrivals / sizeof *arrivals) {
        return DM_SYSTEM;
    }
    return dm_find_arrivals(arrivals, contacts, 0, NULL, error);
}

static dm_status find_paths(dm_error *error)
{
    dm_path_ends ends = {dm_contacts_find_actor(contacts, "alpha"),
                         dm_contacts_find_actor(contacts, "beta")};
    dm_table *table = NULL;
    dm_status status = dm_find_paths(&table, contacts, ends, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_reach(dm_error *error)
{
    uint32_t from = dm_contacts_find_actor(contacts, "alpha");
    dm_table *table = NULL;
    dm_status status = dm_measure_reach(&table, contacts, from, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_reach_by_days(dm_error *error)
{
    dm_contacts *made = NULL;
    dm_table *table = NULL;
    dm_status status = dm_contacts_new(&made, error);
    if (status == DM_OK) {
        dm_arrow arrow = {.contact = 1, .when = {0, DM_DAY_S}};
        arrow.initiator = dm_contacts_add_actor(made, "a", NULL, "person");
        arrow.recipient = dm_contacts_add_actor(made, "b", NULL, "person");
        dm_contacts_add_arrow(made, &arrow);
        status = dm_contacts_seal(made, error);
    }
    if (status == DM_OK) {
        status = dm_measure_reach(&table, made, 0, NULL, error);
    }
    dm_table_free(table);
    dm_contacts_free(made);
    return status;
}

static dm_hypothesis rival = {
    .key = "rival", .about = "alpha", .toward = "beta"};
static const dm_hypotheses rivals = {.count = 1, .items = &rival};

static dm_status simulate_hypotheses(dm_error *error)
{
    dm_simulation_options options = dm_simulation_defaults;
    options.about = "alpha";
    options.toward = "beta";
    options.window = phases.items[0].window;
    options.draws = 2;
    dm_table *table = NULL;
    dm_status status = dm_simulate_hypotheses(&table, &rivals, &options, error);
    dm_table_free(table);
    return status;
}

static dm_status draw_turning(const dm_table *days, const dm_table *summary,
                              dm_error *error)
{
    dm_turning_findings findings = {days,    summary, &rivals,
                                    &phases, "alpha", "beta"};
    dm_chart_options options = {.contacts = contacts};
    dm_chart chart;
    dm_status status = dm_draw_turning(&chart, &findings, &options, error);
    dm_chart_clear(&chart);
    return status;
}

static dm_status find_turning(dm_error *error)
{
    dm_turning_options options = dm_turning_defaults;
    options.about = "alpha";
    options.toward = "beta";
    options.window = phases.items[0].window;
    options.window.end = phases.items[phases.count - 1].window.end;
    options.members = contacts;
    options.sign = DM_SIGN_UP;
    options.draws = 2;
    options.bootstrap = 2;
    dm_turning *turning = NULL;
    dm_table *days = NULL;
    dm_table *summary = NULL;
    dm_table *weighed = NULL;
    dm_table *traced_turn = NULL;
    dm_weighing weighing = {.series = DM_SERIES_RATE};
    dm_status status = dm_turning_find(&turning, contacts, &options, error);
    if (status == DM_OK) {
        status = dm_turning_list_days(&days, turning, error);
    }
    if (status == DM_OK) {
        status = dm_turning_summarise(&summary, turning, error);
    }
    if (status == DM_OK) {
        status = dm_turning_weigh_hypotheses(&weighed, turning, &rivals,
                                             &weighing, error);
    }
    if (status == DM_OK) {
        status = dm_trace_turning(&traced_turn, weighed, turning,
                                  DM_SERIES_RATE, error);
    }
    if (status == DM_OK) {
        status = draw_turning(days, summary, error);
    }
    dm_table_free(traced_turn);
    dm_table_free(weighed);
    dm_table_free(summary);
    dm_table_free(days);
    dm_turning_free(turning);
    return status;
}

static dm_status measure_reachability(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_reachability(&table, contacts, &phases, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_loose_reachability(dm_error *error)
{
    dm_paths_options loose = {.order = DM_ORDER_LOOSE};
    dm_table *table = NULL;
    dm_status status =
        dm_measure_reachability(&table, contacts, &phases, &loose, error);
    dm_table_free(table);
    return status;
}

static dm_status measure_temporal_centrality(dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_measure_temporal_centrality(&table, contacts, &phases, NULL, error);
    dm_table_free(table);
    return status;
}

/* Measured outside of the failing, traced inside. */
static dm_table *measured;

static dm_trace_source get_source(void)
{
    return (dm_trace_source){.contacts = contacts,
                             .phases = &phases,
                             .silences = contacts,
                             .openings_days = 1};
}

static dm_status trace_rows(dm_error *error)
{
    dm_trace_source source = get_source();
    dm_table *table = NULL;
    dm_status status = dm_trace_rows(&table, measured, &source, error);
    dm_table_free(table);
    return status;
}

static dm_status trace_response(dm_error *error)
{
    dm_trace_source source = get_source();
    dm_table *table = NULL;
    dm_status status =
        dm_trace_response(&table, measured, &source, NULL, error);
    dm_table_free(table);
    return status;
}

static dm_status trace_met(dm_error *error)
{
    dm_trace_source source = get_source();
    dm_table *table = NULL;
    dm_status status = dm_trace_met(&table, measured, &source, error);
    dm_table_free(table);
    return status;
}

static dm_status trace_silences(dm_error *error)
{
    dm_trace_source source = get_source();
    dm_table *table = NULL;
    dm_status status = dm_trace_silences(&table, measured, &source, error);
    dm_table_free(table);
    return status;
}

/* The format and the table of the scenario that is run. */
static dm_export_options exporting;

static dm_status export_network(dm_error *error)
{
    dm_export_files files;
    dm_status status =
        dm_export_network(&files, contacts, &phases, &exporting, error);
    bool empty = files.count == 0;
    dm_export_files_clear(&files);
    return empty == (status != DM_OK) ? status : DM_SYSTEM;
}

static FILE *nowhere;

static dm_status print_table(dm_format format, bool fold, dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_measure_activity(&table, contacts, NULL, error);
    if (status == DM_OK) {
        dm_print_options options = {.width = 20, .fold = fold};
        status = dm_print_table(table, format, &options, nowhere, error);
    }
    dm_table_free(table);
    return status;
}

static dm_status print_text(dm_error *error)
{
    return print_table(DM_FORMAT_TEXT, false, error);
}

static dm_status print_folded_text(dm_error *error)
{
    return print_table(DM_FORMAT_TEXT, true, error);
}

static dm_status print_csv(dm_error *error)
{
    return print_table(DM_FORMAT_CSV, false, error);
}

static dm_status print_json(dm_error *error)
{
    return print_table(DM_FORMAT_JSON, false, error);
}

START_TEST(opening_a_store)
{
    fail_each_allocation(open_store);
}
END_TEST

START_TEST(importing_what_is_scanned)
{
    char plain[sizeof path + 8];
    snprintf(plain, sizeof plain, "%s.csv", path);
    write_plain_contacts(plain, true, 100000);
    fail_each_allocation(import_scanned);
    write_plain_contacts(plain, false, 100000);
    fail_each_allocation(import_scanned);
    write_plain_contacts(plain, false, 8000);
    fail_each_allocation(import_scanned);
    unlink(plain);
}
END_TEST

START_TEST(importing_a_dataset)
{
    fail_each_allocation(import_anew);
    fail_each_allocation(import_folder_dry);
    fail_each_allocation(import_csv_dry);
    fail_each_allocation(import_edges_dry);
    fail_each_allocation(import_replacing);
    fail_each_allocation(import_icews_dry);
    fail_each_allocation(import_events_dry);
    fail_each_allocation(import_letters_dry);
    fail_each_allocation(import_documents_dry);
}
END_TEST

START_TEST(running_a_reading)
{
    fail_each_allocation(read_phases_and_contacts);
}
END_TEST

START_TEST(copying_contacts_and_reading_the_copy)
{
    keep_copy();
    fail_each_allocation(build_copy);
    fail_each_allocation(read_phases_and_contacts);
    fail_each_allocation(measure_packed);
    fail_each_allocation(check_store);
}
END_TEST

START_TEST(listing_showing_and_asking)
{
    fail_each_allocation(list_contacts);
    fail_each_allocation(describe_contacts);
    fail_each_allocation(describe_some);
    fail_each_allocation(show_contact);
    fail_each_allocation(list_records);
    fail_each_allocation(list_names);
    fail_each_allocation(show_joint_contact);
    fail_each_allocation(check_store);
    fail_each_allocation(run_sql);
}
END_TEST

/* The store of the two merges that follow. */
static dm_store *merging;

static dm_status list_similar(dm_error *error)
{
    dm_table *table;
    dm_status status = dm_store_list_similar(&table, merging, 0, error);
    dm_table_free(table);
    return status;
}

static dm_status list_merges(dm_error *error)
{
    dm_table *table;
    dm_status status = dm_store_list_merges(&table, merging, error);
    dm_table_free(table);
    return status;
}

/* What is merged is parted again for the next run. */
static dm_status merge_and_undo(dm_error *error)
{
    dm_problems warnings = {0};
    int64_t id;
    dm_status status = dm_store_merge_actors(&id, merging, "emile", "gustav",
                                             &warnings, error);
    dm_problems_clear(&warnings);
    if (status == DM_OK) {
        status = dm_store_undo_merge(merging, id, error);
        if (status != DM_OK) {
            dm_store_undo_merge(merging, id, NULL);
        }
    }
    return status;
}

static dm_status import_namesakes(dm_error *error)
{
    dm_import_options options = {.run = DM_RUN_DRY};
    dm_import_report report = {.problems = {.limit = 1}};
    dm_status status =
        dm_import_path(merging, NAMESAKES, &options, &report, error);
    dm_import_report_clear(&report);
    return status;
}

START_TEST(merging_actors)
{
    char place[sizeof path + 8];
    int64_t id;
    strcpy(place, path);
    strcat(place, ".merge");
    ck_assert_int_eq(dm_store_open(&merging, place, DM_STORE_WRITE, NULL),
                     DM_OK);
    ck_assert_int_eq(dm_import_dataset(merging, CRISIS, NULL, NULL), DM_OK);
    fail_each_allocation(import_namesakes);
    ck_assert_int_eq(dm_import_dataset(merging, NAMESAKES, NULL, NULL), DM_OK);
    fail_each_allocation(list_similar);
    fail_each_allocation(merge_and_undo);
    ck_assert_int_eq(
        dm_store_merge_actors(&id, merging, "carl", "dora", NULL, NULL), DM_OK);
    fail_each_allocation(list_merges);
    dm_store_close(merging);
    unlink(place);
}
END_TEST

START_TEST(measuring)
{
    read_contacts();
    fail_each_allocation(measure_frequency);
    fail_each_allocation(measure_per_total);
    fail_each_allocation(measure_panel);
    fail_each_allocation(measure_initiative);
    fail_each_allocation(measure_centrality);
    fail_each_allocation(measure_response);
    fail_each_allocation(measure_overtures);
    fail_each_allocation(measure_waits);
    fail_each_allocation(draw_frequency);
    fail_each_allocation(draw_initiative);
    fail_each_allocation(draw_response);
    fail_each_allocation(measure_met);
    fail_each_allocation(measure_silences);
    fail_each_allocation(measure_records);
    fail_each_allocation(measure_ranges);
    fail_each_allocation(measure_leads);
    fail_each_allocation(measure_rhythm);
    fail_each_allocation(measure_reciprocity);
    fail_each_allocation(measure_shifts);
    fail_each_allocation(measure_standing);
    fail_each_allocation(measure_groups);
    fail_each_allocation(measure_blocs);
    fail_each_allocation(find_paths);
    fail_each_allocation(find_arrivals);
    fail_each_allocation(measure_reach);
    fail_each_allocation(measure_reach_by_days);
    fail_each_allocation(measure_reachability);
    fail_each_allocation(measure_loose_reachability);
    fail_each_allocation(measure_temporal_centrality);
    fail_each_allocation(simulate_hypotheses);
    fail_each_allocation(read_hypotheses);
    fail_each_allocation(find_actor);
    fail_each_allocation(find_turning);
    fail_each_allocation(compare_records);
    forget_contacts();
}
END_TEST

START_TEST(tracing)
{
    read_contacts();
    dm_measure_initiative(&measured, contacts, &phases, NULL, NULL);
    fail_each_allocation(trace_rows);
    dm_table_free(measured);
    dm_measure_response(&measured, contacts, &phases, NULL, NULL);
    fail_each_allocation(trace_response);
    fail_each_allocation(trace_met);
    dm_table_free(measured);
    dm_measure_silences(&measured, contacts, contacts, &phases, NULL);
    fail_each_allocation(trace_silences);
    dm_table_free(measured);
    forget_contacts();
}
END_TEST

START_TEST(printing)
{
    read_contacts();
    nowhere = fopen("/dev/null", "w");
    ck_assert_ptr_nonnull(nowhere);
    fail_each_allocation(print_text);
    fail_each_allocation(print_folded_text);
    fail_each_allocation(print_csv);
    fail_each_allocation(print_json);
    fclose(nowhere);
    forget_contacts();
}
END_TEST

/* What the drawings are made with beside the contacts. */
static dm_timeline_options timeline_options;
static dm_draw_options network_options;

static dm_status draw_timeline(dm_error *error)
{
    dm_drawings drawings;
    dm_status status = dm_draw_timeline(&drawings, contacts, &phases,
                                        &timeline_options, error);
    dm_drawings_clear(&drawings);
    return status;
}

static dm_status draw_networks(dm_error *error)
{
    dm_drawings drawings;
    dm_status status =
        dm_draw_networks(&drawings, contacts, &phases, &network_options, error);
    dm_drawings_clear(&drawings);
    return status;
}

/* Without a program to lay them out the networks take little time. */
START_TEST(drawing)
{
    dm_table *descriptions;
    dm_time day = 0;
    double value = 1;
    dm_profile profile = {"profile", 1, &day, &value};
    read_contacts();
    ck_assert_int_eq(
        dm_store_describe_contacts(&descriptions, store, contacts, NULL),
        DM_OK);
    timeline_options = (dm_timeline_options){.descriptions = descriptions,
                                             .silences = contacts,
                                             .hypotheses = &rivals,
                                             .profile = &profile,
                                             .report = ""};
    fail_each_allocation(draw_timeline);
    timeline_options.direction = DM_TIME_DOWN;
    fail_each_allocation(draw_timeline);
    ck_assert_int_eq(setenv("PATH", "/nonexistent", 1), 0);
    network_options = (dm_draw_options){.descriptions = descriptions,
                                        .actor_limit = 5,
                                        .report = "",
                                        .panels = DM_PANELS_DIFFERENCE,
                                        .compared = {1, 1}};
    fail_each_allocation(draw_networks);
    network_options.panels = DM_PANELS_TOGETHER;
    fail_each_allocation(draw_networks);
    network_options.panels = DM_PANELS_APART;
    fail_each_allocation(draw_networks);
    dm_table_free(descriptions);
    forget_contacts();
}
END_TEST

/* What a report is made of. */
static dm_table *listed;
static dm_table *described;
static dm_table *traced;

static dm_status write_report(dm_error *error)
{
    static const char svg[] =
        "<svg><a xlink:href=\"#contact-a\" xlink:title=\"b\"/></svg>";
    dm_report_table told = {
        .caption = "c", .rows = traced, .places = DM_PLACES_PAIRS};
    dm_report_figure figure = {.caption = "a",
                               .description = "b",
                               .svg = svg,
                               .size = sizeof svg - 1,
                               .told = &told};
    dm_report *report;
    FILE *sink = fopen("/dev/null", "w");
    if (!sink) {
        return dm_error_set(error, DM_NO_MEMORY, "no stream");
    }
    dm_status status = dm_report_new(&report, "a", listed, described, error);
    if (status == DM_OK) {
        dm_report_add_heading(report, "a");
        dm_report_add_paragraph(report, "b");
        dm_report_add_figure(report, &figure);
        dm_report_add_contacts(report);
        status = dm_report_write(report, sink, error);
    }
    dm_report_free(report);
    fclose(sink);
    return status;
}

START_TEST(reporting)
{
    dm_reading reading = {0};
    dm_table *table;
    read_contacts();
    dm_trace_source source = {.contacts = contacts, .phases = &phases};
    ck_assert_int_eq(dm_store_list_contacts(&listed, store, &reading,
                                            DM_LIST_CONTACTS, NULL, NULL),
                     DM_OK);
    ck_assert_int_eq(
        dm_store_describe_contacts(&described, store, contacts, NULL), DM_OK);
    ck_assert_int_eq(
        dm_measure_frequency(&table, contacts, &phases, NULL, NULL), DM_OK);
    ck_assert_int_eq(dm_trace_rows(&traced, table, &source, NULL), DM_OK);
    fail_each_allocation(write_report);
    dm_table_free(traced);
    dm_table_free(table);
    dm_table_free(described);
    dm_table_free(listed);
    forget_contacts();
}
END_TEST

START_TEST(exporting_for_other_programs)
{
    dm_table *descriptions;
    read_contacts();
    ck_assert_int_eq(
        dm_store_describe_contacts(&descriptions, store, contacts, NULL),
        DM_OK);
    exporting.descriptions = descriptions;
    for (int i = DM_EXPORT_CSV; i <= DM_EXPORT_CYTOSCAPE; i++) {
        exporting.format = (dm_export_format)i;
        fail_each_allocation(export_network);
    }
    exporting.format = DM_EXPORT_GEXF;
    exporting.gexf_version = DM_GEXF_1_2_DRAFT;
    fail_each_allocation(export_network);
    dm_table_free(descriptions);
    forget_contacts();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("memory");
    TCase *tests = tcase_create("memory");
    tcase_set_timeout(tests, 120);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, opening_a_store);
    tcase_add_test(tests, importing_a_dataset);
    tcase_add_test(tests, importing_what_is_scanned);
    tcase_add_test(tests, running_a_reading);
    tcase_add_test(tests, copying_contacts_and_reading_the_copy);
    tcase_add_test(tests, listing_showing_and_asking);
    tcase_add_test(tests, merging_actors);
    tcase_add_test(tests, measuring);
    tcase_add_test(tests, tracing);
    tcase_add_test(tests, printing);
    tcase_add_test(tests, drawing);
    tcase_add_test(tests, reporting);
    tcase_add_test(tests, exporting_for_other_programs);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
