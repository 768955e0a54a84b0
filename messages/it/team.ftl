# L'équipe mobile territoriale: fogli e colonne (come in columns.ftl), voci degli elenchi (come in words.ftl).

table-professionals = Équipe
    .note = Le persone dell’équipe mobile territoriale, con una sigla: i nomi non stanno in questo file.
    .also = Professionisti|Équipe mobile|EMT
column-professionals-id = Sigla
    .note = Una sigla che non cambia; niente nomi.
    .also = Codice|Professionista
    .example = P01
column-professionals-profession = Professione
    .also = Profilo
    .example = social_worker
column-professionals-sex = Sesso
    .note = Solo per le visite in cui il nucleo chiede una donna o un uomo.
    .example = -
column-professionals-base = Sede
    .note = Il codice del luogo (foglio Luoghi) da cui parte e a cui torna.
    .also = Base|Partenza
    .example = L63
column-professionals-means = Mezzo
    .note = Come si sposta.
    .also = Mezzo di trasporto
    .example = car
column-professionals-week-hours = Ore a settimana
    .note = Quante ore può lavorare in una settimana, straordinario compreso: visite, verbali e strada. Vuoto = quanto durano i turni.
    .also = Ore settimanali|Ore settimana
    .example = 24
column-professionals-hours-left = Ore che restano
    .note = Per chi ha un monte ore o lavora a chiamata: le ore che restano nel mese. Vuoto = non si contano.
    .also = Ore residue|Ore del mese
    .example = -
column-professionals-call-minimum = Chiamata minima (min)
    .note = Per chi lavora a chiamata: i minuti che ogni chiamata conta almeno. Vuoto = non è a chiamata.
    .also = Chiamata minima
    .example = -
column-professionals-call-notice = Preavviso (ore)
    .note = Per chi lavora a chiamata: quante ore prima deve saperlo. Conta quando si ripianifica a settimana iniziata.
    .also = Preavviso
    .example = -

table-spoken = Lingue équipe
    .note = Le lingue che le persone dell’équipe parlano oltre all’italiano.
    .also = Lingue dell’équipe|Lingue professionisti
column-spoken-professional = Sigla
    .also = Professionista
    .example = P01
column-spoken-language = Lingua
    .example = ar
column-spoken-fluency = Livello
    .note = Quanto bene: di base, buono, da mediazione.
    .example = professional

table-skills = Competenze équipe
    .note = Altre competenze che una visita può chiedere, con un codice vostro.
    .also = Competenze
column-skills-professional = Sigla
    .also = Professionista
    .example = P01
column-skills-skill = Competenza
    .note = Un codice breve, uguale a quello scritto nei posti delle visite.
    .example = ISEE

table-team-shifts = Turni équipe
    .note = Quando le persone dell’équipe lavorano per le visite, di settimana in settimana.
    .also = Turni dell’équipe|Orari équipe
column-team-shifts-professional = Sigla
    .also = Professionista
    .example = P01
column-team-shifts-days = Giorni
    .note = Ad esempio lun-ven, oppure lun, mer.
    .example = lun-ven
column-team-shifts-start = Inizio
    .also = Dalle
    .example = 09:00
column-team-shifts-end = Fine
    .also = Alle
    .example = 13:00
column-team-shifts-overtime = Straordinario (min)
    .note = Minuti oltre la fine in cui può essere ancora in visita o per strada; vuoto = nessuno.
    .also = Straordinario
    .example = 30
column-team-shifts-break-from = Pausa dalle
    .note = Non comincia prima; le tre colonne della pausa vanno insieme.
    .also = Inizio pausa
    .example = 12:00
column-team-shifts-break-until = Pausa entro le
    .note = Finisce entro quest’ora.
    .also = Fine pausa
    .example = 14:00
column-team-shifts-break-lasts = Pausa (min)
    .note = Quanto dura; vuoto = nessuna pausa.
    .also = Pausa|Durata pausa
    .example = 30
column-team-shifts-from = Dal
    .note = Vuoto = da subito.
    .also = Dal giorno
    .example = -
