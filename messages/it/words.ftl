# Parole degli elenchi chiusi: `word-<elenco>-<codice>`; `.also` = sinonimi accettati in lettura, divisi da |.

## Territorio
word-terrain-plain = pianura
word-terrain-hill = collina
word-terrain-mountain = montagna

## Luoghi
word-place-work = lavoro o corso
    .also = lavoro|corso
word-place-nursery-school = scuola dell’infanzia
    .also = materna|asilo|infanzia
word-place-primary-school = scuola primaria
    .also = primaria|elementare|elementari
word-place-lower-secondary-school = scuola media
    .also = secondaria di primo grado|medie|media
word-place-upper-secondary-school = scuola superiore
    .also = secondaria di secondo grado|superiori|superiore
word-place-health = servizio sanitario
    .also = sanità|ospedale|salute
word-place-other = altro luogo
    .also = altro

## Dove vive ora
word-arrangement-cas = in un CAS
    .also = CAS|accoglienza straordinaria
word-arrangement-sai = nel SAI
    .also = SAI|ex SPRAR|SIPROIMI
word-arrangement-hosted = ospite di parenti o amici
    .also = ospite|ospitati|ospitato
word-arrangement-overcrowded = affitto sovraffollato
    .also = sovraffollato|sovraffollamento
word-arrangement-eviction = casa sotto sfratto
    .also = sfratto
word-arrangement-bridge = alloggio ponte
    .also = ponte
word-arrangement-none = senza casa
    .also = nessuna|senza dimora

## Uscite
word-exit-sai = fine accoglienza SAI
    .also = SAI
word-exit-cas = fine accoglienza CAS
    .also = CAS
word-exit-eviction = sfratto
word-exit-hosted = fine ospitalità
    .also = ospitalità|ospite
word-exit-out = già fuori
    .also = fuori|uscito|usciti
word-exit-none = nessuna uscita prevista
    .also = nessuna|no

## Proroghe
word-extension-none = nessuna
    .also = no
word-extension-requested = chiesta
    .also = richiesta
word-extension-granted = concessa
    .also = accolta|sì

## Italiano
word-italian-none = nessuno
    .also = pre A1|alfa|A0
word-italian-a1 = A1
word-italian-a2 = A2
word-italian-b1 = B1
word-italian-b2 = B2
word-italian-c1 = C1 o più
    .also = C1|C2|madrelingua

## Fasce d’età
word-age-infant = 0–2 anni
    .also = 0-2|neonato|nido
word-age-nursery = 3–5 anni
    .also = 3-5|infanzia
word-age-primary = 6–10 anni
    .also = 6-10|primaria
word-age-lower-secondary = 11–13 anni
    .also = 11-13|medie
word-age-upper-secondary = 14–17 anni
    .also = 14-17|superiori
word-age-fourteen-fifteen = 14–15 anni
    .also = 14-15
word-age-sixteen-seventeen = 16–17 anni
    .also = 16-17
word-age-adult = 18–64 anni
    .also = 18-64|adulto|adulta
word-age-senior = 65 anni e più
    .also = 65+|65 e oltre|anziano|anziana

## Ruolo nel nucleo
word-tie-parent = genitore o capofamiglia
    .also = genitore|capofamiglia|madre|padre|intestatario
word-tie-partner = partner
    .also = coniuge|marito|moglie|convivente
word-tie-child = figlio o figlia
    .also = figlio|figlia
word-tie-other = altro componente
    .also = altro|parente|nonno|nonna

## Sesso
word-sex-female = femmina
    .also = F|donna
word-sex-male = maschio
    .also = M|uomo

## Cambiamenti attesi
word-expected-birth = nascita
    .also = gravidanza|parto
word-expected-reunification = ricongiungimento familiare
    .also = ricongiungimento
word-expected-departure = uscita dal nucleo
    .also = partenza|uscita

## Certezza
word-certainty-possible = possibile
    .also = forse
word-certainty-likely = probabile
word-certainty-certain = certa
    .also = certo|sicura|sicuro

## Ambiti di bisogno (D.Lgs. 147/2017 art. 5, con lingua, situazione giuridica, salute, minori)
word-domain-functioning = funzionamento personale e sociale
    .also = funzionamento
word-domain-economic = situazione economica
    .also = economia|economica
word-domain-work = lavoro e occupabilità
    .also = lavoro|occupabilità
