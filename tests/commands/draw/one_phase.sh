demarche import -q crisis.db "$data/crisis"
demarche draw crisis.db -o net.dot --phase 2
ls
grep -c 'Rémy' net.dot

# It is the picture that all phases together would give.
demarche draw crisis.db -o all.dot
cmp net.dot all-2.dot
