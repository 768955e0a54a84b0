# Texts: cli
