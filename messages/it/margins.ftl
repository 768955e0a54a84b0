# Studi di chi programma: quanto vale una cosa in più, che cosa basta per arrivare a un traguardo, due misure a confronto, una policy contro
# un’altra; e la formazione negli scenari.

## La formazione negli scenari

room-name-training = Formazione

indicator-training-mandatory-met = Bisogni obbligatori coperti
indicator-training-mandatory = Bisogni obbligatori scoperti
indicator-training-needs = Bisogni coperti, con il loro peso
indicator-training-needs-met = Bisogni coperti per intero
indicator-training-left = Operatori senza nessun passo avanti
indicator-training-editions = Edizioni
indicator-training-seats = Posti occupati
indicator-training-cost = Spesa per la formazione

standing-training-absent = non c’è
standing-training-nothing = non si tiene
standing-training-part = in parte
standing-training-whole = si tiene (edizioni × posti: { $place })

whatif-gains-training =
    { $more ->
        [0] Attività in più: { $rows }.
       *[other] Attività in più: { $rows }; e altre { $more }.
    }
whatif-loses-training =
    { $more ->
        [0] Attività in meno: { $rows }.
       *[other] Attività in meno: { $rows }; e altre { $more }.
    }
whatif-comes-training = Attività nuove: { $whole } si tengono, { $nothing } no.
way-slots = una giornata in più del formatore ({ $when })
cli-whatif-answers = Le risposte al questionario sui fabbisogni formativi, se si chiede anche della formazione.
    .value = FILE

## Richieste che non stanno insieme

scenario-clash =
    { $count ->
        [one] Una sola richiesta basta a togliere ogni piano:
       *[other] Queste { $count } richieste non stanno insieme:
    }
scenario-clash-decision = { $table }: resta fissato { $code }.
scenario-clash-smallest = Senza una qualsiasi di queste un piano c’è: ciascuna è stata tolta e il piano rifatto.
scenario-clash-stopped = Non di tutte si è potuto stabilire se servono: potrebbero bastarne meno.

## Studi

study-title-margins = Quanto vale una cosa in più
study-title-reach = Che cosa basta per arrivarci
study-title-front = Due misure a confronto
study-title-accept = Una policy contro un’altra
study-stopped = Fermato prima della fine: quello che segue è quanto si è trovato.
study-more-rows =
    { $count ->
        [one] E un’altra riga, nel risultato.
       *[other] E altre { $count } righe, nel risultato.
    }
study-page-made = FaSi { $engine }; dati { $dataset }, policy { $policy } (SHA-256, inizio); seme { $seed }.

study-column-what = Che cosa
study-column-when = Quando
study-column-homes = In più
study-column-bridges = Ponte
study-column-proof = Certezza
study-column-cost = Costo
study-column-per-million = Per M€
study-column-relaxed = Rilassato
study-column-by = Dal
study-column-visits = Visite in più
study-column-mandatory = Obblighi
study-column-needs = Bisogni
study-column-needs-per-thousand = Per 1.000 €
study-column-how-many = Volte
study-column-x = -
study-column-y = -
study-column-indicator = Misura
study-column-against = Con l’altra
study-column-tested = Con questa
study-column-difference = Differenza
study-column-open = Scarto sommato
study-column-worse-weeks = Settimane peggio
study-column-verdict = Esito

study-csv-number = { $name } (numero)
study-proven = dimostrato
study-found = trovato
study-unknown = non si sa
study-beyond-luck = più del caso
study-within-luck = non più del caso
study-no-row = –
study-half-day = mezza giornata (4 ore): { $who }
study-guarantor = un garante per un nucleo
study-guarantors =
    { $count ->
        [one] un garante per un nucleo
       *[other] un garante per un nucleo: lo stesso per ognuno di { $count }
    }
study-bed = un letto in più in { $unit }

study-margins-none = Senza un piano di oggi non c’è nulla con cui confrontare.
study-margins-homes =
    Oggi { $homes } nuclei su { $households } hanno una casa stabile. { $helps ->
        [0] Nessuna cosa in più, da sola, ne porta a casa un altro
        [one] Una cosa in più, da sola, ne porta a casa altri
       *[other] { $helps } cose in più, ciascuna da sola, ne portano a casa altri
    }; { $idle ->
        [one] una provata no
       *[other] { $idle } provate no
    }.{ $left ->
        [0] {""}
       *[other] {" "}Non provate: { $left }.
    }
