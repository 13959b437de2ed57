command -v bash >/dev/null || exit 77
demarche completion bash >demarche.bash
bash -n demarche.bash