column-team-shifts-until = Al
    .note = Vuoto = senza fine.
    .also = Fino al
    .example = -

table-absences = Assenze équipe
    .note = Quando qualcuno dell’équipe non c’è: ferie, malattia, formazione. Il motivo non si scrive.
    .also = Assenze|Ferie
column-absences-professional = Sigla
    .also = Professionista
    .example = P01
column-absences-from = Dal
    .note = Il primo giorno.
    .also = Dal giorno
    .example = 2026-12-07
column-absences-until = Al
    .note = L’ultimo giorno; vuoto = quel giorno solo.
    .also = Fino al
    .example = 2026-12-09
column-absences-start = Dalle
    .note = Da che ora del primo giorno; vuoto = tutto il giorno.
    .also = Inizio
    .example = -
column-absences-end = Alle
    .note = Fino a che ora dell’ultimo giorno; vuoto = tutto il giorno.
    .also = Fine
    .example = -

table-shared-cars = Auto condivise
    .note = Le auto di servizio che si dividono le persone con mezzo «auto condivisa»: chi esce ne tiene una per tutto il turno.
    .also = Auto di servizio
column-shared-cars-place = Sede
    .note = Il codice del luogo (foglio Luoghi) da cui partono.
    .also = Luogo
    .example = L63
column-shared-cars-cars = Auto
    .note = Quante sono.
    .also = Numero
    .example = 2

table-visits = Visite
    .note = Le visite e le consulenze a distanza da fare, una volta nella settimana che si pianifica. Un posto per ogni professionista: foglio Posti visita.
    .also = Interventi|Appuntamenti
column-visits-id = Visita
    .also = Codice|Codice visita
    .example = V001
column-visits-household = Nucleo
    .note = Per chi è; vuoto = un impegno dell’équipe.
    .example = N001
column-visits-place = Luogo
    .note = Dove comincia: un codice del foglio Luoghi, mai l’indirizzo di un nucleo. In alternativa il comune, o «a distanza».
    .also = Dove
    .example = L01
column-visits-ends = Luogo di arrivo
    .note = Solo per gli accompagnamenti che finiscono altrove.
    .also = Arrivo|Fino a
    .example = -
column-visits-municipality = Comune
    .note = Se non c’è un luogo: i tempi si contano dal centro.
    .example = -
column-visits-remote = A distanza
    .note = Sì se è una consulenza a distanza: niente luogo né comune.
    .also = Consulenza a distanza|Remota
    .example = no
column-visits-at-base = Solo in sede
    .note = Sì se la consulenza a distanza si fa soltanto dalla sede, non da dove ci si trova.
    .also = In sede
    .example = no
column-visits-priority = Priorità
    .note = 1 = prima di tutte le altre, poi 2 e 3.
    .example = 2
column-visits-lasts = Durata (min)
    .also = Durata|Minuti
    .example = 60
column-visits-writing-up = Verbale (min)
    .note = Minuti per scrivere dopo la visita; vuoto = nessuno.
    .also = Verbale|Scrittura del verbale
    .example = 15
column-visits-days = Giorni
    .note = In quali giorni si può fare; vuoto = da lunedì a venerdì.
    .example = lun-ven
column-visits-from = Dal
    .note = Non prima di questo giorno; vuoto = quando si vuole.
    .also = Dal giorno
    .example = -
column-visits-until = Al
    .note = Non dopo questo giorno; vuoto = quando si vuole.
    .also = Entro il
    .example = -
column-visits-opens = Non prima delle
    .note = L’ora prima della quale non comincia.
    .also = Dalle|Apertura
    .example = 09:00
column-visits-due = Entro le
    .note = L’ora promessa: se comincia dopo è in ritardo. Vuoto = come la colonna dopo.
    .also = Ora promessa
    .example = 11:00
column-visits-closes = Non dopo le
    .note = L’ora dopo la quale non comincia più.
    .also = Alle|Chiusura
    .example = 12:00
column-visits-times = Volte
    .note = Quante volte nella settimana, in giorni diversi; vuoto = una.
    .also = Frequenza|Volte a settimana
    .example = -
