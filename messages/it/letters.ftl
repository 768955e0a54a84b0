# Il foglio di una pagina per il nucleo («fasi dossier»). Ogni lingua ha un solo file, questo: con le sue frasi porta anche
# verso di scrittura, date e importi. Ciò che in una lingua manca si legge in italiano. Un testo vuoto ({""}) non si scrive.
# Si dà del «voi», con frasi brevi; nessuna frase parla di altri nuclei.

## Come si scrive in questa lingua
letter-direction = ltr
letter-thousands = .
letter-decimals = ,
letter-money = { $amount }{"\u00A0"}€
letter-date = { $day }{ $day ->
        [1] °
       *[other] {""}
    } { $month ->
        [1] gennaio
        [2] febbraio
        [3] marzo
        [4] aprile
        [5] maggio
        [6] giugno
        [7] luglio
        [8] agosto
        [9] settembre
        [10] ottobre
        [11] novembre
       *[12] dicembre
    } { $year }
letter-minutes = { $minutes ->
        [0] pochi minuti
        [one] un minuto
       *[other] { $minutes } minuti
    }
letter-hours = { $hours ->
        [one] un’ora
       *[other] { $hours } ore
    }{ $minutes ->
        [0] {""}
        [one] {" "}e un minuto
       *[other] {" "}e { $minutes } minuti
    }
letter-and = { $first } e { $last }
letter-list = { $first }, { $last }

## Chi, che cosa
letter-title-home = Una proposta di casa per voi
letter-title-bridge = Una proposta di alloggio ponte per voi
letter-title-waiting = Perché siete ancora in lista d’attesa
letter-to-nobody = Al nucleo familiare { $household }
letter-to = { $people } (nucleo { $household })
letter-as-of = Dati al { $day }
letter-intro-home = Vi proponiamo una casa. È una proposta: decidete voi, con le persone dell’équipe.
letter-intro-bridge = Una casa stabile per voi oggi non c’è ancora. Intanto vi proponiamo un alloggio ponte: una casa per un periodo. È una proposta: decidete voi, con le persone dell’équipe.
letter-intro-waiting = Oggi non abbiamo ancora una casa da proporvi. Qui trovate il perché, che cosa può aiutare e che cosa succede adesso.

## Che cosa vi proponiamo
letter-heading-proposal = Che cosa vi proponiamo
letter-home = La casa
letter-home-named = { $home } (codice { $unit })
letter-home-in = Un alloggio a { $town } (codice { $unit })
letter-home-protected = Un alloggio con indirizzo riservato (codice { $unit })
letter-size = { $beds ->
        [one] Un posto letto
       *[other] { $beds } posti letto
    }, { $rooms ->
        [one] una camera
       *[other] { $rooms } camere
    }{ $area ->
        [0] {""}
       *[other] , { $area } m²
    }.
letter-floor = { $floor ->
        [0] Piano terra
       *[other] Piano { $floor }
    }{ $lift ->
        [1] , con ascensore
       *[0] {""}
    }{ $step-free ->
        [1] , senza gradini
       *[0] {""}
    }.
letter-shared = È una casa condivisa: altri nuclei possono abitare nelle altre camere.
letter-signs-household = Il contratto lo firmate voi.
letter-signs-body = Il contratto lo firma l’ente che vi accompagna.
letter-from = Da quando
letter-from-day = Dal { $day }.
letter-bridge = Alloggio ponte
letter-bridge-first = Prima, un alloggio ponte
letter-until = Dal { $from } al { $until }.
letter-uncovered = Prima di allora restate senza un posto per { $nights ->
        [one] una notte
       *[other] { $nights } notti
    }, dal { $from }: bisogna trovare insieme dove stare.
letter-support = Il sostegno
letter-support-weeks = { $weeks ->
        [0] { $package }.
        [one] { $package }, per una settimana.
       *[other] { $package }, per { $weeks } settimane.
    }
