// States and what English calls them: other names, adjectives of nationality, capitals, and seats that stand for the government.
// Compiled by hand for this project from general knowledge; MIT. One row a state, in the order of its first name:
// name | other names | adjectives | capital, and other words for its government
// prettier-ignore
const ROWS = `
Afghanistan||Afghan|Kabul
Albania||Albanian|Tirana
Algeria||Algerian|Algiers
Andorra||Andorran|Andorra la Vella
Angola||Angolan|Luanda
Argentina|Argentine Republic|Argentine,Argentinian,Argentinean|Buenos Aires,Casa Rosada
Armenia||Armenian|Yerevan
Australia|Commonwealth of Australia|Australian,Aussie|Canberra
Austria||Austrian|
Azerbaijan||Azerbaijani,Azeri|Baku
Bahamas||Bahamian|Nassau
Bahrain||Bahraini|Manama
Bangladesh||Bangladeshi|Dhaka
Barbados||Barbadian|Bridgetown
Belarus|Byelorussia|Belarusian,Belarussian,Belorussian|Minsk
Belgium||Belgian|
Belize||Belizean|Belmopan
Benin||Beninese|Porto Novo
Bhutan||Bhutanese|Thimphu
Bolivia||Bolivian|La Paz
Bosnia and Herzegovina|Bosnia,Bosnia Herzegovina|Bosnian|Sarajevo
Botswana||Botswanan|Gaborone
Brazil|Brasil|Brazilian|Brasilia,Brasília
Brunei||Bruneian|
Bulgaria||Bulgarian|Sofia
Burkina Faso||Burkinabe|Ouagadougou
Burundi||Burundian|Bujumbura
Cambodia|Kampuchea|Cambodian|Phnom Penh
Cameroon||Cameroonian|Yaounde
Canada||Canadian|Ottawa
Cape Verde||Cape Verdean|
Central African Republic||Central African|Bangui
Chad||Chadian|N Djamena,Ndjamena
Chile||Chilean|Santiago
China|PRC,P R C,People's Republic of China,People s Republic of China,Peoples Republic of China,mainland China|Chinese|Beijing,Peking,Zhongnanhai
Colombia||Colombian|Bogota,Bogotá
Comoros||Comoran|Moroni
Congo|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,D R C|Congolese|Kinshasa
Costa Rica||Costa Rican|
Croatia||Croatian|Zagreb
Cuba||Cuban|Havana
Cyprus||Cypriot|Nicosia
Czech Republic|Czechia|Czech|Prague
Denmark||Danish|Copenhagen
Djibouti||Djiboutian|
Dominica|||Roseau
Dominican Republic|||Santo Domingo
East Timor|Timor Leste,Timor-Leste|Timorese,East Timorese|Dili
Ecuador||Ecuadorian,Ecuadorean|Quito
Egypt||Egyptian|Cairo
El Salvador||Salvadoran,Salvadorean|San Salvador
Equatorial Guinea||Equatoguinean|Malabo
Eritrea||Eritrean|Asmara
Estonia||Estonian|Tallinn
Eswatini|Swaziland|Swazi|Mbabane
Ethiopia||Ethiopian|Addis Ababa
Fiji||Fijian|Suva
Finland||Finnish|Helsinki
France|French Republic|French|Paris,Elysee,Élysée,Elysee Palace,Élysée Palace
Gabon||Gabonese|Libreville
Gambia|The Gambia|Gambian|Banjul
Georgia|Republic of Georgia|Georgian|Tbilisi
Germany|Federal Republic of Germany|German|Berlin
Ghana||Ghanaian|Accra
Greece|Hellenic Republic|Greek|Athens
Grenada||Grenadian|
Guatemala||Guatemalan|
Guinea||Guinean|Conakry
Guinea Bissau|Guinea-Bissau||Bissau
Guyana||Guyanese|Georgetown
Haiti||Haitian|Port au Prince
Honduras||Honduran|Tegucigalpa
Hong Kong|||
Hungary||Hungarian|Budapest
Iceland||Icelandic|Reykjavik
India|Republic of India|Indian|New Delhi,Delhi
Indonesia||Indonesian|Jakarta
Iran|Islamic Republic of Iran,Islamic Republic|Iranian|Tehran,Teheran
Iraq||Iraqi|Baghdad
Ireland|Republic of Ireland,Irish Republic,Eire|Irish|Dublin
Israel|State of Israel|Israeli|Jerusalem,Tel Aviv
Italy||Italian|Rome,Quirinale
Ivory Coast|Cote d'Ivoire,Cote d Ivoire,Côte d'Ivoire,Côte d Ivoire|Ivorian|Yamoussoukro
Jamaica||Jamaican|Kingston
Japan||Japanese|Tokyo
Jordan|Hashemite Kingdom|Jordanian|Amman
Kazakhstan||Kazakh,Kazakhstani|Astana,Nur Sultan
Kenya||Kenyan|Nairobi
Kiribati|||Tarawa
Kosovo||Kosovar,Kosovan|Pristina
Kuwait||Kuwaiti|
Kyrgyzstan|Kirghizstan|Kyrgyz,Kirghiz|Bishkek
Laos||Lao,Laotian|Vientiane
Latvia||Latvian|Riga
Lebanon||Lebanese|Beirut
Lesotho||Basotho|Maseru
Liberia||Liberian|Monrovia
Libya|Jamahiriya|Libyan|Tripoli
Liechtenstein|||Vaduz
Lithuania||Lithuanian|Vilnius
Luxembourg||Luxembourgish|
Macedonia|North Macedonia,FYROM,Former Yugoslav Republic of Macedonia|Macedonian|Skopje
Madagascar||Malagasy|Antananarivo
Malawi||Malawian|Lilongwe
Malaysia||Malaysian|Kuala Lumpur,Putrajaya
Maldives||Maldivian|Male
Mali||Malian|Bamako
Malta||Maltese|Valletta
Marshall Islands||Marshallese|Majuro
Mauritania||Mauritanian|Nouakchott
Mauritius||Mauritian|Port Louis
Mexico||Mexican|Mexico City,Los Pinos
Micronesia|Federated States of Micronesia|Micronesian|Palikir
Moldova|Republic of Moldova|Moldovan|Chisinau
Monaco||Monegasque|
Mongolia||Mongolian|Ulan Bator,Ulaanbaatar
Montenegro||Montenegrin|Podgorica
Morocco||Moroccan|Rabat
Mozambique||Mozambican|Maputo
Myanmar|Burma|Burmese|Naypyidaw,Naypyitaw,Rangoon,Yangon
Namibia||Namibian|Windhoek
Nauru||Nauruan|
Nepal||Nepalese,Nepali|Kathmandu
Netherlands|Holland,The Netherlands|Dutch|The Hague,Amsterdam
New Zealand|NZ|New Zealander|Wellington
Nicaragua||Nicaraguan|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian|Abuja
North Korea|DPRK,D P R K,Democratic People's Republic of Korea,Democratic People s Republic of Korea|North Korean|Pyongyang
Norway||Norwegian|Oslo
Oman||Omani|Muscat
Pakistan|Islamic Republic of Pakistan|Pakistani|Islamabad
Palau||Palauan|
Palestine|Palestinian territories,State of Palestine||Ramallah
Panama||Panamanian|Panama City
Papua New Guinea|PNG|Papua New Guinean|Port Moresby
Paraguay||Paraguayan|Asuncion,Asunción
Peru||Peruvian|Lima
Philippines|The Philippines|Philippine,Filipino|Manila,Malacanang,Malacañang
Poland||Polish|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari|Doha
Romania|Rumania|Romanian|Bucharest
Russia|Russian Federation|Russian|Moscow,Kremlin,The Kremlin
Rwanda||Rwandan|Kigali
Samoa|Western Samoa|Samoan|Apia
Saudi Arabia|Kingdom of Saudi Arabia|Saudi,Saudi Arabian|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian|Belgrade
Seychelles||Seychellois|
Sierra Leone||Sierra Leonean|Freetown
Singapore||Singaporean|
Slovakia|Slovak Republic|Slovak,Slovakian|Bratislava
Slovenia||Slovenian,Slovene|Ljubljana
Solomon Islands||Solomon Islander|Honiara
Somalia||Somali,Somalian|Mogadishu
South Africa|RSA|South African|Pretoria
South Korea|Republic of Korea,ROK,R O K|South Korean|Seoul,Blue House
South Sudan||South Sudanese|Juba
Soviet Union|USSR,U S S R||
Spain||Spanish|Madrid,Moncloa
Sri Lanka|Ceylon|Sri Lankan|Colombo
Sudan||Sudanese|Khartoum
Suriname||Surinamese|Paramaribo
Sweden||Swedish|Stockholm
Switzerland|Swiss Confederation|Swiss|Bern,Berne
Syria|Syrian Arab Republic|Syrian|Damascus
Taiwan|Republic of China,ROC,R O C,Chinese Taipei|Taiwanese|Taipei
Tajikistan||Tajik|Dushanbe
Tanzania||Tanzanian|Dodoma,Dar es Salaam
Thailand||Thai|Bangkok
Togo||Togolese|Lome
Tonga||Tongan|Nuku alofa
Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain
Tunisia||Tunisian|Tunis
Turkey|Türkiye,Turkiye|Turkish|Ankara
Turkmenistan||Turkmen|Ashgabat
Tuvalu||Tuvaluan|Funafuti
Uganda||Ugandan|Kampala
Ukraine|The Ukraine|Ukrainian|Kiev,Kyiv
United Arab Emirates|UAE,U A E,Emirates|Emirati|Abu Dhabi
United Kingdom|UK,U K,Great Britain,Britain,United Kingdom of Great Britain and Northern Ireland|British|Whitehall,Downing Street
United States|US,U S,USA,U S A,America,United States of America|American|Washington,Washington DC,Washington D C
Uruguay||Uruguayan|Montevideo
Uzbekistan||Uzbek|Tashkent
Vanuatu||Vanuatuan,ni Vanuatu|Port Vila
Vatican|Holy See,Vatican City,The Vatican||
Venezuela|Bolivarian Republic of Venezuela|Venezuelan|Caracas,Miraflores
Vietnam|Viet Nam|Vietnamese|Hanoi
Yemen||Yemeni|Sanaa,Sana a
Yugoslavia||Yugoslav|
Zambia||Zambian|Lusaka
Zimbabwe||Zimbabwean|Harare
`;

/** A state with every way of naming it, lower-case, words parted by one space. */
export interface State {
  readonly name: string;
  /** The name and its other forms. */
  readonly names: readonly string[];
  /** Adjectives of nationality; their plurals are its people. */
  readonly adjectives: readonly string[];
  /** The capital and other words that stand for the government, but also for a town. */
  readonly seats: readonly string[];
}

/** Every state of the list. */
export const STATES: readonly State[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', others = '', adjectives = '', seats = ''] = row.toLowerCase().split('|');
    return { name, names: [name, ...list(others)], adjectives: list(adjectives), seats: list(seats) };
  });

function list(cell: string): string[] {
  return cell
    .split(',')
    .filter((item) => item !== '')
    .map((item) => item.replace(/[^\p{L}\p{N}]+/gu, ' '));
}
