# La formazione: fogli e colonne (come in columns.ftl), voci degli elenchi (come in words.ftl).

table-services = Servizi
    .note = I servizi i cui operatori si formano.
    .also = Enti e servizi
column-services-id = Servizio
    .also = Codice|Codice servizio
    .example = SRV01
column-services-label = Nome
    .also = Denominazione
    .example = Consultorio
column-services-organisation = Ente
    .note = L’ente di cui fa parte.
    .also = Organizzazione
    .example = Azienda USL
column-services-sector = Settore
    .example = health
column-services-municipality = Comune
    .note = Dove sta: serve per i gruppi misti e per il quadro dei fabbisogni.
    .also = Territorio
    .example = 047014

table-desk-floors = Presidi minimi
    .note = Quante persone di un servizio devono restare in servizio, mezza giornata per mezza giornata.
    .also = Presidi|Presenze minime
column-desk-floors-service = Servizio
    .also = Codice servizio
    .example = SRV01
column-desk-floors-days = Giorni
    .note = Ad esempio lun-ven; vuoto = da lunedì a venerdì.
    .example = lun-ven
column-desk-floors-half-day = Mezza giornata
    .note = Mattina o pomeriggio; vuoto = tutte e due.
    .also = Turno
    .example = morning
column-desk-floors-role = Ruolo
    .note = Se il minimo vale per un ruolo solo; vuoto = chiunque sia.
    .also = Qualifica
    .example = -
column-desk-floors-at-least = Almeno
    .note = Quante persone, come minimo.
    .also = Minimo|Persone
    .example = 2
column-desk-floors-substitutes = Sostituti
    .note = Quante persone dello stesso servizio e ruolo, non in turno, possono sostituire; vuoto = nessuna.
    .also = Sostituzioni
    .example = -

table-operators = Operatori
    .note = Gli operatori, con una sigla: i nomi non stanno in questo file.
    .also = Operatrici e operatori|Personale
column-operators-id = Operatore
    .note = Una sigla che non cambia; niente nomi.
    .also = Sigla|Codice|Codice operatore
    .example = OP001
column-operators-service = Servizio
    .also = Codice servizio
    .example = SRV01
column-operators-role = Ruolo
    .note = Come lo chiama il vostro ente.
    .also = Qualifica|Profilo
    .example = assistente sociale
column-operators-base = Sede
    .note = Il codice del luogo (foglio Luoghi) da cui parte; vuoto = il comune del servizio.
    .also = Luogo
    .example = L63
column-operators-professional = Nell’équipe mobile
    .note = La sua sigla nel foglio Équipe, se ne fa parte: la formazione non cade nei suoi turni.
    .also = Sigla équipe|Équipe
    .example = -
column-operators-most = Edizioni al massimo
    .note = Quante edizioni può frequentare; vuoto = quante ci stanno.
    .also = Massimo edizioni
    .example = 2

table-operator-hours = Orari operatori
    .note = Quando lavora chi non fa l’orario intero. Chi non ha righe lavora da lunedì a venerdì, mattina e pomeriggio.
    .also = Orari degli operatori|Turni operatori
column-operator-hours-operator = Operatore
    .also = Sigla
    .example = OP001
column-operator-hours-days = Giorni
    .example = lun-ven
column-operator-hours-start = Inizio
    .also = Dalle
    .example = 08:00
column-operator-hours-end = Fine
    .also = Alle
    .example = 13:00

table-operator-absences = Assenze operatori
    .note = Quando un operatore non c’è. Il motivo non si scrive.
    .also = Assenze degli operatori
column-operator-absences-operator = Operatore
    .also = Sigla
    .example = OP001
column-operator-absences-from = Dal
    .also = Dal giorno
    .example = 2026-12-07
column-operator-absences-until = Al
    .note = L’ultimo giorno; vuoto = quel giorno solo.
    .also = Fino al
    .example = 2026-12-11
column-operator-absences-start = Dalle
    .note = Da che ora del primo giorno; vuoto = tutto il giorno.
    .also = Inizio
    .example = -
column-operator-absences-end = Alle
    .note = Fino a che ora dell’ultimo giorno; vuoto = tutto il giorno.
    .also = Fine
    .example = -

table-competences = Competenze formative
    .note = Le competenze di cui si rilevano i fabbisogni.
    .also = Aree di competenza
column-competences-id = Competenza
    .also = Codice|Codice competenza
    .example = C01
column-competences-label = Nome
    .also = Descrizione
    .example = Permessi di soggiorno

