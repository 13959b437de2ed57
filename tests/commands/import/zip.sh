printf 'date,initiator,recipient\n1939-05-03,Molotov,Seeds\n' >contacts.csv
pack() { /usr/bin/python3 -B - "$@" <<'END'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for name in sys.argv[2:]:
        text = "" if name.endswith("/") else open("contacts.csv").read()
        archive.writestr(name, text)
END
}
pack one.zip folder/ folder/contacts.csv __MACOSX/folder/._contacts.csv
demarche import new.db one.zip
demarche contacts new.db
pack two.zip a.csv b.csv; demarche import new.db two.zip; echo "exit $?"
pack none.zip folder/; demarche import new.db none.zip; echo "exit $?"
head -c 60 one.zip >cut.zip; demarche import new.db cut.zip; echo "exit $?"
