# Spiegazioni per coppia nucleo–alloggio, per chi legge: équipe, nucleo, cabina di regia. `repair-…` sono cambiamenti, detti
# come nomi; `told-…` è una regola detta al nucleo, `hidden-…` una regola o un cambiamento detti senza dire dove.

## Che cosa servirebbe
repair-verdict = una nuova verifica dei requisiti per «{ $package }», con esito positivo
repair-area = la superficie messa agli atti, di almeno { $metres } m²
repair-exclusion = una nuova decisione dell’équipe che tolga l’esclusione
repair-unpinned = togliere la proposta già fissata per il nucleo
repair-refusal-back = che il nucleo, se vuole, ritiri la rinuncia
repair-sharing = che il nucleo, se vuole, accetti la coabitazione
repair-owner-agrees = che cada il motivo del rifiuto del proprietario
repair-cleared = chiarire il rifiuto e togliere la sospensione dell’alloggio
repair-condition = che chi l’ha posta tolga la condizione: { $condition }
repair-confidential = accordi che tengano riservato l’indirizzo dell’alloggio
repair-later =
    { $weeks ->
        [one] entrare una settimana più tardi
       *[other] entrare { $weeks } settimane più tardi
    }
repair-keys =
    { $weeks ->
        [one] le chiavi una settimana prima
       *[other] le chiavi { $weeks } settimane prima
    }
repair-lease =
    { $weeks ->
        [one] un contratto che duri una settimana in più
       *[other] un contratto che duri { $weeks } settimane in più
    }
repair-guarantor = un garante
repair-service = un servizio incaricato del bisogno: { $domain }
repair-hours = altri orari di lavoro o di corso
repair-transport = un mezzo di trasporto: un’auto, un passaggio, uno scuolabus
repair-guarantee = «{ $package }» con una garanzia di { $amount }
repair-rent-contribution = «{ $package }» con { $monthly } al mese in più di contributo
repair-months =
    { $months ->
        [one] «{ $package }» con un mese in più di contributo
       *[other] «{ $package }» con { $months } mesi in più di contributo
    }
repair-entry-contribution = «{ $package }» con { $amount } in più per le spese d’ingresso
repair-entry-cash = { $amount } in più per le spese d’ingresso, da altri
repair-rent-cut = un affitto più basso di { $monthly } al mese
repair-income = un reddito sicuro più alto di { $monthly } al mese
repair-fund = { $amount } in più su { $fund }
repair-fund-line = { $amount } per «{ $package }» da un fondo del { $year }: { $category }
repair-capacity = { $weekly } a settimana in più: { $line }
repair-staff = { $weekly } a settimana di { $service } ({ $language })
repair-beds =
    { $beds ->
        [one] un posto letto in più
       *[other] { $beds } posti letto in più
    }
repair-bedroom = una camera in più di { $metres } m²
repair-step-free = lavori che tolgano i gradini
repair-another = un altro alloggio come { $unit }
word-language-any = ogni lingua

told-repair-unpinned = togliere la proposta già fissata per voi
told-repair-refusal-back = che ritiriate la rinuncia, se volete
told-repair-sharing = che accettiate di condividere la casa, se volete
told-repair-income = un vostro reddito sicuro più alto di { $monthly } al mese
told-repair-fund = più soldi nei fondi per questo aiuto
told-repair-capacity = più ore di questo servizio
told-repair-another = un’altra casa come { $unit }

hidden-repair-capacity = { $weekly } a settimana in più di questo servizio

board-repair-income = un reddito sicuro più alto
board-repair-service = un servizio incaricato di un bisogno grave

takes-nothing = Rispetta ogni regola già così: basta che lo decidano le persone.
takes-one = Basterebbe: { $first }.
takes-two = Servirebbero insieme: { $first }; { $second }.
takes-beyond = Nessun cambiamento che conosciamo basta, né da solo né a due a due.
takes-home = Per arrivare a { $unit } servirebbe: { $changes }.
takes-home-nothing = { $unit } rispetta ogni regola già così: basta che lo decidano le persone.
takes-cost = Costo indicativo del primo anno: { $cost }.
takes-room = Il resto del piano dovrebbe fare posto.
room-lost =
    { $lost ->
        [0] Facendo posto, nessun altro nucleo perde la casa proposta.
        [one] Facendo posto, un altro nucleo perde la casa proposta.
       *[other] Facendo posto, altri { $lost } nuclei perdono la casa proposta.
    }
