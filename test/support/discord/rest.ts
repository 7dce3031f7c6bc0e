// The REST API of the local Discord, as far as the bot uses it: routes over the world. It refuses what Discord refuses.
import { ChannelType, MessageFlags, type APIMessage } from 'discord.js';
import { messageProblem } from './limits.ts';
import { personMessage, shownChannel, shownMember, type World, type WorldMessage } from './world.ts';

export interface RestRequest {
  readonly method: string;
  /** Below `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly isAuthorized: boolean;
}

export interface RestReply {
  readonly status: number;
  readonly body?: unknown;
}

/** An interaction as the server remembers it. */
export interface OpenInteraction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  /** Kind of the first answer; null before it. */
  answered: number | null;
  /** Data of the first answer. */
  data: Readonly<Record<string, unknown>>;
  /** The message that is `@original`. */
  original: WorldMessage | null;
  readonly followUps: WorldMessage[];
}

export interface RestState {
  readonly world: World;
  readonly application: { readonly id: string; flags: number };
  readonly interactions: Map<string, OpenInteraction>;
  commands: Record<string, unknown>[];
  /** What a deletion or a post makes the gateway say. */
  readonly dispatch: (type: string, data: object) => void;
  readonly gatewayUrl: () => string;
  /** Whether components are refused, as they were once on a bad day. */
  refusesComponents: boolean;
  /** Channels in which the bot may not post. */
  readonly forbidden: Set<string>;
}

type Handler = (parts: readonly string[], request: RestRequest, state: RestState) => RestReply;

const ROUTES: readonly (readonly [string, RegExp, Handler])[] = [
  ['GET', /^\/applications\/@me$/, (_parts, _request, { application, world }) => ok({ ...application, name: 'Whosaid', bot: world.self })],
  ['GET', /^\/gateway\/bot$/, (_parts, _request, { gatewayUrl }) => ok({ url: gatewayUrl(), shards: 1, session_start_limit: LIMIT })],
  ['GET', /^\/applications\/(\d+)\/commands$/, (_parts, _request, { commands }) => ok(commands)],
  ['PUT', /^\/applications\/(\d+)\/commands$/, putCommands],
  ['GET', /^\/channels\/(\d+)$/, ([channel = ''], _request, { world }) => given(world.channels.get(channel), shownChannel, 10_003)],
  ['GET', /^\/channels\/(\d+)\/messages$/, listMessages],
  [
    'GET',
    /^\/channels\/(\d+)\/messages\/(\d+)$/,
    ([channel = '', id = ''], _request, { world }) => given(world.find(channel, id), same, 10_008),
  ],
  ['POST', /^\/channels\/(\d+)\/messages$/, postMessage],
  [
    'PATCH',
    /^\/channels\/(\d+)\/messages\/(\d+)$/,
    ([channel = '', id = ''], { body }, state) => change(state.world.find(channel, id), body, state),
  ],
  ['DELETE', /^\/channels\/(\d+)\/messages\/(\d+)$/, deleteMessage],
  ['POST', /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/, startThread],
  ['POST', /^\/channels\/(\d+)\/typing$/, () => ({ status: 204 })],
  ['POST', /^\/users\/@me\/channels$/, openDirect],
  ['GET', /^\/guilds\/(\d+)\/members\/(\d+)$/, member],
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, callback],
  [
    'GET',
    /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/,
    ([, token = '', id = ''], _request, state) => given(answerOf(token, id, state), same, 10_008),
  ],
  ['PATCH', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/, editAnswer],
  ['POST', /^\/webhooks\/(\d+)\/([^/]+)$/, followUp],
];
const LIMIT = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 };

export function answerRest(request: RestRequest, state: RestState): RestReply {
  if (!request.isAuthorized) return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
  for (const [method, path, handler] of ROUTES) {
    const [, ...parts] = method === request.method ? (path.exec(request.path) ?? []) : [];
    if (method === request.method && path.test(request.path)) return handler(parts, request, state);
  }
  return { status: 404, body: { message: `no route ${request.method} ${request.path}`, code: 0 } };
}

