command -v mandoc >/dev/null || exit 77
for command in "" import export info check actors contacts show phases frequency \
    initiative rhythm reciprocity shifts centrality standing groups draw query help; do
    demarche help --man $command >page.1
    mandoc -T lint -W warning page.1
done