letter-pays = Quanto pagate
letter-pays-same = { $now } al mese: affitto e spese della casa.
letter-pays-first = All’inizio { $now } al mese: affitto e spese sono { $whole }, il contributo ne paga { $given }.
letter-pays-later = Il contributo dura { $months ->
        [one] un mese
       *[other] { $months } mesi
    }: dal { $day } pagate { $later } al mese.
letter-entry = Per entrare
letter-entry-none = Non dovete pagare nulla per entrare.
letter-entry-own = Deposito, spese e arredi costano { $costs }: li pagate voi, con i vostri risparmi.
letter-entry-shared = Deposito, spese e arredi costano { $costs }: il contributo ne dà { $given }, { $own } li mettete voi.
letter-entry-given = Deposito, spese e arredi costano { $costs }: li paga tutti il contributo.
letter-entry-body = Deposito, spese e arredi li paga l’ente che firma il contratto.

## Perché questa proposta, criterio per criterio
letter-heading-why = Perché questa proposta
letter-heading-less = Che cosa va meno bene
letter-why-placement-nights-without-home = { $nights ->
        [0] Non restate nessuna notte senza casa.
       *[other] {""}
    }
    .less = { $nights ->
        [one] Restate una notte senza casa.
       *[other] Restate { $nights } notti senza casa.
    }
letter-why-placement-needs-covered = { $share ->
        [0] Casa e sostegno non rispondono ancora ai bisogni di cui avete parlato con l’équipe.
        [100] Casa e sostegno rispondono a tutti i bisogni di cui avete parlato con l’équipe.
       *[other] Casa e sostegno rispondono al { $share }{"\u00A0"}% dei bisogni di cui avete parlato con l’équipe.
    }
letter-why-placement-burden-later = Senza contributo, affitto e spese prendono il { $share }{"\u00A0"}% del vostro reddito sicuro.
    .less-income-none = Per dopo il contributo non conosciamo un vostro reddito sicuro: parlatene con chi vi segue.
letter-why-placement-reach-work = Per arrivare al lavoro o al corso ci vogliono al massimo { $way }.
    .less-way-none = Con i vostri orari non sappiamo ancora come arrivare al lavoro o al corso.
letter-why-placement-reach-school = Per arrivare a scuola ci vogliono al massimo { $way }.
    .less-way-no-school = Non sappiamo ancora come arrivare a scuola in tempo.
letter-why-placement-school-continuity = { $pupils ->
        [0] {""}
       *[other] { $staying ->
            [0] Chi va a scuola cambierebbe scuola.
           *[other] Chi va a scuola può restare nella stessa scuola: { $staying } su { $pupils }.
        }
    }
letter-why-placement-wish = { $wishes ->
        [0] {""}
        [one] Il vostro desiderio sulla casa { $met ->
            [0] non è esaudito
           *[other] è esaudito
        }.
       *[other] Dei vostri { $wishes } desideri sulla casa, { $met ->
            [0] nessuno è esaudito
            [one] uno è esaudito
           *[other] { $met } sono esauditi
        }.
    }
letter-why-placement-reach-places = { $named ->
        [0] {""}
        [one] Il luogo che avete detto importante per voi è { $near ->
            [0] a più di { $within }
           *[other] a meno di { $within }
        }.
       *[other] Luoghi importanti per voi a meno di { $within }: { $near } su { $named }.
    }
letter-why-placement-size-fit = { $spare ->
        [0] I posti letto sono quelli che vi servono.
        [one] C’è un posto letto in più.
       *[other] Ci sono { $spare } posti letto in più.
    }
letter-why-placement-housing-standard = { $area ->
        [0] {""}
       *[other] La casa ha { $area } m²; la misura consigliata per voi è { $standard } m².
    }
    .less = { $area ->
        [0] Non sappiamo ancora quanto è grande la casa: l’équipe la misura.
       *[other] La casa ha { $area } m² e { $places } posti in camere abbastanza grandi; per voi la misura consigliata è { $standard } m² e { $sleepers } posti.
    }
