"""What somebody did, what happened to them, and what they can no longer do."""

from __future__ import annotations

WORDS = """
cant: cant, cannot, couldnt, cnt, cunt feel, hardly, barely, struggle, struggling, unable, wont,
  impossible, cudnt, trouble, difficulty, difficult, difficulties, problem, problems, hard to,
  issues, incapable, not possible, can no longer, no longer, stopped being able, failing to,
  carnt, ages, takes ages, taking ages, slow to start, forever, push, pushing, press on, force,
  forcing, stand there, hesitate, hesitating, hesitancy
nothing: nothing comes, nothing happens, nothing happened, nothing came, nowt comes,
  nothing will come, wont come, doesnt come, doesnt come out, isnt coming, not coming,
  nothing out, nothing is coming, wont empty, doesnt empty, not emptying, cant empty, not empty,
  nothings coming, wont start, doesnt start, cant start, trickle, trickles, dribble, dribbles,
  stop start, stops and starts, straining, strain, retention, get going, few drops,
  nowt happening, nothing doing, cant get going, nothing when i try, cant tell if finished,
  hesitant, dried up, have to push, need to push, push to get, push on my, strain to,
  takes ages to, just dribbles, only dribbles, stop and start, stops halfway
havent: havent been, havent peed, havent weed, not peed, not weed, hasnt peed, no pee since,
  no wee since, not been for a wee, havent had a wee, havent had a pee, not had a wee,
  havent pissed, didnt pee all, not gone for a wee, havent passed, not passed, hvnt peed,
  no urine, not passing
selfwet: wet myself, wet my self, wetting myself, peed myself, pee myself, peeing myself,
  weed myself, wee myself, pissed myself, piss myself, pissed my, wet the bed, wet bed, wet pants,
  wet knickers, wet trousers, trousers wet, trousers were wet, pants wet, pants were wet,
  wet through down, peed pants, peed my pants, lose urine, losing urine, lost urine, lose water,
  pee comes out, wee comes out, wet patch, knickers wet, accident in my pants, accident in pants,
  accidents, incontinent, incontinence, losing pee, losing wee, cant hold my pee,
  cant hold my wee, cant hold pee, cant hold wee, cant hold it, cant hold bladder, wet my pants,
  wet my bed, wet patches, underwear wet, knickers damp, pants damp, puddles, wee in my pants,
  pee in my pants, pee on myself, wee on myself
leak: leak, leaking, leaky, dribble, dribbling, dripping, incontinent, incontinence, pads, pad,
  nappies, pee comes, dribbled, lose control, cant control, lost all control, controll,
  losing drops, lose urine, puddle, puddles, damp, moist, wet patches, drips, underwear wet,
  knickers damp, pants damp
soil: soiled myself, pooed myself, pooped myself, poo myself, poop myself, shat myself,
  shit myself, crapped myself, messed myself, soiled pants, soiled, pooed pants, pooped pants,
  shat my, shit my, poo comes out, crapped my, pooped my, accident with poo, soiling, pood myself,
  poo leaking
unaware: didnt feel, didnt notice, didnt realise, didnt realize, didnt even notice, didnt know,
  without knowing, no clue, hadnt a clue, without feeling, felt nothing, cant feel, cant tell,
  couldnt tell, only knew, dont notice, dont remark, dont realise, dont realize, no idea it,
  unaware, without noticing, not aware, wasnt aware, couldnt feel, dont know when, feel it coming,
  didnt feel it, no warning, dont feel, dont know about, didnt know about, without me knowing,
  not realising, without realising, without realizing, dont even know, no feeling of,
  before i know, too late, until it was too late, not aware of
bladderfull: dont know when full, bladder full, bladder is full, dont know when i need,
  cant tell when i need, cant tell when need, cant tell if finished, dont feel the urge, no urge,
  cant tell if ive finished, dont know when i need|have to go,
  cant tell when|if|that i need|needed|have|finished|full, no urge|warning|signal to go,
  couldnt tell i needed
sex: sex, erection, erections, get it up, hard on, impotent, impotence, ejaculate, ejaculation,
  orgasm, climax, intercourse, feel him, feel her, in bed with my, stiffy, boner, get hard,
  making love, lovemaking, cum, sexual
fall: fall, fell, fallen, falling, came off, come off, thrown, crash, crashed, knocked, hit by,
  tumble, tumbled, slipped, slip, landed, landing, ladder, stairs, tripped, trip, faceplant,
  stacked it, wiped out, accident, collision, trampled, went over on, pushed over, flew off,
  fall down, dropped from, went flying, took a spill, spill, dive, dived, dove, jumped off,
  jumped from, header, took a header, clipped, went into me, ploughed into, ran over, face plant,
  faceplanted, went down hard, knocked flat, bucked off, flung, catapulted
crash: car, van, truck, lorry, bus, bike, bicycle, cycle, motorbike, moped, scooter, horse,
  ladder, stairs, steps, bleachers, roof, tree, balcony, height, wall, cliff, accident, collision,
  crash, crashed, rear ended, rearended, run over, knocked down, knocked over, knocked off,
  hit by, thrown, handlebars, handlebar, drove into, hit me, touched me, rtc, rta, mva, ski,
  skiing, snowboard, trampoline, climbing, rugby, tackle, tackled, pony, e scooter, quad bike,
  write off, whiplash, ran into me, ran me over, down stairs, smashed into, at speed, metres,
  feet down, dived, shallow, pool, quarry, header, clipped me, went into me, ploughed into,
  jumped off, bucked off, flight of stairs, treadmill, went down hard, swing, zip wire, sled,
  sledge, skateboard, car went, tyre went, cow, bull, motorway, ran into the back
hit: hit, bang, banged, whack, whacked, smack, smacked, bump, bumped, knock, knocked, clonked,
  cracked, crack, struck, landed on, headbutted, thumped, clattered, split, bashed, bash, clocked,
  walloped, headed
landed: landed flat, landed on back, landed on, heard crack, flat on back, fell on my back,
  on my tailbone, on my spine, on my bum, on my arse, land on the back, on my neck, on my coccyx,
  onto my back, hard on my
crack: crack, cracked, snap, snapped, pop, popped, crunch, crunched, bang, heard
cantmove: cant move, cant straighten, cant turn, cant get up, cant stand, cant bend, cant walk,
  cant sit, cant lift, hardly turn, hardly move, barely move, cant even move, cant breathe,
  wont move, hardly stand, barely walk, hardly walk, cant sleep,
  cant|hardly|barely|wont|scarcely move|straighten|turn|sit|stand|bend|walk|lift|twist|breathe,
  cant|hardly|barely get up|out, cant|hardly|barely sit up, hurts to turn, hurts to move
cantweight: put weight, bear weight, weight bear, weightbear, weight bearing, stand on, walk on,
  walk, step on, load it, put it down, put my foot down, take weight, any weight, walk on it,
  stand on it, put any weight, weight on it, weight through it, touch it down, step
oddshape: out of place, dislocated, dislocate, popped out, pop out, sideways, wrong way,
  wrong angle, deformed, changed shape, looks bent, bent wrong, sticking out, see the bone,
  see bone, bone through, funny angle, weird angle, slipped out, came out, bone is out,
  out of socket, misshapen, wrong shape, twisted round,
  bent funny|weird|wrong|sideways|backwards|out, looks bent|wrong|deformed|weird|funny|odd,
  looks out of place, pointing wrong way, at an angle, out of joint, popped out of
lift: lift, lifting, bent, bend, bending, sneeze, sneezed, sneezing, coughed, picked up,
  picking up, shopping, went, gave, popped, cracked, snapped, moved, reached, twisted, minor,
  cough
lock: lock, locked, locks, locking, stuck, jam, jammed, jamming, jams, block, blocked, catch,
  catching, catches, give way, gave way, giving way, gives way, buckle, buckles, buckled,
  cant straighten, cant bend, wont straighten, wont bend, straighten, straight, giving out,
  gives out, gave out, unstable, seized
snap: snap, snapped, pop, popped, popping, bang, banged, crack, cracked, whip, twang, twanged,
  ruptured, rupture, ping, pinged, tore, torn, kicked, kick, booted, gunshot, shot, threw a stone,
  thrown at, hit me, kick me, kicked me, stone at, gap, exploded, went, hit by ball, hit by stone,
  hit by a bat, like being shot, been shot, tearing
pushoff: push off, tiptoe, tip toe, tiptoes, tip toes, on toes, go up on toes, go on toes,
  heel raise, on my toes, calf raise, stand on toes, walk
lifttoes: lift toe, lift toes, lift foot, lift up foot, lift the foot, raise toe, raise foot,
  pull toes up, lift front of foot, foot up, toes up, move toes, move foot, move ankle, lift it,
  pull it up, pull toe up, pull foot up, bring toes up, walk on heels, lift it up
footdrop: slap, slapping, slaps, drop foot, drops, drop, foot drop, drag, dragging, drags, scuff,
  scuffs, scuffing, flop, flops, floppy, flapping, catches, catch on, falls down, falls always,
  trip over, trips over, tripping over, catching, trailing, stopped working, wont go up,
  not lifting, slapping floor
dropthings: dropping things, drop things, dropping cups, dropping stuff, keep dropping,
  cant do buttons, cant grip, lost grip, weak grip, grip weak, grip is getting, cant hold cup,
  clumsy hand, hands clumsy, wont do buttons, cant hold pen, hands dont work, hands wont, fumble,
  fumbling, fumbles, drop cups, cant button, handwriting, cant type
faint: faint, fainted, fainting, feint, feinted, pass out, passed out, passing out, black out,
  blacked out, blackout, blacking out, keel over, keeled over, keeled, out cold,
  lost consciousness, lose consciousness, losing consciousness, lost conscience,
  lost the conscience, unconscious, unconsious, unresponsive, lights went out,
  everything went black, went black, goes black, became black, becomes black, black before eyes,
  black before my eyes, came round on, came to on, came around on, woke up on ground,
  woke up on floor, woke up in grass, woke up on path, next thing i knew, next thing i was,
  lying on path, hit the deck, hit floor, hit the floor, swooned, syncope, collapsed, collapse,
  collapsing, went down and, dropped to ground, conked out, blank for few seconds,
  wake|came up|to|round flat|lying|on|in|face ground|floor|tarmac|grass|path,
  wake|came up|to|round flat|lying|on|in|face pavement|road|track|dirt, woke up flat,
  woke up lying, woke up on, faded to black, fade to black, vision went black, went dark,
  greyed out, out for a few seconds, lost a few seconds, lost a minute,
  hit the ground|floor|deck|tarmac|pavement, on the ground before i knew, dropped like a stone,
  went out like a light, lost consiousness, on the floor before
nearfaint: gonna faint, going to faint, almost faint, nearly faint, nearly fainted,
  almost fainted, nearly passed out, almost passed out, going to pass out, gonna pass out,
  about to pass out, light headed, lightheaded, lightheadedness, dizzy, diziness, dizzy spell,
  dizziness, giddy, woozy, faint, about to faint, feel faint, feeling faint, far away, vertigo,
  swimmy, spinning, dizzy spells, see stars, seeing stars, keel over, pass out, blackout,
  going to collapse, floaty, vision tunnelled, tunnel vision, going black, going dark,
  edges went dark, everything spins, swaying, unsteady on my feet, go faint, going faint,
  come over faint, come over all faint, nearly went, nearly collapsed, almost collapsed,
  legs go and dizzy
down: collapsed, gone down, went down, has collapsed, dropped, is down, on the ground, on ground,
  on floor, fallen, passed out, fell down, keeled over, just dropped, fell over, hit the ground,
  is fallen, lying there, unconscious, fainted, dropped to ground, flat out, lying on, on deck,
  flat on
unresponsive: wont wake, not waking, isnt waking, not waking up, wont wake up, not moving,
  isnt moving, not responding, isnt responding, doesnt respond, doesnt react, dont react,
  not reacting, isnt breathing, not breathing, doesnt breathe, unresponsive, unconscious,
  no pulse, cant find pulse, stopped breathing, hes not breathing, cant wake, out cold, gone blue,
  lifeless, wont respond, not answering, isnt answering, wont answer, eyes rolled,
  not opening his eyes, not opening her eyes, no response, cant rouse
seize: seizure, seizures, siezure, having a fit, had a fit, fitting, convulsing, convulsion,
  convulsions, epileptic fit, jerking all over, shaking on ground, having fit, had fit,
  took a fit, twitching all over, jerking, =foaming, foaming at mouth, convulse, eyes rolled back,
  thrashing, shaking all over and not
medic: painkiller, pain killers, paracetamol, ibuprofen, tablets
"""
NAMES = frozenset(line.partition(":")[0] for line in WORDS.split("\n") if ":" in line)
