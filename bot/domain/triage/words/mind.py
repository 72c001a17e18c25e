"""Distress, food as a debt, and being young: each answered gently, and by people."""

from __future__ import annotations

WORDS = """
suicide: want to die, wanna die, wish i was dead, wish i were dead, wish i would die,
  dont want to live, dont wanna live, dont want to be here, dont wanna be here,
  dont want to be alive, dont wanna be alive, dont want to exist, dont want to wake up,
  dont wanna wake up, not wake up, kill myself, killing myself, kms, kill my self, end it all,
  ending it all, end it, ending it, end my life, ending my life, take my life, taking my life,
  suicide, suicidal, suicidle, top myself, off myself, unalive, unalive myself,
  hurt myself on purpose, going to hurt myself, gonna hurt myself, want to hurt myself,
  harm myself, harming myself, self harm, self harming, selfharm, cutting again, cutting myself,
  cut myself again, been cutting, better off without me, better off if i, better if i wasnt,
  be happier without me, no point in living, no point living, no reason to live,
  nothing to live for, no point going on, cant see point, cant see the point in going on,
  life isnt worth, not worth living, hate being alive, tired of living, tired of being alive,
  done with life, sick of living, sick of life, give up on life, overdose, overdosed, overdosing,
  taken loads of pills, taken pills, took pills, taken too many, took too many, loads of pills,
  all my pills, hang myself, jump off bridge, jump off the bridge, in front of a train,
  in front of a car, in front of train, in front of traffic, in front of a bus,
  in front of a lorry, under a train, jump in front, nobody would notice if i,
  no one would notice if i, nobody would miss me, no one would miss me, nobody would care if i,
  no one would care if i, werent here, wasnt here anymore, wasnt around, not be here,
  want to disappear, just disappear, disappear forever, dont want to live more,
  want it all to stop, want it to be over, want to do me something, do me something,
  dont see a future, cant live like this, dont want to carry on, dont want to go on,
  want out of this life, not be around, goodbye everyone, said my goodbyes, feel like dying,
  sleep forever, never wake up, rather be dead, ready to die, planning to die, end things,
  slit my wrists, no will to live, bullet, world would be better, wont be here,
  dont want to be on this planet, ropes and bridges,
  everyone|everybody|world|they|family|people would be happier|better if|without|off i|me,
  be happier|better off|better if i was|were|wasnt|werent|am gone|dead|here|around,
  happier if i was|were|wasnt gone|here|around|dead, if i was|were gone|dead,
  if i wasnt|werent here|around, =hurting myself,
  want|wanna|going|gonna|plan|planning|urge to hurt|harm|kill|end myself|it,
  thought|thoughts|thinking|think of|about hurt|harm|kill|end myself|it, ways to die|kill,
  ways of dying|killing, sleep and never wake, sleep and not wake, never waking up,
  dont want to be around, want to be dead, wish i could disappear, wish i didnt exist,
  stop existing, no future, cant see a future, life is pointless, life has no point,
  whats the point of living|life|me, point of being here, not worth carrying on, better off dead,
  sooner be dead, rather not be here, rather not be alive, burning myself, razor, hanging myself,
  drown myself, crash the car, drive off, jump off, pills and, tired of everything and want
goingon: cant go on, cant do this anymore, cant carry on, cant take it anymore,
  cant take this anymore, cant cope anymore, cant cope, cant keep going, no hope, hopeless,
  cant see a way out, no way out, whats the point anymore, no point anymore, nothing matters,
  feel empty, worthless, hate myself, hate my life, want to give up on everything,
  cant see a way forward, had enough of everything, dont care anymore, i give up on everything,
  drowning, numb inside, everything is pointless, crying every day, dont see the point
laugh: lol, lmao, lmaoo, haha, hahaha, lols, rofl, hehe, ha ha, joke, joking, jk, laugh, laughing,
  meme, lmfao
food: food, eat, eating, eaten, ate, dinner, supper, lunch, breakfast, tea, meal, meals, calorie,
  calories, cake, pizza, chocolate, biscuit, biscuits, carbs, snack, pudding, crisps, sugar
earn: earn, earned, earning, deserve, deserved, allowed, not allowed, dont let myself,
  only let myself, let myself, permission, may only eat, only eat, only have, before i can eat,
  cant eat until, cant eat unless, wont let myself, allow myself, owe, let myself have,
  wont let myself have, let myself eat, reward, worth of food
offset: burn off, run off, run it off, burn it off, work it off, work off, make up for,
  cancel out, burn off the, punish, compensate, running off, to burn
guilt: guilty, guilt, hate myself, disgusting, ashamed, feel bad, panic, punish myself, anxious,
  scared, terrified, feel fat, hate my body, so fat
restday: rest day, rest days, day off, skip a day, miss a day, miss a run, skip a run, rest,
  if i stop, of stopping, stopping
purge: make myself sick, made myself sick, making myself sick, make myself throw up,
  making myself throw up, make myself vomit, throw up after, throwing up after, sick after dinner,
  sick after meals, sick after eating, sick after every meal, laxative, laxatives, purge, purging,
  purged, fingers down throat, fingers down my throat, vomit after eating, puke after,
  throw|throwing|threw|bring|bringing up my|the food|meal|meals|dinner|lunch|breakfast,
  chuck up my food, sick up my food, make me sick after, get rid of food, got rid of my dinner,
  being sick on purpose, throw up on purpose, vomit on purpose
starve: starve, starving myself, skip meals, skipping meals, skip dinner, skip lunch,
  only had coffee, only coffee, eat nothing, eaten nothing, ate nothing, havent eaten, not eaten,
  not eating, dont eat, stopped eating, barely eat, barely eating, restricting, restrict,
  restriction, fasting all day, under eating, undereating, 500 calories, 800 calories,
  1000 calories, eat less and less, hardly eat, hardly eating, empty stomach every,
  barely anything, one meal a day, next to nothing, not eat all day, dont eat all day,
  skip breakfast and lunch, water for dinner
eatingdisorder: anorexia, anorexic, bulimia, bulimic, eating disorder, binge, bingeing, binging,
  orthorexia, ednos, thinspo, pro ana, anorexi
noperiod: periods stopped, periods have stopped, period stopped, no period, no periods,
  lost my period, lost my periods, havent had period, havent had a period, not had a period,
  no period for months, missed periods, missing periods, period has stopped, not had period,
  period disappeared, periods gone, period gone, amenorrhea, amenorrhoea, stopped having periods,
  stopped getting my period, havent got my period, not had my period, periods have gone,
  no menstruation, not having periods, no longer have periods, no longer get periods,
  period never came, lost my cycle, no cycle, cycle has stopped
secret: in secret, secretly, hide it, hiding it, so nobody knows, doesnt know, behind their backs,
  sneak out, sneaking out, lie about
toothin: too thin, lose more weight, weigh myself, weigh every, weigh gram, weigh grams, scale,
  scales, lighter, skinny, number is up, number goes up, on the scales, hate the scales, bmi,
  so thin, get thinner, skinnier, fat, stay light, stay thin, stay lean, stay skinny,
  keep my weight down, lose weight fast, race weight
mustrun: run twice a day, running twice a day, cant stop running, cant stop exercising,
  cant stop working out, have to run, need to run, got to run, only if ive run, until ive run,
  till ive run, unless i run, unless ive run, after ive run, when i have run, when ive run,
  run until, miles in, before i eat, if ive done, ive done my, done my 5k, if i run,
  train through, exercise more, run more
years: year 7, year 8, year 9, year 10, yr 7, yr 8, yr 9, yr 10, yr7, yr8, yr9, yr10,
  seventh grade, eighth grade, 7th grade, 8th grade, 6th grade, sixth grade, middle school,
  primary school
child: son, daughter, kid, kids, child, lad, lass, grandson, granddaughter, my boy, my girl,
  niece, nephew, little boy, little girl, stepson, little one
"""
NAMES = frozenset(line.partition(":")[0] for line in WORDS.split("\n") if ":" in line)
