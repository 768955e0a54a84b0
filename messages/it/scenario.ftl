# Scenari: che cosa succederebbe se.

## Fogli e colonne del file degli scenari

table-scenarios = Scenari
    .note = Un «e se» per riga: i dati di oggi con le sue modifiche.
column-scenarios-id = Codice
    .note = Breve, ad esempio S1.
    .also = Codice scenario
    .example = S1
column-scenarios-title = Titolo
    .note = Come si chiama nei risultati.
    .also = Nome
    .example = Tre case in più a Quarrata
column-scenarios-why = Perché
    .note = Perché ce lo si chiede.
    .also = Motivo|Domanda

table-changes = Modifiche
    .note = Una modifica per riga. Di quale tabella, quale riga, quale colonna si parla, con i nomi dei vostri fogli.
    .also = Cambiamenti
column-changes-scenario = Scenario
    .note = Il codice dello scenario.
    .example = S1
column-changes-step = Passo
    .note = Se conta l’ordine: prima il passo 1. Nello stesso passo si aggiunge, si cambia, si scala, arrivano nuclei, si toglie.
    .also = Ordine
    .example = 1
column-changes-action = Azione
    .note = aggiungi: una riga come un’altra (il codice dell’altra in Valore), o una cella di una riga nuova. cambia: un altro valore (vuoto = vuota la cella). scala: più o meno tanti per cento. più arrivi: tanti per cento di nuclei in più. togli: via le righe, con quello che ne dipende.
    .also = Cosa si fa
    .example = add
column-changes-table = Tabella
    .note = Il foglio dei dati, delle decisioni o della policy: ad esempio Alloggi, Fondi, Pesi.
    .also = Foglio
    .example = Alloggi
column-changes-row = Riga
    .note = Il codice della riga. Dove ne servono più pezzi, con / in mezzo: FAMI/2027/affitto; * vale per tutti.
    .also = Codice riga
    .example = A101
column-changes-column = Colonna
    .note = La colonna, se si parla di una cella.
    .also = Campo
    .example = -
column-changes-value = Valore
    .note = Come si scriverebbe nel foglio; per cento (-20) per scala e più arrivi.
    .also = Nuovo valore
    .example = A031

word-action-add = aggiungi
    .also = aggiungere|nuovo|nuova
word-action-alter = cambia
    .also = cambiare|modifica|imposta
word-action-scale = scala
    .also = scalare|per cento
word-action-more = più arrivi
    .also = arrivi|piu arrivi
word-action-remove = togli
    .also = togliere|elimina|chiudi

## Tabelle del risultato

table-scenario-outcomes = Risultati
column-scenario-outcomes-scenario = Scenario
column-scenario-outcomes-title = Titolo
column-scenario-outcomes-room = Parte
column-scenario-outcomes-indicator = Indicatore
column-scenario-outcomes-unit = Unità
column-scenario-outcomes-base = Oggi
column-scenario-outcomes-with = Nello scenario
column-scenario-outcomes-by = Differenza
column-scenario-outcomes-open = Scarto sommato
column-scenario-outcomes-text = In parole
table-scenario-groups = Gruppi
column-scenario-groups-scenario = Scenario
column-scenario-groups-group = Gruppo
column-scenario-groups-of = Nuclei
column-scenario-groups-gain = Con casa in più
column-scenario-groups-lose = Con casa in meno

## Che cosa fa una modifica

change-copied = { $table }: si aggiunge { $code }, come { $like }.
change-added = { $table }: si aggiunge «{ $code }» ({ $cells }).
change-altered =
    { $rows ->
        [one] { $table }, { $code }: «{ $column }» passa da { $from } a { $to }.
       *[other] { $table }, { $code }: «{ $column }» passa da { $from } a { $to } in { $rows } righe.
    }
change-set =
    { $rows ->
        [one] { $table }, { $code }: «{ $column }» diventa { $to }.
       *[other] { $table }, { $code }: «{ $column }» diventa { $to } in { $rows } righe.
    }
change-scaled =
    { $rows ->
        [one] { $table }, { $code }: «{ $column }» { $percent } % (una riga).
       *[other] { $table }, { $code }: «{ $column }» { $percent } % ({ $rows } righe).
    }
change-arrived =
    { $count ->
        [one] Arriva un nucleo in più ({ $percent } %), estratto a sorte fra i { $of } che ci sono (seme { $seed }).
       *[other] Arrivano { $count } nuclei in più ({ $percent } %), estratti a sorte fra i { $of } che ci sono (seme { $seed }).
    }
change-removed =
    { $rows ->
        [one] { $table }: si toglie { $code }.
       *[other] { $table }: si toglie { $code }, { $rows } righe.
    }