function putCommands(_parts: readonly string[], { body }: RestRequest, state: RestState): RestReply {
  const commands = body as unknown as Record<string, unknown>[];
  state.commands = commands.map((command) => ({
    description: '',
    nsfw: false,
    ...command,
    id: state.world.id(),
    version: state.world.id(),
  }));
  return ok(state.commands);
}

function listMessages([channel = '']: readonly string[], { query }: RestRequest, { world }: RestState): RestReply {
  const all = world.messages.get(channel);
  if (all === undefined) return refused(10_003);
  const after = query.get('after');
  const limit = Number(query.get('limit') ?? 50);
  const shown = after === null ? all.slice(-limit) : all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
  // lists show no nonce
  return ok(shown.toReversed().map(({ nonce: _nonce, ...message }) => message));
}

function postMessage([channel = '']: readonly string[], { body }: RestRequest, state: RestState): RestReply {
  const { world } = state;
  if (!world.channels.has(channel)) return refused(10_003);
  if (state.forbidden.has(channel)) return refused(50_013);
  const earlier = world.messages.get(channel)?.find(({ nonce }) => nonce !== undefined && nonce === body['nonce']);
  if (body['enforce_nonce'] === true && earlier !== undefined) return ok(earlier);
  const problem = problemOf(body, state);
  if (problem !== null) return problem;
  const message = ownMessage(channel, body, state);
  world.add(message);
  state.dispatch('MESSAGE_CREATE', message);
  return ok(message);
}

function change(message: WorldMessage | null | undefined, body: RestRequest['body'], state: RestState): RestReply {
  if (message === undefined || message === null) return refused(10_008);
  const problem = problemOf(body, state);
  if (problem !== null) return problem;
  const flags = ((message.flags ?? 0) & ~MessageFlags.Loading) | Number(body['flags'] ?? 0);
  Object.assign(message, content(body), { flags, edited_timestamp: new Date(state.world.now()).toISOString() });
  state.dispatch('MESSAGE_UPDATE', message);
  return ok(message);
}

function deleteMessage([channel = '', id = '']: readonly string[], _request: RestRequest, state: RestState): RestReply {
  const { world } = state;
  if (world.find(channel, id) === undefined) return refused(10_008);
  world.messages.set(channel, world.messages.get(channel)?.filter((message) => message.id !== id) ?? []);
  const guild = world.channels.get(channel)?.guild_id;
  state.dispatch('MESSAGE_DELETE', { id, channel_id: channel, ...(guild !== undefined && { guild_id: guild }) });
  return { status: 204 };
}

function startThread([channel = '', message = '']: readonly string[], { body }: RestRequest, state: RestState): RestReply {
  const { world } = state;
  const parent = world.channels.get(channel);
  if (parent === undefined) return refused(10_003);
  if (state.forbidden.has(`threads of ${channel}`)) return refused(50_013);
  if (world.find(channel, message) === undefined) return refused(10_008);
  if (world.channels.has(message)) return refused(160_004);
  const thread = world.channel({
    id: message,
    type: ChannelType.PublicThread,
    guild_id: parent.guild_id ?? '',
    parent_id: channel,
    name: String(body['name']),
    owner_id: world.self.id,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: new Date(world.now()).toISOString(),
      locked: false,
    },
  });
  state.dispatch('THREAD_CREATE', { ...shownChannel(thread), newly_created: true });
  return ok(shownChannel(thread));
}

function openDirect(_parts: readonly string[], { body }: RestRequest, { world }: RestState): RestReply {
  const recipient = String(body['recipient_id']);
  const known = [...world.channels.values()].find((channel) => channel.recipients?.some(({ id }) => id === recipient));
  if (known !== undefined) return ok(shownChannel(known));
  const user = [...world.guilds.values()].flatMap(({ members }) => members).find((one) => one.user.id === recipient)?.user;
  return user === undefined ? refused(50_007) : ok(shownChannel(world.channel({ type: ChannelType.DM, recipients: [user] })));
}

