# A name that two actors of the store have, and an entry that two have.
printf 'key,label,authorities\na1,Ada,gnd:1\na2,Ada,\na3,Ada,\nb1,Bo,gnd:2\nb2,Bo,gnd:2\nc1,Carl,gnd:3\nc2,Carl,\n' >actors.csv
printf 'initiator,recipient\na1,b1\n' >contacts.csv
demarche import -q new.db .
{
    echo '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
    for actor in '<persName>Ada</persName>' \
        '<persName ref="http://d-nb.info/gnd/2">Bo</persName>' \
        '<persName>Carl</persName>' \
        '<persName ref="http://d-nb.info/gnd/1">A. L.</persName>'; do
        echo '<correspDesc><correspAction type="sent">'
        echo "$actor<date when='1900'/></correspAction><correspAction type=\"received\">"
        echo '<persName>Dag</persName></correspAction></correspDesc>'
    done
    echo '</TEI>'
} >letters.xml
demarche import new.db letters.xml --on-error skip
demarche contacts new.db --format csv
demarche import -q new.db .
