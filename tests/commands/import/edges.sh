# Comments, blanks, fractions, times before 1970 and dates; the same twice.
cat >mails.txt <<END
# source target time
% another comment
  ada carl 1082040961
carl	ada  1082040961.75
ada carl 1082040961

bo bo 1082040962
ada bo -86401
ada bo 1939-05-17
END
demarche import mails.db mails.txt --dry-run
demarche import mails.db mails.txt
demarche import mails.db mails.txt
