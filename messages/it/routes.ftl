# La settimana dell'équipe: risultati, motivi, verifiche. Gli orari e le durate arrivano già scritti.

week-headline =
    Settimana del { $week }: { $visits ->
        [one] { $served } visita su 1
       *[other] { $served } visite su { $visits }
    }, { $left ->
        [0] nessuna resta fuori
        [one] una resta fuori
       *[other] { $left } restano fuori
    }. In visita { $lasts }{ $called ->
        [0] {""}
       *[other] {" "}({ $of-called } di chi è a chiamata)
    }, per strada { $travel }, di tutta l’équipe insieme.
week-about = circa { $length }
balance-visits = In visita: il meno { $least } ({ $who-least }), il più { $most } ({ $who-most }), in media { $mean } ({ $people } persone{ $called ->
        [0] {""}
        [one] ; senza una a chiamata
       *[other] ; senza { $called } a chiamata
    }).
balance-travel = Per strada: il meno { $least } ({ $who-least }), il più { $most } ({ $who-most }), in media { $mean } ({ $people } persone{ $called ->
        [0] {""}
        [one] ; senza una a chiamata
       *[other] ; senza { $called } a chiamata
    }{ $hidden ->
        [0] {""}
        [one] ; senza una che va a un indirizzo protetto
       *[other] ; senza { $hidden } che vanno a un indirizzo protetto
    }).
week-rounded = In questa settimana si va a un indirizzo protetto: strada e straordinari sono arrotondati alle ore e il costo a cifre grosse, perché nessuno possa ricavare quanto è lontano.
week-optimal = Non c’è altro da decidere.
week-within-gap = Il piano basta.
week-time-limit = Tempo finito: è il migliore trovato finora. Quanto sia lontano dal meglio possibile non è dimostrato.
week-iteration-limit = Limite di calcolo raggiunto: è il migliore trovato finora. Quanto sia lontano dal meglio possibile non è dimostrato.
week-cancelled = Interrotto: è il migliore trovato finora.
week-infeasible = Nessun piano possibile.
week-from-draft = Il piano di prima è una bozza: serve solo come punto di partenza. Non ci sono promesse e nessuno è da avvisare per i suoi orari.

level-left-out = Visite che restano fuori (20.000 se di priorità 1, 200 se 2, 2 se 3; uno in più se già comunicata)
level-cost = Costo: secondi di viaggio, ritardo e straordinario, ciascuno per il suo peso

visit-remote = a distanza
visit-protected = indirizzo protetto
visit-from-to = da { $from } a { $to }
seat-anybody = chiunque dell’équipe
stop-way = { $minutes } di strada
stop-with = con { $others }
stop-late = in ritardo di { $minutes }

changes-headline =
    { $kept ->
        [one] Una visita resta come comunicata
       *[other] { $kept } visite restano come comunicate
    }; { $forced ->
        [0] nessuna deve cambiare per forza
        [one] una deve cambiare per forza
       *[other] { $forced } devono cambiare per forza
    } (chi la faceva non c’è, o il giorno e l’ora non vanno più), { $others ->
        [0] delle altre non cambia nessuna
        [one] delle altre ne cambia una
       *[other] delle altre ne cambiano { $others }
    }.{ $added ->
        [0] {""}
        [one] {" "}Una è nuova.
       *[other] {" "}{ $added } sono nuove.
    }{ $done ->
        [0] {""}
        [one] {" "}Una è già fatta.
       *[other] {" "}{ $done } sono già fatte.
    }
change-new = In più { $visit }: { $when }, { $place }.
change-dropped = Non più { $visit } ({ $when }): resta fuori.
change-gone = Non più { $visit }: non è più tra le visite da fare.
change-given = Non più { $visit } ({ $was }): { $when }, ora va { $who }.
change-taken = In più { $visit }: { $when }, { $place }; era { $was } con { $others }.
change-moved = { $visit } si sposta: da { $was } a { $when }, { $place }.
change-company = { $visit } ({ $when }) resta, ma cambiano le persone: ora { $who }.
visit-priority = { $visit } (priorità { $priority })
dropped-forced = { $visit }: non poteva restare; chi la faceva non c’è, o il giorno e l’ora non vanno più.
dropped-for = { $visit }: poteva restare, ma lascia il posto a { $others }.
dropped-for-several = { $visit }: poteva restare, ma il suo posto serve insieme a { $others }.
dropped-full = { $visit }: poteva restare; che cosa la ferma è detto tra le visite che restano fuori.
household-moved = { $visit }: non più { $was }, ma { $when }; chi viene resta: { $who }.
household-moved-people = { $visit }: non più { $was }, ma { $when }; ora con { $who }.
household-people = { $visit }: resta { $when }, ma cambia chi viene: ora { $who }.
household-dropped = { $visit }, { $was }: in questa settimana non si fa più; va trovato un altro momento.
household-new = { $visit }: si fa { $when }, con { $who }.

