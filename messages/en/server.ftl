# Testi: server

## Start
serve-remote = The address { $address } can be reached from other machines, and the service asks for no credentials: anybody on the network could read the data. Use 127.0.0.1, or add --allow-remote if the network is protected in another way.
serve-bind = The service cannot listen on { $address }: { $reason }. The port may be taken: try another one.
serve-stopped = The service stopped: { $reason }.
serve-listening = FaSi listens on { $url } (documentation: { $url }/docs). Everything stays in memory: results are lost when it closes. Ctrl-C stops it.
