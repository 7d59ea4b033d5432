import { wordsOf } from '../../../shared/words.ts';

/*
 * German words that compounds of social help are made of. With the words of the directory they tell where a compound may be
 * divided, so that the half the directory knows is found even where it does not know the other.
 */
const words = `
  Abend Abfall Abhängigkeit Alkohol Allein Alltag Alten Alter Ambulanz Angehörige Angst Anlage Antrag Anwalt Anzeige Apotheke Arbeit
  Arbeits Armut Arzt Assistenz Asyl Aufenthalt Aufnahme Ausbildung Ausgabe Ausländer Ausweis Auszahlung Auto Bad Badewanne Bahn
  Barriere Baby Bedarf Begleitung Begleiter Behandlung Behinderten Behinderung Behörde Beihilfe Beirat Beratung Berater Beratungs
  Bericht Beruf Berufs Bescheid Beschwerde Besuch Besuchs Betreuer Betreuung Bett Bewegung Bewerbung Bildung Blinden Börse Brief
  Brille Bürger Bürgergeld Büro Café Demenz Dienst Dusche Ehe Ehrenamt Einkauf Einkaufs Einkommen Eltern Entlastung Entlassung
  Erbe Ernährung Erwerb Erziehung Erziehungs Essen Fahr Fahrdienst Fahrt Familie Familien Ferien Flüchtling Flüchtlings Förder
  Förderung Frau Frauen Freizeit Früh Führerschein Garten Geburt Gehör Gehörlosen Geld Gericht Gerichts Geschwister Gesetz
  Gesundheit Gesundheits Gewalt Gruppe Gruppen Hausarzt Haushalt Haushalts Haus Hausnotruf Hebamme Heim Heil Heizung Heizkosten
  Hilfe Hilfs Hilfsmittel Hörgerät Hospiz Hund Impfung Inklusion Insolvenz Integration Internet Jugend Jugendliche Junge Kind Kinder
  Kirche Klasse Kleider Kleidung Klinik Kontakt Konto Kosten Kranken Krankenhaus Krankenkasse Krankheit Krebs Kreis Krise Krisen Küche
  Kündigung Kur Kurs Kurz Kurzzeit Laden Leben Lebens Lebensmittel Lehrer Leistung Leistungs Lern Lese Lift Lohn Mahlzeit Männer Markt
  Medikament Medikamenten Meister Miet Miete Mieter Mittag Mittags Möbel Mobilität Mutter Mütter Nacht Nachbar Nachbarschaft Nachhilfe
  Nachmittag Netz Notruf Nummer Ordnung Ort Paar Partner Patient Patienten Pension Person Pflege Pfleger Pfändung Plan Planung Platz Polizei
  Praxis Preis Problem Prüfung Psycho Rampe Rat Raten Recht Rechts Rechnung Reha Reinigung Rente Renten Rentner Reparatur Rollator Rollstuhl
  Ruhe Sachen Schaden Scheidung Schlaf Schlüssel Schmerz Schuh Schul Schuld Schulden Schuldner Schule Schüler Schutz Schwangere
  Schwangerschaft Schwer Seele Seelsorge Seh Selbst Selbsthilfe Senioren Sicherheit Sicherung Sitz Sorge Sozial Speise Spende Sperre Spiel Sport
  Sprache Sprach Sprech Stadt Station Stelle Steuer Sterbe Stiftung Störung Straf Strom Stunde Sturz Sucht Suche Tafel Tag Tage Tages Taschen
  Tausch Technik Teilhabe Telefon Termin Test Therapie Tier Tisch Tod Toilette Training Trauer Treff Treffen Treppe Treppen Trennung Umbau Umzug
  Unfall Unterhalt Unterkunft Unterricht Unterstützung Urlaub Urlaubs Vater Väter Verein Verfahren Verfügung Vergiftung Verhinderung
  Verletzung Vermittlung Versicherung Versorgung Vertrag Vertretung Vollmacht Vormund Vorsorge Wäsche Wahl Wasch Wasser Weg Weiter Werk
  Werkstatt Wiedereinstieg Wohn Wohnen Wohngeld Wohnraum Wohnung Wohnungs Zahlung Zahn Zeit Zentrum Zimmer Zug Zuschuss Zuzahlung
`;

/** Folded words that may be parts of German compounds, whether the directory uses them or not. */
export const partWords: ReadonlySet<string> = new Set(wordsOf(words));
