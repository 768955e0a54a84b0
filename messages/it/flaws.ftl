# Difetti dei dati: `flaw-<codice>` = che cosa non va, `.do` = che cosa fare. Codici in crates/exchange/src/flaw/codes.rs.

## File
flaw-E001 = Il file o la cartella non si riesce a leggere: { $reason }.
    .do = Controllare il percorso e i permessi.
flaw-E002 = Questo tipo di file («{ $ending }») non si legge.
    .do = Usare un file .json, una cartella di lavoro .xlsx o una cartella di file .csv.
flaw-E003 = Il JSON non è valido alla riga { $line }, posizione { $column }: { $reason }.
    .do = Correggere il testo in quel punto.
flaw-E004 = Nel campo «format» c’è «{ $value }», ci si aspetta «{ $expected }».
    .do = Controllare di aver dato il file giusto, poi scrivere "format": "{ $expected }".
value-missing = (manca)
flaw-E005 = Nel campo «version» c’è «{ $value }»; si legge la versione 1.
    .do = Scrivere "version": 1, oppure aggiornare il programma se il file è più recente.
flaw-E006 = La cartella di lavoro è rovinata o protetta da password: { $reason }.
    .do = Aprirla con il foglio di calcolo, togliere la password e salvarla di nuovo come .xlsx.
flaw-E007 = Il file è troppo grande: se ne leggono al massimo { $most } MB, anche dopo l’estrazione.
    .do = Togliere quel che non serve (immagini, fogli vuoti formattati) o dividere i dati.
flaw-E008 = Ci sono troppe righe o colonne: se ne leggono al massimo { $most } righe.
    .do = Cancellare righe e colonne vuote o formattate oltre i dati.
flaw-E009 = Nel csv ci sono virgolette aperte e non chiuse.
    .do = Chiudere le virgolette, o salvare di nuovo il file dal foglio di calcolo.
flaw-E010 = Nella cartella non ci sono file .csv.
    .do = Mettere nella cartella un file .csv per tabella, ad esempio nuclei.csv e alloggi.csv.
flaw-E011 = Il campo «{ $field }» c’è due volte.
    .do = Tenere quello giusto e togliere l’altro.
flaw-E012 = Il file si gonfia come nessun foglio di calcolo: era già a { $unpacked } MB quando la lettura è stata fermata.
    .do = Non aprirlo se non si sa da dove viene; se è proprio, salvarlo di nuovo come .xlsx dal foglio di calcolo.
flaw-E013 = Il file dichiara misure false: la parte «{ $part }» contiene altro da quel che dice.
    .do = Non aprirlo se non si sa da dove viene; se è proprio, salvarlo di nuovo come .xlsx dal foglio di calcolo.
flaw-E014 = Nel file ci sono più di centomila celle unite.
    .do = Dividere le celle unite (nel foglio di calcolo: selezionare tutto, poi togliere «Unisci celle») e salvare.
flaw-E015 = La parte «{ $part }» del file contiene definizioni (DOCTYPE, ENTITY) che un foglio di calcolo non scrive.
    .do = Non aprirlo se non si sa da dove viene; se è proprio, salvarlo di nuovo come .xlsx dal foglio di calcolo.
flaw-E016 = Il contenuto non è quello che dice il nome (.{ $wanted }): { $kind ->
        [xlsx] è una cartella di lavoro .xlsx
        [xls] è un vecchio file .xls, o una cartella di lavoro protetta da password
        [xlsb] è una cartella di lavoro binaria .xlsb
        [ods] è un file di LibreOffice (.ods)
        [office] è un documento di testo o una presentazione
        [zip] è un archivio .zip con altri file dentro
        [json] è un file JSON
        [csv] è un testo csv
        [html] è una pagina web
        [pdf] è un PDF
       *[picture] è un’immagine
    }.
    .do = { $kind ->
        [json] Dare al file il nome giusto (.json).
        [csv] Metterlo come .csv in una cartella, un file per tabella, e dare la cartella.
        [zip] Estrarre i file e dare quello dei dati.
        [xlsx] Dare al file il nome giusto (.xlsx).
        [xls] Aprirlo con il foglio di calcolo, togliere la password se c’è, e salvarlo come .xlsx.
       *[other] Aprirlo con il programma che lo ha fatto, e salvare la tabella come .xlsx.
    }
