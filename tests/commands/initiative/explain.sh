demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --explain -o a.csv
demarche initiative crisis.db --explain --interval wilson --test --openings 7 \
    --level state --basis theme --record northern+editor -o b.csv
