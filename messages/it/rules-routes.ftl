# Testi delle regole della settimana dell'équipe: nome; `.means` che cosa chiede o fa pagare; `.breach` che cosa non va, con i
# fatti. Le stesse variabili in ogni lingua. Orari e durate arrivano già scritti.

rule-routes-skills = Profilo
    .means = A ogni posto di una visita siede chi ha quello che il posto chiede: professione, lingua con il suo livello, altre competenze, e una donna o un uomo se il nucleo lo chiede.
    .breach = Visita { $visit }: a { $professional } manca «{ $skill }».

rule-routes-apart = Persone che non si incontrano
    .means = Chi dell’équipe non deve incontrare un nucleo non fa le sue visite.
    .breach = La visita { $visit } la farebbe { $professional }, che quel nucleo non deve incontrare.

rule-routes-pin = Deciso
    .means = Quello che è deciso di una visita (chi, in che giorno, a che ora) non si cambia.
    .breach = La visita { $visit } non è come è stato deciso.

rule-routes-rest = Pausa
    .means = Chi ha una pausa nel turno la fa, nella sua fascia: come sosta scritta, o come tempo in cui non c’è altro da fare.
    .breach = Nel turno di { $shift } non resta il tempo per la pausa.

rule-routes-day = Giorno
    .means = Una visita si fa solo nei giorni in cui si può.
    .breach = La visita { $visit } non si può fare il { $day }.

rule-routes-window = Fascia oraria
    .means = Una visita non comincia prima che la sua fascia si apra, né dopo che si chiude.
    .breach = La visita { $visit } comincerebbe { $start }, ma può cominciare solo tra le { $from } e le { $to }.

rule-routes-together = Tutti insieme
    .means = Una visita si fa con tutti i professionisti previsti, persone diverse, che cominciano insieme; due visite legate si fanno tutte e due o nessuna.
    .breach = Alla visita { $visit } manca qualcuno, qualcuno è previsto due volte, non si comincia insieme, oppure la visita legata non si fa.

rule-routes-link = Distanza tra visite legate
    .means = Tra gli inizi di due visite legate passa il tempo stabilito.
    .breach = Tra l’inizio della visita { $visit } e quello della visita { $other } passano { $apart }: devono essere almeno { $least }, al massimo { $most }.

rule-routes-gap = Giorni di distanza
    .means = Tra due visite che vanno tenute lontane passano almeno i giorni stabiliti; con uno, non si fanno lo stesso giorno.
    .breach = Le visite { $visit } e { $other } sarebbero troppo vicine: { $days ->
        [one] non vanno fatte lo stesso giorno
       *[other] tra l’una e l’altra devono passare almeno { $days } giorni
    }.

rule-routes-way = Tempo per la strada
    .means = Tra una visita e l’altra c’è il tempo per finire e per arrivare.
    .breach = La visita { $visit } comincia { $start }, ma lì non si arriva prima delle { $ready } ({ $shift }).

rule-routes-shift = Fine del turno
    .means = Si torna entro la fine del turno, straordinario compreso, e ognuno fa un giro alla volta.
    .breach = Il giro di { $shift } finisce { $back }, e deve finire entro { $latest }.

rule-routes-capacity = Carico del turno
    .means = Un turno non prende più carico di quanto può.
    .breach = Il turno di { $shift } ha un carico di { $load }, al massimo { $most }.

rule-routes-hours = Ore della settimana
    .means = Nessuno lavora nella settimana più di quanto può per contratto, straordinario compreso, né più delle ore che gli restano nel mese: contano le visite, lo scritto che segue e la strada, non la pausa. Chi lavora a chiamata conta almeno la chiamata minima.
    .breach = { $professional } lavorerebbe { $beyond } più di quanto può { $of } ({ $most }).

rule-routes-pool = Auto di servizio
    .means = Chi esce con un’auto condivisa la tiene per tutto il turno: non escono insieme più persone di quante sono le auto.
    .breach = Quando comincia il turno di { $shift } servirebbero { $needed } auto di servizio, e sono { $cars }.

rule-routes-travel = Strada
    .means = Meno tempo per strada, andata dalla sede e ritorno compresi: si paga ogni minuto.

rule-routes-lateness = Ritardo
    .means = Una visita comincia entro l’ora promessa: si paga ogni minuto dopo, per ogni professionista.

rule-routes-largest-lateness = Ritardo più grande
    .means = Il ritardo non ricade su un nucleo solo: si paga ogni minuto del più grande.

rule-routes-overtime = Straordinario
    .means = Si torna entro la fine dell’orario: si paga ogni minuto dopo.

rule-routes-calls = Chiamate
    .means = Chi lavora a chiamata non si chiama per meno di quanto si paga: si paga ogni minuto che manca alla chiamata minima.

rule-routes-workload = Carico di lavoro
    .means = Il lavoro si divide secondo le ore di ciascuno: si paga ogni minuto di visite e strada oltre tre quarti delle ore di una persona.

rule-routes-demanding = Visite impegnative
    .means = I casi difficili non cadono tutti su una giornata di una persona: ognuno oltre il secondo pesa come un’ora di strada.

rule-routes-continuity = Figure di riferimento
    .means = Da un nucleo va chi già conosce, se può: per ogni posto che prende un altro si pagano sessanta minuti.

rule-routes-changes = Cambi rispetto a quanto comunicato
    .means = La settimana che le persone già conoscono cambia il meno possibile: un’altra persona alla porta pesa come tre ore di strada, un altro giorno come due, per ogni posto; l’ora comunicata è un’ora promessa.
