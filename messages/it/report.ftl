# Risultati, spiegazioni e confronti dell’abbinamento.

result-headline =
    { $households ->
        [one] { $households } nucleo
       *[other] { $households } nuclei
    }: { $placed ->
        [one] { $placed } proposta di casa stabile
       *[other] { $placed } proposte di casa stabile
    }, { $waiting ->
        [0] nessuno in lista d’attesa.
        [one] { $waiting } nucleo in lista d’attesa{ $bridged ->
            [0] {"."}
           *[other] {", "}intanto in alloggio ponte.
        }
       *[other] { $waiting } nuclei in lista d’attesa{ $bridged ->
            [0] {"."}
            [one] {", "}uno di loro intanto in alloggio ponte.
           *[other] {", "}{ $bridged } di loro intanto in alloggio ponte.
        }
    }
result-infeasible = Nessun piano rispetta tutte le decisioni fissate: controllate le decisioni (abbinamenti decisi, esclusioni, rinunce) con «fasi check».

status-optimal = Ottimo dimostrato: nessun altro piano è migliore.
status-within-gap = Quasi ottimo: dimostrato entro { $gap } dal meglio possibile («{ $level }»).
status-time-limit = Tempo finito: è il migliore trovato finora. Il primo livello non dimostrato è «{ $level }» (scarto massimo dal meglio: { $gap }).
status-iteration-limit = Limite di calcolo raggiunto: è il migliore trovato finora. Il primo livello non dimostrato è «{ $level }» (scarto massimo dal meglio: { $gap }).
status-cancelled = Interrotto: è il migliore trovato finora. Il primo livello non dimostrato è «{ $level }» (scarto massimo dal meglio: { $gap }).
status-infeasible = Nessun piano possibile con queste decisioni.

status-alternatives-stopped =
    { $found ->
        [0] La ricerca di altri piani si è fermata prima di trovarne.
        [one] La ricerca di altri piani si è fermata prima: ne ha trovato uno.
       *[other] La ricerca di altri piani si è fermata prima: ne ha trovati { $found }.
    }
trade = Guadagna: { $gains }. Perde: { $loses }.
trade-nothing = nulla

gap-none = nessun limite noto
gap-optimal = ottimo dimostrato
gap-optimal-unproven = ottimo, a parità dei livelli sopra
gap-within = entro { $gap }

level-floors = Nuclei che mancano alle soglie di equità
level-placed-first = Case stabili, prima fascia di priorità
level-placed-second = Case stabili, seconda fascia di priorità
level-placed-third = Case stabili, terza fascia di priorità
level-bridged = Solo alloggio ponte
level-changes = Proposte cambiate rispetto al piano pubblicato
level-points = Punti dei criteri
level-waiting = Giorni di attesa dei nuclei con proposta
level-lottery = Sorteggio (somma dei numeri)

why-proposed = Nucleo { $household }: { $what }.
why-waits = Nucleo { $household }: in attesa.

why-not-proposed = L’alloggio { $unit } è proprio quello proposto al nucleo { $household }.
why-not-too-late = L’alloggio { $unit } non è pronto entro il periodo del piano.
why-not-no-bridge-needed = Al nucleo { $household } un alloggio ponte non serve: non ha un’uscita prevista, o ha dove stare fino alla casa proposta.
why-not-bridge-after-home = L’alloggio ponte { $unit } si libera solo quando il nucleo { $household } è già nella casa proposta.
why-not-forbidden = L’alloggio { $unit } non va bene per il nucleo { $household }, qualunque sia il sostegno:
why-not-no-package = L’alloggio { $unit } andrebbe bene, ma nessun sostegno basta per il nucleo { $household }. Il più vicino è «{ $package }»:
why-not-taken = L’alloggio { $unit } andrebbe bene per il nucleo { $household } con «{ $package }», ma non insieme al resto del piano:
why-not-better = L’alloggio { $unit } è possibile con «{ $package }». Punti: { $instead } %, contro { $now } % della proposta fatta.
why-not-others = L’alloggio { $unit } è possibile con «{ $package }» e resta libero in questo piano, ma altri vincoli del piano tengono il nucleo { $household } in attesa.

waiting-nothing-fits =
    { $homes ->
        [0] Non ci sono case stabili.
        [one] L’unica casa stabile oggi non va bene.
       *[other] Nessuna delle { $homes } case stabili va bene oggi.
    }
waiting-rule =
    { $rule }: non va in { $homes ->
        [one] una casa
       *[other] { $homes } case
    }{ $alone ->
        [0] {""}
        [one] , in una è l’unico ostacolo
       *[other] , in { $alone } è l’unico ostacolo
    }.
waiting-outcompeted =
    { $homes ->
        [one] Una casa andrebbe bene, ma in questo piano serve ad altri.
       *[other] { $homes } case andrebbero bene, ma in questo piano servono ad altri.
    }
