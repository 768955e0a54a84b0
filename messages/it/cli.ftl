# Testi del comando `fasi`. `cli-<comando>` = che cosa fa, `.more` = di più, `.examples` = esempi;
# `cli-<comando>-<argomento>` o `cli-arg-<argomento>` = che cosa dice l’argomento, `.value` = nome del valore.

## Titoli e valori degli aiuti
cli-heading-usage = Uso:
cli-heading-commands = Comandi
cli-heading-arguments = Argomenti
cli-heading-options = Opzioni
cli-heading-global = Opzioni di ogni comando
cli-heading-examples = Esempi
cli-value-command = COMANDO
cli-value-options = OPZIONI

## Il comando
cli-fasi = FaSi propone quale alloggio, con quale sostegno, a quali nuclei familiari in uscita dall’accoglienza, la settimana dell’équipe che li segue, e la formazione di chi ci lavora.
    .more =
        Le proposte di abbinamento sono da valutare: decidono le persone. I dati restano su questo computer.

        Come finisce un comando (codice d’uscita):
          0  tutto bene; anche con Ctrl-C, se c’è un piano
          1  errore del programma, o un file che non si può scrivere
          2  difetti nei dati o nella riga di comando
          3  nessun piano rispetta le decisioni fissate (dimostrato)
          4  il piano viola delle regole, o dichiara valori non veri; un risultato non si rifà uguale
          5  fermato prima di avere un piano
    .examples =
        fasi template                                 il modello da compilare
        fasi check dati.xlsx                          che cosa non va nei dati
        fasi place dati.xlsx -o piano.json            le proposte di abbinamento
        fasi route dati.xlsx -o settimana.json        la settimana dell’équipe mobile
        fasi train dati.xlsx -o formazione.json       chi frequenta quale corso, e quando
        fasi explain dati.xlsx piano.json --household N012
cli-arg-lang = Lingua dei testi: it, en. Altrimenti decide l’ambiente (LC_ALL, LC_MESSAGES, LANG); poi l’italiano.
    .value = LINGUA
cli-arg-format = Come scrivere il risultato: text (tabelle e frasi), json (per altri programmi). Di solito text.
    .value = FORMA
cli-arg-help = Mostra questo aiuto.
cli-arg-version = Mostra la versione.

## Argomenti comuni
cli-arg-dataset = I dati: un file .json, una cartella di lavoro .xlsx o una cartella di file .csv.
    .value = DATI
cli-arg-decisions = Le decisioni in vigore: proposte fissate, esclusioni, rinunce.
    .value = FILE
cli-arg-answers = Le risposte al questionario sui fabbisogni formativi, se il piano è della formazione: .xlsx, .csv o .json.
    .value = FILE
cli-arg-policy = Pesi dei criteri, regole sospese e soglie, ciascuna con l’atto da cui viene.
    .value = FILE
cli-arg-plan = Il piano scritto da «fasi place», «fasi route» o «fasi train»; - per leggerlo da un altro programma.
    .value = PIANO
cli-arg-time-limit = Secondi di ricerca in tutto; 0 = nessun limite. Nessun limite, se non detto.
    .value = SECONDI
cli-arg-nodes = Un limite di ricerca uguale su ogni computer: quante prove per livello.
    .value = PROVE
cli-arg-force = Sostituisce i file che ci sono già.

## check
cli-check = Legge i dati e dice tutti i difetti in una volta, con il posto e che cosa fare.
    .more = Se non ce ne sono, dice che cosa ha letto.
    .examples =
        fasi check dati.xlsx
        fasi check cartella-di-csv --decisions decisioni.xlsx --policy policy.json
        fasi check dati.xlsx --marked difetti         copia con i difetti accanto alle righe
cli-check-marked = Scrive in questa cartella una copia dei file .xlsx e .csv con una colonna «Errore» in più: i difetti accanto alle righe. Il resto non cambia; corretta la copia, si può dare quella, e la colonna non viene letta.
    .value = CARTELLA
cli-check-identities = Chi sono le persone: si controlla che corrispondano ai nuclei; non vengono mai mostrate.
    .value = FILE

