
# Set $wanted to what an option takes, to nothing if it takes nothing.
_demarche_find_option()
{
    local entry
    wanted=
    for entry in "${entries[@]}"; do
        if [[ ${entry%% *} == "$1" ]]; then
            wanted=${entry#* }
        fi
    done
    if [[ $wanted == flag ]]; then
        wanted=
    fi
}

# Read the words before the one to complete: the command, its store, the scheme
# that is asked for, and how many operands there are.
_demarche_read_line()
{
    local word option
    name='' store='' scheme='' wanted='' ended='' place=0
    _demarche_describe ''
    for word in "$@"; do
        if [[ -n $wanted ]]; then
            wanted=
            [[ $option != --scheme ]] || scheme=$word
        elif [[ -z $ended && $word == -- ]]; then
            ended=1
        elif [[ -z $ended && $word == -?* ]]; then
            option=$word
            _demarche_find_option "$word"
            [[ $word != --scheme=* ]] || scheme=${word#*=}
        elif [[ -z $name ]]; then
            name=$word
            _demarche_describe "$name"
        else
            place=$((place + 1))
            store=${store:-$word}
        fi
    done
    if [[ $store == \~/* ]]; then
        store=$HOME/${store#??}
    fi
}

# Set $wanted to what the word to complete is, and $prefix to what of it stays
# as it is.
_demarche_expect()
{
    prefix=
    if [[ -z $wanted && -z $ended && $1 == --*=* ]]; then
        prefix=${1%%=*}=
        _demarche_find_option "${1%%=*}"
    elif [[ -z $wanted && -z $ended && $1 == -* ]]; then
        wanted=options
    elif [[ -z $wanted ]]; then
        if [[ -n $repeated && $place -ge ${#operands[@]} ]]; then
            place=$((${#operands[@]} - 1))
        fi
        wanted=${operands[*]:$place:1}
    fi
    if [[ $wanted == *, && ${1#"$prefix"} == *,* ]]; then
        wanted=${wanted%,}
        prefix=${1%,*},
    fi
}
