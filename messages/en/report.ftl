# Texts: report
