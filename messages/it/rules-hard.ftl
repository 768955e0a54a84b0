# Testi delle regole dell'abbinamento: nome; `.means` che cosa chiede; `.breach` che cosa manca, con i fatti; `.do` che
# cosa servirebbe. Le stesse variabili in ogni lingua. I conteggi sono numeri, il resto arriva già scritto con l'unità.

rule-placement-size = Posti letto
    .means = Ogni persona ha un posto letto per tutta la durata, anche chi sta per arrivare.
    .breach = Servono { $people } posti letto e l’alloggio ne ha { $beds }.
    .do = Un alloggio con almeno { $people } posti letto, o altri letti se lo spazio lo permette.

rule-placement-bedrooms = Camere
    .means = Non dormono più di due persone in una camera, una sola se è sotto i 9 m²; chi ha meno di 3 anni dorme con un genitore.
    .breach = { $people ->
        [one] Dorme in camera una persona
       *[other] Dormono in camera { $people } persone
    } e le camere bastano per { $places }.
    .do = Un alloggio con un’altra camera, o con camere più grandi.

rule-placement-suitability = Idoneità per il ricongiungimento
    .means = Se è atteso un ricongiungimento familiare, la casa ha 14 m² a testa per i primi quattro e 10 per ogni altra persona (un monolocale 28 m² per uno, 38 per due), camere di 9 m² per uno e di 14 per due. Per un figlio sotto i 14 anni al seguito di un genitore basta il consenso del titolare dell’alloggio.
    .breach = Per { $people } persone lo standard di idoneità chiede { $standard } m² e { $sleepers } posti in camera; { $area ->
        [0] la superficie dell’alloggio non è registrata
       *[other] l’alloggio ha { $area } m²
    } e { $places ->
        [0] nessuna camera a norma
        [one] un posto in camere a norma
       *[other] { $places } posti in camere a norma
    }.
    .do = Un alloggio di almeno { $standard } m² con { $sleepers } posti in camere a norma, o registrare la superficie se manca.

rule-placement-step-free = Senza gradini
    .means = Chi non può fare le scale abita dove si entra e ci si muove senza gradini.
    .breach = Serve un alloggio senza gradini: questo, { $floor ->
        [0] al piano terra
       *[other] al piano { $floor }
    }, ne ha.
    .do = Un alloggio senza gradini, o una rampa o un montascale che lo rendano tale.

rule-placement-right-use = Uso dell’alloggio
    .means = Gli alloggi ponte sono per soggiorni a termine, non oltre la durata concordata; le case stabili sono per restare.
    .breach = { $weeks ->
        [0] Un alloggio ponte non è una casa stabile.
        [one] Il soggiorno durerebbe una settimana: a termine si sta solo in un alloggio ponte, per { $most } settimane al massimo.
       *[other] Il soggiorno durerebbe { $weeks } settimane: a termine si sta solo in un alloggio ponte, per { $most } al massimo.
    }
    .do = Un soggiorno più breve, o una casa stabile.

rule-placement-availability = Disponibilità
    .means = L’alloggio è libero, con le chiavi pronte, dal giorno di ingresso e per tutta la durata.
    .breach = È pronto dal { $ready } e serve almeno fino al { $needed }. Fine della disponibilità: { $until }.
    .do = Un ingresso più tardi, o un contratto che duri di più.
word-availability-open = oltre quella data

rule-placement-lawful-conditions = Condizioni dell’alloggio
    .means = Si rispettano le condizioni dell’alloggio che hanno una base giuridica, un autore e una data.
    .breach = L’alloggio ha una condizione che il nucleo non soddisfa: { $condition }.
    .do = Un alloggio senza questa condizione.

rule-placement-public-housing = Case popolari
    .means = Alle case popolari (ERP) si arriva solo con il bando pubblico, mai da qui.
    .breach = È una casa popolare: ci si arriva solo con il bando pubblico.
    .do = La domanda al bando ERP del comune.

rule-placement-sharing-consent = Coabitazione accettata
    .means = Si propone una casa condivisa solo a chi ha detto di sì alla coabitazione.
    .breach = L’alloggio è condiviso, fino a { $most } nuclei, e non risulta che il nucleo abbia accettato la coabitazione.
    .do = Parlarne con il nucleo e registrare il suo consenso, se lo dà.

