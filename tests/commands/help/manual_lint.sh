command -v mandoc >/dev/null || exit 77
demarche help --man >page.1
mandoc -T lint -W warning page.1
demarche help | sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\).*/\1/p' >commands
[ -s commands ] || echo "no commands"
while read -r command; do
    demarche help --man "$command" >page.1
    mandoc -T lint -W warning page.1
done <commands
