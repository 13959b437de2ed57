# drive.bash WORD...: what the completion of bash offers for the last of the
# words of a line, and below what each offer makes of that word when the line
# is run. A word after "+" is one that bash cuts off the word before it.
eval "$(demarche completion bash)"
compopt() { echo "compopt $*"; }

COMP_LINE=
COMP_WORDS=()
for word in "$@"; do
    if [[ $word == +* ]]; then
        word=${word#+}
        kept+=$previous
    else
        COMP_LINE+=${COMP_LINE:+ }
        kept=
    fi
    COMP_LINE+=$word
    COMP_WORDS+=("$word")
    previous=$word
done
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
COMP_POINT=${#COMP_LINE}
_demarche demarche "$word" "$previous"

case $word in
[=:]*) kept+=$word quote= ;;
[\'\"]*) quote=${word:0:1} ;;
\$\'*) quote="'" kept+=\$ ;;
*) quote= ;;
esac
for reply in "${COMPREPLY[@]}"; do
    printf '%s\n' "$reply"
done
for reply in "${COMPREPLY[@]}"; do
    eval "printf '<%s>\n' $kept$quote$reply$quote"
done
