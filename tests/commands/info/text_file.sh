echo "no database at all, and long enough not to be taken for an empty file" >notes.txt
demarche info notes.txt