suggest-headline =
    Visita { $visit }, { $place }: { $count ->
        [0] nessun posto nella settimana così com’è.
        [one] un posto nella settimana così com’è.
       *[other] i { $count } posti migliori nella settimana così com’è.
    }
suggest-place = { $when }, con { $who }
suggest-place-together = { $when }, con { $who } insieme
suggest-more = { $name }: { $minutes } in più
suggest-less = { $name }: { $minutes } in meno
suggest-later = { $visit } comincerebbe alle { $now } invece che alle { $before }
suggest-free = non costa niente agli altri

visit-nobody = Visita { $visit }: resta fuori.
visit-made = Visita { $visit }: { $start }, { $place }.
visit-seat = { $who } ({ $asked }); { $count ->
        [0] nessun altro dell’équipe ha il profilo, in questa settimana.
       *[other] per profilo e giorno potrebbe anche: { $others }.
    }

late-by = Comincia { $minutes } dopo l’ora promessa ({ $due }).
late-after = { $who } non è lì prima: ha { $visit } fino alle { $until }{ $way ->
        [0] .
       *[other] , poi { $minutes } di strada.
    }
late-begins = { $who } non è lì prima: comincia alle { $from }{ $way ->
        [0] .
       *[other] , poi { $minutes } di strada.
    }
late-tied = È legata alla visita { $visit }, che comincia { $when }.
late-decided = La sua ora è decisa.
late-opens = Prima non si può: della sua fascia resta solo questo.
late-hidden = Chi la fa viene da un giro i cui orari non si mostrano (indirizzo protetto).
late-for-nothing = Niente la trattiene: potrebbe cominciare prima.
late-elsewhere =
    { $better ->
        [better] In orario ci starebbe: { $when }, con { $who }; e la settimana costerebbe meno.
       *[dearer] In orario ci starebbe: { $when }, con { $who }; ma la settimana costerebbe di più (che cosa: fasi suggest).
    }
late-nowhere = Accanto alle altre, come sono, non si è trovato un posto in orario.

left-out-nobody = Per «{ $asked }» nessun turno della settimana va bene.
left-out-nobody-tied = È legata alla visita { $visit }: per «{ $asked }» nessun turno della settimana va bene.
left-out-rule =
    La regola «{ $rule }» esclude { $shifts ->
        [one] un turno
       *[other] { $shifts } turni
    }.
left-out-circle = I legami chiudono un giro che nessun orario può rispettare: una visita dovrebbe cominciare dopo se stessa.
left-out-apart = Per ogni posto c’è qualcuno che potrebbe, ma mai tutti nello stesso giorno, ciascuno su un posto.
left-out-apart-tied = È legata alla visita { $visit }: lì per ogni posto c’è qualcuno che potrebbe, ma mai tutti nello stesso giorno.
left-out-alone = Non ci sta nemmeno in una settimana vuota. Dove manca meno:
left-out-alone-unproven = Nemmeno in una settimana vuota si è trovato il posto per lei e per le visite legate. Dove manca meno:
left-out-full = Da sola ci starebbe; accanto alle altre no, se le altre restano come sono. Dove manca meno ({ $shifts }):
left-out-tied = Si fa solo insieme a: { $visits }.
nobody-profession = Nell’équipe non c’è nessuno con la professione «{ $profession }».
nobody-language = Nell’équipe nessuno parla «{ $language }» almeno a livello «{ $fluency }».
nobody-sex = Nell’équipe non c’è nessuno che sia «{ $sex }».
nobody-skill = Nell’équipe nessuno ha la competenza «{ $skill }».
relief-later = Basta che { $visit } possa cominciare { $minutes } più tardi ({ $day }): { $when }, con { $who }.
relief-earlier = Basta che { $visit } possa cominciare { $minutes } prima ({ $day }): { $when }, con { $who }.
relief-farther = Basta che tra { $visit } e { $other } possano passare { $minutes } in più: { $when }, con { $who }.
relief-closer = Basta che tra { $visit } e { $other } possano passare { $minutes } in meno: { $when }, con { $who }.
relief-overtime =
    { $some ->
        [some] Basta aggiungere straordinario ({ $shift }), { $minutes } oltre a quello già ammesso ({ $allowed }): { $when }, con { $who }.
       *[none] Basta aggiungere straordinario ({ $shift }), { $minutes } dove ora non è ammesso: { $when }, con { $who }.
    }
