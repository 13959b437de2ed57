for options in "--mirror keep" "--dedupe none" "--dedupe story" "--all-codes" \
    "--mirror keep --dedupe none --all-codes"; do
    # shellcheck disable=SC2086 # several words
    demarche import new.db "$data/foreign/events.tab" --dry-run $options >/dev/null
done
