#include "exchange/xml_scan.h"

#include "demarche/text.h"

#include <ctype.h>
#include <string.h>

dm_xml_scan dm_xml_scan_begin(const char *text, size_t size)
{
    return (dm_xml_scan){.text = text, .size = size, .line = 1, .column = 1};
}

/* The place of a later byte. */
static void move_place(dm_xml_scan *scan, size_t to)
{
    for (size_t i = scan->start; i < to; i++) {
        char c = scan->text[i];
        bool after_cr = c == '\n' && i > 0 && scan->text[i - 1] == '\r';
        if ((c == '\n' && !after_cr) || c == '\r') {
            scan->line++;
            scan->column = 1;
        } else if (!after_cr && ((unsigned char)c & 0xc0) != 0x80) {
            scan->column++;
        }
    }
    scan->start = to;
}

static void end_piece(dm_xml_scan *scan, dm_xml_piece piece, const char *end)
{
    scan->piece = end ? piece : DM_XML_BROKEN;
    scan->end = end ? (size_t)(end - scan->text) : scan->size;
}

/* What ends with a mark, whatever stands before it. */
static void end_at_mark(dm_xml_scan *scan, size_t skip, const char *mark)
{
    const char *found = strstr(scan->text + scan->start + skip, mark);
    end_piece(scan, DM_XML_ASIDE, found ? found + strlen(mark) : NULL);
}

/* Whether a character is one of a quotation: `*quote` is the mark that is open,
 * or NUL. */
static bool follow_quote(char *quote, char c)
{
    bool inside = *quote != '\0';
    if (inside && c == *quote) {
        *quote = '\0';
    } else if (!inside && (c == '"' || c == '\'')) {
        *quote = c;
    }
    return inside || *quote;
}

/* After the `>` of a tag, which may also stand in quotes, or at the `[` of a
 * DOCTYPE. No other tag begins within one. */
static const char *find_tag_end(const char *tag, bool is_doctype)
{
    char quote = '\0';
    for (const char *c = tag + 1; *c && *c != '<'; c++) {
        if (follow_quote(&quote, *c)) {
            continue;
        }
        if (*c == '>' || (*c == '[' && is_doctype)) {
            return *c == '>' ? c + 1 : c;
        }
    }
    return NULL;
}

static void end_tag(dm_xml_scan *scan)
{
    const char *tag = scan->text + scan->start;
    const char *end = find_tag_end(tag, tag[1] == '!');
    dm_xml_piece piece = DM_XML_START_TAG;
    if (tag[1] == '!') {
        piece = DM_XML_DOCTYPE;
    } else if (tag[1] == '/') {
        piece = DM_XML_END_TAG;
    } else if (end && end[-2] == '/') {
        piece = DM_XML_EMPTY_TAG;
    }
    end_piece(scan, piece, end);
}

static bool begins_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

bool dm_xml_scan_next(dm_xml_scan *scan)
{
    move_place(scan, scan->end);
    if (scan->start == scan->size) {
        return false;
    }
    const char *text = scan->text + scan->start;
    if (*text != '<') {
        const char *next = strchr(text, '<');
        end_piece(scan, DM_XML_TEXT, next ? next : scan->text + scan->size);
    } else if (begins_with(text, "<!--")) {
        end_at_mark(scan, 4, "-->");
    } else if (begins_with(text, "<![CDATA[")) {
        end_at_mark(scan, 9, "]]>");
    } else if (begins_with(text, "<?")) {
        end_at_mark(scan, 2, "?>");
    } else {
        end_tag(scan);
    }
    return true;
}

bool dm_xml_scan_names(const dm_xml_scan *scan, const char *name)
{
    const char *tag = scan->text + scan->start;
    const char *own = tag + (tag[1] == '/' ? 2 : 1);
    size_t size = strcspn(own, " \t\r\n/>");
    const char *colon = memchr(own, ':', size);
    if (colon) {
        size -= (size_t)(colon + 1 - own);
        own = colon + 1;
    }
    return size == strlen(name) && memcmp(own, name, size) == 0;
}

static bool refuse(const dm_xml_scan *scan, size_t at, const char *file,
                   dm_problems *problems, const char *message)
{
    dm_xml_scan place = *scan;
    move_place(&place, at);
    dm_problems_add(problems, DM_ERROR, file, place.line, place.column, "%s",
                    message);
    return false;
}