relief-hours = Basta che { $professional } possa lavorare { $minutes } in più { $of ->
        [left] nel mese
       *[week] nella settimana
    }: { $when }, con { $who }.
relief-day = Basta che { $visit } si possa fare anche { $day }: { $when }, con { $who }.
relief-car = Basta un’auto condivisa in più ({ $place }, { $day }): { $when }, con { $who }.
relief-rest = { $moved ->
        [within] Basta spostare la pausa ({ $shift }) nella sua fascia: { $when }, con { $who }.
       *[outside] Basta spostare la pausa ({ $shift }), { $minutes } fuori dalla sua fascia: { $when }, con { $who }.
    }
relief-shorter-rest = Basta accorciare la pausa ({ $shift }), { $minutes }: { $when }, con { $who }.
relief-move = Basta spostare { $visit }, che ha priorità più bassa ({ $to }): { $when }, con { $who }.
relief-skill = Basterebbe «{ $skill }» anche per { $professional }: { $when }, con { $who }.
relief-leave-out = Basta lasciare fuori { $visit }, che ha priorità più bassa: { $when }, con { $who }.
relief-meet = Basta che chi ha deciso di tenere separati { $professional } e il nucleo di { $visit } ci ripensi: { $when }, con { $who }.
relief-unpin = Basta che chi ha deciso di { $visit } ({ $decided }) ci ripensi: { $when }, con { $who }.
relief-none = Nessun cambiamento da solo basta, di quelli che si provano: fino a due ore di orario, di straordinario o di ore della settimana, un giorno, un’auto condivisa, una pausa spostata o accorciata, una competenza, una decisione, una visita di priorità più bassa spostata o lasciata fuori.
relief-minutes-hidden = qualche minuto (quanti non si mostra: indirizzo protetto)
first-off-shift = non è in turno
first-profession = non ha la professione: { $skill }
first-language = non parla { $skill }
first-skill = non ha: { $skill }
first-apart = non deve incontrare questo nucleo
first-decided = è deciso altrimenti
first-rule = lo esclude la regola «{ $rule }»
first-no-colleague = manca chi venga insieme
first-no-room = non c’è posto: { $passed }
first-tied = ci sarebbe posto, ma non per le visite legate
first-room = c’è posto
no-room-window = comincerebbe { $minutes } dopo la fine dell’orario
no-room-other = { $visit } comincerebbe { $minutes } dopo la fine del suo orario
no-room-hour = { $visit } comincerebbe { $minutes } dopo l’ora decisa
no-room-shift = { $who } rientrerebbe { $minutes } oltre lo straordinario ammesso ({ $allowed })
no-room-next = { $who } rientrerebbe { $minutes } dopo l’inizio del turno seguente
no-room-load = { $who } avrebbe un carico più grande di quello ammesso
no-room-hours = { $who } lavorerebbe { $minutes } più di quanto può { $of ->
        [left] con le ore che restano nel mese
       *[week] nella settimana
    }
no-room-circle = non c’è posto: le visite si aspetterebbero a vicenda
left-out-open = Ci starebbe: la ricerca si è fermata prima di inserirla. Date più tempo.
left-out-not-asked = Il motivo non è stato cercato: tempo finito. Si chiede per la singola visita (fasi explain).
left-out-relief-not-asked = Che cosa basterebbe non è stato cercato: tempo finito. Si chiede per la singola visita (fasi explain).
breach-protected = { $rule } (orari non mostrati: indirizzo protetto).

week-malformed = Il piano non è ben formato ({ $shift }): { $flaw }.
word-tour-twice = il turno compare due volte
word-tour-order = i turni non sono in ordine
word-tour-unknown = nomina un turno, una visita o un posto che non c’è

