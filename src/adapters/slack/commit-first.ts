// A receiver whose events are committed before bolt sees them: bolt acknowledges events before any listener runs.
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Afterwards, Incoming } from './incoming.ts';
import type { SlackMessageEvent } from './payloads.ts';

/** Where `incoming` rejects, the event stays unacknowledged and Slack sends it again. */
export function commitFirst(receiver: Receiver, incoming: Incoming): Receiver {
  return {
    init: (app: App) => {
      // the same app in all else
      const front = Object.create(app) as App;
      front.processEvent = async (event) => {
        const afterwards = await commit(event, incoming);
        await app.processEvent(event);
        await afterwards?.();
      };
      receiver.init(front);
    },
    start: (...given: unknown[]) => receiver.start(...given),
    stop: (...given: unknown[]) => receiver.stop(...given),
  };
}

async function commit({ body, retryNum = 0 }: ReceiverEvent, incoming: Incoming): Promise<Afterwards | null> {
  const event = body['event'] as SlackMessageEvent | undefined;
  return event === undefined ? null : incoming(event, retryNum);
}
