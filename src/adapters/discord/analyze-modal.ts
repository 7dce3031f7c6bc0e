// The form of `/analyze` without options: room for a long text, and files.
import {
  ComponentType,
  TextInputStyle,
  type APIAttachment,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
} from 'discord.js';

/** Names the form. */
export const ANALYZE_MODAL = 'analyze';

const TEXTS = ['text', 'more'];
const FILES = 'files';
/** Discord takes no more in a field. */
const MOST_TEXT = 4_000;
const MOST_FILES = 5;

/** The form. */
export function analyzeModal(): APIModalInteractionResponseCallbackData {
  const input = (id: string) =>
    ({ type: ComponentType.TextInput, custom_id: id, style: TextInputStyle.Paragraph, max_length: MOST_TEXT, required: false }) as const;
  return {
    custom_id: ANALYZE_MODAL,
    title: 'Analyze an article',
    components: [
      { type: ComponentType.Label, label: 'Text of the article', component: input('text') },
      {
        type: ComponentType.Label,
        label: 'The rest of it',
        description: 'For what does not fit above.',
        component: input('more'),
      },
      {
        type: ComponentType.Label,
        label: 'Or text files',
        component: { type: ComponentType.FileUpload, custom_id: FILES, min_values: 0, max_values: MOST_FILES, required: false },
      },
    ],
  };
}

/** What was filled in: the text, which goes on in the second field where the first is full, and the files in their order. */
export function readModal(data: APIModalSubmission, attachments: Readonly<Record<string, APIAttachment>>) {
  const fields = data.components.flatMap((row) => (row.type === ComponentType.Label ? [row.component] : []));
  const [text = '', more = ''] = TEXTS.map((id) => fields.find((field) => field.custom_id === id)).map((field) =>
    field?.type === ComponentType.TextInput ? field.value : '',
  );
  const files = fields.flatMap((field) => (field.type === ComponentType.FileUpload && field.custom_id === FILES ? field.values : []));
  return {
    text: `${text}${text.length < MOST_TEXT ? '\n\n' : ''}${more}`.trim(),
    files: files.flatMap((id) => (attachments[id] === undefined ? [] : [attachments[id]])),
  };
}
