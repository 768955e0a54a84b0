# Texts: words