word-domain-education = istruzione e formazione
    .also = istruzione|formazione
word-domain-housing = condizione abitativa
    .also = abitare|abitativa|casa
word-domain-networks = reti familiari e sociali
    .also = reti
word-domain-language = lingua
    .also = italiano
word-domain-legal = situazione giuridica
    .also = legale|giuridica|documenti
word-domain-health = salute
    .also = sanità
word-domain-minors = cura dei minori
    .also = minori

## Entrate
word-income-wage = stipendio
    .also = salario|lavoro dipendente|busta paga
word-income-self-employment = lavoro autonomo
    .also = partita IVA
word-income-child-allowance = assegno unico per i figli
    .also = assegno unico|AUU
word-income-inclusion-allowance = assegno di inclusione
    .also = ADI|SFL|reddito di cittadinanza
word-income-unemployment = disoccupazione
    .also = NASpI
word-income-pension = pensione
word-income-disability-allowance = indennità di invalidità
    .also = invalidità|accompagnamento
word-income-training = tirocinio o borsa
    .also = tirocinio|borsa lavoro
word-income-family = aiuto di familiari
    .also = familiari|mantenimento
word-income-other = altra entrata
    .also = altro

## Desideri
word-wish-municipality = vivere in un comune
    .also = comune
word-wish-unit = un certo alloggio
    .also = alloggio
word-wish-own-home = casa propria, non condivisa
    .also = casa propria|non condivisa
word-wish-bedrooms = numero di camere
    .also = camere
word-wish-no-stairs = senza scale
    .also = piano terra|ascensore

## Uso dell’alloggio
word-usage-lasting = stabile
    .also = definitivo|durevole
word-usage-bridge = ponte
    .also = alloggio ponte|temporaneo

## Titolo di godimento
word-tenure-free = canone libero 4+4
    .also = libero|4+4|canone libero
word-tenure-agreed = canone concordato 3+2
    .also = concordato|3+2|canone concordato
word-tenure-transitional = transitorio
    .also = uso transitorio
word-tenure-takeover = contratto all’ente con subentro
    .also = subentro|ente con subentro
word-tenure-sublet = sublocazione
    .also = subaffitto
word-tenure-loan = comodato
    .also = comodato gratuito
word-tenure-bridge = alloggio ponte
    .also = ponte
word-tenure-public = edilizia residenziale pubblica (ERP)
    .also = ERP|casa popolare

## Chi firma
word-signatory-household = il nucleo
    .also = nucleo|famiglia
word-signatory-body = un ente
    .also = ente|cooperativa|SdS

## Condizioni lecite
word-condition-women-only = solo donne e figli
    .also = solo donne|donne
word-condition-with-minors = solo nuclei con minori
    .also = con minori
word-condition-with-disability = solo nuclei con disabilità
    .also = con disabilità
word-condition-no-infants = nessun bambino sotto i 3 anni
    .also = senza bambini piccoli

## Servizi
word-service-educator = educatori
    .also = educatore|educativa
word-service-mediation = mediazione linguistico-culturale
    .also = mediazione|mediatore|mediatrice
word-service-social-work = servizio sociale
    .also = assistente sociale|assistenti sociali
word-service-legal = consulenza legale
    .also = legale|avvocato
word-service-job-orientation = orientamento al lavoro
    .also = orientamento

## Voci di spesa
word-category-rent = contributi all’affitto
    .also = affitto|canone
word-category-entry = spese d’ingresso
    .also = ingresso|una tantum
word-category-guarantee = garanzie
    .also = garanzia|fondo di garanzia
word-category-services = servizi e altro
    .also = servizi|altro

## Pareri sull’idoneità
word-verdict-yes = idoneo
    .also = sì|si|ammesso|ammissibile
word-verdict-no = non idoneo
    .also = no|escluso
word-verdict-to-verify = da verificare
    .also = verificare|ricevuta di rinnovo

## Legami fra nuclei
word-link-apart-unit = mai nello stesso alloggio
    .also = separati alloggio|non stesso alloggio
word-link-apart-municipality = mai nello stesso comune
    .also = separati comune|non stesso comune
word-link-together-municipality = insieme nello stesso comune
    .also = stesso comune|insieme

## Motivi del proprietario
word-owner-reason-let-already = già affittato
    .also = affittato|già locato
word-owner-reason-works = lavori da fare
    .also = lavori
