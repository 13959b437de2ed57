
_demarche()
{
    local name store scheme wanted ended place prefix repeated
    local -a entries operands found
    _demarche_read_line "${(@Q)words[2,CURRENT-1]}"
    _demarche_expect "${(Q)PREFIX}"
    local start=${${(Q)PREFIX}#"$prefix"}
    if [[ $prefix == --*=* ]]; then
        compset -P 1 '*='
    fi
    if [[ $prefix == *, ]]; then
        compset -P '*,'
    fi
    case $wanted in
    words\ *) found=(${=wanted#words }) ;;
    options) found=("${(@)entries%% *}") ;;
    files) _files; return ;;
    text | '') return 1 ;;
    *)
        found=("${(@0)$(command demarche completion values \
            ${scheme:+--scheme="$scheme"} "${wanted%,}" -- "$store" "$start" 2>/dev/null </dev/null)}")
        found=("${(@)found:#}")
        ;;
    esac
    if [[ $wanted == queries && ${#found} -eq 0 ]]; then
        _files
    elif [[ $wanted == *, ]]; then
        compadd -S '' -- "${found[@]}"
    else
        compadd -- "${found[@]}"
    fi
}

if [[ ${funcstack[1]} == _demarche ]]; then
    _demarche "$@"
else
    compdef _demarche demarche
fi
