# Texts: exchange
