# Parole dello scambio dei dati: luoghi dei difetti, tipi attesi, il modello di cartella.

## Dove
place-table = «{ $table }»
place-row = riga { $row }
place-column = colonna «{ $column }»
did-you-mean = Forse «{ $suggestion }»?

## Tipi attesi
kind-text = un testo
kind-word = una voce dell’elenco
kind-list = un elenco di oggetti
kind-object = un oggetto

## I file che si danno
book-fasi-dataset = il file dei dati
book-fasi-decisions = il file delle decisioni
book-fasi-policy = il file della policy
book-fasi-identities = il file delle persone
book-fasi-week = una settimana fatta da voi
book-fasi-answers = le risposte al questionario sui fabbisogni formativi
book-fasi-attendance = le presenze agli incontri
book-fasi-scenarios = il file degli scenari
book-fasi-plan = un piano

## Voci mostrate
shown-fund-line = { $fund }, { $year }, { $category }

## Perché un file non si legge o non si scrive
io-not-found = non esiste
io-denied = non ci sono i permessi
io-folder = è una cartella
io-no-folder = una parte del percorso non è una cartella
io-full = il disco è pieno
io-read-only = il disco è in sola lettura
workbook-cut = è incompleta, come dopo una copia o uno scaricamento interrotti, o una sua parte è guasta
workbook-parts = una delle sue parti non è come in una cartella di lavoro .xlsx
workbook-many-parts = ha migliaia di parti, e di solito sono qualche decina
workbook-order = le celle di un foglio non sono in ordine
json-ends-early = il testo è vuoto o si interrompe a metà
json-missing = prima di lì manca un campo che ci vuole
json-shape = lì c’è un valore di un altro genere, ad esempio un testo dove va un numero
json-syntax = lì il JSON vuole altro: spesso manca o avanza una virgola, un due punti, una parentesi o una virgoletta

## In cifre
summary-dataset = Dati al { $day }. Il piano guarda { $weeks } settimane dal { $start }.

## Il modello
sheet-guide = Leggimi
sheet-lists = Elenchi
sheet-lists-rules = Codice della regola, e che cos’è
template-example = ESEMPIO
template-required = Obbligatoria.
template-not-in-list = La voce non è nell’elenco.
guide-title-fasi-dataset = Dati per le proposte di abbinamento
guide-title-fasi-decisions = Decisioni in vigore: abbinamenti decisi, esclusioni, rinunce
guide-title-fasi-policy = Policy: pesi dei criteri, regole sospese, soglie
guide-title-fasi-identities = Persone: chi sono i componenti dei nuclei
guide-title-fasi-week = Settimana fatta da voi: chi fa quale visita, quando
guide-1 = Ogni foglio è una tabella: una riga di intestazioni, poi una riga per voce. Le intestazioni in grassetto sono obbligatorie; passando sopra si legge che cosa va scritto.
guide-2 = Le righe che cominciano con ESEMPIO mostrano come si compila: non vengono lette, si possono cancellare.
guide-3 = Dove la cella ha una freccia si sceglie dall’elenco. Per sì e no va bene anche una x; vuoto vuol dire no.
guide-4 = Le date si scrivono come 30/11/2026, gli importi come 1.234,50. Quel che non si sa si lascia vuoto: non noto non è zero.
guide-5-people = Questo file contiene dati personali: non va spedito né messo accanto agli altri. Il calcolo non lo apre; serve solo a ritrovare le persone.
guide-5 = Qui non vanno nomi, date di nascita, recapiti, cittadinanza, titolo di soggiorno: le persone stanno in un file a parte, che il calcolo non apre.
guide-6 = Si possono aggiungere colonne e fogli di note: basta chiamarli «Note» o farli cominciare con #.
guide-check-fasi-dataset = fasi check FILE.xlsx
guide-check-fasi-decisions = fasi check DATI --decisions FILE.xlsx
guide-check-fasi-policy = fasi check DATI --policy FILE.xlsx
guide-check-fasi-identities = fasi check DATI --identities FILE.xlsx
guide-check-fasi-week = fasi check DATI --plan FILE.xlsx
guide-7 = Per controllare il file: { $command }. Ogni difetto è indicato con foglio, riga, colonna e che cosa fare.
guide-sheets = I fogli
