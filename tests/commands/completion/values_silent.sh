demarche completion values; echo "exit $?"
demarche completion values none none.db; echo "exit $?"
demarche completion values actors none.db; echo "exit $?"
echo no store >text.db
demarche completion values actors text.db; echo "exit $?"
demarche completion values actors .; echo "exit $?"
demarche completion values actors; echo "exit $?"
ls