letter-why-placement-transit-time = {""}
    .less = { $weeks ->
        [0] {""}
        [one] Prima passate una settimana in un alloggio ponte.
       *[other] Prima passate { $weeks } settimane in un alloggio ponte.
    }
letter-why-placement-moves-avoided = {""}
    .good-town-stays = Restate nel vostro comune.
    .less-town-leaves = Cambiate comune.
letter-why-placement-least-support = Il sostegno non è meno di quello che l’équipe ritiene giusto per voi.
    .less = Il sostegno è più di quello che l’équipe ritiene necessario.
letter-why-placement-fund-cost = {""}

## Perché ancora nessuna casa stabile
letter-heading-waiting = Perché non c’è ancora una casa stabile
letter-heading-help = Che cosa può aiutare
letter-waited = Siete in lista d’attesa da { $days ->
        [one] un giorno
       *[other] { $days } giorni
    }.
letter-nothing-fits = { $homes ->
        [0] Oggi non ci sono case stabili.
        [one] Oggi c’è una sola casa stabile, e non va bene per voi.
       *[other] Abbiamo guardato tutte le { $homes } case stabili: oggi nessuna va bene per voi.
    }
letter-outcompeted = { $homes ->
        [one] Una casa andrebbe bene per voi, ma oggi non basta per tutti quelli che aspettano.
       *[other] { $homes } case andrebbero bene per voi, ma oggi non bastano per tutti quelli che aspettano.
    }
letter-in-homes = { $homes ->
        [one] In una casa
       *[other] In { $homes } case
    }
letter-wait-placement-size = { $where } i posti letto non bastano per tutti.
    .help = Una casa con più posti letto.
letter-wait-placement-bedrooms = { $where } le camere non bastano per tutti.
    .help = Una casa con una camera in più, o camere più grandi.
letter-wait-placement-suitability = { $where } la misura della casa o delle camere non basta per il ricongiungimento.
    .help = Una casa più grande, con la misura che serve per il ricongiungimento.
letter-wait-placement-step-free = { $where } ci sono gradini, e a voi serve una casa senza.
    .help = Una casa senza gradini, o una rampa o un montascale.
letter-wait-placement-right-use = { $where } si può stare solo per un periodo.
    .help = Una casa stabile in più.
letter-wait-placement-availability = { $where } le chiavi non ci sono nei giorni che servono.
    .help = Una casa libera prima, o per più tempo.
letter-wait-placement-lawful-conditions = { $where } può entrare solo chi risponde a una condizione fissata da una legge o da un atto.
    .help = Una casa senza questa condizione.
letter-wait-placement-public-housing = { $where } si entra solo con il bando pubblico (case popolari).
    .help = La domanda al bando per le case popolari del comune.
letter-wait-placement-sharing-consent = { $where } si vive con altri nuclei, e non ci avete detto di sì alla casa condivisa.
    .help = Se volete, dire all’équipe che accettate una casa condivisa. Potete anche dire di no.
letter-wait-placement-protected-address = { $where } non possiamo tenere riservato il vostro indirizzo.
    .help = Una casa il cui indirizzo può restare riservato.
letter-wait-placement-household-refusal = { $where } avete già detto di no. Non vi costa nulla.
    .help = Se ci ripensate, dirlo all’équipe.
letter-wait-placement-suspended-unit = { $where } il proprietario ha fermato tutto: stiamo chiarendo.
    .help = Che il proprietario torni disponibile.
letter-wait-placement-exclusion = { $where } l’équipe ha deciso che per voi non va bene.
    .help = Parlarne con l’équipe, che può decidere di nuovo.
letter-wait-placement-school-reachable = { $where } non si arriva a scuola in tempo.
    .help = Una casa più vicina a una scuola, uno scuolabus o un accompagnamento.
letter-wait-placement-work-reachable = { $where } non si arriva in tempo al lavoro o al corso, o non si torna.
    .help = Un altro orario di lavoro, un mezzo di trasporto o una casa più vicina.