change-with =
    { $count ->
        [one] Con un’altra riga: { $tables }.
       *[other] Con altre { $count } righe: { $tables }.
    }
change-nothing = niente

## Che cosa ne viene

room-name-placement = Abbinamento nucleo–alloggio
room-name-routes = Settimana dell’équipe

indicator-homes = Case stabili
indicator-homes-first = Case stabili, prima fascia
indicator-bridged = Solo alloggio ponte
indicator-waiting = In attesa, senza alloggio ponte
indicator-people-housed = Persone con casa
indicator-minors-housed = Minori con casa
indicator-fund-cost = Spesa dei fondi
indicator-floors = Nuclei che mancano alle quote di equità
indicator-points = Punti dei criteri
indicator-visits-made = Visite fatte
indicator-visits-left-out = Visite fuori
indicator-priority-left-out = Priorità fuori
indicator-travel = Strada
indicator-overtime = Straordinari
indicator-late = Ritardi

difference-none = nessuna differenza
difference-within = nessuna differenza ({ $by }, entro lo scarto di { $open })
difference-proven = { $base } → { $with } ({ $by })
difference-apart = { $base } → { $with } ({ $by }; scarto sommato { $open })
difference-unknown = { $base } → { $with } ({ $by }; senza limite dimostrato)
difference-by-proven = { $by }
difference-by-apart = { $by } (scarto sommato { $open })
difference-by-unknown = { $by } (senza limite dimostrato)

group-everybody = tutti i nuclei

standing-placement-absent = non c’è
standing-placement-nothing = in attesa
standing-placement-part = ponte { $place }
standing-placement-whole = casa { $place }
standing-routes-absent = non c’è
standing-routes-nothing = fuori
standing-routes-part = in parte
standing-routes-whole = fatta

scenario-row = { $before } → { $after }
scenario-headline = { $name }: { $difference }.
scenario-infeasible = Nessun piano rispetta le decisioni in vigore: è dimostrato.
scenario-no-plan = La ricerca si è fermata prima di un primo piano.
scenario-failed = Il calcolo non è riuscito: { $reason }. È un errore del programma, non dei dati.
scenario-stopped = Fermato prima della risposta.
scenario-is-solved = senza confronto
scenario-is-flawed = da correggere
scenario-is-failed = non riuscito
scenario-is-stopped = fermato

## La pagina da inviare

scenario-page-title = Che cosa succederebbe se
scenario-page-intro =
    { $count ->
        [one] Uno scenario, accanto alle cose come stanno oggi.
       *[other] { $count } scenari, accanto alle cose come stanno oggi.
    }
scenario-page-week = La settimana dell’équipe è quella del { $week }.
scenario-page-base = Oggi
scenario-page-bars = { $room }: { $name }
scenario-page-tornado = { $room }: { $name }, differenza da oggi
scenario-page-open = Accanto a ogni differenza sta lo scarto sommato delle due ricerche: quanto ciascuna può essere lontana dal meglio, se è dimostrato, o quanto dipende dalla fortuna della ricerca. Una differenza che non lo supera è «nessuna differenza».
scenario-page-groups = I gruppi con meno di 5 nuclei non si mostrano, né quelli che si ricaverebbero per differenza.
scenario-page-people = La macchina propone, le persone decidono.
scenario-page-made = FaSi { $engine }; dati { $dataset }, policy { $policy }, scenari { $scenarios } (SHA-256, inizio); seme { $seed }.

## A schermo

whatif-headline =
    { $count ->
        [one] Uno scenario, { $solved } con risposta.
       *[other] { $count } scenari, { $solved } con risposta.
    }
whatif-base = Oggi, { $room }: { $figures }.
whatif-overview = Gli scenari a colpo d’occhio
whatif-same = Nessuna differenza: { $names }.
whatif-gains-placement =
    { $more ->
        [0] Stanno meglio: { $rows }.
       *[other] Stanno meglio: { $rows }; e altri { $more }.
    }
whatif-loses-placement =
    { $more ->
        [0] Stanno peggio: { $rows }.
       *[other] Stanno peggio: { $rows }; e altri { $more }.
    }
whatif-gains-routes =
    { $more ->
        [0] Visite in più: { $rows }.
       *[other] Visite in più: { $rows }; e altre { $more }.
    }
whatif-loses-routes =
    { $more ->
        [0] Visite in meno: { $rows }.
       *[other] Visite in meno: { $rows }; e altre { $more }.
    }