static bool is_of_name(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80 || c == '_' ||
           c == ':' || c == '.' || c == '-';
}

/* A reference to an entity that only a DTD can define; NULL without one. An
 * ampersand that is none is for the parser to find. */
static const char *find_entity(const char *text, const char *end)
{
    static const char *const defined[] = {"&amp;", "&lt;", "&gt;", "&quot;",
                                          "&apos;"};
    for (const char *c = memchr(text, '&', (size_t)(end - text)); c;
         c = memchr(c + 1, '&', (size_t)(end - c - 1))) {
        const char *name = c + 1;
        while (is_of_name(*name)) {
            name++;
        }
        bool is_defined = name == c + 1 || *name != ';';
        for (size_t i = 0; i < sizeof defined / sizeof *defined; i++) {
            is_defined |= begins_with(c, defined[i]);
        }
        if (!is_defined) {
            return c;
        }
    }
    return NULL;
}

static size_t count_attributes(const dm_xml_scan *scan)
{
    size_t count = 0;
    char quote = '\0';
    for (size_t i = scan->start; i < scan->end; i++) {
        char c = scan->text[i];
        count += !follow_quote(&quote, c) && c == '=';
    }
    return count;
}

static bool check_tag(const dm_xml_scan *scan, const char *file,
                      dm_problems *problems)
{
    if (scan->end - scan->start > DM_XML_TAG_LIMIT) {
        return refuse(scan, scan->start, file, problems,
                      "a tag of more than 65,536 bytes");
    }
    if (count_attributes(scan) > DM_XML_ATTRIBUTE_LIMIT) {
        return refuse(scan, scan->start, file, problems,
                      "a tag of more than 256 attributes");
    }
    return true;
}

static bool check_depth(const dm_xml_scan *scan, size_t *depth,
                        const char *file, dm_problems *problems)
{
    *depth += scan->piece == DM_XML_START_TAG;
    *depth -= scan->piece == DM_XML_END_TAG && *depth;
    return *depth <= DM_XML_DEPTH_LIMIT ||
           refuse(scan, scan->start, file, problems,
                  "elements nested more than 100 deep");
}

static bool check_piece(const dm_xml_scan *scan, size_t *depth,
                        const char *file, dm_problems *problems)
{
    const char *text = scan->text;
    if (scan->piece == DM_XML_ASIDE || scan->piece == DM_XML_BROKEN) {
        return true;
    }
    if (scan->piece == DM_XML_DOCTYPE) {
        return text[scan->end - 1] == '>' ||
               refuse(scan, scan->start, file, problems,
                      "a DOCTYPE with declarations of its own");
    }
    const char *entity = find_entity(text + scan->start, text + scan->end);
    if (entity) {
        return refuse(scan, (size_t)(entity - text), file, problems,
                      "a reference to an entity, expected characters");
    }
    return scan->piece == DM_XML_TEXT ||
           (check_tag(scan, file, problems) &&
            check_depth(scan, depth, file, problems));
}

/* What no XML is made of. */
static bool check_bytes(const char *text, size_t size, const char *file,
                        dm_problems *problems)
{
    dm_xml_scan scan = dm_xml_scan_begin(text, size);
    if (!size) {
        return refuse(&scan, 0, file, problems,
                      "the file is empty, expected XML");
    }
    const char *nul = memchr(text, '\0', size);
    if (nul) {
        return refuse(&scan, (size_t)(nul - text), file, problems,
                      "a NUL byte: no XML, or a damaged one");
    }
    size_t valid = dm_text_valid_prefix(text, size);
    return valid == size || refuse(&scan, valid, file, problems,
                                   "broken UTF-8, and no other encoding is "
                                   "declared");
}

bool dm_xml_check(const char *text, size_t size, const char *file,
                  dm_problems *problems)
{
    dm_xml_scan scan = dm_xml_scan_begin(text, size);
    size_t depth = 0;
    bool fits = check_bytes(text, size, file, problems);
    while (fits && dm_xml_scan_next(&scan) && scan.piece != DM_XML_BROKEN) {
        fits = check_piece(&scan, &depth, file, problems);
    }
    return fits;
}