column-visits-days-apart = Giorni tra una volta e l’altra
    .note = Almeno; vuoto = un altro giorno.
    .also = Giorni di distanza
    .example = -
column-visits-demanding = Impegnativa
    .note = Sì se è un caso difficile: non più di due al giorno per persona, se si può.
    .also = Caso difficile|Difficile
    .example = no

table-visit-hours = Altre fasce visite
    .note = Altre ore in cui una visita può cominciare, oltre a quelle scritte nel foglio Visite.
    .also = Fasce visite
column-visit-hours-visit = Visita
    .example = V001
column-visit-hours-days = Giorni
    .note = Vuoto = in tutti i suoi giorni.
    .example = lun-ven
column-visit-hours-opens = Non prima delle
    .also = Dalle
    .example = 16:00
column-visit-hours-due = Entro le
    .note = L’ora promessa; vuoto = come la colonna dopo.
    .example = -
column-visit-hours-closes = Non dopo le
    .also = Alle
    .example = 18:00

table-seats = Posti visita
    .note = Chi deve esserci a ogni visita: una riga per professionista. Più righe della stessa visita cominciano insieme.
    .also = Posti|Posti delle visite
column-seats-visit = Visita
    .example = V001
column-seats-seat = Posto
    .note = 1, 2, 3 …
    .also = Numero
    .example = 1
column-seats-profession = Professione
    .note = Vuoto = chiunque dell’équipe.
    .example = mediator
column-seats-language = Lingua
    .example = ar
column-seats-fluency = Livello
    .note = Quanto bene almeno; vuoto = buono.
    .example = professional
column-seats-sex = Sesso
    .note = Solo se il nucleo chiede una donna o un uomo.
    .example = -
column-seats-skill = Competenza
    .note = Un codice del foglio Competenze équipe.
    .example = -

table-visit-members = Presenti
    .note = Chi deve esserci a un impegno dell’équipe: una riunione, una supervisione. Chi quel giorno non lavora non si aspetta.
    .also = Partecipanti
column-visit-members-visit = Visita
    .note = Un impegno dell’équipe, nel foglio Visite.
    .also = Impegno
    .example = V001
column-visit-members-professional = Sigla
    .also = Professionista
    .example = P01

table-visit-links = Legami visite
    .note = Quanto dopo l’inizio della prima visita comincia la seconda. Si fanno tutte e due o nessuna. Se tutte e due si fanno più volte la settimana, ogni volta è legata a quella con lo stesso numero.
    .also = Visite legate
column-visit-links-first = Prima visita
    .also = Prima
    .example = V001
column-visit-links-second = Seconda visita
    .also = Seconda
    .example = V002
column-visit-links-least = Almeno (min)
    .note = Minuti da inizio a inizio; vuoto = 0. Un giorno sono 1440 minuti.
    .also = Almeno|Minimo
    .example = 60
column-visit-links-most = Al massimo (min)
    .note = Vuoto = quanto si vuole.
    .also = Al massimo|Massimo
    .example = -
column-visit-links-days-apart = Giorni di distanza
    .note = Almeno tanti giorni tra l’una e l’altra, qualunque venga prima; 1 = non lo stesso giorno. Da solo non obbliga a farle tutte e due.
    .also = Distanza in giorni
    .example = -

table-visit-pins = Visite decise
    .note = Quello che è già deciso di una visita: chi, in che giorno, a che ora. Il piano lo rispetta a qualunque costo.
    .also = Decisioni visite|Visite fissate
column-visit-pins-visit = Visita
    .example = V001
column-visit-pins-seat = Posto
    .note = Se la visita ne ha più di uno; vuoto = quello che la persona può prendere.
    .also = Numero
    .example = -
column-visit-pins-professional = Sigla
    .note = Chi ci va; vuoto = chiunque.
    .also = Professionista
    .example = P01
column-visit-pins-day = Giorno
    .note = Di una visita che si fa più volte i giorni decisi sono, in ordine, quelli della prima volta, della seconda e così via; senza giorno la riga vale per tutte.
    .also = Data
    .example = 2026-12-01
