// What the administrators of a space decide.

/** Settings of a space. */
export interface Settings {
  /** Ids of watched channels; `*` stands for every channel. */
  readonly watched: readonly string[];
  /** Where answers to watched pastes go. */
  readonly answerIn: 'thread' | 'channel';
  /** A watched paste with fewer words is left alone. */
  readonly minWords: number;
  /** Articles older than so many days are deleted; null keeps them. */
  readonly retentionDays: number | null;
}

/** Keeps the settings of spaces. */
export interface SettingsStore {
  /** What was set, without what never was. */
  settings(space: string): Promise<Partial<Settings>>;
  changeSettings(space: string, change: Partial<Settings>): Promise<void>;
  /** Spaces where anything was set. */
  spaces(): Promise<readonly string[]>;
  /** Spaces with a retention time. */
  retentions(): Promise<readonly { readonly space: string; readonly days: number }[]>;
}
