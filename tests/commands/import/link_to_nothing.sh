# A store under the name of a link is made where the link leads.
ln -s there.db here.db
demarche import -q here.db "$data/crisis"
sqlite3 here.db 'SELECT count(*) FROM contact'
ls -A
