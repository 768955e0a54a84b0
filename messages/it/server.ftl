# Testi: server
