demarche import -q crisis.db "$data/crisis"
try() { demarche draw crisis.db "$@"; echo "$?"; }
try -o n.svg --by actor
try -o n.svg --data
try -o f.svg --kind frequency --series rate
try -o f.svg --kind initiative --by actor
try -o f.svg --kind response --draws 9
try -o f.svg --kind turning --range contested
try -o f.svg --kind turning --ties 3
try -o f.svg --kind frequency --format csv
try -o f.png --kind frequency --dpi 4294967396
try -o - --kind frequency --data
try --kind frequency
try -o f.dot --kind frequency
try -o n.gp
try -o f.svg --kind initiative --actor nobody
try -o n.svg --contacts 9
try -o t.gp --kind timeline
try -o t.svg --kind timeline --ties 9
try -o f.svg --kind frequency --top 3
try -o f.png --kind frequency --dpi 29
try --kind timeline