table-training-needs = Fabbisogni formativi
    .note = Le risposte al questionario, una per riga. I livelli li vedono la persona e chi guida la formazione, nessun altro.
    .also = Fabbisogni
column-training-needs-operator = Operatore
    .also = Sigla|Codice operatore
    .example = OP001
column-training-needs-competence = Competenza
    .also = Codice competenza
    .example = C01
column-training-needs-own = Livello proprio
    .note = Da 0 (niente) a 5 (sa insegnarlo), secondo la persona.
    .also = Autovalutazione|Livello attuale
    .example = 1
column-training-needs-supervisor = Livello secondo il responsabile
    .note = Da 0 a 5, secondo chi la guida; vuoto = non chiesto.
    .also = Livello del responsabile|Responsabile|Valutazione del responsabile
    .example = 2
column-training-needs-wanted = Livello da raggiungere
    .note = Da 0 a 5.
    .also = Livello desiderato|Livello voluto|Obiettivo
    .example = 3
column-training-needs-weight = Peso
    .note = Da 1 a 5; vuoto = 1.
    .also = Importanza
    .example = 2
column-training-needs-mandatory = Obbligatorio
    .note = Sì se la formazione è dovuta per legge o per contratto.
    .also = Obbligatoria|Obbligo
column-training-needs-case = Porta un caso
    .note = Sì se la persona porterebbe un caso proprio da discutere.
    .also = Caso

table-answers = Risposte
    .note = Le risposte al questionario sui fabbisogni, una per riga. I livelli li vedono la persona e chi guida la formazione, nessun altro.
    .also = Risposte al questionario|Questionario|Risposte del modulo 1
column-answers-operator = Operatore
    .also = Sigla|Codice operatore
    .example = OP001
column-answers-competence = Competenza
    .also = Codice competenza
    .example = C01
column-answers-own = Livello proprio
    .note = Da 0 (niente) a 5 (sa insegnarlo), secondo la persona.
    .also = Autovalutazione|Livello attuale
    .example = 1
column-answers-supervisor = Livello secondo il responsabile
    .note = Da 0 a 5, secondo chi la guida; vuoto = non chiesto.
    .also = Livello del responsabile|Responsabile|Valutazione del responsabile
    .example = 2
column-answers-wanted = Livello da raggiungere
    .note = Da 0 a 5.
    .also = Livello desiderato|Livello voluto|Obiettivo
    .example = 3
column-answers-weight = Peso
    .note = Da 1 a 5; vuoto = 1.
    .also = Importanza
    .example = 2
column-answers-mandatory = Obbligatorio
    .note = Sì se la formazione è dovuta per legge o per contratto.
    .also = Obbligatoria|Obbligo
column-answers-case = Porta un caso
    .note = Sì se la persona porterebbe un caso proprio da discutere.
    .also = Caso

table-credit-targets = Crediti da raggiungere
    .note = I crediti che ciascuno deve raccogliere nel suo periodo, e quelli che ha già.
    .also = Obblighi di crediti
column-credit-targets-operator = Operatore
    .also = Sigla
    .example = OP001
column-credit-targets-kind = Crediti
    .note = Di che tipo.
    .also = Tipo
    .example = social_work
column-credit-targets-target = Da raggiungere
    .also = Totale
    .example = 60
column-credit-targets-earned = Già raccolti
    .also = Acquisiti
    .example = 35

table-attended = Frequenze passate
    .note = Le attività già frequentate: contano per la propedeuticità.
    .also = Attività frequentate|Corsi frequentati
column-attended-operator = Operatore
    .also = Sigla
    .example = OP001
column-attended-activity = Attività
    .also = Codice attività
    .example = A01
column-attended-date = Finita il
    .also = Data
    .example = 2026-05-20

table-activities = Attività formative
    .note = Corsi, gruppi, supervisioni e consulenze che si possono tenere, in una o più edizioni.
    .also = Attività|Corsi
column-activities-id = Attività
    .also = Codice|Codice attività
    .example = A01
column-activities-label = Nome
    .also = Titolo
    .example = Permessi di soggiorno
column-activities-method = Metodo
    .example = lecture
column-activities-least = Minimo
    .note = Con quante persone almeno si apre un’edizione.
    .also = Gruppo minimo|Minimo persone
    .example = 12
column-activities-most = Massimo
    .note = Quante persone al massimo.
    .also = Gruppo massimo|Massimo persone
    .example = 20
column-activities-sessions = Incontri
    .note = Quanti sono: ciascuno ha la sua data.
    .also = Numero incontri
    .example = 4
column-activities-lasts = Durata (min)
    .note = Quanto dura un incontro.
    .also = Durata|Minuti
    .example = 240
