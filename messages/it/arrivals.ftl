# Le settimane che verranno: arrivi, case che si liberano, chi aspetta.

## Lo storico degli arrivi

book-fasi-history = lo storico degli arrivi
table-history = Storico
    .note = Una riga per settimana passata: quanti nuclei si sono registrati, quante case si sono liberate.
    .also = Storico arrivi|Settimane passate
column-history-week = Settimana
    .note = Un giorno qualsiasi della settimana.
    .also = Data|Lunedì
    .example = 2026-11-23
column-history-households = Nuclei arrivati
    .note = Quanti nuclei si sono registrati. Zero se nessuno.
    .also = Arrivi|Nuclei
    .example = 2
column-history-homes = Case liberate
    .note = Quante case stabili si sono liberate o aggiunte. Zero se nessuna.
    .also = Case|Alloggi
    .example = 1
column-history-left = Nuclei usciti da soli
    .note = Quanti nuclei hanno lasciato la lista da soli: hanno trovato casa, o si sono trasferiti. Zero se nessuno; se non si sa, vuoto in tutte le righe.
    .also = Usciti|Rinunce e trasferimenti
    .example = 0

## Tabelle del risultato

table-simulation-figures = Indicatori
column-simulation-figures-scenario = Scenario
column-simulation-figures-policy = Modo di assegnare
column-simulation-figures-figure = Indicatore
column-simulation-figures-mean = Media (millesimi)
column-simulation-figures-half = Più o meno (millesimi)
column-simulation-figures-text = In parole
column-simulation-figures-difference = Differenza
table-simulation-weeks = Settimane
column-simulation-weeks-scenario = Scenario
column-simulation-weeks-policy = Modo di assegnare
column-simulation-weeks-day = Giorno
column-simulation-weeks-waiting = In attesa, media (millesimi)
column-simulation-weeks-low = Uno su dieci: al più
column-simulation-weeks-high = Uno su dieci: almeno
column-simulation-weeks-free = Case tenute libere, media (millesimi)

## Che cosa può mancare

flaw-E513 = «{ $value }» è fuori dai limiti: da { $min } a { $max }.
    .do = Scrivere un numero entro i limiti.
flaw-E514 = «{ $value }» non è fra le scelte: { $known }.
    .do = Scriverne una di queste.
flaw-E515 = Non si sa quanti ne arrivano in media a settimana.
    .do = Scrivere la media, o dare uno storico (--history).
flaw-E516 = Non si sa quanto arrivano a gruppi: lo storico manca, o le sue settimane non variano più del caso.
    .do = Scrivere la dispersione (più è piccola, più arrivano a gruppi), o usare poisson.
flaw-E517 = Si chiede di ripescare le settimane passate, ma lo storico non c’è.
    .do = Dare lo storico (--history), oppure scegliere poisson con una media.
flaw-E518 = Con { $process } questo numero non serve.
    .do = Toglierlo, o scegliere un altro modo di arrivare.
flaw-E519 = Le prove sono almeno { $least } e al più { $most }: non può essere.
    .do = Alzare il massimo o abbassare il minimo.
flaw-E520 = Lo storico ha { $count ->
        [one] una settimana
       *[other] { $count } settimane
    }: ne servono almeno { $least } per dire qualcosa di quelle che verranno.
    .do = Aggiungere settimane, anche quelle senza arrivi, con zero.
flaw-E521 = La settimana del { $week } c’è già alla riga { $first }.
    .do = Tenere una riga sola per settimana, con i totali.
flaw-E522 = Nei dati non c’è nessun nucleo, o nessuna casa stabile che vada bene a qualcuno: chi arriva somiglia a chi c’è.
    .do = Aggiungere ai dati almeno un nucleo e una casa.
flaw-E523 = { $count ->
        [one] In una settimana dello storico non è scritto
       *[other] In { $count } settimane dello storico non è scritto
    } quanti nuclei sono usciti da soli, nelle altre sì.
    .do = Scrivere zero dove nessuno è uscito, o togliere la colonna.
flaw-E524 = Si chiede di ripescare dallo storico chi esce dalla lista, ma lo storico non lo dice.
    .do = Aggiungere la colonna «Nuclei usciti da soli», oppure scegliere poisson con una media.
flaw-W301 = Le settimane arrivano al { $last }, ma i fondi sono descritti solo fino al { $year }: dopo, nessuno paga i sostegni.
    .do = Aggiungere ai fondi gli anni che mancano, o guardare meno settimane.
