# The reader waits for more: the signal must end it, and leave nothing.
mkfifo pipe
demarche import new.db - <pipe &
reader=$!
exec 3>pipe
echo key,date,initiator,recipient >&3
sleep 0.3
kill -TERM $reader
(sleep 5; kill -KILL $reader) 2>/dev/null &
wait $reader
echo "exit $?"
exec 3>&-
rm pipe
ls -A