column-activities-days-least = Giorni fra gli incontri
    .note = Almeno quanti da un incontro al successivo; vuoto = 1.
    .also = Giorni almeno
    .example = 5
column-activities-days-most = Giorni al massimo
    .note = Al massimo quanti da un incontro al successivo; vuoto = 60.
    .also = Giorni massimi
    .example = 21
column-activities-editions = Edizioni
    .note = Quante al massimo; vuoto = quante ne permettono le date.
    .also = Edizioni massime
    .example = 2
column-activities-service = Riservata al servizio
    .note = Per la consulenza o la supervisione di un solo servizio; vuoto = per tutti.
    .also = Servizio
    .example = -
column-activities-services = Servizi diversi
    .note = Quanti servizi diversi dovrebbe mettere insieme un gruppo; vuoto = non importa.
    .also = Gruppo misto
    .example = 3
column-activities-sectors = Settori diversi
    .note = Quanti settori.
    .also = Settori
    .example = 2
column-activities-territories = Territori diversi
    .note = Quanti comuni.
    .also = Territori
    .example = 2
column-activities-cases = Casi almeno
    .note = Quante persone devono portare un proprio caso, come minimo; vuoto = nessuna.
    .also = Casi
    .example = -
column-activities-cost = Costo
    .note = Costo di un’edizione, oltre a quello delle date.
    .also = Costo edizione
    .example = 300

table-activity-roles = Ruoli delle attività
    .note = Per quali ruoli è un’attività; senza righe è per tutti.
    .also = Destinatari
column-activity-roles-activity = Attività
    .also = Codice attività
    .example = A01
column-activity-roles-role = Ruolo
    .note = Scritto come nel foglio Operatori.
    .also = Qualifica
    .example = assistente sociale

table-activity-competences = Competenze delle attività
    .note = Il livello a cui un’attività porta chi la frequenta.
    .also = Competenze attività
column-activity-competences-activity = Attività
    .also = Codice attività
    .example = A01
column-activity-competences-competence = Competenza
    .also = Codice competenza
    .example = C01
column-activity-competences-brings = Porta al livello
    .note = Da 1 a 5.
    .also = Livello
    .example = 3

table-activity-prerequisites = Propedeuticità
    .note = Che cosa ci vuole prima: un’attività frequentata, o un livello di una competenza.
    .also = Prerequisiti
column-activity-prerequisites-activity = Attività
    .also = Codice attività
    .example = A02
column-activity-prerequisites-before = Prima
    .note = L’attività che viene prima.
    .also = Attività precedente|Prerequisito
    .example = A01
column-activity-prerequisites-competence = Oppure competenza
    .note = In alternativa all’attività: una competenza con il suo livello.
    .also = Competenza|Codice competenza
    .example = -
column-activity-prerequisites-level = Livello
    .note = Almeno quale, da 1 a 5.
    .example = -

table-activity-credits = Crediti delle attività
    .note = I crediti che un’attività dà a chi ha frequentato abbastanza.
    .also = Crediti attività|Accreditamenti
column-activity-credits-activity = Attività
    .also = Codice attività
    .example = A01
column-activity-credits-kind = Tipo
    .note = Di che crediti si tratta.
    .also = Tipo di crediti
    .example = social_work
column-activity-credits-credits = Crediti
    .also = Numero
    .example = 16
column-activity-credits-attendance = Frequenza minima (%)
    .note = La parte delle ore che va frequentata per averli.
    .also = Frequenza minima|Frequenza
    .example = 80

table-training-rooms = Aule
    .note = Dove si tengono gli incontri.
    .also = Sale
column-training-rooms-id = Aula
    .also = Codice|Codice aula
    .example = AU1
column-training-rooms-label = Nome
    .example = Sala riunioni
column-training-rooms-place = Luogo
    .note = Il codice del luogo (foglio Luoghi).
    .also = Dove
    .example = L63
column-training-rooms-holds = Posti
    .also = Capienza
    .example = 24

table-trainers = Formatori
    .note = Formatrici e formatori, con una sigla: i nomi non stanno in questo file.
    .also = Docenti
column-trainers-id = Formatore
    .also = Sigla|Codice|Docente
    .example = F01
column-trainers-field = Materia
    .also = Ambito
    .example = diritto dell’immigrazione

table-trainer-activities = Attività dei formatori
    .note = Quali attività può tenere ciascuno.
    .also = Attività formatori
column-trainer-activities-trainer = Formatore
    .also = Sigla|Docente
    .example = F01
column-trainer-activities-activity = Attività
    .also = Codice attività
    .example = A01

