// Three articles about one harbor, for tests of the archive's commands.
import { saying } from './said.ts';

/** The mayor is against the ships; a fisherman of the same surname is for them. */
export const VOTE = saying(
  {
    who: 'Helena Brandt',
    role: 'Mayor',
    says: 'the cruise ships must leave the harbor',
    stance: ['opposes', 'against', 'the cruise ships'],
  },
  { who: 'Anton Brandt', role: 'a fisherman', says: 'the cruise ships bring work', stance: ['praises', 'favor', 'the cruise ships'] },
);

/** Weeks later she has changed her mind. */
export const TURN = saying({
  who: 'Helena Brandt',
  role: 'Mayor',
  says: 'the cruise ships may stay',
  stance: ['supports', 'favor', 'the cruise ships'],
});

/** Somebody speaks about her. */
export const COURT = saying(
  {
    who: 'Tomas Okafor',
    role: 'a lawyer',
    says: 'Helena Brandt will lose in court',
    about: ['Helena Brandt'],
    stance: ['threatens', 'against', 'Helena Brandt'],
  },
  { who: 'Tomas Okafor', says: 'the judge has the papers' },
);