room-lost-unproven =
    { $lost ->
        [one] Facendo posto, al più un altro nucleo perde la casa proposta: la ricerca si è fermata prima.
       *[other] Facendo posto, al più altri { $lost } nuclei perdono la casa proposta: la ricerca si è fermata prima.
    }
room-moved =
    { $moved ->
        [0] Nessun’altra proposta cambia.
        [one] Cambia un’altra proposta.
       *[other] Cambiano altre { $moved } proposte.
    }
room-none = Fare posto non si può: altre decisioni lo impediscono.

## La frase che apre, al nucleo e alla cabina di regia
household-not-proposed = La casa { $unit } è quella che vi proponiamo.
household-not-too-late = La casa { $unit } non è pronta nel periodo di cui parliamo adesso.
household-not-no-bridge-needed = Non vi serve una casa di passaggio: avete dove stare fino alla casa proposta.
household-not-bridge-after-home = La casa di passaggio { $unit } si libera quando sarete già nella casa proposta.
household-not-forbidden = La casa { $unit } oggi non è adatta a voi.
household-not-no-package = La casa { $unit } è adatta, ma gli aiuti che ci sono oggi non bastano.
household-not-taken = La casa { $unit } è adatta a voi, ma adesso non si riesce a proporvela.
household-not-better = La casa { $unit } è possibile, ma quella proposta risponde meglio a quello che conta per voi.
household-not-others = La casa { $unit } è possibile: parlatene con chi vi segue.
board-not-proposed = { $household } – { $unit }: è la proposta.
board-not-too-late = { $household } – { $unit }: l’alloggio non è pronto nel periodo.
board-not-no-bridge-needed = { $household } – { $unit }: non serve un alloggio ponte.
board-not-bridge-after-home = { $household } – { $unit }: l’alloggio ponte si libera troppo tardi.
board-not-forbidden = { $household } – { $unit }: alloggio non adatto.
board-not-no-package = { $household } – { $unit }: alloggio adatto, sostegno insufficiente.
board-not-taken = { $household } – { $unit }: adatto, ma non insieme al resto del piano.
board-not-better = { $household } – { $unit }: possibile, ma la proposta fatta vale di più.
board-not-others = { $household } – { $unit }: possibile; decidono altri vincoli del piano.
board-reasons = Regole che mancano: { $rules }.
reasons-more =
    { $count ->
        [one] C’è un altro motivo.
       *[other] Ci sono altri { $count } motivi.
    }

## Regole dette al nucleo
told-placement-size = Siete in { $people } e la casa ha { $beds } posti letto.
told-placement-bedrooms = Le camere bastano per { $places } e ne servono per { $people }.
told-placement-suitability = Per il ricongiungimento in { $people } la legge chiede { $standard } m²; { $area ->
        [0] la superficie di questa casa non è nota
       *[other] questa casa ne ha { $area }
    }.
told-placement-sharing-consent = È una casa condivisa, e non ci avete detto di accettarla.
told-placement-household-refusal = Avete già rinunciato a questa casa: non vi costa nulla.
told-placement-suspended-unit = Questa casa per ora non si propone a nessuno.
told-placement-owner-refusal = Il proprietario non la dà: { $reason }.
told-placement-exclusion = L’équipe ha deciso di non proporvi questa casa: potete chiederle perché.
told-placement-minimum-support = Gli aiuti possibili qui sono meno di quelli che servono.
told-placement-package-eligibility = Per «{ $package }» risulta che mancano i requisiti: si può ricontrollare.
told-placement-severe-need = Qui manca l’aiuto per un bisogno importante: { $domain }.
told-placement-rent-burden = Paghereste { $pays } al mese con un reddito di { $income }: mancano { $missing }.
told-placement-rent-burden-after = Dal { $day } paghereste { $pays } al mese con un reddito sicuro di { $income }: mancano { $missing }.
told-placement-entry-cash = Per entrare servono { $costs } e ne mancano { $missing }.
told-placement-unit-occupancy = È già proposta ad altre persone.
told-placement-shared-unit = Nella casa condivisa non c’è posto in quel periodo.
told-placement-fund-budget = I soldi per questo aiuto sono finiti.
told-placement-service-capacity = Le ore del servizio che vi serve sono già tutte impegnate.
told-placement-mediation-language = Manca chi faccia qui le ore di questo servizio: { $service }.
told-placement-keep-apart = Per ragioni che l’équipe conosce questa casa adesso non va bene.
told-placement-keep-together = Per ragioni che l’équipe conosce la casa va cercata insieme ad altre cose.
told-placement-pin = Per voi è già fissata un’altra proposta.