waiting-taken = { $rule }: ferma { $homes ->
        [one] una casa
       *[other] { $homes } case
    }.

uncovered = { $nights ->
        [one] prima, una notte senza casa
       *[other] prima, { $nights } notti senza casa
    }
itinerary-none = in attesa
itinerary-bridge = alloggio ponte { $unit } dal { $from } al { $until }
itinerary-home = casa { $unit } dal { $from } con «{ $package }»

fund-row = { $line }: liberi { $available }, usati dal piano { $taken }, restano { $left }
alternative =
    { $different ->
        [one] Un nucleo cambia proposta
       *[other] { $different } nuclei cambiano proposta
    }. Punti: { $points } % di quelli del piano migliore.

compare-headline =
    { $count ->
        [0] I due piani sono uguali.
        [one] Un nucleo ha una proposta diversa.
       *[other] { $count } nuclei hanno una proposta diversa.
    }

verify-valid = Il piano rispetta tutte le regole.
verify-invalid =
    { $count ->
        [one] Il piano viola una regola:
       *[other] Il piano viola le regole { $count } volte:
    }
verify-false-claims = Il piano rispetta tutte le regole, ma i valori scritti nel file non sono quelli che risultano:
verify-contradictions = Il piano rispetta tutte le regole, ma quello che il file dice di sé si contraddice:
claim-status = lo stato «{ $status }» non esiste.
claim-unknown-level = il livello «{ $level }» non esiste.
claim-order = i livelli non sono tutti, o non sono in ordine.
claim-infeasible = il file dice che nessun piano è possibile, e ne propone uno.
claim-bound = { $level }: il limite dichiarato è peggiore del valore del piano.
claim-proven = { $level }: dichiarato dimostrato senza che lo sia quello che viene prima.
claim-optimal = { $level }: dichiarato ottimo, ma resta uno scarto.
claim-first = { $level }: il primo piano sarebbe migliore di quello finale.
verify-claim = { $level }: nel file { $said }, risulta { $value }.
plan-malformed = Il piano non è ben formato per questo nucleo: { $flaw }.
word-twice = compare due volte
word-unknown = nomina un alloggio o un sostegno che non esiste
word-horizon = una data è fuori dal periodo del piano
word-empty = non propone nulla
word-bridge = l’alloggio ponte non è un ponte o non ha una fine
word-home = la casa stabile non è stabile
word-order = la casa stabile non comincia quando finisce il ponte

force-always = sempre in vigore
force-switchable = in vigore; una policy può sospenderla
force-weight = peso { $weight }

task-shelter = Trovare dove stare dal { $from } al { $to }: { $nights ->
        [one] una notte senza casa
       *[other] { $nights } notti senza casa
    }.
task-assess =
    { $domains ->
        [one] Completare la valutazione: un ambito non è ancora noto.
       *[other] Completare la valutazione: { $domains } ambiti non sono ancora noti.
    }
task-verdict = Verificare i requisiti per «{ $package }».
task-guarantee = Attivare la garanzia di { $amount }.
task-takeover = Concordare tempi e condizioni del subentro nel contratto.
task-enrol =
    { $pupils ->
        [one] Iscrivere a scuola un minore: si può in ogni momento dell’anno.
       *[other] Iscrivere a scuola { $pupils } minori: si può in ogni momento dell’anno.
    }
task-review = Rivedere la valutazione, in scadenza il { $day }.
task-review-past = Rivedere la valutazione: la verifica era prevista per il { $day }.
task-age =
    { $minors ->
        [one] Registrare se il minore fra 14 e 17 anni ne ha già 16: fino ad allora la scuola è obbligatoria.
       *[other] Registrare chi dei { $minors } minori fra 14 e 17 anni ne ha già 16: fino ad allora la scuola è obbligatoria.
    }
task-isee = Chiedere l’ISEE: non è registrato.
task-isee-renew = Rinnovare l’ISEE, che scade il { $day }.
task-isee-past = Rinnovare l’ISEE: è scaduto il { $day }.
task-suitability = Chiedere il certificato di idoneità alloggiativa per il ricongiungimento previsto il { $day }.
task-holder-consent = Raccogliere il consenso del titolare dell’alloggio per il minore di 14 anni atteso il { $day }.
task-standard = Avvisare il nucleo: l’alloggio è sotto lo standard di idoneità ({ $area } m² su { $standard }, { $places } posti in camere a norma su { $sleepers }).
task-measure = Misurare l’alloggio: la superficie non è registrata, lo standard per il nucleo è { $standard } m².
task-contract = Registrare il contratto entro il { $day }.
task-residence = Chiedere la residenza entro il { $day }.
task-together = Coordinare l’ingresso con il nucleo legato.
task-hospitality-notice = Comunicazione di ospitalità, se dovuta, entro 48 ore dall’ingresso del { $day }.
