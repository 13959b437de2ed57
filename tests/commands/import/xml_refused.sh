# What is not well-formed, or beyond bounds, changes nothing, whatever is asked.
start='<TEI xmlns="http://www.tei-c.org/ns/1.0">'
letter='<correspDesc key="1"><correspAction type="sent"><persName>ada</persName>
</correspAction><correspAction type="received"><persName>carl</persName>
</correspAction></correspDesc>'
refuse() {
    demarche import new.db "$1.xml" --profile cmif --on-error skip
    echo "$1: exit $?"
}
demarche import -q new.db "$data/crisis"
cp new.db before.db

printf '%s\n%s\n</correspDesc></TEI>\n' "$start" "$letter" >mismatch.xml
refuse mismatch
printf '%s\n%s\n' "$start" "$letter" >cut.xml
refuse cut
printf '<?xml version="1.0"?>\n<!DOCTYPE TEI [\n<!ENTITY a "ha">\n<!ENTITY b "&a;&a;">\n]>%s&b;%s</TEI>\n' \
    "$start" "$letter" >laughs.xml
refuse laughs
printf '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>%s&x;</TEI>\n' \
    "$start" >external.xml
refuse external
printf '<!DOCTYPE TEI SYSTEM "tei.dtd">%s&x;%s</TEI>\n' "$start" "$letter" \
    >entity.xml
refuse entity
{
    printf '%s' "$start"
    awk 'BEGIN { for (i = 0; i < 200; i++) printf "<div>" }'
} >deep.xml
refuse deep
{
    printf '%s<p' "$start"
    awk 'BEGIN { for (i = 0; i < 100000; i++) printf " a%d=\"\"", i }'
    printf '/></TEI>'
} >huge.xml
refuse huge
printf '%s\n\000%s</TEI>\n' "$start" "$letter" >nul.xml
refuse nul
printf '%s\n\377%s</TEI>\n' "$start" "$letter" >bytes.xml
refuse bytes
printf '%s</TEI>\n' "$start" >none.xml
refuse none
printf '<TEI>%s</TEI>\n' "$letter" >namespace.xml
refuse namespace
: >empty.xml
refuse empty
echo 'initiator,recipient' >table.xml
refuse table
demarche import new.db none.xml --profile frus; echo "exit $?"
cmp before.db new.db && echo 'the store is as it was'