flaw-E017 = Le lettere di questo file non si leggono: un csv va scritto in UTF-8, in UTF-16 con il suo segno iniziale o in Windows-1252, un JSON in UTF-8.
    .do = Salvarlo di nuovo: dal foglio di calcolo come «CSV UTF-8» o come .xlsx.
flaw-E018 = Non è un file né una cartella, ma un dispositivo o un canale.
    .do = Salvare i dati in un file e dare quello.
flaw-E019 = Qui ci si aspetta { $expected }; questo è { $found }.
    .do = Dare ogni file al suo posto: prima i dati, poi --decisions, --policy e --identities ciascuno con il suo; il piano dove è chiesto.
flaw-E020 = Ci sono altri { $more } difetti, qui non elencati.
    .do = Correggere questi e controllare di nuovo: spesso una causa sola ne spiega molti.

## Fogli e colonne
flaw-E101 = «{ $table }» non è un foglio o una tabella che si conosce.
    .do = Correggere il nome; se sono solo note, farlo cominciare con #.
flaw-E102 = Manca la tabella «{ $table }» ({ $field }), o è vuota.
    .do = Aggiungerla con almeno una riga; il modello vuoto si ottiene con «fasi template --for { $kind }».
flaw-E103 = «{ $table }» è una seconda tabella per gli stessi dati.
    .do = Unire le righe in una sola tabella.
flaw-E104 = Non si trova la riga delle intestazioni.
    .do = Mettere sopra i dati una riga con i nomi delle colonne: { $columns }.
flaw-E105 = La colonna o il campo «{ $column }» non si conosce.
    .do = Correggere il nome; se sono solo note, chiamarla «Note» o farla cominciare con #.
flaw-E106 = La colonna «{ $column }» ripete un’altra colonna ({ $field }).
    .do = Tenere quella giusta e togliere l’altra.
flaw-E107 = Manca la colonna «{ $column }» ({ $field }), che è obbligatoria.
    .do = Aggiungerla e compilarla in ogni riga.
flaw-E108 = C’è un valore («{ $value }») in una colonna senza intestazione.
    .do = Dare un’intestazione alla colonna o cancellare il valore.
flaw-E109 = Questa tabella ha { $rows } righe, deve averne una sola.
    .do = Tenere la riga giusta.
flaw-E110 = Qui ci si aspetta { $expected }.
    .do = Correggere la struttura del file come nello schema.

## Celle
flaw-E201 = La cella è vuota, ma serve un valore.
    .do = Compilarla.
flaw-E202 = «{ $value }» non va bene: ci si aspetta { $expected }.
    .do = Scrivere il valore nel tipo giusto.
flaw-E203 = «{ $value }» non è un numero intero.
    .do = Scrivere un numero senza decimali.
flaw-E204 = «{ $value }» è fuori dai limiti.
    .do = Scrivere un valore da { $min } a { $max }.
flaw-E205 = «{ $value }» non è un importo in euro.
    .do = Scrivere ad esempio 1.234,50 (nel JSON: 1234.5).
flaw-E206 = «{ $value }» ha troppi decimali.
    .do = Scriverlo con al massimo { $places } decimali.
flaw-E207 = «{ $value }» non è una data.
    .do = Scrivere ad esempio 30/11/2026 (nel JSON: 2026-11-30), con un anno fra 1901 e 2199.
flaw-E208 = «{ $value }» non è un’ora.
    .do = Scrivere ad esempio 06:30.
flaw-E209 = «{ $value }» non è né sì né no.
    .do = Scrivere sì o no (nel JSON: true o false).
flaw-E210 = «{ $value }» non è una voce dell’elenco.
    .do = Scegliere fra: { $words }.
flaw-E211 = «{ $value }» non sono giorni della settimana.
    .do = Scrivere ad esempio lun-ven, oppure lun, mer, ven (nel JSON: ["mon", "wed"]).
flaw-E212 = «{ $value }» non sono superfici di camere.
    .do = Scrivere i metri quadri interi di ogni camera, ad esempio 14, 9 (nel JSON: [14, 9]).
flaw-E213 = «{ $value }» non sono gradi.
    .do = Scrivere i gradi con i decimali, ad esempio 43,933 (nel JSON: 43.933).