letter-wait-placement-minimum-support = { $where } il sostegno possibile è meno di quello che vi serve.
    .help = Un sostegno più intenso.
letter-wait-placement-package-eligibility = { $where } mancano i requisiti per il sostegno.
    .help = Chiedere all’équipe di verificare di nuovo i requisiti.
letter-wait-placement-severe-need = { $where } un bisogno importante resta senza risposta.
    .help = Un servizio o un sostegno che risponda a questo bisogno.
letter-wait-placement-mediation-language = { $where } manca chi fa le ore di sostegno in quella zona o nella vostra lingua.
    .help = Un mediatore o un operatore che possa venire lì e parlare la vostra lingua.
letter-wait-placement-rent-burden = { $where } affitto e spese sono troppo alti per il vostro reddito di oggi.
    .help = Un reddito in più, un affitto più basso o un contributo più alto.
letter-wait-placement-rent-burden-after = { $where } affitto e spese diventano troppo alti quando finisce il contributo.
    .help = Un reddito sicuro che duri di più, o un affitto più basso.
letter-wait-placement-entry-cash = { $where } mancano i soldi per entrare: deposito, spese, arredi.
    .help = Un contributo per le spese d’ingresso, o una garanzia al posto del deposito.
letter-wait-placement-guarantee = { $where } il proprietario chiede una garanzia che non c’è.
    .help = Un garante, o il fondo di garanzia.
letter-wait-placement-owner-refusal = { $where } il proprietario oggi non può affittare.
    .help = Che il proprietario torni disponibile.
letter-wait-placement-funding = { $where } nessun fondo può pagare il sostegno.
    .help = Un fondo che possa pagare il sostegno.
letter-wait-placement-unit-occupancy = { $where } c’è già un’altra proposta.
    .help = Altre case della misura giusta.
letter-wait-placement-shared-unit = { $where } condivise non c’è più posto.
    .help = Un posto che si libera in una casa condivisa.
letter-wait-placement-shared-bedrooms = { $where } condivise non ci sono camere libere per voi soli.
    .help = Una camera che si libera in una casa condivisa.
letter-wait-placement-fund-budget = { $where } i soldi del fondo sono finiti.
    .help = Altri soldi sul fondo, o un sostegno pagato da un altro fondo.
letter-wait-placement-service-capacity = { $where } le ore di sostegno sono finite.
    .help = Altre ore di sostegno, o un ingresso in un’altra data.
letter-wait-placement-keep-apart = { $where } non si può, per un’indicazione dell’équipe.
    .help = Una casa in un’altra zona.
letter-wait-placement-keep-together = { $where } sareste lontani da chi, per l’équipe, deve vivere vicino a voi.
    .help = Due case nello stesso comune.
letter-wait-placement-pin = { $where } c’è già una decisione delle persone.
    .help = Parlarne con l’équipe, che può decidere di nuovo.
letter-help-ask = { $domains ->
        [one] Parlare con l’équipe di un argomento che non abbiamo ancora guardato insieme.
       *[other] Parlare con l’équipe di { $domains } argomenti che non abbiamo ancora guardato insieme.
    }

## Che cosa c’è da fare, e chi lo fa
letter-heading-tasks = Che cosa c’è da fare, e chi lo fa
letter-who-household = Voi
letter-who-team = L’équipe
letter-who-both = Voi e l’équipe
letter-task-answer = Dire sì o no alla proposta. Potete prendervi il tempo per vedere la casa e fare domande.
letter-task-shelter = Trovare dove stare dal { $from } al { $to }.
letter-task-assess = { $domains ->
        [one] Parlare insieme di un argomento che non abbiamo ancora guardato.
       *[other] Parlare insieme di { $domains } argomenti che non abbiamo ancora guardato.
    }
letter-task-verdict = Verificare i requisiti per il sostegno.
letter-task-guarantee = Attivare la garanzia di { $amount } per il proprietario.
letter-task-takeover = Spiegarvi quando e come il contratto passa a vostro nome.
letter-task-enrol = { $pupils ->
        [one] Iscrivere a scuola un minore. Si può in ogni momento dell’anno.
       *[other] Iscrivere a scuola { $pupils } minori. Si può in ogni momento dell’anno.
    }
