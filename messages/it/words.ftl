# Testi: words
