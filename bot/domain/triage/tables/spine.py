"""Cauda equina, nerves and cord, fracture, infection, cancer: evidence 1.3 to 1.5, 1.7, 1.8."""

from __future__ import annotations

RULES = """
saddle E1: numb|tingle saddle @6 - biking
saddle ?: numb|tingle saddle @6
saddle E1: odd saddle @6 & back|legs
saddle E1: pee weak|cant|nothing|odd @6 & back|numb|saddle - trot
saddle E1: saddle numb|tingle @6 & back|pee|toilet|legs
saddle E1: numb|tingle bum @5 & back - finenow roll
saddle E1: numb|tingle bum @5 & pee
saddle E1: numb|tingle bum|saddle @6 & saddle|leak|selfwet|legs
saddle ?: numb|tingle bum @5 - sitting finenow harmlessrun soreuse
saddle E1: numb|unaware|odd wipe @7
saddle E1: odd saddle|wipe @5 & back
saddle ?: odd saddle @5
saddle E1: saddle cant|tingle|numb @4 & back - trot
saddle E1: cant pee @4 - stress finenow harmlessrun sitting
saddle E1: cant pee|toilet @5 & back
saddle ?: cant pee|poo|toilet @5 - stress trot laugh race
saddle E1: nothing pee|toilet @9 - trot
saddle E1: cant toilet @9 & back|numb
saddle E1: nothing & back & pee|toilet
saddle E1: havent - drinkonly
saddle E1: pee badpain|cant|odd|stopped @5 & back
saddle E1: unaware pee|leak|selfwet|soil|poo|toilet|saddle @12
saddle E1: unaware fall & selfwet
saddle E1: unaware gone|selfwet|poo|pee @8 & back
saddle E1: bladderfull
saddle E1: selfwet|soil & back|numb|legs|tingle - laugh trot
saddle ?: selfwet|soil - laugh trot stress
saddle E1: leak pee|poo|bladder|pads|saddle @6 & back|numb|tingle|bum - stress laugh
saddle E1: leak & back & recent - stress laugh
saddle ?: leak pee|poo @6 & recent - stress laugh
saddle E1: leak poo @6 - trot stress laugh
saddle E1: control losing|cant|nocontrol|problem @4 & pee|poo|toilet|saddle
saddle E1: losing|nocontrol control @4 & back|legs - finenow
saddle E1: cant leak @4 & pee|legs|back
saddle E1: numb poo|pee @5 - yellowish
saddle E1: toilet odd @7 & back
saddle ?: toilet odd @7
saddle ?: saddle odd|wrong @7
saddle E1: sex numb|odd|cant|weak @7 & back
saddle E1: sex numb|unaware @7
saddle E1: sex & back & recent|cant
saddle ?: sex cant|odd @6
saddle E1: legs numb|tingle|weak|giveway @6 & back - laugh
saddle E1: giveway legs|knee @6 & back - laugh harmlessrun
saddle E1: numb|tingle|weak|giveway bothmark @3 & leg & back
saddle E1: legs weak|numb|giveway|tingle @6 & pee|numb - laugh harmlessrun finenow
saddle E1: sciatica bothmark|legs @8 - finenow
saddle E1: bothmark leg @3 & sciatica
saddle E1: bothmark leg pain|tingle|numb|weak @6 & back - harmlessrun
saddle ?: legs numb|tingle @5 - harmlessrun coldfeet finenow
saddle ?: legs giveway|weak @5 - harmlessrun laugh soreuse finenow
saddle ?: legs numb|tingle @5 & laugh - coldfeet finenow
saddle ?: jelly legs|leg @4 & back
saddle E1: neither & back|numb|tingle
saddle ?: neither
saddle E1: selfwet & back & pain|recent - laugh trot stress
legs E2: footdrop foot @4 - clicks shoeswear
legs E2: cant lifttoes @4
legs E2: footdrop toe|foot @4 & back|leg
legs E2: cant pushoff @5 & leg|legs|foot|side|numb|weak|back - soreuse laugh
legs E2: cant tiptoe @5 - soreuse laugh finenow
legs E2: leg|arm|hand|foot weak @5 & spread
legs E2: leg|arm|hand|foot spread @5 & numb|tingle|weak
legs E2: numb|tingle|weak spread @6 & leg|back|foot|arm|body
legs E2: legs weak @5 - harmlessrun laugh soreuse finenow
legs E2: leg weak @4 & back - harmlessrun laugh soreuse
legs E2: leg numb @4 & back - sitting finenow
legs E2: foot weak @4 & back|recent|spread|numb|footdrop - clicks harmlessrun laugh
legs E2: bandlike trunk @6 & numb|tingle|tight - chestharmless wearing
legs E2: shock spine|back|neck @7
legs E2: weak hand|arm|leg|foot @4 & neck|back|spread - harmlessrun laugh soreuse
legs E2: dropthings & neck|hand|arm|back - finenow
legs E2: hand weak @4 & neck|legs
legs E2: neck pain|hurt @6 & weak|dropthings|tingle & legs|hand|bothmark
legs E2: numb leg @4 & spread
legs E2: legs cantmove @4 - harmlessrun laugh soreuse
legs E2: leg|legs giveway @5 & numb|tingle|weak - harmlessrun laugh
legs E2: numb|weak|tingle leg|legs|foot|hand|arm @6 & spread
legs E2: weak leg|foot|arm|hand @6 & recent - harmlessrun laugh soreuse plank
legs E2: balance legs|leg|foot|walk @9 & back|upperback|neck - harmlessrun laugh plank
legs E2: balance legs|leg|foot|walk @9 & numb|tingle|weak - harmlessrun laugh plank
legs E2: balance & neck|back & hand|arm|legs
legs ?: legs weak|numb @4 - harmlessrun laugh soreuse plank finenow coldfeet
legs ?: leg weak|numb @4 & recent|spread - harmlessrun laugh soreuse plank finenow coldfeet sitting
legs E2: weak calf|leg|foot & back|sciatica|numb - harmlessrun laugh soreuse
legs E2: arm leg @3 & weak|numb - soreuse harmlessrun laugh finenow
legs E2: weak leg @3 & spread - harmlessrun laugh soreuse
legs E2: shock & nod
fall E1: crash|fall spine|back @14 & pain|cantmove|hurtness|badpain - finenow fallharmless
fall E1: crash & back|spine & fall & pain|cantmove|hurtness - finenow fallharmless
fall E1: crash fall|hit @8 & back|spine & pain|cantmove - finenow fallharmless
fall E1: crash|fall spine|back @14 & cantmove|badpain - finenow fallharmless
fall E1: landed back|spine @5 - finenow
fall E1: landed & back|spine|upperback & pain|crack|cantmove - finenow
fall E1: fall & back|spine & cantmove|badpain|crack - finenow fallharmless
fall E1: hit back|spine @5 & crash
fall ?: fall & back|spine & pain - finenow fallharmless
fall ?: crash & spine|back & pain & recent|hit - finenow biking fallharmless
fall E1: whitebone back|spine @3
fall E1: crash spine|back @14 & odd|wrong|stiff|numb|tingle - finenow fallharmless
brittle E2: brittle & back|spine|upperback
brittle E2: shrunk & back
infection E2: fever back|spine|upperback @12 - feverharmless
infection E2: fever & back & pain|hurtness - feverharmless harmlessrun
infection E2: immune & back|spine
infection E2: infected & back|spine & pain|hurtness - chestharmless
infection E1: fever confused @12
infection ?: fever & unwell & back
cancer P1: cancer & back|spine|bone|hip|groin|shin & pain|hurtness|lump
cancer P1: cancer trunk|side|head & pain|hurtness & recent
cancer P1: lump back|spine @5 - finenow wide
weight P1: losing weight @6 & nottrying
weight P1: losing weight @5 & back & hurtness|unrelieved|fatigue - finenow fallharmless harmlessrun
weight P1: weight nottrying @8 & back|hurtness|fatigue
weight P1: losing weight @6 & fatigue & back|hurtness - finenow harmlessrun
night P1: wake|everynight back|pain @12 & unrelieved - roll
night P1: wake everynight @8 & back & pain|hurtness|unrelieved - roll feverharmless finenow
night P1: wake|everynight & unrelieved & back
night P1: pain everynight @5 & back & bad|unwell - roll harmlessrun
night ?: back everynight|wake @8 & pain - roll harmlessrun finenow
night P1: wake & eachnight & back - roll finenow harmlessrun
night P1: eachnight back|pain @10 & back & unrelieved|bad|fatigue - roll finenow harmlessrun
"""