flaw-E214 = La cella mostra un errore di formula: { $value }.
    .do = Correggere la formula o scrivere il valore.
flaw-E215 = Il testo è troppo lungo o ha caratteri non stampabili: «{ $value }».
    .do = Accorciarlo a { $most } caratteri, senza andare a capo nei codici.
flaw-E216 = «{ $value }» non sono ore.
    .do = Scrivere ore con i decimali o con i minuti, ad esempio 2,5 oppure 2:30, in minuti interi.
flaw-E217 = Nel codice «{ $value }» c’è un carattere che non si vede ({ $hidden }).
    .do = Cancellare la cella e riscrivere il codice a mano, senza incollarlo.
flaw-E218 = Qui va un codice, e il foglio di calcolo l’ha trasformato in una data o in un’ora ({ $value }).
    .do = Mettere la cella in formato testo e riscrivere il codice.

## Dati fra loro
flaw-E301 = «{ $key }» c’è già alla riga { $first }.
    .do = Tenere una riga sola, o correggere il codice.
flaw-E302 = «{ $value }» non c’è in «{ $table }».
    .do = Correggere il riferimento, o aggiungere la riga che manca.
flaw-E303 = «{ $value }» è il nome di più righe di «{ $table }».
    .do = Scrivere il codice al posto del nome.
flaw-E304 = L’orizzonte deve iniziare di lunedì, il { $date } non lo è.
    .do = Scrivere la data di un lunedì.
flaw-E305 = { $second } viene prima di { $first }, ma deve venire dopo.
    .do = Controllare le due date (o i due orari) e correggere quella sbagliata.
flaw-E306 = Il numero di sorteggio { $number } è anche del nucleo { $other }.
    .do = Dare a ogni nucleo il numero estratto all’iscrizione.
flaw-E307 = Il nucleo non ha componenti.
    .do = Aggiungere almeno una riga fra i componenti.
flaw-E308 = Nessun componente del nucleo è genitore o capofamiglia.
    .do = Indicare il ruolo «genitore o capofamiglia» per almeno un componente.
flaw-E309 = La condizione non ha una base giuridica.
    .do = Scrivere la norma o l’atto che la permette; senza, la condizione va tolta.
flaw-E310 = La condizione non ha un autore.
    .do = Scrivere chi l’ha posta.
flaw-E311 = La condizione non ha una data.
    .do = Scrivere quando è stata posta.
flaw-E312 = Speso e impegnato (o garantito) superano lo stanziato di { $over }.
    .do = Controllare gli importi di questa riga.
flaw-E313 = Il desiderio non dice che cosa: questa cella serve per il suo tipo.
    .do = Compilarla, o cambiare il tipo di desiderio.
flaw-E314 = Questa cella non c’entra con il tipo di desiderio.
    .do = Svuotarla, o cambiare il tipo; due desideri vanno in due righe.
flaw-E315 = La capacità di mediazione non dice in quale lingua.
    .do = Scrivere la lingua, una riga per lingua.
flaw-E316 = Solo la mediazione ha una lingua.
    .do = Svuotare la cella, o correggere il servizio.
flaw-E317 = Il nucleo è legato a sé stesso.
    .do = Scrivere il codice dell’altro nucleo.
flaw-E318 = La proroga è concessa ma non si sa fino a quando.
    .do = Scrivere la data in «Prorogata fino al».
flaw-E319 = C’è la fine di una proroga che non risulta concessa.
    .do = Segnare la proroga come concessa, o togliere la data.
flaw-E320 = Il deposito di { $deposit } supera tre mensilità ({ $most }): la legge non lo permette (L. 392/1978 art. 11).
    .do = Correggere l’importo, o chiedere al proprietario di abbassarlo.
flaw-E321 = Le camere misurano insieme { $bedrooms } m², più dell’alloggio ({ $area } m²).
    .do = Controllare le superfici.
flaw-E322 = «{ $place }» non è una scuola.
    .do = Scrivere il codice di una scuola, o correggere il tipo del luogo.
flaw-E323 = Il nucleo non ha un componente numero { $member }.
    .do = Correggere il numero, o aggiungere il componente.
flaw-E324 = Il piano è stato fatto su altri dati, decisioni o policy: l’impronta non è la stessa.
    .do = Dare gli stessi file con cui il piano è stato fatto, anche quelli di --decisions e --policy se c’erano, o rifare il piano.
