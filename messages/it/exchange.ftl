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

## Voci mostrate
shown-fund-line = { $fund }, { $year }, { $category }

## Perché un file non si legge o non si scrive
io-not-found = non esiste
io-denied = non ci sono i permessi
io-folder = è una cartella
io-no-folder = una parte del percorso non è una cartella
io-full = il disco è pieno
io-read-only = il disco è in sola lettura
json-ends-early = il testo è vuoto o si interrompe a metà

## In cifre
summary-dataset = Dati al { $day }. Il piano guarda { $weeks } settimane dal { $start }.

## Il modello
sheet-guide = Leggimi
sheet-lists = Elenchi
template-example = ESEMPIO
template-required = Obbligatoria.
template-not-in-list = La voce non è nell’elenco.
guide-title = Dati per le proposte di abbinamento
guide-1 = Ogni foglio è una tabella: una riga di intestazioni, poi una riga per voce. Le intestazioni in grassetto sono obbligatorie; passando sopra si legge che cosa va scritto.
guide-2 = Le righe che cominciano con ESEMPIO mostrano come si compila: non vengono lette, si possono cancellare.
guide-3 = Dove la cella ha una freccia si sceglie dall’elenco. Per sì e no va bene anche una x; vuoto vuol dire no.
guide-4 = Le date si scrivono come 30/11/2026, gli importi come 1.234,50. Quel che non si sa si lascia vuoto: non noto non è zero.
guide-5 = Qui non vanno nomi, date di nascita, recapiti, cittadinanza, titolo di soggiorno: le persone stanno in un file a parte, che il calcolo non apre.
guide-6 = Si possono aggiungere colonne e fogli di note: basta chiamarli «Note» o farli cominciare con #.
guide-7 = Per controllare i dati: fasi check FILE.xlsx. Ogni difetto è indicato con foglio, riga, colonna e che cosa fare.
guide-sheets = I fogli
