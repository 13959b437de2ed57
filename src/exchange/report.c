#include "exchange/report_page.h"

#include "exchange/digest_functions.h"
#include "print/visible_text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void dm_report_escape(dm_buffer *out, const char *text)
{
    dm_buffer visible = {0};

    dm_visible_text_add(&visible, text);
    out->failed |= visible.failed;
    for (const char *at = dm_buffer_text(&visible); *at; at++) {
        switch (*at) {
        case '&':
            dm_buffer_add(out, "&amp;");
            break;
        case '<':
            dm_buffer_add(out, "&lt;");
            break;
        case '>':
            dm_buffer_add(out, "&gt;");
            break;
        case '"':
            dm_buffer_add(out, "&quot;");
            break;
        default:
            dm_buffer_add_char(out, *at);
        }
    }
    dm_buffer_clear(&visible);
}

void dm_report_add_element(dm_buffer *out, const char *name, const char *text)
{
    dm_buffer_add_format(out, "<%s>", name);
    dm_report_escape(out, text);
    dm_buffer_add_format(out, "</%s>\n", name);
}

dm_status dm_report_new(dm_report **out, const char *title,
                        const dm_table *contacts, const dm_table *descriptions,
                        dm_error *error)
{
    *out = NULL;

    dm_status status = dm_digest_load(error);
    if (status != DM_OK) {
        return status;
    }
    dm_report *report = calloc(1, sizeof *report);
    if (!report) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    report->contacts = contacts;
    report->descriptions = descriptions;
    report->limits = (dm_report_limits){SIZE_MAX, SIZE_MAX};
    dm_report_escape(&report->title, title);
    *out = report;
    return DM_OK;
}

void dm_report_limit(dm_report *report, const dm_report_limits *limits)
{
    report->limits = *limits;
}

void dm_report_free(dm_report *report)
{
    if (!report) {
        return;
    }
    dm_buffer_clear(&report->title);
    dm_buffer_clear(&report->contents);
    dm_buffer_clear(&report->body);
    dm_buffer_clear(&report->cell);
    dm_key_index_clear(&report->links);
    free(report);
}

void dm_report_add_heading(dm_report *report, const char *text)
{
    size_t number = ++report->section_count;

    dm_buffer_add(&report->body, number > 1 ? "</section>\n" : "");
    dm_buffer_add_format(&report->body,
                         "<section aria-labelledby=\"section-%zu\">\n"
                         "<h2 id=\"section-%zu\">",
                         number, number);
    dm_report_escape(&report->body, text);
    dm_buffer_add(&report->body, "</h2>\n");
    dm_buffer_add_format(&report->contents, "<li><a href=\"#section-%zu\">",
                         number);
    dm_report_escape(&report->contents, text);
    dm_buffer_add(&report->contents, "</a></li>\n");
}

void dm_report_add_paragraph(dm_report *report, const char *text)
{
    dm_report_add_element(&report->body, "p", text);
}

/* The policy names a text by its digest (Content Security Policy 3). */
static void add_digest(dm_buffer *out, const char *text)
{
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    char encoded[BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE)];

    sha256_init(&context);
    sha256_update(&context, strlen(text), (const uint8_t *)text);
    sha256_digest(&context, sizeof digest, digest);
    base64_encode_raw(encoded, sizeof digest, digest);
    dm_buffer_add(out, "'sha256-");
    dm_buffer_add_bytes(out, encoded, sizeof encoded);
    dm_buffer_add(out, "'");
}

static void add_head(dm_buffer *out, const char *title)
{
    dm_buffer_add(out,
                  "<!DOCTYPE html>\n"
                  "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n"
                  "<head>\n<meta charset=\"utf-8\"/>\n"
                  "<meta http-equiv=\"Content-Security-Policy\" "
                  "content=\"default-src 'none'; style-src ");
    add_digest(out, dm_report_style);
    dm_buffer_add(out, "; script-src ");
    add_digest(out, dm_report_script);
    dm_buffer_add(out, "; img-src data:\"/>\n"
                       "<meta name=\"viewport\" "
                       "content=\"width=device-width, initial-scale=1\"/>\n");
    dm_buffer_add_format(out, "<title>%s</title>\n<style>%s</style>\n</head>\n",
                         title, dm_report_style);
}

static void add_page(dm_buffer *out, const dm_report *report)
{
    const char *title = dm_buffer_text(&report->title);

    add_head(out, title);
    dm_buffer_add(out, "<body>\n<a class=\"skip\" href=\"#main\">Skip the "
                       "contents</a>\n");
    dm_buffer_add_format(out, "<header>\n<h1>%s</h1>\n", title);
    dm_buffer_add(out, "<nav aria-label=\"Contents\">\n<ul>\n");
    dm_buffer_add(out, dm_buffer_text(&report->contents));
    dm_buffer_add(out, "</ul>\n</nav>\n</header>\n<main id=\"main\">\n");
    dm_report_add_body(out, report);
    dm_buffer_add(out, report->section_count > 0 ? "</section>\n" : "");
    dm_buffer_add_format(out,
                         "</main>\n<script>%s</script>\n</body>\n</html>\n",
                         dm_report_script);
    out->failed |= report->title.failed || report->contents.failed ||
                   report->body.failed || report->cell.failed;
}

dm_status dm_report_write(dm_report *report, FILE *stream, dm_error *error)
{
    dm_buffer page = {0};
    dm_status status = DM_OK;

    add_page(&page, report);
    if (page.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "out of memory");
    } else if (fwrite(page.text, 1, page.size, stream) != page.size) {
        status = dm_error_set(error, DM_SYSTEM, "cannot write the report");
    }
    dm_buffer_clear(&page);
    return status;
}
