// Abbreviations that end in a dot without ending a sentence, lower-cased, without their last dot.
// Collected for this project from the usage of English news; months, titles and states as in common style guides.

/** Stand before a name and so never end a sentence. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof rev hon gen col lt sgt capt cmdr cpl maj adm sen sens rep reps gov govs pres supt det insp messrs mme mlle st ste mt ft' +
    ' sr sra lieut brig atty fr'
  ).split(' '),
);

/** May end a sentence, but only before a word that plainly opens the next. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'jr inc ltd co corp bros llc plc cos assn assoc dept univ inst intl natl govt est approx etc al ca cf eg ie viz' +
    ' jan feb mar apr jun jul aug sept oct nov dec tues thurs ave blvd rd hwy apt ext'
  ).split(' '),
);

/** States of the USA: words of their own without a capital ("he fell ill."). */
export const STATE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev nd okla ore pa penn sd tenn tex va vt' +
    ' wash wis wyo'
  ).split(' '),
);

/** Abbreviations before a number, words otherwise: "No. 5", but "I said no." */
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = new Set('no nos vol fig figs sec art ch pp p ed para eq sep'.split(' '));

/** What follows "5 p.m." inside a sentence, written with a capital. */
export const AFTER_TIME: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november' +
    ' december et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist aest aedt acst awst nzst nzdt jst local eastern central mountain pacific'
  ).split(' '),
);
