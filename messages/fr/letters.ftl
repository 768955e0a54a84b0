# La feuille d'une page pour la famille (« fasi dossier »). Il n'y a que ce fichier en français : le reste du programme
# parle italien et anglais. Phrases courtes, on dit « vous » ; aucune phrase ne parle d'un autre ménage.

## Comment s'écrit cette langue
letter-direction = ltr
letter-thousands = {"\u202F"}
letter-decimals = ,
letter-money = { $amount }{"\u00A0"}€
letter-date = { $day }{ $day ->
        [1] er
       *[other] {""}
    } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    } { $year }
letter-minutes = { $minutes ->
        [0] quelques minutes
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
letter-hours = { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }{ $minutes ->
        [0] {""}
        [1] {" "}et une minute
       *[other] {" "}et { $minutes } minutes
    }
letter-and = { $first } et { $last }
letter-list = { $first }, { $last }

## Qui, quoi
letter-title-home = Un logement proposé pour vous
letter-title-bridge = Un logement relais proposé pour vous
letter-title-waiting = Pourquoi vous êtes encore sur la liste d’attente
letter-to-nobody = À la famille { $household }
letter-to = { $people } (famille { $household })
letter-as-of = Données au { $day }
letter-intro-home = Nous vous proposons un logement. C’est une proposition : vous décidez, avec les personnes de l’équipe.
letter-intro-bridge = Il n’y a pas encore de logement durable pour vous. En attendant, nous vous proposons un logement relais : un logement pour une période. C’est une proposition : vous décidez, avec les personnes de l’équipe.
letter-intro-waiting = Aujourd’hui nous n’avons pas encore de logement à vous proposer. Vous lisez ici pourquoi, ce qui peut aider et ce qui se passe maintenant.

## Ce que nous vous proposons
letter-heading-proposal = Ce que nous vous proposons
letter-home = Le logement
letter-home-named = { $home } (code { $unit })
letter-home-in = Un logement à { $town } (code { $unit })
letter-home-protected = Un logement dont l’adresse reste confidentielle (code { $unit })
letter-size = { $beds ->
        [1] Un lit
       *[other] { $beds } lits
    }, { $rooms ->
        [1] une chambre
       *[other] { $rooms } chambres
    }{ $area ->
        [0] {""}
       *[other] , { $area } m²
    }.
letter-floor = { $floor ->
        [0] Rez-de-chaussée
       *[other] Étage { $floor }
    }{ $lift ->
        [1] , avec ascenseur
       *[0] {""}
    }{ $step-free ->
        [1] , sans marches
       *[0] {""}
    }.
letter-shared = C’est un logement partagé : d’autres familles peuvent vivre dans les autres chambres.
letter-signs-household = C’est vous qui signez le contrat.
letter-signs-body = C’est l’organisme qui vous accompagne qui signe le contrat.
letter-from = À partir de quand
letter-from-day = À partir du { $day }.
letter-bridge = Logement relais
letter-bridge-first = D’abord, un logement relais
letter-until = Du { $from } au { $until }.
letter-uncovered = Avant cela vous n’avez pas de place pendant { $nights ->
        [1] une nuit
       *[other] { $nights } nuits
    }, à partir du { $from } : il faut chercher ensemble où dormir.
letter-support = L’accompagnement
letter-support-weeks = { $weeks ->
        [0] { $package }.
        [1] { $package }, pendant une semaine.
       *[other] { $package }, pendant { $weeks } semaines.
    }
letter-pays = Ce que vous payez
letter-pays-same = { $now } par mois : loyer et charges.
letter-pays-first = Au début { $now } par mois : loyer et charges font { $whole }, la contribution en paie { $given }.
letter-pays-later = La contribution dure { $months ->
        [1] un mois
       *[other] { $months } mois
    } : à partir du { $day } vous payez { $later } par mois.
letter-entry = Pour entrer
letter-entry-none = Vous n’avez rien à payer pour entrer.
letter-entry-own = Dépôt, frais et meubles coûtent { $costs } : vous les payez avec vos économies.
letter-entry-shared = Dépôt, frais et meubles coûtent { $costs } : la contribution donne { $given }, vous ajoutez { $own }.
letter-entry-given = Dépôt, frais et meubles coûtent { $costs } : la contribution paie tout.
letter-entry-body = Dépôt, frais et meubles sont payés par l’organisme qui signe le contrat.

## Pourquoi cette proposition, critère par critère
letter-heading-why = Pourquoi cette proposition
letter-heading-less = Ce qui convient moins
letter-why-placement-nights-without-home = { $nights ->
        [0] Vous n’avez aucune nuit sans logement.
       *[other] {""}
    }
    .less = { $nights ->
        [1] Vous avez une nuit sans logement.
       *[other] Vous avez { $nights } nuits sans logement.
    }
letter-why-placement-needs-covered = { $share ->
        [0] Logement et accompagnement ne répondent pas encore aux besoins dont vous avez parlé avec l’équipe.
        [100] Logement et accompagnement répondent à tous les besoins dont vous avez parlé avec l’équipe.
       *[other] Logement et accompagnement répondent à { $share }{"\u00A0"}% des besoins dont vous avez parlé avec l’équipe.
    }
letter-why-placement-burden-later = Sans la contribution, loyer et charges prennent { $share }{"\u00A0"}% de votre revenu sûr.
    .less-income-none = Pour la période après la contribution nous ne connaissons pas de revenu sûr : parlez-en avec la personne qui vous suit.
letter-why-placement-reach-work = Il faut au plus { $way } pour aller au travail ou au cours.
    .less-way-none = Avec vos horaires nous ne savons pas encore comment aller au travail ou au cours.
letter-why-placement-reach-school = Il faut au plus { $way } pour aller à l’école.
    .less-way-no-school = Nous ne savons pas encore comment arriver à l’école à l’heure.
letter-why-placement-school-continuity = { $pupils ->
        [0] {""}
       *[other] { $staying ->
            [0] Ceux qui vont à l’école changeraient d’école.
           *[other] Ceux qui vont à l’école peuvent rester dans la même école : { $staying } sur { $pupils }.
        }
    }
letter-why-placement-wish = { $wishes ->
        [0] {""}
        [1] Votre souhait pour le logement { $met ->
            [0] n’est pas exaucé
           *[other] est exaucé
        }.
       *[other] Vos souhaits pour le logement qui sont exaucés : { $met } sur { $wishes }.
    }
letter-why-placement-reach-places = { $named ->
        [0] {""}
       *[other] Lieux importants pour vous à moins de { $within } : { $near } sur { $named }.
    }
letter-why-placement-size-fit = { $spare ->
        [0] Il y a autant de lits qu’il vous en faut.
        [1] Il y a un lit de plus qu’il ne vous en faut.
       *[other] Il y a { $spare } lits de plus qu’il ne vous en faut.
    }
letter-why-placement-housing-standard = { $area ->
        [0] {""}
       *[other] Le logement a { $area } m² ; la surface conseillée pour vous est de { $standard } m².
    }
    .less = { $area ->
        [0] Nous ne savons pas encore quelle est la surface du logement : l’équipe la mesure.
       *[other] Le logement a { $area } m² et { $places } places dans des chambres assez grandes ; pour vous la surface conseillée est de { $standard } m² avec { $sleepers } places.
    }
letter-why-placement-transit-time = {""}
    .less = { $weeks ->
        [0] {""}
        [1] D’abord vous passez une semaine dans un logement relais.
       *[other] D’abord vous passez { $weeks } semaines dans un logement relais.
    }
letter-why-placement-moves-avoided = {""}
    .good-town-stays = Vous restez dans votre commune.
    .less-town-leaves = Vous changez de commune.
letter-why-placement-least-support = L’accompagnement n’est pas moindre que ce que l’équipe juge bon pour vous.
    .less = L’accompagnement est plus fort que ce que l’équipe juge nécessaire.
letter-why-placement-fund-cost = {""}

## Pourquoi pas encore de logement durable
letter-heading-waiting = Pourquoi il n’y a pas encore de logement durable
letter-heading-help = Ce qui peut aider
letter-waited = Vous êtes sur la liste d’attente depuis { $days ->
        [1] un jour
       *[other] { $days } jours
    }.
letter-nothing-fits = { $homes ->
        [0] Aujourd’hui il n’y a pas de logements durables.
        [1] Aujourd’hui il n’y a qu’un logement durable, et il ne vous convient pas.
       *[other] Nous avons regardé les { $homes } logements durables : aujourd’hui aucun ne vous convient.
    }
letter-outcompeted = { $homes ->
        [1] Un logement vous conviendrait, mais aujourd’hui il ne suffit pas pour tous ceux qui attendent.
       *[other] { $homes } logements vous conviendraient, mais aujourd’hui ils ne suffisent pas pour tous ceux qui attendent.
    }
letter-in-homes = { $homes ->
        [1] Dans un logement
       *[other] Dans { $homes } logements
    }
letter-wait-placement-size = { $where } il n’y a pas assez de lits pour tous.
    .help = Un logement avec plus de lits.
letter-wait-placement-bedrooms = { $where } il n’y a pas assez de chambres pour tous.
    .help = Un logement avec une chambre de plus, ou des chambres plus grandes.
letter-wait-placement-suitability = { $where } le logement ou ses chambres sont trop petits pour le regroupement familial.
    .help = Un logement plus grand, avec la surface que demande le regroupement.
letter-wait-placement-step-free = { $where } il y a des marches, et il vous faut un logement sans marches.
    .help = Un logement sans marches, ou une rampe ou un monte-escalier.
letter-wait-placement-right-use = { $where } on ne peut rester que pour une période.
    .help = Un logement durable de plus.
letter-wait-placement-availability = { $where } les clés ne sont pas là aux jours qu’il faut.
    .help = Un logement libre plus tôt, ou pour plus longtemps.
letter-wait-placement-lawful-conditions = { $where } n’entrent que ceux qui remplissent une condition fixée par une loi ou un acte.
    .help = Un logement sans cette condition.
letter-wait-placement-public-housing = { $where } on entre seulement par le classement public (logements publics).
    .help = La demande de logement public à la commune.
letter-wait-placement-sharing-consent = { $where } on vit avec d’autres familles, et vous ne nous avez pas dit que vous acceptez un logement partagé.
    .help = Si vous voulez, dire à l’équipe que vous acceptez un logement partagé. Vous pouvez aussi dire non.
letter-wait-placement-protected-address = { $where } nous ne pouvons pas garder votre adresse confidentielle.
    .help = Un logement dont l’adresse peut rester confidentielle.
letter-wait-placement-household-refusal = { $where } vous avez déjà dit non. Cela ne vous coûte rien.
    .help = Si vous changez d’avis, le dire à l’équipe.
letter-wait-placement-suspended-unit = { $where } le propriétaire a tout arrêté : c’est en cours d’examen.
    .help = Que le propriétaire soit de nouveau disponible.
letter-wait-placement-exclusion = { $where } l’équipe a décidé que cela ne vous convient pas.
    .help = En parler avec l’équipe, qui peut décider de nouveau.
letter-wait-placement-school-reachable = { $where } on n’arrive pas à l’école à l’heure.
    .help = Un logement plus près d’une école, un bus scolaire ou quelqu’un qui accompagne.
letter-wait-placement-work-reachable = { $where } on n’arrive pas à l’heure au travail ou au cours, ou on ne peut pas rentrer.
    .help = D’autres horaires de travail, un moyen de transport ou un logement plus proche.
letter-wait-placement-minimum-support = { $where } l’accompagnement possible est moindre que ce qu’il vous faut.
    .help = Un accompagnement plus fort.
letter-wait-placement-package-eligibility = { $where } les conditions pour l’accompagnement ne sont pas remplies.
    .help = Demander à l’équipe de vérifier encore les conditions.
letter-wait-placement-severe-need = { $where } un besoin important resterait sans réponse.
    .help = Un service ou un accompagnement qui réponde à ce besoin.
letter-wait-placement-mediation-language = { $where } personne ne fait les heures d’accompagnement dans cette zone ou dans votre langue.
    .help = Un médiateur ou un opérateur qui puisse y venir et parle votre langue.
letter-wait-placement-rent-burden = { $where } loyer et charges sont trop élevés pour votre revenu d’aujourd’hui.
    .help = Un revenu de plus, un loyer plus bas ou une contribution plus haute.
letter-wait-placement-rent-burden-after = { $where } loyer et charges deviennent trop élevés quand la contribution finit.
    .help = Un revenu sûr qui dure plus longtemps, ou un loyer plus bas.
letter-wait-placement-entry-cash = { $where } il manque l’argent pour entrer : dépôt, frais, meubles.
    .help = Une contribution aux frais d’entrée, ou une garantie à la place du dépôt.
letter-wait-placement-guarantee = { $where } le propriétaire demande une garantie qui n’est pas là.
    .help = Un garant, ou le fonds de garantie.
letter-wait-placement-owner-refusal = { $where } le propriétaire ne peut pas louer aujourd’hui.
    .help = Que le propriétaire soit de nouveau disponible.
letter-wait-placement-funding = { $where } aucun fonds ne peut payer l’accompagnement.
    .help = Un fonds qui puisse payer l’accompagnement.
letter-wait-placement-unit-occupancy = { $where } il y a déjà une autre proposition.
    .help = D’autres logements de la bonne taille.
letter-wait-placement-shared-unit = { $where } partagés il n’y a plus de place.
    .help = Une place qui se libère dans un logement partagé.
letter-wait-placement-shared-bedrooms = { $where } partagés il n’y a pas de chambres libres pour vous seuls.
    .help = Une chambre qui se libère dans un logement partagé.
letter-wait-placement-fund-budget = { $where } l’argent du fonds est épuisé.
    .help = Plus d’argent dans le fonds, ou un accompagnement payé par un autre fonds.
letter-wait-placement-service-capacity = { $where } les heures d’accompagnement sont épuisées.
    .help = Plus d’heures d’accompagnement, ou une entrée à une autre date.
letter-wait-placement-keep-apart = { $where } ce n’est pas possible, selon une indication de l’équipe.
    .help = Un logement dans une autre zone.
letter-wait-placement-keep-together = { $where } vous seriez loin de ceux qui, selon l’équipe, doivent vivre près de vous.
    .help = Deux logements dans la même commune.
letter-wait-placement-pin = { $where } des personnes ont déjà décidé.
    .help = En parler avec l’équipe, qui peut décider de nouveau.
letter-help-ask = { $domains ->
        [1] Parler avec l’équipe d’un sujet que nous n’avons pas encore regardé ensemble.
       *[other] Parler avec l’équipe de { $domains } sujets que nous n’avons pas encore regardés ensemble.
    }

## Ce qu'il faut faire, et qui le fait
letter-heading-tasks = Ce qu’il faut faire, et qui le fait
letter-who-household = Vous
letter-who-team = L’équipe
letter-who-both = Vous et l’équipe
letter-task-answer = Dire oui ou non à la proposition. Vous pouvez prendre le temps de voir le logement et de poser des questions.
letter-task-shelter = Trouver où dormir du { $from } au { $to }.
letter-task-assess = { $domains ->
        [1] Parler ensemble d’un sujet que nous n’avons pas encore regardé.
       *[other] Parler ensemble de { $domains } sujets que nous n’avons pas encore regardés.
    }
letter-task-verdict = Vérifier les conditions pour l’accompagnement.
letter-task-guarantee = Activer la garantie de { $amount } pour le propriétaire.
letter-task-takeover = Vous expliquer quand et comment le contrat passe à votre nom.
letter-task-enrol = { $pupils ->
        [1] Inscrire un enfant à l’école. C’est possible à tout moment de l’année.
       *[other] Inscrire { $pupils } enfants à l’école. C’est possible à tout moment de l’année.
    }
letter-task-suitability = Demander le certificat de conformité du logement pour le regroupement du { $day }.
letter-task-together = Préparer l’entrée avec les personnes qui doivent vivre près de vous.
letter-task-hospitality-notice = Dire à la police qui habite dans le logement, si c’est dû, dans les 48 heures après le { $day }.
letter-task-review = Regarder de nouveau ensemble votre situation : l’évaluation est à revoir le { $day }.
letter-task-review-past = Regarder de nouveau ensemble votre situation : l’évaluation était à revoir le { $day }.
letter-task-age = { $minors ->
        [1] Savoir si un mineur a déjà 16 ans : jusque-là l’école est obligatoire.
       *[other] Savoir qui des { $minors } mineurs a déjà 16 ans : jusque-là l’école est obligatoire.
    }
letter-task-isee = Demander l’ISEE.
letter-task-isee-renew = Renouveler l’ISEE, valable jusqu’au { $day }.
letter-task-isee-past = Renouveler l’ISEE, qui n’est plus valable depuis le { $day }.
letter-task-holder-consent = Avoir l’accord du titulaire du logement pour l’enfant qui arrive le { $day }.
letter-task-standard = Parler avec vous de l’espace : le logement a { $area } m² et { $places } places dans des chambres assez grandes, la surface conseillée est de { $standard } m² avec { $sleepers } places.
letter-task-measure = Mesurer le logement : la surface conseillée pour vous est de { $standard } m².
letter-task-contract = Enregistrer le contrat avant le { $day }.
letter-task-residence = Demander la résidence dans le nouveau logement avant le { $day }.

## Ce qui se passe maintenant
letter-heading-next = Ce qui se passe maintenant
letter-next-out = À partir du { $day } vous n’avez pas de place où dormir. Appelez la personne qui vous suit : il faut chercher tout de suite une solution pour ces jours.
letter-next-out-already = Aujourd’hui vous n’avez pas de place à vous où dormir. Appelez la personne qui vous suit : il faut chercher tout de suite une solution.
letter-next-list = Vous restez sur la liste d’attente et le temps d’attente continue à compter. Vous n’avez pas à refaire de demande.
letter-next-again = Quand il y a de nouveaux logements, fonds ou faits, l’équipe regarde de nouveau.
letter-next-refusal = Vous pouvez dire non. Si vous dites non vous ne perdez rien : ni le temps d’attente, ni la priorité, ni les propositions à venir. Vous n’avez pas à dire pourquoi.
letter-next-refusal-later = Quand une proposition viendra, vous pourrez dire non : cela ne vous coûtera rien, ni temps d’attente, ni priorité, ni autres propositions.
letter-next-people = Un programme a préparé cette proposition avec les données que vous nous avez données. Le programme ne décide pas : ce sont des personnes qui décident.
letter-next-people-waiting = Un programme a comparé les logements avec les données que vous nous avez données. Le programme ne décide pas : ce sont des personnes qui décident.
letter-next-review = Quelque chose est faux, a changé ou ne vous convainc pas ? Dites à la personne qui vous suit que vous demandez un réexamen : une personne regarde de nouveau les données avec vous et vous répond.

## Pour l'équipe
letter-heading-team = Pour l’équipe
letter-team-turn = Famille { $household } : classe de priorité { $priority }, { $days } jours d’attente.
letter-team-points = Points de la proposition : { $percent } sur 100.
letter-team-package = Accompagnement { $package } ({ $name }).
letter-team-nearest = Le logement auquel il manque le moins est { $unit }. Les détails : fasi explain, avec la famille et le logement.
letter-team-fewest-rules = Le logement avec le moins de règles qui l’empêchent est { $unit }. Les détails : fasi explain, avec la famille et le logement.

## En bas
letter-sign-worker = La personne qui vous suit
letter-sign-phone = Téléphone
letter-sign-day = Remis le
letter-foot = Feuille préparée avec FaSi. Elle ne parle que de vous : gardez-la en lieu sûr.