letter-task-suitability = Chiedere il certificato di idoneità alloggiativa per il ricongiungimento del { $day }.
letter-task-together = Preparare insieme l’ingresso con le persone che devono vivere vicino a voi.
letter-task-hospitality-notice = Comunicare alla questura chi abita nell’alloggio, se dovuto, entro 48 ore dal { $day }.
letter-task-review = Guardare di nuovo insieme la vostra situazione: la valutazione scade il { $day }.
letter-task-review-past = Guardare di nuovo insieme la vostra situazione: la verifica era prevista per il { $day }.
letter-task-age = { $minors ->
        [one] Sapere se un minore ha già 16 anni: fino ad allora la scuola è obbligatoria.
       *[other] Sapere chi dei { $minors } minori ha già 16 anni: fino ad allora la scuola è obbligatoria.
    }
letter-task-isee = Chiedere l’ISEE.
letter-task-isee-renew = Rinnovare l’ISEE, che scade il { $day }.
letter-task-isee-past = Rinnovare l’ISEE, che è scaduto il { $day }.
letter-task-holder-consent = Avere il consenso di chi è titolare dell’alloggio per il minore che arriva il { $day }.
letter-task-standard = Parlare con voi dello spazio: la casa ha { $area } m² e { $places } posti in camere abbastanza grandi, la misura consigliata è { $standard } m² e { $sleepers } posti.
letter-task-measure = Misurare la casa: la misura consigliata per voi è { $standard } m².
letter-task-contract = Registrare il contratto entro il { $day }.
letter-task-residence = Chiedere la residenza nella nuova casa entro il { $day }.

## Che cosa succede adesso
letter-heading-next = Che cosa succede adesso
letter-next-out = Dal { $day } non avete un posto dove stare. Chiamate chi vi segue: bisogna cercare subito una soluzione per quei giorni.
letter-next-out-already = Oggi non avete un posto vostro dove stare. Chiamate chi vi segue: bisogna cercare subito una soluzione.
letter-next-list = Restate in lista d’attesa e il tempo di attesa continua a contare. Non dovete fare un’altra domanda.
letter-next-again = Quando ci sono case, fondi o notizie nuove, l’équipe guarda di nuovo.
letter-next-refusal = Potete dire di no. Se dite di no non perdete nulla: né il tempo di attesa, né la priorità, né le proposte che verranno. Non siete tenuti a dire perché.
letter-next-refusal-later = Quando arriverà una proposta potrete dire di no: non vi costerà nulla, né tempo di attesa, né priorità, né altre proposte.
letter-next-people = Un programma ha preparato questa proposta con i dati che ci avete dato. Il programma non decide: decidono le persone.
letter-next-people-waiting = Un programma ha confrontato le case con i dati che ci avete dato. Il programma non decide: decidono le persone.
letter-next-review = Qualcosa è sbagliato, è cambiato o non vi convince? Dite a chi vi segue che chiedete un riesame: una persona riguarda i dati con voi e vi risponde.

## Per l’équipe
letter-heading-team = Per l’équipe
letter-team-turn = Nucleo { $household }: fascia di priorità { $priority }, { $days } giorni di attesa.
letter-team-points = Punti della proposta: { $percent } su 100.
letter-team-package = Sostegno { $package } ({ $name }).
letter-team-nearest = L’alloggio a cui manca meno è { $unit }. I dettagli: fasi explain, con il nucleo e l’alloggio.
letter-team-fewest-rules = L’alloggio con meno regole d’ostacolo è { $unit }. I dettagli: fasi explain, con il nucleo e l’alloggio.

## In fondo
letter-sign-worker = Chi vi segue
letter-sign-phone = Telefono
letter-sign-day = Consegnato il
letter-foot = Foglio preparato con FaSi. Parla solo di voi: tenetelo in un posto sicuro.