## Dette senza dire dove
hidden-placement-work-reachable = Con gli orari fissi il tragitto non va bene.
hidden-placement-school-reachable = Il tragitto per la scuola non va bene.
hidden-placement-service-capacity = Le ore del servizio sono già tutte impegnate.
hidden-placement-reach-work = Tragitto per il lavoro: indirizzo protetto, non si dice quanto.
hidden-placement-reach-school = Tragitto per la scuola: indirizzo protetto, non si dice quanto.
hidden-placement-reach-places = Luoghi importanti: indirizzo protetto, non si dice quanto.
hidden-placement-school-continuity = Scuola di adesso: indirizzo protetto, non si dice quanto è vicina.
hidden-placement-moves-avoided = Cambi di casa: indirizzo protetto, non si dice il comune.

## Prezzi, scarsità, tenuta, decisioni in contrasto
price-headline =
    { $count ->
        [one] Una decisione guardata
       *[other] { $count } decisioni guardate
    }, una alla volta, rifacendo il piano senza: { $dear ->
        [0] nessuna cambia il piano.
        [one] una cambia il piano.
       *[other] { $dear } cambiano il piano.
    }
price-impossible = Con le decisioni in vigore nessun piano è possibile: prima si scioglie il contrasto.
price-pin = Senza la proposta fissata { $household } – { $unit }
price-exclusion = Senza l’esclusione { $household } – { $unit }
price-refusal = Senza la rinuncia { $household } – { $unit } (al nucleo non costa nulla)
price-owner = Senza il rifiuto del proprietario di { $unit }
price-floor = Senza la quota di equità: { $group }
price-fund-more = Con { $amount } in più: { $fund }
price-fund-less = Con { $amount } in meno: { $fund }
price-same = nessuna differenza
price-none = nessun piano sarebbe possibile
price-more = { $level }: { $by } in più ({ $then })
price-fewer = { $level }: { $by } in meno ({ $then })
group-single-parent = nuclei con un solo genitore
group-five-or-more = nuclei di cinque o più persone
group-disability = nuclei con disabilità
group-severe-need = nuclei con un bisogno grave
scarce-headline =
    { $helps ->
        [0] Nessuna cosa da sola porterebbe a casa altri nuclei
        [one] Una sola cosa porterebbe a casa altri nuclei
       *[other] { $helps } cose, ognuna da sola, porterebbero a casa altri nuclei
    } ({ $idle } provate non ne portano).
scarce-home =
    { $bedrooms ->
        [one] una casa con una camera a { $town } (come { $unit })
       *[other] una casa con { $bedrooms } camere a { $town } (come { $unit })
    }
scarce-shared = una casa condivisa a { $town } (come { $unit })
scarce-bridge = un alloggio ponte a { $town } (come { $unit })
room-stopped = La ricerca si è fermata prima di sapere che cosa costa fare posto.
firm-headline = Nucleo { $household }: fra quali pesi dei criteri la casa proposta resta in un piano migliore, cambiandone uno alla volta.
firm-not = Nucleo { $household }: già con i pesi di oggi la casa non è in un piano migliore.
firm-down = resta fino a { $stays } in meno, a { $goes } non più
firm-down-end = resta anche senza peso
firm-up = resta fino a { $stays } in più, a { $goes } non più
firm-up-end = resta fino a 100
firm-unproven = non dimostrato
clash-one = Una proposta fissata è impossibile:
clash-several = { $count } proposte fissate non stanno insieme; basterebbe lasciarne una:
clash-pin = { $household } in { $unit }
clash-rules = Insieme vanno contro: { $rules }.
clash-stopped = La ricerca si è fermata prima: forse ne bastano meno.
left-out =
    { $count ->
        [one] Una non è stata guardata: la ricerca si è fermata prima.
       *[other] { $count } non sono state guardate: la ricerca si è fermata prima.
    }
