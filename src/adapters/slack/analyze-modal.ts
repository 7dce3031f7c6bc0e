// The modal in which a text is pasted where there is no message for it: boxes, since Slack's take 3,000 characters each, and files.
import type { types } from '@slack/bolt';
import type { SlackFile, SlackSubmission } from './payloads.ts';

/** The name that a submission comes with. */
export const ANALYZE_MODAL = 'analyze';
const BOXES = ['text1', 'text2', 'text3', 'text4', 'text5', 'text6'] as const;
const FILES = 'files';
const WHERE = 'where';
const MOST_CHARACTERS = 3000;
const MOST_FILES = 10;

/** What somebody filled in. */
export interface Filled {
  /** The boxes, one after the other. */
  readonly text: string;
  readonly files: readonly SlackFile[];
  /** Where the card goes; null when it was not said. */
  readonly channel: string | null;
  readonly responseUrl: string | null;
}

/** The empty modal; `channel` is where the card is to go, if that is known. */
export function analyzeModal(channel: string | null): types.ModalView {
  const here = channel === null ? { default_to_current_conversation: true } : { initial_conversation: channel };
  return {
    type: 'modal',
    callback_id: ANALYZE_MODAL,
    title: text('Analyze an article'),
    submit: text('Analyze'),
    close: text('Cancel'),
    blocks: [
      ...BOXES.map((name, index) => box(name, index === 0 ? 'Text of the article' : 'Text, continued')),
      {
        type: 'input',
        block_id: FILES,
        optional: true,
        label: text('Or text files'),
        element: { type: 'file_input', action_id: FILES, filetypes: ['txt', 'text', 'md'], max_files: MOST_FILES },
      },
      {
        type: 'input',
        block_id: WHERE,
        label: text('Where the card is shown'),
        element: { type: 'conversations_select', action_id: WHERE, response_url_enabled: true, ...here },
      },
    ],
  };
}

/** What was filled in. */
export function readModal({ view, response_urls: urls = [] }: SlackSubmission): Filled {
  const values = view.state?.values ?? {};
  const boxes = BOXES.map((name) => values[name]?.[name]?.value ?? '').filter((value) => value.trim() !== '');
  const [url] = urls;
  return {
    text: boxes.join('\n'),
    files: values[FILES]?.[FILES]?.files ?? [],
    channel: url?.channel_id ?? values[WHERE]?.[WHERE]?.selected_conversation ?? null,
    responseUrl: url?.response_url ?? null,
  };
}

/** What a submission is answered with that cannot be used: the modal stays open and says why. */
export function modalErrors(
  where: 'text' | 'files' | 'where',
  message: string,
): { response_action: 'errors'; errors: Record<string, string> } {
  return { response_action: 'errors', errors: { [where === 'text' ? BOXES[0] : where]: message } };
}

function box(name: string, label: string): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    optional: true,
    label: text(label),
    element: { type: 'plain_text_input', action_id: name, multiline: true, max_length: MOST_CHARACTERS },
  };
}

function text(words: string): types.PlainTextElement {
  return { type: 'plain_text', text: words };
}
