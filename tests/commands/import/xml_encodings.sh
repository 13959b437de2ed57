# The same letter in other encodings; an outer DTD is not asked for.
letter='<TEI xmlns="http://www.tei-c.org/ns/1.0"><correspDesc key="1">
<correspAction type="sent"><persName>S&#248;ren Åkesson</persName>
<date when="1900"/></correspAction>
<correspAction type="received"><persName>Müller &amp; Söhne</persName>
</correspAction></correspDesc></TEI>'
demarche import -q new.db - <<END
$letter
END
printf '<?xml version="1.0" encoding="UTF-16"?>%s' "$letter" |
    iconv -f UTF-8 -t UTF-16 >wide.xml
demarche import new.db wide.xml
printf '<?xml version="1.0" encoding="ISO-8859-1"?>%s' "$letter" |
    iconv -f UTF-8 -t ISO-8859-1 >latin.xml
demarche import new.db latin.xml
{
    printf '\357\273\277<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/tei.dtd">'
    printf '%s' "$letter"
} | gzip >packed.xml.gz
demarche import new.db packed.xml.gz
demarche contacts new.db --format csv