study-margins-courses =
    { $mandatory ->
        [0] Gli obblighi di formazione sono tutti coperti.
        [one] Un obbligo di formazione resta scoperto.
       *[other] { $mandatory } obblighi di formazione restano scoperti.
    } { $helps ->
        [0] Nessuna cosa in più, da sola, copre altro
        [one] Una cosa in più, da sola, copre altro
       *[other] { $helps } cose in più, ciascuna da sola, coprono altro
    }; { $idle ->
        [one] una provata no
       *[other] { $idle } provate no
    }.{ $left ->
        [0] {""}
       *[other] {" "}Non provate: { $left }.
    }
study-table-homes-by-unit = Case: che cosa porta a casa più nuclei
study-table-homes-by-euro = Case: che cosa ne porta di più per euro
study-table-homes-next = Case: da sola non basta, ma il rilassamento le dà un prezzo
study-table-half-days = Settimana dell’équipe: mezza giornata in più
study-table-courses-by-unit = Formazione: che cosa copre di più
study-table-courses-by-euro = Formazione: che cosa copre di più per euro
study-plot-homes = Case in più con una cosa in più
study-plot-courses = Bisogni in più con una cosa in più

study-note-exact = «In più» viene da un piano rifatto da capo con quella cosa, tutto intero: quello che si legge è successo in un piano vero, come se la cosa ci fosse già oggi. «Per M€»: case per milione di euro.
study-note-relaxed = «Rilassato» è il prezzo del rilassamento lineare, in case: è un’altra cosa, quanto varrebbe se le case si potessero dividere in parti. Ordina che cosa provare e non dimostra niente; «–» dice che lì la cosa non compare.
study-note-leads = «Dal» dice da quando aiuta: conta le settimane che servono di solito per averla (casa 12 e le sue chiavi, fondi 8, ore 6, garante e giornata del formatore 4, mediazione e mezza giornata 3, letto 2, posto in aula 1). Sono stime, non misure.
study-note-costs = I costi servono a confrontare, non sono preventivi: una casa conta deposito, spese, arredo e un anno di affitto; i servizi 30 € l’ora per tutto il periodo.
study-note-luck = La settimana si rifà tre volte con e tre senza: quello che fa anche il caso non si conta. Di una settimana nulla è dimostrato e non c’è un rilassamento da cui leggere prezzi.
study-note-courses = Formazione: un posto in più vale in ogni data dell’attività; una giornata del formatore è mattina e pomeriggio, dove aula e formatore sono liberi; i fondi 1.000 € alla volta. Un’edizione in più, uno sportello con una persona in meno e una data in più sono decisioni: costano quanto si legge e nulla di più. Un prezzo del rilassamento qui non si dice.

study-reach-already = Il traguardo è già raggiunto: non serve niente in più.
study-reach-homes = Con questo tutti quelli che possono ({ $then } nuclei su { $households }) hanno una casa stabile; oggi sono { $homes }.
study-reach-homes-short = Il conto per gruppi di case tornava, il piano intero no: con queste aggiunte hanno casa { $then } nuclei su { $households }. Il limite sotto vale lo stesso.
study-reach-homes-open = Oggi hanno una casa { $homes } nuclei su { $households }; nel tempo dato non si è trovato che cosa basti.
study-reach-homes-impossible = Oggi hanno una casa { $homes } nuclei su { $households }: nessuna somma di queste aggiunte basta, è dimostrato.
study-reach-visits = Oggi restano fuori { $open } visite; con questo si fanno tutte, e un piano lo mostra.
study-reach-visits-open = Restano fuori { $open } visite: in { $tried } prove non si è trovato che cosa basti.
study-reach-courses = Oggi restano scoperti { $missing } obblighi; con questo nessuno, e un piano lo mostra.
study-reach-courses-open = Oggi restano scoperti { $missing } obblighi; in { $tried } prove si è arrivati a { $left }, non a zero.
study-reach-courses-impossible = Restano scoperti { $missing } obblighi, e { $left } anche con tutte queste aggiunte insieme: è dimostrato.
study-reach-proven = Costa { $cost }, ed è dimostrato che meno non basta.
study-reach-within = Costa { $cost }; è dimostrato che meno di { $bound } non basta, in mezzo non si sa.
study-reach-found = Costa { $cost }: è il meno che si è trovato, senza una dimostrazione.
study-reach-bound = Meno di { $bound } non basta, è dimostrato.
study-reach-nothing = Nessun limite dimostrato.
study-table-additions = Che cosa si aggiunge
study-note-hopeless = Chi non può: nuclei ai quali nessuna di queste aggiunte apre una casa che vada bene (dimensioni, salute, quartiere, decisioni). Perché lo dice fasi explain.
study-note-reach-homes = Si aggiungono case come quelle che ci sono, letti, garanti, 1.000 € alla volta nei fondi, ore alla volta nei servizi. Il conto è un programma intero con il suo limite; poi il piano si rifà da capo con le aggiunte, e vale quello.
study-note-reach-visits = Si aggiungono mezze giornate di chi manca, ciascuna nel momento in cui aiuta di più. Di una settimana nulla è dimostrato: il limite conta solo le ore che mancano, senza strada.
study-note-reach-courses = Si aggiungono posti, giornate dei formatori, 1.000 € alla volta. Le somme si provano dalla meno cara, ciascuna con un piano: quello che costa meno dell’ultima provata è dimostrato che non basta.