column-visit-pins-start = Ora
    .note = A che ora di quel giorno comincia; vuoto = nella sua fascia.
    .also = Inizio
    .example = 09:30
column-visit-pins-after = Dopo la visita
    .note = Comincia quando quella è finita; si fanno tutte e due o nessuna.
    .also = Dopo
    .example = -

table-team-ties = Riferimenti équipe
    .note = Chi dell’équipe il nucleo conosce, e chi non deve incontrare. Il motivo non si scrive.
    .also = Riferimenti|Figure di riferimento
column-team-ties-household = Nucleo
    .example = N001
column-team-ties-professional = Sigla
    .also = Professionista
    .example = P01
column-team-ties-kind = Legame
    .note = «riferimento» se il nucleo lo conosce, «non incontra» se non si devono incontrare.
    .example = reference

table-week-stops = Settimana
    .note = Una settimana fatta da voi: una riga per ogni persona a ogni visita.
    .also = Giri|Settimana équipe
column-week-stops-professional = Sigla
    .also = Professionista|Chi
    .example = P01
column-week-stops-day = Giorno
    .also = Data
    .example = 2026-12-01
column-week-stops-start = Ora
    .also = Inizio|Alle
    .example = 09:30
column-week-stops-visit = Visita
    .also = Codice visita
    .example = V001
column-week-stops-seat = Posto
    .note = Se la visita ne ha più di uno; vuoto = il primo libero che la persona può prendere.
    .also = Numero
    .example = -

table-travel = Tempi di viaggio
    .note = I tempi che conoscete, andata sola; gli altri si stimano dalle posizioni.
    .also = Viaggi|Percorrenze
column-travel-from = Da
    .note = Codice del luogo di partenza, sede o altro; oppure di un comune (o il suo nome): vale il centro, dove stanno le visite che non hanno un luogo.
    .example = L01
column-travel-to = A
    .note = Codice del luogo di arrivo; vale lo stesso.
    .example = L02
column-travel-means = Mezzo
    .example = car
column-travel-minutes = Minuti
    .example = 18

## Professioni

word-profession-social-worker = assistente sociale
    .also = assistenti sociali|AS
word-profession-educator = educatore
    .also = educatrice|educatori
word-profession-mediator = mediatore
    .also = mediatrice|mediatore linguistico-culturale|mediazione
word-profession-facilitator = facilitatore interculturale
    .also = facilitatrice|facilitatore
word-profession-anthropologist = antropologo
    .also = antropologa
word-profession-legal-officer = operatore legale
    .also = operatrice legale
word-profession-legal-consultant = consulente legale
    .also = avvocato|avvocata
word-profession-psychologist = psicologo
    .also = psicologa
word-profession-health-worker = operatore sanitario
    .also = operatrice sanitaria|infermiere|infermiera|ostetrica

## Quanto bene si parla una lingua

word-team-tie-reference = riferimento
    .also = referente|di riferimento
word-team-tie-apart = non incontra
    .also = mai|da tenere distinti

word-fluency-basic = di base
    .also = base|elementare
word-fluency-good = buono
    .also = buona|bene
word-fluency-professional = da mediazione
    .also = professionale|ottimo

## Mezzi

word-means-car = auto
    .also = macchina|automobile
word-means-foot = a piedi
    .also = piedi

word-means-bus = autobus
    .also = bus|mezzi pubblici
word-means-shared-car = auto condivisa
    .also = auto di servizio

word-open-ended = senza limite
word-hours-of-week = nella settimana
word-hours-left = con le ore che restano nel mese

## Come si mostrano

shown-language = { $language } – { $fluency }
shown-car = auto condivisa n. { $number } ({ $place })
shown-shift = { $professional }, { $day } dalle { $from }

## Difetti

flaw-E326 = In nessuna settimana dell’orizzonte ci sono insieme visite da fare e turni dell’équipe.
    .do = Compilare i fogli Équipe, Turni équipe, Visite e Posti visita, o controllare le date «Dal» e «Al».
