# La formazione: risultati, motivi, fabbisogni, fogli. Gli orari e gli importi arrivano già scritti.

training-headline =
    { $editions ->
        [0] Nessuna edizione si apre
        [one] Si apre un’edizione
       *[other] Si aprono { $editions } edizioni
    } ({ $held } attività su { $activities }): { $people ->
        [one] frequenta un operatore
       *[other] frequentano { $people } operatori
    } su { $operators }, { $seats } posti in tutto. Si risponde al { $closed } dei fabbisogni, pesati; { $unmet ->
        [0] nessuna formazione obbligatoria resta fuori
        [one] una formazione obbligatoria resta fuori
       *[other] { $unmet } formazioni obbligatorie restano fuori
    }.
training-infeasible = Nessun piano rispetta quello che è deciso: è dimostrato. Togliere una delle decisioni nel foglio «Formazione decisa».
training-credits = { $credits } crediti ({ $kind }), frequenza minima { $attendance } %
training-gathered = { $credits } crediti ({ $kind }) dei { $missing } che mancano
training-online = a distanza
training-moved = { $operator }: { $activity } passa a un’altra edizione, che comincia { $when }.
training-lost = { $operator }: { $activity } non c’è più.
training-malformed = Il piano non è scritto bene: { $flaw }.

level-training-mandatory = Formazioni obbligatorie che restano fuori
level-training-needs = Fabbisogni a cui si risponde (il primo passo conta di più)
level-training-left = Persone a cui non si risponde per niente
level-training-half = Persone a cui si risponde per meno di metà
level-training-cost = Costo: edizioni e strada (centesimi)
level-training-changes = Posti cambiati rispetto a quelli comunicati (2 se persi, 1 se spostati)
level-training-groups = Punti dei gruppi: preferenze, gruppi misti, casi, crediti

## Parole dei fatti
role-none = senza ruolo
shown-slot = { $slot } ({ $moment })
word-half-morning = mattina
word-half-afternoon = pomeriggio
word-series-sessions = gli incontri non sono quelli previsti
word-series-offer = una data non è per questa attività, o il formatore non la tiene
word-series-order = gli incontri non sono in ordine
word-series-gap = fra due incontri i giorni sono troppi o troppo pochi
word-series-place = gli incontri non sono tutti nella stessa aula e con lo stesso formatore
word-trainer-away = è assente
word-trainer-elsewhere = è altrove
word-edition-unknown = un’edizione nomina qualcosa che nei dati non c’è
word-edition-twice = un’edizione è scritta due volte
word-edition-order = le edizioni non sono in ordine
word-attendees-order = le persone di un’edizione non sono in ordine, o una è scritta due volte

## Fabbisogni
needs-headline =
    { $answers ->
        [one] Una risposta
       *[other] { $answers } risposte
    } di { $people ->
        [one] una persona
       *[other] { $people } persone
    } su { $operators }.
needs-note = Si conta chi è sotto il livello da raggiungere. I gruppi di meno di { $fewest } non si mostrano, e nemmeno quelli da cui si potrebbero ricavare; i livelli di una persona li vedono lei e chi guida la formazione.
needs-people =
    { $people ->
        [one] una persona
       *[other] { $people } persone
    }
needs-people-gap =
    { $people ->
        [one] una persona
       *[other] { $people } persone
    }, in media sotto di { $gap } livelli
needs-few = meno di { $fewest } persone, o non si può dire
needs-no-territory = senza comune
needs-levels = Livelli di singole persone: li vedono loro e chi guida la formazione, e non servono a valutare nessuno.
needs-mandatory = obbligatorio
needs-case = porta un caso

