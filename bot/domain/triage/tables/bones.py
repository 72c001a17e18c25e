"""Head, bones, hip, calf, knee: evidence 1.12, 1.15 to 1.18."""

from __future__ import annotations

RULES = """
head E1: hit head @5 & vomit|sick|headache|blur|drowsy|forget|confused|faint|blood|seize|odd
head ?: hit head @4 - idiomish finenow
head E1: fall & head & vomit|forget|confused|blur|faint - headharmless
head E1: fall & forget|confused & hit|crash
head E1: concuss
head E1: fall head @4 & vomit|sick|headache|blur|drowsy|forget|confused|faint|seize
head E1: hit & forget & crash|fall
bone E1: oddshape bone|joint @6 & whitebone|bone
bone E1: oddshape see @2
bone E2: oddshape joint|arm @6 - nopain
bone E2: cant cantweight @4 & foot|hip|shin|knee|joint - soreuse laugh finenow
bone E2: cant cantweight @4 & crack|swell - laugh
bone E2: crack joint @6 & cant|swell|badpain - nopain clicks2
bone E2: fall joint @9 & swell|cantmove|oddshape|cantweight - finenow
bone E2: swell foot|joint @6 & cantweight
bone E2: whitebone - finenow screenish
bone E2: fall hip|groin @8 & cantmove|cantweight|badpain|cant
bone E2: broken - finenow screenish
bone E2: fall hip|groin|foot|knee|joint @8 & cantmove|cantweight - finenow
stress P1: onespot shin|bone|foot|hip|bum @10 & hurtness|pain|press|hop|onespot - heel
stress P1: onespot shin|bone|foot @8 & exactly|press - heel
stress P1: onespot pain|hurtness @8 & bone|shin|foot|hip & runwindow|nightpain - heel
stress P1: onespot bone @6 - heel
stress P1: onespot limp @6 - heel
stress P1: onespot & nightpain|limp & hurtness - heel
stress P1: hop pain|cant|hurtness @5
stress P1: stressfracture - finenow
stress P1: shin|bone nightpain @7 & pain|hurtness|badpain - wide
stress P1: shin pain|hurtness @6 & nightpain & onespot|bad|spread|recent - wide
stress P1: foot nightpain @7 & bone|pain & bone|throb
stress P1: foot|shin bone @3 & pain|hurtness - heel wide
stress P1: foot pain|hurtness @8 & bone|toebehind & bad|toebehind|spread - heel
stress P1: bum|back|bone hop @10 & pain|hurtness
stress P1: pain bone @3 & spread|nightpain|bad|runwindow - heel wide backish stitchy
stress P1: hop pain|hurtness @9 & leg|foot|shin|hip|bone
stress P1: onespot shin|bone @11 & hurtness|pain - heel
stress P1: onespot & bone & hurtness|pain - heel wide
hip E2: groin pain|deep|hurtness|stab @7 & limp|nightpain|cantweight - soreuse
hip E2: hip pain|hurtness @6 & limp & groin|deep|bad|run
hip P1: groin pain|hurtness|deep|stab @7 - soreuse chafey
hip P1: hip hop|limp @6
hip P1: hip pain|hurtness @6 & spread|bad & runwindow - lieon soreuse
hip P1: leg deep @4 & bone & pain|hurtness - soreuse
hip P1: hip hop|limp|nightpain @10 & hurtness|pain - lieon soreuse
clot E2: calf|leg swell @7 & one|red|hot|pain|hurtness|clotrisk|tight - bothmark harmlessrun
clot E2: calf swell @6 - bothmark harmlessrun soreuse
clot E2: calf|leg red|hot @7 & swell|pain|one|hurtness|tight - bothmark harmlessrun soreuse fire
clot E2: calf|leg|legs pain|hurtness|tight|swell @8 & clotrisk
clot E2: foot swell @5 & calf & pain|hurtness & one
clot E2: clot calf|leg @8 - finenow
clot E2: clot & calf|leg|breathless|chest
clot E2: calf|leg swell @14 & one|pain|hurtness - bothmark harmlessrun soreuse
clot E2: calf & clotrisk & pain|hurtness|swell
pressure E1: hard shin|calf|leg|foot @9 & bad|numb|tingle|cant|badpain|useless|spread - goesoff
pressure E1: tight|hard shin|calf @8 & bursting
pressure E1: tight shin|calf @6 & cant|numb|badpain|useless & toe|foot|badpain|hard - goesoff
pressure E1: swell shin|calf @7 & useless|badpain & medic|hard|tight|numb - goesoff soreuse
pressure E1: calf|shin|leg badpain|bad @7 & numb|tingle & foot|toe - goesoff soreuse back
pressure E1: calf|shin badpain|bad @7 & cantmove|lifttoes|cant & toe
snap E2: snap achilles @8 - nopain clicks2
snap E2: snap calf @7 - nopain veins
snap E2: snap & foot|calf|achilles & cant & pushoff|walk|cantweight
snap E2: snap foot|heel|muscle @6 & cant|pushoff|badpain - nopain clicks2
snap E2: cant pushoff @5 & calf|achilles|snap|foot
snap E2: cant pushoff @5 & snap
snap E2: snap & leg & cantmove|cantweight
snap P1: cipro & achilles|foot|pain
knee E2: knee lock|giveway @6 - nopain kneeharmless
knee E2: lock knee @9 & cant|half|wiggle|stuck|bend|badpain - kneeharmless
knee E2: knee swell @7 - nopain wide
knee E2: knee oddshape @5
knee E2: knee hot|red @5 & swell|fever|red & hot|fever|swell
knee E2: knee cantmove|cantweight @5 & cant - soreuse
infection E2: fever joint|knee|hip @9 & hot|red|swell
"""