flaw-E327 = La settimana del { $date } è fuori dall’orizzonte dei dati, che va dal { $first } fino a prima del { $end }.
    .do = Scegliere un’altra settimana, o cambiare l’inizio o il numero delle settimane nei dati generali.
flaw-E328 = Non si capisce dove si fa la visita: ci vuole una cosa sola tra luogo, comune e «a distanza».
    .do = Lasciare solo quella giusta.
flaw-E329 = C’è il luogo di arrivo ma non quello in cui la visita comincia.
    .do = Scrivere il luogo di partenza, o togliere quello di arrivo.
flaw-E330 = Non è scritto chi deve esserci a questa visita.
    .do = Aggiungere almeno una riga nel foglio Posti visita.
flaw-E331 = La visita è legata a se stessa.
    .do = Scrivere l’altra visita, o togliere la riga.
flaw-E332 = Il massimo ({ $most } minuti) è minore del minimo ({ $least } minuti).
    .do = Correggere uno dei due.
flaw-E334 = Nello stesso giorno e nelle stesse ore c’è già il turno della riga { $first }.
    .do = Togliere uno dei due, o correggere giorni e orari.
flaw-E335 = C’è il livello ma non la lingua.
    .do = Scrivere la lingua, o togliere il livello.
flaw-W105 = La visita { $visit } non si fa nella settimana che si pianifica: il legame con essa non conta.
    .do = Controllare le date delle due visite, se devono farsi nella stessa settimana.

flaw-E336 = Il piano di prima è di un’altra settimana: ha un giro il { $date }, e si pianifica la settimana del { $week }.
    .do = Dare il piano della stessa settimana, o togliere --previous.
flaw-E337 = Il momento dato ({ $date }) viene dopo la fine della settimana del { $week }: non resta niente da decidere.
    .do = Correggere --now, o pianificare la settimana dopo.
flaw-E343 = Il piano di prima è una bozza: nessuno la conosce, e niente di quella può essere già successo prima del momento dato ({ $date }).
    .do = Dare il piano pubblicato (fasi publish), o togliere il momento.
flaw-E219 = «{ $value }» non è un giorno con la sua ora.
    .do = Scrivere come 2026-12-01 10:30.
flaw-E338 = C’è l’ora decisa ma non il giorno.
    .do = Scrivere il giorno, o togliere l’ora.
flaw-E339 = La decisione non dice niente: né chi, né quando.
    .do = Scrivere la sigla o il giorno, o togliere la riga.
flaw-W106 = Quello che è deciso non si può fare: { $cause }. La visita resta fuori.
    .do = Cambiare la decisione, oppure i dati che la impediscono.
flaw-W111 =
    { $kind ->
        [profession] Nell’équipe non c’è nessuno con la professione «{ $what }»: la visita resta fuori.
        [language] Nell’équipe nessuno parla «{ $what }» almeno a livello «{ $fluency }»: la visita resta fuori.
        [sex] Nell’équipe non c’è nessuno che sia «{ $what }»: la visita resta fuori.
        [skill] Nell’équipe nessuno ha la competenza «{ $what }»: la visita resta fuori.
       *[other] Nell’équipe nessuno ha insieme tutto quello che il posto { $what } chiede: la visita resta fuori.
    }
    .do = Controllare che cosa chiede il posto e i fogli Équipe, Lingue équipe e Competenze équipe; se è giusto così, cercare chi possa venire da fuori.
flaw-W112 = Negli orari di questa visita non è mai in turno nessuno di quelli che potrebbero farla: resta fuori.
    .do = Allargare orario o giorni della visita, o aggiungere un turno.
flaw-W113 = Chi potrebbe fare questa visita insieme non è mai in turno nello stesso giorno: resta fuori.
    .do = Aggiungere un giorno alla visita, o spostare un turno.
flaw-W114 = La visita { $visit } non ha un posto numero { $seat }: il numero non conta, e chi è deciso prende il primo posto che va bene.
    .do = Scrivere uno dei suoi posti ({ $seats }), o lasciare vuoto il posto.
