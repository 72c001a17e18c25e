"""Heart, lungs, great vessels, fainting, allergy, stroke: evidence 1.6, 1.10 to 1.12."""

from __future__ import annotations

RULES = """
chest E1: chest pain|tight|stab|badpain @6 - chestharmless
chest E1: chest pain|tight @6 & leftarm|jaw|sick|nearfaint|coldsweat|breathless|effortish
chest E1: chest tight|pain @6 & exert - chestharmless clicks
chest ?: chest pain|tight|burn @6
chest ?: chest odd|wrong @5 - heartharmless chestharmless
chest E1: heartattack - deadidiom laugh
chest E1: leftarm|arm pain|odd|tight|tingle|numb @6 & jaw|chest|coldsweat|breathless|nearfaint
chest E1: leftarm pain|odd|tingle|numb|tight @4 & exert|sick|sweat - soreuse
chest ?: leftarm pain|odd|tingle|numb @4 - soreuse finenow crashy
chest E1: jaw pain|tight|burn @8 & sweat|sick|exert|leftarm|arm|nearfaint - clench
chest E1: upperback|back pain|tight @8 & coldsweat
chest E1: upperback|back|arm & sweat & sick|nearfaint|pain - feverharmless harmlessrun
chest E1: upperback|back pain|tight|hurtness @10 & sick & sweat|nearfaint
chest E1: upperback|back pain|tight @10 & nearfaint & sweat|wrong|sudden
chest E1: back|upperback tight|pain @6 & wrong
chest ?: upperback|back pain|tight @8 & sick|nearfaint - harmlessrun
chest E1: heartburn exert & goesoff
chest E1: heartburn exert|back @12 & back|jaw|throat|arm
chest ?: heartburn exert @8
chest E1: upperback|throat tight|pain @6 & goesoff & exert - stretchy
chest ?: upperback tight|pain @6 & exert & breathless
chest E1: bandlike tight & exert & goesoff
chest E1: coldsweat & pain|hurtness & sick|blue|nearfaint
chest E1: pain heart @3 - heartharmless
chest E1: tight heart @4 - heartharmless
chest E1: clutch chest @4 & blue|sweat|coldsweat|sick|breathless|nearfaint
chest E1: bandlike chest|trunk @6 & exert|breathless|sweat|leftarm - chestharmless wearing
chest E1: chest tight|pain|odd|wrong @9 & sweat|coldsweat|sick|breathless|nearfaint|leftarm|jaw|blue
chest ?: chest tight|pain|odd @9 - chestharmless heartharmless soreuse clicks
chest ?: upperback|back nearfaint @10 - heartharmless finenow
faint E1: heart palp @6 & nearfaint|faint|pain|breathless|sweat
faint E1: palp nearfaint|faint @10 - stress
faint E1: palp chest @6
faint ?: heart palp @5 - heartharmless finenow
faint ?: palp & heart & recent - heartharmless finenow
faint E1: faint runaround @8 - nearly
faint E1: faint - deadidiom nearly what
faint E1: nearfaint & heart & palp|odd|pain
faint ?: nearfaint & exert - heartharmless
faint ?: nearfaint & recent
faint E1: down somebody @6 - laugh finenow
faint E1: nearfaint faint|down @8 - laugh nearly finenow
faint E1: unresponsive somebody @6 - deadidiom
faint E1: unresponsive runaround|down @8 - deadidiom
faint E1: down forget @9 - planish
faint E1: down|fall & forget & runaround|exert - planish finenow
faint E1: unresponsive & down|somebody - deadidiom laugh planish
fit E1: seize - finenow laugh
fit E1: shake somebody @6 & unresponsive|down
breath E1: cantbreathe - breathharmless laugh
breath E1: cantbreathe & chest|back|upperback|blue|swell|wheeze|legs|throat|wrong
breath ?: cantbreathe - laugh pb
breath E1: breathless restplace @8 - harmlessweek laugh finenow
breath E1: breathless chest|upperback @9 - breathharmless
breath E1: breathless & chest & pain|tight
breath E1: breathless & upperback|back & pain - breathharmless harmlessrun goesoff
breath E1: breathless & clotrisk|calf - breathharmless
breath E1: breathless & blue
breath E1: breathless & recent|bad|worst - breathharmless harmlessrun finenow
breath ?: breathless & recent - breathharmless finenow
breath E1: wheeze inhaler|useless|bad|cantbreathe|blue @12
breath E1: inhaler useless @7
breath E1: wheeze & useless|blue|swell|cantbreathe|allergen
breath ?: wheeze - finenow
breath E1: breathin stab|badpain|pain @6 - stitchy
breath E1: stab breathin @7 & back|chest|side|upperback - stitchy
breath E1: cough blood @5
breath E1: blue lips @4 - blisterish finenow
breath E1: breathin stab|badpain|pain @11 & chest|back|upperback|side|trunk - stitchy
breath E1: breathless wake @4 - finenow laugh
breath E1: allergen & cantbreathe|wheeze
breath E1: inhaler & useless & tight|breathless|bad
aorta E1: rip back|upperback|chest|belly @9 - soreuse fallharmless
aorta E1: rip & pain|badpain|sudden & back|upperback|chest|belly & sudden|nearfaint|badpain
aorta E1: pulse belly|lump @6 - bellyflutter
aorta E1: sudden badpain @6 & back|upperback|chest|belly
aorta E1: sudden pain @5 & belly & back
aorta E1: belly back @6 & badpain & sudden|nearfaint
aorta E1: belly|chest|upperback back @9 & badpain|worst & sudden|nearfaint|rip
bleeding E1: vomit blood @5
bleeding E1: coffeeground & vomit
bleeding E2: poo blackstool @5 - ironish
bleeding E1: blood poo|toilet @9 & poo - finenow chafey
clot E1: calf|leg swell|pain @6 & breathless|cantbreathe
allergy E1: throat|tongue throatclose|swell @6 - soreish
allergy E1: face swell @5 & allergen|itch|cantbreathe|breathless
allergy E1: itch & throat|tongue|wheeze|swell|breathless|cantbreathe|nearfaint|hoarse|faint - hay
allergy E1: allergen & swell & throat|tongue|face|wheeze|lips
allergy E1: allergen & throat & tight|throatclose|itch
allergy E1: anaphylaxis
allergy ?: itch & recent|runaround - nettle finenow laugh
allergy E1: allergen swell|throatclose @9 & face|lips|throat|tongue
stroke E1: face droop @6 - laugh
stroke E1: face odd|numb|tingle @5 & speech|oneside|arm|sudden
stroke E1: speech cant|odd|sudden|droop @5 & face|arm|oneside|recent|sudden|odd|runaround
stroke E1: speech recent|sudden @8
stroke E1: slurred speech|word|talk|recent|runaround|voice @6 - drunkish
stroke E1: oneside numb|weak|droop|tingle @6 & face|arm|speech|sudden|mouthrun|hand
stroke E1: weak|numb oneside @5 & sudden|speech|face
stroke E1: oneside weak|dropthings @5
stroke E1: mouthrun
stroke E1: arm weak @4 & speech|face|sudden
stroke E1: vision sudden|oneside|runaround @8 - funnyv
stroke E1: worsthead
stroke E1: stroke1
stroke E1: face oneside @5 & gone|droop|numb|useless|weak|odd - finenow
stroke E1: halfbody numb|tingle|weak|odd|cantmove @6 - finenow sitting
stroke E1: speech cant|odd|sudden @5 & hand|dropthings|droop|headache|vision
stroke E1: head|headache worst @6
"""