## fasi train
cli-train = Pianifica la formazione: quali edizioni si aprono, quando, dove, con chi; e chi frequenta, senza chiudere gli sportelli.
    .more =
        I fogli dei dati che servono: Dati, Servizi, Operatori, Competenze formative, Attività formative, Competenze delle attività, Date e orari, Formatori, Attività dei formatori, Aule; se ci sono, Presidi minimi, Orari e Assenze operatori, Crediti, Propedeuticità, Fondi, Frequenze passate, Formazione decisa. Le risposte al questionario stanno nel foglio Fabbisogni formativi o in un file a parte (--answers).

        Prima le formazioni obbligatorie, poi i fabbisogni, poi chi resterebbe con meno di tutti, poi il costo, poi i posti già comunicati. Con Ctrl-C si ferma e tiene il migliore trovato.
    .examples =
        fasi train dati.xlsx --answers questionario.xlsx -o formazione.json
        fasi train dati.xlsx --answers questionario.xlsx --previous formazione.json -o nuova.json
cli-train-answers = Le risposte al questionario: una cartella di lavoro .xlsx, un file .csv o .json; una risposta per riga.
    .value = FILE
cli-train-previous = Il piano già comunicato: i suoi posti restano dove possono, e si dice che cosa cambia.
    .value = PIANO
cli-train-time-limit = Secondi di ricerca; 0 = nessun limite. Di solito 20, o senza limite con --nodes.
    .value = SECONDI
cli-train-nodes = Limite di calcolo uguale su ogni computer: quante prove per livello.
    .value = PROVE
cli-train-seed = Numero da cui parte tutto ciò che è casuale. Di solito 1.
    .value = NUMERO
cli-train-threads = Quanti processori usare; il risultato non cambia. Di solito tutti.
    .value = QUANTI
cli-train-output = Dove scrivere il piano; - per passarlo a un altro programma.
    .value = PIANO
cli-train-not-written = Il piano non è scritto in nessun file: per tenerlo, -o PIANO.
cli-train-editions = Edizioni
cli-train-not-held = Non si tengono: { $activities }.
cli-train-desks = Gli sportelli, dove resta meno margine
cli-train-more-desks =
    { $count ->
        [one] Un’altra mezza giornata ha
       *[other] Altre { $count } mezze giornate hanno
    } almeno lo stesso margine.
cli-train-waiting = Chi aspetta, e perché
cli-train-more-waiting =
    { $count ->
        [one] E un altro fabbisogno
       *[other] E altri { $count } fabbisogni
    }: «fasi explain» li dice tutti.
cli-train-funds = Fondi
cli-train-changes = Che cosa cambia per chi
cli-train-cut = Di queste attività i calendari possibili sono troppi e non si sono guardati tutti, perciò per loro i limiti non dimostrano nulla: { $activities }.
cli-column-edition = Edizione
cli-column-when = Quando e dove
cli-column-attend = Posti
cli-column-away = Fuori
cli-column-stay = Restano
cli-column-floor = Minimo
cli-column-operator = Operatore
cli-column-service = Servizio
cli-column-services = Servizi
cli-column-territories = Comuni
cli-column-competence = Competenza
cli-column-below = Sotto il livello da raggiungere
cli-column-supervisor = Responsabile
cli-column-wanted = Da raggiungere
cli-not-for-training = L’opzione { $option } non serve per un piano della formazione.
cli-answers-of-training = --answers serve per i piani della formazione: questo è un altro piano.
cli-operator-of-training = --operator serve per i piani della formazione: questo è un piano di abbinamento; per un nucleo, --household.

## fasi needs
cli-needs = Il quadro dei fabbisogni formativi: per competenza, servizio e comune, senza gruppi piccoli; o persona per persona, per chi guida la formazione.
    .more =
        Senza opzioni è il quadro per tutti: i gruppi di meno di 5 non si vedono e non si ricavano. Con --for lead, o --operator, ci sono i livelli delle persone: da non far girare.
    .examples =
        fasi needs dati.xlsx --answers questionario.xlsx
        fasi needs dati.xlsx --answers questionario.xlsx --operator OP012
cli-needs-answers = Le risposte al questionario: una cartella di lavoro .xlsx, un file .csv o .json; una risposta per riga.
    .value = FILE
