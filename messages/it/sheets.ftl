# Fogli, calendari, mappa e cartella di lavoro di una settimana dell’équipe («fasi sheets»). Gli orari e le durate arrivano già scritti.

sheets-week = Settimana { $week }, dal { $from } al { $until }
sheets-person = { $who } ({ $profession })
sheets-team = Équipe mobile
sheets-foot = Foglio per l’équipe: ha codici e nessun nome, ma non va lasciato in giro. Dove l’indirizzo è protetto, luogo e tragitti mancano apposta. L’orario preparato dal programma è una proposta: decidono le persone.
sheets-foot-lead = Foglio per chi coordina l’équipe: serve a distribuire il lavoro, non a valutare le persone. Chi va a un indirizzo protetto non ha tragitti, né in riga né nelle somme. I chilometri sono stime.
sheets-draft = BOZZA
sheets-draft-of = BOZZA – { $title }
sheets-notes = Note

## Il foglio di un giorno
sheets-shift = Turno { $shift }.
sheets-shift-called = A chiamata { $shift }.
sheets-means = Mezzo: { $means }.
sheets-out = Partenza { $time }.
sheets-back = Rientro { $time }.
sheets-on-way = Per strada { $minutes }.
sheets-overtime = Straordinario { $minutes }.
sheets-head-done = Fatta
sheets-head-when = Quando
sheets-head-what = Visita
sheets-head-notes = Note
sheets-visit = { $visit } · { $household }
sheets-with = Con { $others }
sheets-asked = Profilo: { $asked }
sheets-writing = Gli ultimi { $minutes } per scrivere
sheets-done = fatto
sheets-already = Già fatto
sheets-done-before = Già fatto:
sheets-done-hours = { $visits ->
        [one] Una visita, { $hours }
       *[other] { $visits } visite, { $hours }
    }
sheets-changes = Che cosa cambia rispetto alla settimana comunicata
sheets-new = NUOVA
sheets-moved = SPOSTATA: era { $was }
sheets-taken = NUOVA PER TE: era di { $others }
sheets-taken-moved = NUOVA PER TE: era { $was }, di { $others }
sheets-company = CAMBIA CHI VIENE: prima { $others }

## La settimana di una persona
sheets-overview = La settimana di { $who }
sheets-days = Giorno per giorno
sheets-no-stop = Nessuna visita.
sheets-called = a chiamata
sheets-own-car = auto condivisa n. { $number }
sheets-on-call = Ore a chiamata
sheets-at-visits-called = { $visits ->
        [one] { $hours } in una visita
       *[other] { $hours } in { $visits } visite
    }
sheets-at-visits = { $visits ->
        [one] { $hours } in una visita, { $share } dei turni
       *[other] { $hours } in { $visits } visite, { $share } dei turni
    }
sheets-way = { $minutes }, { $km } km stimati
sheets-hidden = Non si dice: uno degli indirizzi è protetto.
sheets-picture = La settimana a colpo d’occhio, un quarto d’ora dopo l’altro
sheets-tone-visit = in visita
sheets-tone-remote = a distanza
sheets-tone-way = per strada
sheets-tone-free = libero
sheets-tone-done = già fatto

## La pagina di chi coordina
sheets-summary = La settimana dell’équipe
sheets-hours = Ore
sheets-balance = Equilibrio
sheets-balance-ways = Equilibrio strade
sheets-cars = Auto condivise
sheets-car = n. { $number } { $who } { $shift }
sheets-cars-of = { $place }: { $cars }
sheets-continuity = Continuità
sheets-made = { $served } su { $visits }; { $left ->
        [0] nessuna resta fuori.
        [one] una resta fuori.
       *[other] { $left } restano fuori.
    }
sheets-team-hours = Turni { $shifts }; in visita { $lasts }, scrittura compresa: { $share }.{ $people ->
        [0] {""}
       *[other] {" "}A chiamata: disponibilità { $on-call }, in visita { $called }.
    }
sheets-team-way = { $minutes }, { $km } km stimati{ $hidden ->
        [0] .
        [one] ; senza una persona che va a un indirizzo protetto.
       *[other] ; senza { $hidden } persone che vanno a un indirizzo protetto.
    }
sheets-shares = In visita, delle ore di turno{ $called ->
        [0] {""}
        [one] {" "}(senza una persona a chiamata)
       *[other] {" "}(senza { $called } persone a chiamata)
    }: il meno { $least } ({ $who-least }), il più { $most } ({ $who-most }); tutti insieme { $mean }.
sheets-met = { $households ->
        [one] Un nucleo visitato
       *[other] { $households } nuclei visitati
    }, in media da { $mean } persone; al massimo da { $most } ({ $who }).
