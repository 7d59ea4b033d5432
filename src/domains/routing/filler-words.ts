import { fold } from '../../shared/fold.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(fold));

/** Words around a place that say nothing about which place it is. */
const fillers = wordSet(`
  ab am an ans auf aus bei beim da dem den der des die das dort hier hinter im in ins nach nahe Nähe neben ob oberhalb über um
  unterhalb unweit vom von vor zu zum zur und oder bitte ca
  ich wir sie er es man mich mein meine meiner meinem meinen unser unsere unserer ihr ihre
  bin ist sind wohne wohnt wohnen wohnhaft wohnte lebe lebt leben komme kommt kommen zuhause ziehe zieht
  Mutter Vater Eltern Oma Opa Tochter Sohn Kind Familie
  Ort Orte Ortsteil Ortschaft Stadt Stadtteil Stadtgebiet Gemeinde Gemeindeteil Dorf Dörfchen klein kleine kleines kleinen Kreis Landkreis Kreisgebiet
  Gebiet Gegend Region Raum Umgebung Umland Großraum Viertel Haus Wohnung Zimmer Hof Anschrift Adresse PLZ Postleitzahl
  Zentrum Innenstadt Altstadt Kernstadt Bahnhof Hauptbahnhof Bhf Hbf NRW Westf Deutschland Germany
  near nearby around at by from of on the close to next i we she he my our mother father parents live lives living
  city town village district county area place postcode zip`);

/** Words after which the next name only says where something else lies: "Holzhausen bei Burbach". */
const nearness = wordSet('bei nahe Nähe unweit near by Umgebung');

/** Words after which an everyday word is meant as a place. */
const placing = wordSet('in bei aus nach');

/** Words in front of a place that go with it when it is taken out of a search query. */
const leading = wordSet('in im bei beim aus nach nahe Nähe um rund von Raum Umgebung Großraum Stadt Gemeinde Ort für near at around from');

/** Whether a folded word around a place says nothing about which place it is. */
export const isFiller = (folded: string): boolean => folded.length < 2 || fillers.has(folded);

/** Whether the name after this folded word only says where something else lies. */
export const isNearness = (folded: string): boolean => nearness.has(folded);

/** Whether an everyday word after this folded word is meant as a place. */
export const isPlacing = (folded: string): boolean => placing.has(folded);

/** Whether this folded word goes with the place behind it when that is taken out of a query. */
export const isLeading = (folded: string): boolean => leading.has(folded);