table-trainer-absences = Assenze dei formatori
    .note = Quando un formatore non c’è: nelle sue date di quei giorni non si tiene niente.
    .also = Assenze formatori
column-trainer-absences-trainer = Formatore
    .also = Sigla|Docente
    .example = F01
column-trainer-absences-from = Dal
    .also = Dal giorno
    .example = 2026-12-14
column-trainer-absences-until = Al
    .note = L’ultimo giorno; vuoto = quel giorno solo.
    .also = Fino al
    .example = -

table-slots = Date e orari
    .note = I giorni e le ore in cui ci sono un’aula e un formatore: in ciascuno si può tenere un incontro.
    .also = Date|Calendario
column-slots-id = Data
    .note = Un codice per questo giorno e quest’ora.
    .also = Codice|Codice data
    .example = D01
column-slots-day = Giorno
    .example = 2026-12-10
column-slots-start = Inizio
    .also = Dalle
    .example = 09:00
column-slots-end = Fine
    .also = Alle
    .example = 13:00
column-slots-room = Aula
    .note = Vuoto = a distanza.
    .also = Codice aula
    .example = AU1
column-slots-trainer = Formatore
    .note = Vuoto = chiunque sia.
    .also = Sigla|Docente
    .example = F01
column-slots-seats = Posti
    .note = Se sono meno di quelli dell’aula, o a distanza.
    .also = Capienza
    .example = -
column-slots-activity = Riservata all’attività
    .note = Vuoto = per qualsiasi attività che il formatore può tenere.
    .also = Attività|Codice attività
    .example = -
column-slots-cost = Costo
    .also = Compenso
    .example = 320
column-slots-fund = Fondo
    .note = Il fondo che paga; vuoto = non si conta.
    .also = Codice fondo
    .example = F01

table-training-funds = Fondi della formazione
    .note = Quanto resta per la formazione.
    .also = Fondi formazione
column-training-funds-id = Fondo
    .also = Codice|Codice fondo
    .example = F01
column-training-funds-label = Nome
    .example = FAMI, formazione
column-training-funds-budget = Disponibile
    .also = Importo|Budget
    .example = 12000

table-training-pins = Formazione decisa
    .note = Che cosa hanno deciso le persone: chi frequenta o non frequenta, quali date si usano o no.
    .also = Decisioni formazione|Iscrizioni decise
column-training-pins-kind = Decisione
    .also = Tipo
    .example = attends
column-training-pins-activity = Attività
    .note = Vuoto = qualsiasi, quando si esclude.
    .also = Codice attività
    .example = A01
column-training-pins-operator = Operatore
    .note = Per le decisioni su una persona.
    .also = Sigla
    .example = OP001
column-training-pins-slot = Data
    .note = Per le decisioni su una data; con una persona: l’edizione che comprende quella data.
    .also = Codice data
    .example = -
column-training-pins-reason = Motivo
    .also = Atto
    .example = richiesta del responsabile

table-attendance = Presenze
    .note = Chi c’era a quale incontro, come dicono i registri firmati. Chi non ha una riga non c’era.
    .also = Registro presenze
column-attendance-operator = Operatore
    .also = Sigla
    .example = OP001
column-attendance-slot = Data
    .note = Il codice della data (foglio Date e orari).
    .also = Codice data
    .example = D001
column-attendance-minutes = Minuti
    .note = Quanto c’è stato; vuoto = tutto l’incontro.
    .also = Presenza (min)
    .example = -

## Settori
word-sector-social = servizi sociali
    .also = sociale|SdS
word-sector-health = sanità
    .also = sanitario|salute
word-sector-school = scuola
    .also = istruzione
word-sector-employment = lavoro
    .also = centro per l’impiego
word-sector-housing = casa
    .also = abitare
word-sector-security = sicurezza e immigrazione
    .also = questura|prefettura
word-sector-third-sector = terzo settore
    .also = privato sociale|associazioni

## Mezze giornate
word-half-day-morning = mattina
    .also = mattino|AM
word-half-day-afternoon = pomeriggio
    .also = PM

## Crediti
word-credit-social-work = assistenti sociali
    .also = CNOAS|formazione continua assistenti sociali
word-credit-social-work-ethics = assistenti sociali, deontologia
    .also = deontologia|deontologici
word-credit-health = ECM
    .also = sanità|sanitari
word-credit-other = altri crediti
    .also = altri

## Metodi
word-method-lecture = lezione
    .also = corso|frontale
word-method-case-comparison = confronto su casi
    .also = casi|discussione di casi
word-method-group-work = lavoro di gruppo
    .also = laboratorio|gruppo
