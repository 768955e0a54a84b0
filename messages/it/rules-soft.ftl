# Testi dei criteri dell'abbinamento: nome; `.means` che cosa premia, con che cosa valgono 0 e 1000 punti; `.because` i
# fatti dietro i punti. Le stesse variabili in ogni lingua. I conteggi sono numeri (per i plurali); importi, durate,
# percentuali e voci arrivano già scritti con la loro unità.

rule-placement-nights-without-home = Notti senza casa
    .means = Meno notti senza casa dopo l’uscita: 1000 punti se non ce n’è nessuna, 0 da 60 notti in su.
    .because = { $nights ->
        [0] Nessuna notte senza casa.
        [one] Una notte senza casa.
       *[other] { $nights } notti senza casa.
    }

rule-placement-needs-covered = Risposta ai bisogni
    .means = Quanta parte dei bisogni valutati, secondo la gravità, trova risposta nella casa, nel sostegno o in un servizio già indicato: 1000 punti se tutta, o se non ce ne sono; 0 se nessuna. Gli ambiti non ancora valutati non contano, la condizione abitativa nemmeno: vi risponde la casa.
    .because = { $unknown ->
        [0] Bisogni valutati che trovano risposta: { $share }.
        [one] Bisogni valutati che trovano risposta: { $share }; un ambito è ancora da valutare.
       *[other] Bisogni valutati che trovano risposta: { $share }; { $unknown } ambiti sono ancora da valutare.
    }

rule-placement-burden-later = Peso dell’affitto più avanti
    .means = Affitto, spese e abbonamento ai mezzi che restano leggeri sul reddito sicuro nei dodici mesi senza contributo: 1000 punti fino al 20 % del reddito, 0 dal 50 % in su o senza reddito sicuro.
    .because = Senza contributo pagherebbe { $pays } al mese; il reddito sicuro più basso è { $income } al mese. Peso sul reddito: { $share }.
word-income-none = nessun reddito sicuro

rule-placement-reach-work = Tragitto per il lavoro
    .means = Il tragitto più lungo verso il lavoro o il corso, o di ritorno, con i mezzi del nucleo e ai suoi orari: 1000 punti fino a 15 minuti o se nessuno ha orari, 0 da un’ora in su o se non ci si arriva.
    .because = Tragitto più lungo per il lavoro o il corso: { $way }.
word-way-not-asked = nessuno ha orari da rispettare

rule-placement-reach-school = Tragitto per la scuola
    .means = Il tragitto più lungo fino alla scuola più vicina di ogni grado che serve, anche dell’infanzia: 1000 punti fino a 10 minuti o se nessuno è in età scolare, 0 da 45 in su o se non ci si arriva.
    .because = Tragitto più lungo fino a scuola: { $way }.
word-way-no-pupils = nessuno è in età scolare
word-way-no-school = nessuna scuola si raggiunge per l’inizio delle lezioni

rule-placement-school-continuity = Continuità a scuola
    .means = Chi va a scuola può restarci fino all’estate, con un tragitto di 45 minuti al massimo: 1000 punti se vale per tutti, se nessuno va già a scuola o se l’ingresso è in luglio o agosto; la metà per chi cambia e trova un posto libero in una scuola vicina; 0 se non vale per nessuno.
    .because = { $pupils ->
        [0] Nessuno va già a scuola.
       *[other] Non cambiano scuola durante l’anno: { $staying } su { $pupils }; cambiano e hanno un posto libero vicino: { $seated }.
    }

rule-placement-wish = Desideri del nucleo
    .means = I desideri espressi dal nucleo, ciascuno secondo quanto ci tiene: 1000 punti se sono tutti esauditi o se non ne ha espressi, 0 se nessuno lo è.
    .because = { $wishes ->
        [0] Il nucleo non ha espresso desideri.
       *[other] Desideri esauditi: { $met } su { $wishes }.
    }

rule-placement-reach-places = Luoghi indicati dal nucleo
    .means = Il tragitto verso i luoghi che il nucleo stesso ha indicato, secondo la loro importanza: 1000 punti fino a 20 minuti o se non ne ha indicati, 0 da 75 in su o se non ci si arriva. Nessuna vicinanza è presunta.
    .because = { $named ->
        [0] Il nucleo non ha indicato luoghi.
       *[other] Luoghi indicati entro { $within }: { $near } su { $named }.
    }

rule-placement-size-fit = Misura giusta
    .means = Gli alloggi grandi sono pochi: 1000 punti con un posto letto in più al massimo, 250 in meno per ogni altro, 0 da cinque in su. Nelle case condivise sempre 1000.
    .because = { $spare ->
        [0] Nessun posto letto di troppo.
        [one] Un posto letto in più.
       *[other] { $spare } posti letto in più.
    }

rule-placement-housing-standard = Spazio per tutti
    .means = Superficie e camere rispetto allo standard di idoneità, anche per chi sta per arrivare: 14 m² a testa per i primi quattro e 10 per ogni altro, camere di 9 m² per uno e di 14 per due. 1000 punti se lo raggiunge, altrimenti in proporzione a ciò che manca di più; 500 se la superficie non è registrata.
    .because = { $area ->
        [0] La superficie non è registrata
       *[other] { $area } m²
    }; lo standard per il nucleo è { $standard } m² e { $sleepers } posti in camere a norma: l’alloggio ne ha { $places }.

rule-placement-transit-time = Tempo in alloggio ponte
    .means = Poco tempo in alloggio ponte prima della casa stabile: 1000 punti se il ponte non serve, 500 con 13 settimane, 0 da 26 in su.
    .because = { $weeks ->
        [0] Nessun alloggio ponte prima della casa stabile.
        [one] Una settimana in alloggio ponte.
       *[other] { $weeks } settimane in alloggio ponte.
    }

rule-placement-moves-avoided = Traslochi evitati
    .means = Un trasloco solo, senza cambiare comune: 1000 punti; 500 se si cambia comune o si passa da un alloggio ponte, 0 con entrambe le cose.
    .because = { $moves ->
        [one] Un trasloco, { $town }.
       *[other] { $moves } traslochi, { $town }.
    }
word-town-stays = senza cambiare comune
word-town-leaves = cambiando comune
word-town-unknown = da un comune non registrato

rule-placement-least-support = Il sostegno che basta
    .means = Il sostegno più leggero che basta, mai sotto il minimo deciso dall’équipe: 1000 punti a quel livello, 250 in meno per ogni livello in più.
    .because = Sostegno di livello { $level }; minimo deciso dall’équipe: { $minimum }.

rule-placement-fund-cost = Costo per i fondi
    .means = Quanto la proposta costa ai fondi: 1000 punti se nulla, 500 a 5.000 €, 0 da 10.000 € in su; una garanzia conta per un decimo.
    .because = Costo per i fondi, con le garanzie a un decimo: { $cost }.