word-owner-reason-price = prezzo diverso
    .also = prezzo|canone
word-owner-reason-guarantee-lacking = manca la garanzia
    .also = garanzia|manca garanzia
word-owner-reason-other = altro motivo
    .also = altro

## Giorni
word-day-mon = lunedì
    .also = lun|lu|l
word-day-tue = martedì
    .also = mar|ma
word-day-wed = mercoledì
    .also = mer|me
word-day-thu = giovedì
    .also = gio|gi|g
word-day-fri = venerdì
    .also = ven|ve|v
word-day-sat = sabato
    .also = sab|sa|s
word-day-sun = domenica
    .also = dom|do|d

## Parametri della policy
word-parameter-burden-percent = peso massimo dell’affitto sul reddito, con il contributo (%)
word-parameter-burden-after-percent = peso massimo dell’affitto sul reddito, finito il contributo (%)
word-parameter-school-minutes = minuti al massimo fino alla scuola dell’obbligo
word-parameter-work-minutes = minuti al massimo fino al lavoro a orario fisso
word-parameter-bridge-weeks = settimane al massimo in alloggio ponte
word-parameter-lasting-weeks = settimane al minimo di disponibilità di una casa stabile
word-parameter-floor-single-parent = quota minima: nuclei con un solo genitore (%)
word-parameter-floor-five-or-more = quota minima: nuclei di cinque o più persone (%)
word-parameter-floor-disability = quota minima: nuclei con disabilità (%)
word-parameter-floor-severe-need = quota minima: nuclei con bisogno di gravità 4 (%)
word-parameter-stability-percent = punti da conservare quando si ripianifica (%)
word-parameter-training-noon-minutes = formazione: minuti dopo mezzanotte che separano mattina e pomeriggio (810 = 13:30)
word-parameter-training-road-cents = formazione: centesimi al minuto per la strada fino all’aula e ritorno

## Lingue (ISO 639)
word-language-am = amarico
word-language-ar = arabo
word-language-bg = bulgaro
word-language-bm = bambara
word-language-bn = bengalese
    .also = bangla
word-language-bs = bosniaco
word-language-de = tedesco
word-language-dyu = diula
    .also = dioula
word-language-en = inglese
word-language-es = spagnolo
word-language-fa = persiano
    .also = farsi
word-language-ff = fula
    .also = pulaar|peul
word-language-fr = francese
word-language-ha = hausa
word-language-hi = hindi
word-language-hr = croato
word-language-hy = armeno
word-language-ig = igbo
word-language-ise = lingua dei segni italiana
    .also = LIS
word-language-ka = georgiano
word-language-ku = curdo
word-language-ln = lingala
word-language-lt = lituano
word-language-ml = malayalam
word-language-mk = macedone
word-language-mnk = mandinka
    .also = mandingo
word-language-ne = nepalese
word-language-om = oromo
word-language-pa = punjabi
    .also = panjabi
word-language-pcm = pidgin nigeriano
    .also = pidgin
word-language-pl = polacco
word-language-prs = dari
word-language-ps = pashto
word-language-pt = portoghese
word-language-ro = romeno
    .also = rumeno
word-language-rom = romanì
    .also = romanes
word-language-ru = russo
word-language-si = singalese
word-language-sk = slovacco
word-language-so = somalo
word-language-sq = albanese
word-language-sr = serbo
word-language-sw = swahili
word-language-ta = tamil
word-language-ti = tigrino
word-language-tl = tagalog
    .also = filippino
word-language-tr = turco
word-language-uk = ucraino
word-language-ur = urdu
word-language-vi = vietnamita
word-language-wo = wolof
word-language-yo = yoruba
word-language-zh = cinese
    .also = mandarino

## Sì e no; celle senza valore; note
word-bool-true = sì
    .also = x|vero|1|true|v|ok
word-bool-false = no
    .also = falso|0|false|n
# Quel che dice «non si sa», diviso da |
word-cell-unknown = non noto|n.d.|nd|sconosciuto|sconosciuta|da valutare
# Colonne e fogli di sole note
word-cell-note = Note|Annotazioni
word-cell-mark = Errore|Errori|Difetto|Difetti

## Gradi di scuola; parole dei motivi
word-school-level-nursery = scuola dell’infanzia
word-school-level-primary = scuola primaria
word-school-level-lower-secondary = scuola media
word-school-level-upper-secondary = scuola superiore
