"""How something is told: by whom, when, as a story, as a question in general.

`one|other` stands for either; `#n` for any number, `#year` for a year.
"""

from __future__ import annotations

WORDS = """
me: =i, =im, =ive, =id, =ill, =me, =mine, =myself
ours: =i, =im, =ive, =id, =ill, =me, =mine, =myself, =my, =we, =our, =us
kin: dad, daddy, father, mum, mummy, mother, parent, son, daughter, nan, nana, nanna, gran,
  granny, grandma, grandad, granddad, grandpa, grandfather, grandmother, brother, sister, sis,
  bro, uncle, aunt, auntie, cousin, niece, nephew, friend, mate, buddy, pal, husband, hubby, wife,
  partner, boyfriend, girlfriend, bf, gf, boss, neighbour, neighbor, colleague, coworker, kid,
  child, children, teacher, coach, dog, cat, inlaw, flatmate, roommate, ex, fella, other half,
  lad, boy, girl, missus, bestie
others: =he, =she, =hes, =shes, =him, =they, =theyre, someone, somebody,
  some|a|this|that guy|man|bloke|woman|lady|runner|member|lad|girl|boy, people, marathon runner,
  runner who, man, woman, lady, guy
present: =is, =isnt, =are, =has, =hasnt, =wont, =cant, =just, =now, =hes, =shes, =keeps, =help,
  =been, =doesnt, =still, =suddenly, =today, =gone, =since, =breathing, =have, =looks, =says,
  =theyre, =dropped, =collapsed
past: =had, =died, =was, =were, =did, =got, dropped dead, passed away, year|years ago|back,
  last year|summer|winter|spring|autumn|month|week|season|christmas, =once, used to,
  month|months ago, in #year,
  in his|her|their teens|twenties|thirties|forties|fifties|sixties|seventies, when he|she was,
  ago, in #n
longago: year|years|yr|yrs|decade|decades|month|months ago|back|since, before #n years,
  before two|three|five|ten years, two|three|four|five|ten|few|couple|many years ago,
  last year|summer|winter|spring|autumn|christmas|season|month, in #year, back in #year,
  since #year, as a kid|child|teen|teenager|boy|girl,
  when i was a|an kid|child|youngster|student|teen|teenager|boy|girl,
  when i was young|younger|little|small|pregnant, when i was in|at college|school|uni|university,
  when i was #n, when i was in my teens|twenties|thirties, in college|school|uni|university,
  in high school, in my teens|twenties|thirties|youth|20s|30s, used to, ages ago, a long time ago,
  previous life, historic, old injury
turns: =now, =but, =today, =again, =lately, =recently, this week|morning, =yesterday, since then,
  and my, and since, =tonight, these days, new
general: what|which are|is warning|early|main|first|typical sign|signs,
  what|which are|is warning|early|main|first|typical symptom|symptoms,
  what|which are|is red|danger flag|flags|sign|signs,
  what|which are|is sign|signs|symptom|symptoms, sign|signs|symptom|symptoms of|for,
  what sign|signs|symptom|symptoms, what is|are|does a|an|the,
  what is|are cauda|heatstroke|heat|rhabdo|sciatica|dvt|stress,
  what is|are concussion|angina|asthma|sepsis|meningitis|shingles,
  what is|are arthritis|plantar|shin|compartment, whats a|an,
  whats a|an|the|cauda|heatstroke|rhabdo|dvt difference, difference between,
  whats heatstroke|rhabdo|sciatica|dvt|concussion|angina|sepsis,
  how do|can|would|could|should you|u|we|one|people|i|they know|tell|spot,
  how do|can|would|could|should you|u|we|one|people|i|they avoid|prevent,
  how do|can|would|could|should you|u|we|one|people|i treat|check|recognise|recognize,
  how do you|u get, how to avoid|prevent|spot|tell|treat|recognise|recognize|know,
  can|could|does|do|will running|run|plank|planks|planking|exercise cause|get|lead|give|make,
  can|could|does|do|will running|run|plank|planks|exercise have|increase|help|prevent|trigger|be,
  can|could|does|do|will you|people|runners|women|men|it cause|get|lead|give|make,
  can|could|does|do|will you|people|runners|women|men|it have|increase|help|prevent|trigger|be,
  can|could|does|do|will stretching|shoes|heat|jogging|dehydration|c25k cause|get|lead|give|make,
  can|could|does|do|will stretching|shoes|heat|jogging increase|help|prevent|trigger,
  how common|likely|often|dangerous|serious is|are|do, how common|dangerous,
  is it|there common|possible|dangerous|safe|true|risky to|that|for|if, is there a way,
  is it possible|dangerous|safe, what should|do|can|would you|someone|somebody|one|people,
  what should|do i|we do if|when someone|somebody|a|people, what to do if|when, what if, in case,
  how to help someone|somebody, preventing, prevention, prevent, avoid, avoiding, risk of,
  risks of, chance|chances|odds of,
  worried|paranoid|nervous about|of, scared|afraid|terrified|frightened about,
  scared|afraid|terrified|frightened of a|an|having|getting|heart|stroke|cancer|clots|dying,
  worried|scared|afraid i|that will|might|may|ill|could, fear of, so i|we dont get, in general,
  tell me about, explain, does anyone know what|the, never fainted,
  what happens if|when|in|during, when should|do you|people|someone|i call|worry,
  should you|people|runners, do people|runners|women|men get, any facts|info|information,
  advice on preventing|avoiding, myth, myths, statistics, who is at risk,
  is cauda|heatstroke|sciatica|rhabdo|dvt|concussion hereditary|common|dangerous
story: read a|an|about, reading a|an|about, saw a|an|on, watched a|an, watching a|an, article,
  podcast, film, movie, the news, in the news, documentary, episode, first aid, novel, on tv,
  on telly, dreamt, dreamed, nightmare, raising money, charity run|race|10k|5k for, fundraising,
  fundraiser, fundraise, run|running|ran|race|walk for him|her|them, in memory of,
  course next|this week, talk about|on, lecture, quiz, training course, poster, leaflet,
  book about, storyline, game, fiction, reminds me of, like in, leads a talk, awareness,
  research into, research on, foundation, which is why i started, why ive started running,
  i read that, read somewhere that, heard that somebody
nodenial: not only|just|sure|again|good|great|ideal|getting|going|better|right|normal|nice|fun,
  not to mention, no idea|joke|doubt|matter|better|longer|end|good|wonder|clue|change|fun|lie,
  dont know|want|think|understand|care, if not, or not, why not, not stop, without stopping,
  doesnt stop|help|matter|let|go|get, isnt getting|going|helping,
  never stops|ends|lets|goes|again, not getting better, no let up,
  nothing helps|works|eases|touches, not improving, hasnt gone|improved|stopped|eased,
  havent stopped, cant, not long, not even, no rest, no sleep, not great,
  cant run|walk|breathe|move|stand|bend|sit|lift|turn|hop|land|jog|step without,
  cant do anything without, cant take a step without, cant put my foot down without,
  not a day without
bygone: =once, ago, last year|month|week|summer|winter|spring|autumn|christmas|season,
  years|months|weeks back, in #year
"""
NAMES = frozenset(line.partition(":")[0] for line in WORDS.split("\n") if ":" in line)
