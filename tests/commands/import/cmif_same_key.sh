# Three letters of one key: two tell the same, the third does not. In whatever
# order, their keys are the same, and so is what is stored.
letter() {
    printf '<correspDesc source="https://example.org" key="8"><correspAction type="sent">'
    printf '<persName>ada</persName><date when="%s"/></correspAction>\n' "$1"
    printf '<correspAction type="received"><persName>%s</persName>' "$2"
    printf '</correspAction></correspDesc>\n'
}
file() {
    echo '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
    for year in "$@"; do
        letter "$year" carl
    done
    echo '</TEI>'
}
file 1649 1649 1650 >one.xml
file 1650 1649 1649 >two.xml
file 1649 1650 1649 >three.xml
demarche import new.db one.xml
demarche import new.db two.xml
demarche import new.db three.xml
demarche contacts new.db --format csv
