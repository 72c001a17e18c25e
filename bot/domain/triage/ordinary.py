"""English words a slip of the key from a word of the lexicon, or sounding like it, and meant."""

from __future__ import annotations

_WORDS = """
abode abort aces acres advise aesthetic agent alice alike alloy alone altar amass amassing among
amusing angel anna anyone ardent arena ashes attach aunty australian awaken awoke babbling babes
bacterial bade bailing baiting ballet banger bank banking banks barged barging barking barks barley
barring based baskets bats batter batting battle battles beach beads beak beam beaming beams beans
beast beasts beeps beers beetles begets begin belie bell bella belle bellow bells berth best beth
bets betting bey bier bilge billiard billing bills billy bind binding bingo birthing bitter blake
blame blames blanc bland blares blaring blaze blazes bleached bleak bleep blend blended blending
blight blink bloc blockade blond bloom blot blurt blush boat boating boats bolted bonding bonds bonk
bonne bonnie bonny bonus booby booked boon boosted booth bootie bores boring bossing bother bought
boulder bouncer bouncy bound bout bowed bows boxer boxes brake brats breach breaching bread breadth
breed breeding breeds bride brides briefing brig brink brisk broker brood broth brothel brothels
brow brutally bubbling buck bucking bucks budge bugger bugle builder building bulls bully bullying
bumper bumpy bunch burnt bury burying buss bussing bust busted busting busy butter buzz cabs
cackling callers callous calms camp cannon cards carrie cart carts carve cary cash cashed catcher
catchy caught cave caves cease ceiling cent center central cents chaff chain challenger champ chance
chanel chant chanting charge charged charging charles chase chased chasing chatter cheat cheats
check checked checking checks cheeky cheer cheers chess chick chicks chili chilli choc chock choir
chose chuff chunk circuit clacking clamp clams clanging clans clapped clash clasp classy claws
cleaning clink clinking cloak cloaked cloaking clone cloned clones cloning closer closest closet
closets cloud clouds clover coating codes coding coerced coffees coffin coffins collars color comb
combing comet comets comfortably comic compelling compiling complaint complaints concert cones
confess confessed confession conned consistent construct constructed constructing construction
contraption cook cooked cooking cooling coping core coroner could county court cove coven covert
covet coveted crabs cracker cram crank cranked craze cream create creed creek creeks creepy crest
crews cricket cries crisis crispy croak crock cropped crouch crucial crust crutch culture cultured
curry daggers dairy daisy dancer dank darling dealers dee deed defeat defect deficit degree
delicious derive despair dessert detaining dey dicey didst differentiate diner ding dipping disperse
dive diving dodge dodgers doggy dollars dolores dong doorbell dos dosing doss doubly doubt dour dove
drawn draws dread drilling driven driver drone dunk dynasty earl eater eight eighty ejection
election elections emergence enact erased esther ether executed exit exited exits exorcise expelled
expert explore explored exploring faces facing factory fair fairly faking fancy farce farting fasten
fatter faze feasting feck feeding feeds fees fences fewer fiend filing filling fills filly filtering
filters finders finer finn finnish firearm flak flask flatter flattering flattery flea flee fleeing
flies fling flint float floats flood floss flour flow flows flue flunk fogey folly font fooling fore
forfeit forge forget forgo fork foster fou frail frank frees freeze freezes fried fries fright
frontier frost frown fry frying fueling fuels funky fussy fuzz gallows gastric gaze gazed glaze
glazed gloss glowing glows glue gluten gong goody gossiping grabs grace graced grain grand grape
grasp grasping grassy grate grave greet grid groan groping gross growl growling growls grown
guarding guess guild halls hamster handy hanger happiness hardy harping hast haters haunt haven
hawking hazing heady healed healing heals health heaps hearse hearth hearty heavens heed heeded
heeds heir hel helper hemorrhage herds hernia heroic hess hew hey hie hiking hires hiring hoard
hobby homeless hooking horde horned hose hours hue hues humility hunted hunter hunting hunts hurry
hurtling huts hypnosis impart impatient impossibly incense incur infer infested insect insider
insistent insured intends intent intents internal interns jock jocks join joins jolly jumbo jumpy
kit knack knots knowhow known lacey lacy laddie lambs larry lassie later lateral latte laughter
launch laze leaning leaping leasing lee leek lei lending lends lengthy lew ley licked licking licks
lief lien lighten lightening liking limbo liner linger lining lions lire listed listing litter
litters liver loans loaves locket lois loll lonely loner looming loony loop loops loosen looting
lords loser lou louse lover lucked lynch mac mack mainly maker makers males mangy mann manor marc
marrying marshall mas master masters mater mates mating matte mattress mattresses meats medals
meddle meringue message metals meteors meters midway mighty mikes mill millennium mills mince miner
mingle miniature mint minus misled missus mixes moaning modeled moles momentary monetary mooning
mope moth moths mourning mowed mowing muddy mules mutters naan nearby neatly needless needy neighbor
neither newer nice nigh nominees noose noses nosy nous novice officer older opera opportune otter
overdoing overhead overhear overhearing oversight paddling pager paint painting paints pairing pairs
palace pall pamper pans panty paradise paralysis parcels paris parkrun parks party pas pasture
patting patty paused pawn pawns pays peace peak pecking peek peeking peeling peeping peering pending
penn penniless peril perilous persona persuade persuaded petty phoney phony picket pickled pickles
pie pied pierces pilates piles pimp pimps pinch pits plains planetary plank planks plant planting
plants plate platoon platter player pleasing plies pointy poisoning poked poker poking polling polls
pollution polyester pond population posed possessing possibly posture powder practise praised
praising prayed praying prays precious premier premiere premise preside presided preying preys
priceless pride primate prime prince print prints prize process processes progress prone propel
property propose proposes prosper pure purse pursued pursuing pushy puss putt putty quilt quote rack
racking ragged raging railing raking rally rallying rapes raping rapping rapture rating ratting
ratty ravine raze razing razzing read readiness reads really realms reciting reed reel reeling
reflex regains reich reid relaying relied relies relive relying renting reopening repaying repent
resent resisting rewound riding rigged rigs rise risking roach roasting robbed robber robbery
robbing robes roc roles roller roses rouge routing roving ruby ruining rumbling sac sack sacked
sacred sailed sailing sake sale sales sand sash saturated scanner scatter scenario scenery scent
scoffs scoop scooped scoot scored scotch screeching scurry sea sealing seared seas seeking seeming
seeping sell selling sells separate serve served serves settlers seven seventy several sewer sewing
sewn shabby shack shacked shacking shade shady shagging shaken shall shallow shame shane shard share
shared sharing shark shave shaving sheep sheer shell shelling shells shelly shelter sheltering shift
shimmy shinny shipped shipping ships shoes shone shoo shooter shore shores shorten shorts shorty
should shout shouting shouts showed shows shredding shrieking shrine sickens sickle sifting sigh
sighs signing simmer sing singing sings sink sinking sins sipping sired sitter sixty sized sizzling
skill skimming skipper skirt slamming slams slaying slick slight sling slinging slipper sliver slots
slower slumming slurping slush smell smelled smelling smells smiley smite smoke smoked smokes snake
sneaky sniff snoop snort snorts snuck snuff soggy sold sonny soon soot sooth sought spared sparing
spear spears speck speedy spelt spend spice spied spike spilt spiral splash spoiled spoiling spook
spoon sport sporting sports spouting sprang spree sprung spry spying squad squads squish staff stain
stains staircase stake staked staking stale stalk stalked stall stank stark starling starter
startled stash stashed stated stating stats steak steaks steep steeped steered steering stems stereo
stew sticky stingy stink stinking stinks stint stir stirred stirring stirs stock stocked stocking
stocks stole stolen stomp stomped stomping stony stood store stores storey storing stork stove
strand straw stray strayed stream streaming streams stretch stretcher stretches stride strides
strife strike strikes string stringing strings strive striving stronger strung stuffy stun stunning
stunt stuttering suck suction suing sung superb superiority superiors sustaining swagger swapped
swapping swat swear swearing swears sweater sweep sweeping sweeps sweet sweeter sweetie sweets swept
swimmer swimming swine swing swinging swings swoop swooped swore sworn swung table tables tack
tacking tacky tail tailing talc tales tang tangle tanks tapes taping tasks taunt taxes taxing
teaches teased teasing tee teem tempt tended tenth terribly terrific terry thanks thea theater thee
their there these thingy think thinks thong thorough thought threat three throes thrust thy tick
ticked ticket tickle tickled tickles tie tied tier tiers tighter timed tinker tinny tire token toll
tommy torch torched torches torpedo touchy tough touring towing toying trace tract tracy trait tramp
trapped trapping traps travel traveling travels tread treasure treasurer treasures treasury treat
treed trey trial trick tricks tricky tried tries tripled trivial trolling trough trout truce truest
trump trumped trusty tuck tucker tuned tutor tutoring twig twin twinkle twins tying unattended
unbeatable uncontrollable unit unsuitable untie upped urinal usable vaginal wack wading waged wager
wages waging wails wait waiter waiters waiting waits waken wal walker wallow wally walter wanker
wards warped warring watery watt watts weak weaken weakened weakens wearing wears week weeks weeping
weeps wei weirdo weiss welding whale whee wheel wheeling wheels where whet whew whey while whine
whiter whore whose wield wildly wile willie wily winged winked winner wired wiring wit witch witted
wives women wonder wondering wong woody wore worms worrying worthy would woven wreak wring writer
wrote yew yoga
"""
ORDINARY = frozenset(_WORDS.split())
