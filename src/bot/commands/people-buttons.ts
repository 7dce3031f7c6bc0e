// Buttons for the people that a name may mean, so that one of them can be asked for.
import type { Button } from '../card/card.ts';
import { askButton } from './ask-button.ts';
import type { Request } from './command.ts';
import type { Named } from './find-people.ts';
import { counted } from './words-shown.ts';

const MOST_BUTTONS = 4;

/** For a name that several people have: one button each, which keeps the other options. */
export async function peopleButtons(
  request: Request,
  { command, option, people }: { readonly command: string; readonly option: string; readonly people: readonly Named[] },
): Promise<Button[]> {
  const buttons: Button[] = [];
  if (people.length < 2) return buttons;
  for (const { key, name, role } of people.slice(0, MOST_BUTTONS)) {
    const label = role === null ? `Only ${name}` : `Only ${name}, ${role}`;
    buttons.push(await askButton(request, label, { command, options: { ...request.options, [option]: name, key } }));
  }
  return buttons;
}

/** For a topic that is somebody's name: what they said themselves. */
export async function topicPersonButtons(request: Request, topic: string | null): Promise<Button[]> {
  if (topic === null) return [];
  const { archive } = request.bot;
  const view = await request.view();
  const people = await archive.people(view, topic, MOST_BUTTONS);
  const buttons: Button[] = [];
  for (const { key, name, statements } of people) {
    if (statements === 0) continue;
    // the count of a person has every copy of an article
    const { total, isMore } = await archive.statements(view, { people: [key], limit: 1 });
    const options = { ...sinceOnly(request), person: name, key };
    buttons.push(
      await askButton(request, `${isMore ? 'More than ' : ''}${counted(total, 'statement')} by ${name}`, { command: 'who-said', options }),
    );
  }
  return buttons;
}

function sinceOnly({ options }: Request): Record<string, string> {
  return options['since'] === undefined ? {} : { since: options['since'] };
}