## template
cli-template = Scrive la cartella di lavoro da compilare, con elenchi a discesa, note e righe d’esempio.
    .examples =
        fasi template
        fasi template --for decisions -o decisioni.xlsx
        fasi template --for week -o settimana.xlsx
cli-template-kind = Per quale file: dataset (i dati), decisions (decisioni), policy, identities (chi sono le persone), week (una settimana fatta da voi), answers (il questionario sui fabbisogni formativi), attendance (le presenze ai corsi), scenarios (scenari), history (storico degli arrivi). Di solito dataset.
    .value = QUALE
cli-template-output = Dove scriverla. Altrimenti nella cartella in cui si è, con un nome che dice che cos’è.
    .value = FILE.xlsx
cli-template-file-dataset = modello-dati.xlsx
cli-template-file-decisions = modello-decisioni.xlsx
cli-template-file-policy = modello-policy.xlsx
cli-template-file-identities = modello-persone.xlsx
cli-template-file-week = modello-settimana.xlsx
cli-template-file-scenarios = modello-scenari.xlsx

## place
cli-place = Propone gli abbinamenti: chi dove, con quale sostegno, da quando; chi resta in attesa e perché.
    .more =
        Ctrl-C ferma la ricerca e tiene il piano migliore trovato fin lì; una seconda volta chiude il programma.

        Il piano si può riavere uguale su un altro computer con --nodes e senza --time-limit.
    .examples =
        fasi place dati.xlsx -o piano.json
        fasi place dati.xlsx --decisions decisioni.xlsx --previous piano.json -o piano-nuovo.json
        fasi place dati.xlsx --time-limit 600 --gap 0,5 --alternatives 2
cli-place-previous = Il piano pubblicato prima: si cambiano meno proposte che si può.
    .value = PIANO
cli-place-alternatives = Quanti altri piani cercare, davvero diversi e di valore vicino (0–10). Di solito nessuno.
    .value = QUANTI
cli-place-time-limit = Secondi di ricerca; 0 = fino all’ottimo dimostrato. Di solito 60, o senza limite con --nodes.
    .value = SECONDI
cli-place-nodes = Limite di calcolo uguale su ogni computer: quante prove per livello.
    .value = PROVE
cli-place-seed = Numero da cui parte tutto ciò che è casuale. Di solito 1.
    .value = NUMERO
cli-place-threads = Quanti processori usare, al più quelli che ci sono. Con --nodes il risultato non cambia; con un limite di tempo più processori arrivano più avanti. Di solito tutti.
    .value = QUANTI
cli-place-gap = Scarto massimo dal meglio che basta, in percentuale (0,5 = mezzo per cento). Di solito 0.
    .value = PERCENTO
cli-place-output = Dove scrivere il piano; - per passarlo a un altro programma.
    .value = PIANO

## explain
cli-explain = Spiega un piano: perché questa proposta, perché non quell’alloggio e che cosa servirebbe, perché un nucleo aspetta.
    .more = Senza --household dà uno sguardo a tutti i nuclei. Di una settimana dell’équipe dice chi va a una visita, o perché resta fuori.
    .examples =
        fasi explain dati.xlsx piano.json
        fasi explain dati.xlsx piano.json --household N012
        fasi explain dati.xlsx piano.json --household N012 --unit A007
        fasi explain dati.xlsx settimana.json --visit V012
cli-explain-household = Il codice del nucleo.
    .value = NUCLEO
cli-explain-unit = Perché non questo alloggio.
    .value = ALLOGGIO
cli-explain-role = Per chi è scritta: coordinator (l’équipe), household (il nucleo), board (la cabina di regia). Per l’équipe, se non detto.
    .value = CHI
cli-explain-weights = Fra quali pesi dei criteri la casa proposta resta in un piano migliore.

## price
cli-price = Dice che cosa costa ogni decisione in vigore: rifà il piano senza, una alla volta, e confronta.
    .more = Proposte fissate, esclusioni, rinunce, rifiuti dei proprietari, quote di equità, fondi con 1.000 € in più e in meno. Ctrl-C si ferma e tiene quello che ha trovato.
    .examples =
        fasi price dati.xlsx --decisions decisioni.xlsx

