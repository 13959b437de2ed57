demarche import -q crisis.db "$data/crisis"
command -v gnuplot >/dev/null || exit 77
demarche draw crisis.db -q --kind frequency -o f.pdf
demarche draw crisis.db -q --kind frequency -o f.png --dpi 100
demarche draw crisis.db -q --kind frequency -o - | head -c 5; echo
head -c 5 f.pdf; echo
head -c 4 f.png | tail -c 3; echo
od -A n -t u1 -j 18 -N 2 f.png