room-placement = Abbinamento di nuclei e alloggi
room-routes = Settimana dell’équipe mobile
room-training = Formazione

## fasi route
cli-route = Pianifica una settimana dell’équipe mobile: chi visita chi, quando, per quale strada; quali visite restano fuori e perché.
    .more =
        I fogli dei dati che servono: Dati, Comuni, Luoghi, Équipe, Turni équipe, Visite, Posti visita; se ci sono, Lingue équipe, Competenze équipe, Legami visite, Tempi di viaggio. Una visita si fa una volta nella settimana; legata a un’altra, si fanno tutte e due o nessuna.

        Quello che scrive è una bozza: diventa la settimana comunicata con «fasi publish».

        Se la settimana è già stata comunicata e succede qualcosa (qualcuno si ammala, arriva una visita urgente, una dura di più), si cambiano i dati – foglio Assenze équipe, una riga in Visite, la durata – e si rifà il piano con --previous.

        Ctrl-C ferma la ricerca e tiene il piano migliore trovato fin lì; una seconda volta chiude il programma.

        Il piano si può riavere uguale su un altro computer con --nodes e senza --time-limit.
    .examples =
        fasi route dati.xlsx -o settimana.json
        fasi route dati.xlsx --week 2026-W49 --time-limit 60 -o settimana.json
        fasi publish dati.xlsx settimana.json -o comunicata.json
        fasi route dati.xlsx --previous comunicata.json --now "2026-12-01 10:30" -o settimana-2.json
        fasi explain dati.xlsx settimana.json --visit V012
        fasi verify dati.xlsx settimana.json
cli-route-previous = Il piano di prima. Se è pubblicato («fasi publish») è la settimana comunicata: si cambia il meno possibile, e si dice che cosa e a chi. Se è una bozza è solo un punto di partenza.
    .value = PIANO
cli-route-now = Con un --previous pubblicato: giorno e ora da cui si può ancora decidere (2026-12-01 10:30). Quello che comincia prima è già fatto.
    .value = MOMENTO
cli-route-week = Quale settimana: il suo numero (2026-W49) o uno dei suoi giorni (2026-11-30). Se non detto, la prima con visite e turni.
    .value = SETTIMANA
cli-route-time-limit = Secondi di ricerca; 0 = nessun limite, dieci milioni di mosse per ricerca. Di solito 30, con un --previous pubblicato 0,7, o senza limite con --nodes.
    .value = SECONDI
cli-route-nodes = Limite di calcolo uguale su ogni computer: quante mosse per ricerca.
    .value = MOSSE
cli-route-seed = Numero da cui parte tutto ciò che è casuale. Di solito 1.
    .value = NUMERO
cli-route-threads = Quanti processori usare; il risultato non cambia. Di solito tutti.
    .value = QUANTI
cli-route-output = Dove scrivere il piano; - per passarlo a un altro programma.
    .value = PIANO
cli-publish = Pubblica la bozza di una settimana: da lì in poi è quello che si è comunicato, e le sue ore sono promesse.
    .more =
        Prima il piano viene verificato: se viola una regola, o non è di questi dati, non si pubblica niente. Nel file restano scritti lo stato e il giorno. Con «fasi route --previous» un piano pubblicato si cambia il meno possibile e si dice chi avvisare; una bozza no.
    .examples =
        fasi publish dati.xlsx settimana.json -o comunicata.json
        fasi sheets dati.xlsx comunicata.json -o fogli
cli-publish-plan = La bozza scritta da «fasi route»; - per leggerla da un altro programma.
    .value = PIANO
cli-publish-output = Dove scrivere il piano pubblicato; - per passarlo a un altro programma.
    .value = PIANO
cli-publish-few = Pubblica anche una settimana che fa meno della metà delle visite da fare.
cli-publish-done = La settimana del { $week } è pubblicata, con { $served } visite su { $visits }: ora si può comunicare.
cli-publish-too-few =
    { $served ->
        [0] Questo piano non fa nessuna
       *[other] Questo piano fa { $served }
    } delle { $visits } visite da fare, meno della metà: chi lo riceve crederebbe che le altre non servono. Non è stato pubblicato nulla. Di solito basta rifare il piano con più tempo (--time-limit) o guardare perché restano fuori (fasi explain); se è proprio la settimana da comunicare, --few.
