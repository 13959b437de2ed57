# Who consulted whom is not told: the share is not defined, not a half.
for mirror in collapse keep; do
    demarche import -q $mirror.db "$data/foreign/events.tab" --mirror $mirror
    demarche initiative $mirror.db --topic Consult
done
