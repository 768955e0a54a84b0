# Testi: rules
