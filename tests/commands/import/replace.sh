# What differs gives way, once: lists, answers, accounts and their summaries too.
demarche import -q new.db "$data/crisis"
cp -R "$data/crisis" set
chmod -R u+w set
sed -i '/^c0[1-9]/s/trade/fish/' set/contacts.csv
demarche import new.db set; echo "exit $?"
demarche import new.db set --replace; echo "exit $?"
demarche import new.db set --replace
demarche export new.db --to dataset -q -o after
demarche import -q fresh.db set
demarche export fresh.db --to dataset -q -o expected
diff -r expected after && echo "as new"
demarche check new.db >/dev/null; echo "exit $?"
