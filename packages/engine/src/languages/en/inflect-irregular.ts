/**
 * English verbs whose past or participle no ending foretells. A row holds as well behind the prefixes of `PREFIXES`
 * (overtake, rebuild, withdraw).
 */

/** Forms of the past and of the past participle. */
export interface IrregularParts {
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

/** infinitive: past participle; one word when both are the same, "/" between two spellings. */
const ROWS = `
be: was/were been
have: had
do: did done
go: went gone
arise: arose arisen
awake: awoke awoken
bear: bore borne
beat: beat beaten
become: became become
begin: began begun
behold: beheld
bend: bent
bet: bet
bid: bid
bind: bound
bite: bit bitten
bleed: bled
blow: blew blown
break: broke broken
breed: bred
bring: brought
broadcast: broadcast
build: built
burn: burned/burnt
burst: burst
buy: bought
cast: cast
catch: caught
choose: chose chosen
cling: clung
come: came come
cost: cost
creep: crept
cut: cut
deal: dealt
dig: dug
draw: drew drawn
dream: dreamed/dreamt
drink: drank drunk
drive: drove driven
dwell: dwelt/dwelled
eat: ate eaten
fall: fell fallen
feed: fed
feel: felt
fight: fought
find: found
fit: fitted/fit
flee: fled
fling: flung
fly: flew flown
forbid: forbade/forbad forbidden
forecast: forecast/forecasted
forget: forgot forgotten
forgive: forgave forgiven
freeze: froze frozen
get: got got/gotten
give: gave given
grind: ground
grow: grew grown
hang: hung/hanged
hear: heard
hide: hid hidden
hit: hit
hold: held
hurt: hurt
keep: kept
kneel: knelt/kneeled
know: knew known
lay: laid
lead: led
leap: leapt/leaped
learn: learned/learnt
leave: left
lend: lent
let: let
lie: lay/lied lain/lied
light: lit/lighted
lose: lost
make: made
mean: meant
meet: met
mow: mowed mown/mowed
pay: paid
plead: pleaded/pled
put: put
quit: quit
read: read
ride: rode ridden
ring: rang rung
rise: rose risen
run: ran run
say: said
see: saw seen
seek: sought
sell: sold
send: sent
set: set
shake: shook shaken
shed: shed
shine: shone
shoot: shot
show: showed shown
shrink: shrank shrunk
shut: shut
sing: sang sung
sink: sank sunk
sit: sat
slay: slew/slayed slain
sleep: slept
slide: slid
slit: slit
smell: smelled/smelt
sneak: sneaked/snuck
sow: sowed sown/sowed
speak: spoke spoken
speed: sped/speeded
spell: spelled/spelt
spend: spent
spill: spilled/spilt
spin: spun
split: split
spread: spread
spring: sprang sprung
stand: stood
steal: stole stolen
stick: stuck
sting: stung
strew: strewed strewn
strike: struck struck/stricken
string: strung
strive: strove/strived striven/strived
swear: swore sworn
sweep: swept
swell: swelled swollen/swelled
swim: swam swum
swing: swung
take: took taken
teach: taught
tear: tore torn
tell: told
think: thought
throw: threw thrown
thrust: thrust
tread: trod trodden
understand: understood
wake: woke woken
wear: wore worn
weave: wove woven
weep: wept
win: won
wind: wound
wring: wrung
write: wrote written
`;

const PREFIXES = [
  'over',
  'under',
  'with',
  'fore',
  'out',
  'mis',
  'un',
  're',
  'up',
  'off',
  'inter',
  'co',
  'hand',
  'pre',
];
/** Regular verbs that look like a prefix before an irregular one. */
const REGULAR = new Set('relay unwind outwind refit outfit prelet colet'.split(' '));

function parse(): Map<string, IrregularParts> {
  return new Map(
    ROWS.trim()
      .split('\n')
      .map((line) => {
        const [infinitive = '', parts = ''] = line.split(': ');
        const [past = '', participle = past] = parts.split(' ');
        return [infinitive, { past: past.split('/'), participle: participle.split('/') }];
      }),
  );
}
const TABLE = parse();

/** Past and participle of an irregular verb, or null when the verb is regular. */
export function irregularParts(infinitive: string): IrregularParts | null {
  const exact = TABLE.get(infinitive);
  if (exact || REGULAR.has(infinitive)) return exact ?? null;
  const prefix = PREFIXES.find(
    (start) => infinitive.startsWith(start) && TABLE.has(infinitive.slice(start.length)),
  );
  const row = prefix && TABLE.get(infinitive.slice(prefix.length));
  if (!row) return null;
  const join = (form: string): string => prefix + form;
  return { past: row.past.map(join), participle: row.participle.map(join) };
}