study-front-complete =
    { $count ->
        [one] { $x } e { $y }: un solo punto, dimostrato; le due misure non si contendono niente.
       *[other] { $x } e { $y }: { $count } punti, tutti dimostrati, e in mezzo non ce ne sono altri.
    }
study-front-some = { $x } e { $y }: { $count } punti, { $proven } dimostrati; in mezzo possono essercene altri.
study-front-stopped = { $x } e { $y }: { $count } punti prima della fine, { $proven } dimostrati.
study-front-none = Nessun piano: non c’è niente da confrontare.
study-table-front = { $x } e { $y }
study-note-front = Ogni punto è un piano: di più dell’una si può avere solo con meno dell’altra. Pieno: dimostrato. La linea unisce i punti, non è un piano.

study-accept-passed =
    { $weeks ->
        [one] Superata su una settimana
       *[other] Superata su { $weeks } settimane
    }: nessuna misura peggiora, { $better ->
        [one] una migliora
       *[other] { $better } migliorano
    }.
study-accept-failed =
    { $fails ->
        [one] Non superata: una misura peggiora
       *[other] Non superata: { $fails } misure peggiorano
    }, { $better ->
        [one] una migliora
       *[other] { $better } migliorano
    } ({ $weeks ->
        [one] una settimana
       *[other] { $weeks } settimane
    }).
study-accept-unknown =
    { $unknown ->
        [one] Non deciso: una misura è peggiore nei piani trovati, e di quanto si possa sbagliare non si sa
       *[other] Non deciso: { $unknown } misure sono peggiori nei piani trovati, e di quanto si possa sbagliare non si sa
    }; nessun’altra peggiora.
study-accept-none = Nessuna settimana con un piano per tutte e due le policy.
study-mark-better = migliora
study-mark-found = migliora nei piani trovati
study-mark-same = uguale
study-mark-fails = PEGGIORA
study-mark-unknown = non deciso
study-plot-accept = { $room }: a destra va meglio, in proporzione a com’è con l’altra policy
study-note-accept = Ogni settimana si rifà con l’una e con l’altra policy. Una misura peggiora se la differenza sulla somma delle settimane supera lo scarto sommato di tutte le ricerche.
study-note-own = I punti dei criteri e le quote di equità non si confrontano: sotto due policy non contano la stessa cosa.

## A schermo

cli-progress-margins = Si rifà il piano con una cosa in più alla volta
cli-progress-reach = Si cerca che cosa basta
cli-progress-front = Si cercano i punti
replay-against = l’altra policy
cli-front-same = --x e --y sono la stessa misura: ne servono due.

cli-arg-week = La settimana dell’équipe: un suo giorno o il numero, 2026-W49. Di solito la prima con visite.
    .value = SETTIMANA
cli-arg-moves = Mosse di ogni ricerca di una settimana; di solito 100.000.
    .value = MOSSE
cli-arg-seed = Numero da cui parte ogni sorteggio. Di solito 1.
    .value = NUMERO
