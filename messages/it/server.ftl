# Testi: server

## Avvio
serve-remote = L'indirizzo { $address } è raggiungibile da altri computer e il servizio non chiede credenziali: chiunque nella rete potrebbe leggere i dati. Usate 127.0.0.1, oppure aggiungete --allow-remote se la rete è protetta in altro modo.
serve-bind = Il servizio non può mettersi in ascolto su { $address }: { $reason }. Forse la porta è già occupata: provate con un'altra.
serve-stopped = Il servizio si è fermato: { $reason }.
serve-listening = FaSi è in ascolto su { $url } (documentazione: { $url }/docs). Tutto resta in memoria: alla chiusura i risultati vanno persi. Ctrl-C per fermarlo.