word-method-exchange = scambio di pratiche
    .also = scambio
word-method-supervision = supervisione
word-method-consultancy = consulenza a un’équipe
    .also = consulenza

## Decisioni
word-training-pin-attends = frequenta
    .also = sì|iscritto|iscritta
word-training-pin-does-not-attend = non frequenta
    .also = no|escluso|esclusa
word-training-pin-opens = si tiene
    .also = aperta|apre
word-training-pin-does-not-open = non si tiene
    .also = chiusa|non apre

## Difetti
flaw-E405 = Il livello da raggiungere ({ $wanted }) è sotto quello che c’è già ({ $own }).
    .do = Correggere uno dei due; se la persona non ha bisogno di niente, scrivere lo stesso livello.
flaw-E406 = La propedeuticità gira in tondo: { $circle }.
    .do = Togliere una delle righe: un’attività non può venire prima di sé stessa.
flaw-E407 = Il gruppo minimo ({ $least }) e il massimo ({ $most }) non vanno insieme.
    .do = Scrivere un massimo di almeno una persona, e non sotto il minimo.
flaw-E408 = Il gruppo minimo è di { $least }, ma i posti sono { $seats }.
    .do = Dare un’aula più grande, o abbassare il gruppo minimo.
flaw-E409 = Il presidio chiede { $least } persone, ma il servizio ne ha { $people }.
    .do = Abbassare il presidio, o aggiungere gli operatori che mancano.
flaw-E410 = Gli incontri sono { $sessions }, ma di date che si seguano, con lo stesso formatore e nella stessa aula, { $longest ->
        [0] non ce n’è nessuna
        [one] ce n’è una sola
       *[other] ce ne sono al massimo { $longest }
    } (date adatte: { $slots }).
    .do = Aggiungere date, accorciare gli incontri o allargare i giorni fra uno e l’altro; se ora non si tiene, scrivere 0 edizioni.
flaw-E411 = { $trainer } non può tenere l’attività { $activity }.
    .do = Cambiare formatore o attività, o aggiungere la riga nel foglio «Attività dei formatori».
flaw-E412 = { $what } è già nella data { $other }, alla stessa ora.
    .do = Spostare una delle due date, o darle un’altra aula o un altro formatore.
flaw-E413 = La formazione è obbligatoria, ma nessuna attività che questa persona può frequentare porta la competenza { $competence } oltre il livello { $level }.
    .do = Aggiungere un’attività che la porti (fogli «Attività formative» e «Competenze delle attività»), o togliere l’obbligo.
flaw-E414 = Questa decisione contraddice quella alla riga { $first }.
    .do = Tenere quella giusta.
flaw-E415 = Questa decisione non dice di che cosa si tratta, o dice troppo.
    .do = «frequenta» vuole operatore e attività; «non frequenta» un operatore; «si tiene» attività e data; «non si tiene» un’attività o una data, e nessun operatore.
flaw-E416 = Nessun operatore ha il ruolo «{ $role }».
    .do = Scriverlo come nel foglio «Operatori».
flaw-E417 = Qui serve un’attività, oppure una competenza con il suo livello.
    .do = Compilare «Prima», oppure «Oppure competenza» e «Livello»: non tutti e due, non nessuno.
flaw-E418 = I giorni fra un incontro e l’altro vanno da { $least } a { $most }: al contrario.
    .do = Scrivere un massimo non sotto il minimo.
flaw-E419 = Questa risposta c’è già nei dati: { $operator }, { $competence }.
    .do = Tenerla in un posto solo: nel questionario o nel foglio «Fabbisogni formativi».
flaw-W201 = La data è fuori dal periodo considerato, che comincia il { $first }: non si usa.
    .do = Se è giusto non serve far niente; altrimenti correggere il giorno o l’orizzonte.
flaw-W202 = In questa data non si può tenere niente: nessuna attività va bene per chi la tiene e per quanto dura.
    .do = Controllare gli orari, il formatore e le attività che può tenere.
flaw-W203 = Il piano di prima nomina { $what }, che nei dati non c’è più: quel posto si lascia da parte.
    .do = Se è giusto non serve far niente; altrimenti rimettere la riga nei dati.
flaw-E420 = In questa data ({ $slot }) questa persona non ha un posto.
    .do = Correggere la sigla o la data; chi non era iscritto non ha crediti da questo piano.
flaw-E421 = I minuti ({ $minutes }) sono più di quanto dura l’incontro ({ $length }).
    .do = Scrivere i minuti di presenza, o lasciare vuoto per tutto l’incontro.