## scarce
cli-scarce = Dice che cosa porterebbe a casa altri nuclei, o quante visite in più farebbe l’équipe: rifà il piano con una cosa in più, una alla volta.
    .more =
        Con una settimana dell’équipe: ore chieste e ore che ci sono per professione, lingua, luogo e giorno, e quanto vale mezza giornata in più di chi manca (60 secondi in tutto, se non detto altro).

        Senza: Case per comune e camere, fondi con 1.000 € in più, servizi con 4 ore a settimana in più; in ordine di nuclei e di nuclei per euro. Ctrl-C si ferma e tiene quello che ha trovato.
    .examples =
        fasi scarce dati.xlsx --decisions decisioni.xlsx
        fasi scarce dati.xlsx settimana.json

## dossier
cli-dossier = Scrive il foglio di una pagina per il nucleo: che cosa si propone e perché, o perché aspetta, che cosa c’è da fare e che cosa succede adesso.
    .more =
        Ogni foglio parla di un solo nucleo e non ne nomina altri. I nomi ci sono solo con --identities. Dove l’indirizzo è protetto mancano luogo e tragitti.

        Lingue: it, en, fr; altre con --messages. Quel che manca in una lingua è scritto in italiano, e il comando dice che cosa. I fogli PDF hanno le lettere latine, greche, cirilliche e arabe.
    .examples =
        fasi dossier dati.xlsx piano.json -o lettere
        fasi dossier dati.xlsx piano.json --household N012 --identities persone.xlsx -o lettere
        fasi dossier dati.xlsx piano.json --lang sq --messages traduzioni -o lettere
cli-dossier-household = Il codice del nucleo; all = tutti. Di solito all.
    .value = NUCLEO
cli-dossier-role = Per chi: household (il nucleo) o coordinator (l’équipe: in più codici, punti, ordine della lista). Di solito household.
    .value = CHI
cli-dossier-identities = Chi sono le persone: i nomi degli adulti del nucleo, e di nessun altro, compaiono nel suo foglio.
    .value = FILE
cli-dossier-messages = Le frasi in un’altra lingua: un file letters.ftl, o la cartella che contiene LINGUA/letters.ftl.
    .value = FRASI
cli-dossier-output = La cartella in cui scrivere.
    .value = CARTELLA
cli-dossier-done =
    { $letters ->
        [one] Un foglio scritto in { $folder } ({ $files }), lingua { $language }.
       *[other] { $letters } fogli scritti in { $folder } ({ $files }), lingua { $language }.
    }
cli-dossier-paper = Sono proposte da consegnare e spiegare di persona, aggiungendo in fondo nome e telefono.
cli-dossier-missing =
    { $count ->
        [one] Manca una frase in questa lingua, scritta in italiano: { $keys }
       *[other] Mancano { $count } frasi in questa lingua, scritte in italiano: { $keys }
    }
cli-dossier-uncovered = Nei PDF queste lettere mancano dai caratteri e non si vedono: { $letters } Usate i file HTML.
cli-dossier-long = Non sta in una pagina: { $households }
cli-dossier-no-language = Per la lingua «{ $language }» non ci sono frasi. Ci sono: { $known }. Per un’altra: --messages, con il suo file letters.ftl.
cli-dossier-bad-messages = «{ $path }» non è un file di frasi che si può leggere: { $errors }
cli-cannot-read = «{ $path }» non si può leggere: { $reason }.

## verify
cli-verify = Giudica di nuovo un piano, regola per regola, dai soli dati.
    .more = I dati, le decisioni e la policy devono essere quelli con cui il piano è stato fatto. I limiti sul meglio possibile non vengono dimostrati di nuovo.
    .examples =
        fasi verify dati.xlsx piano.json
        fasi verify dati.xlsx piano.json --decisions decisioni.xlsx
        fasi verify dati.xlsx settimana.json
cli-verify-previous = Il piano pubblicato prima, per contare anche le proposte cambiate.
    .value = PIANO

## compare
cli-compare = Mette due piani uno accanto all’altro: valori e proposte diverse; di due settimane dell’équipe anche visite per priorità, ore, chilometri, ritardi, chi cambia e quali visite.
    .more = Bastano i due piani. Con --dataset i valori di entrambi si ricalcolano sugli stessi dati.
    .examples =
        fasi compare piano.json piano-nuovo.json
        fasi compare piano.json piano-nuovo.json --dataset dati.xlsx
        fasi compare comunicata.json settimana-2.json --dataset dati.xlsx
