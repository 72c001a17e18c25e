"""Common English words that are one slip of the key away from a word of the lexicon, and meant."""

from __future__ import annotations

_WORDS = """
abode abort aces acres aesthetic agent alice alike alloy alone altar among amusing angel anyone
ardent arena ashes attach australian awaken awoke babbling babes bacterial bade bailing baiting
ballet banger bank banking banks barged barging barking barks barley barring based baskets bats
batter batting battle battles beach beads beak beam beaming beams beans beast beasts beeps beers
beetles begets begin bell bella belle bells berth best beth bets betting bilge billiard billing
bills billy bind binding bingo birthing bitter blake blame blames bland blares blaring blaze
blazes bleached bleak bleep blend blended blending blight blink blockade blond bloom blot blurt
blush boat boating boats bolted bonding bonds bonus booby booked boosted booth bores boring
bossing bother bought boulder bouncer bouncy bound bowed bows boxer boxes brake brats breach
breaching bread breadth breed breeding breeds bride brides briefing brig brink brisk broker
brood broth brothel brothels brow brutally bubbling buck bucking bucks budge bugger bugle
builder building bulls bully bullying bumper bumpy bunch burnt bury burying bust busted busting
butter cabs cackling callers callous calms camp cannon cards cart carts carve cary cash cashed
catcher catchy caught cave caves cease ceiling cent center central cents chain challenger champ
chance chant chanting charge charged charging charles chase chased chasing chatter cheat cheats
check checked checking checks cheeky cheer cheers chess chick chicks chili chilli choir chose
chunk circuit clacking clamp clams clanging clans clapped clash clasp classy claws cleaning
clink clinking cloak cloaked cloaking clone cloned clones cloning closer closest closet closets
cloud clouds clover coating codes coding coerced coffees coffin coffins collars color combing
comet comets comfortably comic compelling compiling complaint complaints concert cones confess
confessed confession conned consistent construct constructed constructing construction
contraption cook cooked cooking cooling coping core coroner could county court cove coven covert
covet coveted crabs cracker cram crank cranked craze cream create creed creek creepy crest crews
cricket crisis crispy croak crock cropped crouch crucial crust crutch culture cultured curry
daggers dairy daisy dancer darling dealers defeat defect deficit degree delicious derive despair
dessert detaining didst differentiate diner ding dipping disperse dive diving dodge dodgers
doggy dollars dolores dong doorbell doubly doubt dove drawn draws drilling driven driver drone
dunk dynasty earl eater eight eighty ejection election elections emergence enact erased esther
ether executed exit exited exits exorcise expelled expert explore explored exploring faces
facing factory fair fairly faking fancy farce farting fasten fatter feasting feeding feeds fees
fences fewer fiend filing filling fills filly filtering filters finders finer finnish firearm
flak flask flatter flattering flattery fleeing flies fling flint float floats flood floss flour
flow flows flunk folly font fooling fore forfeit forge forget forgo foster frail frank freeze
freezes fried fries fright frontier frost frown frying fueling fuels funky fuzz gallows gastric
gaze gazed glaze glazed gloss glowing glows glue gluten gong goody gossiping grabs grace graced
grain grand grape grasp grasping grassy grate grave greet grid groan groping gross growl
growling growls grown guarding guild halls hamster handy hanger happiness hardy harping hast
haters haunt haven hawking hazing heady healed healing heals health heaps hearse hearth hearty
heavens helper hemorrhage herds hernia heroic hiking hires hiring hoard hobby homeless hooking
horde horned hose hours humility hunted hunter hunting hunts hurry hurtling huts hypnosis impart
impatient impossibly incense incur infer infested insect insider insistent insured intends
intent intents internal interns jocks join joins jolly jumbo jumpy kit knack knots known lambs
larry later lateral laughter launch leaning leaping leasing lending lends lengthy licked licking
licks lighten lightening liking limbo liner linger lining lions lire listed listing litter liver
loans loaves locket lois lonely loner looming loony loop loops loosen looting lords loser louse
lover lucked lynch mainly maker makers males mangy manor marrying master masters mates mating
mattress mattresses meats medals meddle meringue message metals meteors meters midway mighty
mikes millennium mills mince miner mingle miniature mint minus misled missus mixes moaning
modeled moles momentary monetary mooning mope moth moths mourning mowed mowing muddy mules
mutters nearby neatly needless needy neighbor neither newer nice nigh nominees noose noses nosy
novice officer older opera opportune otter overdoing overhead overhear overhearing oversight
paddling pager paint painting paints pairing pairs palace pamper pans panty paradise paralysis
parcels paris parkrun parks party pasture patting patty paused pawn pawns pays peace pecking
peeking peeling peeping peering pending penniless peril perilous persona persuade persuaded
petty phoney phony picket pickled pickles pierces pilates piles pimp pimps pinch pits plains
planetary plank planks plant planting plants plate platoon platter player pleasing pointy
poisoning poked poker poking polling polls pollution polyester pond population posed possessing
possibly posture powder practise praised praising prayed praying prays precious premier premiere
premise preside presided preying preys priceless pride primate prime prince print prints prize
process processes progress prone propel property propose proposes prosper pure purse pursued
pursuing pushy puss putty quilt quote racking ragged raging railing raking rally rallying rapes
raping rapping rapture rating ratting ratty ravine read readiness reads really realms reciting
reeling reflex regains relaying relied relies relive relying renting reopening repaying repent
resisting riding rigged rigs rise risking roach roasting robbed robber robbery robbing robes
roles roller roses rouge routing roving ruby ruining rumbling sack sacked sacred sailed sailing
sake sale sales sand sash saturated scanner scatter scenario scenery scoffs scoop scooped scoot
scored scotch screeching scurry sealing seared seeking seeming seeping sell selling sells
separate serve served serves settlers seven seventy several sewer sewing shabby shack shacked
shacking shade shady shagging shaken shall shallow shame shane shard share shared sharing shark
shave shaving sheep sheer shell shelling shells shelly shelter sheltering shift shimmy shipped
shipping ships shoes shone shoo shooter shore shores shorten shorts shorty should shout shouting
shouts showed shows shredding shrieking shrine sickens sickle sifting sigh sighs signing simmer
sing singing sings sinking sins sipping sired sitter sixty sized sizzling skill skimming skipper
skirt slamming slams slaying slick slight sling slinging slipper sliver slots slower slumming
slurping slush smell smelled smelling smells smiley smite smoke smoked smokes snake sneaky sniff
snoop snort snorts snuck snuff soggy sold sonny soon soot spared sparing spear spears speck
speedy spelt spend spice spied spike spilt spiral splash spoiled spoiling spook spoon sport
sporting sports spouting sprang spree sprung spying squad squads squish staff stain stains
staircase stake staked staking stale stalk stalked stall stank stark starling starter startled
stash stashed stated stating stats steak steaks steep steeped steered steering stems stereo
sticky stingy stink stinking stinks stint stir stirred stirring stirs stock stocked stocking
stocks stole stolen stomp stomped stomping stony stood store stores storing stork stove strand
straw stray strayed stream streaming streams stretch stretcher stretches stride strides strife
strike strikes string stringing strings strive striving stronger strung stuffy stun stunning
stunt stuttering suck suction suing sung superb superiority superiors sustaining swagger swapped
swapping swat swear swearing swears sweater sweep sweeping sweeps sweet sweeter sweets swept
swimmer swimming swine swing swinging swings swoop swooped swore sworn swung table tables tack
tacky tail tailing tales tang tangle tanks tapes taping tasks taunt taxes taxing teaches teased
teasing tempt tended tenth terribly terrific terry thanks theater thee their there these thingy
think thinks thong thorough thought threat three throes thrust tick ticked ticket tickle tickled
tickles tied tighter timed tinker tire token tommy torch torched torches torpedo touchy tough
touring towing toying trace tract tracy trait tramp trapped trapping traps travel traveling
travels treasure treasurer treasures treasury treat trial trick tricks tricky tried tries
tripled trivial trolling trough trout truce truest trump trumped trusty tuck tucker tuned tutor
tutoring twig twin twinkle twins tying unattended unbeatable uncontrollable unit unsuitable
untie upped urinal usable vaginal wading waged wager wages waging wails wait waiter waiters
waiting waits waken walker wallow wally walter wanker wards warped warring watery weak weaken
weakened weakens wearing wears week weeks weeping weeps weirdo welding whale wheel wheeling
where while whine whiter whore whose wield wildly wily winged winked winner wired wiring witch
wives women wonder wondering wong woody wore worms worrying worthy would woven wreak wring
writer wrote yoga
"""
ORDINARY = frozenset(_WORDS.split())
