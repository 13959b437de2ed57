# cmake -D IN=file -D SYMBOL=name -D HEADER=path -D OUT=file.c -P this
# Writes OUT, in which the text of IN is `const char SYMBOL[]`.
file(READ "${IN}" hex HEX)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
file(WRITE "${OUT}" "#include \"${HEADER}\"

const char ${SYMBOL}[] = {${bytes}0};
")
