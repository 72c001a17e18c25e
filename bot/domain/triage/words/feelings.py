"""What somebody feels in a part of the body."""

from __future__ import annotations

WORDS = """
pain: pain, pane, payn, pian, hurt, hurting, ache, achy, acke, sore, soreness, agony, agonising,
  agonizing, killing, murder, tender, cramp, throb, throbbing, discomfort, screaming, unbearable,
  spasm, smarts, painful, backpain, backache, headache, ouch, shooting, stabbing, stab, sharp,
  burning, jab, dreadful, terrible, awful, excruciating, in bits, twinge, nagging, stinging,
  sting, on fire, worst, pangs, unreal, knife, nag, niggle, bad back, played up, wrecked, aggro,
  hell, plays up, painfull, hurty, grumble, grumbles, jabs, =gone, hurted, horrific, thumping,
  aching badly, torture
badpain: agony, agonising, agonizing, excruciating, unbearable, worst pain, severe, severely,
  insane, unreal, screaming, crazy, terrible, awful, worst, horrendous, extreme, intense,
  10 out of 10, cant bear, dreadful, massive pain, murder, pain is bad, very strong, strong pains,
  horrific, brutal pain, torture, worst ever, blinding, crippling, in bits, off the scale,
  off the charts, dying of pain, crying with pain, crying in pain
numb: numb, num, numbb, nub, numbness, numness, numbed, no feeling, no sensation,
  no more sensation, not feeling anything, cant feel, cannot feel, dont feel, didnt feel,
  doesnt feel, havent felt, lost feeling, lost sensation, lost all feeling, loss of feeling,
  loss of sensation, lose feeling, losing feeling, gone dead, went dead, feels dead, goes dead,
  feel dead, deadened, dentist, novocaine, anaesthetic, anesthetic, anaesthetised, injection,
  cotton wool, padding, padded, no longer feel, not feel, gone to sleep, went to sleep,
  goes to sleep, fell asleep, falls asleep, asleep, =sleeping, sleeps in, feeling has gone,
  feeling gone, deaf, reduced feeling, less feeling, less sensation, reduced sensation,
  felt nothing, feel nothing, like nothing, cant tell if im touching, no feelings, nothing below,
  without feeling, unfeeling, feeling is weird, senseless, cant sense, dull to touch,
  feeling went, wooden, not mine, doesnt belong, insensitive, lack of feeling, lack of sensation,
  barely feel, hardly feel, like leather, leathery, like rubber, like cardboard, like wood,
  block of wood, novocain, anesthetized, anaesthetized, lidocaine, no longer sense,
  sensation|feeling|touch is gone|missing|less|dull|reduced|fading|lost|going, feels foreign,
  frozen, muffled, dulled, nothing there, dont notice touch, lost touch, couldnt feel,
  dont feel it, not feel it, gone cold and numb, belong to someone|somebody else,
  belong to another, belongs to someone else, someone elses, somebody elses, not my own,
  arent mine, theyre not mine, isnt mine, not part of me, dont belong, no sense of touch,
  no touch, hot from cold, get|have the feeling of needing, get|have no feeling,
  feeling of needing, sense when, novacaine, dentist numbs, numbs, been jabbed,
  like sitting on nothing, sitting on nothing, sitting on a cushion, sitting on a pillow,
  lost sense of, no sense, blunted, absent, unfelt, desensitised, desensitized, disconnected,
  detached, =dead and, and =dead, so dead
tingle: tingle, tingling, tingly, tingles, tinglng, pins and needles, pins needles,
  pins n needles, pins & needles, prickly, prickling, fuzzy, buzzing, buzzy, zaps, ants, crawling,
  electric, ameisen, pin and needle, prickles, paresthesia
odd: weird, wierd, odd, funny, strange, different, off, not right, isnt right, arent right,
  doesnt feel right, dont feel right, changed, altered, peculiar, not normal, isnt normal, wrong,
  unusual, not the same, isnt the same, strangely, wonky, out of order, like leather, leathery,
  thick, foreign, unfamiliar, like someone else,
  oppression
weak: weak, weaker, weakness, no strength, no power, lost strength, lost power, losing strength,
  losing power, without force, no force, without strength, floppy, limp, give way, gave way,
  giving way, gives way, given way, giving out, give out, gave out, gives out, buckle, buckled,
  buckling, jelly, wobbly, unsteady, clumsy, paralysed, paralyzed, paralised, stopped working,
  not working, wont work, arent working, isnt working, dont work, doesnt work, wont do what,
  dont do what, doesnt do what, wont hold, not hold me, cant hold me, wont support, dont support,
  wont listen, dont obey, wont move, cant move, like rubber, rubbery, heavy and weak,
  uncoordinated, incoordination, collapsing under, collapse under, cant control legs,
  cant control leg, wont carry, dont carry, cant trust, hold on to walls, hold onto walls,
  hold on to the furniture, cant stand up, like lead and numb, wont respond, failing, powerless,
  fold, folding, folds, crumple, crumpling, crumples, keep me up, hold me up, take my weight,
  losing use, lost use, use of, no use, useless, gone from under, go from under, went from under,
  wasting, wasted away, cant use, let me down, letting me down, wont take me, keep collapsing,
  gone weak, turned to jelly, will hold me, working properly, works properly,
  arent|isnt working|responding|cooperating, dont|doesnt|wont cooperate|coordinate|follow|obey,
  do as theyre told, do as they are told, dont|doesnt|wont do as, loss of strength|power,
  lost all strength|power|control, less strength, drained of strength, give on me, go on me,
  folding under me, refuse, refuses, refusing, cant bear me, no longer hold|support|carry,
  has|have|got no power|strength,
  retired on me, force goes away, force in my leg goes
jelly: jelly, wobbly, noodles, pudding, lead, toast, dead legs
giveway: give way, gave way, giving way, gives way, given way, buckle, buckled, give out,
  gave out, giving out, gives out, collapse, unstable, goes from under, fold, folding, folds,
  crumple, crumpling, go from under, went from under, let me down, keep collapsing, folding under,
  gave from under, buckling, buckles, folded, crumpled, give on me, go on me
spread: spread, spreading, creeping, climbing up, moving up, going up, travelling up, rising,
  worse every day, every day worse, growing, grows, grows daily, getting bigger, up my leg,
  up leg, more and more, weaker every day, getting weaker, becoming weaker, gets weaker,
  every day more, gets bigger, each day, daily, day by day, bigger every day, going higher,
  getting|got|gets|become|becoming worse, worsening, by the day, week by week, every week,
  moving down, moving into, into the other, gone into, going down, day after day, bit by bit,
  progressing, more each day,
  progressive, progressively, progressing, goes away day, day for day, more so each day
sciatica: sciatica, siatica, sciatic, shooting, down both, down leg, nerve pain
tight: tight, tightness, tite, tighten, pressure, pressing, pressed, squeeze, squeezing, squeezed,
  crush, crushing, heavy, heaviness, weight, elephant, vice, vise, gripping, clench, band, belt,
  strangling, constricted, constriction, stone on, brick, sitting on my chest, tighness, squashed,
  weighing, like a rope, fist, suffocating, pushing on, full, fullness, corset, compress,
  compressed, strap round, weight on, standing on, stood on, sat on, sitting on, kneeling on,
  someone on, squashing, squish, squished, tightens, tightening, compressing, constricting,
  uncomfortable, discomfort, uncomfy,
  oppression
burn: burn, burning, sting, stinging, stings, fire, hot, smarting
hot: hot, warm, heat, burning, boiling, hott, warmer, feverish to touch
red: red, reddish, purple, dark, discoloured, discolored, blotchy, blue, shiny, inflamed, redder,
  darker, purplish, pinker, reddening, mottled, dusky
swell: swell, swollen, swelled, swole, swelling, swoll, swolen, bigger, big, huge, puffy, puffed,
  puffing up, puff up, puffed up, blown up, blew up, blow up, balloon, ballooned, ballooning,
  enlarged, massive, thick, fat, thicker, sock leaves, sock mark, size of a melon, size of,
  twice the size, double the size, inflated, oedema, edema, bulging, came up like, up like,
  football, grapefruit, melon, tennis ball, egg, orange, fatter, bloated up, twice size,
  puffier, plumper, chunkier,
  larger, fuller
hard: rock hard, hard as rock, rock solid, solid as, hard as wood, like wood, hard as, drum,
  like a board, going to burst, gonna burst, going to explode, gonna explode, about to burst,
  explode, burst, bulging, stretched shiny, shiny, bursting, like concrete, solid, gone hard,
  rock, splitting open, pump up, stone hard, like stone, hard like, like a football, like rocks,
  like a rock, like a brick, like bricks, rock like, rigid
rip: rip, ripping, ripped, tear, tearing, torn, teared, tore, tore inside, something tore, split,
  being pulled apart, torn in two, ripped in two, pulled apart, split in two, tearing apart
stab: stab, stabbing, stabby, sharp, knife, sting, stinging, stings, jab, catching, pain, hurt,
  hurts
pulse: pulsing, pulsating, pulsate, pulsatile, throbbing lump, beating in, beat in, heartbeat,
  heart beat, heart beating, beating
wave: wave, waves, comes and goes, colic, colicky, in waves
deep: deep, deeply, inside, in the bone, in bone, deep down, right inside
lump: lump, growth, mass, bulge
shock: electric, shock, shocks, zap, zaps, lhermitte, jolts, lightning, jolt, electricity,
  shocked
bandlike: band, belt, ring, strip, girdle, corset, stripe
onespot: one spot, exact spot, one exact, exact place, exact point, exact same, exactly same,
  one place, same spot, same place, one point, single spot, single point, pinpoint, pin point,
  specific spot, precise spot, one tiny, small spot, point tender, point tenderness, fingertip,
  finger tip, size of 10p, size of a coin, sore bit of bone, one bit, one particular, bony spot,
  tender spot, exactly one, one small, one area, right on, spot on shin, a spot on,
  size of a penny, one finger, this one spot, size of dime, tender to touch, hurts to touch,
  hurts to press, sore to press, sore to touch, when i press, press on it, when i touch,
  when pressed, where i press, when i poke, tender when, to the touch, sore bit, tender bit,
  tender area, size of a 5p, size of 1p, size of pea, size of thumb, size of a fingernail,
  really sore spot, sore spot, one bone, on one bone, tender point, sore point, exact bit,
  single bit, squeeze, small area, tiny area, small patch, tiny patch, one patch, tiny bit,
  put my finger on, put a finger on, finger on, point to exactly|it, exactly where, pin it down,
  with one finger, in one area, one little, a little spot, one specific, particular spot,
  the same bit, the same bone, lump on my shin, bump on my shin, spot on my shin,
  really localised, localised, localized, dead centre, thumb
hop: hop, hopping, hopp
limp: limp, limping, hobble, hobbling, hobbled, cant walk right, cant walk properly, cant walk,
  carried off, cant put my foot down, hobbles
nightpain: at night, at nite, in bed, at rest, resting, in the night, throbs in bed, all night,
  overnight, when lying, when i lie, nighttime, night time, even when im not, when i stop,
  after i stop, even sitting, in my sleep, lying down, when walking, even when i walk,
  hurts walking, doesnt stop when i, doesnt ease when i, stays after, carries on after,
  hours after, even after i stop, doesnt settle, not just when running, when not running,
  even sat down, even when sitting, when im still
fatigue: tired, exhausted, fatigue, knackered, shattered, wiped, wiped out, drained, no energy,
  worn out, run down, dead tired, washed out, fatigued, tired all the time
neither: neither leg|foot|knee, neither of my leg|legs|feet|knees
balance: balance, unsteady, wobbly, walking like a drunk, walk like a drunk, walk like im drunk,
  cant walk straight, coordinate, coordination, staggering, stagger, unsteady on my feet,
  wobbling, lurching, veering, stumble, stumbling, stumbles, bump into, bumping into, walk into,
  unsteady on pins, off balance
nod: nod, nodding, look down, looking down, chin down, chin to chest, bend my neck, bend my head,
  head forward, drop my chin, tuck my chin
"""
NAMES = frozenset(line.partition(":")[0] for line in WORDS.split("\n") if ":" in line)
