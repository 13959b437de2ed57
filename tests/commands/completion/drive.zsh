# drive.zsh LINE...: the words that a zsh on a terminal makes of each line and a
# Tab; the completion is that of "_demarche" in this folder.
zmodload zsh/zpty
export ZDOTDIR=$PWD

zpty -b shell zsh -f -i
{
    zpty -w shell "PS1= PS2= LISTMAX=0; fpath=($PWD \$fpath)"
    zpty -w shell "autoload -Uz compinit && compinit -D -u"
    zpty -w shell "demarche() { print -r -- '<'\${(j:> <:)@}'>' >>|$PWD/made }"
    for line in "$@"; do
        zpty -w -n shell "$line"$'\t\n'
    done
    zpty -w shell "print end >>|$PWD/made"
    for ((tries = 0; tries < 300; tries++)); do
        while zpty -r shell text; do
            :
        done
        if [[ -e made && $(tail -n 1 made) == end ]]; then
            break
        fi
        sleep 0.1
    done
} always {
    zpty -d shell
}
cat made
