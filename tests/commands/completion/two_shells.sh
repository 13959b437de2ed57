demarche completion bash zsh