flaw-E325 = Il piano è di un tipo che qui non si conosce («{ $value }»).
    .do = Dare un piano fatto con «fasi place» (nel campo «room»: { $known }), o aggiornare il programma.

## Policy e decisioni
flaw-E401 = La regola «{ $rule }» non esiste.
    .do = Usare un codice dell’elenco che dà «fasi rules».
flaw-E402 = «{ $rule }» è una regola obbligatoria: non ha un peso.
    .do = Togliere la riga; se la regola si può spegnere, usare la tabella delle regole attive.
flaw-E403 = «{ $rule }» non si può spegnere.
    .do = Togliere la riga; per un criterio, mettere peso 0 nella tabella dei pesi.
flaw-E404 = L’abbinamento deciso con l’alloggio { $unit } contraddice un’altra decisione sullo stesso nucleo (esclusione, rinuncia o altro abbinamento deciso).
    .do = Tenere la decisione che vale.

## Scenari
flaw-E501 = La tabella «{ $table }» non c’è fra quelle dei dati, delle decisioni e della policy.
    .do = Scrivere il nome di un foglio, ad esempio Alloggi, Fondi, Pesi.
flaw-E502 = Nella tabella «{ $table }» non c’è la colonna «{ $column }».
    .do = Scrivere il nome di una sua colonna, come sta nel foglio.
flaw-E503 = «{ $row }» non nomina nessuna riga di «{ $table }» da cambiare.
    .do = Scrivere il codice di una riga che c’è; dove servono più pezzi, con / in mezzo.
flaw-E504 = Questa cella la cambia già la riga { $first } dello stesso scenario.
    .do = Tenere una sola delle due modifiche.
flaw-E505 = La riga { $first } dello stesso scenario toglie quello che questa cambia, o il contrario.
    .do = Tenere una sola delle due modifiche.
flaw-E506 = Alla modifica manca «{ $column }».
    .do = Completarla, o togliere la riga.
flaw-E507 = Questa azione non vuole «{ $column }».
    .do = Vuotare la cella, o scegliere un’altra azione.
flaw-E508 = In «{ $table }» c’è già «{ $row }».
    .do = Scegliere un altro codice, o cambiare la riga che c’è.
flaw-E509 = «{ $column }» non è un numero che si possa scalare.
    .do = Scegliere una colonna di importi, ore o numeri, o usare l’azione «cambia».
flaw-E510 = In «{ $table }» le righe non hanno un codice loro: non si aggiunge una riga come un’altra.
    .do = Aggiungerla cella per cella, con la colonna e il valore di ciascuna.
flaw-E511 = «{ $table }» non arriva: arrivi in più ci sono solo di nuclei.
    .do = Scrivere Nuclei come tabella.
flaw-E512 = Con le sue modifiche i dati dello scenario hanno un difetto. { $flaw }
    .do = Correggere le modifiche, o aggiungerne una che tolga il difetto.

## Da guardare: non impediscono di usare i dati
flaw-W101 = «{ $value }» si può leggere in due modi: è stato letto come { $read }{ $others ->
        [0] .
        [one] , e così un’altra cella della colonna.
       *[other] , e così altre { $others } celle della colonna.
    }
    .do = Se è giusto non serve far niente; altrimenti scrivere l’importo con le migliaia e i decimali, come 1.350,00.
flaw-W102 = «{ $value }» è il numero con cui il foglio di calcolo conta i giorni: è stato letto come { $read }{ $others ->
        [0] .
        [one] , e così un’altra cella della colonna.
       *[other] , e così altre { $others } celle della colonna.
    }
    .do = Se è giusto non serve far niente; altrimenti mettere la colonna in formato data.
flaw-W103 = «{ $value }» è stato letto come «{ $read }», a cui il foglio di calcolo ha tolto gli zeri o cambiato forma{ $others ->
        [0] .
        [one] ; così un’altra cella della colonna.
       *[other] ; così altre { $others } celle della colonna.
    }
    .do = Se è giusto non serve far niente; per non averlo più, mettere la colonna in formato testo e riscrivere i codici.
flaw-W104 = La posizione è a { $kilometres } km dal centro di { $municipality }.
    .do = Controllare latitudine e longitudine (non scambiate?) e il comune.