flaw-W115 = Queste visite dovrebbero venire ciascuna dopo l’altra, in un giro: { $visits }. Restano fuori.
    .do = Guardare le colonne «Dopo la visita» una dopo l’altra, e i legami tra queste visite, e toglierne una.
flaw-W116 =
    { $kind ->
        [days] I giorni di { $first } e di { $second } devono distare almeno { $amount }, e quelli decisi sono più vicini: una delle due resta fuori.
        [order] { $second } non deve cominciare prima di { $first }, e quello che è deciso di { $visit } e di { $other } non lo permette: restano fuori.
        [least] { $second } deve cominciare almeno { $amount } minuti dopo { $first }, e quello che è deciso di { $visit } e di { $other } non lo permette: restano fuori.
       *[most] { $second } deve cominciare al massimo { $amount } minuti dopo { $first }, e quello che è deciso di { $visit } e di { $other } non lo permette: restano fuori.
    }
    .do = Cambiare uno dei due giorni o delle due ore decise, oppure il legame.
flaw-W117 = { $who } è deciso nello stesso momento per { $visit } e per { $other }: una delle due resta fuori.
    .do = Decidere un’altra persona o un’altra ora per una delle due.
flaw-W118 = { $first } e { $second } devono stare a distanza di giorni (almeno { $days }), ma sono legate perché tra i loro inizi passino al massimo { $minutes } minuti: restano fuori.
    .do = Togliere i giorni di distanza, o allargare i minuti del legame.
flaw-W119 = Questa fascia vale anche di { $day }{ $others ->
        [0] {""}
        [one] {" "}e in un altro giorno
       *[other] {" "}e in altri { $others } giorni
    }, ma in quei giorni la visita { $visit } non si fa: lì non conta.
    .do = Correggere i giorni della fascia, o aggiungerli alla visita.
flaw-W120 = C’è il preavviso, ma senza «Chiamata minima» la persona non risulta a chiamata: il preavviso si rispetta solo quando la settimana si rifà.
    .do = Scrivere i minuti minimi di una chiamata (0 se non ce n’è uno), o togliere il preavviso.
flaw-W121 = Chi ha l’auto condivisa parte da { $base }, e lì non risultano auto: nelle visite in cui serve andare da qualche parte non può essere mandato.
    .do = Aggiungere { $base } al foglio Auto condivise con il numero delle auto, o correggere il mezzo.
flaw-W122 = { $first } si fa { $times-first ->
        [one] una volta
       *[other] { $times-first } volte
    } alla settimana e { $second } { $times-second ->
        [one] una volta
       *[other] { $times-second } volte
    }: questo legame vale { $bound ->
        [one] per una sola di esse
       *[other] per { $bound } di esse, la prima con la prima e così via
    }.
    .do = Se è giusto così non serve far niente; altrimenti farle lo stesso numero di volte, o fare della volta che conta una visita a sé.
flaw-W123 = La visita { $visit } non si fa nella settimana del { $date } (la { $week }): questa decisione non conta in nessuna settimana.
    .do = Correggere il giorno deciso, o i giorni e le date della visita.
flaw-W124 = Questo legame chiude un giro che nessun orario può rispettare: una visita dovrebbe cominciare dopo se stessa. Le visite del giro restano fuori, le altre si pianificano.
    .do = Guardare i legami di queste visite uno dopo l’altro e toglierne uno, o allargare i minuti.
pin-two = un’altra riga decide altro della stessa visita
pin-seats = la stessa persona è decisa per due posti della stessa visita
pin-nobody = allora non è in turno, per tutta la visita, nessuno che la possa fare
pin-day = in quel giorno la visita non si può fare
pin-hour = a quell’ora la visita non può cominciare
pin-profile = la persona non ha il profilo che il posto chiede
pin-apart = la persona e il nucleo non devono incontrarsi
pin-shift = la persona non è in turno allora, o il turno finisce prima della visita
flaw-E340 = Il { $date } a quell’ora { $professional } non è in turno.
    .do =
        { $shifts ->
            [0] Quel giorno non ha turni: scrivere un’altra persona o un altro giorno, oppure aggiungere il turno nel foglio Turni équipe, e rifare la domanda con i dati nuovi.
           *[other] Quel giorno è in turno { $hours }: scrivere un’ora di queste o un’altra persona, oppure allungare il turno nel foglio Turni équipe, e rifare la domanda con i dati nuovi.
        }