sheets-phone = Chi avvisare, e che cosa dire
sheets-phone-draft = Chi avvisare, e che cosa dire, quando la settimana sarà pubblicata
sheets-phone-people = Le persone dell’équipe
sheets-phone-households = I nuclei
sheets-phone-why = Perché non si fanno più
sheets-phone-nobody = Nessuno è da avvisare: tutto resta come comunicato.
sheets-left-out = { $visit } (priorità { $priority }): { $reason }
sheets-left-out-household = { $visit } · { $household } (priorità { $priority }): { $reason }
sheets-more-left-out =
    { $count ->
        [one] E un’altra: tutti i motivi sono nella cartella di lavoro.
       *[other] E altre { $count }: tutti i motivi sono nella cartella di lavoro.
    }

## Calendario e cartella di lavoro
sheets-event = { $code } · { $place }
sheets-event-cancelled = Annullata: { $visit }
sheets-book-stops = Giri
sheets-book-people = Persone
sheets-book-left-out = Restano fuori
sheets-book-changes = Che cosa cambia
sheets-whom-person = persona dell’équipe
sheets-whom-household = nucleo
sheets-whom-visit = visita annullata
sheets-column-day = Giorno
sheets-column-profession = Profilo
sheets-column-order = N.
sheets-column-start = Inizio
sheets-column-until = Fine
sheets-column-seat = Posto
sheets-column-area = Comune
sheets-column-asked = Si chiede
sheets-column-with = Con
sheets-column-way = Strada prima
sheets-column-writing = Scrittura
sheets-column-late = Ritardo
sheets-column-car = Auto n.
sheets-column-changed = Cambia
sheets-column-whom = Chi
sheets-column-code = Codice
sheets-column-say = Che cosa cambia per la settimana comunicata
sheets-column-share = Quota
sheets-column-km = km

## fasi sheets
cli-sheets = Scrive i fogli di una settimana dell’équipe: per ciascuno la settimana e ogni giorno, da stampare, e il calendario; per chi coordina una pagina, la cartella di lavoro e la mappa dei giri.
    .more =
        Di un piano della formazione («fasi train»): i registri da firmare di ogni edizione, i calendari di ogni edizione e di ogni persona, l’elenco per gli attestati e la cartella di lavoro con iscritti, domande dopo il corso e chi aspetta.

        Il piano viene prima verificato: se viola una regola non si scrive nulla. Finché è una bozza («fasi publish» la pubblica) ogni pagina dice BOZZA e nei calendari gli impegni sono provvisori. Per ogni persona: CODICE.it.html e .pdf (prima pagina la settimana, poi un foglio A4 al giorno) e CODICE.it.ics. In più il riepilogo (HTML, PDF), la settimana in .xlsx e i giri in .geojson.

        Ci sono codici e nessun nome; nel calendario solo il codice e il comune. Dove l’indirizzo è protetto non ci sono né luogo né tragitti, da nessuna parte. Il calendario va importato in uno suo. Quello di una settimana rifatta e pubblicata sposta e annulla da sé gli impegni cambiati; se il vostro programma non lo fa, svuotatelo prima di importarlo.

        Di una settimana rifatta i fogli sono la settimana intera: quello che è già fatto in grigio, quello che è nuovo o spostato segnato; per chi coordina una pagina con chi avvisare e che cosa dire.
    .examples =
        fasi sheets dati.xlsx formazione.json --answers questionario.xlsx -o corsi
        fasi sheets dati.xlsx comunicata.json -o fogli
        fasi sheets dati.xlsx comunicata.json --policy policy.json -o fogli --force
cli-sheets-plan = Il piano scritto da «fasi route» o «fasi train»; - per leggerlo da un altro programma.
    .value = PIANO
cli-sheets-output = La cartella in cui scrivere.
    .value = CARTELLA
cli-sheets-file-summary = riepilogo
cli-sheets-file-week = settimana
cli-sheets-file-tours = giri
cli-sheets-done =
    { $people ->
        [one] Una persona
       *[other] { $people } persone
    }, { $days ->
        [one] un foglio di un giorno
       *[other] { $days } fogli di un giorno
    }: scritti in { $folder } ({ $files }).
cli-sheets-draft = È una bozza: lo dice ogni foglio, e nei calendari gli impegni sono provvisori.
cli-sheets-more = Per chi coordina: { $files }.
cli-sheets-paper = Sono fogli per l’équipe: chi vede un giorno intero può indovinare una distanza dagli orari intorno.
cli-sheets-long = Non sta in una pagina per giorno: { $people }
cli-sheets-not-week = «{ $path }» è un piano di abbinamento: i fogli si fanno dai piani della settimana (fasi route) e della formazione (fasi train). Per i nuclei: fasi dossier.
cli-sheets-nothing = Non è stato scritto nulla: il piano non è da consegnare.
