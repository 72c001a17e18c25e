"""Heart, lungs, heat, water, blood, infection: what goes on inside, and what came before."""

from __future__ import annotations

WORDS = """
breathe: breathe, breath, breth, brethe, breathing, air, respire, inhale, puff, oxygen, wind,
  breaths, brething, breeth
breathin: breathe in, breathing in, breath in, deep breath, take breath, every breath, inhale,
  inhaling, each breath, take a breath, big breath, breathe deep, breathing, when i breathe,
  to breathe, breathe, full breath,
  inspire, satisfying breath, when i inspire
breathless: breathless, breathlessness, short of breath, shortness of breath, short breath,
  out of breath, out of puff, winded, gasping, gasp, fighting for breath, fighting for air,
  no air, cant get breath, cant get air, dont get air, get no air, not getting air,
  not enough air, struggling to breathe, struggle to breathe, trouble breathing, hard to breathe,
  difficulty breathing, difficulty in breathing, cant catch breath, cant catch my breath,
  cant get my breath, catch my breath, =panting, puffed out, puffing, cant breathe, cant breath,
  labored breathing, laboured breathing, stop for air, air hunger, cant take breath,
  cant get enough air, breathing is hard, breathing fast, short of air, need to stop for air,
  for air, out of air, breathing badly, heavy breathing, cant get a full breath, sob,
  struggling to get breath|air, struggle to get breath|air, fill my lungs, cant fill lungs,
  lungs wont fill, like breathing through a straw, breath wont come, bit breathless,
  more breathless, breathless just, stopping for breath|air, stop for breath|air,
  pause for breath|air, pausing for breath,
  stopped|stop|stopping three|two|several|few times for air|breath, cant get my breath back,
  breathe heavily, hard time breathing, puffed, so puffed, winded just,
  breathing is|has|gets|got getting|become|become|gotten worse|harder|bad|difficult|tight|shallow,
  breathing is|gets|got worse|harder|bad|difficult|laboured|labored|shallow,
  struggle|struggling|fight|fighting|desperate|begging for breath|air, cant get a lungful,
  shallow breaths, no air, have no air
cantbreathe: cant breathe, cant breath, cant get air, cant get breath, dont get air, get no air,
  not getting air, cant get enough air, no air, gasping for air, gasping for breath,
  fighting for air, fighting for breath, suffocating, choking, cant respire,
  struggling to breathe, struggle to breathe, hard to breathe, trouble breathing,
  difficulty breathing, not breathing right, breathing not right, cant inhale, cant catch breath,
  barely breathe, hardly breathe, wont let me breathe, cant get any air, cant brethe, cant breth,
  cant breathe properly, not breathing properly, difficult to breathe, get air in,
  problem breathing, problems breathing, struggling to get breath|air, struggle to get breath|air,
  fill my lungs, cant fill lungs, lungs wont fill, cant suck air, air wont go, cant get a lungful,
  breathing through a straw, like breathing through a straw, breath wont come, fight to breathe,
  barely get air, cant draw breath, cant get my breath, not able to get air,
  dont|doesnt get air|breath, i dont get air, cant fill my lungs, no breath, breathing is so hard,
  lungs are closing, airway closing, cant get air in, cant get enough breath,
  struggle|struggling|fight|fighting for breath|air, cant get a lungful, have no air,
  breathing is very|really hard|difficult,
  cant more breathe, cant get a satisfying breath, cant get satisfying breath
wheeze: wheeze, wheezing, wheezy, whistle, whistling, whistles, whistling breath, rattling,
  stridor, noisy breathing
inhaler: inhaler, puffer, albuterol, ventolin, salbutamol, reliever, spray, nebuliser, pump,
  inhailer, blue inhaler, nebulizer, preventer, brown inhaler
useless: not working, isnt working, not helping, isnt helping, doesnt help, dont help,
  not touching, isnt touching, not doing anything, doing nothing, isnt doing, does nothing,
  doing anything, no effect, no good, wont work, doesnt work, didnt help, not enough, empty,
  without effect, do nothing, did nothing, touching it, dont work, no relief, hasnt helped,
  never helps, run out, ran out, no difference, not making difference, makes no difference,
  not doing much
blue: blue, bluish, grey, gray, ashen, pale, white as, purple, colour drained, gone white
lips: lip, lips, face, fingernails, hes blue, shes blue, hes gone, shes gone, =gone, =went, turned,
  looks, looking
cough: cough, coughed, coughing, spit, spat, spitting, hack, hacking, caugh, coffing, bring up,
  brought up, bringing up
blood: blood, bloody, bleed, bleeding, blod, bleeds, clots, spotting, haemorrhage
vomit: vomit, vomiting, vomitting, throw up, threw up, throwing up, thrown up, puke, puking,
  puked, been sick, being sick, was sick, sick twice, sick everywhere, chuck up, chucked up,
  chundered, barf, barfing, hurling, retching, spew, spewing, upchuck, be sick, sick again,
  heaving, keep being sick, hurl, bring up food, sick up,
  keep water|food|anything|fluids|fluid|drinks down, coffee grounds, being ill everywhere
sick: sick, nausea, nauseous, nauseated, queasy, vomit, vomiting, throw up, throwing up, threw up,
  puke, puking, barf, want to be sick, feel sick, sickness, bilious, off colour, ill, unwell,
  sickly, rough
unwell: unwell, ill, rough, rubbish, awful, feel terrible, poorly, crap, very bad, really bad,
  lousy
sweat: sweat, sweating, sweaty, sweats, clammy, perspiring, pouring, drenched,
  dripping with sweat, cold sweat, sweated, pouring sweat
coldsweat: cold sweat, clammy, pouring sweat, pouring with sweat, sweating and sick,
  sweaty and sick, grey, ashen, sweating buckets for no reason, come over all, sweaty, all sweaty,
  gone grey, gone cold, cold and faint, sweating out of nowhere, im sweating, sweating and
heartburn: indigestion, heartburn, indegestion, acid, reflux, burping, wind pain
exert: run, running, jog, jogging, uphill, hill, hills, effort, exert, exertion, exercise,
  treadmill, stairs, pace, sprint, climb, race, parkrun, walking, faster
goesoff: goes off, goes away, went off, went away, eases, eased, stops when, settles,
  goes when i stop, when i stop, when i rest, passes, must stop, have to stop, need to stop,
  disappears, then fine, then it settles, fine when i stop, off when, gone when, only when,
  every time, each time
palp: flutter, fluttering, flutters, palpitation, palpitations, palpatations, skip, skipping,
  skips, skipped, racing, pounding, irregular, jumping, jumps, jump, thumping, hammering,
  going crazy, going mad, missing beats, missed beats, ectopic, erratic, flip, flips, flipping,
  flapping, like a bird, galloping, going like, too fast, uneven, misses, somersault, somersaults,
  cartwheel, cartwheels, flop, flopping, misfire, misfiring, stutter, stuttering, thud, thudding,
  beating fast|weird|funny|wrong, beats fast|weird|funny|wrong, all over place, out of rhythm,
  out of sync, bird, butterflies, races, stops and starts, extra beats, hiccup, bananas, haywire,
  berserk, =nuts, wild, out of control, all over the shop, skipping beats, missing a beat,
  skip a beat
heartattack: heart attack, hart attack, cardiac arrest, angina, heart atack, heart is packing in,
  heart packing in, heart is giving out, heart giving out, heart giving up, heart is giving up,
  heart stopping, heart failing, heart is going to stop, heart going to stop, coronary
itch: hives, hive, welts, welt, weals, nettle rash, itchy all over, itching all over, all itchy,
  itch everywhere, red spots everywhere, spots everywhere, urticaria, rash all over,
  rash everywhere, itchy everywhere, covered in, hivs, allover rash, blotches, itchy,
  swollen bumps, blotchy all over, lumps all over, red all over, bumps all over
allergen: bee, wasp, sting, stung, nuts, peanut, prawn, prawns, shellfish, shrimp, antibiotic,
  penicillin, allergic, allergy, hornet, ate, bitten, bite, jab, new medicine, new tablets,
  cashew, cashews, egg, sesame, fish, latex
anaphylaxis: anaphylaxis, anaphylactic, epipen, adrenaline pen, epi pen, anaphylactic shock
throatclose: close, closing, closed, closes, closing up, swell, swelling, swollen, tight,
  tightening, thick, constricting, swelled, puffy, puffing, itchy, shut, narrow, cant swallow,
  hard to swallow, blown, blow, blew, puffed, fat, huge, lump in, choking, cant get anything down,
  struggling to swallow, struggle to swallow
hoarse: hoarse, voice is hoarse, voice gone, voice croaky, cant speak, cant swallow
shake: shake, shaking, shaky, shivering, trembling, shivers, shook, rigors, cant stop shaking
lots: litre, litres, liter, liters, gallon, gallons, loads, lots, so much, tons, too much,
  bottles, pints, chugged, chug, overdrank, over drank, drank every, at every station,
  every water station, l, bottles of water, far too much, too much during, drank loads
water: water, drink, drank, drinking, drunk, fluid, fluids, hydrate, hydration, chugged, guzzled
bloat: bloat, bloated, puffy, swollen, rings tight, swell, fingers swollen, ring
dark: dark, brown, black, cola, coke, coffee, tea, rust, rusty, red, blood, bloody, pink, port,
  treacle, maroon, ribena, dr pepper, pepsi, reddish, guinness, mahogany, brownish, stout, brandy,
  whisky, cranberry, beetrooty, prune, chocolate, muddy
rhabdo: rhabdo, rhabdomyolysis, rabdo, rabdomyolysis
overdone: challenge, squats, burpees, crossfit, pull ups, pullups, pullup, pull up, press ups,
  pushups, reps, lunges, hundred, 200, 500, spin class, bootcamp
fever: fever, feaver, temperture, high temperature, high temp, a temperature, got a temperature,
  have a temperature, and a temperature, temperature of, temp of, temp is, temperature is,
  running a temp, feverish, burning up, =chills, =shiver, =shivers, =shivering, rigor, rigors,
  hot and cold, cold and hot, night sweats, bed drenched, sheets soaked, flu like, like flu,
  like the flu, feel like flu, febrile, cold sweats, sweats at night, shaking uncontrollably,
  temperature, =sweats, flu, feaverish, wake up drenched, drenched
hightemp: 40, 40c, 41, 39, 40 degrees, temp 40, 102, 103, 104, 105, 40 5, 39 5, 41 5, 105 f
immune: chemo, chemotherapy, immunosuppressant, immunosuppressants, immunosuppressed,
  immune system, immunocompromised, hiv, transplant, biologics, methotrexate, picc, azathioprine,
  humira, injecting, inject, iv drugs, heroin, shooting up, dialysis, adalimumab,
  immune suppressed, immune system is shot, weak immune, low immunity, rituximab, tacrolimus,
  ciclosporin, spleen
infected: infection, infected, sepsis, abscess, cellulitis, uti, pneumonia, bug in blood,
  bacteria, tb, tuberculosis
stiffneck: stiff neck, neck stiff, neck is stiff, neck is so stiff, neck so stiff, cant bend neck,
  cant touch chin, neck rigid, stiff kneck, chin on chest, chin to chest, chin to my chest,
  chin down, bend neck, neck wont bend, cant nod, cant put chin, stiff sore neck
light: light hurts, lights hurt, hates light, hate light, bright light, light hurting,
  cant look at light, light is painful, sensitive to light, the light, lights too
rash: rash, spots, blisters, purple spots, band of blisters, blister
nofade: doesnt fade, dont fade, wont fade, glass test, not fading, doesnt go away with glass,
  purple
burnpee: burn, burning, sting, stings, stinging, blood, cloudy, hurts, pain, smelly, scald,
  scalding, razor blades, like glass
cancer: cancer, tumour, tumor, lymphoma, melanoma, leukaemia, leukemia, myeloma, carcinoma,
  mastectomy, mets, metastasis, oncologist, oncology, remission, breast off, breast removed,
  cancr, sarcoma, malignant, lumpectomy, cancer survivor, radiotherapy, chemo, all clear,
  secondaries, bowel cancer
weight: weight, stone, stones, pounds, lbs, kilo, kilos, kg, thinner, skinnier, clothes hanging,
  clothes are hanging, clothes too big, clothes loose, belt on last, trousers falling, belt on,
  trousers are loose, clothes are loose, clothes hang, wieght, slimmer, clothes, trousers, jeans,
  dress size, belt notch, notches, waistband
losing: lose, losing, lost, loose, loosing, dropped, dropping, shed, shedding, thinner, skinnier,
  hanging off, falling off me, last hole, dropping off, loss, falling down, fall, falls, melting,
  dropped off, coming off, going down,
  gone from me, kg gone, kilos gone, stone gone, pounds gone, lbs gone, off me,
  down nearly, im down
nottrying: without trying, not trying, no trying, not tryin, no reason, not dieting, no diet,
  without diet, without dieting, havent changed, not changed, havent been dieting, unexplained,
  unintentional, unintended, dont know why, no idea why, not even trying, for no reason,
  eating normally, eating the same, eating same, not on a diet, not slimming, not trying to slim,
  without meaning, didnt try, dont try, no change, wasnt trying, unexpectedly, by itself,
  havent been trying, eating loads, eating like a horse, eat the same, not changed anything,
  havent done anything, cant explain, cant say why, no explanation,
  doing anything different|differently, done anything different|differently, without effort,
  no effort, same diet, same food, eat|eating well, eating more, without changing,
  nothing has changed, nothings changed, normal diet, eating plenty, appetite is fine,
  without a diet, without any diet
wake: wake, wakes, woke, woken, waking, up at night, gets me up, keeps me up, keep me up,
  keeps me awake, awake, cant sleep, walk the floor, up all night, no sleep,
  keeps me from sleeping, kept me awake
everynight: every night, every single night, night after night, each night, all night, nightly,
  always, at night, at nite, in the night, night, nights, 2 am, 2am, 3am, 4 am, 3 am, in bed,
  overnight
unrelieved: nothing eases, nothing helps, nothing touches, nothing works, no position,
  however i lie, how i lie, no matter how, whatever i do, cant get comfy, cant get comfortable,
  changing position makes no, no way of lying, nothing relieves, no relief, position makes no,
  no position helps, any position, not eased, doesnt ease, nothing makes it, whichever way,
  changing position, doesnt go away, wont ease, no comfortable, cannot get comfy, even lying,
  wont go away, never stops, never lets up, constant, wont let me sleep, nothing i do|try|take,
  nothing i do makes, whatever position, every position, nothing seems to, tried everything,
  painkillers dont, find any position, find a position, cant get comfortable, cant settle, pacing,
  up pacing, pace the room, position that eases, unbearable lying, worse lying
brittle: osteoporosis, osteoporotic, osteopenia, osteopaenia, brittle bones, brittle, thin bones,
  steroid, steroids, steriod, steriods, prednisolone, prednisone, pred, low bone density,
  weak bones, fragile bones, soft bones, bone density, bones are thin, thin bone, thinning bones,
  weak bone, dexa,
  bones like chalk, bones like glass, osteoporose, osteoperosus
shrunk: lost height, lost inches, inches shorter, shrunk, shrinking, got shorter, shorter,
  inches in height, losing height, more hunched, getting hunched, become hunched, stooped
stressfracture: stress fracture, stress fractures, stress fractured, stress reaction,
  hairline fracture, hairline crack, stress fx, stressfracture, bone stress
clot: clot, clots, dvt, thrombosis, pulmonary embolism, blood clot, embolism
clotrisk: pill, contraceptive, hrt, flight, flew, flown, long haul, longhaul, plane, operation,
  operated, op, surgery, plaster, cast, boot came off, hospital, bedrest, bed rest, coach trip,
  c section, factor v, knee replacement, clot before, contraception, australia, tokyo, laid up,
  immobile, in a boot, in a cast, air boot, bedbound, bed bound, been in bed for, travelled,
  long drive, coach, hysterectomy, caesarean, postpartum, tamoxifen
pregnant: pregnant, pregnancy, pregnent, preggo, preggers, weeks gone, trimester, expecting,
  weeks pregnant, with child, third trimester, baby bump, weeks preg, prego, babys, unborn,
  20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40 weeks|wks
birth: waters, waters broke, water broke, waters broken, waters gone, contraction, contractions,
  tightening, tightenings, gush, fluid, bleeding, bleed, spotting, blood, not moving, isnt moving,
  not kicking, baby quiet, quiet, stopped moving, less movement, labour, labor, leaking fluid,
  hasnt moved, havent felt, not moved, no kicks, fewer kicks, stopped kicking, pressure low
unborn: baby, babys, bump
blackstool: black, tarry, tar, blood, bloody, maroon
lowright: lower right, right lower, right side, bottom right, low right, right hand side,
  low down on right, right of my tummy|belly|stomach, low on the right, down on the right,
  low right, right side low, right hand side low
swallow: swallow, swallowing
restplace: just talking, talking, getting dressed, brushing, tying my shoes, washing up,
  making tea, getting out of bed, couple of steps, few steps, few stairs, finish a sentence,
  get a sentence out, get my words out, kitchen, bathroom, toilet, dressed, shower, doing nothing,
  hoovering, garden, flat on my back, lay down, lying flat, armchair, watching tv, hardly moving,
  one flight, flight of stairs, few steps, ten steps, up the stairs, top of the stairs,
  lying here, sitting here, doing the dishes, making the bed
coffeeground: coffee grounds, like coffee grounds, coffee granules
clutch: clutching, rubbing, holding, grabbing, grabs, clutches, clutched, hand on
halfbody: half of my body, half my body, left|right|one side of body,
  left|right|one side of my|his|her|whole body, down left|right|one side,
  left|right|whole side has|is|went|gone, arm and leg on one|left|right side,
  left|right arm and leg, arm and leg
eachnight: every night, every single night, night after night, each night, nightly, most nights,
  all night every, nights running, nights in a row, nights on the trot, all through the night,
  through the night
glass: glass test, under a glass, doesnt fade, dont fade, wont fade, not fading, press a glass,
  pressed a glass, glass on it
"""
NAMES = frozenset(line.partition(":")[0] for line in WORDS.split("\n") if ":" in line)
