"""Parts of the body. What is said of them may be denied; they themselves may not."""

from __future__ import annotations

WORDS = """
back: back, backs, backpain, backache, back ache, spine, spinal, vertebra, vertebrae, backbone,
  lumbar, lumber, disc, disk, herniated, bandscheibe, coccyx, tailbone, lumbago, thoracic, sacrum,
  rugged back, lower back, loin, loins, lowerback, upperback, midback
spine: spine, spinal, vertebra, vertebrae, backbone, back bone, neck, bone in back
upperback: upper back, middle back, mid back, centre back, middle of back, shoulder blade,
  shoulder blades, shoulderblade, between shoulders, scapula, blade, blades, ribs at back
neck: neck, kneck, nape, cervical
chest: chest, chests, sternum, breastbone, breast bone, breast left, left breast, ribcage, boob,
  tit, left side of body, in breast, across front, over heart, breast side, brest, thorax, bosom,
  behind breastbone, front of me, left tit, behind ribs, under ribs at front, behind my ribs,
  under my breastbone, across my chest, ribs at front, front of chest, chest area, heart area,
  breast bone, breastbone
heart: heart, hart, ticker, pulse, heartbeat
jaw: jaw, jaws, teeth, chin, gums, tooth, molars
arm: arm, arms, wrist, elbow, forearm, bicep
leftarm: left arm, arm left, left hand, left shoulder, left elbow, left wrist, down arm, into arm,
  down arms, in arm, to arm, through arm, arm ache, inside arm, arm pain, arms heavy
hand: hand, finger, grip, fingers, hands
throat: throat, windpipe, gullet, troat
tongue: tongue, lip, =lips, mouth, eyes, eyelid, face, cheek, toungue
face: face, mouth, smile, eyelid, cheek, =lip
leg: leg, limb, thigh, hamstring, quad
legs: =legs, both leg, two leg, either leg, =thighs, lower limbs, lower half, waist down,
  below waist, from waist, below hips, bottom half, legs both, both knee, both feet, both foot,
  both thigh, both calf, =feet, knees both, neither leg|foot, neither of my leg|legs|feet|knees,
  none of my legs, not one of my legs, two knees, knees keep, lower body
calf: calf, calve, calfs, calves, lower leg, back of leg, back of lower leg, charley horse,
  charlie horse, calf muscle, gastroc, wade
shin: shin, shins, tibia, shinbone, shin bone, fibula, front of leg, schienbein
foot: foot, feet, ankle, toe, heel, metatarsal, navicular, forefoot, instep, arch
toe: toe, toes, foot
achilles: achilles, achiles, akilles, back of ankle, back of heel, behind ankle, heel cord,
  above heel, achillies, behind heel, ankle at back
knee: knee, kneecap, knee cap, nee, patella, meniscus
hip: hip, hips, hipbone
groin: groin, groyne, crease, crotch crease, top of leg, top of thigh, leisten, deep hip,
  front of hip, hip joint, inside hip, femur, femoral neck, thigh bone, deep in thigh,
  loins groin, groin pain, crease of hip, bikini line, front of my hip deep,
  inguinal, inguen,
  where the leg joins, where leg joins body
head: head, skull, noggin, forehead, scalp, bonce, hed
belly: belly, tummy, stomach, abdomen, abdominal, gut, guts, stomache, tum, midriff, bely
side: side, flank, kidney, loin, loins, under ribs, below ribs, kidneys
bone: bone, bones, bony, tibia, metatarsal, femur, sacrum, navicular, fibula, heel bone, shinbone,
  shin bone, pelvis, collarbone, rib
joint: ankle, wrist, foot, hip, elbow, shoulder, collarbone, arm, hand, finger, toe, shin, leg,
  knee, heel, thumb
trunk: trunk, middle, tummy, waist, chest, ribs, rib, torso, stomach, midriff, body, belly
skin: skin, body, arms, legs, everywhere, all over, back, face, whole
saddle: between legs, between thighs, between both legs, inner thighs, inside thighs,
  inside of thighs, genital, genitals, genitalia, private, privates, private parts, private bits,
  private area, =bits, down there, down below, downstairs bits, nether regions, nethers,
  undercarriage, crotch, perineum, perineal, taint, gooch, vagina, vag, fanny, foof, foo, vulva,
  labia, penis, willy, dick, cock, balls, testicle, testicles, scrotum, nuts, bumhole,
  back passage, anus, anal, rectum, saddle area, saddle region, saddle, seat area, seat region,
  area i sit on, bit i sit on, lady parts, lady bits, ladybits, manhood, junk, intimate,
  intimate zone, intim, where i sit, bike shorts area, round there, groin and bum, inside of legs,
  front bottom, hoo ha, hooha, minge, pussy, arsehole, asshole, butthole, manly bits,
  bathing suit area, between them, under carriage, wedding tackle, private region, private place,
  where the sun doesnt shine, privats, pelvic floor, nads, where i pee from, tail end,
  crown jewels, meat and two veg, family jewels, pubic, pubis, clit, clitoris, ringpiece,
  part i sit on, area between legs, under there, downstairs, down south, below belt, inner leg,
  inner legs, inside leg, tops of inner, seat of pants, front and back passage,
  sit on the loo front, between my cheeks, loo seat, pelvis area, pelvic area, pelvis, perineal,
  bum hole, nether area, lady garden, underneath, undercarridge, saddle bit, saddle zone,
  bum and thighs, sit bones area, intimate area, intimate parts, sit bit
bum: bum, bottom, butt, buttock, buttocks, arse, ass, backside, bumcheek, rear end, butt cheeks,
  bum cheeks, tush, booty, behind sleeps, rear, derriere, posterior, glute, glutes, buns, seat,
  bums, bot, cheeks, tail end
wipe: wipe, wiping, toilet paper, loo paper, loo roll, bog roll, tissue
pee: wee, weed, weeing, pee, peed, piss, pissing, urine, urin, urinate, urination, bladder,
  tinkle, widdle, wazz, pipi, pass water, passing water, pass urine, peepee, pee pee, wea, weee,
  number one, water works, waterworks, need we, need a we, wees, my we is, urinating,
  go for slash, urinary, stream, flow, leak comes, take a leak,
  passing something, passed something
poo: poo, poop, shit, crap, bowel, bowels, bowell, bowls, stool, stools, faeces, feces, defecate,
  number two, turd, pooh, back end, bowel movement, shite, bm
toilet: toilet, loo, bathroom, lavatory, lav, restroom, potty, washroom, wc, bog, john, privy,
  toilet stuff, toilet habits, toilet bowl, loo seat
"""
NAMES = frozenset(line.partition(":")[0] for line in WORDS.split("\n") if ":" in line)
