// Words that stand before a person's name without being part of it, and the kinds of such words.
// Compiled by hand for this project from general knowledge; MIT.

/** Forms of address: they say nothing that a reader would call a role. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mister madam sir dame lord lady baroness baron sheikh sheik ayatollah hon honorable honourable rev reverend st saint'.split(
    ' ',
  ),
);

/** Offices and ranks written before a name; each is a role by itself. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    'president premier chancellor minister senator sen representative rep congressman congresswoman governor gov mayor secretary ambassador ' +
    'judge justice attorney general gen colonel col lieutenant lt captain capt major maj sergeant sgt admiral adm commander cmdr brigadier corporal ' +
    'marshal constable detective inspector superintendent sheriff officer deputy chief prince princess king queen emperor pope cardinal archbishop ' +
    'bishop imam rabbi pastor father sister brother professor prof councillor councilman councilwoman alderman speaker chairman chairwoman director ' +
    'coach agent private specialist warden treasurer'
  ).split(' '),
);

/** Words that only widen an office: "former vice president", "then deputy prime minister". */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  'former then ex acting vice prime deputy assistant senior chief first lady late outgoing incoming interim lead retired under staff rear'.split(
    ' ',
  ),
);

/** What may follow a surname. */
export const SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv phd md mp qc esq'.split(' '));

/** Words inside a surname, written small. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el bin ibn bint de del della di da dos du la le van von der den ter abu ben mac st'.split(' '),
);

/** Titles that tell a man or a woman. */
export const MALE_TITLES: ReadonlySet<string> = new Set(
  'mr mister sir lord baron king prince congressman chairman councilman father brother pope cardinal archbishop imam'.split(' '),
);
export const FEMALE_TITLES: ReadonlySet<string> = new Set(
  'mrs ms miss madam dame lady baroness queen princess congresswoman chairwoman councilwoman sister'.split(' '),
);

/** Titles of learning. */
export const ACADEMIC_TITLES: ReadonlySet<string> = new Set('dr doctor prof professor'.split(' '));

/** What people are called beside their offices, as the head of a description before a name. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  (
    'spokesman spokeswoman spokesperson leader head expert analyst activist lawyer candidate founder owner manager commissioner author writer journalist reporter ' +
    'editor correspondent actor actress singer musician player captain scientist researcher economist historian doctor physician surgeon nurse teacher student ' +
    'farmer resident victim witness prosecutor lawmaker legislator politician diplomat envoy negotiator adviser advisor aide official investigator dictator ' +
    'activist campaigner organizer organiser astronaut engineer pilot executive ceo chairperson mp mep msp leader photographer filmmaker producer comedian ' +
    'designer artist presenter host anchor columnist blogger climatologist geologist biologist astronomer physicist meteorologist seismologist coordinator ' +
    'wife husband son daughter mother father brother sister widow uncle cousin nephew friend neighbour neighbor colleague chancellor heir successor predecessor rival'
  ).split(' '),
);
