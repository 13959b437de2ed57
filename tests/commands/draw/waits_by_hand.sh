# Curves of waits, in exact fractions, by another program.
command -v python3 >/dev/null || exit 77
for seed in 1 2 3; do
    mkdir made$seed
    python3 "$source/tests/commands/draw/waits_by_hand.py" make made$seed $seed
    demarche import -q made$seed.db made$seed
    for days in 30 10; do
        demarche draw made$seed.db -q --kind response --horizon $days --data --lines 96 >waits.csv
        python3 "$source/tests/commands/draw/waits_by_hand.py" check \
            made$seed/contacts.csv waits.csv $days
    done
done
