# Testi di `fasi bench`: perché un’istanza pubblica non si può prendere. Il nome del file sta davanti.

## Ogni famiglia
bench-unreadable = il file non si può leggere: { $reason }. Controllare il percorso e i permessi.
bench-no-file = non è un file. Indicare il file dell’istanza.
bench-too-large = il file supera { $most } MiB: è troppo grande per essere letto.
bench-empty = il file è vuoto. Scaricarlo di nuovo.
bench-fits-nowhere =
    { $count ->
        [one] l’elemento { $items } non sta in nessun agente, e tutti devono stare da qualche parte. Controllare pesi e capacità.
       *[other] { $count } elementi non stanno in nessun agente ({ $items }), e tutti devono stare da qualche parte. Controllare pesi e capacità.
    }
bench-out-of-proportion = i valori, moltiplicati per le capacità o per il numero di elementi, superano quel che si può calcolare senza errori. Scriverli con meno cifre.

bench-nodes-tours = --nodes vale per vrptw e hhcrsp; per le altre famiglie c’è --time-limit.

## gap
bench-gap-no-text = non è un file di testo. Servono solo numeri: agenti, elementi, costi, pesi, capacità.
bench-gap-size = deve cominciare con il numero degli agenti e quello degli elementi, almeno 1 ciascuno.
bench-gap-count = per { $agents } agenti e { $items } elementi servono { $expected } numeri, ce ne sono { $found }. Un file con più problemi va diviso, uno per file.
bench-gap-number = riga { $line }: «{ $word }» non è un numero intero.
bench-gap-large = riga { $line }: «{ $word }» è troppo grande, al più { $most }.
bench-gap-weight = il peso dell’elemento { $item } per l’agente { $agent } è negativo (si conta da 1).
bench-gap-capacity = la capacità dell’agente { $agent } è negativa (si conta da 1).

## assignment
bench-assignment-json = non è un’istanza in JSON: riga { $line }, colonna { $column }: { $reason }. La forma è in docs/BENCHMARKS.md.
bench-assignment-nothing = servono almeno un agente («agents») e un elemento («items»).
bench-assignment-id-twice = «{ $list }»: il codice «{ $id }» c’è due volte, al posto { $first } e al posto { $at } dell’elenco (si conta da 1). Dare a ognuno un codice suo, o toglierne uno.
bench-assignment-dimensions = «{ $id }»: i numeri in «capacity» e «use» devono essere tanti quanti quelli del primo agente.
bench-assignment-large = «{ $id }»: un numero in «capacity» o «use» è troppo grande, al più { $most }.
bench-assignment-no-agent = «{ $id }»: l’agente { $agent } non c’è (si conta da 0).
bench-assignment-twice = «{ $id }»: l’agente { $agent } c’è due volte (si conta da 0). Lasciarne una.
bench-assignment-value = «{ $id }», agente { $agent }: il valore ha più di 9 decimali o più di 15 cifre. Arrotondarlo.
bench-more =
    { $count ->
        [one] e un altro difetto.
       *[other] e altri { $count } difetti.
    }

## vrptw
bench-vrptw-no-text = non è un file di testo. La forma è quella di Solomon: NUMBER e CAPACITY, poi una riga per cliente.
bench-vrptw-fleet = sotto «NUMBER CAPACITY» servono due numeri interi: quanti veicoli (da 1 a 4000) e la loro capacità.
bench-vrptw-rows = servono il deposito (riga 0) e almeno un cliente sotto «CUST NO.».
bench-vrptw-row = riga { $line }: servono sette numeri: cliente, x, y, domanda, apertura, chiusura, durata.
bench-vrptw-number = riga { $line }: i clienti sono numerati uno dopo l’altro, dal deposito 0.
bench-vrptw-values = riga { $line }: la domanda è un numero intero, nulla è negativo, la finestra non chiude prima di aprire.
bench-tours-left-out =
    { $count ->
        [one] resta fuori { $visits }.
       *[other] restano fuori in { $count }: { $visits }.
    }
bench-tours-impossible =
    { $count ->
        [one] nessun piano può servire { $visits }: nessuno può farlo, o arrivarci in tempo e tornare, o non c’è posto nel veicolo.
       *[other] nessun piano può servirne { $count }: { $visits }. Nessuno può farli, o arrivarci in tempo e tornare, o non c’è posto nel veicolo.
    }
bench-tours-overloaded = nessun piano può servirli tutti: la domanda supera quel che tengono tutti i veicoli insieme.
bench-tours-large = i luoghi sono più di { $most }: troppi per tenere tutte le distanze.

## hhcrsp
bench-hhcrsp-json = non è un’istanza in JSON: riga { $line }, colonna { $column }: { $reason }. Servono patients, services, caregivers, distances.
bench-hhcrsp-twice = «{ $id }» c’è due volte. Ogni paziente, operatore e servizio ha un nome suo.
bench-hhcrsp-window = «{ $id }»: «time_window» vuole due numeri da 0 a 1 000 000, il primo non oltre il secondo.
bench-hhcrsp-service = «{ $id }» nomina un servizio che non è in «services».
bench-hhcrsp-duration = «{ $id }»: manca la durata del servizio, o non è un numero da 0 a 1 000 000.
bench-hhcrsp-nobody = «{ $id }»: nessun operatore sa prestare il servizio richiesto.
bench-hhcrsp-double = «{ $id }»: serve un servizio, oppure due con «synchronization» di tipo simultaneous o sequential con «distance» minima e massima.
bench-hhcrsp-same = «{ $id }» chiede due volte lo stesso servizio: la soluzione non direbbe chi fa quale. Dare ai due servizi nomi diversi.
bench-hhcrsp-nothing = servono almeno un paziente e un operatore.
bench-hhcrsp-distances = «distances» deve avere { $sites } righe di { $sites } numeri (la sede, poi i pazienti), da 0 a 1 000 000.

## sectioning
bench-sectioning-json = non è un’istanza in JSON: riga { $line }, colonna { $column }: { $reason }. Servono slots e participants.
bench-sectioning-times = «{ $id }»: i giorni vanno da 0 a 6, «start» e «end» sono minuti del giorno (o entrambi null), la fine dopo l’inizio.
bench-sectioning-twice = «{ $id }» c’è due volte. Ogni partecipante ha un id suo.
bench-sectioning-slot = «{ $id }» dà un valore a uno spazio che non è in «slots».
bench-sectioning-value = «{ $id }»: i valori sono numeri interi da 0 a 1 000 000.
bench-sectioning-nothing = servono almeno uno spazio e un partecipante.
bench-sectioning-large = gli spazi sono più di { $slots } o i partecipanti più di { $participants }: troppi.

## Il comando
bench-same-name = «{ $first }» e «{ $second }» darebbero lo stesso file di soluzione. Usare due cartelle.