rule-placement-protected-address = Indirizzo protetto
    .means = Chi ha un indirizzo protetto abita dove resta riservato, e fuori dai comuni da evitare.
    .breach = Per proteggere il nucleo: { $what }.
    .do = Un alloggio riservato, fuori dai comuni da evitare.
word-protection-avoided = il comune è tra quelli da evitare
word-protection-open = l’indirizzo di questo alloggio non può restare riservato

rule-placement-household-refusal = Rinuncia del nucleo
    .means = Una casa a cui il nucleo ha rinunciato non gli si propone di nuovo; la rinuncia non gli costa nulla.
    .breach = Il nucleo ha già rinunciato a questo alloggio.
    .do = Togliere la rinuncia, se il nucleo ci ripensa.

rule-placement-suspended-unit = Alloggio sospeso
    .means = Se il proprietario rifiuta per un motivo fuori dall’elenco, l’alloggio è sospeso per tutti e il caso è segnalato.
    .breach = L’alloggio è sospeso per tutti: il proprietario ha rifiutato senza un motivo dell’elenco.
    .do = Chiarire con il proprietario e con chi ha ricevuto la segnalazione, poi togliere la sospensione.

rule-placement-exclusion = Esclusione dell’équipe
    .means = Ciò che l’équipe ha escluso con una decisione motivata non si propone.
    .breach = L’équipe ha escluso questo alloggio per il nucleo.
    .do = Una nuova decisione dell’équipe.

rule-placement-school-reachable = Scuola raggiungibile
    .means = Ogni minore in età dell’obbligo, anche chi sta per arrivare, raggiunge con i mezzi della famiglia una scuola del suo grado; i posti liberi non contano.
    .breach = Con i mezzi della famiglia nessuna { $level } si raggiunge in { $limit }.
    .do = Un alloggio più vicino, uno scuolabus o un accompagnamento.

rule-placement-work-reachable = Lavoro raggiungibile
    .means = Chi ha orari fissi arriva al lavoro e torna, con i propri mezzi, passando dalla scuola o dal nido se serve.
    .breach = Per { $place }, dalle { $start } alle { $end }: { $way }; il limite è { $limit }.
    .do = Un alloggio più vicino, un altro orario o un mezzo di trasporto.
word-way-none = a quell’ora non ci si arriva o non si torna

rule-placement-minimum-support = Sostegno minimo
    .means = Il sostegno non scende mai sotto quello che l’équipe ritiene giusto.
    .breach = L’équipe chiede un sostegno di livello { $minimum } e questo è di livello { $level }.
    .do = Una modalità di sostegno di livello { $minimum } o più.

rule-placement-package-eligibility = Requisiti per il sostegno
    .means = Esclude solo il «no» registrato da un operatore; ciò che è da verificare diventa un compito.
    .breach = Un operatore ha registrato che il nucleo non ha i requisiti per «{ $package }».
    .do = Un altro sostegno, o una nuova verifica dei requisiti.

rule-placement-severe-need = Bisogni gravi
    .means = Un bisogno di gravità 4 ha una risposta: nell’alloggio, nel sostegno o in un servizio indicato.
    .breach = Un bisogno grave resta senza risposta: { $domain }.
    .do = Un sostegno che arrivi fin lì, o un servizio già indicato per questo bisogno.

rule-placement-mediation-language = Ore con chi le fa
    .means = Ogni ora prevista ha chi la fa in quella zona; la mediazione, se l’italiano non basta ancora, in una lingua del nucleo.
    .breach = Per { $weekly } a settimana nessuno copre questo servizio qui, o in una lingua del nucleo: { $service }.
    .do = Qualcuno che copra le ore nella zona o nella lingua, o un sostegno senza quelle ore.

rule-placement-rent-burden = Affitto durante il contributo
    .means = Finché c’è il contributo, affitto, spese e abbonamento ai mezzi per il lavoro non pesano sul reddito più della soglia.
    .breach = Pagherebbe { $pays } al mese con un reddito di { $income }: la soglia è { $limit }, mancano { $missing } al mese.
    .do = Un contributo più alto di { $missing } al mese, un canone ridotto di altrettanto o un altro reddito.

rule-placement-rent-burden-after = Affitto dopo il contributo
    .means = Nei dodici mesi dopo il contributo affitto, spese e abbonamento ai mezzi per il lavoro si pagano con il reddito sicuro, entro la soglia.
    .breach = Dal { $day } pagherebbe { $pays } al mese con un reddito sicuro che scende a { $income }: la soglia è { $limit }, mancano { $missing } al mese.
    .do = Un canone ridotto di { $missing } al mese, o un reddito sicuro più alto o più lungo.

