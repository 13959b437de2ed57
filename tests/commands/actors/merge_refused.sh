# Nothing changes.
demarche import -q crisis.db "$data/crisis"
sha256sum crisis.db >before
demarche actors crisis.db --merge ada dora; echo "exit $?"
demarche actors crisis.db --merge bo emile; echo "exit $?"
demarche actors crisis.db --merge north south; echo "exit $?"
demarche actors crisis.db --merge north ada; echo "exit $?"
demarche actors crisis.db --merge carl Carl; echo "exit $?"
demarche actors crisis.db --merge carl 'Ada Lunt'; echo "exit $?"
demarche actors crisis.db --unmerge 1; echo "exit $?"
sha256sum -c before
demarche actors none.db --merge carl ada; echo "exit $?"
ls
