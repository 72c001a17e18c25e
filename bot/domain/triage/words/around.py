"""What surrounds a sign: where, when, who, and what makes it harmless."""

from __future__ import annotations

WORDS = """
sitting: bench, sitting, sat, sit, drive, driving, car ride, car journey, train, flight, plane,
  cinema, desk, chair, bleachers, stool, sofa, couch, bus, hard seat, film, toilet seat too long,
  meeting, pew, stand, stadium, theatre, office, long journey
biking: bike, bike seat, cycling, saddle, spin, peloton, bicycle, bike ride, cycle, turbo,
  bike saddle
finenow: fine after, fine once, fine now, good again, all right after, alright after, ok after,
  better now, gone in, goes once, walked it off, fine when i stand, went off after, but fine,
  totally fine, but ok, all good, no biggie, nothing happened, feel fine, feel ok, feel great,
  felt fine, felt absolutely fine, feel good, loved it, loving it, fine since, then fine,
  feel amazing, feels amazing, felt amazing, feels lovely, felt great, feels great, felt better,
  feels better, back to normal, all fine, no harm, after one minute is good, unhurt,
  felt so much better, nothing serious, bit of graze, just a graze, laughed it off,
  im totally fine, but im ok, but im okay, but im fine, im fine tho, ruled out,
  doctor|physio|gp|hospital|consultant says|said its|it not|isnt|fine|nothing, got the all clear,
  nothing wrong, checked out fine, all well, says im fine, back is fine, isnt a problem,
  nothing to worry, no harm done, had it checked, recovered in a minute, fine in a minute,
  soon passed, it passes, but it passes, has healed, all healed
nothingwrong: im fine, im ok, im okay, fine tho, fine though, totally fine
stress: sneeze, sneezing, laugh, laughing, cough, coughing, jump, jumping, jacks, trampoline,
  star jumps, skip, skipping, hop, bounce, burpees
harmlessrun: hill, hills, tempo, race, 5k, 10k, k, km, squats, leg day, sprint, sprints,
  intervals, marathon, after run, after the run, after running, stairs, mile, miles, session,
  workout, parkrun, week, w5r3, =lunges, burpees, last rep
chestharmless: chafe, chafing, chafed, strap, rub, rubbing, rubs, rubbed, raw, gym, day,
  press ups, pushups, push ups, press, bench, doms, bra, nipple, nipples, sunburn, sunburnt,
  monitor, garmin, hrm, belt for pulse, infection, hair, freezer, drawers, size, xray, cold,
  phlegm, chesty, wax, waxed, bag, running vest, vest, tattoo, fly, flys, workout
heartharmless: watch, garmin, strava, intervals, zone, zones, bpm, heart set, hearts set,
  by heart, heart out, heart broke, heartbreak, broken heart, heart melts, crush, monitor,
  fast when i run fast, heart rate, heartrate, at heart, warmed my heart, heart sank, hr, fitbit,
  cardio, heart healthy, app, before a race, race day, race morning, medal, excited, excitement,
  nerves, nervous, start line, starting line, coffee, in love, reading
urineharmless: beetroot, beets, beet, vitamin, vitamins, yellow, berocca, asparagus, b12,
  multivitamin
drinkonly: tea, coffee, coke, cola
breathharmless: laugh, laughing, lol, lmao, meme, haha, pb, excited, took my breath, breathtaking,
  view, hills, hill, week, beginner, minute, pace, blocked nose, nose, cold air, sprint, unfit,
  smoker, mask, rhythm, technique, pattern, belly breathing, count, steps, train your lungs,
  too fast, slow down
deadidiom: phone, watch, app, battery, garmin, headphones, laptop, strava
fallharmless: phone fell, watch fell, bottle fell, tree fell, =leaves, price, asleep, in love,
  apart,
  fall behind, fall short, fall back, shoelace, autumn, app, site, website, server, out of routine,
  off the wagon, off plan, wagon, in with, fall season
feverharmless: saturday, hay, race, cabin, marathon, spring, pitch, hayfever, water bottle, pack,
  dance, shower, bath, sweaty back, sweatband, shirt, top, playlist, pillow, wheat bag, sunburn
heel: heel, arch, sole, plantar, fasciitis, blister, blisters, new shoes, shoe, shoes, toenail,
  verruca, corn, callus, insole
wide: along, length, inside, both, wide, whole, all over, diffuse, general, running along
soreuse: doms, leg day, gym, squats, =lunges, hills, hill, reps, both, gardening, workout, massage,
  tight
clicks: click, clicks, clicking, crack, cracks, crackle, pops, popping, noise, noises, crunchy,
  creak, creaks, cracking, grind
trot: trots, runners trots, the runs, nearly, almost, gut issues, emergency, dodgy tummy,
  immodium, close call, felt like i would
roll: roll, rolled, rolling, turn over, turned over, stiff, race, kids, baby, dog, alarm, excited,
  nervous, early,
  rest in bed, bed rest, stay in bed, staying in bed
sinceback: since, after, when, as, ever since
recent: since, yesterday, today, this morning, this week, last night, suddenly, sudden, new,
  started, now, two days, monday, tuesday, wednesday, thursday, friday, saturday, sunday, weekend,
  overnight, all day, days, week, out of nowhere, last couple of days, few days, past week,
  4 days, three days, two weeks, lately, recently, this evening, tonight, an hour ago, hours
sudden: sudden, suddenly, out of nowhere, all of a sudden, out of the blue, in an instant,
  never felt, like nothing, in a second, came on in a second, came from nowhere, from nowhere,
  instantly, like a bang, in a flash, like a bolt, without warning, just hit me, hit me
one: one, right, left, single, same, side, only, other, bigger, than, my calf, a calf,
  twin
bothmark: both, bilateral, either, each
bad: badly, really bad, severe, worse, worsening, getting worse, unbearable, insane, unreal,
  crazy, agony, awful, excruciating, terrible, never
wrong: something wrong, something is wrong, something really wrong, somethings wrong,
  somethings really wrong, feels really wrong, feel really wrong, very wrong, not right at all,
  something isnt right
restplace: sitting, sat, settee, sofa, couch, resting, rest, lying, lie flat, bed, kettle, stairs,
  walking, walk, room, talking, sentence, doing nothing, still, at home, across room, upstairs
runaround: run, running, ran, jog, race, mile, marathon, trail, track, practice, xc, minute,
  treadmill, parkrun, half, 5k, 10k, session, club
somebody: friend, someone, somebody, mate, guy, man, woman, lady, runner, member, group, partner,
  wife, husband, lad, girl, boy, buddy, he, she, hes, shes, him, her, they, person, pal,
  colleague, neighbour, mum, mom, dad, brother, sister, son, daughter, teammate, team mate, bloke,
  fella, chap, old man, stranger, people, husband, wife, bf, gf, boyfriend, girlfriend, father,
  mother, uncle, aunt, cousin, kid, child, coach, marshal, casualty, lads, grandad, nan, gran,
  roommate, flatmate, housemate, dude
hurtness: pain, hurt, ache, sore, complain, complaining, complains, injury, injured, painful,
  aches, killing, kills, twinge, tender
cipro: cipro, ciprofloxacin, levofloxacin, quinolone, fluoroquinolone, moxifloxacin
kneeharmless: house, phone, gate, car, door, app, account, screen, locker, down, lockdown, in,
  keys, grazed, scraped
woundy: blister, cut, graze, wound, toe, toenail, bite, scratch, spot
pus: pus, red line, redness spreading, spreading redness, red streak, red streaks, oozing,
  hot and red, infected, red and hot, green, weeping, pussy, gone green, gunk, gunky,
  hot and swollen, smells bad, smelly
balls: testicle, testicles, balls, ball, scrotum, nuts, nut, bollock, bollocks
whitebone: break my leg, broke my leg, broken my leg, broke leg, broken leg, broke my ankle,
  broken my ankle, broken ankle, broke my arm, broken my arm, broken arm, broke my wrist,
  broken my wrist, fractured, broke my foot, broken my foot, broke my hip, broken my hip,
  broke my collarbone, broken bone, broke a bone, broken my back, broke my back, broken my neck,
  broke my neck, is broken, might be broken, could be broken, its broken
runwindow: run, running, ran, jog, step, hop, hopping, foot lands, weight, walk, walking, press,
  stand, impact, land, landing, stairs, night, bed, limp, limping, practice, miles, long run,
  session
cough2: cold, cough, chesty, asthma, pollen, hayfever, hay fever, cold air, winter, covid
neckstory: drop, dropping, clumsy, hands, both hands, both arms, stumbling, stagger
nopain: no pain, without pain, doesnt hurt, dont hurt, painless, didnt hurt, not hurt,
  not painful
stitchy: stitch, stitches, side stitch, side cramp,
  cramp under my ribs|rib, cramp in my ribs|rib, under my ribs when
shoeswear: shoe slap, slap in shoes
wearing: wearing, wore, wear
effortish: every time, on effort, with effort, uphill
crashy: bag, backpack, tattoo, jab, vaccine, slept on, lying on, slept, injection, fall, fell,
  bash, carrying, carry, carried, shopping, lifting, press ups, pushups, planks, plank, lugging,
  gardening, decorating
stretchy: stretch, hamstring, scarf
nearly: nearly, almost, never, hope i dont
harmlessweek: week #n|one|two|three|1|2|3|4|5|6|7|8|9, first week, in week, weeks, beginner,
  new to running, unfit, programme, program, smoker, after one minute,
  too fast, while running, when running, going too fast, as i run, when i run and talk,
  whilst running
blisterish: toenail, blister, ice lolly, cold, redshoes, shoes, raspberry, lolly, swim
ironish: iron, iron tablets, liquorice, spinach, beetroot
soreish: sore throat, cold, phlegm, tonsillitis, scratchy, dry
nettle: nettle, nettles, grass, mosquito, midge, midges, heat rash, dry skin, sunburn,
  washing powder, new leggings
funnyv: fog, foggy, dark, headlight, dust, glasses, sweat in my eyes, lenses, rain, tree, video,
  picture, photo, button, channel, messages, command
stroke1: having a stroke, mini stroke, tia, think its a stroke, signs of stroke in,
  stroke symptoms
headharmless: torch, head wind, headwind, head down, headphones
concuss: concussion, concussed, concusion, knocked out, head injury
clicks2: click, clicks, clicking, pops all the time, always pops, always cracks, always clicks
backish: back, neck
chafey: chafe, chafing, rash, shorts, sweat rash, rub, rubbing, liner
lieon: outside, lying on it, lie on it, outer, side of hip, bursitis, tight hip
fire: on fire, lactic, hill reps, burn after, doms, sunburn, sunburnt
veins: vein, veins, pops out
muscle: muscle, thigh, thighs, quad, quads, bicep, biceps, arm, arms, calf, shoulder, hamstring
toebehind: behind toe, behind second toe, behind 2nd toe, 2nd toe, second toe, fourth toe,
  metatarsal, top of foot
planish: plan, week, app, programme, program, schedule, pace, paces, zones, confused about,
  confused by, challenge, shoes, which, about
burnwee: burn when i wee, burns when i wee, burn when i pee, burns when i pee, burning pee,
  burning wee, stings when i go, stings when i pee, stings when i wee, stings when i go to toilet,
  burns to pee, hurts to pee, hurts to wee, burns by peeing, burning when i wee,
  burning when i pee, blood in urine, blood in my wee, blood in pee, painful urination,
  burning urine, blood in my pee
stiff: stiff, rigid, stiffness
strapish: strap, bra, chafe, chafing, heat rash, belt, monitor, nettle, shorts, sweat rash,
  new top, new kit, washing powder
shingles: shingles, zoster
playlisty: playlist, song, music, crowd, film, video, anthem, atmosphere
crushed: crush, crushes
yellowish: yellow, bright
idiomish: wall, road, pavement running, stride, pillow
massive: massive, massively, huge, enormous, double
ageless: adult
race: race
stopped: stopped
gone: =gone, =went
bladder: bladder
pads: pads
body: body
hurt: hurt
what: what
pb: pb
worst: worst
cold: cold
see: see
press: press
exactly: exactly
throb: throb
run: run
walk: walk
half: half
wiggle: wiggle
stuck: stuck
bend: bend
dry: dry
temp: temp
pace: pace
have: have
looked: looked
waves: waves
stings: stings
plank: plank
week: week
eat: eat
allowed: allowed
kid: kid
period: period
control: control, controll
nocontrol: no control, no more control, without control
tiptoe: tiptoe, tip toe, tiptoes, tip toes, on toes, on my toes
slurred: slur, slurred, slurring, slurry
drunkish: beer, beers, pub, pints, wine
screenish: phone, screen
bursting: burst, explode, exploding, splitting
waters: waters gone, waters broke, water broke, waters broken, my waters, contraction,
  contractions, tightening, tightenings
problem: problem
word: word
talk: talk
voice: voice
scared: scared
stopping: =stopping
train: train
contraction: contraction
restplaceonly: just sitting
bellyflutter: nerves, nervous, excited, butterflies, baby
coldfeet: cold, freezing, snow, ice, new shoes, shoes, laces, tight shoes, crossed legs, sat on,
  kneeling
broken: broke|break|broken|fractured|busted|shattered|cracked toe|foot|ankle|leg|wrist|arm|rib,
  broke|break|broken|fractured|busted|shattered|cracked ribs|hip|collarbone|finger,
  broke|broken|fractured|busted|cracked elbow|shoulder|hand|thumb|heel|bone|pelvis,
  broke|broken|fractured|busted|cracked tailbone|kneecap|shin|coccyx,
  broke|broken|fractured|busted back|neck,
  think its broke|broken, could be broke|broken, probably broke|broken, must be broke|broken,
  looks broke|broken, feels broke|broken, is it broke|broken
hay: hay fever, hayfever, pollen, cats, dust
clench: clench, clenching, clenched, grinding, gritting
"""
NAMES = frozenset(line.partition(":")[0] for line in WORDS.split("\n") if ":" in line)
