# Texts: columns
