"""Easy words for passphrases and usernames.

Short (4 to 7 letters), common and spelt as they sound. None has a twin that sounds the same, and
none hurts or brings back crime, drugs, drink, weapons, police, or a family that is missed.
Three of them give 30 bits: enough, because tries are counted.
"""

_LINES = """
acorn actor after again agree album alive allow almond almost along alpine always amber amount
anchor animal ankle apple apricot apron arcade arena artist aspen asset atlas atom attend attic
award bacon badger bagel baker bakery balance balloon bamboo banana banjo banner barber basic
basil basin basket battery bead beaker because become beetle before begin behind belong below
belt beside best better between beyond billion birch blanket blend blink blossom blouse boat
bonnet bonus book bottom bounce bracket branch brave breeze brick brief bright bring broad broom
brush bubble bucket buckle bugle build builder bulb bumper bundle bunny burger butter button
buzzer cabbage cabin cabinet cable cactus cake camera canal canary candle canoe canyon captain
caramel caravan carbon card career carpet carrot carry cart carton cartoon casual catch cave
celery cement certain chair chalk chance change chapter charm chart chat cheer cheese cherry
chess chimney chin chorus cinema circle circus city clam clarity classic clay clear clever click
cloak clock cloth cloud clover clown cluster coach coast cobalt cobweb coconut coffee coin
combine comedy comet comfort comic common compass concert connect contest cook cool copper copy
corner cotton count country couple cover cradle craft crane crayon cream create cricket crisp
crop crowd crown crumble crust cube cuddle cupcake curl curtain cushion custard custom cycle
daily daisy dance dancer daring date decade decide deep define delta denim dentist depend desk
detail dial diamond differ digital dinner direct disco discuss distant dive diver doctor dolphin
domino donate door double dragon drama draw drawer dream dress drive driver drum duet dune
duster eager eagle early earring earth east easy echo edge editor effort elastic elbow elegant
element eleven emerald energy engine enjoy entire equal equator even evening event ever every
exact example excited expand expect expert explain explore express extra eyebrow eyelid fable
fabric falcon famous fancy farm farmer fashion faster feather feel felt fern ferry fiddle field
fifteen fifty figure fill film filter final finch finger finish first fish fishing fitness five
flannel flap flask flat flip float flock florist fluffy flute foal foam focus folder follow food
forest fork format fossil frame freckle freedom fresh fridge friend frog front frost frosty
fudge full funny fusion future gadget galaxy gallery game garage garden garlic garnet gather
gentle giant gift giggle ginger give glad glance glass glide glitter globe glossy glove glow
glue goal going golden golf gong good grade grain grape graph gravel gravy green grill grin grip
ground group grove grow growth gust habit half hamlet hammock hamster hand handbag handle handy
happen happy hardy harvest hazel headset health heather helmet help helper hero heron hike hiker
hill hinge history hobby hockey holiday home honey hope hopeful horizon house huddle human
humble hundred icing icon idea ideal igloo image imagine impact improve inch include index
indigo indoor inform inland input inside iron item itself ivory jacket jaguar jasmine jazz jelly
jersey jigsaw jingle join joke jolly journal joyful juggle july jumble jump jumper june jungle
junior just karate keep keeper kennel kettle kind kindly kiosk kitchen kite kitten kiwi koala
label ladder lagoon lake lamp lantern laptop large lark laser last later laugh laundry lawn
layer leader leaf leaflet learn ledge left lemon lend length lentil letter level library lift
lilac lily lime linen link lion liquid list little lively lizard lobster local locket lodge long
look loop lotion lotus lounge lovely loyal lucky luggage lunch machine magic magnet magpie
mailbox major mammal mango many maple marble margin marina mark marker market maroon marvel
mascot matter maybe meadow meal medium melody memory mention menu mermaid merry message meteor
method metro midday middle milk mill million mingle mini mirror mitten mobile model modern
modest moment monday month moon moss moth motion motor mouse mouth move movie much muffin mural
music myself nail name napkin narrow nature navy near nearby neat nectar needed nest next nibble
nice nimble nine ninety noise noodle noon north note notice novel number nurse nutmeg oatmeal
observe ocean october octopus office often olive onion online only open option orange orbit
orchard organ ostrich other otter outdoor outfit outing outside oval oven over owner oyster pace
pack paddle page paint painter palace pamper pancake panda panel paper parade parcel park parka
parrot parsley parsnip partner party pass passion pasta pastry patch path pattern peanut pebble
pelican pencil penguin people pepper perfect perform person petal phone photo piano pick picnic
picture pillow pilot pink pitch pizza planet plank plant plaster plastic plate play player
plenty plus pocket polar polish polite polo pond pony popcorn porch poster potato potter pottery
pretty prime print printer prize produce promise proper protect proud provide public pudding
puddle puffin pull pulse pumpkin pupil puppet puppy purple purpose push puzzle quack quarter
quest quick quilt quiz quote rabbit racket radio radish raft rainbow raisin rally ramble ranch
random range rapid rare raven reach ready reason rebuild recent recycle reef reflect refresh
regular relax relay remind remote repair repeat reply resort reward ribbon ride rider ridge
ripple rise river roast robin robot rocket roof room rooster rosy round rowing rubber ruby rugby
rule ruler rumble runner saddle safari safe sailor salad salmon salsa salt same sample sand
sandal satchel satin saucer save scale scanner scarf scatter school science scone scooter scout
scroll seagull seal seaside season seat seaweed second select self sense seven shade shadow
shallow shampoo shape share shawl sheep shelf shell shimmer shine shiny ship shirt shore should
show shower shrimp shrub shrug shutter signal silent silk silver simple sing singer single
sixteen sixty skate skater sketch skill skip skirt skylark slate sleep sleepy sleet slice
slipper slope slow small smile smooth snack snail sneeze snooze snorkel snug soap social sock
soda sofa soft solar solid solo solve someone song sonic soon sound soup south space spare spark
sparkle sparrow speak spell spend spin spinach spiral splash sponge spoon sport spot spread
spring sprint sprout spruce square squash squeak squid stadium staff stage stamp stand staple
star start station statue stay steady steam stem stereo stew sticker stir stitch stop storm
stove straw stream street stretch string stripe stroll student studio study stump suggest summer
sunny sunrise sunset super supper supply support surface sushi swan sweep swift swim swimmer
swing switch system table tadpole take talent talk tall tango tape tartan task taste tasty teach
teacher teapot tell tennis tent term test text thank theme thimble thing think third thirsty
thirty thunder ticket tidy tiger tile timber timer tiny tiptoe title toast today toffee toga
tomato tone tonight tool topic topping tornado total touch tour towel tower town tractor traffic
trainer tram travel tray treat tree trend trim trio trolley trout truck true tube tulip tumble
tuna tunnel turnip turtle tutor twelve twenty twice twig twin twinkle twist umpire under unicorn
update upper upright upward urban useful valley value vanilla various vast velvet vest victory
video view villa village vinegar violet violin vivid voice volcano volume vote waffle wagon
waiter wake walk walker walnut walrus warm warmth wash washer water weekend welcome well wellies
west wetland wheat whisker whisper wide widget width wiggle willow window winner winter wisdom
wish wobble wonder wool word work worker yarn yawn year yellow yoga zebra zigzag zinc zipper
zone zoom
"""

