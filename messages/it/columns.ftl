# Testi: columns
