#include "exchange/report_page.h"

/* What the picture is called and what it shows. */
static void make_names(dm_buffer *out, const dm_report_figure *figure,
                       size_t number)
{
    dm_buffer_add_format(out, "\n<title id=\"picture-%zu-name\">", number);
    dm_report_escape(out, figure->caption);
    dm_buffer_add_format(out, "</title>\n<desc id=\"picture-%zu-told\">",
                         number);
    dm_report_escape(out, figure->description);
    dm_buffer_add(out, "</desc>");
}

static void add_picture(dm_report *report, const dm_report_figure *figure)
{
    dm_buffer *body = &report->body;
    dm_buffer names = {0};

    make_names(&names, figure, report->figure_count);
    dm_buffer_add(body, "<div class=\"picture\" role=\"region\" tabindex=\"0\" "
                        "aria-label=\"Picture: ");
    dm_report_escape(body, figure->caption);
    dm_buffer_add(body, "\">\n");
    dm_report_add_svg(report, figure, dm_buffer_text(&names));
    dm_buffer_add(body, "</div>\n");
    body->failed |= names.failed;
    dm_buffer_clear(&names);
}

void dm_report_add_figure(dm_report *report, const dm_report_figure *figure)
{
    dm_buffer *body = &report->body;

    report->figure_count++;
    dm_buffer_add(body, figure->switched
                            ? "<figure class=\"phase\">\n<figcaption>"
                            : "<figure>\n<figcaption>");
    dm_report_escape(body, figure->caption);
    dm_buffer_add(body, "</figcaption>\n");
    if (figure->note) {
        dm_report_add_element(body, "p", figure->note);
    }
    add_picture(report, figure);
    if (figure->told) {
        dm_report_add_table(report, figure->told);
    }
    dm_buffer_add(body, "</figure>\n");
}
