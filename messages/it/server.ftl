# Testi: server

## Avvio
serve-remote = L'indirizzo { $address } è raggiungibile da altri computer e il servizio non chiede credenziali: chiunque nella rete potrebbe leggere i dati. Usate 127.0.0.1, oppure aggiungete --allow-remote se la rete è protetta in altro modo.
serve-bind = Il servizio non può mettersi in ascolto su { $address }: { $reason }. Forse la porta è già occupata: provate con un'altra.
serve-stopped = Il servizio si è fermato: { $reason }.
serve-listening = FaSi è in ascolto su { $url } (documentazione: { $url }/docs). Tutto resta in memoria: alla chiusura i risultati vanno persi. Ctrl-C per fermarlo.

## Testi comuni
kind-number = un numero

## Lavori
job-queued = in coda
job-running = in corso
job-succeeded = finito
job-failed = fallito per un errore del programma
job-cancelled = fermato prima di cominciare
job-stage-choices = Scelta delle possibilità
job-stage-first-plan = Primo piano
job-stage-reasons = Motivi di chi resta fuori
job-stage-cost-of-made = Costo delle visite fatte, altre restano fuori
job-stage-price = Prezzo di ogni decisione
job-stage-scarce = Che cosa manca
job-stage-alternatives = Ricerca di altri piani
job-failure-engine = Il calcolo è fallito: { $reason }. È un errore del programma, non dei dati.
job-failure-panic = Il calcolo si è interrotto per un errore del programma, non dei dati.

## Problemi: titolo, e `.detail` che cosa è successo e che cosa fare
problem-bad-request = La richiesta non è valida
    .detail = L'indirizzo, le intestazioni o il corpo della richiesta non si riescono a leggere.
problem-malformed-json = Il corpo non è JSON
    .detail = Errore alla riga { $line }, posizione { $column }: { $reason }. Correggete il testo in quel punto.
problem-not-found = Indirizzo inesistente
    .detail = A questo indirizzo non c'è nulla; gli indirizzi sono elencati in /docs.
problem-unknown-job = Lavoro sconosciuto
    .detail = Il lavoro non esiste, o è già stato dimenticato: i risultati restano in memoria per un tempo limitato.
problem-unknown-name = Codice sconosciuto
    .detail = I dati di questo lavoro non hanno un nucleo o un alloggio con questo codice.
problem-method-not-allowed = Metodo non ammesso
    .detail = Questo indirizzo non accetta il metodo usato; quelli ammessi sono nell'intestazione Allow.
problem-timeout = Richiesta troppo lenta
    .detail = Il corpo della richiesta non è arrivato in tempo. Riprovate.
problem-not-finished = Il lavoro non è finito
    .detail = Le spiegazioni si possono chiedere quando il lavoro è finito; per fermarlo e tenere il meglio trovato finora usate DELETE.
problem-no-plan = Non c'è un piano
    .detail = Il lavoro è finito senza un piano, quindi non c'è nulla da spiegare; il suo stato dice perché.
problem-too-large = Corpo troppo grande
    .detail = Si leggono al massimo { $most } MB.
problem-unsupported-media-type = Tipo di contenuto non accettato
    .detail = Il corpo va mandato come application/json, non compresso.
problem-foreign-host = Richiesta per un altro host
    .detail = Il servizio risponde solo se chiamato come localhost, 127.0.0.1 o [::1].
problem-invalid-data =
    { $count ->
        [one] I dati hanno un difetto
       *[other] I dati hanno { $count } difetti
    }
    .detail =
        Nessun lavoro è cominciato. Ogni difetto dice dove si trova, che cosa non va e che cosa fare.{ $more ->
            [0] { "" }
           *[other] { " " }Qui ci sono i primi: altri { $more } non sono mostrati.
        }
problem-head-too-large = Intestazioni troppo grandi
    .detail = Le intestazioni della richiesta superano i limiti.
problem-internal = Errore del programma
    .detail = È un nostro errore, non dei dati. Riprovate; se si ripete, segnalatelo.
problem-queue-full = Troppi lavori in coda
    .detail = Riprovate fra poco, o fermate un lavoro che non serve più.
problem-closing = Il servizio si sta chiudendo
    .detail = Non si accettano nuovi lavori. Riprovate quando il servizio è di nuovo attivo.
