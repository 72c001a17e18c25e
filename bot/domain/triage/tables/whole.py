"""Heat, water, muscle, fever, kidney, belly, pregnancy, skin: evidence 1.7, 1.10, 1.13, 1.14."""

from __future__ import annotations

RULES = """
heat E1: heat confused|faint|seize|delirious|unresponsive
heat E1: heat & confused|delirious|nosweat
heat E1: delirious
heat E1: confused somebody @5 - planish
heat E1: confused runaround @10 & sick|vomit|headache|heat|fever|hot - planish
heat E1: nosweat & hot|heat|headache|confused|dry|drowsy|runaround
heat E1: hightemp fever|runaround|temp @5 - pace
heat E1: heatstroke have @6
heat E2: heat sick|vomit|nearfaint|headache|shake @16 - finenow laugh
heat E2: heat & vomit|nearfaint & sick|headache|nearfaint|shake|vomit - finenow
heat E2: heat & sick & nearfaint|headache
heat E2: goosebumps heat @9 - playlisty
heat E2: heatstroke - finenow
heat ?: heat nearfaint|headache|sick
heat E2: vomit nearfaint|headache @12 & runaround|exert
heat ?: vomit runaround|exert @8 - finenow
water E1: lots water @6 & confused|headache|vomit|sick|bloat|nearfaint|drowsy - finenow
urine E2: pee dark @7 - urineharmless
urine E2: toilet dark @6 & pee|looked|muscle|overdone - urineharmless
urine E2: pee dark @7 & overdone - urineharmless
urine E2: rhabdo
urine E2: overdone & swell|hard & muscle|leg|arm|legs & swell|weak|badpain - finenow
urine E2: leg|arm|muscle|legs swell @6 & overdone|weak|hard|massive
urine ?: overdone cantmove|cant @9 & arm|leg|muscle & swell|dark|badpain
kidney E2: side|back burnpee|pain @10 & pee & burn|blood|burnpee & burnwee
kidney E2: side pain|hurtness|stab @7 & fever|waves
kidney E2: burnpee pee|toilet @6 & side|back|fever|belly
kidney E2: wave groin|side|back @9 & pain|hurtness
kidney E2: pain groin @6 & side & wave
kidney E2: fever pee @9 & burn|burnpee|side|back
brain E1: stiffneck & fever|light|rash|headache|vomit|confused
brain E1: rash & nofade & fever|stiffneck|unwell|headache
brain E1: neck tight|stiff @5 & fever & light|headache|rash|vomit
brain E1: headache & fever & light|neck|rash
brain E1: rash glass @8
belly E2: lowright pain|badpain|hurtness @5 & belly & fever|vomit|sick|bad
belly E2: belly pain|badpain @5 & fever
belly E2: belly badpain @9 - stitchy period trot
belly E2: balls pain|badpain @5 & sudden|swell|badpain
pregnant E1: pregnant|unborn birth @14
pregnant E1: pregnant & birth & back|pain|blood
pregnant E1: unborn & birth
pregnant E1: waters & back|contraction
rash P1: rash trunk|bandlike|side @8 & burn|pain|bandlike|stings - chafey strapish
rash P1: shingles
rash P1: rash trunk|side|back|oneside @8 & burn|pain|hurtness|stings - strapish nettle
wound E2: woundy pus|red|swell @8 & fever|spread|pus & fever|spread|leg
wound E2: pus spread @4
wound E2: red spread @3 & skin|leg|foot|woundy
wound E2: woundy pus @10 & hot|red|swell|fever|spread|foot
"""
