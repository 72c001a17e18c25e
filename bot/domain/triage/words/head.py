"""The head, speech, sight and heat."""

from __future__ import annotations

WORDS = """
droop: droop, drooping, drooped, dropped, drops, lopsided, wonky, fallen, slid, sagging, saggy,
  numb, crooked, hangs, hanging, hang, drool, drooling, twisted, uneven, gone funny, dropping,
  slack, one sided, gone, one sided, dropped, fell, lop sided, lopsided, flat, sagged,
  sliding down, slid down, sliding, slipped down
speech: slur, slurred, slurring, slurry, gibberish, cant talk, cant speak, words wont, words out,
  get words, jumbled words, talking funny, speech, speak correct, speaking weird, cant get words,
  talk properly, speak properly, cant say, find words, speech is weird, mumbling,
  words come out wrong, words are coming out,
  words jumbled|muddled|wrong|mixed|slurring|slurred|out, talk like drunk, talking like drunk,
  cant string, cant form, sentence, sounding drunk, sounds drunk, tongue wont, find my words,
  get the words, cant find words|my words, words wont come, word salad, wrong words,
  words in wrong order, words out of order, words are wrong, mouth wont, not making words,
  talking backwards, cant get my mouth,
  talking weird|strange|odd|rubbish|nonsense|gibberish|funny, talk weird|strange|odd|nonsense,
  speaking strange|odd|nonsense|weird|not clear, talkin weird|funny|strange|nonsense
oneside: one side, left side, right side, half my body, side of my body, down one side,
  right hand, left hand, right arm, left arm, one arm, one leg, one eye, left eye, right eye,
  left leg and arm, whole side, half of body, half of face
vision: cant see, lost vision, lost sight, vision gone, gone blind, lost my vision, blind in,
  half my vision, sight gone, lost sight in, blind, vision went, loss of vision, cant see out,
  eye went, sight went, cant see anything, vision in one, lost half, curtain came down, curtain,
  blindness, blind, cant see from|through, see nothing, see half, half my sight, sight in,
  lost the sight, lost my sight, eye gone, black curtain, eye has gone, went blind
mouthrun: out of my mouth, out of the corner, corner of mouth, dribbling, dribble
worsthead: worst headache, thunderclap, sudden headache, headache of my life, worst head,
  worst ever headache, explosive headache, hit by hammer, head exploded, like being hit on head,
  sudden agony in head, head pain out of nowhere, worst headache, worst pain in my head,
  worst ever head, headache from nowhere, sudden blinding headache, like a bat to the head,
  sudden|instant headache|head pain, hammer blow, hit with a hammer|bat|brick,
  hit by a hammer|bat|brick, =clubbed
headache: headache, head pounding, head is pounding, heads pounding, splitting head, migraine,
  head hurts, head ache, head is killing, head thumping, heads thumping, head exploding,
  head is exploding, head hurting, big headache, pounding head, hedache, sore head, head pain,
  heads killing, head banging, head sore, head throbbing,
  thumping|pounding|banging|splitting|bursting|throbbing|exploding head, terrible headache,
  bad headache, head is splitting
blur: blurry, blurred, double, seeing double, double vision, vision, cant see straight, blury,
  bluring, pupils, focus, cant focus, fuzzy vision, ears ringing, ringing in ears,
  light sensitive, stars, vision funny, see double, seeing double, two of everything, blurry,
  blurred vision
drowsy: drowsy, sleepy, cant stay awake, cant keep eyes open, wont stay awake, dozing,
  keep falling asleep, very tired, groggy, foggy, fog, out of it, spaced
forget: cant remember, dont remember, forgot, forgotten, asking same, ask same, same question,
  same thing, amnesia, memory, lost memory, repeating, keep repeating, no memory, cant recall,
  dont recall, no recollection, missing time, blank, keep asking, ask the same
confused: confused, confusion, confuse, muddled, delirious, disorientated, disoriented,
  incoherent, not making sense, isnt making sense, not making much sense, isnt making much sense,
  doesnt make sense, makes no sense, talking nonsense, talking rubbish, talking gibberish,
  talks nonsense, speaks confuse, out of it, spaced out, spacey, spaced, rambling, raving,
  doesnt know where, dont know where i am, doesnt know who, doesnt know name, cant tell us,
  wandering, wandering off, not with it, away with the fairies, slurring, foggy, not himself,
  not herself, acting weird, acting drunk, acting strange, like drunk, staggering,
  feel|acting|seem|seems|bit|appears drunk, loopy, muddled up, confuzed, disorientation,
  aggressive, conf, stumbling, making no sense, talking gobbledegook, doesnt recognise,
  doesnt recognize, doesnt know us, dazed, glazed, vacant, not all there, no idea where,
  walking into things, swaying, weaving, woozy, doesnt make any sense, not making any sense,
  cant think straight, talking rubbish, mumbling, muttering, disorientated, doesnt know what day,
  doesnt know the day, wrong way, going the wrong way, asks where he|she is, zombie, glazed over,
  staring into space, cant answer, cant remember his|her name
delirious: delirious, talking nonsense, talking rubbish, talking gibberish, talks nonsense,
  doesnt know where, doesnt know who, doesnt know name, cant tell us, speaks confuse, incoherent,
  raving, gone all muddled, out of his mind, not making sense, isnt making sense,
  isnt making much sense, shes confused, hes confused, all muddled, making no sense,
  doesnt know us, doesnt recognise me, no idea where he|she is, talking gobbledegook
heat: heat, heatwave, hot day, hot out, hot today, hottest, sun, sunny, humid, humidity, boiling,
  scorching, degrees, sunstroke, midday, in the hot, hot run, hot sun, heat wave, so hot,
  sweltering, its 98, phoenix, desert, 30c, 32c, 35c, burning hot, very hot, hot weather,
  overheat, overheated, overheating, roasting, =baking, scorcher, tropical, furnace, blazing,
  boiling out, melting, sauna, 33, 34, 36, 37, 38 degrees, mid thirties, hot as hell,
  sunburnt and, 30|31|32|33|34|35|36|37|38|39|40|41 out|outside|today|degree|c|celsius,
  85|88|90|92|95|98|100|101|102 out|outside|degree|f|fahrenheit, in the thirties, over thirty,
  thirty degrees|odd degrees, mid 30s, high 30s, low 30s, 30s, in the nineties, sun beating,
  hottest run, red hot day, hot morning, muggy, hot race, hot marathon, hot weather
heatstroke: heatstroke, heat stroke, heat stroak, heat exhaustion, sunstroke, sun stroke,
  heatstroak
nosweat: stopped sweating, not sweating, quit sweating, no sweat, isnt sweating, cant sweat,
  dry skin, hot and dry, skin dry, skin is dry, sweat stopped, dont sweat anymore
goosebumps: goosebumps, goose bumps, goosepimples, goose pimples, shivery, shivering, cold,
  chills, goosebump, shiver
"""