function member([guild = '', person = '']: readonly string[], _request: RestRequest, { world }: RestState): RestReply {
  return given(
    world.guilds.get(guild)?.members.find(({ user }) => user.id === person),
    shownMember,
    10_007,
  );
}

function callback([id = '']: readonly string[], { body }: RestRequest, state: RestState): RestReply {
  const open = state.interactions.get(id);
  if (open === undefined) return refused(10_062);
  if (open.answered !== null) return refused(40_060);
  const type = Number(body['type']);
  const data = (body['data'] ?? {}) as RestRequest['body'];
  const problem = type === 4 ? problemOf(data, state) : null;
  if (problem !== null) return problem;
  open.answered = type;
  open.data = data;
  if (type === 4 || type === 5) {
    const flags = Number(data['flags'] ?? 0) | (type === 5 ? MessageFlags.Loading : 0);
    open.original = {
      ...ownMessage(open.channel, { ...data, flags }, state),
      interaction_metadata: { id, type: 2, user: state.world.self, authorizing_integration_owners: {} } as never,
    };
    if ((flags & MessageFlags.Ephemeral) === 0) state.world.add(open.original);
  }
  return { status: 204 };
}

function answerOf(token: string, id: string, { interactions }: RestState): WorldMessage | null {
  const open = [...interactions.values()].find((known) => known.token === token);
  if (open === undefined) return null;
  return id === '@original'
    ? open.original
    : (open.followUps.find((message) => message.id === id) ?? (open.original?.id === id ? open.original : null));
}

function editAnswer([, token = '', id = '']: readonly string[], { body }: RestRequest, state: RestState): RestReply {
  if (![...state.interactions.values()].some((open) => open.token === token)) return refused(10_015);
  return change(answerOf(token, id, state), body, state);
}

function followUp([, token = '']: readonly string[], { body }: RestRequest, state: RestState): RestReply {
  const open = [...state.interactions.values()].find((known) => known.token === token);
  if (open === undefined) return refused(10_015);
  if (open.answered === null) return refused(10_015);
  const problem = problemOf(body, state);
  if (problem !== null) return problem;
  const message = ownMessage(open.channel, body, state);
  open.followUps.push(message);
  if (((message.flags ?? 0) & MessageFlags.Ephemeral) === 0) state.world.add(message);
  return ok(message);
}

function ownMessage(channel: string, body: RestRequest['body'], { world }: RestState): WorldMessage {
  const guild = world.channels.get(channel)?.guild_id;
  const reference = body['message_reference'] as APIMessage['message_reference'];
  return personMessage(world, {
    channel_id: channel,
    author: world.self,
    ...(guild !== undefined && { guild_id: guild }),
    ...content(body),
    flags: Number(body['flags'] ?? 0),
    ...(body['nonce'] !== undefined && { nonce: String(body['nonce']) }),
    ...(reference !== undefined && { message_reference: { ...reference, channel_id: channel } }),
  });
}

function content(body: RestRequest['body']): Pick<APIMessage, 'content'> & { components: never[] } {
  return { content: String(body['content'] ?? ''), components: (body['components'] ?? []) as never[] };
}

function problemOf(body: RestRequest['body'], { refusesComponents }: RestState): RestReply | null {
  const isComponents = (Number(body['flags'] ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const problem = isComponents && refusesComponents ? 'components are refused' : messageProblem(body);
  return problem === null ? null : { status: 400, body: { message: `Invalid Form Body: ${problem}`, code: 50_035, errors: {} } };
}

function same(value: object): object {
  return value;
}

function given<T>(value: T | undefined | null, shown: (value: T) => object, code: number): RestReply {
  return value === undefined || value === null ? refused(code) : ok(shown(value));
}

function ok(body: unknown): RestReply {
  return { status: 200, body };
}

function refused(code: number): RestReply {
  const status = code >= 50_000 && code < 50_020 ? 403 : code === 40_060 || code >= 160_000 ? 400 : 404;
  return { status, body: { message: `refused with ${code}`, code } };
}