WORDS: tuple[str, ...] = tuple(_LINES.split())

_FRIENDLY_LINES = """
brave bright clever early fancy fresh gentle glad golden happy hardy jolly joyful kindly
lively lovely loyal lucky merry modern modest neat nimble polite proper proud ready shiny
silver simple smooth snug solid steady sunny super swift tidy useful vivid warm lilac violet
amber green purple orange yellow
"""

FRIENDLY: tuple[str, ...] = tuple(_FRIENDLY_LINES.split())
"""First words of a username."""

_THING_LINES = """
acorn apple apricot badger balloon bamboo banjo beetle birch blanket blossom button cabin
cactus candle canoe carrot cherry clover cobweb coconut comet cotton cricket cushion daisy
dolphin dragon eagle falcon fern finch forest fossil galaxy garden ginger hammock harvest
heron jaguar jigsaw kettle kite kitten koala ladder lagoon lantern lemon lilac lion lizard
magnet magpie mango maple marble meadow meteor moon nutmeg ocean olive otter oyster pancake
panda parrot pebble pelican penguin pepper piano pillow planet pocket potato puffin pumpkin
rabbit rainbow raven ribbon river robin rocket saddle salmon sandal scarf seagull shell
skylark snail sparrow sponge spoon star statue teapot tiger tomato tractor tulip tunnel
turnip turtle unicorn valley velvet violin volcano waffle wagon walnut walrus willow window
zebra
"""

THINGS: tuple[str, ...] = tuple(_THING_LINES.split())
"""Second words of a username."""
