# The digests of the policy are those of the style and the script.
command -v python3 >/dev/null || exit 77
demarche import -q crisis.db "$data/crisis"
demarche report -q crisis.db -o crisis.html
python3 - <<'END'
import base64, hashlib, re
page = open('crisis.html', encoding='utf-8').read()
for name in 'style', 'script':
    text = re.search(f'<{name}>(.*?)</{name}>', page, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    print(name, f"{name}-src 'sha256-{digest}'" in page)
END
