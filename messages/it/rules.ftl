# Testi delle regole: `rule-<stanza>-<regola> = nome breve`, con `.breach` (frase con i fatti), `.means` (che cosa chiede)
# e, per i criteri, `.because`. I conteggi arrivano come numeri (per i plurali); importi, date, durate, percentuali,
# orari e voci arrivano già scritti con la loro unità («400 €», «35 min», «40 %»): non aggiungere unità.