cli-compare-first = Il primo piano; - per leggerlo da un altro programma.
    .value = PIANO
cli-compare-second = Il secondo piano.
    .value = PIANO
cli-compare-dataset = I dati: un file .json, una cartella di lavoro .xlsx o una cartella di file .csv.
    .value = DATI

## rules
cli-rules = Elenca le regole e i criteri: che cosa chiedono, quanto pesano, da dove vengono.
    .examples =
        fasi rules
        fasi rules --room routes
        fasi rules --format markdown              le regole di tutte le parti
cli-rules-room = Di quale parte: placement (abbinamento), routes (settimana dell’équipe), training (formazione). Di solito placement.
    .value = PARTE

## generate
cli-generate = Scrive dati inventati di qualunque misura, per provare e per imparare.
    .more = Persone e alloggi non esistono; i luoghi sì. Con assignment scrive invece un’istanza per misurare il calcolo.
    .examples =
        fasi generate --households 60 --units 45 --seed 2026 -o prova
        fasi generate assignment --families 400 --seed 1 -o istanze
cli-generate-households = Quanti nuclei.
    .value = QUANTI
cli-generate-units = Quanti alloggi.
    .value = QUANTI
cli-generate-seed = Numero da cui parte il sorteggio: lo stesso numero dà gli stessi dati. Di solito 1.
    .value = NUMERO
cli-generate-output = La cartella in cui scrivere.
    .value = CARTELLA
cli-generate-one = O un insieme di dati (--households e --units), o una cosa di prova (assignment, week, training): non tutti e due.
cli-generate-invented = Sono dati inventati: nessuna persona è reale.

cli-generate-assignment = Scrive un’istanza inventata per «fasi bench assignment»: nuclei, 20 luoghi, quanto vale ogni coppia.
    .examples =
        fasi generate assignment --families 400 --seed 1 -o istanze
cli-generate-assignment-families = Quanti nuclei (20–800).
    .value = QUANTI
cli-generate-assignment-seed = Numero da cui parte il sorteggio: lo stesso numero dà lo stesso file. Di solito 1.
    .value = NUMERO
cli-generate-assignment-output = La cartella in cui scrivere.
    .value = CARTELLA

cli-generate-week = Scrive una settimana inventata dell’équipe, difficile da pianificare: dodici persone, cinque giorni, un quarto delle visite legate.
    .examples =
        fasi generate week --visits 250 --seed 1 -o prova
        fasi route prova/dataset.json
cli-generate-week-visits = Quante visite; di solito 250. Ogni 250 c’è un’altra équipe di dodici.
    .value = QUANTE
cli-generate-week-seed = Numero da cui parte il sorteggio: lo stesso numero dà lo stesso file. Di solito 1.
    .value = NUMERO
cli-generate-week-output = La cartella in cui scrivere.
    .value = CARTELLA

