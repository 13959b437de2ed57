for command in import export info check actors contacts show phases frequency \
    initiative rhythm reciprocity shifts centrality standing groups draw query help; do
    demarche help $command | awk -v command=$command 'length > 80 { print command ": " $0 }'
done
