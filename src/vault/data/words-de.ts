/** Short common German words without umlauts, written for this product. */
export const WORDS_DE = `
abend abenteuer abfahrt abgabe abhang ablage abreise abschied absender abstand abteil acker adler adresse
affe ahorn akrobat aktion album alge allee alltag alm alphabet alter ameise ampel amsel ananas anfang angel
anker anlage anorak anruf ansage antenne antwort anzug apfel apotheke aprikose april arbeit archiv arena
armband aroma artikel arznei asche asphalt ast aster atelier atem atlas atom aufgabe aufsatz aufzug auge
august ausflug ausgang auster ausweis auto axt bach backofen bagger bahn bahnhof balken balkon ball ballon
bambus banane band bank bargeld bart basar basis bauch bauer baum bauwerk beere beet begriff beifall beige
bein beispiel beitrag berg bericht beruf besen besteck besuch beton betrieb bett beutel bewegung bezirk
biber bibliothek biene bier bilanz bild billard birke birne bison blase blatt blau blech blei bleistift
blick blitz block blume bluse boden bogen bohne bohrer bonbon boot bord botschaft bowle brand braun brause
brett brezel brief brille brise brombeere bronze brot bruder brunnen brust buch buche bucht buckel bude
bummel bund bunker bunt burg bus busch butter chance chaos chef chemie chor chronik clown collage comic
computer container couch curry dach dachs dame damm dampf dank datei dattel datum dauer daumen decke deckel
degen deich delfin delle denkmal depot dessert detail detektiv dialekt diamant dicht dichter dienst diesel
diktat ding dinkel dirigent distel docht dohle doktor dolch dom donner doppel dorf dorn dorsch dose dotter
drache draht drama dreieck drossel druck drucker duell duft dunkel dunst durst dusche dutzend ebbe ebene
echo ecke edel efeu ehre eiche eifer eigelb eile eimer eingang einkauf einsatz eis eisen elch elefant
element elfe elster eltern emblem ende energie engel enkel ente entwurf epoche erbse erde ereignis erfolg
ergebnis erker ernte ersatz erz esel espresso essen essig etage etappe etikett eule euro ewig examen exil
export fabel fabrik fach fackel faden fahne fahrrad fahrt faktor falke falle falter familie fang fantasie
farbe farn fasan fass fassade feder fee fehler feier feige feile feld fell fels fenster ferien ferkel fern
ferse fest festung fett feuer fichte fieber figur film filter filz finale finger fink firma fisch fjord
flach flagge flamme flasche fleck fledermaus fleisch flieder fliege flocke floh flora floss flotte fluch
flug flugzeug flur fluss folge folie forelle form forscher forst foto fracht frage frau freiheit freude
freund frieden frisch frist frisur front frosch frost frucht fuchs fuge funk funke furche fuss futter gabel
galaxie galerie galopp gans garage garde gardine garn garten gasse gast gauner gazelle gebiet gebirge geburt
gedanke gedicht geduld gefahr gefieder gegend gehalt gehege geheimnis gehirn geige geist gelb geld gelee
gelenk gemse general genie genuss geologe gepard gericht gerste geruch gesang gesetz gesicht gespann gestein
gewand gewebe gewicht gewinn gewitter giebel gift gipfel gips giraffe gitarre gitter glanz glas glatt glaube
gleis glocke glut gnade gold golf gondel gong gorilla graben grad graf gramm granit gras grat grenze griff
grill grille grotte grube gruppe gruss gulasch gummi gurke gurt guss gymnastik haar hafen hafer hagel hahn
hai haken halle halm hals halt hammer hamster hand handel handy hang harfe harke harz hase hasel haube hauch
haus haut hebel hecht hecke heft heide heimat heizung held helm hemd henne herbst herd herde hering herz heu
hexe himbeere himmel hinweis hirsch hirte hitze hobby hobel hocker hof holz honig hopfen horizont horn hose
hotel huf hummel hummer humor hund hunger hupe hut hydrant hymne idee idol idylle igel iltis imbiss imker
impuls index indigo ingwer inhalt insekt insel inserat instrument inventar irrtum isolation jacht jacke jade
jagd jaguar jahr januar jargon jasmin jaspis jazz jeans jodel joghurt jolle jongleur jubel jugend juli jung
juni jupiter jurist juwel kabel kabine kachel kaffee kahn kai kaiser kajak kakao kaktus kalb kalender kalk
kamel kamera kamin kamm kammer kanal kanne kante kanu kapelle kapitel kappe kapsel karaffe karawane karneval
karotte karpfen karte karton karussell kasse kastanie kasten kater katze kauz kegel kehle keil keim keks
kelch kelle keller kenner kerbe kerl kern kerze kessel kette keule kiefer kiesel kilo kind kino kiosk
kirsche kissen kiste kiwi klang klappe klar klasse klavier klee kleid klein klempner klette klinge klippe
kloster kluft klug knall knauf knie knoblauch knopf knospe knoten kobold koch koffer kohl kohle kokos
kolibri kolonne komet komma kompass kompott konzert kopf kopie koralle korb korken korn kosmos kostbar kraft
kragen kran kranich kranz krater kraut krebs kreide kreis kresse kreuz krimi krone krug krume kuchen kuckuck
kugel kuh kuli kunde kunst kupfer kuppel kurbel kurier kurs kurve kuss kutsche labor lachs lack laden lager
lagune lama lampe land lang lanze laser laterne latte laub lauch lauf laune laut lava lavendel lawine leben
leber leder leer legende lehm lehne lehrer leicht leine leinen leiter lektion lerche leser leuchte licht
lied liege liga lila lilie limette linde linie linse lippe liste liter lob loch locke lohn lokal lorbeer
lotse luchs luft luke lunge lupe lustig luxus lyrik made magen magie magnet mai mais majoran makrele maler
malz mandel mango mann mantel marder margerite mark markt marmor marsch maske mast material matrose matte
mauer maulwurf maus medaille meer mehl meile meise meister melodie melone menge mensch merkur messe messer
metall meteor meter metro miete mikado milbe milch mild minute minze mistel mitte mixer mode modell mohn
mokka molch molke moment monat mond monitor monster montag moor moos morgen mosaik moschus motiv motor motte
museum musik muskel muster mut mutter myrte nabel nachbar nacht nadel nagel name narbe narr narzisse nase
nashorn natur nebel neffe nektar nelke nerv nest netz neu neugier nichte niere nische niveau nomade norden
normal note notiz november nudel nuss nutzen oase obelisk obst ofen ohr oktober oktopus olive oma omelett
onkel opal oper optik orange orchester orchidee orden ordner organ orgel orient orkan ort osten ostern otter
oval ozean paar paket palast palette palme pampelmuse panda panne panther papagei papier pappel paprika
parade park parkett partner party pass pastell pastete pate pause pedal pegel pelikan pelz pendel perle
person petersilie pfad pfanne pfarrer pfau pfeffer pfeife pfeil pferd pfirsich pflanze pflaster pflaume
pforte pfosten pfote pilger pilot pilz pinguin pinie pinsel pirat pixel plakat plan planet planke plastik
platane platte platz podium poesie pokal polster pony portal porto posaune post pracht preis presse prinz
prise probe produkt profil programm propeller prosa provinz publikum pudding puder puls pult pulver pumpe
punkt puppe purpur puste puzzle pyramide quader quadrat qualle quark quartett quarz quelle quer quirl quitte
quittung quote rabatt rabe rad radar radio rahm rahmen rakete rampe rand rang ranke rasen raster rat raum
raupe raute rebe rechen rechnung rede regal regel regen region reh reibe reich reif reifen reiher reim reis
reise reiter rekord remis renner rente reptil reserve rest rettich rezept rhabarber rhythmus richter riegel
riese rind rinde ring rinne ritter robbe robe roboter rock roggen rohr rolle roller roman rose rosine rost
rot route rubin ruder ruf ruhe ruhm rumpf rund runde rutsche saal saat safari safran saft sage sahne saite
salat salbe salbei saline salon salto salz samen sammler samt sand sandale sanft sardine satellit satire
satt sattel satz sauber saum sauna schach schacht schaf schal schale schanze scharf schatten schatz schaum
scheibe schere scherz scheune schicht schiff schild schilf schinken schirm schlaf schlamm schlange schlau
schleife schlitten schloss schlucht schluss schmetterling schmied schmuck schnabel schnecke schnee schnell
schnitt schnur schokolade schrank schraube schrift schritt schuh schule schulter schutz schwalbe schwamm
schwan schwarm schwein schwert schwung see seele segel seide seife seil seite sekunde sellerie semmel senf
sense sessel sieb siedlung sieg siegel signal silbe silber sirene sirup sitz skala skizze socke sockel sofa
sohle sohn solo sommer sonate sonde sonne sorte sozial spalt spange spargel spaten spatz specht speck speer
speiche speise sperber sperling spiegel spiel spinat spinne spion spirale spitze sport sprache spritze
sprung spule spur staat stab stachel stadt staffel stahl stall stamm stand stange stapel stark start station
stau staub stein stelze stempel steppe stern steuer stiefel stier stift stille stimme stirn stock stoff
stolz storch strand strasse strauch strauss strom strumpf stube studie stufe stuhl stunde sturm stute suche
suppe symbol szene tabelle tablett tadel tafel tag takt tal talent tang tank tanne tante tanz tapete tapfer
tarif tasche tasse taste taube taucher tausend taxi team technik teer teich teig teil telefon teller tempel
tempo tennis teppich termin terrasse test text theater thema therme thron thymian tiefe tier tiger tinte
tipp tisch titan titel toast tochter tomate ton tonne topf tor torte tour trab tracht traktor traube traum
treffen treppe tresor tribut trichter trick triumph trocken trommel trompete tropfen trost trubel truhe tuch
tukan tulpe tunnel turban turm turnier turtel typ ufer uhr uhu ulme umfang umhang umlauf umweg unfug uniform
universum unruhe unsinn untergang urlaub urne ursprung urteil urwald vampir vanille vase vater veilchen vene
venus verband verein verlag vernunft vers verstand vertrag vetter video vieh viertel villa violine vitamin
vogel volk vorhang vorrat vorteil vulkan waage wabe wache wachs wade waffel wagen wahl wahr wal wald walnuss
walze wand wange wanne wanze wappen ware warm warze wasser watte weber weg wehr weich weide wein weise
weisheit weit weizen welle welpe welt wende werbung werk wert wespe weste westen wetter wetzstein wicht
wiege wiese wild wille wimper wind winkel winter wipfel wippe wirbel wirt wissen witz woche wolf wolke wolle
wonne wort wrack wucht wunder wunsch wurm wurst wurzel zacke zahl zahn zander zange zapfen zart zauber zaun
zebra zecke zehe zeichen zeile zeit zelle zelt zement zentrum zepter zettel zeuge ziege ziegel ziel ziffer
zimmer zimt zink zinne zirkel zirkus zitat zitrone zitter zone zoo zopf zorn zucker zug zukunft zunge zusatz
zweck zweig zwerg zwiebel zwilling zwirn zyklus zylinder zypresse
`;