flaw-E341 = La visita { $visit } non è da fare in questa settimana.
    .do = Correggere il codice, o togliere la riga.
flaw-E342 = La visita { $visit } non ha un altro posto.
    .do = Togliere la riga, o correggere il posto.
flaw-E344 = La visita { $visit } è già stata fatta, prima del momento da cui si decide.
    .do = Chiedere di una visita ancora da fare, o correggere --now.
flaw-E345 = La visita { $visit } c’è nei dati, ma non si fa nella settimana del { $week }: i suoi giorni sono altri.
    .do = Scegliere la settimana giusta, o correggere i giorni e le date della visita nel foglio Visite.
flaw-E346 = Il posto { $seat } della visita { $visit } è già di { $other }, alla riga { $first }: due persone non stanno sullo stesso posto.
    .do = Correggere il posto, o togliere una delle due righe.
flaw-E347 = Il { $date } è di un’altra settimana: le altre righe sono di quella del { $week }.
    .do = Correggere il giorno, o fare un file per settimana.
flaw-E348 = La visita { $visit } non ha un posto numero { $seat }.
    .do = Scrivere uno dei suoi posti ({ $seats }), o lasciare vuoto: si prende il primo libero.
flaw-E350 = Della pausa manca qualcosa: ci vogliono l’ora da cui, l’ora entro cui e i minuti.
    .do = Compilare tutte e tre le colonne della pausa, o nessuna.
flaw-E351 = La pausa non ci sta: tra le { $from } e le { $until } devono stare { $minutes } minuti, dentro il turno.
    .do = Correggere le ore o la durata della pausa, oppure il turno.
flaw-E352 = Ci sono i giorni tra una volta e l’altra, ma la visita si fa una volta sola.
    .do = Scrivere quante volte, o togliere i giorni.
flaw-E353 = { $times } volte non ci stanno: nei giorni in cui la visita si può fare, con le distanze chieste, se ne fanno al massimo { $most }.
    .do = Ridurre le volte o i giorni di distanza, o aggiungere giorni.
flaw-E354 = Questa fascia si incontra con un’altra della stessa visita nello stesso giorno.
    .do = Unire le due fasce, o correggere le ore.
flaw-E355 = La visita dovrebbe venire dopo sé stessa.
    .do = Scrivere il codice di un’altra visita.
flaw-E358 = Questo turno comincia e finisce alle { $time }: non dura niente.
    .do = Correggere l’inizio o la fine, o togliere la riga.
flaw-E359 = Il { $date } { $professional } non ha un turno che comincia alle { $time }: le visite di questo giro non si possono giudicare.
    .do =
        { $shifts ->
            [0] Quel giorno non ha turni: nel piano mettere le visite in un giro di un’altra persona o di un altro giorno, oppure aggiungere il turno nel foglio Turni équipe, e rifare la domanda con i dati nuovi.
           *[other] Quel giorno è in turno { $hours }: nel piano scrivere in «shift» l’inizio di quel turno, oppure aggiungere il turno nel foglio Turni équipe, e rifare la domanda con i dati nuovi.
        }
flaw-E357 = Nel campo «state» c’è «{ $value }», e non si capisce se la settimana è una bozza o è stata comunicata.
    .do = Non scriverlo a mano: togliere il campo (la settimana torna una bozza) e comunicarla con «fasi publish», che scrive "state": {"{"} "published": "2026-11-27" {"}"}.
flaw-E356 = «Solo in sede» vale per le consulenze a distanza, e questa visita non lo è.
    .do = Togliere «solo in sede», o segnare la visita come a distanza.
visit-at-base = a distanza, dalla sede
visit-rest = pausa