cli-publish-nothing = Non è stato pubblicato nulla: il piano non è da comunicare.
cli-publish-already = «{ $path }» è già pubblicato, dal { $date }: non c’è altro da fare.
cli-publish-not-week = «{ $path }» è un piano di abbinamento: si pubblicano i piani della settimana (fasi route).
cli-suggest = Trova i posti migliori per una visita in una settimana già pianificata, che resta com’è: chi, in che giorno, a che ora, e che cosa costa.
    .more =
        La visita può essere nuova: si aggiunge la riga ai dati e si dà il piano. Se è pubblicato le sue ore sono promesse; se è una bozza no. Nessun’altra visita cambia persone o giorno; si dice se qualcuna comincerebbe più tardi.
    .examples =
        fasi suggest dati.xlsx settimana.json --visit V096
        fasi suggest dati.xlsx comunicata.json --visit V012 --now "2026-12-01 10:30"
cli-suggest-plan = La settimana già pianificata (un piano di «fasi route»).
    .value = PIANO
cli-suggest-visit = Il codice della visita.
    .value = VISITA
cli-suggest-now = Con un piano pubblicato: giorno e ora da cui si può ancora decidere (2026-12-01 10:30).
    .value = MOMENTO
cli-suggest-count = Quanti posti, al massimo 50.
    .value = QUANTI

cli-check-plan = Una settimana dell’équipe fatta da voi (foglio Settimana: Sigla, Giorno, Ora, Visita; oppure un piano di «fasi route», anche cambiato a mano): si dice che cosa non va e quanto costa, senza cambiarla.
    .value = SETTIMANA
cli-check-not-a-week = Questo non è il piano di una settimana: --plan serve per una settimana dell’équipe. Per un piano di abbinamento: fasi verify.
own-week-headline =
    { $count ->
        [0] Tutte le { $visits } visite hanno chi le fa.
        [one] { $served ->
            [one] Una visita su { $visits } ha chi la fa
           *[other] { $served } visite su { $visits } hanno chi le fa
        }; resta fuori { $left }.
       *[other] { $served ->
            [0] Nessuna delle { $visits } visite ha chi la fa
            [one] Una visita su { $visits } ha chi la fa
           *[other] { $served } visite su { $visits } hanno chi le fa
        }; restano fuori { $left }.
    }

cli-explain-visit = Di una settimana dell’équipe: il codice della visita. Senza, tutte quelle che restano fuori.
    .value = VISITA

week-scarce =
    Settimana del { $week }: { $open ->
        [0] nessuna visita resta fuori.
        [one] una visita resta fuori.
       *[other] { $open } visite restano fuori.
    }
week-scarce-more = { $more } di priorità { $class }
week-scarce-moves = Ogni ricerca ha { $moves } mosse: la stessa domanda ha sempre la stessa risposta.
week-scarce-moves-limit =
    { $left ->
        [0] Ogni ricerca ha { $moves } mosse: la stessa domanda ha sempre la stessa risposta. Il limite di tempo ({ $seconds } s in tutto) non è servito.
       *[other] Ogni ricerca ha { $moves } mosse. Il limite di tempo ({ $seconds } s in tutto) le ha fermate prima: quelle dette sono intere, e più tempo non le cambia; le altre con --time-limit.
    }
week-scarce-clock = Le ricerche si dividono il tempo: la stessa domanda può avere un’altra risposta. Con --nodes è sempre la stessa.
week-scarce-same = nessuna differenza (non più di quanto fa il caso)
cli-scarce-plan = Una settimana dell’équipe (un piano di «fasi route»): si dice che cosa manca a lei. Senza, che cosa manca all’abbinamento.
    .value = PIANO
cli-scarce-no-week = Questo è un piano di abbinamento: «fasi scarce» lo rifà dai dati, e prende come piano solo una settimana dell’équipe. Quanto valgono un posto, un’edizione, una data o uno sportello in meno della formazione lo dice «fasi margins --rooms training».
cli-scarce-by-profession = Ore per professione
cli-scarce-by-language = Ore per lingua
cli-scarce-by-area = Ore per luogo
cli-scarce-by-day = Ore per giorno
cli-scarce-half-day = Quanto vale mezza giornata in più (4 ore)
cli-scarce-hours-note = Ore chieste: tutte le visite, posto per posto, scrittura compresa; un giorno conta anche le visite fuori che si potrebbero fare allora. Dalle ore che ci sono escono anche gli spostamenti. Di nessuno si contano più ore di quante può lavorare; chi lavora a chiamata non è in turno e ha, se c’è, una colonna sua: quando si può chiamare, al massimo le ore che gli restano.
cli-scarce-luck-note = Il piano si rifà da dov’è, tre volte con e tre senza: una differenza che c’è anche tra ricerche uguali non si conta.
cli-column-when-best = Quando
cli-column-more-visits = Visite in più
cli-column-asked = Chieste
cli-column-there = Ci sono
cli-column-made = Fatte
cli-column-open = Fuori
cli-column-open-visits = Visite fuori
cli-explain-stops = Che cosa la ferma per prima, persona per persona
cli-explain-relief = Che cosa basterebbe, dal cambiamento più piccolo
cli-column-stop = Che cosa la ferma

