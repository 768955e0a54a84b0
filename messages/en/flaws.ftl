# Texts: flaws
