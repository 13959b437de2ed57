demarche help draw >expected
for line in "draw --help" "--help draw" "draw -h" "draw x --nonsense --help" "draw --output --help" "-h draw -o"; do
    demarche $line | cmp - expected && echo "$line"
done
