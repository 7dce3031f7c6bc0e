// What Slack sends, as far as it is read here. Every field may be missing: payloads differ by client and change without notice.

/** A message, in an event, a shortcut or a list. */
export interface SlackMessage {
  readonly type?: string;
  readonly subtype?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly blocks?: readonly unknown[];
  readonly attachments?: readonly SlackAttachment[];
  readonly files?: readonly SlackFile[];
  readonly edited?: { readonly ts?: string };
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: Readonly<Record<string, unknown>> };
}

/** A message event; `message` and `previous_message` are there where one was changed or deleted. */
export interface SlackMessageEvent extends SlackMessage {
  readonly channel?: string;
  readonly channel_type?: string;
  readonly message?: SlackMessage;
  readonly previous_message?: SlackMessage;
  readonly deleted_ts?: string;
}

/** What is shown under a message: a preview, or another message that was forwarded. */
export interface SlackAttachment {
  readonly is_share?: boolean;
  readonly is_msg_unfurl?: boolean;
  readonly text?: string;
  readonly files?: readonly SlackFile[];
  readonly message_blocks?: readonly { readonly message?: { readonly blocks?: readonly unknown[] } }[];
}

/** A snippet or another file. */
export interface SlackFile {
  readonly id?: string;
  readonly name?: string;
  readonly mimetype?: string;
  readonly filetype?: string;
  readonly mode?: string;
  readonly size?: number;
  readonly is_external?: boolean;
  /** `check_file_info`: the file lives in another workspace, and this is a stub of it. */
  readonly file_access?: string;
  readonly url_private?: string;
  readonly url_private_download?: string;
}

/** Who did it. */
export interface SlackUser {
  readonly id: string;
  readonly name?: string;
  readonly username?: string;
}

/** A slash command. */
export interface SlackCommand {
  readonly command: string;
  readonly text?: string;
  readonly channel_id: string;
  readonly user_id: string;
  readonly user_name?: string;
  readonly trigger_id: string;
  readonly response_url: string;
}

/** A shortcut of a message, or one of the whole workspace, which has neither message nor channel. */
export interface SlackShortcut {
  readonly type: string;
  readonly callback_id: string;
  readonly trigger_id: string;
  readonly action_ts?: string;
  readonly user: SlackUser;
  readonly channel?: { readonly id: string };
  readonly message?: SlackMessage;
  readonly response_url?: string;
}

/** A press on a button of a message or of a modal. */
export interface SlackPress {
  readonly trigger_id: string;
  readonly user: SlackUser;
  readonly channel?: { readonly id: string };
  readonly message?: SlackMessage;
  readonly container?: { readonly is_ephemeral?: boolean; readonly thread_ts?: string };
  readonly view?: { readonly id: string; readonly private_metadata?: string };
  readonly response_url?: string;
  readonly actions: readonly { readonly action_ts?: string; readonly value?: string }[];
}

/** What was sent off in a modal. */
export interface SlackSubmission {
  readonly user: SlackUser;
  readonly view: {
    readonly id: string;
    readonly private_metadata?: string;
    readonly state?: { readonly values?: Readonly<Record<string, Readonly<Record<string, SlackInput>>>> };
  };
  readonly response_urls?: readonly { readonly channel_id?: string; readonly response_url?: string }[];
}

/** A field of a modal. */
export interface SlackInput {
  readonly value?: string | null;
  readonly files?: readonly SlackFile[];
  readonly selected_conversation?: string | null;
}
