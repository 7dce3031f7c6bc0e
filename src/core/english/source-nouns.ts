// Words that head a source phrase without a name ("one official", "the ministry", "a report"): what kind of source each is.
// Compiled by hand for this project from general knowledge; MIT.

/** Nobody in particular: such a source is no entity. */
export const NOBODY: ReadonlySet<string> = new Set(
  (
    'people some many those others one everyone everybody someone somebody anyone anybody nobody none other another each all most few several you public world ' +
    'this that these which what there it everything something nothing person'
  ).split(' '),
);

/** Things that carry what somebody says; the body behind them is the source, if the phrase names it. */
export const DOCUMENTS: ReadonlySet<string> = new Set(
  (
    'report reports statement statements letter letters document documents study studies survey surveys poll polls bill law laws act constitution treaty agreement ' +
    'deal resolution memo memos memorandum email emails e-mail mail message messages article articles story stories editorial column transcript footage video videos photo photos ' +
    'picture pictures tape recording recordings evidence data figures statistics results estimates research findings files file filing lawsuit complaint petition ' +
    'order ruling verdict judgment judgement rule rules regulations regulation policy charter plan proposal release post tweet tweets blog website site web page book ' +
    'comments comment remarks words account accounts rumors rumours speculation allegations claims sign signs banner banners placards poster posters slogan indictment ' +
    'decision decisions request requests petition advert advertisement instruction update updates posts code codes summary conference legislation directive convention protocol amendment article manifesto declaration communique communiqué press media newspaper newspapers sources'
  ).split(' '),
);

/** Those who only pass on news. */
export const NEWS: ReadonlySet<string> = new Set(
  'newspaper newspapers magazine tabloid broadcaster website websites reporter reporters correspondent correspondents journalist headlines media channel outlet outlets publication publications sources'.split(
    ' ',
  ),
);

/** Bodies. */
export const BODIES: ReadonlySet<string> = new Set(
  (
    'government ministry department agency police court council committee commission board parliament congress senate house party company firm corporation ' +
    'university school hospital church army military navy administration authority office bureau institute organization organisation association union ' +
    'federation coalition alliance opposition cabinet embassy bank fund foundation group team club league network regime junta service ' +
    'tribunal assembly legislature campaign task force panel judiciary prosecution defence defense jury airline airport manufacturer operator family ' +
    'industry center centre mission command intelligence institution state country nation city town county watchdog charity regulator ngo band crew inquiry leadership bloc delegation militia body side deputation affiliate'
  ).split(' '),
);

/** People whose word has none of the usual endings. */
export const PERSONS: ReadonlySet<string> = new Set(
  (
    'source boss eyewitness witness girl boy clerk individual relative friend child female male counsel insider aide teen guide chief judge nurse guard ' +
    'colleague suspect coach priest monk nun imam rabbi bishop cardinal pope king queen sheikh hero star youth adult victim father mother uncle aunt ' +
    'whistleblower neighbour neighbor native expert analyst pilot scholar academic critic cleric skeptic diplomat democrat republican liberal conservative'
  ).split(' '),
);

/** Groups whose word does not end in "s". */
export const GROUPS: ReadonlySet<string> = new Set(
  'men women children policemen congressmen lawmen mps meps msps staff majority crowd mob audience couple pair duo trio forces membership faithful youth elderly poor rich locals clergy media personnel relatives parents community population public electorate'.split(
    ' ',
  ),
);

/** Words in "s" that name one body or person. */
export const NOT_PLURAL: ReadonlySet<string> = new Set('congress press forces headquarters boss'.split(' '));

/** Words after which a state's name means the state itself: "the Chinese government", "Syrian authorities". */
export const GOVERNMENTS: ReadonlySet<string> = new Set('government govt governments authorities regime federal gov'.split(' '));