cli-needs-role = Per chi: board (la cabina di regia, e chiunque altro), lead (chi guida la formazione). Se non detto, board.
    .value = CHI
cli-needs-operator = I fabbisogni di una persona, da dare a lei.
    .value = SIGLA

## Il modello del questionario
cli-template-file-answers = questionario.xlsx

## fasi explain, di un piano della formazione
cli-column-spent = Spesa
cli-column-budget = Disponibile
cli-explain-operator = Della formazione: la sigla di un operatore. Senza, tutti quelli che aspettano.
    .value = SIGLA
cli-explain-activity = Perché quell’operatore non frequenta questa attività, e che cosa servirebbe.
    .value = ATTIVITÀ
waiting-nothing-brings = Nessuna attività porta oltre.
waiting-no-edition = Per { $activity } non c’è una serie di date possibile.
waiting-held = { $activity } si tiene, ma non ci può essere:
waiting-not-held = { $activity } non si tiene:
why-headline =
    { $operator }, { $service }: { $count ->
        [0] non frequenta niente
        [one] frequenta un’attività
       *[other] frequenta { $count } attività
    }.
why-attends = { $activity }, dal primo incontro { $when }
why-activity = Perché non { $activity }{ $more ->
        [0] :
        [one] {" "}(un’altra edizione possibile non è detta):
       *[other] {" "}(altre { $more } edizioni possibili non sono dette):
    }
why-edition-held = L’edizione che comincia { $when } ({ $more }), che si tiene
why-edition-open = L’edizione che comincerebbe { $when } ({ $more })
why-edition-then = poi { $days }
why-edition-free = Così com’è potrebbe esserci: nessuna regola lo impedisce.
why-repair =
    { $count ->
        [0] Potrebbe frequentare { $activity } ({ $when }) così com’è.
       *[other] Per frequentare { $activity } ({ $when }) basterebbe: { $ways }.
    }
way-moved = spostare { $activity } all’edizione che comincia { $when }
way-opened = aprire l’edizione che comincia { $when }, con chi aspetta la stessa cosa
way-seats =
    { $more ->
        [one] un posto in più in { $activity }
       *[other] { $more } posti in più in { $activity }
    }
way-group = che per { $activity } basti un gruppo di { $least }
way-desk =
    che { $service }, { $when }, stia con { $fewer ->
        [one] una persona in meno
       *[other] { $fewer } persone in meno
    }
way-floor =
    che lo sportello di { $service } stia sempre con { $fewer ->
        [one] una persona in meno
       *[other] { $fewer } persone in meno
    }
way-load =
    che { $operator } possa frequentare { $more ->
        [one] un’edizione in più
       *[other] { $more } edizioni in più
    }
way-editions =
    { $more ->
        [one] un’edizione in più di { $activity }
       *[other] { $more } edizioni in più di { $activity }
    }
way-fund = { $more } in più nel fondo { $fund }
way-slot = una data in più, { $when }
way-no-trainer = che { $trainer } non ci fosse
way-no-room = che l’aula { $room } non ci fosse
why-nothing-brings = { $competence }: nessuna attività per questa persona porta oltre.
why-overview =
    { $count ->
        [0] Nessuno aspetta niente
        [one] Una persona aspetta
       *[other] { $count } persone aspettano
    }.
why-next = Per sapere che cosa servirebbe: --operator SIGLA, anche con --activity ATTIVITÀ. Per sapere chi altro può andare a un’edizione senza chiudere lo sportello: --activity ATTIVITÀ.
candidates-headline =
    { $activity }, dal primo incontro { $when }: { $count ->
        [one] una persona
       *[other] { $count } persone
    }.
candidates-attend = Frequentano: { $people }
candidates-could = Chi altro può andarci, così com’è, senza chiudere lo sportello
candidates-desk = Chi ci andrebbe, se lo sportello non restasse scoperto
candidates-nobody = Nessun altro può andarci così com’è: i posti sono presi, o non c’è a chi serva e che possa.
candidates-none = { $activity } non si tiene.

