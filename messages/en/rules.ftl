# Texts: rules
