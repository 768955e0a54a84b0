# Testi: cli