rule-placement-entry-cash = Spese d’ingresso
    .means = Se firma il nucleo, il giorno dell’ingresso deposito, spese e arredi sono coperti da risparmi, contributo e garanzia.
    .breach = Per entrare servono { $costs }: { $given } dal contributo, { $savings } dai risparmi, mancano { $missing }.
    .do = Un contributo all’ingresso più alto di { $missing }, o una garanzia al posto del deposito.

rule-placement-guarantee = Garanzia
    .means = Se il proprietario chiede una garanzia, qualcuno la dà: una persona, il fondo di garanzia o l’ente che firma.
    .breach = Il proprietario chiede una garanzia sul canone di { $rent } e nessuno la dà.
    .do = Un garante, un sostegno con il fondo di garanzia, o un contratto firmato dall’ente.

rule-placement-owner-refusal = Rifiuto del proprietario
    .means = Il rifiuto del proprietario vale solo per un motivo lecito: già affittato, lavori, prezzo, garanzia che manca.
    .breach = Il proprietario ha detto di no: { $reason }.
    .do = Togliere il motivo, o un altro alloggio.

rule-placement-funding = Chi paga
    .means = Ogni costo del sostegno, e dell’alloggio ponte se ha un fondo, trova chi può pagarlo, per anno, voce di spesa, date ammesse e massimale per nucleo; due fondi per lo stesso costo solo se entrambi lo permettono.
    .breach = Nessun fondo previsto può pagare { $amount } nel { $year }: { $category }.
    .do = Un fondo con questa voce nel { $year }, o un’altra data di ingresso.

rule-placement-unit-occupancy = Un nucleo per alloggio
    .means = Un alloggio intero ospita un nucleo alla volta.
    .breach = L’alloggio { $unit } è già proposto ad altri nella settimana del { $week }.
    .do = Un altro alloggio, o un’altra data.

rule-placement-shared-unit = Posto nella casa condivisa
    .means = In una casa condivisa persone e nuclei non superano mai i posti letto e i nuclei ammessi.
    .breach = Nella settimana del { $week } in { $unit } ci sarebbero { $people } persone per { $beds } posti letto e { $households } nuclei su { $most }.
    .do = Un’altra data, o un’altra casa condivisa.

rule-placement-shared-bedrooms = Camere nella casa condivisa
    .means = In una casa condivisa ogni nucleo ha le sue camere: nessuno dorme con persone di un altro nucleo.
    .breach = Nella settimana del { $week } in { $unit } non bastano le camere: { $rooms } per { $people } persone di { $households } nuclei.
    .do = Un’altra data, o un’altra casa condivisa.

rule-placement-fund-budget = Budget dei fondi
    .means = Le proposte insieme non prendono da un fondo più di quanto gli resta, per anno e voce di spesa.
    .breach = { $fund }: in tutto il piano impegnerebbe { $taken } e ce ne sono { $available }, mancano { $missing }.
    .do = Altri { $missing } su questo fondo, o un sostegno pagato da un altro.

rule-placement-service-capacity = Ore dei servizi
    .means = Nessun servizio fa più ore a settimana di quante ne ha.
    .breach = { $service }: nella settimana del { $week } in tutto servirebbero { $asked } e ce ne sono { $given }.
    .do = Altre ore per questo servizio, un ingresso in un’altra data o un sostegno con meno ore.

rule-placement-keep-apart = Nuclei da tenere lontani
    .means = Chi per indicazione dell’équipe non deve incontrarsi non vive nello stesso alloggio o nello stesso comune.
    .breach = Questa proposta non rispetta un’indicazione di distanza dell’équipe.
    .do = Un alloggio altrove, o un’altra data.

rule-placement-keep-together = Nuclei da tenere vicini
    .means = Chi ha bisogno l’uno dell’altro riceve casa nello stesso comune, oppure si aspetta insieme.
    .breach = Questa proposta separa il nucleo da chi, per indicazione dell’équipe, deve vivere nello stesso comune.
    .do = Case per entrambi nello stesso comune.

rule-placement-pin = Abbinamenti decisi
    .means = Ciò che le persone hanno deciso resta: alloggio e, se indicati, sostegno e data.
    .breach = Per il nucleo { $household } è deciso l’alloggio { $unit }, e il piano non lo rispetta.
    .do = Rivedere la decisione, o ciò che la rende impossibile.
