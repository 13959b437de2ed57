# Refused letters, also where many share a line, and what becomes of the others.
start='<TEI xmlns="http://www.tei-c.org/ns/1.0">'
letter() {
    printf '<correspDesc source="https://example.org" key="%s"><correspAction type="sent">' "$1"
    printf '<persName>%s</persName><date when="%s"/></correspAction>' "$2" "$3"
    printf '<correspAction type="received"><persName>%s</persName>' "$4"
    printf '</correspAction></correspDesc>'
}
{
    printf '%s' "$start"
    letter 1 ada 1648-01-01 carl
    letter 2 ada 1648-02-30 carl
    letter 3 carl 1648-03-02/1648-03-01 ada
    letter 4 carl 1648-04-01 ada
    printf '</TEI>'
} >letters.xml
demarche import new.db letters.xml; echo "exit $?"
demarche import new.db letters.xml --on-error skip --rejects rejects.csv
cat rejects.csv
{
    printf '%s' "$start"
    letter 4 carl 1648-04-02 ada
    printf '</TEI>'
} >changed.xml
demarche import new.db changed.xml; echo "exit $?"
demarche import new.db changed.xml --replace
demarche import dry.db letters.xml --on-error skip --dry-run --format csv
