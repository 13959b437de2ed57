# Every reason, and what is none: namesakes in brackets, one in contact with the
# other.
demarche import -q s.db "$data/namesakes"
demarche actors s.db --similar
demarche actors s.db --similar --format text
