# Testi: exchange
