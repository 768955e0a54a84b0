# Testi delle regole della formazione: nome; `.means` che cosa chiede o premia; `.breach` che cosa non va, con i fatti (`.breach-<fatto>`
# dove quel fatto c'è); `.because` perché dei punti. Le stesse variabili in ogni lingua.

rule-training-series = Incontri in ordine
    .means = Un’edizione è fatta di tutti i suoi incontri, uno dopo l’altro, ciascuno in una data sua, nella stessa aula e con lo stesso formatore, con i giorni giusti fra l’uno e l’altro.
    .breach = L’edizione di { $activity } che comincia con { $slot } non sta in piedi: { $flaw }.

rule-training-trainer = Formatori
    .means = Un formatore tiene un incontro alla volta, non mentre è assente, e ha il tempo di arrivarci.
    .breach = { $activity }, { $slot }: { $trainer } { $flaw } ({ $other }).

rule-training-exclusion = Escluso
    .means = Quello che le persone hanno escluso non si propone.
    .breach = { $activity } in { $slot } è stata esclusa.
    .breach-operator = Per { $operator } { $activity } in { $slot } è stata esclusa.

rule-training-audience = Destinatari
    .means = Un’attività è per i ruoli che nomina; una consulenza è per la sua équipe.
    .breach = { $activity } non è per il ruolo o per il servizio di { $operator }.

rule-training-once = Una volta sola
    .means = Nessuno frequenta due volte la stessa attività: chi l’ha già fatta lascia il posto.
    .breach = { $operator } ha già frequentato { $activity }.

rule-training-reason = Un motivo per esserci
    .means = Si forma chi ne ha bisogno, chi l’ha chiesto o chi deve passare da lì per arrivare a quello che gli serve: non chi riempie un’aula.
    .breach = { $activity } non risponde a nessun fabbisogno di { $operator }.

rule-training-pin = Deciso
    .means = Quello che le persone hanno deciso (chi frequenta che cosa, quali edizioni si tengono) non si cambia.
    .breach = { $activity }: la data { $slot } era decisa.
    .breach-operator = Per { $operator } era deciso altro di { $activity }.

rule-training-calendar = Calendario
    .means = Chi è assente, o in quelle ore non lavora, non frequenta.
    .breach = { $operator } non c’è quando si tiene { $slot }.

rule-training-shifts = Turni dell’équipe mobile
    .means = Un turno dell’équipe mobile non si lascia per la formazione: le visite sono promesse alle famiglie.
    .breach = { $operator } è in turno nell’équipe mobile quando si tiene { $slot }.

rule-training-desk = Presidio minimo
    .means = La formazione non chiude lo sportello: in ogni mezza giornata resta in servizio almeno il numero di persone stabilito. Dove ce ne sono già meno, nessuno esce.
    .breach = { $service }: il { $day } ({ $half }) resterebbero in { $left }, e il presidio è di { $least }.

rule-training-prerequisites = Propedeuticità
    .means = Quello che un’attività presuppone c’è prima che cominci: o c’era già, o lo porta un’edizione finita per tempo.
    .breach = { $operator } dovrebbe frequentare { $before } prima di { $activity }.
    .breach-competence = Per { $activity } a { $operator } serve il livello { $level } di { $competence }.

rule-training-way = Un incontro alla volta
    .means = Nessuno è in due incontri insieme, e fra l’uno e l’altro c’è il tempo della strada.
    .breach = { $operator } non può essere sia in { $slot } sia in { $other }.

rule-training-load = Quante edizioni
    .means = Nessuno frequenta più edizioni di quante ne può.
    .breach = { $operator } frequenterebbe { $attends } edizioni, al massimo { $most }.

rule-training-group = Grandezza del gruppo
    .means = Un gruppo non è né troppo piccolo né troppo grande, e tutti hanno posto nell’aula.
    .breach = { $activity }, { $slot }: in { $attend }, mentre il gruppo va da { $least } a { $most }.

rule-training-cases = Casi da discutere
    .means = Dove si confrontano casi, abbastanza persone ne portano uno.
    .breach = { $activity }, { $slot }: i casi portati sono { $brought }, ne servono { $least }.

rule-training-slot-once = Una data, un incontro
    .means = In una data si tiene un incontro solo.
    .breach = In { $slot } si terrebbero due incontri (fra cui { $activity }).

rule-training-room = Un’aula, un incontro
    .means = Un’aula ospita un incontro alla volta.
    .breach = L’aula { $room } è presa due volte: { $activity } in { $slot }, e { $other }.

rule-training-editions = Edizioni previste
    .means = Di un’attività non si tengono più edizioni di quelle previste.
    .breach = { $activity }: { $held } edizioni, al massimo { $most }.

rule-training-budget = Fondi
    .means = Nessun fondo paga più di quello che ha.
    .breach = Il fondo { $fund } pagherebbe { $spent }, ma ha { $left }.

rule-training-wishes = Preferenze
    .means = Le persone hanno le date che preferiscono.
    .because = { $met } su { $attend } hanno una data che preferiscono.

rule-training-mixed = Gruppi misti
    .means = I gruppi mettono insieme servizi, settori e territori diversi, tanti quanti l’attività chiede.
    .because = Servizi: { $services }; settori: { $sectors }; territori: { $territories }.

rule-training-cases-brought = Casi portati
    .means = Dove si confrontano casi o si fa supervisione, chi frequenta ne porta uno.
    .because = Casi portati: { $brought }.

rule-training-credits = Crediti
    .means = I posti che danno crediti vanno a chi ne deve ancora raccogliere.
    .because = Persone che devono ancora raccoglierne: { $collecting }.