flaw-W302 = { $count ->
        [one] Nello storico manca una settimana
       *[other] Nello storico mancano { $count } settimane
    } fra il { $from } e il { $to }: non contano, né come zero né altrimenti.
    .do = Se erano settimane senza arrivi, aggiungerle con zero.

## Che cosa ne viene

process-poisson = uno alla volta, a caso (Poisson)
process-negative-binomial = a gruppi (binomiale negativa)
process-history = come nelle settimane dello storico
policy-name-in-turn = in ordine di lista
policy-name-best-now = il meglio oggi
policy-name-by-price = aspettare o assegnare
change-faster = Ogni settimana arriva il { $percent } % di nuclei.

figure-waiting-end = In attesa alla fine
figure-waiting-mean = In attesa, media delle settimane
figure-placed = Case assegnate
figure-left = Usciti dalla lista da soli
figure-weeks-to-home = Settimane d’attesa di chi ha avuto casa
figure-free-mean = Case tenute libere, media
figure-paid = Spesa dei fondi
figure-share = Quota del meglio possibile

simulation-process = { $mean } a settimana, { $process }
simulation-expected = Nuclei che arrivano: { $households }. Case che si liberano: { $homes }.
simulation-expected-leaves = Nuclei che escono dalla lista da soli: { $leaves }.
simulation-intro =
    { $weeks ->
        [one] Una settimana
       *[other] { $weeks } settimane
    } da oggi, giocate { $replications } volte con arrivi sorteggiati: le stesse per ogni scenario e ogni modo di assegnare.
simulation-limit =
    { $limit ->
        [one] Si è saturi quando aspetta almeno un nucleo.
       *[other] Si è saturi quando aspettano almeno { $limit } nuclei.
    } Accanto a ogni media sta il suo margine: su 100 simulazioni come questa, { $confidence } contengono il valore vero.
simulation-narrow = La risposta è precisa quanto chiesto.
simulation-wide = La risposta non è ancora precisa quanto chiesto: servirebbero più prove (--most).
simulation-stopped = Fermato prima: contano le prove finite.
simulation-spread = { $mean } ± { $half }
simulation-difference = { $by }
simulation-difference-none = nessuna differenza sicura ({ $by })
simulation-beyond = oltre { $weeks } settimane
simulation-date = { $date } (fra { $earliest } e { $latest })
simulation-date-beyond = { $date }
simulation-headline = In attesa alla fine: { $waiting }. Saturi, una volta su due: { $p50 }; nove volte su dieci: { $p90 }.

## La pagina da inviare

simulation-page-title = Le settimane che verranno
simulation-page-when = Quando siamo saturi?
simulation-page-arm = { $title }, { $policy }
simulation-page-limit = saturi ({ $limit })
simulation-page-alt = Nuclei in attesa, settimana per settimana: { $title }, { $policy }
simulation-page-band = Nella figura la linea è la media di chi aspetta; nella fascia stanno otto prove su dieci.
simulation-page-share = «Quota del meglio possibile»: quanto si è ottenuto rispetto a chi avesse saputo prima ogni arrivo e avesse avuto come solo limite le case. Conta chi ha casa, per fascia di priorità, quanto la casa va bene, e quanto si è aspettato.
simulation-page-same = Chi arriva è la copia di un nucleo dei dati, con le date spostate; le case che si liberano sono copie delle case dei dati. Le differenze si misurano fra prove con gli stessi arrivi.
simulation-page-made = FaSi { $engine }; dati { $dataset }, policy { $policy }, storico { $history } (SHA-256, inizio).

## A schermo

simulate-when = Quando siamo saturi
simulate-note = «Aspettare o assegnare» tiene libera una casa quando è probabile che arrivi chi può stare solo lì. La macchina propone, le persone decidono.
simulate-not-written = Il risultato non è stato salvato. Per salvarlo: -o risultato.json; per inviarlo: --html pagina.html.
cli-column-policy = Modo di assegnare
cli-column-p50 = Una volta su due
cli-column-p90 = Nove volte su dieci
cli-column-mean = Media
cli-progress-weeks = Si giocano le settimane
cli-usage-form-number = Si scrive un numero, anche con la virgola.
cli-simulate-nothing = Fermato prima che finisse una prova: non c’è niente da dire.
cli-template-file-history = modello-storico.xlsx
replay-history = lo storico degli arrivi
kind-terms = un oggetto con i campi della simulazione