cli-arg-threads = Quanti calcoli insieme; non cambia il risultato.
    .value = QUANTI
cli-arg-output = Dove scrivere il risultato (JSON), che si può rifare uguale.
    .value = FILE
cli-arg-html = Dove scrivere la pagina da inviare.
    .value = FILE
cli-arg-xlsx = Dove scrivere le tabelle.
    .value = FILE
cli-arg-csv = La cartella dove scrivere le tabelle come .csv.
    .value = CARTELLA
cli-arg-rooms = Quali parti si chiedono, con la virgola: placement (abbinamento), routes (settimana dell’équipe), training (formazione). Di solito tutte.
    .value = PARTI

cli-margins = Dice quanto vale una cosa in più: una casa, un letto, un garante, dieci ore di educatore, mezza giornata di chi manca, un posto in aula, 1.000 € di ogni fondo.
    .more =
        Ogni valore viene da un piano rifatto da capo con quella cosa; accanto sta il prezzo del rilassamento, che è un’altra cosa e si dice. In ordine per unità e per euro, con la data da cui aiuta. Ctrl-C si ferma e tiene quello che ha trovato.
    .examples =
        fasi margins dati.xlsx --decisions decisioni.xlsx --policy policy.xlsx
        fasi margins dati.xlsx --rooms placement --html pagina.html --xlsx tabelle.xlsx
cli-margins-time-limit = Secondi per ogni piano rifatto; allora decide l’orologio, e il risultato non si può rifare uguale. Senza limite se non detto.
    .value = SECONDI

cli-reach = Dice che cosa basta, e costa meno, perché tutti abbiano casa, si facciano tutte le visite, o sia coperta la formazione obbligatoria.
    .more =
        Dice che cosa si aggiunge, quanto costa, e quanto al meno costerebbe: dimostrato, o solo trovato.
    .examples =
        fasi reach dati.xlsx --goal everyone-placed
        fasi reach dati.xlsx --goal mandatory-training --answers risposte.xlsx --html pagina.html
cli-reach-goal = Il traguardo: everyone-placed (tutti con casa), every-visit (tutte le visite), mandatory-training (formazione obbligatoria).
    .value = TRAGUARDO
cli-reach-tries = Quanti piani si provano al più, dove solo un piano può dirlo. Di solito 40.
    .value = QUANTI
cli-reach-time-limit = Secondi per ogni ricerca; allora decide l’orologio, e il risultato non si può rifare uguale. Senza limite se non detto.
    .value = SECONDI

cli-front = Mette due misure dell’abbinamento una contro l’altra: quante case con quanta spesa, punto per punto, dimostrati.
    .more =
        Misure: homes, homes-first, bridged, waiting, people-housed, minors-housed, fund-cost, floors, points. Della settimana e della formazione no: lì i punti non sarebbero dimostrati.
    .examples =
        fasi front dati.xlsx --html pagina.html
        fasi front dati.xlsx --x minors-housed --y fund-cost --points 30
cli-front-x = La prima misura. Di solito homes.
    .value = MISURA
cli-front-y = La seconda. Di solito fund-cost.
    .value = MISURA
cli-front-points = Quanti punti all’incirca, al più. Di solito 20.
    .value = QUANTI
cli-front-time-limit = Secondi in tutto; allora decide l’orologio, e il risultato non si può rifare uguale. Senza limite se non detto.
    .value = SECONDI

cli-accept = Prova una policy contro un’altra sulle settimane passate: misura per misura, superata o no.
    .more =
        Esce con 4 se la prova non è superata.
    .examples =
        fasi accept ottobre.xlsx novembre.xlsx --policy nuova.xlsx --against oggi.xlsx
        fasi accept dati/*.json --policy nuova.json --rooms placement --html pagina.html
cli-accept-datasets = Le settimane passate: un file o una cartella di dati ciascuna.
    .value = DATI
cli-accept-policy = La policy da provare.
    .value = FILE
cli-accept-against = La policy con cui si confronta; se non detta, quella di chi non ha deciso niente.
    .value = FILE
cli-accept-time-limit = Secondi per ogni settimana e parte; allora decide l’orologio, e il risultato non si può rifare uguale. Senza limite se non detto.
    .value = SECONDI