## fasi compare
compare-seats =
    { $same ->
        [one] Un posto è uguale
       *[other] { $same } posti sono uguali
    }, { $moved ->
        [one] uno è in un’altra edizione
       *[other] { $moved } sono in un’altra edizione
    }, { $first ->
        [one] uno è solo nel primo
       *[other] { $first } sono solo nel primo
    }, { $second ->
        [one] uno solo nel secondo
       *[other] { $second } solo nel secondo
    }.
compare-seat-moved = { $operator }, { $activity }: dall’edizione che comincia con { $from } a quella con { $to }
compare-seat-first = { $operator }, { $activity }: solo nel primo ({ $from })
compare-seat-second = { $operator }, { $activity }: solo nel secondo ({ $to })

## Fogli, calendari
training-register = Registro delle presenze
training-session = incontro { $session } di { $sessions }
training-method = Metodo
training-trainer = Formatore
training-trainer-signs = Firma del formatore, argomenti svolti
training-number = N.
training-name = Nome e cognome
training-in = Firma all’entrata
training-out = Firma all’uscita
training-register-foot = I nomi si scrivono a mano: nei dati ci sono solo sigle. Da conservare con i documenti del corso.
training-certificates = Elenco per gli attestati
training-certificates-foot = I crediti vanno solo a chi ha frequentato almeno il minimo: le ore si contano dai registri firmati.
training-from = { $credits } crediti ({ $kind }) a chi frequenta almeno { $least } su { $length }.
training-no-credits = Quest’attività non dà crediti: solo l’attestato di frequenza.
training-attended = Ore frequentate
training-certified = Crediti (sì o no)
training-event = { $activity }, incontro { $session } di { $sessions }
training-held-by = Formatore: { $trainer }
training-cancelled = { $activity }: non più previsto
training-ask-after = Utilità di { $activity }: chiederla oggi a chi ha frequentato
training-ask-later = Uso sul lavoro di { $activity }: chiederlo a tre mesi
training-activity = Attività
training-session-number = Incontro
training-credits-head = Crediti
training-after = Utilità, subito
training-later = Uso sul lavoro, a tre mesi
training-book-sessions = Incontri
training-book-seats = Iscritti
training-book-asked = Domande dopo
training-book-waiting = In attesa
cli-sheets-answers = Le risposte al questionario, se il piano è della formazione.
    .value = FILE
cli-courses-done =
    { $editions ->
        [one] Un’edizione
       *[other] { $editions } edizioni
    } e { $people ->
        [one] una persona
       *[other] { $people } persone
    } in { $folder } ({ $files }): registri da firmare, calendari di ogni edizione e di ogni persona, elenco per gli attestati, cartella di lavoro.
cli-courses-names = Nei file ci sono sigle, non nomi: chi firma scrive il suo.
cli-courses-file-certificates = attestati
cli-courses-file-training = formazione

## fasi generate training
cli-generate-training = Formazione inventata di molti operatori: servizi, fabbisogni, attività, date. Serve per misurare la ricerca.
    .examples =
        fasi generate training -o prova
        fasi generate training --operators 200 --slots 60 -o prova
cli-generate-training-operators = Quanti operatori. Di solito 700.
    .value = QUANTI
cli-generate-training-slots = Quante date. Di solito 100.
    .value = QUANTE
cli-generate-training-seed = Numero da cui parte il sorteggio: lo stesso numero dà lo stesso file. Di solito 1.
    .value = NUMERO
cli-generate-training-output = La cartella in cui scrivere.
    .value = CARTELLA

## Presenze
training-earned = { $credits } ({ $kind })
training-not-earned = no: { $kind }, ne servono { $least }
cli-sheets-attendance = Chi c’era a quale incontro, dai registri firmati: allora l’elenco per gli attestati dice chi ha raggiunto il minimo, e con quali crediti.
    .value = FILE
cli-template-file-attendance = presenze.xlsx