## bench
cli-bench = Misura il calcolo su istanze pubbliche: risolve, controlla la soluzione e scrive una riga JSON per file.
    .more =
        Le righe vanno all’uscita normale, tutto il resto all’altra. Un file che non va bene è detto in una frase e gli altri si risolvono lo stesso.

        Le forme dei file, e da dove vengono, sono in docs/BENCHMARKS.md.
    .examples =
        fasi bench gap c05100 d20400 --time-limit 10
        fasi bench assignment istanze/*.json --solutions soluzioni
cli-bench-family = Quali: gap (OR-Library), assignment (JSON, più capacità), vrptw (Solomon), hhcrsp (JSON, visite a due), sectioning (JSON, corsi in sezioni).
    .value = FAMIGLIA
cli-bench-files = I file delle istanze, una per file.
    .value = FILE...
cli-bench-time-limit = Secondi per ogni istanza, lettura e controllo compresi; 0 = nessun limite: fino all’ottimo dimostrato, per vrptw e hhcrsp dieci milioni di mosse. Di solito 60, o senza limite con --nodes.
    .value = SECONDI
cli-bench-nodes = Mosse di ogni ricerca (solo vrptw e hhcrsp): un limite che dà la stessa riga, tempi a parte, su ogni computer.
    .value = QUANTE
cli-bench-threads = Quanti processori si possono usare, al più quelli che ci sono. Per vrptw e hhcrsp anche quante ricerche procedono insieme; con --nodes sono sempre due. Per gap, assignment e sectioning il calcolo ne usa uno. Di solito 1.
    .value = QUANTI
cli-bench-seed = Numero da cui parte tutto ciò che è casuale. Di solito 1.
    .value = NUMERO
cli-bench-capacity-scale = Per quanto si moltiplicano i posti delle sezioni (solo sectioning); ciascuna ne tiene almeno uno. Di solito 1.
    .value = FATTORE
cli-bench-solutions = La cartella in cui scrivere le soluzioni, una per istanza; quelle che ci sono vengono sostituite.
    .value = CARTELLA

## schema
cli-schema = Scrive lo schema JSON di un file, per chi prepara i dati con un programma.
    .examples =
        fasi schema dataset
cli-schema-kind = Di quale file: dataset, decisions, policy, identities, week, answers, attendance, scenarios, history.
    .value = QUALE

## serve
cli-serve = Avvia il servizio per altri programmi e per il browser (HTTP), fino a Ctrl-C.
    .more = Tutto resta in memoria: alla chiusura non rimane nulla. Non chiede credenziali, perciò risponde solo a questo computer.
    .examples =
        fasi serve
        fasi serve --bind 127.0.0.1:9000 --workers 2
cli-serve-bind = Indirizzo e porta. Di solito 127.0.0.1:8080; la porta 0 ne prende una libera.
    .value = INDIRIZZO
cli-serve-allow-remote = Risponde anche ad altri computer: solo su reti protette in altro modo.
cli-serve-workers = Quanti calcoli insieme. Di solito 1.
    .value = QUANTI
cli-serve-threads = Quanti processori per calcolo. Di solito tutti.
    .value = QUANTI

## completions
cli-completions = Scrive i completamenti per la riga di comando.
    .examples =
        fasi completions bash > ~/.local/share/bash-completion/completions/fasi
cli-completions-shell = Per quale: bash, elvish, fish, powershell, zsh.
    .value = SHELL

## man
cli-man = Scrive le pagine di manuale.
    .examples =
        fasi man | man -l -
        fasi man -o ~/.local/share/man/man1
cli-man-name = NOME
cli-man-synopsis = SINTASSI
cli-man-description = DESCRIZIONE
cli-man-extra = NOTE
cli-man-version = VERSIONE
cli-man-output = La cartella in cui scrivere una pagina per comando. Altrimenti scrive qui quella di fasi.
    .value = CARTELLA

## Riga di comando sbagliata
cli-usage-no-value = { $arg }: manca il valore.
cli-usage-value = «{ $value }» non va bene per { $arg }.
cli-usage-unknown-argument = L’opzione «{ $arg }» non esiste.
cli-usage-unknown-command = Il comando «{ $command }» non esiste.
cli-usage-missing = Manca: { $arg }.
cli-usage-no-command = Manca il comando.
cli-usage-twice = { $arg } c’è due volte, o non va insieme ad altre opzioni.
cli-usage-other = La riga di comando non si capisce.
cli-usage-valid = Vanno bene: { $values }.
cli-usage-form-moment = Si scrivono giorno e ora, ad esempio "2026-12-01 10:30".
cli-usage-form-week = Si scrive il suo numero, come 2026-W49, o uno dei suoi giorni, come 2026-11-30.
cli-usage-form-seconds = Si scrivono secondi, ad esempio 30 o 0,5.
cli-usage-form-scale = Si scrive un numero sopra 0, al più 1000.
cli-usage-form-percent = Si scrive una percentuale da 0 a meno di 100.
cli-usage-range = Va bene un numero intero da { $least } a { $most }.
cli-usage-help = Per l’aiuto: { $command } --help.

## Mentre cerca
cli-progress-choices = Si guardano gli alloggi possibili per ogni nucleo
cli-progress-first-plan = Primo piano
cli-progress-reasons = Si cercano i motivi di chi resta fuori (Ctrl-C: il piano resta)
cli-progress-cost-of-made = Costo delle visite fatte, altre restano fuori
cli-progress-alternatives = Altri piani
cli-progress-bench = Istanza
cli-progress-report = Si scrivono proposte e lista d’attesa
cli-progress-price = Si rifà il piano senza una decisione alla volta
cli-progress-scarce = Si rifà il piano con una cosa in più alla volta
cli-progress-firm = Si prova il piano con altri pesi
cli-progress-clash = Si cercano le decisioni in contrasto
cli-progress-value = { $stage }: { $value }
cli-progress-both = { $stage }: { $value } (al meglio { $bound })
cli-progress-stopping = Mi fermo e tengo il piano migliore trovato finora

## Messaggi
cli-flaws =
    { $count ->
        [one] C’è un difetto:
       *[other] Ci sono { $count } difetti:
    }
cli-warnings =
    { $count ->
        [one] Una cosa da guardare, che non impedisce di usare i dati:
       *[other] { $count } cose da guardare, che non impediscono di usare i dati:
    }
cli-marked =
    { $count ->
        [one] Scritto { $path }: un difetto nella colonna «Errore», accanto alla sua riga.
       *[other] Scritto { $path }: { $count } difetti nella colonna «Errore», accanto alle loro righe.
    }
cli-marked-left =
    { $count ->
        [one] Un altro non sta in una riga: è solo qui sopra.
       *[other] Altri { $count } non stanno in una riga: sono solo qui sopra.
    }
cli-marked-none = Nessuna copia scritta: non c’è niente da segnare accanto a una riga di un file .xlsx o .csv.
cli-internal = Errore del programma, i dati non c’entrano: { $reason }.
cli-cannot-write = «{ $path }» non si può scrivere: { $reason }.
cli-no-folder = La cartella «{ $path }» non c’è: createla, o scegliete un altro posto per il piano.
cli-exists = «{ $path }» c’è già e non viene toccato. Per sostituirlo: --force.
cli-plan-is-json = «{ $path }» ha il nome di un foglio di calcolo, ma il piano è un file JSON: ad esempio -o piano.json.
cli-is-input = «{ $path }» è uno dei file da leggere: quello che si scrive va in un altro file.
cli-written = Scritto { $path }
cli-not-written = Il piano non è stato salvato. Per salvarlo: -o piano.json.
cli-no-plan = La ricerca è stata fermata prima di trovare un piano. Date più tempo, ad esempio --time-limit 600.
cli-previous-gone =
    { $count ->
        [one] Una proposta del piano pubblicato parla di cose che nei dati non ci sono più; non se ne tiene conto.
       *[other] { $count } proposte del piano pubblicato parlano di cose che nei dati non ci sono più; non se ne tiene conto.
    }
cli-markdown = La forma markdown c’è solo per «fasi rules».

## Controllo
cli-read-fine = Nessun difetto.
cli-read-decisions = Decisioni
cli-read-policy = Policy
cli-read-identities = Persone
cli-read-empty = Il file non ha righe.
cli-column-table = Tabella
cli-column-rows = Righe

## Risultati
cli-proposals = Proposte di abbinamento
cli-proposals-note = «Al mese»: affitto e spese a carico del nucleo mentre dura il contributo, e poi. «Punti»: quanto la proposta risponde ai criteri, su 100. Dove manca il comune, l’indirizzo è protetto.
cli-bridges = Solo alloggio ponte, per ora
cli-waiting = Lista d’attesa
cli-waiting-note = Tutti i motivi di un nucleo: fasi explain DATI PIANO --household NUCLEO.
cli-scarce-heading = Che cosa manca di più
cli-funds = Fondi usati dal piano
cli-tasks = Che cosa c’è da fare
cli-levels = Quanto vale il piano
cli-alternatives = Altri piani
cli-column-household = Nucleo
cli-column-home = Alloggio
cli-column-from = Dal
cli-column-where = Dove
cli-column-support = Sostegno
cli-column-pays = Al mese
cli-column-points = Punti
cli-column-priority = Fascia
cli-column-days = Giorni
cli-column-minors = Minori
cli-column-out = Uscita
cli-column-why = Perché
cli-column-what = Che cosa
cli-column-unblocks = Nuclei sbloccati
cli-column-fund = Fondo
cli-column-free = Liberi
cli-column-taken = Usati
cli-column-left = Restano
cli-column-tasks = Da fare
cli-column-level = Livello
cli-column-value = Valore
cli-column-bound = Al meglio
cli-column-gap = Scarto massimo dal meglio
cli-column-best = Piano migliore
cli-column-alternative = Altro piano
cli-column-first = Primo piano
cli-column-second = Secondo piano
cli-before = prima { $bridge }
cli-then = { $now }, poi { $later }
cli-nearest = Quella a cui manca meno è { $unit }: { $text }
cli-fewest-rules = Quella con meno regole d’ostacolo è { $unit }: { $text }
cli-meanwhile = Intanto: { $bridge }.
cli-to-ask = Da chiedere, non ancora noto: { $domains }.
cli-to-ask-many = Da chiedere: { $count } ambiti non sono ancora noti.

## Spiegazioni
cli-explain-overview = { $households } nuclei, { $waiting } in attesa di una casa stabile.
cli-refused-plan = Questo piano non passa la verifica: perché, lo dice fasi verify DATI PIANO. Quello che segue parla del piano così com’è.
cli-refused-week = Con questi dati la settimana non passa la verifica: perché, lo dice fasi check DATI --plan SETTIMANA. Quello che segue parla della settimana così com’è.
cli-explain-next = Per sapere perché: --household NUCLEO. Per sapere perché non un certo alloggio: --household NUCLEO --unit ALLOGGIO.
cli-explain-why = Perché questa proposta
cli-explain-total = In tutto { $points } dei punti possibili.
cli-explain-waits = Aspetta da { $days ->
        [one] un giorno
       *[other] { $days } giorni
    }; { $minors ->
        [0] nel nucleo non ci sono minori.
        [one] nel nucleo c’è un minore.
       *[other] nel nucleo ci sono { $minors } minori.
    }
cli-explain-out = La sua uscita: dal { $day } è senza casa.
cli-explain-why-waits = Perché aspetta
cli-explain-takes = Che cosa servirebbe
cli-pays = Il nucleo paga { $now } al mese mentre dura il contributo, poi { $later }.
cli-pays-same = Il nucleo paga { $now } al mese.
cli-column-criterion = Criterio
cli-column-weight = Peso

## Confronto
cli-compare-inputs = I due piani sono stati fatti su dati, decisioni o policy diversi: i valori non si confrontano alla pari. Con --dataset si ricalcolano.

## Regole
cli-rules-title = Regole e criteri dell’abbinamento
cli-rules-intro = Generato da `fasi rules --format markdown`: non si modifica a mano. Le regole dicono che cosa si può proporre; i criteri, con i loro pesi, che cosa è meglio. Pesi e sospensioni si cambiano con un file di policy, indicando l’atto da cui vengono.
cli-rules-hard = Regole
cli-rules-criteria = Criteri
cli-rules-force = Forza: { $force }
cli-rules-source = Da: { $source }
cli-rules-id = Codice: { $id }
cli-column-rule = Regola
cli-column-means = Che cosa chiede
cli-column-force = Forza
cli-column-source = Da dove viene

## Prezzi e scarsità
cli-price-same =
    { $count ->
        [one] Un’altra decisione non fa nessuna differenza.
       *[other] Altre { $count } decisioni non fanno nessuna differenza.
    }
cli-column-decision = Decisione
cli-column-then = Che cosa cambia
cli-column-homes = Case in più
cli-column-cost = Costo del primo anno
cli-column-per-million = Per milione di euro
cli-column-range = Dove resta
cli-scarce-by-unit = Che cosa porta a casa più nuclei
cli-scarce-by-euro = Che cosa porta a casa più nuclei per euro
cli-scarce-note = I costi servono a confrontare, non sono preventivi. Fondi: 1.000 € in più; servizi: 4 ore a settimana in più, 10 di educatori.
cli-not-sure = { $count } (non dimostrato)
cli-explain-no-home = Al nucleo { $household } non è proposta una casa: i pesi non la tengono.