whatif-comes-placement = Chi arriva: { $whole } con casa, { $part } solo in ponte, { $nothing } in attesa.
whatif-comes-routes = Visite di chi arriva: { $whole } fatte, { $nothing } fuori.
whatif-moves =
    { $count ->
        [one] Un altro nucleo avrebbe un alloggio diverso.
       *[other] Altri { $count } nuclei avrebbero un alloggio diverso.
    }
whatif-groups = Chi riguarda: { $groups }.
whatif-group = { $name } ({ $of }): +{ $gain }, −{ $lose }
whatif-note = Una differenza che non supera lo scarto sommato delle due ricerche è «nessuna differenza». La macchina propone, le persone decidono.
whatif-not-written = Il risultato non è stato salvato. Per salvarlo: -o risultato.json; per inviarlo: --html pagina.html.

cli-column-scenario = Scenario
cli-column-indicator = Indicatore
cli-column-difference = Differenza
cli-column-base = Oggi
cli-column-with = Scenario
cli-column-group = Gruppo
cli-column-how-many = Nuclei
cli-column-gain = Con casa in più
cli-column-lose = Con casa in meno
cli-progress-scenarios = Si provano gli scenari

replay-is-same = Stessi dati, stesso risultato: identico byte per byte.
replay-is-changed = Non si può rifare uguale, è cambiato: { $changed }.
replay-is-other = Gli ingressi sono gli stessi, il risultato no: il file è stato modificato, o è un errore del programma.
replay-dataset = i dati
replay-decisions = le decisioni
replay-policy = la policy
replay-scenarios = gli scenari
replay-engine = la versione del programma
cli-replay-no-files = Il risultato non dice da quali file viene: non si può rifare.
cli-replay-clock = Il risultato dipende dal tempo concesso (--time-limit): un altro calcolo può dare altro. Per un risultato che si può rifare, limitare con --nodes e --moves.

## whatif

cli-whatif = Dice che cosa succederebbe se: prova molti scenari insieme e mette ciascuno accanto alle cose come stanno oggi.
    .more =
        Gli scenari stanno in un file a parte (fasi template --for scenarios): una riga per modifica. Uno scenario sbagliato si dice, e gli altri si provano lo stesso. Il risultato scritto con -o si può rifare uguale con fasi replay.

        La pagina di --html non nomina nuclei, salvo quelli nominati dalle modifiche. Ctrl-C si ferma e tiene quello che ha trovato.
    .examples =
        fasi whatif dati.xlsx scenari.xlsx --decisions decisioni.xlsx --policy policy.xlsx
        fasi whatif dati.xlsx scenari.json --rooms routes --html pagina.html
        fasi whatif dati.json scenari.json -o risultato.json --xlsx tabelle.xlsx
cli-whatif-scenarios = Gli scenari: un file .json, una cartella di lavoro .xlsx o una cartella di file .csv.
    .value = SCENARI
cli-whatif-rooms = Quali parti si chiedono, con la virgola: placement (abbinamento), routes (settimana dell’équipe), training (formazione). Di solito tutte.
    .value = PARTI
cli-whatif-week = La settimana dell’équipe: un suo giorno o il numero, 2026-W49. Di solito la prima con visite.
    .value = SETTIMANA
cli-whatif-time-limit = Secondi per ogni scenario e parte; allora decide l’orologio, e il risultato non si può rifare uguale. Senza limite se non detto.
    .value = SECONDI
cli-whatif-moves = Mosse di ogni ricerca di una settimana; di solito 100.000.
    .value = MOSSE
cli-whatif-nodes = Quanti tentativi per livello dell’abbinamento; di solito 20.000.
    .value = TENTATIVI
cli-whatif-seed = Numero da cui parte ogni sorteggio, anche quello degli arrivi. Di solito 1.
    .value = NUMERO
cli-whatif-threads = Quanti calcoli insieme; non cambia il risultato.
    .value = QUANTI
cli-whatif-cold = Ogni scenario da capo, e non dal piano di oggi.
cli-whatif-output = Dove scrivere il risultato (JSON), che si può rifare uguale.
    .value = FILE
cli-whatif-html = Dove scrivere la pagina da inviare.
    .value = FILE
cli-whatif-xlsx = Dove scrivere le tabelle.
    .value = FILE

## replay

cli-replay = Rifà un risultato di fasi whatif, margins, reach, front o accept: dice se è identico byte per byte, o che cosa è cambiato.
    .examples =
        fasi replay risultato.json
cli-replay-result = Il risultato scritto con -o.
    .value = RISULTATO
cli-replay-threads = Quanti calcoli insieme; non cambia il risultato.
    .value = QUANTI

## Servizio

job-stage-scenarios = Scenari
