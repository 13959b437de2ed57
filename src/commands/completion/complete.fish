
# Set $wanted to what an option takes, to nothing if it takes nothing.
function __demarche_find_option -S
    set wanted ''
    for entry in $entries
        set -l parts (string split -m 1 ' ' -- $entry)
        if test "$parts[1]" = "$argv[1]"; and test "$parts[2]" != flag
            set wanted $parts[2]
        end
    end
end

# Read the words before the one to complete: the command, its store, the scheme
# that is asked for, and how many operands there are.
function __demarche_read_line -S
    __demarche_describe ''
    for word in $argv
        if test -n "$wanted"
            set wanted ''
            if test "$option" = --scheme
                set scheme $word
            end
        else if test -z "$ended"; and test "$word" = --
            set ended 1
        else if test -z "$ended"; and string match -q -- '-?*' $word
            set option $word
            __demarche_find_option $word
            if string match -q -- '--scheme=*' $word
                set scheme (string replace -- --scheme= '' $word)
            end
        else if test -z "$name"
            set name $word
            __demarche_describe $name
        else
            set place (math $place + 1)
            if test -z "$store"
                set store $word
            end
        end
    end
end

# Set $wanted to what the word to complete is, and $prefix to what of it stays
# as it is.
function __demarche_expect -S
    if test -z "$wanted$ended"; and string match -q -- '--*=*' $argv[1]
        set prefix (string replace -r -- '=.*' '=' $argv[1])
        __demarche_find_option (string trim -r -c = -- $prefix)
    else if test -z "$wanted$ended"; and string match -q -- '-*' $argv[1]
        set wanted options
    else if test -z "$wanted"
        if test -n "$repeated"; and test $place -ge (count $operands)
            set place (math (count $operands) - 1)
        end
        set wanted $operands[(math $place + 1)]
    end
    if string match -q -- '*,' "$wanted"
        set -l rest (string sub -s (math (string length -- "$prefix") + 1) -- $argv[1])
        if string match -q -- '*,*' $rest
            set wanted (string trim -r -c , -- $wanted)
            set prefix $prefix(string replace -r -- ',.*' ',' $rest)
        end
    end
end

# What the word to complete may be, a line each: names of several lines, or with
# what begins a description, cannot be offered.
function __demarche_complete
    set -l name ''
    set -l store ''
    set -l scheme ''
    set -l wanted ''
    set -l ended ''
    set -l option ''
    set -l prefix ''
    set -l place 0
    set -l entries
    set -l operands
    set -l repeated
    set -l found
    set -l typed (commandline -ct)
    # A quote that is still open is no part of the word.
    set -l plain (string unescape -- $typed)
    or set plain (string replace -r -- '^[\'"]' '' $typed)
    set -l before (commandline -opc)
    __demarche_read_line $before[2..-1]
    __demarche_expect "$plain"
    switch "$wanted"
        case 'words *'
            set found (string split ' ' -- $wanted)[2..-1]
        case options
            set found (string replace -r -- ' .*' '' $entries)
        case files
            __fish_complete_path $typed
            return
        case text ''
            return
        case '*'
            set -l kind (string trim -r -c , -- $wanted)
            set -l chosen
            if test -n "$scheme"
                set chosen --scheme=$scheme
            end
            set store (string replace -r -- '^~/' $HOME/ $store)
            set found (command demarche completion values $chosen $kind -- \
                $store 2>/dev/null </dev/null | string split0)
            if test "$wanted" = queries
                __fish_complete_path $typed
            end
    end
    for text in $found
        if not string match -q -r -- '[\n\t]' $text
            printf '%s\n' $prefix$text
        end
    end
end

complete -c demarche -f -a '(__demarche_complete)'
