/**
 * Principal parts of the French verbs that no ending foretells. A row holds for every verb that ends in its
 * infinitive (tenir: obtenir, soutenir) unless it begins with "=". The longest row wins.
 */

/** je, il, nous, ils (present), stem of the future, subjunctive (il), past (il), past participle. */
export type PrincipalParts = readonly [
  je: string, il: string, nous: string, ils: string, future: string, subjunctive: string, past: string, participle: string,
]; // biome-ignore format: one line a row

const ROWS = `
=être: suis est sommes sont ser soit fut été
=avoir: ai a avons ont aur ait eut eu
=y avoir: ai a avons ont aur ait eut eu
=aller: vais va allons vont ir aille alla allé
=en aller: vais va allons vont ir aille alla allé
faire: fais fait faisons font fer fasse fit fait
venir: viens vient venons viennent viendr vienne vint venu
tenir: tiens tient tenons tiennent tiendr tienne tint tenu
prendre: prends prend prenons prennent prendr prenne prit pris
mettre: mets met mettons mettent mettr mette mit mis
battre: bats bat battons battent battr batte battit battu
dire: dis dit disons disent dir dise dit dit
=maudire: maudis maudit maudissons maudissent maudir maudisse maudit maudit
voir: vois voit voyons voient verr voie vit vu
prévoir: prévois prévoit prévoyons prévoient prévoir prévoie prévit prévu
pourvoir: pourvois pourvoit pourvoyons pourvoient pourvoir pourvoie pourvut pourvu
pouvoir: peux peut pouvons peuvent pourr puisse put pu
vouloir: veux veut voulons veulent voudr veuille voulut voulu
savoir: sais sait savons savent saur sache sut su
devoir: dois doit devons doivent devr doive dut dû/due
valoir: vaux vaut valons valent vaudr vaille valut valu
falloir: faut faut fallons faut faudr faille fallut fallu
pleuvoir: pleut pleut pleuvons pleuvent pleuvr pleuve plut plu
cevoir: çois çoit cevons çoivent cevr çoive çut çu
mouvoir: meus meut mouvons meuvent mouvr meuve mut mu
asseoir: assieds assied asseyons asseyent assiér asseye assit assis
seoir: sieds sied seyons siéent siér siée sit sis
ouvrir: ouvre ouvre ouvrons ouvrent ouvrir ouvre ouvrit ouvert
couvrir: couvre couvre couvrons couvrent couvrir couvre couvrit couvert
offrir: offre offre offrons offrent offrir offre offrit offert
souffrir: souffre souffre souffrons souffrent souffrir souffre souffrit souffert
cueillir: cueille cueille cueillons cueillent cueiller cueille cueillit cueilli
assaillir: assaille assaille assaillons assaillent assaillir assaille assaillit assailli
tressaillir: tressaille tressaille tressaillons tressaillent tressaillir tressaille tressaillit tressailli
=faillir: faillis faillit faillissons faillissent faillir faillisse faillit failli
courir: cours court courons courent courr coure courut couru
mourir: meurs meurt mourons meurent mourr meure mourut mort
quérir: quiers quiert quérons quièrent querr quière quit quis
partir: pars part partons partent partir parte partit parti
=répartir: répartis répartit répartissons répartissent répartir répartisse répartit réparti
sortir: sors sort sortons sortent sortir sorte sortit sorti
=assortir: assortis assortit assortissons assortissent assortir assortisse assortit assorti
sentir: sens sent sentons sentent sentir sente sentit senti
mentir: mens ment mentons mentent mentir mente mentit menti
repentir: repens repent repentons repentent repentir repente repentit repenti
servir: sers sert servons servent servir serve servit servi
=asservir: asservis asservit asservissons asservissent asservir asservisse asservit asservi
dormir: dors dort dormons dorment dormir dorme dormit dormi
bouillir: bous bout bouillons bouillent bouillir bouille bouillit bouilli
fuir: fuis fuit fuyons fuient fuir fuie fuit fui
vêtir: vêts vêt vêtons vêtent vêtir vête vêtit vêtu
haïr: hais hait haïssons haïssent haïr haïsse haït haï
uire: uis uit uisons uisent uir uise uisit uit
nuire: nuis nuit nuisons nuisent nuir nuise nuisit nui
luire: luis luit luisons luisent luir luise luisit lui
aindre: ains aint aignons aignent aindr aigne aignit aint
eindre: eins eint eignons eignent eindr eigne eignit eint
oindre: oins oint oignons oignent oindr oigne oignit oint
soudre: sous sout solvons solvent soudr solve solut solu
dissoudre: dissous dissout dissolvons dissolvent dissoudr dissolve dissolut dissous/dissoute
absoudre: absous absout absolvons absolvent absoudr absolve absolut absous/absoute
coudre: couds coud cousons cousent coudr couse cousit cousu
crire: cris crit crivons crivent crir crive crivit crit
vivre: vis vit vivons vivent vivr vive vécut vécu
suivre: suis suit suivons suivent suivr suive suivit suivi
vaincre: vaincs vainc vainquons vainquent vaincr vainque vainquit vaincu
rompre: romps rompt rompons rompent rompr rompe rompit rompu
lire: lis lit lisons lisent lir lise lut lu
rire: ris rit rions rient rir rie rit ri
clure: clus clut cluons cluent clur clue clut clu
inclure: inclus inclut incluons incluent inclur inclue inclut inclus
reclure: reclus reclut recluons recluent reclur reclue reclut reclus
=clore: clos clôt closons closent clor close clôt clos
croire: crois croit croyons croient croir croie crut cru
boire: bois boit buvons boivent boir boive but bu
plaire: plais plaît plaisons plaisent plair plaise plut plu
taire: tais tait taisons taisent tair taise tut tu
traire: trais trait trayons traient trair traie trayit trait
connaître: connais connaît connaissons connaissent connaîtr connaisse connut connu
paraître: parais paraît paraissons paraissent paraîtr paraisse parut paru
=naître: nais naît naissons naissent naîtr naisse naquit né
renaître: renais renaît renaissons renaissent renaîtr renaisse renaquit rené
croître: crois croît croissons croissent croîtr croisse crut cru
=croître: croîs croît croissons croissent croîtr croisse crût crû/crue
suffire: suffis suffit suffisons suffisent suffir suffise suffit suffi
=envoyer: envoie envoie envoyons envoient enverr envoie envoya envoyé
=renvoyer: renvoie renvoie renvoyons renvoient renverr renvoie renvoya renvoyé
`;

function parseRows(): Map<string, PrincipalParts> {
  const rows = ROWS.trim()
    .split('\n')
    .map((line) => {
      const [infinitive = '', parts = ''] = line.split(': ');
      return [infinitive, parts.split(' ') as unknown as PrincipalParts] as const;
    });
  return new Map(rows);
}
const TABLE = parseRows();

/** Principal parts of an irregular verb, or null when the verb is regular. */
export function irregularParts(infinitive: string): PrincipalParts | null {
  const exact = TABLE.get(`=${infinitive}`) ?? TABLE.get(infinitive);
  if (exact) return exact;
  for (let cut = 1; cut <= infinitive.length - 4; cut += 1) {
    const row = TABLE.get(infinitive.slice(cut));
    const prefix = infinitive.slice(0, cut);
    if (row)
      return row.map((part) =>
        part
          .split('/')
          .map((form) => prefix + form)
          .join('/'),
      ) as unknown as PrincipalParts;
  }
  return null;
}
