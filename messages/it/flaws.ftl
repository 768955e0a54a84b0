# Testi: flaws
