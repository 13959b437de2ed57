
# Set $plain to a word without its quotes, of which nothing is evaluated, and
# $open to the quote that is still open.
_demarche_unquote()
{
    local rest=$1 char
    plain='' open=''
    while [[ -n $rest ]]; do
        char=${rest:0:1}
        rest=${rest:1}
        if [[ $char == "'" && $open == [\'\$] ]] ||
            [[ $char == '"' && $open == '"' ]]; then
            open=
        elif [[ -z $open && $char == [\'\"] ]]; then
            open=$char
        elif [[ -z $open && $char == \$ && $rest == \'* ]]; then
            open=\$
            rest=${rest:1}
        elif [[ $char == \\ && $open$rest == \$[nt]* ]]; then
            [[ $rest == n* ]] && plain+=$'\n' || plain+=$'\t'
            rest=${rest:1}
        elif [[ $char == \\ && $open != "'" ]] &&
            [[ $open != '"' || $rest == [\\\"\$\`]* ]]; then
            plain+=${rest:0:1}
            rest=${rest:1}
        else
            plain+=$char
        fi
    done
}

# Set $quoted to a text as it stands on the line after the quote $open.
_demarche_quote()
{
    local rest=$1 char
    quoted=
    if [[ -z $open ]]; then
        [[ -z $rest ]] || printf -v quoted %q "$rest"
        return
    fi
    while [[ -n $rest ]]; do
        char=${rest:0:1}
        rest=${rest:1}
        case $open$char in
        \'\') char="'\\''" ;;
        \"!) char="\"'!'\"" ;;
        \"[\\\"\$\`] | \$[\\\']) char=\\$char ;;
        \$$'\n') char='\n' ;;
        esac
        quoted+=$char
    done
}

# Set $before to the words before the one to complete, $typed to that one and
# $head to its part that bash takes for words of their own, as in "--name=".
_demarche_split()
{
    local rest=$COMP_LINE piece i
    before=() typed='' head=''
    for ((i = 0; i <= COMP_CWORD; i++)); do
        piece=${COMP_WORDS[i]}
        if ((i > 0)) && [[ $rest == [[:blank:]]* ]]; then
            before+=("$typed")
            typed=
        fi
        head=$typed
        typed+=$piece
        rest=${rest#"${rest%%[![:blank:]]*}"}
        rest=${rest#"$piece"}
    done
    if [[ -z ${piece//[=:@]/} ]]; then
        head=$typed
    fi
}

# The names of a kind that begin with a text go to $found.
_demarche_ask()
{
    local value
    while IFS= read -r -d '' value; do
        found+=("$value")
    done < <(command demarche completion values \
        ${scheme:+--scheme="$scheme"} "$1" -- "$store" "$2" \
        2>/dev/null </dev/null)
}

# What $wanted has that begins with a text goes to $found.
_demarche_find()
{
    local value
    local -a values=()
    case $wanted in
    words\ *) read -r -a values <<<"${wanted#words }" ;;
    options) values=("${entries[@]%% *}") ;;
    files | text | '') ;;
    *) _demarche_ask "${wanted%,}" "$1" ;;
    esac
    for value in "${values[@]}"; do
        if [[ $value == "$1"* ]]; then
            found+=("$value")
        fi
    done
    if [[ $wanted == files || $wanted == queries && ${#found[@]} -eq 0 ]]; then
        compopt -o default
    elif [[ $wanted == *, ]]; then
        compopt -o nospace
    fi
}

_demarche()
{
    local name store scheme wanted ended place prefix repeated typed head skipped
    local plain open quoted text i
    local -a entries operands before found=()
    _demarche_split
    for i in "${!before[@]}"; do
        _demarche_unquote "${before[i]}"
        before[i]=$plain
    done
    _demarche_read_line "${before[@]:1}"
    _demarche_unquote "$head"
    skipped=$plain
    _demarche_unquote "$typed"
    _demarche_expect "$plain"
    _demarche_find "${plain#"$prefix"}"
    COMPREPLY=()
    for text in "${found[@]}"; do
        text=$prefix$text
        _demarche_quote "${text#"$skipped"}"
        COMPREPLY+=("$quoted")
    done
}

complete -F _demarche demarche
