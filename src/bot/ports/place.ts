// Where things are said, by whom, and what may be shown where.

/** Where something is said. */
export interface Place {
  /**
   * `discord:<guild>`, `slack:<team>` (direct messages are channels of it), `console:<name>`; of other direct messages `<platform>:user:<id>`.
   * Nothing ever crosses spaces.
   */
  readonly space: string;
  /** Id of the smallest thing that has readers of its own: a channel, a private thread, a direct message. */
  readonly channel: string;
  /** A thread that the readers of the channel can read, too; null outside of one. */
  readonly thread: string | null;
}

/** Somebody on a platform. */
export interface Person {
  /** Unique within the space. */
  readonly id: string;
  /** As shown to others. */
  readonly name: string;
}

/**
 * What may be shown in a place: rows of `channels` only. Made by `bot/view.ts` for every answer anew, from what the platform says at that
 * moment; never stored.
 */
export interface View {
  readonly space: string;
  readonly channels: readonly string[];
}