cli-explain-week =
    { $count ->
        [0] Nessuna visita resta fuori.
        [one] Una visita resta fuori:
       *[other] { $count } visite restano fuori:
    }
cli-explain-late =
    { $count ->
        [one] Una visita comincia dopo l’ora promessa:
       *[other] { $count } visite cominciano dopo l’ora promessa:
    }
cli-not-for-week = L’opzione { $option } non serve per un piano della settimana dell’équipe.
cli-visit-of-week = L’opzione --visit serve per i piani della settimana (fasi route); questo è un piano di abbinamento.
cli-week-draft = È una bozza, che non promette niente a nessuno. Per farne la settimana da comunicare: fasi publish.
cli-route-now-alone = --now dice da quando si può ancora decidere di una settimana già comunicata: serve anche --previous, con il suo piano pubblicato.
cli-week-not-written = Il piano non è scritto in nessun file: per tenerlo, -o PIANO.
cli-week-changes = Che cosa cambia per chi
cli-week-households = Che cosa dire ai nuclei
cli-week-cancelled = Da avvisare, perché non si fanno più: { $visits }.
cli-week-people = Le ore di ciascuno
cli-week-left-out = Visite che restano fuori
cli-week-cost = Che cosa costa la settimana
cli-week-overtime = straordinario { $minutes }
cli-week-strip = █ in visita, ▒ a distanza, ─ per strada, · libero; un segno ogni quarto d’ora
cli-column-who = Chi
cli-column-shift = Turno
cli-column-stops = Visite
cli-column-way = Fuori sede
cli-column-amount = Quanto
cli-column-shift-hours = Turni
cli-column-on-call = A chiamata
cli-column-visits = Visite
cli-column-at-visits = In visita
cli-column-on-way = Per strada
cli-column-overtime = Straordinario
cli-column-visit = Visita
cli-column-visit-priority = Priorità

## fasi compare: due settimane
weeks-headline =
    Settimana del { $week }: { $visits ->
        [0] le due settimane sono uguali.
        [one] una visita è diversa, e riguarda { $people ->
            [one] una persona
           *[other] { $people } persone
        } dell’équipe.
       *[other] { $visits } visite sono diverse, e riguardano { $people ->
            [one] una persona
           *[other] { $people } persone
        } dell’équipe.
    }
weeks-no-data = Qui ci sono solo i due piani. Con --dataset anche le priorità, le ore, i chilometri e i ritardi di tutti e due, sugli stessi dati.
weeks-visits = Visite fatte
weeks-priority-1 = di priorità 1
weeks-priority-2 = di priorità 2
weeks-priority-3 = di priorità 3
weeks-at-visits = In visita
weeks-on-way = Per strada
weeks-kilometres = Chilometri stimati (senza i giri a indirizzi protetti)
weeks-late-visits = Visite in ritardo
weeks-lateness = Ritardo in tutto, posto per posto
weeks-overtime = Straordinario
weeks-made = { $day }, { $start }, { $people }
weeks-first = Prima settimana
weeks-second = Seconda settimana
weeks-lost = { $week }: queste visite non si contano, perché nei dati non c’è più la visita o chi la faceva non è in turno allora: { $visits }.
weeks-breaches = { $week }: su questi dati non rispetta tutte le regole (quali: fasi verify, o fasi check --plan).
cli-weeks-figures = Che cosa fa e che cosa costa
cli-weeks-visits = Visite diverse
cli-weeks-people = Chi cambia
cli-column-more-of = In più
cli-column-fewer-of = In meno
cli-column-otherwise = Altra ora o altre persone
cli-not-made = non si fa
