// The workspace that the bot is installed in: its token, its names, and the addresses of its messages.
import { webApi } from '@slack/bolt';
import type { Logger } from '../../logger.ts';
import { boltLogger } from './bolt-logger.ts';

/** Longer than Slack ever takes; what takes longer is lost. */
const TIMEOUT_MS = 15_000;

export interface WorkspaceOptions {
  readonly botToken: string;
  /** Base of the Web API, ending in `/api/`. */
  readonly apiUrl: string;
  readonly logger: Logger;
}

/** Who the bot is there. */
export interface Identity {
  readonly team: string;
  /** `slack:<team>` */
  readonly space: string;
  readonly botUser: string;
  readonly botId: string;
  /** Ends with a slash. */
  readonly url: string;
}

export interface Workspace {
  readonly client: webApi.WebClient;
  readonly token: string;
  readonly apiUrl: string;
  /** Asked of Slack once; throws what the Web API throws as long as there is no answer. */
  identity(): Promise<Identity>;
}

/** Options of every client: nothing is sent twice without our knowing, and a pause that Slack asks for holds up one call only. */
export function clientOptions({ apiUrl, logger }: Pick<WorkspaceOptions, 'apiUrl' | 'logger'>): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    logger: boltLogger(logger),
  };
}

/** A workspace with a bot token of its own. */
export function createWorkspace({ botToken, apiUrl, logger }: WorkspaceOptions): Workspace {
  const client = new webApi.WebClient(botToken, clientOptions({ apiUrl, logger }));
  let known: Promise<Identity> | null = null;
  const ask = async (): Promise<Identity> => {
    try {
      const { team_id: team = '', user_id: botUser = '', bot_id: botId = '', url = '' } = await client.auth.test();
      return { team, space: `slack:${team}`, botUser, botId, url };
    } catch (error) {
      known = null;
      throw error;
    }
  };
  return { client, token: botToken, apiUrl, identity: () => (known ??= ask()) };
}

/** The address of a message. */
export function messageLink({ url }: Identity, channel: string, ts: string, thread: string | null): string {
  const link = `${url}archives/${channel}/p${ts.replace('.', '')}`;
  return thread === null || thread === ts ? link : `${link}?thread_ts=${thread}&cid=${channel}`;
}
