import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/core/text/language.ts';
import { findWords } from '../../../src/core/text/words.ts';

const languageOf = (text: string) => detectLanguage(findWords(text));

describe('detectLanguage', () => {
  it.each([
    ['en', 'The minister said that he had not read the report, but that it was on his desk.'],
    ['en', 'the minister said that he had not read the report but that it was on his desk'],
    ['en', 'THE MINISTER SAID THAT HE HAD NOT READ THE REPORT'],
    ['en', 'He told Die Zeit and La Repubblica that the talks with the de la Cruz family were over.'],
    ['de', 'Der Minister sagte, er habe den Bericht nicht gelesen, aber er liege auf seinem Tisch und werde geprüft.'],
    ['de', 'der minister sagte er habe den bericht nicht gelesen aber er liege auf dem tisch und werde geprüft'],
    ['nl', 'De minister zei dat hij het rapport niet had gelezen, maar dat het op zijn bureau ligt.'],
    ['fr', 'Le ministre a dit qu’il n’avait pas lu le rapport, mais qu’il était sur son bureau.'],
    ['es', 'El ministro dijo que no había leído el informe, pero que estaba en su mesa.'],
    ['it', 'Il ministro ha detto che non ha letto il rapporto, ma che è sulla sua scrivania.'],
    ['ja', '大臣は報告書を読んでいないと述べた。'],
    ['zh', '部长说他没有读过这份报告。'],
    ['ar', 'قال الوزير إنه لم يقرأ التقرير'],
    ['uk', 'Міністр сказав, що не читав звіту, але він лежить на його столі.'],
  ])('tells %s: %s', (language, text) => expect(languageOf(text)).toBe(language));

  it.each([
    '',
    ' \n',
    '12 345 6.7',
    'Brandt',
    'const x = items.map((y) => y.z);',
    'Brandt Okafor Sel Quint Adeyemi Vind Karsholm Velmouth',
    '\uD800',
  ])('cannot tell "%s"', (text) => expect(languageOf(text)).toBe('und'));
});
