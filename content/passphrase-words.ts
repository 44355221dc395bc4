/**
 * Plain Danish words to make a passphrase of: four to eight letters, nothing about anybody's life. There are more
 * than 1024, so that each adds at least ten bits.
 */
export const passphraseWords: readonly string[] = `
  abrikos adresse agern agurk akvarie album alkove allike ananas ankel anker antenne antilope appelsin april arena
  arkiv armbånd asfalt aske asparges atlas august avis avocado badebold badebro badering bagage bager balkon ballade
  ballon balsa bambus banan bandage bane banjo bark barkbåd basar basilisk basun batteri bavian begonia benzin
  berberis bidrag biks billard billede billet birk birkes bison bjerg bjælde bjælke bjørk bjørn blad blank blikdåse
  blinker blok blomme blomst blonde blus blyant blæk blækhus blåbær blåhval bogfinke boghylde bogmærke boks bold bolle
  bolsje bonde bordben borg bowling brandbil brise brisling brist broche brokkoli brombær bronze brænde bræt brød
  brønd bugt buket bukser bulldog bundt burger busk busstop butik byger bygge byvåben bæger bælte bænk bæver bøgetræ
  bøjle bølge bønne børste bådhus bålplads båndsav cacao cafe camping campist cello cembalo cement centrum chance
  charme chili cirkel cirkus citron citrus cola collie cowboy creme cremet curry cykel cyklist cyklon cymbal dadel
  dagbog daggry dagligt dahlia damp damper danser dansk december delfin dessert diamant digter dilemma diplom disk
  divan dobbelt domino drage dragt drivhus dromedar dronning drøm drøne dråbe dukke dunjakke dynamo dyne dynge
  dyrehave dyrlæge dæmning døgn dørmåtte dåse efterår egeblad egetræ ekko ekspert elastik elefant element elev eleven
  elver emne endnu enebær energi enkel episode ernæring espresso essens eventyr evighed fabel fabrik fakkel falk
  fanfare farve farvel fasan fase fastland felt fernis fersken festival fiber figen figur filt filter finger finke
  firben firkant fiskenet fjeder fjeld fjer fjernsyn fjord flade flagre flamingo flamme flaske flet fletning flint
  flok flora flue flyder flyvende flækket fløde fløjl fløjte fodbold fodspor folder form forsøg fortov forår foto
  frakke fregat frisk frost frugt fugl fuldmåne funke fyrre fyrtårn fælde fælled færge gaffel galaxe garage gardin
  garn gartner gasblus gave gavebånd gekko gelænder gemme gips giraf glad glans glas glimt globus glød gobelin gondol
  grafit gran grape gren grene grib gris grotte grube gruppe gryde grænse græs græskar grød grøft grøn grønkål guitar
  guld guldfisk gulerod gulv gummi gynge gæst gætte gødning gøgeur gårdhave hage hagl halm halmtag halvmåne halvø
  hammer hamster handske hare harmoni harpe havfrue havkat havre havtaske hejse heldig helt hermelin hest hestesko
  hilsen himmel hindbær hinde hjelm hjort hjul hjælp hjørne hobby holdbar honning hoppe horisont hotel humle hummer
  humør hundehus hurtig husbåd husky hvalros hvede hveps hvid hvile hvirvel hvælving hyld hylde hyldebær hytte hyæne
  hælde hæve høns høring høst høvl håndbold håndtag håndværk hårbånd ibenholt ideal igloo ilder ildsted indfald
  indgang indkøb ingefær insekt isbjørn isfugl istap isvaffel jager jagthorn jakke januar jasmin jazz jernbane jetfly
  jolle jonglør jordbær jorden journal jubel judo juice julelys juletræ juli jumbo jungle jury juvel jysk kabel kabine
  kadet kaffe kage kajak kaktus kalender kalk kalkun kamel kamera kamille kamin kanal kande kanel kanin kano kapers
  kaptajn karaffel karamel karat karet karpe karrusel karse kasket kasse kastanje katapult katedral kegle kejser kemi
  keramik kerne ketsjer kikkert kiks kilde kilo kimono kiosk kirsebær kiwi klang klap klappe klaver klemme klinte
  klippe klit klods klokke klæde kløft kløver knage knald knap knast kniv knogle knold knude knurhår kobber kobra
  kogle kokos kolibri koloni kolonne komedie komet komfur kommode kompas koncert konfekt konkylie koral kork kornblad
  korsang krabbe kraft krage kran krans krater krave kridt krog krokus krone krum krydder kryds krystal kugle kuglepen
  kuling kunst kurv kuvert kvadrat kvart kvidre kvist kyst kystvej kælder kælk kærne køkken kølig køreplan kåbe lade
  lagkage lakrids laks lama lampe land landkort lanterne laserlys lasso latter lavine lavvande leje lektie leopard
  libelle lilla lime limpind lineal linje linse listesko liter loft lomme lotteri lotus luft luge lugte lukke lund
  lupin lygte lykke lyng lynild lynlås lysning lytte læder læge lærke lærred læse løbehjul løber løgkage lørdag løve
  løvetand løvfald løvsav låge lånebog magnet magnolia majs makrel maleri malke manchet mandag manege mangle mango
  marathon marker marmor marsvin marts maske maskine mast matros medalje mejeri mejse melodi melon metal meteor metro
  middag midnat mikrofon mimose mineral minut mobil model mosaik mose motor mudder mulvarp munter murer mursten musik
  muskat muskel musling mynte myre mystik mælk mælkevej mærke mølle mønster mønt mørtel måge måler måltid månelys
  mårhund nabo nafta narhval nattog natur navle navn negl nelliker neon neptun nikke nisse niveau node nordlys nordpol
  notesbog novelle november nummer nyhed nystart nødder nøgle nåletræ oase oktober oldtid oliven omelet onsdag opal
  opera opgave opskrift orange orden orgel orkan orkester osten otium ovenpå oversigt paddehat pakke palads palet
  palme panda pande papaya papegøje papir papkasse parade paraply parfume park parkere parodi pasta pastil pebber
  pedal pejs pelikan pels pensel persille piano pibe picnic pift pigsten pilot pind pindsvin pingvin pinje pioner
  pistacie pizza plade plakat planet plante plaster plukke plæne pokal polar polka ponton pony popcorn poppel porre
  port portal portræt postbud poster potte prikker prisme prop provins prøve puddel pudder pude puma pumpe punkt
  purløg puste pynt pyramide pære pølse påfugl påske rabarber racer radio radise ragout raket rallye ramme rampe ravn
  rebstige refleks regn regnbue regnvejr rejer rejse reol resten ribs ridder ringbind robot robåd rokke roman rombe
  rose rosin rosmarin rotte roulade rubin rude rugbrød rulle rund runesten rustning rute rygsæk rytme rytter række
  rødbede rørdrum rådyr råkost sadel safari safir safran saga saks salat salon salt salvie samba samling sandal
  sandslot satellit saturn saxofon scene scooter sejl sejlbåd sejltur sekund sele selleri servere serviet sesam signal
  silke sirup sjippe skabelon skak skakbræt skala skat skib skifer skilt skind skitse skive skjorte skolekor skorsten
  skov skovl skovmår skridt skrift skrue skuffe skulder skum skur skygge skæg skøjte skål slik sløjd sløjfe smag
  smaragd smil smør smørhul småkage snefald snefnug snegl snemand snor soda sofa sofapude solbær solhat solsikke
  solskin solsort sommer sonate sonet sovepose spade spejder spejl spejlæg spil spinat spindel spiral spire spole
  sport spring spytte spætte stafet stald stamme station statue stavn stearin stenbuk stencil stige stil stjerne stof
  stol stolpe stork storm straks strand stribe strop struds strøm stub stue støvle sukker suppe surfer svale svamp
  svane sveske svømme sweater syltetøj symfoni synge syren sæbe sæson sødmælk søhest sølv søløve sømand sømil søndag
  tablet tagsten tandem tango tank tapet taske tavle taxa teater tegning teint tekande telefon telt tema tempel tempo
  tennis teske tiger time timian tinde tirsdag tivoli tjørn toast tobak toffee tomat tone topas topmast torden torn
  torsdag torsk torv tovbane trafik traktor trappe trekant tribune trille tromme trompet trylle trælast træner trøje
  tråd tuba tulipan tumult tunnel turban turkis tusind tvilling tyfon tykmælk tæppe tøjle tønde tørv tårn udflugt
  udsigt udspring ugeplan ugle ukulele uldtrøje univers uvejr vadested vaffel vagtel valmue valnød vandfald vandland
  vane vanille vanter vase vask vejr vejviser veranda verden vest vidde video viking villa vinge vinkel vinter viol
  violin vokal voks vugge vulkan væddeløb vædder væksthus vælge værelse værksted værktøj vært yoghurt zebra zone zoom
  æble æbletræ ækvator ærinde æsel æske øgle økse ønske ørering ørken ørred åbning åkande årgang årring årstid åskov
`
  .trim()
  .split(/\s+/);
