# Testi: report
