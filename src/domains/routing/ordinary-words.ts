import { fold } from '../../shared/fold.ts';

/*
 * German words that are also names of villages, or differ from one by a letter. In running text they count as a place
 * only after "in", "bei", "aus" or "nach", or beside a postcode or town that they belong to. Most are no place in
 * this county: the list is meant for other counties too. Folding takes umlauts away, so that "Musen" also stands for Müsen.
 */
const words = `
  Alt Aue Au Bach Baden Balde Balken Baum Berg Berge Birken Boden Born Brand Bruch Brücke Brunnen Buch Buche Buchen Bühl Burg
  Busch Damm Dorf Ecke Eiche Eichen Eisern Ende Erlen Essen Feld Felde Felsen Forst Furt Garten Graben Grube Grund Gründe
  Hähnchen Hagen Hain Hainchen Halde Halle Hammer Haus Hecke Heide Heim Herzen Hof Höfe Höhe Holz Hütte Insel Kirche Kirchen
  Knie Kunst Lage Land Leben Lehm Leiden Linde Linden Lippe Loch Lohn Luft Mark Markt Mitte Moor Moos Mühle Müsen Musse Müsse
  Müssen Nord Ost Park Platz Quelle Rain Rast Raum Regen Reise Ried Ring Roth Ruhe Sand See Siedlung Singen Sohle Sorge Stein Stelle
  Strand Strasse Süd Tal Teich Tor Ufer Wald Wasser Weg Weide Weiden Weiler Wende Wenden West Wiese Wiesen Wilde Wilden Winkel
  Wissen Wohlfahrt Zelle Ziegel Zinse Zinsen`;

const ordinary = new Set(words.trim().split(/\s+/).map(fold));

/** Whether a folded word is an everyday word first and a place second. */
export function isOrdinaryWord(folded: string): boolean {
  return ordinary.has(folded);
}
