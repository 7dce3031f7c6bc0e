// The people of the workspace: their names, and who is a guest. Asked of Slack, and kept for some minutes.
import type { Logger } from '../../logger.ts';
import { slackError } from './slack-errors.ts';
import type { Workspace } from './workspace.ts';

/** Somebody who becomes a guest is still taken for a member so long. */
const KEPT_MS = 5 * 60_000;
/** More unknown people than this are asked for with one list rather than one by one. */
const MOST_SINGLE = 20;
const PAGE = 200;
/** What waits for a name is to be acknowledged in time; a name that comes later is known the next time. */
const NAME_LIMIT_MS = 1_000;
const NO_NAME = 'somebody';

/** Somebody of the workspace. */
export interface SlackPerson {
  readonly name: string;
  /** Guests and people of other workspaces see only the channels that they are in. */
  readonly isGuest: boolean;
  readonly isAdministrator: boolean;
}

export interface People {
  /** As shown to others; `fallback` where Slack does not say. */
  name(user: string, fallback?: string): Promise<string>;
  /** Those of `users` that are guests; throws what the Web API throws. */
  guests(users: readonly string[]): Promise<readonly string[]>;
  /** Asked anew each time. */
  isAdministrator(user: string): Promise<boolean>;
}

/** What the Web API tells about somebody. */
interface Member {
  readonly id?: string;
  readonly team_id?: string;
  readonly name?: string;
  readonly real_name?: string;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_primary_owner?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
}

/** People of one workspace. */
export function createPeople(workspace: Workspace, { logger, now }: { readonly logger: Logger; readonly now: () => number }): People {
  const known = new Map<string, { readonly person: SlackPerson; readonly until: number }>();
  const { client } = workspace;

  async function keep(member: Member): Promise<SlackPerson> {
    const person = describe(member, (await workspace.identity()).team);
    if (member.id !== undefined) known.set(member.id, { person, until: now() + KEPT_MS });
    return person;
  }
  const recall = (user: string) => {
    const kept = known.get(user);
    return kept !== undefined && kept.until > now() ? kept.person : undefined;
  };
  async function ask(user: string): Promise<SlackPerson> {
    const { user: member = {} } = await client.users.info({ user });
    return keep({ ...member, id: user });
  }
  async function askAll(): Promise<void> {
    for (let cursor: string | undefined; ;) {
      const page = await client.users.list({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
      for (const member of page.members ?? []) await keep(member);
      cursor = page.response_metadata?.next_cursor;
      if (cursor === undefined || cursor === '') return;
    }
  }
  async function isGuest(user: string): Promise<boolean> {
    try {
      return (recall(user) ?? (await ask(user))).isGuest;
    } catch (error) {
      if (slackError(error) === 'user_not_found') return true;
      throw error;
    }
  }
  return {
    name: async (user, fallback = NO_NAME) => {
      try {
        return recall(user)?.name || (await inTime(ask(user)))?.name || fallback;
      } catch (error) {
        logger.warn({ code: slackError(error) }, 'name of a person not known');
        return fallback;
      }
    },
    guests: async (users) => {
      if (users.filter((user) => recall(user) === undefined).length > MOST_SINGLE) await askAll();
      const guests = await Promise.all(users.map(isGuest));
      return users.filter((_user, index) => guests[index]);
    },
    isAdministrator: async (user) => (await ask(user)).isAdministrator,
  };
}

function describe(member: Member, team: string): SlackPerson {
  const { profile = {}, real_name: realName, name } = member;
  const isStranger = member.is_stranger === true || (member.team_id !== undefined && member.team_id !== team);
  return {
    name: [profile.display_name, profile.real_name, realName, name].find((word) => word !== undefined && word !== '') ?? '',
    isGuest: isStranger || member.is_restricted === true || member.is_ultra_restricted === true,
    isAdministrator: !isStranger && (member.is_admin === true || member.is_owner === true || member.is_primary_owner === true),
  };
}

/** Null when it takes too long. */
async function inTime<Value>(value: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), NAME_LIMIT_MS);
  });
  try {
    return await Promise.race([value, limit]);
  } finally {
    clearTimeout(timer);
  }
}