## simulate

cli-simulate = Dice quando saremo saturi, e se conviene aspettare o assegnare ora: gioca le settimane che verranno, molte volte.
    .more =
        Chi arriva è la copia di un nucleo dei dati, sorteggiato; le case che si liberano sono copie delle case dei dati. Ogni settimana si assegna con tutte le regole. Gli scenari, se ci sono, incontrano gli stessi arrivi di oggi; «più arrivi» vale per ogni settimana.

        Tre modi di assegnare: in-turn (in ordine di lista), best-now (il meglio fra le case e i nuclei di oggi), by-price (aspetta quando è probabile che la casa serva di più a chi deve ancora arrivare). Ctrl-C si ferma e tiene le prove finite.
    .examples =
        fasi simulate dati.xlsx --history storico.xlsx
        fasi simulate dati.xlsx scenari.xlsx --history storico.xlsx --html pagina.html
        fasi simulate dati.json --mean 1,5 --homes-mean 1 --give in-turn,best-now,by-price -o risultato.json
cli-simulate-scenarios = Scenari da giocare accanto alle cose come stanno: .json, .xlsx o cartella di .csv.
    .value = SCENARI
cli-simulate-history = Lo storico: nuclei arrivati e case liberate, settimana per settimana (fasi template --for history).
    .value = STORICO
cli-simulate-weeks = Quante settimane, fino a 260. Di solito quelle dei dati.
    .value = SETTIMANE
cli-simulate-arrivals = Come arrivano i nuclei: poisson (uno alla volta), negative-binomial (a gruppi), history (come nello storico). Di solito history, se c’è.
    .value = COME
cli-simulate-mean = Nuclei a settimana, in media. Di solito la media dello storico.
    .value = MEDIA
cli-simulate-size = Per negative-binomial: più è piccolo, più arrivano a gruppi. Di solito stimato dallo storico.
    .value = NUMERO
cli-simulate-homes = Come si liberano le case: come per --arrivals, e di solito allo stesso modo.
    .value = COME
cli-simulate-homes-mean = Case che si liberano a settimana, in media. Di solito la media dello storico; senza storico, nessuna.
    .value = MEDIA
cli-simulate-homes-size = Come --size, per le case.
    .value = NUMERO
cli-simulate-leaves = Come i nuclei escono dalla lista da soli (trovano casa, si trasferiscono): come per --arrivals. Di solito come arrivano, se lo storico lo dice; altrimenti nessuno.
    .value = COME
cli-simulate-leaves-mean = Nuclei che escono da soli a settimana, in media. Di solito la media dello storico.
    .value = MEDIA
cli-simulate-leaves-size = Come --size, per chi esce.
    .value = NUMERO
cli-simulate-give = Come si assegna, con la virgola: in-turn, best-now, by-price. Di solito best-now.
    .value = MODI
cli-simulate-precision = Quanti nuclei in più o in meno vanno bene, per chi aspetta alla fine. Di solito 1.
    .value = NUCLEI
cli-simulate-confidence = Quante volte su cento il margine deve contenere il valore vero. Di solito 95.
    .value = SU-CENTO
cli-simulate-least = Prove almeno. Di solito 24.
    .value = PROVE
cli-simulate-most = Prove al più. Di solito 200.
    .value = PROVE
cli-simulate-limit = Quanti nuclei in attesa sono troppi. Di solito quanti aspettano oggi.
    .value = NUCLEI
cli-simulate-ahead = Quante settimane avanti guarda by-price. Di solito 26.
    .value = SETTIMANE
cli-simulate-futures = Quanti futuri immagina by-price ogni settimana. Di solito 20.
    .value = QUANTI
cli-simulate-nodes = Quanti tentativi per livello, ogni settimana. Di solito 20.
    .value = TENTATIVI
cli-simulate-seed = Numero da cui parte ogni sorteggio. Di solito 1.
    .value = NUMERO
cli-simulate-threads = Quanti calcoli insieme; non cambia il risultato.
    .value = QUANTI
cli-simulate-output = Dove scrivere il risultato (JSON), che si può rifare uguale con fasi replay.
    .value = FILE
cli-simulate-html = Dove scrivere la pagina da inviare.
    .value = FILE
cli-simulate-xlsx = Dove scrivere le tabelle.
    .value = FILE

## Servizio

job-stage-weeks = Settimane
